/**
 * How well the article is found in 130 saved pages: `npm run bench:pages` prints the figures and writes
 * `bench/pages.md`, with each page by its name and the reason wherever one is read otherwise than expected.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './accuracy/data.js';
import { meanF1, measurePages, pageLabels, type PageResult, shareOf } from './pages/measure.js';

/** Below this the page is named with its reason. */
const WORTH_A_REASON = 0.95;

const results = await measurePages();
const labels = pageLabels();
const lowest = [...results].sort((a, b) => a.f1 - b.f1);

const figures = [
  ['pages', String(results.length), ''],
  ['word F1, mean', meanF1(results).toFixed(4), '≥ 0.98'],
  ['word F1, lowest', `${lowest[0]?.f1.toFixed(3) ?? ''} (${lowest[0]?.page ?? ''})`, '≥ 0.8, else a reason below'],
  ['titles as expected', shareOf(results, ({ title }) => title).toFixed(3), '≥ 0.95'],
  ['bylines as expected', shareOf(results, ({ byline }) => byline).toFixed(3), ''],
  ['bylines, with those looked up by eye', shareOf(results, ({ bylineByEye }) => bylineByEye).toFixed(3), '≥ 0.95'],
  ['CPU time a page, mean', `${(results.reduce((sum, { ms }) => sum + ms, 0) / results.length).toFixed(0)} ms`, ''],
];

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

function notes({ page, f1, title, byline }: PageResult): readonly string[] {
  return [
    ...(f1 < WORTH_A_REASON ? [`text: ${labels.texts[page] ?? 'no reason is known'}`] : []),
    ...(title ? [] : [`title: ${labels.titles[page] ?? 'no reason is known'}`]),
    ...(byline ? [] : [`byline: ${labels.bylines[page]?.reason ?? 'no reason is known'}`]),
  ];
}

const page = [
  '# Saved pages',
  '',
  'Written by `npm run bench:pages`. The expected article of each page is the one that comes with the set; it was made by a reader that keeps captions, which are left out here. Words are counted as a bag, in lower case; a byline is compared without `By` and without a date behind it. Nine bylines were looked up by eye (`bench/labels/pages.json`): where the expected one is no name, or the page names an author and the expected metadata have none.',
  '',
  row(['figure', 'value', 'target']),
  row(['---', '---', '---']),
  ...figures.map(row),
  '',
  row(['page', 'words', 'F1', 'title', 'byline', 'why it differs']),
  row(['---', '--:', '--:', '---', '---', '---']),
  ...results.map((one) =>
    row([
      one.page,
      String(one.words),
      one.f1.toFixed(3),
      one.title ? 'yes' : 'no',
      one.byline ? 'yes' : 'no',
      notes(one).join('; '),
    ]),
  ),
  '',
].join('\n');

for (const figure of figures) console.log(figure.filter((cell) => cell !== '').join(': '));
writeFileSync(join(projectRoot(), 'bench', 'pages.md'), page);
