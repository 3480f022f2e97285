/**
 * Holds the findings against real pairs that careful readers judged without having seen any finding.
 *
 * `npm run bench:judged` writes `bench/judged.md`; `-- --list` prints every finding that is not right and every difference
 * that is missed; `-- --pairs FOLDER` takes the pairs of a folder alone. Needs `../shared/data`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { projectRoot } from './accuracy/data.js';
import { givenPairs, pairsIn } from './judged/folder.js';
import { labelledPairs, type JudgedPair } from './judged/labels.js';
import { resultOf, type Result } from './judged/run.js';
import { codeTable, reachTable, recallTable } from './judged/table.js';

const { values } = parseArgs({ options: { list: { type: 'boolean' }, pairs: { type: 'string' } } });

async function resultsOf(pairs: readonly JudgedPair[]): Promise<readonly Result[]> {
  const results: Result[] = [];
  for (const pair of pairs) results.push(await resultOf(pair));
  return results;
}

const shown = (text: string | null): string => (text ?? '').slice(0, 70).replace(/\s+/gu, ' ');

function list(results: readonly Result[]): void {
  for (const { pair, judged } of results)
    for (const { judgement, finding } of judged)
      if (judgement !== 'right')
        console.log(
          pair.name,
          judgement,
          finding.severity,
          finding.reasonCode,
          '|',
          shown(finding.leftText),
          '→',
          shown(finding.rightText),
        );
}

const sets =
  values.pairs === undefined
    ? [
        { name: 'pairs that came with the sets', results: await resultsOf(givenPairs()) },
        { name: 'pairs drawn at random', results: await resultsOf(labelledPairs()) },
      ]
    : [{ name: values.pairs, results: await resultsOf(pairsIn(values.pairs)) }];
const all = sets.flatMap(({ results }) => results);
if (values.list === true) for (const { results } of sets) list(results);

const made = [reachTable(sets), '## By reason code', codeTable(all), '## By kind of difference', recallTable(all)].join(
  '\n\n',
);
console.log(made);

if (values.pairs === undefined) {
  const [begin, end] = ['<!-- measured -->', '<!-- end -->'];
  const place = join(projectRoot(), 'bench', 'judged.md');
  const page = readFileSync(place, 'utf8');
  const before = page.slice(0, page.indexOf(begin) + begin.length);
  writeFileSync(place, `${before}\n\n${made}\n\n${page.slice(page.indexOf(end))}`);
}
