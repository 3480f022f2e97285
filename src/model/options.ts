import { encodingNamed } from './encoding-names.js';
import { SyndiffError } from './errors.js';

/** What an option is about. Only `engine` options can change what a report says. */
export type OptionScope = 'engine' | 'articles' | 'archive' | 'check' | 'reading' | 'run' | 'output';

/** Commands that read options. */
export type CommandName = 'compare' | 'scan' | 'stage' | 'archive' | 'check';

interface Described {
  readonly scope: OptionScope;
  /** The commands that read it; default: all of them. */
  readonly commands?: readonly CommandName[];
  /** One line, as it stands in `--help` and in the README. */
  readonly help: string;
  /** One-letter form on the command line. */
  readonly alias?: string;
}

/** An option as the table below describes it; types, checks, command line and README derive from it. */
export type OptionSpec = Described &
  (
    | { readonly type: 'flag'; readonly default: boolean }
    | {
        readonly type: 'count';
        readonly default: number;
        readonly min: number;
        readonly max: number;
        readonly unit: string;
      }
    | { readonly type: 'size'; readonly default: number; readonly min: number; readonly unit: 'bytes' }
    | { readonly type: 'path'; readonly default: null }
    | { readonly type: 'days'; readonly default: null }
    | { readonly type: 'moment'; readonly default: null; readonly takesRef?: true }
    | { readonly type: 'ref'; readonly default: null }
    | { readonly type: 'address'; readonly default: null }
    | { readonly type: 'name'; readonly default: null }
    | { readonly type: 'encoding'; readonly default: null }
    | { readonly type: 'rule'; readonly default: null; readonly form: string }
    | { readonly type: 'choice'; readonly default: string | null; readonly choices: readonly string[] }
    | { readonly type: 'choices'; readonly default: readonly string[]; readonly choices: readonly string[] }
    | { readonly type: 'list'; readonly default: readonly string[]; readonly form: string }
  );

export const REPORT_FORMATS = ['text', 'html', 'markdown', 'json', 'jsonl', 'csv'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];
/** What can be written: reports, and tables of an archive. */
export const OUTPUT_FORMATS = [...REPORT_FORMATS, 'parquet'] as const;
export type OutputFormat = (typeof OUTPUT_FORMATS)[number];
/** Tables of an archive, as `archive export` writes them. */
export const ARCHIVE_TABLES = ['articles', 'pairs', 'passages', 'families', 'postings'] as const;
export type ArchiveTable = (typeof ARCHIVE_TABLES)[number];

export const INPUT_FORMATS = [
  ...['text', 'markdown', 'json', 'jsonl', 'html', 'mhtml', 'docx', 'eml', 'pdf'],
  ...['feed', 'json-feed', 'newsml', 'nitf', 'ninjs'],
  ...['csv', 'tsv', 'parquet', 'warc', 'zip', 'tar', 'gzip', 'zstd', 'bzip2'],
] as const;
export type InputFormat = (typeof INPUT_FORMATS)[number];

/**
 * Every option syndiff has: the one place to add one. A test checks that each is read somewhere.
 *
 * `minPassageWords`: 14 brings plagdet on `text-alignment` to 0.977 (8 words: 0.945, 12: 0.969; 15: 0.978, so little more
 * is to be won), and no pair of 20,000 unrelated wire items shares that many (8 words: 0.25 in a thousand, 1.6 in a
 * thousand unrelated reports of one campaign). `npm run bench:accuracy` prints both curves. Shorter copy is not lost:
 * whole sentences count from six words on, and quotations from five.
 */
