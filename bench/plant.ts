/**
 * Plants edits of known kind in copies of real articles and counts what the engine says about them.
 *
 * `npm run bench:plant` writes `bench/plant.md`; `-- --count 10 --only number --show 20` prints samples instead.
 */
import { join } from 'node:path';
import { readCorpus } from './plant/articles.js';
import { PLANTERS } from './plant/planters.js';
import { ROWS } from './plant/planter.js';
import { restyleAll } from './plant/style.js';
import { judgeAll } from './plant/verdicts.js';
import { plantAll, type Outcome } from './plant/score.js';
import { figuresOf, figuresTable } from './plant/table.js';

const argument = (name: string, otherwise: string): string => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : (process.argv[at + 1] ?? otherwise);
};

const count = Number(argument('count', '40'));
const only = argument('only', '');
const show = argument('show', '');
const corpus = readCorpus(join(process.cwd(), '..', 'shared', 'data'));

const outcomes: Outcome[] = [];
for (const planter of PLANTERS) {
  if (only !== '' && planter.row !== only && planter.label !== only) continue;
  outcomes.push(...plantAll(planter, corpus, { count, seed: 1 }));
}
const say = (one: Outcome): string =>
  `[${one.planter.row}/${one.planter.label}] ${one.article} ${one.copy}: «${one.before}» → «${one.after}» | …${one.context}…`;
if (show !== '') {
  for (const one of outcomes) {
    const bad = one.right.length === 0 || one.wrong.length + one.elsewhere.length > 0;
    if (one.furniture || (show === 'bad' && !bad)) continue;
    console.log(say(one));
    for (const [name, list] of Object.entries({ right: one.right, wrong: one.wrong, elsewhere: one.elsewhere }))
      for (const { kind, severity, leftText, rightText, reason } of list)
        console.log(
          `    ${name}: ${kind} ${severity} «${leftText?.slice(0, 120)}» → «${rightText?.slice(0, 120)}» (${reason})`,
        );
  }
}
if (only === '' || only === 'verdicts') {
  const verdicts = judgeAll(corpus, { count, seed: 1 });
  for (const one of verdicts)
    if (show === 'all' || (show !== '' && one.given !== one.expected))
      console.log(
        `[verdict/${one.label}] ${one.article} ${one.given} for ${one.expected}: «${one.before}» → «${one.after}»`,
      );
  console.log(`verdicts: ${verdicts.filter((one) => one.given === one.expected).length} of ${verdicts.length}`);
}
if (only === '' || only === 'style') {
  const restyled = restyleAll(corpus, { count: count * 25, seed: 1 });
  for (const one of restyled)
    for (const { kind, severity, leftText, rightText, reason } of one.findings)
      console.log(
        `[style/${one.label}] ${one.article} ${kind} ${severity} «${leftText?.slice(0, 120)}» → «${rightText?.slice(0, 120)}» (${reason})`,
      );
  console.log(
    `style: ${restyled.filter(({ findings }) => findings.length > 0).length} of ${restyled.length} with findings`,
  );
}
const labels = PLANTERS.map((planter) =>
  figuresOf(
    `${planter.row}: ${planter.label}`,
    outcomes.filter((one) => one.planter === planter),
  ),
);
console.log(figuresTable(labels.filter(({ planted }) => planted > 0)));
console.log(
  figuresTable(
    ROWS.map((row) =>
      figuresOf(
        row,
        outcomes.filter((one) => one.planter.row === row),
      ),
    ).filter(({ planted }) => planted > 0),
  ),
);
