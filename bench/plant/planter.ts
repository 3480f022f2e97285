import type { DivergenceKind, Severity } from '../../src/index.js';
import type { Dice } from './dice.js';
import type { Draft, Edit } from './draft.js';

/** Rows of the table. */
export const ROWS = [
  'number',
  'date',
  'name',
  'negation',
  'hedge',
  'attribution',
  'quotation',
  'wording',
  'inflection',
  'spelling',
  'typography',
  'sentence',
  'paragraph',
  'order',
] as const;
export type Row = (typeof ROWS)[number];

/** Makes one kind of edit. */
export interface Planter {
  readonly row: Row;
  readonly label: string;
  /** Kinds that are right for it. A lesser kind than `quote` may give way to it inside quotation marks. */
  readonly accepts: readonly DivergenceKind[];
  /** The least severity that is right; default: anything above style, or style for spelling and typography. */
  readonly atLeast?: Severity;
  /** It needs the text around it: only planted in whole copies. */
  readonly whole?: boolean;
  /** All edits of this kind that a text admits; each entry is one plant, which may take several edits. */
  readonly plants: (draft: Draft, dice: Dice, foreign: Draft) => readonly (readonly Edit[])[];
}

/** Each edit a plant of its own. */
export const single = (edits: readonly Edit[]): readonly (readonly Edit[])[] => edits.map((edit) => [edit]);

/** Makes planters of a row whose edits are plants of their own, found in one text. */
export const plantersOf =
  (row: Row, accepts: Planter['accepts']) =>
  (label: string, find: (draft: Draft, dice: Dice) => readonly Edit[], also: Planter['accepts'] = []): Planter => ({
    row,
    label,
    accepts: [...accepts, ...also],
    plants: (draft, dice) => single(find(draft, dice)),
  });

/** Capital where the pattern had one. */
export const likeCase = (old: string, next: string): string =>
  /^\p{Lu}/u.test(old) ? next.charAt(0).toUpperCase() + next.slice(1) : next;

export const oneOf = (words: readonly string[]): string => words.map((word) => word.replace(/[.]/g, '\\.')).join('|');
