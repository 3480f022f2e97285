import type { Provenance } from '../../model/model.js';
import { oneLine } from './html-dom.js';
import { addressOf, each, nameOf, own } from './html-json-ld.js';
import type { JsonObject } from '../head/metadata.js';

const RELATIONS = ['isBasedOn', 'citation', 'creditText'] as const;
const TAGS = ['syndication-source', 'original-source'] as const;
/** What the `meta` and `link` elements of a name hold. */
type Tagged = (name: string) => readonly (string | undefined)[];

/** A page that cites more than this is a list of references, and its first ones say so. */
const MOST = 50;

/** Second levels that belong to a registry and not to a publisher: `co.uk`, `com.au`. */
const REGISTRY = /^(?:co|com|net|org|gov|edu|ac|or|ne|go)\.[a-z]{2}$/u;

/** The part of a host that a publisher owns: `www.news.example.co.uk` → `example.co.uk`; null where it is no web address. */
export function publisherOf(address: string | null): string | null {
  if (address === null || !URL.canParse(address)) return null;
  const labels = new URL(address).hostname.replace(/\.$/u, '').split('.');
  return labels.slice(REGISTRY.test(labels.slice(-2).join('.')) ? -3 : -2).join('.');
}

function ofArticle(article: JsonObject): Provenance[] {
  return RELATIONS.flatMap((relation) =>
    each(own(article, relation), MOST).map((value) => {
      const url = addressOf(value);
      const name = nameOf(own(value, 'headline')) ?? nameOf(value);
      return { relation, name: name === url ? null : name, url };
    }),
  );
}

function ofTags(tagged: Tagged): Provenance[] {
  return TAGS.flatMap((relation) => tagged(relation).map((value) => ({ relation, name: null, url: addressOf(value) })));
}

const keyOf = ({ relation, name, url }: Provenance): string => JSON.stringify([relation, name, url]);

/** The address where a page stands, and the one that it calls canonical. */
interface PageAddresses {
  readonly own: string | null;
  readonly canonical: string | null;
}

/** Where a page itself says that its text comes from; the page's own address is no such place. */
export function provenanceOf(
  article: JsonObject | null,
  tagged: Tagged,
  { own: at, canonical }: PageAddresses,
): readonly Provenance[] {
  const [here, there] = [publisherOf(at), publisherOf(canonical)];
  const elsewhere: Provenance[] =
    here !== null && there !== null && here !== there ? [{ relation: 'canonical', name: null, url: canonical }] : [];
  const found = [...elsewhere, ...ofTags(tagged), ...(article === null ? [] : ofArticle(article))];
  const stated = found.filter(({ name, url }) => (oneLine(name) ?? url) !== null && (url === null || url !== at));
  return [...new Map(stated.map((one) => [keyOf(one), one])).values()].slice(0, MOST);
}
