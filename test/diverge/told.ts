import { articleFrom, compare } from '../../src/index.js';

/** What is shared before and behind the sentences that differ, by language. */
const AROUND: Readonly<Record<string, readonly [before: string, after: string]>> = {
  en: [
    'The council of Ardle met behind closed doors on a wet evening and went through the plans for the old harbour wall.',
    'Residents who had waited outside since noon were let in at the end and could put their questions to the engineers.',
  ],
  de: [
    'Der Rat von Ardle tagte am Abend hinter verschlossenen Türen und ging die Pläne für die alte Hafenmauer durch.',
    'Die Anwohner, die seit dem Mittag draußen gewartet hatten, durften am Ende hinein und den Ingenieuren Fragen stellen.',
  ],
  fr: [
    'Le conseil de la ville s’est réuni à huis clos un soir de pluie et a examiné les plans du vieux mur du port.',
    'Les habitants qui attendaient dehors depuis midi ont pu entrer à la fin et poser leurs questions aux ingénieurs.',
  ],
};

/** What compare says of two sentences within shared copy: `number high: the figures differ: 16 against 60`. */
export function told(left: string, right: string, language = 'en'): readonly string[] {
  const [before = '', after = ''] = AROUND[language] ?? [];
  const articles = [left, right].map((text, at) =>
    articleFrom({ id: `r${at}`, source: `r${at}`, text: `${before} ${text} ${after}`, language }),
  );
  const { divergences } = compare(articles, { base: 'r0' });
  return divergences.map(({ kind, severity, reason }) => `${kind} ${severity}: ${reason}`);
}
