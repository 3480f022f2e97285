import { createHash } from 'node:crypto';
import { contentId } from '../../src/model/ids.js';
import type { Reason } from '../../src/model/reasons.js';
import type {
  Article,
  Cell,
  Credit,
  Divergence,
  Family,
  OrderPlace,
  Pair,
  Passage,
  Quotation,
  Report,
  Span,
  Warning,
  Zone,
  ZoneKind,
} from '../../src/model/model.js';
import { countWords } from '../../src/words/words.js';

/** What a test says of an article; the rest is filled in. */
export type ArticleDraft = Partial<Omit<Article, 'zones'>> & {
  readonly text: string;
  readonly zones?: readonly (readonly [ZoneKind, string])[];
};

export function makeArticle(draft: ArticleDraft): Article {
  const { text, zones = [], ...given } = draft;
  const id = given.id ?? contentId('a', [text]);
  return {
    outlet: null,
    title: null,
    byline: null,
    published: null,
    url: null,
    language: 'en',
    encoding: 'utf-8',
    source: `stories/${id}.txt`,
    place: 1,
    sha256: createHash('sha256').update(text).digest('hex'),
    words: countWords(text),
    ...given,
    id,
    zones: zones.map(([kind, words]): Zone => ({ kind, span: spanOf({ id, text }, words) })),
    text,
  };
}

/** The span of words in a text: their first place, or the n-th. */
export function spanOf(article: { readonly id: string; readonly text: string }, words: string, turn = 1): Span {
  let start = -1;
  for (let at = 0; at < turn; at += 1) start = article.text.indexOf(words, start + 1);
  if (start < 0) throw new Error(`the sample has no ${JSON.stringify(words)}`);
  return { article: article.id, start, end: start + words.length };
}

/** A passage from a script of steps: a string is equal on both sides, a pair is left and right of an unequal cell. */
export type Step = string | readonly [string, string];

export interface PassageDraft {
  readonly left: Article;
  readonly right: Article;
  readonly steps: readonly Step[];
  readonly given?: Partial<Passage>;
}

/** Lays the steps into both texts, where they must stand one behind the other (white space may part them). */
export function makePassage({ left, right, steps, given = {} }: PassageDraft): Passage {
  const cells: Cell[] = [];
  const joined = (side: 0 | 1): string => steps.map((step) => (typeof step === 'string' ? step : step[side])).join('');
  const leftSpan = spanOf(left, joined(0));
  const rightSpan = spanOf(right, joined(1));
  let [leftAt, rightAt] = [leftSpan.start, rightSpan.start];
  for (const step of steps) {
    const [one, other] = typeof step === 'string' ? [step, step] : step;
    const op = typeof step === 'string' ? 'equal' : one === '' ? 'insert' : other === '' ? 'delete' : 'replace';
    cells.push({
      op,
      left: { article: left.id, start: leftAt, end: leftAt + one.length },
      right: { article: right.id, start: rightAt, end: rightAt + other.length },
    });
    leftAt += one.length;
    rightAt += other.length;
  }
  const kind = cells.some((cell) => cell.op !== 'equal') ? 'near' : 'verbatim';
  const words = Math.min(countWords(joined(0)), countWords(joined(1)));
  const draft = {
    kind,
    left: leftSpan,
    right: rightSpan,
    words,
    similarity: 1,
    quoted: false,
    moved: false,
    cells,
    ...given,
  } as const;
  return { id: contentId('p', [left.id, right.id, leftSpan.start, rightSpan.start]), ...draft };
}

export type DivergenceDraft = Pick<Divergence, 'type' | 'kind' | 'severity'> & {
  readonly left: Article;
  readonly right: Article;
  readonly leftSpan?: Span | null;
  readonly rightSpan?: Span | null;
  readonly passage?: Passage;
  readonly reason?: string;
  readonly why?: Reason;
  readonly given?: Partial<Omit<Divergence, keyof Reason>>;
};

