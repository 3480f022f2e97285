import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Damage, Verified } from '../../archive/archive.js';
import { SyndiffError, type ErrorCode } from '../../model/errors.js';
import { deliverAll } from './archive-output.js';
import type { Asked, Verb } from './archive-verb.js';
import { EXIT } from '../exit-codes.js';
import { formatsAmong } from '../formats.js';
import { oneLine } from '../out/terminal.js';

const FORMATS = ['text', 'json'] as const;

/** What the process says. */
export type VerifyMessage =
  | { readonly type: 'progress'; readonly done: number; readonly of: number }
  | { readonly type: 'done'; readonly verified: Verified }
  | { readonly type: 'refused'; readonly code: ErrorCode; readonly message: string; readonly hint: string | null }
  /** The store itself could not read its file. */
  | { readonly type: 'broken'; readonly message: string };

const inStructure = (message: string): Verified => ({
  articles: 0,
  damages: [{ article: null, what: `the file is damaged in its structure (${message})` }],
});

/** Reads everything in a process of its own: the library trusts the structure of its file, and a flipped bit in it may end the process. */
function verifyApart({ path, listener }: Asked): Promise<Verified> {
  const child = fork(fileURLToPath(new URL('./archive-verify-process.js', import.meta.url)), [path], {
    stdio: 'ignore',
  });
  return new Promise((resolve, reject) => {
    let answer: Verified | null = null;
    child.on('message', (message: VerifyMessage) => {
      if (message.type === 'progress')
        listener.onProgress({
          what: 'read',
          done: message.done,
          of: message.of,
          share: message.done / Math.max(1, message.of),
        });
      else if (message.type === 'done') answer = message.verified;
      else if (message.type === 'broken') answer = inStructure(message.message);
      else reject(new SyndiffError(message.code, message.message, message.hint));
    });
    child.on('error', reject);
    child.on('close', (code, signal) => {
      resolve(answer ?? inStructure(signal ?? `exit code ${code ?? ''}`));
    });
  });
}

const line = ({ article, what }: Damage): string =>
  article === null ? oneLine(what) : `${oneLine(article)}: ${oneLine(what)}`;

/** Damages listed; the rest is counted. */
const MOST_LISTED = 1000;

function inWords({ articles, damages }: Verified, path: string): string {
  if (damages.length === 0)
    return `${articles.toLocaleString('en-US')} articles and their index are as they were written.\n`;
  const rest = damages.length - MOST_LISTED;
  const ids = [...new Set(damages.flatMap(({ article }) => article ?? []))];
  return [
    ...damages.slice(0, MOST_LISTED).map(line),
    ...(rest > 0 ? [`and ${rest.toLocaleString('en-US')} further damages`] : []),
    '',
    'What to do: put back a copy of the folder, if there is one.',
    ...(ids.length > 0
      ? [`Else remove what is damaged and add it again: syndiff archive forget ID --archive ${oneLine(path)}`]
      : [
          'Else write what can be read to tables and make the archive anew from them: syndiff archive export -f jsonl -o FOLDER',
        ]),
    '',
  ].join('\n');
}

/** `syndiff archive verify`: 0 where all is well, 1 where something is damaged. */
export const verifyVerb: Verb = async (asked) => {
  const hint = 'Use text or json.';
  const formats = formatsAmong(asked.options.format, { command: 'archive verify', choices: FORMATS, hint });
  const verified = await verifyApart(asked);
  asked.clear();
  await deliverAll(asked, formats, (format) =>
    format === 'text' ? inWords(verified, asked.path) : JSON.stringify(verified, null, 2) + '\n',
  );
  return verified.damages.length === 0 ? EXIT.done : EXIT.differences;
};
