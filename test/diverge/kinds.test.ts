import { describe, expect, test } from '@jest/globals';
import { articleFrom, compare, type Divergence, type DivergenceKind, type Severity } from '../../src/index.js';

const BEFORE =
  'The council of Ardle met behind closed doors on a wet evening and went through the plans for the old harbour wall.';
const AFTER =
  'Residents who had waited outside since noon were let in at the end and could put their questions to the engineers.';

const article = (id: string, text: string) =>
  articleFrom({ id, source: id, title: 'Harbour wall', text: `${BEFORE} ${text} ${AFTER}`, language: 'en' });

function divergences(left: string, right: string): readonly Divergence[] {
  return compare([article('left', left), article('right', right)], { base: 'left' }).divergences;
}

const told = ({ kind, severity }: Divergence): string => `${kind} ${severity}`;

type Case = readonly [left: string, right: string, kind: DivergenceKind, severity: Severity];

/** Two ways to write one sentence, what differs between them, and how serious that is. */
const CASES: Readonly<Record<string, readonly Case[]>> = {
  'another figure is a number': [
    ['The works will take 16 crews a whole season.', 'The works will take 60 crews a whole season.', 'number', 'high'],
    ['Some twelve boats were moved away.', 'Some fourteen boats were moved away.', 'number', 'high'],
    ['It was the third collapse of that wall.', 'It was the fourth collapse of that wall.', 'number', 'high'],
    ['Repairs cost $2.5 million in the end.', 'Repairs cost $2.5 billion in the end.', 'number', 'high'],
    ['Repairs cost $2.5 million in the end.', 'Repairs cost €2.5 million in the end.', 'number', 'high'],
    ['About 15 percent of the stones were loose.', 'About 51 percent of the stones were loose.', 'number', 'high'],
    ['Between 10 and 15 stones fell down.', 'Between 10 and 50 stones fell down.', 'number', 'high'],
    ['They found dozens of loose stones.', 'They found hundreds of loose stones.', 'number', 'high'],
    ['They sent for a dozen masons at once.', 'They sent for two dozen masons at once.', 'number', 'high'],
    ['The gate opens at 5:30 p.m. for all boats.', 'The gate opens at 6:30 p.m. for all boats.', 'number', 'high'],
  ],
  'another figure in a beginning that is put otherwise is a number': [
    [
      'A barge carrying 40 masons ran onto a bank of sand off the lower quay early on Thursday.',
      'All 43 masons of a barge that ran onto a bank of sand off the lower quay early on Thursday.',
      'number',
      'high',
    ],
  ],
  'a bound turned round is a number': [
    ['They found at least 12 cracks in it.', 'They found fewer than 12 cracks in it.', 'number', 'high'],
    ['More than 200 people came to see it.', 'Less than 200 people came to see it.', 'number', 'high'],
    ['It moved nearly 500 boats last spring.', 'It moved more than 500 boats last spring.', 'number', 'high'],
    ['They moved no more than a dozen boats.', 'They moved more than a dozen boats.', 'number', 'high'],
    ['It cost over $2.5 million in the end.', 'It cost under $2.5 million in the end.', 'number', 'high'],
  ],
  'a bound on one side only is a number, a step lower': [
    ['They found at least 12 cracks in it.', 'They found 12 cracks in it.', 'number', 'medium'],
    ['They moved up to 500 boats in a day.', 'They moved 500 boats in a day.', 'number', 'medium'],
    ['They moved 12 or more boats in a day.', 'They moved 12 boats in a day.', 'number', 'medium'],
    ['They moved about 500 boats in a day.', 'They moved at least 500 boats in a day.', 'number', 'medium'],
  ],
  'a figure that one side gives as exact is a hedge': [
    ['They moved nearly 500 boats in a day.', 'They moved 500 boats in a day.', 'hedge', 'medium'],
    ['They moved 500 boats in a day.', 'They moved about 500 boats in a day.', 'hedge', 'medium'],
  ],
  'half and 50 per cent are wording': [
    ['About half of the stones were loose.', 'About 50 per cent of the stones were loose.', 'wording', 'low'],
  ],
  'half and another share are a number': [
    ['Half of the stones were loose.', '60 per cent of the stones were loose.', 'number', 'high'],
    ['They moved the first half of it.', 'They moved the first third of it.', 'number', 'high'],
  ],
  'two bounds that say the same are wording': [
    ['They moved over 500 boats in a day.', 'They moved more than 500 boats in a day.', 'wording', 'low'],
    ['They moved about 500 boats in a day.', 'They moved around 500 boats in a day.', 'wording', 'low'],
    ['The works were spread over 3 piers.', 'The works were spread across 3 piers.', 'wording', 'low'],
  ],
  'two words that are one with a no in it are a negation': [
    ['It was a notable thing to do there.', 'It was a not able thing to do there.', 'negation', 'high'],
  ],
  'a title of rank on one side only is a name of little weight': [
    ['They wrote to Corrigan about it.', 'They wrote to President Corrigan about it.', 'name', 'low'],
  ],
  'another unit is a number': [
    ['The wall leans over by two feet in places.', 'The wall leans over by two metres in places.', 'number', 'high'],
    ['The works were delayed by six weeks overall.', 'The works were delayed by six months overall.', 'number', 'high'],
    ['The gate opens at 5 a.m. for all boats.', 'The gate opens at 5 p.m. for all boats.', 'number', 'high'],
  ],
  'a figure on one side only is a number, a step lower': [
    ['They called in 12 masons from the coast.', 'They called in masons from the coast.', 'number', 'medium'],
  ],
  'a word that says no is a negation': [
    ['The wall was safe to walk on.', 'The wall was not safe to walk on.', 'negation', 'high'],
    ['The wall didn’t hold the water back.', 'The wall did hold the water back.', 'negation', 'high'],
    ['Engineers found no cracks in the base.', 'Engineers found deep cracks in the base.', 'negation', 'high'],
    ['They will look at the drawings.', 'They will never look at the drawings.', 'negation', 'high'],
    ['The work was legal under the charter.', 'The work was illegal under the charter.', 'negation', 'high'],
    ['The plan is a success so far.', 'The plan is far from a success so far.', 'negation', 'high'],
  ],
  'another person, place, body or title is a name': [
    ['They wrote to Helen Marsh about it.', 'They wrote to Helen Corrigan about it.', 'name', 'high'],
    ['The stones come from Norway by ship.', 'The stones come from Portugal by ship.', 'name', 'high'],
    ['The plans went to Mayor Helen Marsh first.', 'The plans went to Governor Helen Marsh first.', 'name', 'high'],
    ['A spokesman opened the gate.', 'A spokeswoman opened the gate.', 'name', 'high'],
    ['They wrote to Lukashenko about it.', 'They wrote to Lukashenka about it.', 'name', 'medium'],
  ],
  'names that changed places are one name': [
    ['Corrigan accused Marsh of hiding the cracks.', 'Marsh accused Corrigan of hiding the cracks.', 'name', 'high'],
    [
      'Mayor Helen Marsh accused Robert Corrigan of hiding the cracks.',
      'Robert Corrigan accused Mayor Helen Marsh of hiding the cracks.',
      'name',
      'high',
    ],
    [
      'In the end Marsh was sued by Corrigan over it.',
      'In the end Corrigan was sued by Marsh over it.',
      'name',
      'high',
    ],
  ],
  'others that changed places turn the meaning': [
    [
      'The council sued the builders over the cracks.',
      'The builders sued the council over the cracks.',
      'wording',
      'high',
    ],
    ['The police attacked protesters by the wall.', 'Protesters attacked the police by the wall.', 'wording', 'high'],
  ],
  'a list in another order is wording': [
    ['Marsh and Corrigan met in the town hall.', 'Corrigan and Marsh met in the town hall.', 'wording', 'low'],
  ],
  'a fuller form of a name is a name of little weight, an office that ended weighs more': [
    ['They wrote to Helen Marsh about it.', 'They wrote to Marsh about it.', 'name', 'low'],
    ['They wrote to the former president about it.', 'They wrote to the president about it.', 'name', 'medium'],
    ['They wrote to former President Marsh about it.', 'They wrote to President Marsh about it.', 'name', 'medium'],
  ],
  'another day is a date': [
    ['Work begins on September 10 at the north end.', 'Work begins on September 12 at the north end.', 'date', 'high'],
    ['Work begins in March at the north end.', 'Work begins in August at the north end.', 'date', 'high'],
    ['Work began in 2014 at the north end.', 'Work began in 2016 at the north end.', 'date', 'high'],
    ['Work begins on Monday at the north end.', 'Work begins on Friday at the north end.', 'date', 'high'],
    ['It was Monday’s storm that broke the wall.', 'It was Friday’s storm that broke the wall.', 'date', 'high'],
    ['Work stopped last week at the north end.', 'Work stopped last month at the north end.', 'date', 'high'],
    ['Work stops next week at the north end.', 'Work stops this week at the north end.', 'date', 'high'],
    ['It fell on Monday night in the storm.', 'It fell on Monday morning in the storm.', 'date', 'high'],
  ],
  'a weekday on one side only is a date of little weight, a day of the month weighs more': [
    ['They closed the gate on Monday to all boats.', 'They closed the gate to all boats.', 'date', 'low'],
    ['They closed the gate on May 3 to all boats.', 'They closed the gate to all boats.', 'date', 'medium'],
  ],
  'another word, or a word less, inside quotation marks is a quote': [
    [
      'She said: “We shall rebuild the whole wall in stone.”',
      'She said: “We shall rebuild the whole gate in stone.”',
      'quote',
      'high',
    ],
    [
      'She said: “We shall rebuild the whole wall in stone.”',
      'She said: “We shall rebuild the wall in stone.”',
      'quote',
      'high',
    ],
    [
      'She said: “We shall rebuild the whole wall in solid stone this summer.”',
      'She said: “We shall rebuild … in solid stone this summer.”',
      'quote',
      'medium',
    ],
  ],
  'two quotations run together are a quote': [
    [
      '“We shall rebuild it in stone,” said the engineer. “The old wall has had its day.”',
      '“We shall rebuild it in stone. The old wall has had its day.”',
      'quote',
      'high',
    ],
  ],
  'marks dropped, or put round a paraphrase, are a quote': [
    [
      'She said that “nobody alive has seen such a flood”.',
      'She said that nobody alive has seen such a flood.',
      'quote',
      'high',
    ],
    [
      'She said that nobody alive has seen such a flood.',
      'She said that “nobody alive has seen such a flood”.',
      'quote',
      'high',
    ],
  ],
  'who says it, to whom and how is attribution': [
    ['The wall will hold, the engineer said.', 'The wall will hold, the engineer claimed.', 'attribution', 'medium'],
    ['The wall will hold, the engineer said.', 'The wall will hold, the engineer added.', 'attribution', 'low'],
    ['The wall will hold, officials said.', 'The wall will hold, critics said.', 'attribution', 'medium'],
    [
      'The engineer told reporters the wall will hold.',
      'The engineer told donors the wall will hold.',
      'attribution',
      'medium',
    ],
  ],
  'an attribution at another place of its sentence is one attribution': [
    [
      'The wall is unsafe in its present state, said Helen Marsh.',
      'Helen Marsh said the wall is unsafe in its present state.',
      'attribution',
      'low',
    ],
    [
      'The wall is unsafe in its present state, said Helen Marsh, the chief engineer.',
      'Helen Marsh, the chief engineer, said the wall is unsafe in its present state.',
      'attribution',
      'low',
    ],
    [
      'The wall is unsafe in its present state, according to Helen Marsh.',
      'According to Helen Marsh, the wall is unsafe in its present state.',
      'attribution',
      'low',
    ],
    [
      '“We shall rebuild the wall in stone,” said Helen Marsh.',
      'Helen Marsh said: “We shall rebuild the wall in stone.”',
      'attribution',
      'low',
    ],
  ],
  'a date at another place of its sentence is wording': [
    [
      'On Monday the engineers met in the hall to talk.',
      'The engineers met in the hall on Monday to talk.',
      'wording',
      'low',
    ],
  ],
  'how certain it is, is a hedge': [
    ['The storm broke the wall at its base.', 'The storm reportedly broke the wall at its base.', 'hedge', 'medium'],
    ['The wall will break in the next storm.', 'The wall may break in the next storm.', 'hedge', 'medium'],
    ['They looked into the theft of stones.', 'They looked into the alleged theft of stones.', 'hedge', 'medium'],
  ],
  'a whole sentence more or less is a sentence, whatever stands in it': [
    [
      'The wall has stood there for ages.',
      'The wall has stood there for ages. A ferry captain said that he had never seen 12 waves like those.',
      'sentence',
      'medium',
    ],
  ],
  'an opposite turns the meaning': [
    ['The water rose behind the wall.', 'The water fell behind the wall.', 'wording', 'high'],
    ['The mayor agreed to pay for it.', 'The mayor declined to pay for it.', 'wording', 'high'],
    ['The water is going up behind it.', 'The water is going down behind it.', 'wording', 'high'],
    ['They voted for the new wall.', 'They voted against the new wall.', 'wording', 'high'],
    ['The court accepted the plea at once.', 'The court rejected the plea at once.', 'wording', 'high'],
    ['Its cost increases from year to year.', 'Its cost decreases from year to year.', 'wording', 'high'],
    ['It held before the storm came in.', 'It held after the storm came in.', 'wording', 'high'],
    ['The builder was found guilty of theft.', 'The builder was found innocent of theft.', 'wording', 'high'],
    ['The home side won the race of boats.', 'The home side lost the race of boats.', 'wording', 'high'],
  ],
  'another step of a case is not the same word': [
    ['A mason was arrested over the wall.', 'A mason was charged over the wall.', 'wording', 'high'],
    ['Two of them were arrested over theft.', 'Two of them were convicted over theft.', 'wording', 'high'],
    ['The court spoke of manslaughter at the wall.', 'The court spoke of murder at the wall.', 'wording', 'high'],
  ],
  'a quotation put in other words is one change': [
    [
      '“It is the worst storm the harbour has met in a lifetime,” she said.',
      '“It is the worst storm that the harbour has ever met,” she said.',
      'quote',
      'high',
    ],
  ],
  'another pronoun is wording, a step lower': [
    ['Then he walked home along the wall.', 'Then she walked home along the wall.', 'wording', 'medium'],
  ],
  'other words are wording': [['It was a large wall of stone.', 'It was a broad wall of stone.', 'wording', 'low']],
  'another form of a word is inflection': [
    ['The engineer looks at the wall.', 'The engineer looked at the wall.', 'inflection', 'low'],
    ['They asked the official about it.', 'They asked the officials about it.', 'inflection', 'low'],
  ],
};

