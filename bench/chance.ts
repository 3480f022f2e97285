/**
 * How often two texts that have nothing to do with one another share a passage by chance, by the least number of equal
 * words that a passage needs: what the default of `minPassageWords` and the five words inside quotation marks rest on.
 *
 * `npm run bench:chance` (`-- --short` for a twentieth of the pairs)
 */
import { chanceCurves } from './accuracy/chance.js';

for (const { name, pairs, narration, quoted } of chanceCurves(process.argv.includes('--short') ? 'short' : 'full')) {
  console.log(`${name}: ${pairs} pairs of unrelated texts; pairs with a passage of at least n equal words`);
  console.log('  n   narration            inside quotation marks');
  for (const [least, count] of narration) {
    const share = (hits: number): string =>
      `${String(hits).padStart(6)} ${((1000 * hits) / pairs).toFixed(2).padStart(7)} ‰`;
    console.log(`${String(least).padStart(3)}${share(count)}     ${share(quoted.get(least) ?? 0)}`);
  }
}
