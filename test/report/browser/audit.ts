import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import type { Stage } from './chromium.js';
import { contrasts, isCovered } from './contrast.js';
import type { LookName } from './looks.js';
import { LOOKS, layOutAll, unfold, wear } from './looks.js';
import type { PageName } from './pages.js';
import { PAGES, pageReport } from './pages.js';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Off unless it is asked for, though it belongs to WCAG 2.2 AA. */
const ASKED_FOR = { 'target-size': { enabled: true } };

/** Where axe cannot decide: the rule and its word for why, and why it is no fault once our own measure agrees. */
export interface Explained {
  readonly rule: string;
  readonly key: string;
  readonly because: string;
}

/** What axe leaves open of contrast is measured here from the computed colours, and must reach the same ratio, uncovered. */
export const EXPLAINED: readonly Explained[] = [
  {
    rule: 'color-contrast',
    key: 'nonBmp',
    because: 'a sign such as = or ⇅ alone: axe leaves signs that are no letters to people; ours are held like letters',
  },
  {
    rule: 'color-contrast',
    key: 'bgOverlap',
    because: 'a cell of a table that scrolls sideways: axe meets what lies beside the table where the cell is clipped',
  },
  {
    rule: 'color-contrast',
    key: 'elmPartiallyObscured',
    because: 'the same, where only a part of the cell is clipped',
  },
  {
    rule: 'color-contrast',
    key: 'elmPartiallyObscuring',
    because: 'lines of one paragraph that axe takes to lie over different things; nothing lies over any of them',
  },
  {
    rule: 'color-contrast',
    key: 'imgNode',
    because: 'words inside a drawing: axe does not look behind them; ours are measured on what is drawn before them',
  },
  {
    rule: 'color-contrast',
    key: 'shortTextContent',
    because: 'one letter or digit: axe takes it for an icon; ours are held like words',
  },
];

/** WCAG 1.4.3 for letters of ordinary size; asked of large ones too. */
const ENOUGH = 4.5;

interface FoundNode {
  readonly target: unknown;
  readonly html: string;
  readonly failureSummary?: string | undefined;
  readonly any: readonly { readonly data?: unknown }[];
}

interface Found {
  readonly id: string;
  readonly nodes: readonly FoundNode[];
}

const keyOf = ({ any: [check] }: FoundNode): string =>
  (check?.data as { readonly messageKey?: string | null } | null | undefined)?.messageKey ?? '';

const lineOf = (kind: string, id: string, node: FoundNode): string => {
  const why = (node.failureSummary ?? '').replace(/\s+/g, ' ').slice(0, 240);
  return `${kind} of ${id} (${keyOf(node)}) at ${String(node.target)}: ${node.html.slice(0, 120)} (${why})`;
};

const isExplained = (id: string, node: FoundNode): boolean =>
  EXPLAINED.some(({ rule, key }) => rule === id && key === keyOf(node));

/** Whether our own measure finds nothing wrong at any of these places. */
async function isSettled(page: Page, nodes: readonly FoundNode[]): Promise<boolean> {
  if (nodes.length === 0) return true;
  const places = nodes.map(({ target }) => String(target)).join(', ');
  const measured = await contrasts(page, places);
  const isPlain = measured.length > 0 && measured.every(({ words }) => words !== null && words >= ENOUGH);
  return isPlain && !(await isCovered(page, places));
}

/** All at once first: a page of fifty reports has thousands of cells, and as a rule nothing is wrong with any. */
async function undecided(page: Page, { id, nodes }: Found): Promise<string[]> {
  const explained = nodes.filter((node) => isExplained(id, node));
  const left = nodes.filter((node) => !isExplained(id, node));
  if (!(await isSettled(page, explained)))
    for (const node of explained) if (!(await isSettled(page, [node]))) left.push(node);
  return left.map((node) => lineOf('undecided', id, node));
}

/** What axe finds at fault in a page, and what it cannot decide and nobody has explained. */
export async function faultsOf(page: Page): Promise<string[]> {
  // Legacy mode spares an empty page for each audit; it differs only in pages made of frames, and ours has none.
  const axe = new AxeBuilder({ page }).options({ rules: ASKED_FOR }).withTags(TAGS).setLegacyMode();
  const { violations, incomplete } = await axe.analyze();
  const lines = violations.flatMap(({ id, nodes }) => nodes.map((node) => lineOf('violation', id, node)));
  for (const found of incomplete) lines.push(...(await undecided(page, found)));
  return lines;
}

/** One page in one look, folded as it opens or with all of it unfolded. */
export interface Audit {
  readonly name: PageName;
  readonly look: LookName;
  readonly folds: 'folded' | 'unfolded';
}

export const title = ({ name, look, folds }: Audit): string => `${name}, ${look}, ${folds}`;

export async function audit(stage: Stage, { name, look, folds }: Audit): Promise<string[]> {
  const { page } = await stage.open(await pageReport(name), LOOKS[look]);
  await wear(page, look);
  if (folds === 'unfolded') await unfold(page);
  await layOutAll(page);
  return faultsOf(page);
}

export const EVERY_AUDIT: readonly Audit[] = (Object.keys(PAGES) as PageName[]).flatMap((name) =>
  (Object.keys(LOOKS) as LookName[]).flatMap((look) =>
    (['folded', 'unfolded'] as const).map((folds): Audit => ({ name, look, folds })),
  ),
);
