import type { Provenance } from '../../model/model.js';
import type { ParseContext, Parsed, TextFormat } from '../bytes/format.js';
import { textOfHtml, textOfPlain } from '../markup/fragment.js';
import { isObject, type JsonObject } from '../head/metadata.js';
import { articleOf, type Block, callItem, hostIn, type NewsItem } from './newsml-item.js';
import { isNitf, nitfItem } from './nitf.js';
import { readXmlText } from '../markup/xml.js';

/** A record of ninjs with its keys in lower case: version 3 writes `versionCreated` where the others write `versioncreated`. */
type Ninjs = ReadonlyMap<string, unknown>;

const lowered = (value: JsonObject): Ninjs =>
  new Map(Object.entries(value).map(([key, inner]) => [key.toLowerCase(), inner]));

function stringAt(record: Ninjs, ...keys: readonly string[]): string | null {
  for (const key of keys) {
    const value = record.get(key);
    if (typeof value === 'number') return String(value);
    if (typeof value === 'string' && value.trim() !== '') return value.trim();
  }
  return null;
}

function listAt(record: Ninjs, key: string): Ninjs[] {
  const value = record.get(key);
  return Array.isArray(value) ? value.filter(isObject).map(lowered) : [];
}

/** A text in one of several forms. */
interface Form {
  readonly type: string;
  readonly role: string;
  readonly value: string;
}

/** `headlines`, `bodies`, `descriptions` of versions 2 and 3, and `body_text`, `body_xhtml` of version 1. */
function formsOf(record: Ninjs, plural: string, singular: string): Form[] {
  const listed = listAt(record, plural).map((form) => ({
    type: stringAt(form, 'contenttype') ?? '',
    role: stringAt(form, 'role')?.toLowerCase() ?? '',
    value: stringAt(form, 'value') ?? '',
  }));
  const flat = [...record].flatMap(([key, value]) => {
    if (typeof value !== 'string' || (key !== singular && !key.startsWith(`${singular}_`))) return [];
    const role = key.slice(singular.length + 1);
    return [{ type: /html/u.test(role) ? 'text/html' : 'text/plain', role, value }];
  });
  return [...listed, ...flat].filter(({ value }) => value.trim() !== '');
}

const isHtml = ({ type, role }: Form): boolean => /html/iu.test(type) || /html/u.test(role);
const isNitfForm = ({ type, role }: Form): boolean => /nitf/iu.test(type) || role === 'nitf';
const isPlain = ({ type }: Form): boolean => type === '' || /^text\/plain/iu.test(type);

function readNitf(form: Form): NewsItem | null {
  const read = readXmlText(form.value);
  return 'root' in read && isNitf(read.root) ? nitfItem(read.root) : null;
}

interface Body {
  readonly blocks: readonly Block[];
  readonly nitf: NewsItem | null;
}

const prose = (text: string): Body => ({ blocks: text === '' ? [] : [{ kind: null, text }], nitf: null });

/** The body: as HTML where there is one, for it has paragraphs; else as NITF; else as plain text. */
function bodyOf(forms: readonly Form[]): Body {
  for (const form of forms.filter(isHtml)) {
    const body = prose(textOfHtml(form.value));
    if (body.blocks.length > 0) return body;
  }
  for (const form of forms.filter(isNitfForm)) {
    const nitf = readNitf(form);
    if (nitf !== null && nitf.blocks.length > 0) return { blocks: nitf.blocks, nitf };
  }
  const plain = forms.find((form) => isPlain(form) && !isNitfForm(form));
  return prose(plain === undefined ? '' : textOfPlain(plain.value));
}

/** Descriptions count as a body where there is none, if they say that they are text. */
function describedBody(record: Ninjs): Body {
  return bodyOf(
    formsOf(record, 'descriptions', 'description').filter(({ role }) => role === 'text' || role === 'xhtml'),
  );
}

const NO_REPORT = /^(?:picture|image|graphic|photo|audio|video|event|planning|coverage|concept|package|component)$/iu;

/** Why a record carries no report, or null. Version 3 describes events without saying so in `type`. */
function kindWithoutReport(record: Ninjs): string | null {
  const type = stringAt(record, 'type');
  if (record.has('$schema') && record.has('properties')) return 'schema';
  if (type !== null) return NO_REPORT.test(type) ? type.toLowerCase() : null;
  const hasBody = formsOf(record, 'bodies', 'body').length > 0;
  return record.has('eventdetails') && !hasBody ? 'event' : null;
}

function headlineOf(record: Ninjs): string | null {
  const forms = formsOf(record, 'headlines', 'headline');
  const main = forms.find(({ role }) => role === 'main') ?? forms.find(({ role }) => role === '') ?? forms[0];
  return main === undefined ? stringAt(record, 'title') : textOfHtml(main.value).replace(/\s+/gu, ' ');
}

