/** Formats of one article a file, which a file beside it may describe. */
const DESCRIBED: ReadonlySet<string> = new Set(['text', 'markdown', 'html', 'docx', 'pdf', 'eml']);

/** Whether `one.json` beside a file of this format describes it, and is no article itself. */
export const mayHaveSidecar = (format: string | null): boolean => format !== null && DESCRIBED.has(format);
