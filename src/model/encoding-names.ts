/** Encodings by the names that the Encoding Standard gives them, and four that files have and the web has not. */
export const ENCODINGS = [
  ...['utf-8', 'utf-16le', 'utf-16be', 'utf-32le', 'utf-32be'],
  ...['windows-1250', 'windows-1251', 'windows-1252', 'windows-1253', 'windows-1254', 'windows-1255', 'windows-1256'],
  ...['windows-1257', 'windows-1258', 'windows-874', 'macintosh', 'x-mac-cyrillic', 'ibm437', 'ibm850', 'ibm866'],
  ...['iso-8859-2', 'iso-8859-3', 'iso-8859-4', 'iso-8859-5', 'iso-8859-6', 'iso-8859-7', 'iso-8859-8', 'iso-8859-10'],
  ...['iso-8859-13', 'iso-8859-14', 'iso-8859-15', 'iso-8859-16', 'koi8-r', 'koi8-u'],
  ...['gbk', 'gb18030', 'big5', 'shift_jis', 'euc-jp', 'iso-2022-jp', 'euc-kr'],
] as const;

const KNOWN: ReadonlySet<string> = new Set(ENCODINGS);

/** The standard keeps no DOS code pages but 866, and no UTF-32; `utf-16` is little-endian there too. */
const OTHER_LABELS: Readonly<Record<string, string>> = {
  cp437: 'ibm437',
  cp850: 'ibm850',
  'utf-32': 'utf-32le',
  'iso-8859-8-i': 'iso-8859-8',
  'iso-8859-16': 'iso-8859-16',
};

/**
 * The encoding that a label means (`latin1`, `UTF8` and `x-sjis` as browsers read them), or null where it means none.
 * `iso-8859-1` and `us-ascii` mean windows-1252, which holds them and what is really written under their names.
 */
export function encodingNamed(label: string): string | null {
  const plain = label.slice(0, 60).trim().toLowerCase();
  const own = KNOWN.has(plain) ? plain : Object.hasOwn(OTHER_LABELS, plain) ? (OTHER_LABELS[plain] ?? null) : null;
  if (own !== null) return own;
  try {
    const { encoding } = new TextDecoder(plain);
    return KNOWN.has(encoding) ? encoding : null;
  } catch {
    return null;
  }
}
