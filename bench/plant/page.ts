import type { VerdictOutcome } from './verdicts.js';
import { figuresByPlanter, figuresByRow, loudRestyles, unreported, verdictShare, type Harvest } from './run.js';
import { figuresTable, tableOf } from './table.js';

/** Verdicts, and what was given instead. */
function verdictTable(verdicts: readonly VerdictOutcome[]): string {
  const labels = [...new Set(verdicts.map(({ label }) => label))];
  const rows = labels.map((label) => {
    const own = verdicts.filter((one) => one.label === label);
    const right = own.filter(({ given, expected }) => given === expected).length;
    return [label, own[0]?.expected ?? '', `${own.length}`, `${right}`];
  });
  return tableOf(['planted in a quotation', 'verdict', 'planted', 'right'], rows);
}

const listOr = (lines: readonly string[], none: string): string =>
  lines.length === 0 ? none : lines.map((line) => `- ${line}`).join('\n');

/** The results as Markdown: counts, ids and offsets, no text of the articles. */
export function pageOf(harvest: Harvest): string {
  const { amounts, restyled, verdicts } = harvest;
  const loud = loudRestyles(harvest);
  const missed = unreported(harvest);
  return `# Planted edits

Edits of known kind and place, planted in copies of real articles (\`../shared/data\`): whole copies, and excerpts inside
another article. \`npm run bench:plant\` makes this page; seed ${amounts.seed}, ${amounts.plants} plants of each sort. *Found*: something above
style is reported at the place. *Right kind*: of a kind that the contract gives it. *False alarms*: whatever else is
reported above style, at the place or anywhere in what was copied. Articles that say a thing twice are left out,
because they have two right alignments.

${figuresTable([...figuresByRow(harvest).values()])}

Numbers, negations and changes of quotations that went unreported: ${missed.length}

${listOr(
  missed.map(({ planter, article, at }) => `${planter.row}, ${planter.label}: ${article} at ${at}`),
  'None.',
)}

## House style

${restyled.length} articles rewritten in another house style; with a finding above style: ${loud.length}

${listOr(
  loud.map(({ label, article, findings }) => `${label}: ${article} (${findings.map(({ kind }) => kind).join(', ')})`),
  'None.',
)}

## Verdicts of quotations

${verdictTable(verdicts)}

Right: ${verdictShare(harvest).toFixed(3)}

## Each sort of edit

${figuresTable(figuresByPlanter(harvest))}
`;
}