export const OPTIONS = {
  base: {
    scope: 'engine',
    commands: ['compare'],
    type: 'path',
    default: null,
    help: 'the report that the others are read against (default: decided by evidence)',
  },
  minPassageWords: {
    scope: 'engine',
    type: 'count',
    default: 14,
    min: 3,
    max: 1000,
    unit: 'words',
    help: 'shortest shared narration that counts; whole sentences count from six words on, quotations from five',
  },
  offsets: {
    scope: 'engine',
    type: 'choice',
    default: 'utf16',
    choices: ['utf16', 'codepoint'],
    help: 'what spans count: UTF-16 code units (JavaScript, Java) or code points (Python)',
  },
  against: {
    scope: 'reading',
    type: 'path',
    default: null,
    help: 'a file, folder or archive of earlier reports: only pairs across the two sets are compared',
  },
  filesFrom: {
    scope: 'reading',
    type: 'path',
    default: null,
    help: 'a file that names the inputs, one a line or parted by NUL; - for standard input',
  },
  sameOutlet: {
    scope: 'articles',
    commands: ['scan', 'stage', 'check'],
    type: 'choice',
    default: 'keep',
    choices: ['keep', 'skip'],
    help: 'whether articles of one outlet are compared with each other',
  },
  window: {
    scope: 'articles',
    commands: ['scan', 'stage', 'check'],
    type: 'days',
    default: null,
    help: 'compare only articles published at most this far apart, such as 7d or 36h; one without a date is always compared',
  },
  archive: {
    scope: 'archive',
    commands: ['archive'],
    type: 'path',
    default: null,
    help: 'the folder of the archive; archive add makes it',
  },
  outlet: {
    scope: 'articles',
    commands: ['archive'],
    type: 'name',
    default: null,
    help: 'only articles of this outlet (case does not count)',
  },
  since: {
    scope: 'articles',
    commands: ['archive', 'check'],
    type: 'moment',
    takesRef: true,
    default: null,
    help: 'archive: only articles published since a day (2021-09-01), or in the last days or hours (30d, 36h); check: only files changed since a git ref (origin/main)',
  },
  until: {
    scope: 'articles',
    commands: ['archive'],
    type: 'moment',
    default: null,
    help: 'only articles published before a day, or more than so many days or hours ago',
  },
  language: {
    scope: 'articles',
    commands: ['scan', 'stage', 'archive'],
    type: 'name',
    default: null,
    help: 'only articles in this language, such as en (en-GB is meant too); scan goes by the words where none is stated',
  },
  family: {
    scope: 'articles',
    commands: ['archive'],
    type: 'name',
    default: null,
    help: 'only articles of the family with this id, as the table families of archive export names it',
  },
  tables: {
    scope: 'archive',
    commands: ['archive'],
    type: 'choices',
    default: ['articles', 'pairs', 'passages', 'families'],
    choices: ARCHIVE_TABLES,
    help: 'which tables export writes (repeatable)',
  },
  limit: {
    scope: 'archive',
    commands: ['archive'],
    type: 'count',
    default: 10,
    min: 1,
    max: 1000,
    unit: 'matches',
    help: 'how many of the best matches find reads and aligns',
  },
  rule: {
    scope: 'check',
    commands: ['check'],
    type: 'list',
    default: [],
    form: 'NAME=LIMIT',
    help: 'a rule and the value above which it breaks, such as number-mismatch=0; only those named run (repeatable; syndiff rules lists them)',
  },
  failOn: {
    scope: 'check',
    commands: ['check'],
    type: 'choice',
    default: 'low',
    choices: ['high', 'medium', 'low'],
    help: 'the least severity of a finding that makes check end with 1',
  },
  baseline: {
    scope: 'check',
    commands: ['check'],
    type: 'path',
    default: null,
    help: 'a file of accepted findings: only new ones are listed and counted',
  },
  updateBaseline: {
    scope: 'check',
    commands: ['check'],
    type: 'flag',
    default: false,
    help: 'accept what is found: write it to the baseline (default: syndiff.baseline.jsonl) and say what was added and removed',
  },
  baselineFromRef: {
    scope: 'check',
    commands: ['check'],
    type: 'ref',
    default: null,
    help: 'take the baseline as it is at a git ref, such as origin/main, so that a branch cannot accept its own findings',
  },
  rulesUrl: {
    scope: 'check',
    commands: ['check'],
    type: 'address',
    default: null,
    help: 'the web page where the rules are documented (docs/rules.md of this package, or your own): findings link to NAME on it',
  },
  sarif: {
    scope: 'check',
    commands: ['check'],
    type: 'path',
    default: null,
    help: 'also write SARIF 2.1.0 to this file',
  },
  junit: {
    scope: 'check',
    commands: ['check'],
    type: 'path',
    default: null,
    help: 'also write JUnit XML to this file',
  },
  gitlab: {
    scope: 'check',
    commands: ['check'],
    type: 'path',
    default: null,
    help: 'also write GitLab code quality JSON to this file',
  },
  github: {
    scope: 'check',
    commands: ['check'],
    type: 'flag',
    default: false,
    help: 'also write annotations to standard error and, in GitHub Actions, the summary of the step',
  },
  watch: {
    scope: 'check',
    commands: ['check'],
    type: 'flag',
    default: false,
    help: 'check again whenever an input changes, and say what is new since the last run',
  },
  cache: {
    scope: 'check',
    commands: ['check'],
    type: 'flag',
    default: true,
    help: 'remember what was compared, by what is written in it, in the cache folder of this user; --no-cache compares all anew',
  },
  strict: {
    scope: 'check',
    commands: ['check'],
    type: 'flag',
    default: false,
    help: 'inputs that cannot be read make check end with 1',
  },
  resume: {
    scope: 'run',
    commands: ['scan'],
    type: 'flag',
    default: false,
    help: 'go on where an earlier scan of the same articles into the same file was broken off',
  },
  inputFormat: {
    scope: 'reading',
    type: 'choice',
    default: null,
    choices: INPUT_FORMATS,
    help: 'how to read the input (default: known by ending or content)',
  },
  field: {
    scope: 'reading',
    type: 'list',
    default: [],
    form: 'NAME=KEY',
    help: 'where a record keeps a field, such as text=body (repeatable)',
  },
  allowFetch: {
    scope: 'reading',
    type: 'flag',
    default: false,
    help: 'fetch inputs that are web addresses: public hosts only, as robots.txt allows',
  },
  encoding: {
    scope: 'reading',
    type: 'encoding',
    default: null,
    help: 'how to read bytes as text, such as windows-1252 (default: decided by each file, and said in the report)',
  },
  outletFrom: {
    scope: 'reading',
    type: 'rule',
    default: null,
    form: 'dir|host|REGEX',
    help: 'take the outlet from the folder, from the host of the address, or from what the first group of REGEX finds in the path',
  },
  dateFrom: {
    scope: 'reading',
    type: 'rule',
    default: null,
    form: 'name|mtime|REGEX',
    help: 'take the date from the file’s name, from when it was last written, or from what the first group of REGEX finds in the path',
  },
  maxMemory: {
    scope: 'reading',
    type: 'size',
    default: 2 * 1024 ** 3,
    min: 64 * 1024 ** 2,
    unit: 'bytes',
    help: 'stop taking in articles before this much memory is needed, such as 512mb or 2gb',
  },
  config: {
    scope: 'run',
    type: 'path',
    default: null,
    help: 'a file of options (default: syndiff.config.json, .yaml or .js in this folder, or the key syndiff in package.json)',
  },
  printConfig: {
    scope: 'run',
    type: 'flag',
    default: false,
    help: 'print what is in force, from flags, environment and configuration, and do nothing else',
  },
  jobs: {
    scope: 'run',
    type: 'count',
    default: 0,
    min: 0,
    max: 256,
    unit: 'threads',
    help: 'threads to use (default: 0, one for each core once the work is worth it)',
  },
  quiet: { scope: 'run', type: 'flag', default: false, alias: 'q', help: 'no progress and no notes, only errors' },
  verbose: {
    scope: 'run',
    type: 'flag',
    default: false,
    alias: 'v',
    help: 'say what is read and how long each step takes',
  },
  color: {
    scope: 'run',
    type: 'flag',
    default: true,
    help: 'colour in the terminal; --no-color, NO_COLOR and FORCE_COLOR are honoured',
  },
  format: {
    scope: 'output',
    type: 'choices',
    default: ['text'],
    choices: OUTPUT_FORMATS,
    alias: 'f',
    help: 'what to write (repeatable); parquet: tables in a folder, from scan and archive export',
  },
  output: {
    scope: 'output',
    type: 'path',
    default: null,
    alias: 'o',
    help: 'a file for one format, a folder for several',
  },
  showStyle: {
    scope: 'output',
    commands: ['compare'],
    type: 'flag',
    default: false,
    help: 'show differences of house style (spelling variants, typography) too',
  },
  withText: {
    scope: 'output',
    commands: ['compare', 'scan', 'stage'],
    type: 'flag',
    default: false,
    help: 'put the full text into the article records of --format jsonl',
  },
  exitCode: {
    scope: 'output',
    commands: ['compare'],
    type: 'flag',
    default: false,
    help: 'exit with 1 when differences above house style were found',
  },
} as const satisfies Record<string, OptionSpec>;

