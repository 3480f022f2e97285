/**
 * Time and memory of the peers and of `wc -w` on a corpus: `npm run bench:peers -- --corpus FILE [--rounds 3]`.
 *
 * The peers are installed into `bench/.work/peers`; where one cannot be had, its row says so.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { peersLine, racePeers } from './peers/peers.js';
import { raceTable } from './peers/race.js';

const { values } = parseArgs({
  options: { corpus: { type: 'string' }, rounds: { type: 'string', default: '3' }, folder: { type: 'string' } },
});
if (values.corpus === undefined) {
  console.error('--corpus takes the corpus.jsonl that npm run bench:corpus wrote');
  process.exit(2);
}
const folder = values.folder ?? join(process.cwd(), 'bench', '.work', 'peers');
const { peers, texts, results } = racePeers({
  folder,
  corpus: values.corpus,
  rounds: Number(values.rounds),
  scan: null,
});
console.log(`${peersLine(peers)}; ${texts.articles} articles, ${(texts.bytes / 1e6).toFixed(1)} MB of text\n`);
console.log(raceTable(results));