function provenanceOf(record: Ninjs): Provenance[] {
  const sources = [...listAt(record, 'infosource'), ...listAt(record, 'infosources')].map((source) => ({
    relation: 'infoSource',
    name: stringAt(source, 'name', 'literal'),
    url: stringAt(source, 'uri', 'code'),
  }));
  const credits = formsOf(record, 'descriptions', 'description').filter(({ role }) => role === 'creditline');
  const copyright = stringAt(record, 'copyrightnotice') ?? stringAt(record, 'copyrightholder');
  return [
    ...sources.filter(({ name, url }) => name !== null || url !== null),
    ...credits.map(({ value }) => ({ relation: 'creditline', name: value.trim(), url: null })),
    ...(copyright === null ? [] : [{ relation: 'copyright', name: copyright, url: null }]),
  ];
}

/** The provider: who holds the copyright, or the source, or the host that the address of the item names. */
function outletOf(record: Ninjs, provenance: readonly Provenance[]): string | null {
  const source = provenance.find(({ relation, name }) => relation === 'infoSource' && name !== null)?.name;
  return stringAt(record, 'copyrightholder') ?? source ?? hostIn(stringAt(record, 'uri'));
}

function itemOf(record: Ninjs): NewsItem {
  const own = bodyOf(formsOf(record, 'bodies', 'body'));
  const { blocks, nitf } = own.blocks.length > 0 ? own : describedBody(record);
  const note = stringAt(record, 'ednote');
  const [uri, provenance] = [stringAt(record, 'uri'), provenanceOf(record)];
  const modified = stringAt(record, 'versioncreated');
  const status = stringAt(record, 'pubstatus')
    ?.replace(/^.*[:/]/u, '')
    .toLowerCase();
  return {
    id: uri,
    url: /^https?:/iu.test(uri ?? '') ? uri : null,
    headline: headlineOf(record) ?? nitf?.headline ?? null,
    byline: stringAt(record, 'by', 'byline') ?? nitf?.byline ?? null,
    outlet: outletOf(record, provenance) ?? nitf?.outlet ?? null,
    language: stringAt(record, 'language') ?? nitf?.language ?? null,
    created:
      stringAt(record, 'firstcreated') ?? modified ?? stringAt(record, 'contentcreated') ?? nitf?.created ?? null,
    modified,
    version: stringAt(record, 'version') ?? nitf?.version ?? null,
    status: status ?? null,
    blocks:
      note === null ? blocks : [{ kind: status === 'corrected' ? 'correction' : 'advisory', text: note }, ...blocks],
    provenance: [...provenance, ...(nitf?.provenance ?? [])],
  };
}

function* parseItem(value: unknown, context: ParseContext): Generator<Parsed, void, undefined> {
  if (!isObject(value))
    return yield { code: 'bad-record', message: `item ${context.place} is no object; it was skipped` };
  const record = lowered(value);
  const kind = kindWithoutReport(record);
  if (kind === null) return yield* articleOf(itemOf(record), context);
  const name = callItem(stringAt(record, 'uri', '$id'), context.place);
  yield { code: 'no-text', message: `${name} is of type ${kind} and carries no report; it was skipped` };
}

/** The articles in a text of ninjs: one item, or a list of them. */
function* parseNinjs(text: string, context: ParseContext): Generator<Parsed, void, undefined> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return yield { code: 'bad-record', message: `${context.where || 'the file'} is not valid JSON; it was skipped` };
  }
  for (const [index, item] of (Array.isArray(value) ? value : [value]).entries()) {
    yield* parseItem(item, { ...context, place: context.place + index });
  }
}

/** Keys of ninjs that other records of articles do not have; one of each must be there. */
const IDENTITY = /"(?:uri|\$?standard|\$id)"\s*:/iu;
const CONTENT =
  /"(?:version_?created|contentcreated|headlines|descriptions|bodies|body_(?:text|xhtml)|eventdetails|representationtype|pubstatus)"\s*:|ninjs-schema/iu;
/** Enough to meet both. */
const HEAD_UNITS = 16_384;

function isNinjs(text: string): boolean {
  const head = text.slice(0, HEAD_UNITS);
  return /^[[{]/u.test(head) && IDENTITY.test(head) && CONTENT.test(head);
}

/** IPTC ninjs 1.x (flat), 2.x (lists) and 3.x (camelCase). */
export const NINJS: TextFormat = {
  unit: 'text',
  endings: ['.json', '.ninjs'],
  matches: ({ text }) => isNinjs(text),
  parse: parseNinjs,
};