export type OptionName = keyof typeof OPTIONS;

type ValueOf<S> = S extends { type: 'flag' }
  ? boolean
  : S extends { type: 'count' | 'size' }
    ? number
    : S extends { type: 'days' }
      ? number | null
      : S extends { type: 'path' | 'encoding' | 'rule' | 'moment' | 'name' | 'ref' | 'address' }
        ? string | null
        : S extends { type: 'choice'; default: null; choices: readonly (infer C)[] }
          ? C | null
          : S extends { type: 'choice'; choices: readonly (infer C)[] }
            ? C
            : S extends { type: 'choices'; choices: readonly (infer C)[] }
              ? readonly C[]
              : readonly string[];

/** All options with their values in force. */
export type Options = { readonly [K in OptionName]: ValueOf<(typeof OPTIONS)[K]> };

type InScope<Scope extends OptionScope> = {
  [K in OptionName]: (typeof OPTIONS)[K]['scope'] extends Scope ? K : never;
}[OptionName];

/** The options that decide what a report says. */
export type EngineOptions = Pick<Options, InScope<'engine'>>;
/** The options that decide how input is read. */
export type ReadingOptions = Pick<Options, InScope<'reading'>>;
/** The options of the doors. */
export type OutputOptions = Pick<Options, InScope<'output'>>;

