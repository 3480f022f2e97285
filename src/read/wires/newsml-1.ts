import type { Provenance } from '../../model/model.js';
import { textOfHtml, textOfPlain, textOfTree } from '../markup/fragment.js';
import { type Block, type NewsItem } from './newsml-item.js';
import { isNitf, nitfItem } from './nitf.js';
import {
  childAt,
  childrenOf,
  elementsIn,
  findAll,
  isElement,
  rawTextOf,
  wordsIn,
  type XmlElement,
} from '../markup/xml-tree.js';

/** NewsML 1.0 to 1.2, which agencies still send: components within components, each with a role. */

const formalName = (element: XmlElement | undefined): string | null => {
  const value = element?.attributes.get('FormalName')?.trim() ?? '';
  return value === '' ? null : value;
};

/** Every element of a name, those inside one another as well. */
function everywhere(element: XmlElement, name: string): XmlElement[] {
  return elementsIn(element).flatMap((child) => [...(child.name === name ? [child] : []), ...everywhere(child, name)]);
}

/** A piece of content and the role of the component that holds it, in lower case. */
interface Piece {
  readonly role: string;
  readonly item: XmlElement;
}

function piecesIn(component: XmlElement, outer: string): Piece[] {
  const role = formalName(childAt(component, 'Role'))?.toLowerCase() ?? outer;
  return elementsIn(component).flatMap((child) => {
    if (child.name === 'ContentItem') return [{ role, item: child }];
    return child.name === 'NewsComponent' ? piecesIn(child, role) : [];
  });
}

const NO_PROSE = /css|style|script|image|audio|video|pdf|zip/iu;

/** The content of a piece: NITF, running text, or nothing that can be read. */
function contentOf({ item }: Piece): NewsItem | string {
  const data = childAt(item, 'DataContent');
  const kind = `${formalName(childAt(item, 'MimeType')) ?? ''} ${formalName(childAt(item, 'Format')) ?? ''}`;
  if (data === undefined || NO_PROSE.test(kind)) return '';
  const nitf = elementsIn(data).find(isNitf);
  if (nitf !== undefined) return nitfItem(nitf);
  if (data.children.some(isElement)) return textOfTree(data);
  return /html/iu.test(kind) ? textOfHtml(rawTextOf(data)) : textOfPlain(rawTextOf(data));
}

const BODY = /^(?:body|main|text|story|article|bodytext)$/u;
/** Parts of a page that say nothing of their own, or say again what the lines say. */
const ASIDE = /headline|stylesheet|logo|contact|caption|photo|graphic|summary|abstract|related|keyword/u;

function bodyOf(pieces: readonly Piece[]): NewsItem | string {
  const bodies = pieces.filter(({ role }) => BODY.test(role));
  const candidates = bodies.length > 0 ? bodies : pieces.filter(({ role }) => !ASIDE.test(role));
  const contents = candidates.map(contentOf);
  return contents.find((content) => typeof content !== 'string' || content !== '') ?? '';
}

function lineIn(item: XmlElement, name: string): string | null {
  const lines = everywhere(item, 'NewsLines').flatMap((group) => childrenOf(group, name));
  return lines.map(wordsIn).find((line) => line !== null) ?? null;
}

function partiesIn(item: XmlElement, name: string): string[] {
  const groups = everywhere(item, 'AdministrativeMetadata').flatMap((group) => childrenOf(group, name));
  return groups.flatMap((group) => childrenOf(group, 'Party').map(formalName)).filter((party) => party !== null);
}

function provenanceOf(item: XmlElement): Provenance[] {
  const named = ['Source', 'Creator'].flatMap((role) =>
    partiesIn(item, role).map((name) => ({ relation: role.toLowerCase(), name, url: null })),
  );
  const derived = findAll(item, new Set(['DerivedFrom'])).map((element) => ({
    relation: 'derivedFrom',
    name: wordsIn(element),
    url: element.attributes.get('NewsItem') ?? null,
  }));
  const copyright = lineIn(item, 'CopyrightLine');
  const credit = lineIn(item, 'CreditLine');
  return [
    ...named,
    ...derived.filter(({ name, url }) => name !== null || url !== null),
    ...(credit === null ? [] : [{ relation: 'creditline', name: credit, url: null }]),
    ...(copyright === null ? [] : [{ relation: 'copyright', name: copyright, url: null }]),
  ];
}

/** Who sent a message: read once, for a message may hold any number of items. */
export function senderOf(root: XmlElement): string | null {
  const envelope = childAt(root, 'NewsEnvelope');
  return formalName(childAt(envelope, 'SentFrom', 'Party')) ?? formalName(childAt(envelope, 'NewsService'));
}

function providerOf(sender: string | null, item: XmlElement): string | null {
  return (
    partiesIn(item, 'Provider')[0] ?? sender ?? wordsIn(childAt(item, 'Identification', 'NewsIdentifier', 'ProviderId'))
  );
}

/** In UTF-16 units: longer lines are prose, which may not be hidden from comparison. */
const LONGEST_STANDFIRST = 250;

function blocksOf(item: XmlElement, pieces: readonly Piece[], body: NewsItem | string): readonly Block[] {
  const subheads = pieces.filter(({ role }) => role === 'subheadline').map(contentOf);
  const lines = subheads.flatMap((line) => (typeof line === 'string' ? line.split('\n\n') : []));
  const dateline = lineIn(item, 'DateLine');
  const own = typeof body === 'string' ? [{ kind: null, text: body }] : body.blocks;
  return [
    ...lines.map((text) => ({ kind: text.length > LONGEST_STANDFIRST ? null : ('standfirst' as const), text })),
    ...(dateline === null ? [] : [{ kind: 'dateline', text: dateline } as const]),
    ...own,
  ];
}

/** The item in a `NewsItem` of NewsML 1.x; `sender` is who sent the message, or null. */
export function newsml1Item(item: XmlElement, sender: string | null): NewsItem {
  const pieces = elementsIn(item).flatMap((child) => (child.name === 'NewsComponent' ? piecesIn(child, '') : []));
  const body = bodyOf(pieces);
  const nitf = typeof body === 'string' ? null : body;
  const [identity, management] = [childAt(item, 'Identification', 'NewsIdentifier'), childAt(item, 'NewsManagement')];
  return {
    id: wordsIn(childAt(identity, 'PublicIdentifier')) ?? wordsIn(childAt(identity, 'NewsItemId')),
    url: null,
    headline: lineIn(item, 'HeadLine') ?? nitf?.headline ?? null,
    byline: lineIn(item, 'ByLine') ?? nitf?.byline ?? null,
    outlet: providerOf(sender, item) ?? nitf?.outlet ?? null,
    language:
      everywhere(item, 'Language')
        .map(formalName)
        .find((tag) => tag !== null) ??
      nitf?.language ??
      null,
    created: wordsIn(childAt(management, 'FirstCreated')) ?? nitf?.created ?? null,
    modified: wordsIn(childAt(management, 'ThisRevisionCreated')),
    version: wordsIn(childAt(identity, 'RevisionId')) ?? nitf?.version ?? null,
    status: formalName(childAt(management, 'Status'))?.toLowerCase() ?? null,
    blocks: blocksOf(item, pieces, body),
    provenance: [...provenanceOf(item), ...(nitf?.provenance ?? [])],
  };
}