export function makeDivergence(draft: DivergenceDraft): Divergence {
  const { left, right, leftSpan = null, rightSpan = null, passage, reason = 'said by the sample', given = {} } = draft;
  const { why = { reasonCode: 'other-words', parts: {} } } = draft;
  const read = (article: Article, span: Span | null): string | null =>
    span === null ? null : article.text.slice(span.start, span.end);
  return {
    id: contentId('d', [left.id, right.id, draft.type, draft.kind, leftSpan?.start ?? null, rightSpan?.start ?? null]),
    pair: [left.id, right.id],
    passage: passage?.id ?? null,
    type: draft.type,
    kind: draft.kind,
    severity: draft.severity,
    left: leftSpan,
    right: rightSpan,
    leftText: read(left, leftSpan),
    rightText: read(right, rightSpan),
    reason,
    ...why,
    sentences: null,
    ...given,
  };
}

/** A divergence for each unequal cell of a passage, all of one kind and severity. */
export function cellDivergences(
  draft: PassageDraft & { readonly passage: Passage },
  what: Pick<Divergence, 'kind' | 'severity'>,
): Divergence[] {
  return draft.passage.cells
    .filter((cell) => cell.op !== 'equal')
    .map((cell) =>
      makeDivergence({
        ...what,
        type: cell.op === 'insert' ? 'added' : cell.op === 'delete' ? 'omitted' : 'altered',
        left: draft.left,
        right: draft.right,
        leftSpan: cell.left,
        rightSpan: cell.right,
        passage: draft.passage,
      }),
    );
}

/** A place in an order of which the sample says why. */
export const inOrder = (article: string, because: string): OrderPlace => ({
  article,
  reasonCode: 'published-later',
  parts: { published: because },
  because,
});

export function makePair(left: Article, right: Article, given: Partial<Pair> = {}): Pair {
  return {
    left: left.id,
    right: right.id,
    sharedWords: 0,
    leftShare: 0,
    rightShare: 0,
    credited: null,
    derivation: 'none',
    passages: [],
    reasonCode: 'as-given',
    parts: {},
    reason: 'as given: there is no evidence for either',
    ...given,
  };
}

export function makeReport(given: Partial<Report>): Report {
  return {
    formatVersion: 1,
    generator: { name: 'syndiff', version: '0.1.0' },
    options: { base: null, minPassageWords: 8, offsets: 'utf16' },
    articles: [],
    pairs: [],
    passages: [],
    divergences: [],
    quotations: [],
    credits: [],
    boilerplate: [],
    families: [],
    warnings: [],
    ...given,
  };
}

const BASE_TEXT = `Ferry to Gullholm stops for sixteen days in March
Islanders say they were told by poster.
The ferry between Marrick and Gullholm will stop for sixteen days in March while its ramp is rebuilt, the harbour office said on Tuesday. About 420 people live on the island, and most of them shop on the mainland.
“We will not leave anybody without bread,” said Ines Calder, who runs the harbour office. “A barge will come twice a week, weather permitting.”
The council allegedly knew of the closure in October. It did not reply to questions.
The ramp dates from 1974 and has been patched nine times.
Marrick Tidings
Sign up for our morning letter.`;

const RIGHT_TEXT = `date 2024-02-14

Ferry to Gullholm stops for 60 days

The ramp dates from 1974 and has been patched nine times, according to the Marrick Tidings.

The ferry between Marrick and Gullholm will stop for 60 days in March while its ramp is rebuilt, the harbor office said on Tuesday. About 420 people live on the island, and most of them shop on the mainland.

"We will leave nobody without fresh bread," said Inez Calder, who runs the harbor office. "A barge will come twice a week, weather permitting."

The council knew of the closure in October.

Hotels on the mainland have offered islanders a night at half price.`;

/** An invented story in two reports: a number, a name, a quotation, a hedge, a move, a credit, an omission, an addition. */
export function pairReport(): Report {
  const left = makeArticle({
    id: 'tidings-1',
    outlet: 'Marrick Tidings',
    title: 'Ferry to Gullholm stops for sixteen days in March',
    byline: 'Odd Varley',
    published: '2024-02-13',
    url: 'https://tidings.example/ferry',
    text: BASE_TEXT,
    zones: [
      ['headline', 'Ferry to Gullholm stops for sixteen days in March'],
      ['standfirst', 'Islanders say they were told by poster.'],
      ['sign-off', 'Marrick Tidings'],
    ],
  });
  const right = makeArticle({
    id: 'coast-9',
    outlet: 'The Coast Wire',
    title: 'Ferry to Gullholm stops for 60 days',
    published: '2024-02-14',
    text: RIGHT_TEXT,
    zones: [
      ['date', 'date 2024-02-14'],
      ['headline', 'Ferry to Gullholm stops for 60 days'],
    ],
  });
  return {
    ...storyOf(left, right),
    warnings: [{ code: 'empty', source: 'stories/blank.txt', message: 'no text in it; skipped' }],
  };
}

