import type { Provenance } from '../../model/model.js';
import { textOfTree } from '../markup/fragment.js';
import type { BytesFormat, ParseContext, Parsed } from '../bytes/format.js';
import { articleOf, type Block, type NewsItem } from './newsml-item.js';
import { readXml, rootNameIn } from '../markup/xml.js';
import {
  childAt,
  childrenOf,
  elementsIn,
  findAll,
  LONGEST_NAME,
  wordsIn,
  type XmlElement,
} from '../markup/xml-tree.js';

/** What stands inside the content and is no part of the running text: it is labelled on its own. */
const APART: ReadonlySet<string> = new Set(['note', 'byline', 'dateline', 'distributor']);

const attribute = (element: XmlElement | undefined, name: string): string | null => {
  const value = element?.attributes.get(name)?.trim() ?? '';
  return value === '' ? null : value;
};

function block(kind: Block['kind'], text: string | null): Block[] {
  return text === null || text.trim() === '' ? [] : [{ kind, text }];
}

/** Without the title of the job, unless that is all there is. */
function bylineIn(head: XmlElement | undefined): string | null {
  const bylines = head === undefined ? [] : childrenOf(head, 'byline');
  const names = bylines.map((byline) => {
    const people = findAll(byline, new Set(['person']));
    if (people.length > 0) return people.map(wordsIn).join(', ');
    const kept = byline.children.filter((child) => typeof child === 'string' || child.name !== 'byttl');
    return (
      wordsIn({ ...byline, children: kept })
        ?.slice(0, LONGEST_NAME)
        .replace(/[\s,;–—-]+$/u, '') ?? wordsIn(byline)
    );
  });
  const found = names.filter((name) => name !== null);
  return found.length === 0 ? null : found.join(', ');
}

/** Messages to editors, before the text. */
function advisories(docdata: XmlElement | undefined, body: XmlElement | undefined): Block[] {
  const messages = docdata === undefined ? [] : childrenOf(docdata, 'ed-msg');
  const notes = body === undefined ? [] : findAll(body, new Set(['note']));
  return [
    ...messages.flatMap((message) => block('advisory', attribute(message, 'info'))),
    ...notes.flatMap((note) => block('advisory', wordsIn(note))),
  ];
}

function blocksOf(nitf: XmlElement): readonly Block[] {
  const [docdata, body] = [childAt(nitf, 'head', 'docdata'), childAt(nitf, 'body')];
  const head = childAt(body, 'body.head');
  const corrections = docdata === undefined ? [] : childrenOf(docdata, 'correction');
  const hedline = childAt(head, 'hedline');
  const content = body === undefined ? [] : childrenOf(body, 'body.content');
  return [
    ...corrections.flatMap((correction) => block('correction', attribute(correction, 'info'))),
    ...advisories(docdata, body),
    ...(hedline === undefined ? [] : childrenOf(hedline, 'hl2').flatMap((line) => block('standfirst', wordsIn(line)))),
    ...block('dateline', wordsIn(childAt(head, 'dateline') ?? childAt(content[0], 'dateline'))),
    ...content.flatMap((part) => block(null, textOfTree(part, APART))),
    ...block('sign-off', textOfTree(childAt(body, 'body.end'))),
  ];
}

function provenanceOf(nitf: XmlElement): Provenance[] {
  const docdata = childAt(nitf, 'head', 'docdata');
  const copyright = childAt(docdata, 'doc.copyright');
  const history = findAll(nitf, new Set(['from-src'])).map((source) => attribute(source, 'src-name'));
  const stated: readonly (readonly [string, string | null])[] = [
    ['distributor', wordsIn(childAt(nitf, 'body', 'body.head', 'distributor'))],
    ...history.map((name) => ['from-src', name] as const),
    ['copyright', attribute(copyright, 'holder')],
    ['rights', wordsIn(childAt(nitf, 'body', 'body.head', 'rights', 'rights.owner'))],
  ];
  return stated.flatMap(([relation, name]) => (name === null ? [] : [{ relation, name, url: null }]));
}

function outletOf(nitf: XmlElement): string | null {
  const docdata = childAt(nitf, 'head', 'docdata');
  return (
    attribute(childAt(nitf, 'head', 'pubdata'), 'name') ??
    wordsIn(childAt(nitf, 'body', 'body.head', 'distributor')) ??
    attribute(childAt(docdata, 'doc.copyright'), 'holder') ??
    attribute(childAt(docdata, 'doc-id'), 'regsrc')
  );
}

/** The item in a document of NITF 3.x, whole or inside another format. */
export function nitfItem(nitf: XmlElement): NewsItem {
  const docdata = childAt(nitf, 'head', 'docdata');
  const head = childAt(nitf, 'body', 'body.head');
  const blocks = blocksOf(nitf);
  const hasText = blocks.some(({ kind }) => kind === null);
  const abstract = hasText ? '' : textOfTree(childAt(head, 'abstract'));
  return {
    id: attribute(childAt(docdata, 'doc-id'), 'id-string'),
    url: null,
    headline: wordsIn(childAt(head, 'hedline', 'hl1')) ?? wordsIn(childAt(nitf, 'head', 'title')),
    byline: bylineIn(head) ?? bylineIn(childAt(nitf, 'body', 'body.content')),
    outlet: outletOf(nitf),
    language: attribute(nitf, 'xml:lang') ?? attribute(childAt(nitf, 'body'), 'xml:lang'),
    created: attribute(childAt(docdata, 'date.issue'), 'norm') ?? attribute(childAt(docdata, 'date.release'), 'norm'),
    modified: attribute(childAt(nitf, 'head', 'revision-history'), 'norm'),
    version: attribute(childAt(docdata, 'du-key'), 'version'),
    status: attribute(docdata, 'management-status')?.toLowerCase() ?? null,
    blocks: abstract === '' ? blocks : [...blocks, { kind: null, text: abstract }],
    provenance: provenanceOf(nitf),
    isSummary: abstract !== '',
  };
}

/** Whether an element is the root of NITF. */
export const isNitf = (element: XmlElement): boolean => element.name.toLowerCase() === 'nitf';

async function* parseNitf(bytes: Uint8Array, context: ParseContext): AsyncGenerator<Parsed, void, undefined> {
  const read = await readXml(bytes, context.encoding);
  if ('code' in read) return yield read;
  if (read.guessed !== null) yield { code: 'encoding', message: read.guessed };
  if (read.fault !== null) yield { code: 'ill-formed', message: `${read.fault}; it was read as it is probably meant` };
  const nitf = isNitf(read.root) ? read.root : elementsIn(read.root).find(isNitf);
  if (nitf === undefined) return yield { code: 'no-text', message: 'it holds no NITF; it was skipped' };
  for (const item of articleOf(nitfItem(nitf), context)) {
    yield 'record' in item ? { record: { ...item.record, encoding: read.encoding } } : item;
  }
}

/** NITF 3.x: one document, one article. */
export const NITF: BytesFormat = {
  unit: 'bytes',
  endings: ['.nitf', '.xml'],
  matches: (sample) => rootNameIn(sample.text)?.toLowerCase() === 'nitf',
  parse: parseNitf,
};
