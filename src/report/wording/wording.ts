import type {
  CreditRole,
  Derivation,
  DivergenceKind,
  DivergenceType,
  PassageKind,
  Quotation,
  ReadingStatus,
  Severity,
  Verdict,
  ZoneKind,
} from '../../model/model.js';

/** What each kind is called on a card, and in the plural as the name of a group. */
export const KIND_NAMES: Readonly<Record<DivergenceKind, { readonly one: string; readonly many: string }>> = {
  number: { one: 'Number', many: 'Numbers' },
  negation: { one: '“Not”', many: '“Not” and its like' },
  name: { one: 'Name', many: 'Names' },
  date: { one: 'Date', many: 'Dates' },
  quote: { one: 'Quotation', many: 'Quotations' },
  credit: { one: 'Credit', many: 'Credits' },
  attribution: { one: 'Attribution', many: 'Attribution' },
  hedge: { one: 'Word of caution', many: 'Words of caution' },
  headline: { one: 'Headline', many: 'Headlines' },
  sentence: { one: 'Sentence', many: 'Sentences' },
  paragraph: { one: 'Paragraph', many: 'Paragraphs' },
  order: { one: 'Passage', many: 'Order' },
  wording: { one: 'Wording', many: 'Wording' },
  inflection: { one: 'Word form', many: 'Word forms' },
  spelling: { one: 'Spelling', many: 'Spelling' },
  typography: { one: 'Typography', many: 'Typography' },
};

/** What was done, as a journalist would say it. */
export const TYPE_VERBS: Readonly<Record<DivergenceType, string>> = {
  added: 'added',
  omitted: 'left out',
  altered: 'changed',
  moved: 'moved',
};

/** Name of a severity and what earns it. */
export const SEVERITY_NAMES: Readonly<Record<Severity, { readonly name: string; readonly means: string }>> = {
  high: { name: 'High', means: 'changes what is said' },
  medium: { name: 'Medium', means: 'changes who says it, how surely, or how much is told' },
  low: { name: 'Low', means: 'changes the wording or the order' },
  style: { name: 'House style', means: 'spelling and typography, no difference of substance' },
};

const VERDICT_NAMES: Readonly<Record<Verdict, string>> = {
  identical: 'the same',
  style: 'the same but for house style',
  trimmed: 'cut short',
  altered: 'altered',
  single: 'in one report only',
};

/** The verdict on a quotation in words; who says it weighs more than how it is printed. */
export const verdictName = ({ verdict, speakersDiffer }: Pick<Quotation, 'verdict' | 'speakersDiffer'>): string =>
  speakersDiffer === true && verdict !== 'single' ? 'given to another speaker' : VERDICT_NAMES[verdict];

/** A sign and a word for each status, so that a table of them can be read without colour. */
export const STATUS_NAMES: Readonly<Record<ReadingStatus, { readonly sign: string; readonly word: string }>> = {
  same: { sign: '=', word: 'same' },
  altered: { sign: '≠', word: 'changed' },
  absent: { sign: '−', word: 'left out' },
  retold: { sign: '≈', word: 'retold' },
  moved: { sign: '↕', word: 'moved' },
};

export const DERIVATION_NAMES: Readonly<Record<Derivation, string>> = {
  wholly: 'wholly or almost wholly shared copy',
  partly: 'partly shared copy',
  none: 'hardly any shared copy',
};

export const PASSAGE_NAMES: Readonly<Record<PassageKind, string>> = {
  verbatim: 'word for word',
  near: 'with changes',
  retold: 'retold in other words',
};

export const ROLE_NAMES: Readonly<Record<CreditRole, string>> = {
  source: 'source',
  agency: 'news agency',
  photo: 'pictures',
  'state-media': 'state media',
};

export const ZONE_NAMES: Readonly<Record<ZoneKind, string>> = {
  headline: 'headline',
  standfirst: 'standfirst',
  byline: 'byline',
  dateline: 'dateline',
  date: 'date',
  'photo-credit': 'photo credit',
  caption: 'caption',
  advisory: 'advisory',
  'sign-off': 'sign-off',
  correction: 'correction',
  metadata: 'metadata',
  markup: 'markup',
  embed: 'embedded post',
  prompt: 'page furniture',
};

/** Said in every view, because a share of equal words invites the wrong conclusion. */
export const NO_PROOF =
  'A match is not proof of copying: two reports may share a source, a statement or an agency’s copy that neither names.';

/** Over what differs in the words of pairs of which neither is the base of a family that the other belongs to. */
export const OTHER_PAIRS = 'In the words that other pairs share';

/** What a share is of: the words shown of an article are more than those that are compared. */
export const SHARES_ARE_OF =
  'Shares are of the words that were compared: headlines, bylines, credits and house text are shown but not counted.';

/** `3 sentences`, `1 sentence`. */
export function count(amount: number, one: string, many = one + 's'): string {
  return `${amount} ${amount === 1 ? one : many}`;
}

/** A ratio as a whole percentage. 0 and 100 are kept for none and all, so that a trace never reads as nothing. */
export function percent(ratio: number): string {
  if (ratio > 0 && ratio < 0.01) return 'under 1%';
  if (ratio < 1 && ratio > 0.99) return 'over 99%';
  return `${Math.round(ratio * 100)}%`;
}

/** `a, b and c`. */
export function listed(items: readonly string[]): string {
  if (items.length < 2) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}