interface Part {
  readonly passage: Passage;
  readonly divergences: readonly Divergence[];
}

function leadPart(left: Article, right: Article): Part {
  const steps: Step[] = [
    'The ferry between Marrick and Gullholm will stop for ',
    ['sixteen', '60'],
    ' days in March while its ramp is rebuilt, the ',
    ['harbour', 'harbor'],
    ' office said on Tuesday. About 420 people live on the island, and most of them shop on the mainland.',
  ];
  const passage = makePassage({ left, right, steps });
  const [number, spelling] = cellDivergences({ left, right, steps, passage }, { kind: 'number', severity: 'high' });
  const reasons = ['16 and 60 are different numbers', 'British and American spelling of one word'];
  return {
    passage,
    divergences: [
      ...(number === undefined ? [] : [{ ...number, reason: reasons[0] ?? '' }]),
      ...(spelling === undefined
        ? []
        : [{ ...spelling, kind: 'spelling' as const, severity: 'style' as const, reason: reasons[1] ?? '' }]),
    ],
  };
}

function quotePart(left: Article, right: Article): Part {
  const steps: Step[] = [
    ['“', '"'],
    'We will ',
    ['not leave anybody', 'leave nobody'],
    ' without ',
    ['', 'fresh '],
    'bread,',
    ['”', '"'],
    ' said ',
    ['Ines', 'Inez'],
    ' Calder, who runs the ',
    ['harbour', 'harbor'],
    ' office. ',
    ['“', '"'],
    'A barge will come twice a week, weather permitting.',
    ['”', '"'],
  ];
  const passage = makePassage({ left, right, steps, given: { quoted: true } });
  const what: readonly Pick<Divergence, 'kind' | 'severity' | 'reason'>[] = [
    { kind: 'typography', severity: 'style', reason: 'curly and straight quotation marks' },
    { kind: 'quote', severity: 'high', reason: 'words inside quotation marks differ' },
    { kind: 'quote', severity: 'high', reason: 'a word was put inside quotation marks' },
    { kind: 'typography', severity: 'style', reason: 'curly and straight quotation marks' },
    { kind: 'name', severity: 'high', reason: 'Ines and Inez: one letter differs' },
    { kind: 'spelling', severity: 'style', reason: 'British and American spelling of one word' },
    { kind: 'typography', severity: 'style', reason: 'curly and straight quotation marks' },
    { kind: 'typography', severity: 'style', reason: 'curly and straight quotation marks' },
  ];
  const cells = cellDivergences({ left, right, steps, passage }, { kind: 'quote', severity: 'high' });
  return { passage, divergences: cells.map((divergence, index) => ({ ...divergence, ...what[index] })) };
}

function councilPart(left: Article, right: Article): Part {
  const steps: Step[] = ['The council ', ['allegedly ', ''], 'knew of the closure in October.'];
  const passage = makePassage({ left, right, steps });
  const hedges = cellDivergences({ left, right, steps, passage }, { kind: 'hedge', severity: 'medium' });
  return {
    passage,
    divergences: hedges.map((divergence) => ({
      ...divergence,
      reason: '“allegedly” is gone: the claim now stands as a fact',
    })),
  };
}

function movedPart(left: Article, right: Article): Part {
  const passage = makePassage({
    left,
    right,
    steps: ['The ramp dates from 1974 and has been patched nine times'],
    given: { moved: true },
  });
  const moved = makeDivergence({
    left,
    right,
    passage,
    type: 'moved',
    kind: 'order',
    severity: 'low',
    leftSpan: passage.left,
    rightSpan: passage.right,
    reason: 'from paragraph 6 to the top',
  });
  const span = spanOf(right, ', according to the Marrick Tidings');
  const attribution = makeDivergence({
    left,
    right,
    type: 'added',
    kind: 'attribution',
    severity: 'medium',
    rightSpan: span,
    reason: 'names the source of the sentence',
  });
  return { passage, divergences: [moved, attribution] };
}