describe('compare names the change by the most serious kind that applies', () => {
  for (const [title, cases] of Object.entries(CASES))
    test.each(cases)(`${title}: %s`, (left, right, kind, severity) => {
      const found = divergences(left, right).filter((one) => one.severity !== 'style');
      expect(found.map(told)).toEqual([`${kind} ${severity}`]);
    });
});

describe('compare keeps house style apart', () => {
  test.each([
    ['It is the defence of the harbour.', 'It is the defense of the harbour.'],
    ['Sixteen crews came for it.', '16 crews came for it.'],
    ['They moved half a million stones.', 'They moved 500,000 stones.'],
    ['They moved one and a half million stones.', 'They moved 1.5 million stones.'],
    ['About 15 per cent of it was loose.', 'About 15% of it was loose.'],
    ['It cost $2.5 million in the end.', 'It cost $2.5m in the end.'],
    ['Some 12,000 stones were loose.', 'Some 12000 stones were loose.'],
    ['Some 12,000 stones were loose.', 'Some 12\u202f000 stones were loose.'],
    ['Work begins on September 10 at noon.', 'Work begins on 10 September at noon.'],
    ['Work begins on September 10 at noon.', 'Work begins on Sept. 10th at noon.'],
    ['The gate opens at 5:30 p.m. for boats.', 'The gate opens at 17:30 for boats.'],
    ['The gate opens at 5 p.m. for boats.', 'The gate opens at 5pm for boats.'],
    ['It isn’t the end of the wall.', 'It is not the end of the wall.'],
    ['He’d seen it in the papers.', 'He had seen it in the papers.'],
    ['“We shall rebuild the wall,” she said.', '«We shall rebuild the wall,» she said.'],
    ['The wall – an old one – fell down.', 'The wall—an old one—fell down.'],
    ['They wrote to Mr. Marsh and the U.S. envoy.', 'They wrote to Mr Marsh and the US envoy.'],
    ['Advisers focused on two dozen programmes.', 'Advisors focussed on 2 dozen programs.'],
  ])('%s and %s', (left, right) => {
    expect(divergences(left, right).filter(({ severity }) => severity !== 'style')).toEqual([]);
  });
});

