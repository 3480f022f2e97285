/**
 * Reads one place in a process of its own and says what it cost. `node measured-reading.js WARM-UP PLACE OPTIONS STREAMED`: the
 * first file loads the code, the second counts. Built code, because no newsroom runs what a test runner transforms; the
 * reading stage alone, because loading the whole engine takes longer than most of these files.
 */
import { existsSync, readFileSync } from 'node:fs';
import { streamArticles } from '../../dist/read/read.js';

const [, , warm, place, options, streamed] = process.argv;

/** Of this process, with the platform's own some 50 MB. */
function peakBytes() {
  const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : '';
  const kilobytes = /^VmHWM:\s+(\d+) kB$/mu.exec(status)?.[1];
  return 1024 * (kilobytes === undefined ? process.resourceUsage().maxRSS : Number(kilobytes));
}

/** What is kept of all items: with STREAMED nothing but their number. */
async function read(named, given) {
  const [articles, codes] = [[], []];
  let count = 0;
  for await (const item of streamArticles([named], given)) {
    if ('warning' in item) codes.push(item.warning.code);
    else count += 1;
    if ('article' in item && streamed !== 'true') articles.push(item.article);
  }
  return { texts: articles.map(({ text }) => text.slice(0, 1000)), articles: count, codes };
}

/**
 * What one round of `referenceWork` costs on the machine on which the bounds were met, in milliseconds: a machine on which it
 * costs 92 needs 1.9 times as long for the same readers of the same commit. A bound is meant of such a machine; on a slower
 * one what is measured is scaled by the work, on a faster one it stands as it is.
 */
const REFERENCE_MS = 48;

/** Strings made, parted and counted: what readers do. */
function referenceWork() {
  const counts = new Map();
  let text = '';
  for (let at = 0; at < 200_000; at += 1) text += `w${(at * 2_654_435_761) % 9973} `;
  for (const word of text.split(' ')) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts.size;
}

/** How much slower this machine is now; 1 where it is not. */
function slowness() {
  const rounds = Array.from({ length: 5 }, () => {
    const began = process.cpuUsage();
    referenceWork();
    return process.cpuUsage(began).user / 1000;
  });
  return Math.max(1, (rounds.sort((one, other) => one - other)[2] ?? 0) / REFERENCE_MS);
}

await read(warm, {});
const before = process.cpuUsage();
const found = await read(place, JSON.parse(options));
const { user, system } = process.cpuUsage(before);
const peakMb = peakBytes() / 1024 ** 2;
console.log(JSON.stringify({ ...found, cpuMs: (user + system) / 1000 / slowness(), peakMb }));
