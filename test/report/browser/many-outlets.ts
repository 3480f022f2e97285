import { compare, articleFrom } from '../../../src/index.js';
import type { Article, Report } from '../../../src/model/model.js';

/** Sentences of a story of ours. `#` stands for a figure, so that outlets can print different ones. */
const SENTENCES = [
  'The bridge over the Ansel at Torvald was closed on Friday after divers found cracks in # of its oak piles.',
  'Some # carts and cars a day use the crossing, which is the only one between the two mills.',
  '“We would rather close it a week early than an hour late,” said Hedda Brandt, the county engineer.',
  'Repairs will take until the end of October and cost about # crowns, her office said.',
  'Farmers on the east bank must drive # miles by way of Lund until then.',
  '“My cows do not know what a detour is,” said Arvid Holm, who keeps a herd on both banks.',
  'A school bus will leave # minutes earlier than it used to.',
  'The bridge was built in 1911 and widened twice.',
  'The county had put off an inspection that was due in spring.',
  'The mayor of Torvald declined to comment.',
];

const FIGURES = [7, 640, 240000, 19, 25];

/** Texts of one event: each leaves out a sentence, prints a figure of its own or puts a sentence elsewhere. */
function textOf(outlet: number): string {
  const told = SENTENCES.filter((_, index) => outlet === 0 || index !== (outlet * 3) % SENTENCES.length);
  const moved = outlet % 7 === 3 ? [...told.slice(4), ...told.slice(0, 4)] : told;
  let figure = 0;
  const filled = moved.map((sentence) => sentence.replace('#', () => figureOf(outlet, figure++)));
  const credit = outlet % 3 === 1 ? [`The closure was first reported by Outlet 00.`] : [];
  return [...filled, ...credit].map((sentence, index) => sentence + (index % 3 === 2 ? '\n\n' : ' ')).join('');
}

const figureOf = (outlet: number, figure: number): string =>
  String((FIGURES[figure] ?? 3) + (outlet % 5 === figure ? outlet : 0));

function articleOf(outlet: number): Article {
  const name = `Outlet ${String(outlet).padStart(2, '0')}`;
  const day = 4 + (outlet % 20);
  return articleFrom({
    text: textOf(outlet),
    outlet: name,
    title: outlet % 4 === 2 ? 'Cracked piles shut the Torvald bridge' : 'Torvald bridge closed until autumn ends',
    published: `2023-09-${String(day).padStart(2, '0')}`,
    language: 'en',
    source: `bridge/${name.replace(' ', '-').toLowerCase()}.txt`,
  });
}

/** One story in as many outlets as are asked for. */
export function manyOutlets(outlets: number): Report {
  return compare(Array.from({ length: outlets }, (_, outlet) => articleOf(outlet)));
}

/** The same as a scan has it: each outlet held against the first one and the one before, as links of copy join them. */
export function scannedOutlets(outlets: number): Report {
  const articles = Array.from({ length: outlets }, (_, outlet) => articleOf(outlet));
  const pairs = articles.flatMap((_, at): (readonly [number, number])[] => [
    ...(at > 0 ? [[0, at] as const] : []),
    ...(at > 1 ? [[at - 1, at] as const] : []),
  ]);
  return compare(articles, { pairs, detail: 'base' });
}
