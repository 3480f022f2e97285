import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './data.js';

const labels = (name: string): unknown =>
  JSON.parse(readFileSync(join(projectRoot(), 'bench', 'labels', `${name}.json`), 'utf8'));

/** Article id, start and end of a sentence in `oneEventArticles()`. */
export type Place = readonly [article: string, start: number, end: number];

/**
 * Two sentences of different outlets. `yes`: they have the same main statement, so whoever read one would learn nothing
 * new of weight from the other. `partly`: they share a fact beside the main statement of one ("days after the indictment
 * of twelve officers"). `no`: the same people or the same topic, nothing more.
 *
 * `any` pairs were drawn from all pairs of articles, `sharing` ones from pairs that share some copy; in both, the right
 * sentence is the likest one outside of shared passages by the likeness of that day, and all its ranges are
 * represented. Who read them was not shown the likeness, but `partly` was told from `no` in a second reading, after
 * the first figures were known. `held-out` pairs were chosen by another measure (rare beginnings of words) and read
 * with the three answers at hand, without any figure, after the constants were set. They helped to choose the weight of
 * background clauses, so a third set, `fresh`, was drawn by that other measure from what was left, evenly over its range,
 * and read before anything was run on it.
 */
export interface RetoldLabel {
  readonly sample: 'any' | 'sharing' | 'held-out' | 'fresh';
  readonly left: Place;
  readonly right: Place;
  readonly retold: 'yes' | 'partly' | 'no';
}

export const retoldLabels = (): readonly RetoldLabel[] => labels('retold') as readonly RetoldLabel[];

/**
 * A sentence or line that mentions a publisher, and the credits in it, decided by reading. Of the `read` ones half were
 * drawn from those in which a credit was found, half from the others that name an outlet or look like a credit; the
 * rules were written with them at hand. The `fresh` ones were drawn at random, one an article, from articles that none of
 * the others is from, among lines and sentences with a word such as an outlet's name, `News`, `photo` or `via`; they were
 * labelled before anything was run on them.
 */
export interface CreditLabel {
  readonly sample: 'read' | 'fresh';
  readonly article: string;
  readonly start: number;
  readonly end: number;
  readonly credits: readonly {
    /** One credit may name several ("AFP/Getty Images"); any of them will do. */
    readonly names: readonly string[];
    /** Null where both a picture and a text could be meant. */
    readonly role: string | null;
    /** An outlet's own name over its own article, or a mention that could be read either way: counted neither way. */
    readonly optional?: boolean;
  }[];
}

export const creditLabels = (): readonly CreditLabel[] => labels('credits') as readonly CreditLabel[];
