import type { Provenance } from '../../model/model.js';
import { textOfHtml, textOfPlain, textOfTree } from '../markup/fragment.js';
import { type Block, hostIn, type NewsItem } from './newsml-item.js';
import { isNitf, nitfItem } from './nitf.js';
import { childAt, childrenOf, elementsIn, findAll, rawTextOf, wordsIn, type XmlElement } from '../markup/xml-tree.js';

/** Items of NewsML-G2. Only news items carry a report; the others are lists, events and plans. */
export const G2_ITEMS: ReadonlySet<string> = new Set([
  ...['newsItem', 'packageItem', 'conceptItem', 'knowledgeItem', 'planningItem', 'catalogItem'],
]);

const attribute = (element: XmlElement | undefined, name: string): string | null => {
  const value = element?.attributes.get(name)?.trim() ?? '';
  return value === '' ? null : value;
};

/** `usable` of `stat:usable` and of `http://cv.iptc.org/newscodes/pubstatusg2/usable`. */
function codeOf(element: XmlElement | undefined): string | null {
  const code = attribute(element, 'qcode') ?? attribute(element, 'uri');
  return code === null
    ? null
    : code.slice(Math.max(...[':', '/', '#'].map((mark) => code.lastIndexOf(mark))) + 1) || null;
}

/** What a party is called: by name, by what stands for one, by its code, by the host of its address. */
function partyName(party: XmlElement | undefined): string | null {
  if (party === undefined) return null;
  return (
    wordsIn(childAt(party, 'name')) ??
    attribute(party, 'literal') ??
    (attribute(party, 'qcode') === null ? null : codeOf(party)) ??
    hostIn(attribute(party, 'uri')) ??
    wordsIn(party)
  );
}

function stated(relation: string, elements: readonly XmlElement[]): Provenance[] {
  return elements.flatMap((element) => {
    const url =
      attribute(element, 'uri') ??
      attribute(element, 'href') ??
      attribute(element, 'residref') ??
      attribute(element, 'qcode');
    const name = partyName(element) ?? wordsIn(childAt(element, 'title'));
    return name === null && url === null ? [] : [{ relation, name, url }];
  });
}

const named = (element: XmlElement | undefined, name: string): XmlElement[] =>
  element === undefined ? [] : childrenOf(element, name);

/** Links that say that an item was made of another. */
const MADE_OF = /deriv|translat|based|adapt|compil/iu;

function provenanceOf(item: XmlElement): Provenance[] {
  const [itemMeta, contentMeta] = [childAt(item, 'itemMeta'), childAt(item, 'contentMeta')];
  const hops = named(childAt(item, 'hopHistory'), 'hop').flatMap((hop) => named(hop, 'party'));
  const links = named(itemMeta, 'link').filter((link) => MADE_OF.test(attribute(link, 'rel') ?? ''));
  return [
    ...stated('hopHistory', hops),
    ...findAll(item, new Set(['derivedFrom'])).flatMap((element) => stated('derivedFrom', [element])),
    ...links.flatMap((link) => stated(attribute(link, 'rel')?.replace(/^.*[:/]/u, '') ?? 'link', [link])),
    ...stated('infoSource', named(contentMeta, 'infoSource')),
    ...stated('creditline', named(contentMeta, 'creditline')),
    ...stated('copyright', named(childAt(item, 'rightsInfo'), 'copyrightHolder')),
  ];
}

/** Elements of HTML that a report may be made of. Another vocabulary (results of matches, say) is no report. */
const REPORT_ROOTS = new Set(['html', 'body', 'article', 'section', 'main', 'div', 'p', 'h1', 'h2', 'ul', 'ol', 'pre']);

/** One form of the content: NITF, or running text, or nothing that can be read. */
function contentIn(element: XmlElement): NewsItem | string {
  if (element.name === 'inlineData') {
    const raw = rawTextOf(element);
    const isPlain = /^text\/plain/iu.test(attribute(element, 'contenttype') ?? '');
    const isEncoded = attribute(element, 'encoding') !== null;
    return isEncoded ? '' : isPlain ? textOfPlain(raw) : textOfHtml(raw);
  }
  const roots = elementsIn(element);
  const nitf = roots.find(isNitf);
  if (nitf !== undefined) return nitfItem(nitf);
  return roots.some(({ name }) => REPORT_ROOTS.has(name.toLowerCase())) ? textOfTree(element) : '';
}

