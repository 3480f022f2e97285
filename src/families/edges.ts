import { bondOf, type Bond } from './bond.js';
import { evidenceFor, type Evidence, type Link } from './evidence.js';

/** Two articles that were held against each other, by their index in the order that does not depend on the input. */
interface Ends {
  readonly left: number;
  readonly right: number;
  readonly link: Link;
}

/** What joins them. */
export interface Edge extends Ends {
  readonly bond: Bond;
  readonly evidence: Evidence | null;
}

/** @param among how many articles are looked at: of two alone any passage makes a family */
export const edgeOf = (ends: Ends, among: number): Edge => ({
  ...ends,
  bond: bondOf(ends.link, among),
  evidence: evidenceFor(ends.link),
});

export const otherEnd = ({ left, right }: Pick<Edge, 'left' | 'right'>, at: number): number =>
  left === at ? right : left;

export type EdgesByArticle = ReadonlyMap<number, readonly Edge[]>;

/** The edges of each article. */
export function edgesByArticle(edges: readonly Edge[]): EdgesByArticle {
  const found = new Map<number, Edge[]>();
  for (const edge of edges) {
    for (const at of [edge.left, edge.right]) {
      const own = found.get(at);
      if (own === undefined) found.set(at, [edge]);
      else own.push(edge);
    }
  }
  return found;
}
