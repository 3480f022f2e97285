import { extname } from 'node:path';
import { SyndiffError } from '../errors.js';
import type { OutputFormat } from '../options.js';
import type { Settings } from './settings.js';

/** Formats by the endings that their files have. */
const BY_ENDING: Readonly<Record<string, OutputFormat>> = {
  '.txt': 'text',
  '.html': 'html',
  '.htm': 'html',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.json': 'json',
  '.jsonl': 'jsonl',
  '.ndjson': 'jsonl',
  '.csv': 'csv',
};

/** The formats in force: those asked for; where none was, the one that the name of the output says (`-o report.html`). */
export function formatsInForce({ options, given }: Settings): readonly OutputFormat[] {
  const meant = options.output === null ? undefined : BY_ENDING[extname(options.output).toLowerCase()];
  return given.format === undefined && meant !== undefined ? [meant] : options.format;
}

/** What a command writes, and where to go for the rest. */
interface Writable<F extends OutputFormat> {
  readonly command: string;
  readonly choices: readonly F[];
  readonly hint: string;
}

/**
 * The formats asked for, of which a command writes only some.
 *
 * @throws SyndiffError `usage` for another
 */
export function formatsAmong<F extends OutputFormat>(
  formats: readonly OutputFormat[],
  { command, choices, hint }: Writable<F>,
): readonly F[] {
  const other = formats.find((format) => !(choices as readonly OutputFormat[]).includes(format));
  if (other === undefined) return formats as readonly F[];
  const last = choices.at(-1) ?? '';
  const known = choices.length > 1 ? `${choices.slice(0, -1).join(', ')} and ${last}` : last;
  throw new SyndiffError('usage', `${command} writes ${known}, not ${other}`, hint);
}