function looseDivergences(left: Article, right: Article): Divergence[] {
  const reply = spanOf(left, 'It did not reply to questions.');
  const hotels = spanOf(right, 'Hotels on the mainland have offered islanders a night at half price.');
  const headline = { leftSpan: spanOf(left, left.title ?? ''), rightSpan: spanOf(right, right.title ?? '') };
  return [
    makeDivergence({
      left,
      right,
      type: 'omitted',
      kind: 'sentence',
      severity: 'medium',
      leftSpan: reply,
      reason: 'nothing in the other report says this',
    }),
    makeDivergence({
      left,
      right,
      type: 'added',
      kind: 'sentence',
      severity: 'medium',
      rightSpan: hotels,
      reason: 'nothing in the other report says this',
    }),
    makeDivergence({
      left,
      right,
      type: 'altered',
      kind: 'number',
      severity: 'high',
      ...headline,
      reason: 'headline: 16 and 60 are different numbers',
    }),
  ];
}

function storyOf(left: Article, right: Article): Report {
  const parts = [leadPart(left, right), quotePart(left, right), councilPart(left, right), movedPart(left, right)];
  const passages = parts.map((part) => part.passage);
  const quotation = (leftWords: string, rightWords: string, verdict: Quotation['verdict']): Quotation => ({
    id: contentId('q', [leftWords]),
    speaker: 'Ines Calder',
    readings: [
      { span: spanOf(left, leftWords), text: leftWords },
      { span: spanOf(right, rightWords), text: rightWords },
    ],
    verdict,
  });
  const credits: Credit[] = [
    {
      article: right.id,
      span: spanOf(right, 'Marrick Tidings'),
      name: 'Marrick Tidings',
      role: 'source',
      covers: [passages[3]?.id ?? ''],
    },
  ];
  const pair = makePair(left, right, {
    sharedWords: 76,
    leftShare: 0.79,
    rightShare: 0.68,
    credited: true,
    derivation: 'partly',
    passages: passages.map((passage) => passage.id),
    reason: 'The Coast Wire credits Marrick Tidings, and Marrick Tidings is a day older',
  });
  const order = [
    inOrder(left.id, 'published on 13 February, and credited by the other'),
    inOrder(right.id, 'published on 14 February'),
  ];
  return makeReport({
    articles: [left, right],
    pairs: [pair],
    passages,
    divergences: [...parts.flatMap((part) => part.divergences), ...looseDivergences(left, right)],
    quotations: [
      quotation('We will not leave anybody without bread,', 'We will leave nobody without fresh bread,', 'altered'),
      quotation(
        'A barge will come twice a week, weather permitting.',
        'A barge will come twice a week, weather permitting.',
        'identical',
      ),
    ],
    credits,
    boilerplate: [spanOf(left, 'Sign up for our morning letter.')],
    families: [
      { id: 'f1', base: left.id, articles: [left.id, right.id], order, table: tableOf(left, { [right.id]: STATUSES }) },
    ],
  });
}

const STATUSES = ['altered', 'same', 'altered', 'same', 'altered', 'absent', 'moved'] as const;
const SENTENCES = [
  'The ferry between Marrick and Gullholm will stop for sixteen days in March while its ramp is rebuilt, the harbour office said on Tuesday.',
  'About 420 people live on the island, and most of them shop on the mainland.',
  '“We will not leave anybody without bread,” said Ines Calder, who runs the harbour office.',
  '“A barge will come twice a week, weather permitting.”',
  'The council allegedly knew of the closure in October.',
  'It did not reply to questions.',
  'The ramp dates from 1974 and has been patched nine times.',
];

type Statuses = readonly ('same' | 'altered' | 'absent' | 'retold' | 'moved')[];