describe('compare gives reasons in the words of the text', () => {
  test.each<readonly [string, string, string]>([
    ['Then half of it was loose.', 'Then 60 percent of it was loose.', 'the figures differ: half against 60 percent'],
    ['They moved Up to 500 boats.', 'They moved 500 boats.', 'bound of the figure dropped: Up to 500 against 500'],
    ['The Legal way was found.', 'The Illegal way was found.', 'the meaning is reversed: Legal against Illegal'],
    ['Corrigan’s stone was used.', 'The stone was used.', 'name dropped: Corrigan'],
    ['Marsh accused Corrigan of it.', 'Corrigan accused Marsh of it.', 'the names changed places: Marsh and Corrigan'],
  ])('%s and %s', (left, right, reason) => {
    expect(divergences(left, right).map((one) => one.reason)).toEqual([reason]);
  });
});

describe('compare does not take one kind for another', () => {
  test.each<readonly [string, string, DivergenceKind]>([
    ['The leader of the crew came down.', 'The leaders of the crew came down.', 'inflection'],
    ['They spoke of their alleged role in it.', 'They spoke of their role in it.', 'hedge'],
    ['Chinese firms sold the stones.', 'French firms sold the stones.', 'name'],
    ['Suddenly Donald Marsh claimed the wall.', 'Suddenly Marsh claimed the wall.', 'name'],
    ['It was a famous wall of stone.', 'It was an infamous wall of stone.', 'wording'],
  ])('%s and %s', (left, right, kind) => {
    expect(divergences(left, right).map((one) => one.kind)).toEqual([kind]);
  });
});
