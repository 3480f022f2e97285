import { ReadFault } from '../bytes/fault.js';

/** One paragraph as Word has it. */
export interface DocxParagraph {
  /** The id of its style, or null. */
  readonly style: string | null;
  readonly text: string;
}

interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** What a walk over a part does at the beginning and the end of each element; names come without their prefix. */
interface Visitor {
  open(name: string, value: (attribute: string) => string | null): void;
  close(name: string): void;
  words(text: string): void;
}

/** Tables in tables in text boxes come to about 60. */
const DEEPEST = 1000;

/** Walks over a part of a Word document. One with a DOCTYPE was not written by Word, and may be made to harm. */
async function walk(xml: string, visitor: Visitor): Promise<void> {
  const { SaxesParser } = await import('saxes');
  const parser = new SaxesParser({ xmlns: false });
  let depth = 0;
  const local = (name: string): string => name.slice(name.indexOf(':') + 1);
  parser.on('doctype', () => {
    throw new ReadFault('unsafe-xml', 'its text declares entities, which Word never does; it was not read');
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }: Tag) => {
    depth += 1;
    if (depth > DEEPEST) throw new ReadFault('unsafe-xml', 'its text is nested too deeply to be a document');
    const prefix = name.slice(0, name.indexOf(':') + 1);
    visitor.open(local(name), (attribute) => attributes[prefix + attribute] ?? null);
  });
  parser.on('closetag', ({ name }: Tag) => {
    depth -= 1;
    visitor.close(local(name));
  });
  const words = (text: string): void => {
    visitor.words(text);
  };
  parser.on('text', words);
  parser.on('cdata', words);
  parser.write(xml).close();
}

/** Elements whose words are not in the text as the author sees it: deleted, moved away, or there for old programs. */
const UNSEEN = new Set(['del', 'moveFrom', 'Fallback', 'instrText', 'delText', 'rt']);

const IN_PLACE: Readonly<Record<string, string>> = {
  tab: '\t',
  ptab: '\t',
  br: '\n',
  cr: '\n',
  noBreakHyphen: '\u2011',
};

const isOn = (value: string | null): boolean => value === null || !['0', 'false', 'off'].includes(value);

/** A paragraph that is not finished; text boxes have paragraphs within one. */
interface Open {
  style: string | null;
  text: string;
}

/** Collects paragraphs; the cells of a row of a table become one, parted by tabs. */
class Collector implements Visitor {
  readonly paragraphs: DocxParagraph[] = [];
  private readonly open_: Open[] = [];
  private readonly rows: string[][] = [];
  private unseen = 0;
  private hidden = false;
  private inWords = false;
  private skipped = false;

  open(name: string, value: (attribute: string) => string | null): void {
    if (UNSEEN.has(name)) this.unseen += 1;
    const current = this.open_.at(-1);
    if (name === 'p') this.open_.push({ style: null, text: '' });
    else if (name === 'tr') this.rows.push([]);
    else if (name === 'tc') this.rows.at(-1)?.push('');
    else if (name === 'r') this.hidden = false;
    else if (name === 'vanish') this.hidden = isOn(value('val'));
    else if (name === 't') this.inWords = true;
    else if (name === 'pStyle' && current !== undefined) current.style = value('val');
    else if (name === 'footnote' || name === 'endnote') this.skipped = value('type') !== null;
    else if (Object.hasOwn(IN_PLACE, name) && this.seen()) this.add(IN_PLACE[name] ?? '');
  }

  close(name: string): void {
    if (UNSEEN.has(name)) this.unseen -= 1;
    if (name === 't') this.inWords = false;
    else if (name === 'p') this.finish(this.open_.pop());
    else if (name === 'tr') this.finishRow(this.rows.pop() ?? []);
    else if (name === 'footnote' || name === 'endnote') this.skipped = false;
  }

  words(text: string): void {
    if (this.inWords && this.seen()) this.add(text);
  }

  private seen(): boolean {
    return this.unseen === 0 && !this.hidden && !this.skipped;
  }

  private add(text: string): void {
    const current = this.open_.at(-1);
    if (current !== undefined) current.text += text;
  }

  private finish(paragraph: Open | undefined): void {
    const text = paragraph?.text.replace(/[ \t]+\n|\n[ \t]+/gu, '\n').trim() ?? '';
    if (text === '') return;
    const row = this.rows.at(-1);
    if (row === undefined || row.length === 0) this.paragraphs.push({ style: paragraph?.style ?? null, text });
    else row[row.length - 1] = [row.at(-1), text].filter(Boolean).join(' ');
  }

  private finishRow(cells: readonly string[]): void {
    const text = cells.filter((cell) => cell !== '').join('\t');
    if (text !== '') this.finish({ style: null, text });
  }
}

/** The paragraphs of a part, in order, with deleted and hidden words left out. */
export async function docxParagraphs(xml: string): Promise<readonly DocxParagraph[]> {
  const collector = new Collector();
  await walk(xml, collector);
  return collector.paragraphs;
}

/** The names of styles by their ids: the ids are of the author's language, the names of Word's own styles English. */
export async function docxStyles(xml: string): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  let id: string | null = null;
  await walk(xml, {
    open: (name, value) => {
      if (name === 'style') id = value('styleId');
      const given = name === 'name' ? value('val') : null;
      if (id !== null && given !== null && !names.has(id)) names.set(id, given.toLowerCase());
    },
    close: () => undefined,
    words: () => undefined,
  });
  return names;
}

/** What the core properties say, by element: `title`, `creator`, `created` … */
export async function docxProperties(xml: string): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  const path: string[] = [];
  await walk(xml, {
    open: (name) => void path.push(name),
    close: () => void path.pop(),
    words: (text) => {
      const name = path.at(-1);
      if (name !== undefined && path.length === 2) found.set(name, `${found.get(name) ?? ''}${text}`);
    },
  });
  return found;
}