function tableOf(base: Article, statuses: Readonly<Record<string, Statuses>>): Family['table'] {
  return SENTENCES.map((sentence, index) => ({
    base: spanOf(base, sentence),
    readings: Object.fromEntries(
      Object.entries(statuses).map(([id, list]) => [id, { status: list[index] ?? 'absent', span: null }]),
    ),
  }));
}

/** The same story with a third report, which retells its lead and shares one sentence, and a fourth that has nothing to do with it. */
export function threeReports(): Report {
  const two = pairReport();
  const [left, right] = two.articles;
  if (left === undefined || right === undefined) throw new Error('the pair has two articles');
  const third = makeArticle({
    id: 'echo-4',
    outlet: 'Island Echo',
    published: '2024-02-14T08:30:00+01:00',
    text: `No boats to Gullholm for half of March. The harbour office rebuilds the ramp.\n\nAbout 420 people live on the island, and most of them shop on the mainland.\n\nTIDINGS/Coast Wire`,
    zones: [['sign-off', 'TIDINGS/Coast Wire']],
  });
  const retold = makePassage({
    left,
    right: third,
    steps: ['About 420 people live on the island, and most of them shop on the mainland.'],
  });
  const lead: Passage = {
    id: 'pretold',
    kind: 'retold',
    left: spanOf(left, SENTENCES[0] ?? ''),
    right: spanOf(third, 'No boats to Gullholm for half of March. The harbour office rebuilds the ramp.'),
    words: 14,
    similarity: 0.4,
    quoted: false,
    moved: false,
    cells: [],
  };
  const lacks = makeDivergence({
    left,
    right: third,
    passage: lead,
    type: 'omitted',
    kind: 'date',
    severity: 'medium',
    leftSpan: spanOf(left, 'on Tuesday'),
    reason: 'the retold sentence does not say when',
  });
  const rest = SENTENCES.slice(2).map((sentence) =>
    makeDivergence({
      left,
      right: third,
      type: 'omitted',
      kind: 'sentence',
      severity: 'medium',
      leftSpan: spanOf(left, sentence),
    }),
  );
  const numbers: Statuses = ['retold', 'same', 'absent', 'absent', 'absent', 'absent', 'absent'];
  const [family] = two.families;
  return {
    ...two,
    articles: [left, right, third],
    pairs: [
      ...two.pairs,
      makePair(left, third, {
        sharedWords: 15,
        leftShare: 0.15,
        rightShare: 0.5,
        credited: false,
        derivation: 'partly',
        passages: [lead.id, retold.id],
      }),
      makePair(right, third, {
        sharedWords: 15,
        leftShare: 0.12,
        rightShare: 0.5,
        credited: false,
        derivation: 'partly',
        passages: [],
      }),
    ],
    passages: [...two.passages, lead, retold],
    divergences: [...two.divergences, lacks, ...rest],
    families:
      family === undefined
        ? []
        : [
            {
              ...family,
              articles: [...family.articles, third.id],
              order: [...family.order, inOrder(third.id, 'published on 14 February, at 8.30')],
              table: tableOf(left, { [right.id]: STATUSES, [third.id]: numbers }),
            },
          ],
  };
}

/** Two texts that have nothing to do with each other. */
export function unrelatedReport(warnings: readonly Warning[] = []): Report {
  const left = makeArticle({
    id: 'bees',
    text: 'Beekeepers counted more swarms in June than in any year since the war.',
  });
  const right = makeArticle({ id: 'tram', text: 'Tram line four gets new rails. The work begins at night.' });
  return makeReport({ articles: [left, right], pairs: [makePair(left, right)], warnings });
}

/** The shortest report of a pair that shares one sentence with one changed word. */
export function smallReport(texts: readonly [Step[], Step[]], language: string | null): Report {
  const written = (side: 0 | 1): string =>
    texts.map((steps) => steps.map((step) => (typeof step === 'string' ? step : step[side])).join('')).join('\n\n');
  const left = makeArticle({ id: 'one', text: written(0), language });
  const right = makeArticle({ id: 'two', text: written(1), language });
  const drafts = texts.map((steps) => ({ left, right, steps }));
  const passages = drafts.map((draft) => makePassage(draft));
  const divergences = drafts.flatMap((draft, index) => {
    const passage = passages[index];
    return passage === undefined ? [] : cellDivergences({ ...draft, passage }, { kind: 'number', severity: 'high' });
  });
  const pair = makePair(left, right, {
    sharedWords: 9,
    leftShare: 0.9,
    rightShare: 0.9,
    credited: false,
    derivation: 'wholly',
    passages: passages.map((passage) => passage.id),
  });
  return makeReport({ articles: [left, right], pairs: [pair], passages, divergences });
}

