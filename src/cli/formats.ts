import { extname } from 'node:path';
import { SyndiffError } from '../model/errors.js';
import type { OutputFormat } from '../model/options.js';

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

/** Files of kinds that are not written here, with what to do instead; text under such a name opens nowhere. */
const FOREIGN: readonly { readonly endings: ReadonlySet<string>; readonly instead: string }[] = [
  {
    endings: new Set(
      '.pdf .doc .docx .odt .rtf .epub .ps .pptx .odp .png .jpg .jpeg .gif .webp .svg .tif .tiff'.split(' '),
    ),
    instead: 'Write the page, -o report.html, and print it as PDF from the browser.',
  },
  {
    endings: new Set('.xlsx .xls .xlsm .ods .numbers .parquet .sqlite .db'.split(' ')),
    instead: 'Write a table, -o report.csv; scan and archive export write --format parquet into a folder.',
  },
  {
    endings: new Set('.zip .gz .tgz .tar .bz2 .zst .xz .7z .rar .xml .sarif .yaml .yml'.split(' ')),
    instead: 'Say with --format what to write; syndiff check writes SARIF and JUnit with --sarif and --junit.',
  },
];

/**
 * The format that the name of an output says (`-o report.html`); null where it says nothing.
 *
 * @throws SyndiffError `usage` for the ending of a kind of file that is not written here
 */
export function formatOfName(output: string): OutputFormat | null {
  const ending = extname(output).toLowerCase();
  const foreign = FOREIGN.find(({ endings }) => endings.has(ending));
  if (foreign !== undefined)
    throw new SyndiffError('usage', `${ending} files are not written: ${output}`, foreign.instead);
  return BY_ENDING[ending] ?? null;
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
