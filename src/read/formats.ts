import type { InputFormat } from '../model/options.js';
import { CSV, TSV } from './tables/csv.js';
import { DOCX } from './documents/docx.js';
import { EML } from './documents/eml.js';
import { PDF } from './documents/pdf.js';
import { BZIP2 } from './containers/bzip2.js';
import { JSON_FEED } from './wires/feed-json.js';
import { FEED } from './wires/feed-xml.js';
import type { Format, Sample } from './bytes/format.js';
import { GZIP } from './containers/gzip.js';
import { HTML } from './pages/html.js';
import { JSON_FILE } from './tables/json.js';
import { JSON_LINES } from './tables/json-lines.js';
import { MARKDOWN } from './markdown.js';
import { MHTML } from './pages/mhtml.js';
import { NEWSML } from './wires/newsml.js';
import { NINJS } from './wires/ninjs.js';
import { NITF } from './wires/nitf.js';
import { PARQUET } from './tables/parquet.js';
import { TAR } from './containers/tar.js';
import { TEXT } from './plain-text.js';
import { WARC } from './containers/warc.js';
import { ZIP } from './containers/zip.js';
import { ZSTD } from './containers/zstd.js';

/**
 * Every format that is read: the one place to add one. Where several fit a content or share an ending, the first of
 * them is taken, so the special ones stand before the general ones and plain text last.
 */
export const FORMATS: Readonly<Record<InputFormat, Format>> = {
  docx: DOCX,
  eml: EML,
  pdf: PDF,
  parquet: PARQUET,
  warc: WARC,
  zip: ZIP,
  tar: TAR,
  gzip: GZIP,
  zstd: ZSTD,
  bzip2: BZIP2,
  mhtml: MHTML,
  html: HTML,
  feed: FEED,
  newsml: NEWSML,
  nitf: NITF,
  'json-feed': JSON_FEED,
  ninjs: NINJS,
  jsonl: JSON_LINES,
  json: JSON_FILE,
  csv: CSV,
  tsv: TSV,
  markdown: MARKDOWN,
  text: TEXT,
};

type NamedFormat = readonly [InputFormat, Format];
const ALL: readonly NamedFormat[] = Object.entries(FORMATS).map(([name, format]) => [name as InputFormat, format]);

/** `.txt` and so on, of every format. */
const BY_ENDING = new Map<string, NamedFormat[]>();
for (const one of ALL)
  for (const ending of one[1].endings) BY_ENDING.set(ending, [...(BY_ENDING.get(ending) ?? []), one]);

/** The formats that share a name's longest known ending. */
function candidates(path: string): readonly NamedFormat[] {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  for (let dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
    const found = BY_ENDING.get(name.slice(dot));
    if (found !== undefined) return found;
  }
  return [];
}

/** The format that a file's name says, or the most general of those it may mean; null where the ending is not known. */
export function formatOfName(path: string): InputFormat | null {
  return candidates(path).at(-1)?.[0] ?? null;
}

const hasMagic = ({ magic }: Format, sample: Sample): boolean =>
  magic?.some((mark) => sample.latin.startsWith(mark)) ?? false;

/** Whether a content is of a format, as far as the format can tell. */
function isOf(format: Format, sample: Sample): boolean {
  if (format.magic !== undefined && !hasMagic(format, sample)) return false;
  return format.matches?.(sample) ?? format.magic !== undefined;
}

const isText = ({ unit }: Format): boolean => unit === 'text' || unit === 'line' || unit === 'element';

/** A binary format is believed before an ending: pages are saved compressed, and a PDF is called `.txt` by mistake. */
function gainsaid([, format]: NamedFormat, sample: Sample): boolean {
  if (format.magic !== undefined) return !hasMagic(format, sample);
  return ALL.some(([, other]) => hasMagic(other, sample) && isOf(other, sample));
}

function byName(path: string, sample: Sample): InputFormat | null {
  const found = candidates(path).filter((one) => !gainsaid(one, sample));
  if (found.length === 1) return found[0]?.[0] ?? null;
  return found.find(([, format]) => isOf(format, sample))?.[0] ?? null;
}

/**
 * The format of a file: the one its ending names, told apart by the content where formats share it; else the one that
 * the content shows; else, where it is no foreign format, that of the ending or plain text.
 */
export function formatOf(path: string, sample: Sample): InputFormat | { readonly foreign: string } {
  const found = byName(path, sample) ?? ALL.find(([, format]) => isOf(format, sample))?.[0] ?? null;
  if (found !== null) return found;
  const foreign = foreignFormat(sample);
  if (foreign !== null) return { foreign };
  return candidates(path).findLast(([, format]) => isText(format))?.[0] ?? 'text';
}

/** Documents that are not text, and what people call them. */
const DOCUMENTS: Partial<Record<InputFormat, string>> = { pdf: 'PDF', docx: 'Word document', parquet: 'Parquet file' };

/** What a file is called that it is not, or null: a page that asks for a password is saved as `report.pdf`. Binary data are told elsewhere. */
export function misnamedAs(path: string, sample: Sample): string | null {
  const [only, other] = candidates(path);
  const name = only === undefined || other !== undefined ? undefined : DOCUMENTS[only[0]];
  return name === undefined || only === undefined || hasMagic(only[1], sample) || sample.latin.includes('\0')
    ? null
    : name;
}

/** Whether a file is a container by its first bytes, whatever it was said to be. */
export function isContained(format: Format, sample: Sample): InputFormat | null {
  if (hasMagic(format, sample) || format.unit.endsWith('container')) return null;
  const found = ALL.find(
    ([, other]) => other.unit.endsWith('container') && hasMagic(other, sample) && isOf(other, sample),
  );
  return found?.[0] ?? null;
}

/** First bytes of formats that are not read, so that a name without an ending does not turn a picture into words. */
const SIGNATURES: readonly (readonly [string, string])[] = [
  ['PK\x03\x04', 'a zip archive or an office document'],
  ['\x1f\x8b', 'gzip'],
  ['(\xb5/\xfd', 'Zstandard'],
  ['BZh', 'bzip2'],
  ['7z\xbc\xaf', '7-Zip'],
  ['Rar!', 'RAR'],
  ['\xfd7zXZ', 'xz'],
  ['\xd0\xcf\x11\xe0', 'an office document of the old kind'],
  ['SQLite format 3', 'SQLite'],
  ['\x89PNG', 'a PNG picture'],
  ['\xff\xd8\xff', 'a JPEG picture'],
  ['GIF8', 'a GIF picture'],
  ['{\\rtf', 'RTF'],
  ['PAR1', 'Parquet'],
  ['WARC/', 'WARC'],
];

const MARKED_UP: readonly (readonly [RegExp, string])[] = [
  [/^<(?:!doctype\s+html|html)\b/iu, 'HTML'],
  [/^<\?xml\b/iu, 'XML of another kind'],
];

/** What the first bytes of a file show it to be, in words, where that is nothing syndiff reads; else null. */
export function foreignFormat(sample: Sample): string | null {
  const signature = SIGNATURES.find(([mark]) => sample.latin.startsWith(mark));
  return signature?.[1] ?? MARKED_UP.find(([pattern]) => pattern.test(sample.text.slice(0, 256)))?.[1] ?? null;
}
