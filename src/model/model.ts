/**
 * The records that travel through syndiff and that the report is made of.
 *
 * All of them are plain and readonly and survive `JSON.parse(JSON.stringify(x))`: that is what lets the archive, the
 * JSON report, the page and the golden files be the same thing. The format is fixed by `formatVersion`.
 */

import type { OrderReason, Reason } from './reasons.js';
import type { WarningCode } from './warnings.js';

/** A half-open stretch `[start, end)` of an article's `text`, in UTF-16 code units (code points with `--offsets codepoint`). */
export interface Span {
  readonly article: string;
  readonly start: number;
  readonly end: number;
}

/** Furniture around the prose: labelled, shown, never compared and never counted. */
export const ZONE_KINDS = [
  'headline',
  'standfirst',
  'byline',
  'dateline',
  'date',
  'photo-credit',
  'caption',
  'advisory',
  'sign-off',
  'correction',
  'metadata',
  'markup',
  'embed',
  'prompt',
] as const;
export type ZoneKind = (typeof ZONE_KINDS)[number];

export interface Zone {
  readonly kind: ZoneKind;
  readonly span: Span;
}

/** Where the copy comes from, as the file itself states it. */
export interface Provenance {
  /** The property that says so: `source`, `hopHistory`, `derivedFrom`, `isBasedOn`, `copyright`, `media:credit` … */
  readonly relation: string;
  readonly name: string | null;
  /** An address or another identifier. */
  readonly url: string | null;
}

/** One report by one outlet, as it was read. */
export interface Article {
  /** The input's own id, or one derived from its content; unique within a report. */
  readonly id: string;
  readonly outlet: string | null;
  readonly title: string | null;
  readonly byline: string | null;
  /** ISO 8601 date or date-time, its zone as given. */
  readonly published: string | null;
  readonly url: string | null;
  /** BCP 47 language of the text, such as `en`. */
  readonly language: string | null;
  /** How its bytes were read, such as `utf-8`; null where the text came from a program. */
  readonly encoding: string | null;
  /** The place it was read from, as given, with `/`. */
  readonly source: string;
  /** Which record of `source` it is, counted from 1. */
  readonly place: number;
  /** SHA-256 of `text` in UTF-8, in lower-case hexadecimal. */
  readonly sha256: string;
  /** All words of `text`, furniture and boilerplate included. */
  readonly words: number;
  readonly zones: readonly Zone[];
  /** Only where something was stated. */
  readonly provenance?: readonly Provenance[];
  /** The provider's number of this version, where one was stated. */
  readonly version?: string;
  /** When this version was made, in the form of `published`, where it was stated. */
  readonly modified?: string;
  /** The text is a summary that stands for the article, such as the description in a feed; the report itself says more. */
  readonly isSummary?: true;
  /** Untouched: what is not prose is labelled in `zones`, never cut. */
  readonly text: string;
}

export const CELL_OPS = ['equal', 'insert', 'delete', 'replace'] as const;
export type CellOp = (typeof CELL_OPS)[number];

/**
 * One step of an alignment. `equal` promises that the two texts are the same but for case, Unicode form, typography
 * and white space. An absent side is an empty span at its place.
 */
export interface Cell {
  readonly op: CellOp;
  readonly left: Span;
  readonly right: Span;
}

export const PASSAGE_KINDS = ['verbatim', 'near', 'retold'] as const;
/** *verbatim*: all keys equal · *near*: some differ · *retold*: the same content in other words, weaker evidence. */
export type PassageKind = (typeof PASSAGE_KINDS)[number];

/** An aligned stretch that two articles share. */
export interface Passage {
  readonly id: string;
  readonly kind: PassageKind;
  readonly left: Span;
  readonly right: Span;
  /** Words of the shorter side. */
  readonly words: number;
  /** Equal words divided by the words of the longer side, 0–1 (for retold: likeness of content, 0–1). */
  readonly similarity: number;
  /** It stands inside quotation marks on at least one side. */
  readonly quoted: boolean;
  /** It stands in another order than the passages around it. */
  readonly moved: boolean;
  readonly cells: readonly Cell[];
}

export const DIVERGENCE_TYPES = ['added', 'omitted', 'altered', 'moved'] as const;
/** *added*: only in right · *omitted*: only in left · *altered*: both, but different · *moved*: both, elsewhere. */
export type DivergenceType = (typeof DIVERGENCE_TYPES)[number];

/** Most serious first: where several apply, the first one names the divergence. */
export const DIVERGENCE_KINDS = [
  'number',
  'negation',
  'name',
  'date',
  'quote',
  'credit',
  'attribution',
  'hedge',
  'headline',
  'sentence',
  'paragraph',
  'order',
  'wording',
  'inflection',
  'spelling',
  'typography',
] as const;
export type DivergenceKind = (typeof DIVERGENCE_KINDS)[number];