export function arabicReport(): Report {
  return smallReport(
    [
      ['قال مدير الميناء إن العبّارة ستتوقف ', ['16', '60'], ' يوما في شهر مارس بسبب أعمال الصيانة.'],
      ['ويعيش في الجزيرة نحو 420 شخصا.', [' ولم يعلق المجلس.', '']],
    ],
    'ar',
  );
}

export function chineseReport(): Report {
  return smallReport(
    [
      ['港务局周二表示，渡轮将在三月停航', ['十六', '六十'], '天，以便重建码头坡道。'],
      ['岛上约有四百二十人居住，', ['大多数', '许多'], '人在大陆购物。'],
    ],
    'zh',
  );
}

/** A report about an article without a word, which was compared with one that has some. */
export function emptyReport(): Report {
  const left = makeArticle({ id: 'full', text: 'One short line.' });
  const right = makeArticle({ id: 'blank', text: '' });
  const warnings = [
    { code: 'too-short' as const, source: 'stories/blank.txt', message: 'too short to judge: 0 words' },
  ];
  return makeReport({ articles: [left, right], pairs: [makePair(left, right)], warnings });
}

/** A report whose every text field holds the payload, in an otherwise ordinary pair. */
export function hostileReport(payload: string): Report {
  const text = `Before it stands ${payload} and after it stands the rest of this line, as it must.`;
  const left = makeArticle({
    id: `L${payload}`,
    outlet: `Left ${payload}`,
    title: payload,
    byline: payload,
    published: payload,
    url: payload,
    language: payload,
    encoding: payload,
    source: payload,
    text,
  });
  const right = makeArticle({
    ...left,
    zones: [],
    id: `R${payload}`,
    outlet: null,
    text: text.replace('as it must', 'it should'),
  });
  const steps: Step[] = [
    `Before it stands ${payload} and after it stands the rest of this line, `,
    ['as it must', 'it should'],
    '.',
  ];
  const passage = makePassage({ left, right, steps, given: { id: `p${payload}` } });
  const changed = cellDivergences({ left, right, steps, passage }, { kind: 'wording', severity: 'medium' }).map(
    (divergence) => ({ ...divergence, id: `d${payload}`, reason: payload }),
  );
  const headline = makeDivergence({
    left,
    right,
    type: 'altered',
    kind: 'headline',
    severity: 'high',
    given: { id: `h${payload}`, leftText: payload, rightText: `${payload}${payload}`, reason: payload },
  });
  const added = makeDivergence({
    left,
    right,
    type: 'added',
    kind: 'sentence',
    severity: 'style',
    rightSpan: { article: right.id, start: 0, end: 6 },
    reason: payload,
  });
  const span = { article: left.id, start: 0, end: text.length };
  return makeReport({
    options: { base: payload, [payload]: payload },
    articles: [left, right],
    pairs: [
      makePair(left, right, {
        sharedWords: 12,
        leftShare: 0.9,
        rightShare: 0.9,
        credited: true,
        derivation: 'wholly',
        passages: [passage.id],
        reason: payload,
      }),
    ],
    passages: [passage],
    divergences: [...changed, headline, added],
    quotations: [
      {
        id: payload,
        speaker: payload,
        readings: [
          { span, text },
          { span: { article: right.id, start: 0, end: 40 }, text: payload },
        ],
        verdict: 'altered',
      },
    ],
    credits: [{ article: right.id, span: passage.right, name: payload, role: 'source', covers: [passage.id] }],
    families: [
      {
        id: payload,
        base: left.id,
        articles: [left.id, right.id],
        order: [inOrder(left.id, payload), inOrder(right.id, payload)],
        table: [{ base: span, readings: { [right.id]: { status: 'altered', span: passage.right } } }],
      },
    ],
    warnings: [{ code: 'empty', source: payload, message: payload }],
  });
}
