import type { BytesFormat, ParseContext, Parsed } from '../bytes/format.js';
import { newsml1Item, senderOf } from './newsml-1.js';
import { G2_ITEMS, g2Item } from './newsml-g2.js';
import { articleOf, callItem, type NewsItem } from './newsml-item.js';
import { readXml, rootNameIn } from '../markup/xml.js';
import { findAll, type XmlElement } from '../markup/xml-tree.js';

/** An item, or the name of one of a kind that carries no report. */
type Found = NewsItem | { readonly kind: string; readonly id: string | null };

const NEWSML_1 = new Set(['NewsItem']);

function g2Found(element: XmlElement): Found {
  if (element.name === 'newsItem') return g2Item(element);
  return { kind: element.name, id: element.attributes.get('guid') ?? null };
}

/**
 * The items of a message, a single item, or a part of one (`contentSet`) as examples and feeds cut them out. Made one by one,
 * because a message may hold any number of them.
 */
function* itemsIn(root: XmlElement): Generator<Found, void, undefined> {
  if (root.name === 'NewsML') {
    const sender = senderOf(root);
    for (const item of findAll(root, NEWSML_1)) yield newsml1Item(item, sender);
  } else if (G2_ITEMS.has(root.name)) {
    yield g2Found(root);
  } else if (root.name === 'contentSet') {
    yield g2Item({ ...root, name: 'newsItem', attributes: new Map(), children: [root] });
  } else {
    const items = findAll(root, G2_ITEMS);
    if (items.length === 0) yield { kind: root.name, id: null };
    for (const item of items) yield g2Found(item);
  }
}

function* foundOf(found: Found, context: ParseContext): Generator<Parsed, void, undefined> {
  if (!('kind' in found)) return yield* articleOf(found, context);
  const name = callItem(found.id, context.place);
  yield { code: 'no-text', message: `${name} is a ${found.kind.slice(0, 40)} and carries no report; it was skipped` };
}

async function* parseNewsml(bytes: Uint8Array, context: ParseContext): AsyncGenerator<Parsed, void, undefined> {
  const read = await readXml(bytes, context.encoding);
  if ('code' in read) return yield read;
  if (read.guessed !== null) yield { code: 'encoding', message: read.guessed };
  if (read.fault !== null) yield { code: 'ill-formed', message: `${read.fault}; it was read as it is probably meant` };
  let { place } = context;
  for (const found of itemsIn(read.root)) {
    for (const item of foundOf(found, { ...context, place })) {
      yield 'record' in item ? { record: { ...item.record, encoding: read.encoding } } : item;
    }
    place += 1;
  }
}

const ROOTS =
  /^(?:\w+:)?(?:newsMessage|newsItem|packageItem|conceptItem|knowledgeItem|planningItem|catalogItem|contentSet|contentMeta|itemMeta|groupSet|NewsML)$/u;

/** NewsML-G2 and NewsML 1.x: every news item is an article; packages, concepts, events and plans are named and skipped. */
export const NEWSML: BytesFormat = {
  unit: 'bytes',
  endings: ['.newsml', '.g2', '.xml'],
  matches: (sample) => ROOTS.test(rootNameIn(sample.text) ?? ''),
  parse: parseNewsml,
};