/** `minPassageWords` → `min-passage-words`, as it is written on the command line. */
export function flagName(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => '-' + letter.toLowerCase());
}

const SIZE_UNITS: Readonly<Record<string, number>> = { '': 1, b: 1, kb: 1024, mb: 1024 ** 2, gb: 1024 ** 3 };

/** Reads `512mb` or `2gb` as bytes (1 kb = 1024 bytes); NaN where it is no size. */
export function parseSize(value: string): number {
  const parts = /^(\d+(?:\.\d+)?)\s*([a-z]*)$/i.exec(value.trim());
  const unit = SIZE_UNITS[(parts?.[2] ?? '?').toLowerCase()];
  return parts?.[1] === undefined || unit === undefined ? Number.NaN : Math.round(Number(parts[1]) * unit);
}

/** Reads `7d` or `36h` as days; NaN where it is no span of time. */
export function parseDays(value: string): number {
  const parts = /^(\d+(?:\.\d+)?)\s*([dh])$/i.exec(value.trim());
  return parts?.[1] === undefined ? Number.NaN : Number(parts[1]) / (parts[2]?.toLowerCase() === 'h' ? 24 : 1);
}

const DAY_MS = 86_400_000;

/**
 * Reads a day (`2021-09-01`, at midnight UTC), a date-time in ISO 8601 with its zone, or a span before now (`30d`, `36h`) as milliseconds
 * since 1970; NaN where it is none of them.
 */
export function parseMoment(value: string, now: number): number {
  const days = parseDays(value);
  if (!Number.isNaN(days)) return now - days * DAY_MS;
  return /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}[\d:.]*(?:Z|[+-]\d{2}:\d{2}))?$/.test(value)
    ? Date.parse(value)
    : Number.NaN;
}

/** Whether git could know something by this name; what git would take for a flag or for a range is none. */
export const isRef = (text: string): boolean =>
  /^[\w@][\w./@^~{}+#-]*$/u.test(text) && !text.includes('..') && text.length < 256;

/** Whether a browser would open it as a page of the web. */
function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}

function refuse(name: string, expected: string, value: unknown): never {
  throw new SyndiffError('usage', `--${flagName(name)} takes ${expected}, not ${JSON.stringify(value)}`);
}