/** Worst first. `style` is house style: no difference of substance, folded away by default in every view. */
export const SEVERITIES = ['high', 'medium', 'low', 'style'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** What the right side of a pair added, omitted, altered or moved against the left, but for why that is so. */
interface Differing {
  readonly id: string;
  /** Ids of the left and the right article. */
  readonly pair: readonly [string, string];
  /** The passage it belongs to, or null outside of any. */
  readonly passage: string | null;
  readonly type: DivergenceType;
  readonly kind: DivergenceKind;
  readonly severity: Severity;
  readonly left: Span | null;
  readonly right: Span | null;
  readonly leftText: string | null;
  readonly rightText: string | null;
  /** Of a run of whole sentences that one side lacks: how many; null for all others. */
  readonly sentences: number | null;
}

/** A divergence as it is found, before anybody has to read it: why it has this kind and severity is a code with its parts. */
export type Unworded = Differing & Reason;

/** The same as it is told. Its `reason` is made of the code and the parts, for people alone, and may be reworded at any time. */
export type Divergence = Unworded & { readonly reason: string };

export const DERIVATIONS = ['wholly', 'partly', 'none'] as const;
export type Derivation = (typeof DERIVATIONS)[number];

/** Two articles held against each other: `left` is the base, `right` is read against it. */
export interface Pair {
  readonly left: string;
  readonly right: string;
  /** Words of the side with fewer in verbatim and near passages; a word counts once. */
  readonly sharedWords: number;
  /** Shared words of that side divided by its counted words, 0–1. */
  readonly leftShare: number;
  readonly rightShare: number;
  /** Whether right credits left (or a source that both name); null where no credit is due: nothing is shared, or one outlet has both. */
  readonly credited: boolean | null;
  /** How much of right is shared copy. */
  readonly derivation: Derivation;
  /** Ids of the passages, in the order of the left text. */
  readonly passages: readonly string[];
  /** Why left is the base, as a code with its parts. */
  readonly reasonCode: OrderReason['reasonCode'];
  readonly parts: OrderReason['parts'];
  /** The same in words. */
  readonly reason: string;
}

export const VERDICTS = ['identical', 'style', 'trimmed', 'altered', 'single'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** One utterance and how each article prints it. The span excludes the quotation marks. */
export interface Quotation {
  readonly id: string;
  readonly speaker: string | null;
  readonly readings: readonly Utterance[];
  /** Of all readings; *altered* also where their words are the same and two people are named for them. */
  readonly verdict: Verdict;
  /** Present where reports certainly name two different people for these words. */
  readonly speakersDiffer?: true;
}

/** A quotation as one article prints it. */
export interface Utterance {
  readonly span: Span;
  readonly text: string;
  /** Who says it, as this article names them; absent where it names nobody. */
  readonly speaker?: string;
}

export const CREDIT_ROLES = ['source', 'agency', 'photo', 'state-media'] as const;
export type CreditRole = (typeof CREDIT_ROLES)[number];

/** Words that name a publisher as the origin of copy or pictures. */
export interface Credit {
  readonly article: string;
  readonly span: Span;
  readonly name: string;
  readonly role: CreditRole;
  /** Passages it stands in or next to; all of them where it is for the whole report (byline, dateline, a line at the foot). */
  readonly covers: readonly string[];
}

export const READING_STATUSES = ['same', 'altered', 'absent', 'retold', 'moved'] as const;
/** What one article has at one place of the base text. */
export type ReadingStatus = (typeof READING_STATUSES)[number];

export interface TableRow {
  readonly base: Span;
  readonly readings: Readonly<Record<string, { readonly status: ReadingStatus; readonly span: Span | null }>>;
}

/** An article in the order of its family, and why it stands there: as a code with its parts, and in words. */
export interface OrderPlace {
  readonly article: string;
  readonly reasonCode: OrderReason['reasonCode'];
  readonly parts: OrderReason['parts'];
  readonly because: string;
}

/** Articles that share copy. */
export interface Family {
  readonly id: string;
  /** The article the others are read against. */
  readonly base: string;
  /** Ids, in the order of `order`. */
  readonly articles: readonly string[];
  /** Who was first, as far as the evidence goes. */
  readonly order: readonly OrderPlace[];
  /** One row for each sentence of the base. */
  readonly table: readonly TableRow[];
}

/** Something that was skipped, bounded or given up, and where. */
export interface Warning {
  readonly code: WarningCode;
  readonly source: string;
  readonly message: string;
}

/** The options that decide what a report says (not how fast it is made or where it goes). */
export type ReportOptions = Readonly<Record<string, string | number | boolean | null>>;

/** Everything syndiff has to say about its input. The JSON report is this record. */
export interface Report {
  readonly formatVersion: 1;
  readonly generator: { readonly name: 'syndiff'; readonly version: string };
  readonly options: ReportOptions;
  readonly articles: readonly Article[];
  readonly pairs: readonly Pair[];
  readonly passages: readonly Passage[];
  readonly divergences: readonly Divergence[];
  readonly quotations: readonly Quotation[];
  readonly credits: readonly Credit[];
  readonly boilerplate: readonly Span[];
  readonly families: readonly Family[];
  readonly warnings: readonly Warning[];
}
