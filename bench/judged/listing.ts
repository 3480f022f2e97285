import type { Item, PairScore, ScoredFinding } from './score.js';
import { isLoud } from './score.js';
import type { Stretch } from './labels.js';

/** Signs of a text that a line of the list has room for. */
const SHOWN = 70;

const short = (text: string | null): string =>
  (text ?? '')
    .slice(0, SHOWN)
    // What a page may hold must not steer a terminal.
    .replace(/\p{C}|\s/gu, ' ');

function findingLine(name: string, { finding, verdict }: ScoredFinding): string {
  const { severity, reasonCode, kind, type, leftText, rightText } = finding;
  return `${name} ${verdict} ${severity} ${kind} ${reasonCode} ${type} | ${short(leftText)} -> ${short(rightText)}`;
}

function missLine({ name, left, right }: PairScore['pair'], item: Item): string {
  const words = (text: string, at: Stretch | null): string => short(at === null ? '' : text.slice(...at));
  return `${name} missed ${item.weight} ${item.kind} | ${words(left.text, item.left)} -> ${words(right.text, item.right)}`;
}

/** Each high and medium finding that is not right, and each miss, one line each. */
export const listingOf = ({ pair, findings, items }: PairScore): readonly string[] => [
  ...findings
    .filter(({ finding, verdict }) => isLoud(finding) && verdict !== 'right')
    .map((one) => findingLine(pair.name, one)),
  ...items.filter(({ isFound }) => !isFound).map(({ item }) => missLine(pair, item)),
];