/** The content of an item; where it comes in several forms, the first that has text. */
function contentOf(item: XmlElement): { readonly nitf: NewsItem | null; readonly text: string } {
  for (const element of elementsIn(childAt(item, 'contentSet') ?? { ...item, children: [] })) {
    if (element.name !== 'inlineXML' && element.name !== 'inlineData') continue;
    const content = contentIn(element);
    if (typeof content !== 'string' && content.blocks.length > 0) return { nitf: content, text: '' };
    if (typeof content === 'string' && content !== '') return { nitf: null, text: content };
  }
  return { nitf: null, text: '' };
}

function statusOf(itemMeta: XmlElement | undefined): string | null {
  const status = codeOf(childAt(itemMeta, 'pubStatus'))?.toLowerCase() ?? null;
  const signals = named(itemMeta, 'signal').map((signal) => codeOf(signal)?.toLowerCase() ?? '');
  const isCorrection = signals.some((signal) => signal.startsWith('correct'));
  return isCorrection && (status === null || status === 'usable') ? 'corrected' : status;
}

function blocksOf(item: XmlElement, nitf: NewsItem | null, text: string): readonly Block[] {
  const itemMeta = childAt(item, 'itemMeta');
  const kind = statusOf(itemMeta) === 'corrected' ? 'correction' : 'advisory';
  const notes = named(itemMeta, 'edNote').map((note) => ({ kind, text: wordsIn(note) ?? '' }) as const);
  const dateline = wordsIn(childAt(item, 'contentMeta', 'dateline'));
  const own = nitf?.blocks ?? [{ kind: null, text }];
  const isPlaced = dateline === null || own.some((block) => block.kind === 'dateline');
  return [...notes, ...(isPlaced ? [] : [{ kind: 'dateline' as const, text: dateline }]), ...own];
}

/** All names of those who made the content. */
function creatorsOf(contentMeta: XmlElement | undefined): string | null {
  const names = named(contentMeta, 'creator').map((creator) => wordsIn(childAt(creator, 'name')));
  const found = names.filter((name) => name !== null);
  return found.length === 0 ? null : found.join(', ');
}

const CARRIES_TEXT = /^(?:text|composite)$/u;

/** The item in a `newsItem`; a picture, a video or a list has no blocks. */
export function g2Item(item: XmlElement): NewsItem {
  const [itemMeta, contentMeta] = [childAt(item, 'itemMeta'), childAt(item, 'contentMeta')];
  const isText = item.name === 'newsItem' && CARRIES_TEXT.test(codeOf(childAt(itemMeta, 'itemClass')) ?? 'text');
  const { nitf, text } = isText ? contentOf(item) : { nitf: null, text: '' };
  const [id, first] = [attribute(item, 'guid'), wordsIn(childAt(itemMeta, 'firstCreated'))];
  const modified = wordsIn(childAt(itemMeta, 'versionCreated'));
  const made = wordsIn(childAt(contentMeta, 'contentCreated'));
  return {
    id: id ?? nitf?.id ?? null,
    url: /^https?:/iu.test(id ?? '') ? id : null,
    headline: wordsIn(childAt(contentMeta, 'headline')) ?? nitf?.headline ?? wordsIn(childAt(itemMeta, 'title')),
    byline: wordsIn(childAt(contentMeta, 'by')) ?? nitf?.byline ?? creatorsOf(contentMeta),
    outlet: partyName(childAt(itemMeta, 'provider')) ?? nitf?.outlet ?? null,
    language:
      attribute(childAt(contentMeta, 'language'), 'tag') ?? attribute(item, 'xml:lang') ?? nitf?.language ?? null,
    created: first ?? modified ?? made ?? nitf?.created ?? null,
    modified,
    version: attribute(item, 'version') ?? nitf?.version ?? null,
    status: statusOf(itemMeta) ?? nitf?.status ?? null,
    blocks: isText ? blocksOf(item, nitf, text) : [],
    provenance: [...provenanceOf(item), ...(nitf?.provenance ?? [])],
    isSummary: nitf?.isSummary ?? false,
  };
}