function checkOne(name: string, spec: OptionSpec, value: unknown): unknown {
  switch (spec.type) {
    case 'flag':
      return typeof value === 'boolean' ? value : refuse(name, 'no value', value);
    case 'count': {
      const count = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
      const fits = typeof count === 'number' && Number.isInteger(count) && count >= spec.min && count <= spec.max;
      return fits ? count : refuse(name, `a whole number of ${spec.unit} from ${spec.min} to ${spec.max}`, value);
    }
    case 'size': {
      const size = typeof value === 'string' ? parseSize(value) : value;
      const fits = typeof size === 'number' && size >= spec.min;
      return fits ? size : refuse(name, `a size of at least ${spec.min / 1024 ** 2}mb, such as 512mb or 2gb`, value);
    }
    case 'days': {
      const days = typeof value === 'string' ? parseDays(value) : value;
      const fits = value === null || (typeof days === 'number' && days >= 0);
      return fits ? days : refuse(name, 'a span of time, such as 7d or 36h', value);
    }
    case 'moment': {
      const isMoment = (text: string): boolean =>
        !Number.isNaN(parseMoment(text, 0)) || (spec.takesRef === true && isRef(text));
      const fits = value === null || (typeof value === 'string' && isMoment(value));
      return fits ? value : refuse(name, 'a day such as 2021-09-01, or a span such as 30d or 36h', value);
    }
    case 'ref':
      return value === null || (typeof value === 'string' && isRef(value)) ? value : refuse(name, 'a git ref', value);
    case 'address': {
      const fits = value === null || (typeof value === 'string' && isWebAddress(value));
      return fits ? value : refuse(name, 'a web address, such as https://example.org/rules.md', value);
    }
    case 'name':
      return value === null || (typeof value === 'string' && value.trim() !== '')
        ? value
        : refuse(name, 'a name', value);
    case 'path':
      return value === null || (typeof value === 'string' && value !== '') ? value : refuse(name, 'a path', value);
    case 'encoding': {
      const fits = value === null || (typeof value === 'string' && encodingNamed(value) !== null);
      return fits ? value : refuse(name, 'the name of an encoding, such as utf-8 or windows-1252', value);
    }
    case 'rule':
      return value === null || (typeof value === 'string' && value !== '') ? value : refuse(name, spec.form, value);
    case 'choice': {
      const fits = value === spec.default || spec.choices.includes(value as string);
      return fits ? value : refuse(name, `one of ${spec.choices.join(', ')}`, value);
    }
    case 'choices': {
      const list = [...new Set(Array.isArray(value) ? value : [value])];
      const fits = list.length > 0 && list.every((item) => spec.choices.includes(item as string));
      return fits ? list : refuse(name, `one or more of ${spec.choices.join(', ')}`, value);
    }
    case 'list': {
      const list = Array.isArray(value) ? value : [value];
      const fits = list.every((item) => typeof item === 'string' && /^[^=]+=.+$/.test(item));
      return fits ? list : refuse(name, `${spec.form} (${spec.help})`, value);
    }
  }
}

/**
 * Fills in defaults and checks ranges.
 *
 * @param given any part of the options; `undefined` counts as not given
 * @throws SyndiffError `usage` for an unknown name or a value out of range
 * @example
 * ```ts
 * import { resolveOptions } from 'syndiff';
 * console.log(resolveOptions({ minPassageWords: 12 }).minPassageWords); // 12
 * console.log(resolveOptions({}).offsets); // utf16
 * ```
 */
export function resolveOptions(given: Partial<Record<OptionName, unknown>> = {}): Options {
  for (const name of Object.keys(given)) {
    if (!Object.hasOwn(OPTIONS, name)) throw new SyndiffError('usage', `there is no option ${JSON.stringify(name)}`);
  }
  const entries = Object.entries(OPTIONS).map(([name, spec]: [string, OptionSpec]) => {
    const value = given[name as OptionName];
    return [name, value === undefined ? spec.default : checkOne(name, spec, value)];
  });
  return Object.fromEntries(entries) as Options;
}
