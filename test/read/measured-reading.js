/**
 * Reads one place in a process of its own and says what it cost. `node measured-reading.js WARM-UP PLACE OPTIONS`: the
 * first file loads the code, the second counts. Built code, because no newsroom runs what a test runner transforms.
 */
import { existsSync, readFileSync } from 'node:fs';
import { readArticles } from '../../dist/index.js';

const [, , warm, place, options] = process.argv;

/** Of this process, with the platform's own some 50 MB. */
function peakBytes() {
  const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : '';
  const kilobytes = /^VmHWM:\s+(\d+) kB$/mu.exec(status)?.[1];
  return 1024 * (kilobytes === undefined ? process.resourceUsage().maxRSS : Number(kilobytes));
}

await readArticles([warm]);
const before = process.cpuUsage();
const { articles, warnings } = await readArticles([place], JSON.parse(options));
const { user, system } = process.cpuUsage(before);
console.log(
  JSON.stringify({
    texts: articles.map(({ text }) => text.slice(0, 1000)),
    codes: warnings.map(({ code }) => code),
    cpuMs: (user + system) / 1000,
    peakMb: peakBytes() / 1024 ** 2,
  }),
);
