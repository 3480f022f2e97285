/**
 * What would act instead of being read: control characters (a terminal obeys them), bidirectional embeddings,
 * overrides and isolates (they can show `evil` as `live`), line separators, and halves of surrogate pairs, which no
 * file can hold. Left-to-right and right-to-left marks stay: Arabic and Hebrew copy needs them and they move nothing.
 */
const UNSAFE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]|\p{Cs}/gu;

const BREAKS = new Set(['\r', '\u0085', '\u2028', '\u2029']);

function standIn(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (BREAKS.has(character)) return '\n';
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  if (code === 0x7f) return '\u2421';
  if (code >= 0x202a && code <= 0x2069) return `⟨U+${code.toString(16).toUpperCase()}⟩`;
  return '\ufffd';
}

/**
 * A text as it may be shown: every character that would act is replaced by one that can be read (ESC by `␛`, U+202E by
 * `⟨U+202E⟩`, a lone surrogate by U+FFFD). Everything else, line breaks and tabs included, stays as it is.
 */
export function visible(text: string): string {
  return text.replace(/\r\n/g, '\n').replace(UNSAFE, standIn);
}

/** The same on one line: white space of any kind becomes one space. For names, reasons and table cells. */
export function visibleLine(text: string): string {
  return visible(text).replace(/\s+/g, ' ').trim();
}
