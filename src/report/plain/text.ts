import type { Family, Report } from '../../model/model.js';
import type { Answer, Phrase } from '../told/answer.js';
import { WHY_ONE_LINE, answer, pairsIn } from '../told/answer.js';
import { openReport, textAt } from '../told/dossier.js';
import type { Entry, Finding, SeverityGroup } from '../told/findings.js';
import {
  besideWords,
  countStyle,
  groupFindings,
  ledgerQuotations,
  otherFindings,
  partiesOf,
  titleOf,
} from '../told/findings.js';
import type { Look, Renderer } from '../look.js';
import { around } from '../../model/around.js';
import { warningInWords } from '../../model/errors.js';
import { gapSign, placeOf } from '../told/whereabouts.js';
import type { Line, Run } from './terminal.js';
import { hanging, printLines, run, wrap } from './terminal.js';
import { SIDE_BY_SIDE_COLUMNS, textLines } from './text-rows.js';
import type { Sheet } from './text-sheet.js';
import { BLANK, heading, indented, labelled, mark } from './text-sheet.js';
import { visible, visibleLine } from '../told/visible.js';
import {
  KIND_NAMES,
  NO_PROOF,
  OTHER_PAIRS,
  ROLE_NAMES,
  SEVERITY_NAMES,
  STATUS_NAMES,
  count,
  verdictName,
} from '../wording/wording.js';

const MIN_COLUMNS = 40;
/** More reports than this, and the texts themselves are left to the page. */
const MAX_TEXT_ARTICLES = 3;

/** A phrase of our own words and names as runs, the names set off. */
function phraseRuns(phrase: Phrase): Run[] {
  return phrase.map((part) => (typeof part === 'string' ? run(visible(part)) : run(part.name, 'strong')));
}

function articleLines({ dossier, width }: Sheet): Line[] {
  const { generator } = dossier.report;
  const title = `${generator.name} ${visibleLine(generator.version)} · ${count(dossier.articles.length, 'report')} compared`;
  const lines = dossier.articles.flatMap(({ article, name }) => {
    const title = visibleLine(article.title ?? '');
    const quoted = title === '' || title === name ? '' : `“${title}”`;
    const facts = [quoted, article.published, article.source, count(article.words, 'word')].map((fact) =>
      visibleLine(fact ?? ''),
    );
    return hanging([run('·')], [run(name, 'strong'), run(`: ${facts.filter(Boolean).join(', ')}`, 'quiet')], width - 2);
  });
  return [...wrap([run(title, 'strong')], width), BLANK, ...indented(lines)];
}

function answerLines({ dossier, width }: Sheet): Line[] {
  const { sources, related, others, unrelated, orders, aside } = answer(dossier);
  const paragraph = (runs: readonly Run[]): Line[] => [...indented(wrap(runs, width - 2)), BLANK];
  const points = (phrases: readonly Phrase[]): Line[] =>
    phrases.flatMap((phrase) => hanging([run('·', 'quiet')], phraseRuns(phrase), width - 2));
  const steps = orders.flatMap((order) => [
    ...wrap([run('Who was first, as far as the evidence goes:')], width - 2),
    ...order.flatMap(({ told, because }, index) =>
      hanging(
        [run(`${index + 1}.`)],
        [run(told.name, 'strong'), ...(because === '' ? [] : [run(`: ${because}`)])],
        width - 2,
      ),
    ),
    BLANK,
  ]);
  return [
    ...heading('The answer'),
    ...(sources.length === 0 ? [] : [...indented(points(sources)), BLANK]),
    ...related.flatMap(({ sentences }) => [...indented(points(sentences)), BLANK]),
    ...otherLines(others, points, width),
    ...unrelated.flatMap((phrase) => paragraph(phraseRuns(phrase))),
    ...indented(steps),
    ...aside.flatMap((phrase) => paragraph(phraseRuns(phrase))),
  ];
}

/** More lines than this on other pairs would push what changed off the screen. */
const MAX_OTHERS = 12;

function otherLines(others: Answer['others'], points: (phrases: readonly Phrase[]) => Line[], width: number): Line[] {
  if (others.length === 0) return [];
  const rest = pairsIn(others.slice(MAX_OTHERS));
  const lines = [
    [run('Between the others:')],
    ...points(others.slice(0, MAX_OTHERS).map(({ sentence }) => sentence)),
    ...(rest > 0
      ? wrap([run(`${count(rest, 'further pair')} with less in common: see --format html.`)], width - 2)
      : []),
    ...wrap([run(WHY_ONE_LINE, 'quiet')], width - 2),
  ];
  return [...indented(lines), BLANK];
}

/** One side of a finding with the words around it. Only what differs is marked. */
function sideRuns({ held, divergence }: Finding, side: 'left' | 'right'): Run[] {
  const span = divergence[side];
  const type = side === 'left' ? 'omitted' : 'added';
  const text = visible(divergence[side === 'left' ? 'leftText' : 'rightText'] ?? '').trim();
  if (span === null) return text === '' ? [run('nothing there', 'quiet')] : [mark(text, type)];
  const { before, text: shown, after } = around(held[side].article.text, span);
  const [, lead = '', , trail = ''] = /^(\s*)([^]*?)(\s*)$/.exec(shown) ?? [];
  const sign = text === '' ? gapSign(before + lead, after) : '';
  const middle = text === '' ? run(sign, 'quiet') : divergence.type === 'moved' ? run(text, 'moved') : mark(text, type);
  return [run(visible(before) + lead), middle, run(trail + visible(after))];
}

function findingLines(entry: Entry, { width, dossier }: Sheet): Line[] {
  const [finding] = entry;
  const { held, divergence } = finding;
  const side = (name: 'left' | 'right'): Line[] => {
    const told = held[name];
    const place = placeOf(told.article, divergence, name);
    if (place === null) return [];
    return labelled(`${told.name}, ${place}:`, sideRuns(finding, name), width - 4);
  };
  const isOneOf = dossier.pairs.filter(({ full }) => full).length > 1;
  const title = [
    run(titleOf(divergence), divergence.severity === 'high' ? 'alarm' : 'strong'),
    ...(isOneOf ? [run(` (${partiesOf(entry)})`)] : []),
  ];
  const also = besideWords(finding);
  const beside = also === '' ? [] : wrap([run(also, 'quiet')], width - 4);
  const why = labelled('Why:', [run(visibleLine(divergence.reason))], width - 4);
  return [
    ...indented(wrap(title, width - 2)),
    ...indented([...side('left'), ...side('right'), ...why, ...beside], 4),
    BLANK,
  ];
}

function styleLines({ dossier, look, width }: Sheet, group: SeverityGroup): Line[] {
  if (group.total === 0) return [];
  const total = `${count(group.total, 'difference')} of house style (spelling, typography)`;
  if (!look.showStyle)
    return indented(wrap([run(`${total} not shown; see them with --show-style.`, 'quiet')], width - 2));
  const lines = countStyle(group).flatMap(({ first: { divergence, held }, times }) => {
    const texts = [
      visibleLine(divergence.leftText ?? '') || 'nothing',
      visibleLine(divergence.rightText ?? '') || 'nothing',
    ];
    const pair = dossier.pairs.length > 1 ? ` (${held.left.name}, ${held.right.name})` : '';
    const often = times > 1 ? `, ${times} times` : '';
    return hanging(
      [run('·')],
      [run(`${KIND_NAMES[divergence.kind].one}: ${texts.join(' → ')}${often}${pair}`)],
      width - 2,
    );
  });
  return [...indented(wrap([run(`${total}:`, 'strong')], width - 2)), ...indented(lines)];
}

function changeLines(sheet: Sheet): Line[] {
  const { dossier, width } = sheet;
  if (!dossier.pairs.some((held) => held.related)) return [];
  const lines = groupFindings(dossier).flatMap((group): Line[] => {
    if (group.severity === 'style') return styleLines(sheet, group);
    if (group.total === 0) return [];
    const { name: severity, means } = SEVERITY_NAMES[group.severity];
    const head = wrap([run(`${severity}: ${means} (${group.total})`, 'strong')], width);
    return [
      ...head,
      BLANK,
      ...group.groups.flatMap(({ entries }) => entries.flatMap((entry) => findingLines(entry, sheet))),
    ];
  });
  const all = [...lines, ...otherChangeLines(sheet)];
  return all.length === 0 ? [] : [...heading('What changed'), ...all];
}

/** What differs inside words that other pairs share: a line each, the worst of them. */
function otherChangeLines({ dossier, width }: Sheet): Line[] {
  const found = otherFindings(dossier);
  if (found.length === 0) return [];
  const rest = found.length - MAX_OTHERS;
  const lines = found.slice(0, MAX_OTHERS).flatMap(({ held, divergence }) => {
    const texts = [divergence.leftText, divergence.rightText].map((text) => visibleLine(text ?? '') || 'nothing');
    const what = `${titleOf(divergence)}: ${texts.join(' → ')} (${held.right.name} against ${held.left.name})`;
    return hanging([run('·', 'quiet')], [run(what)], width - 2);
  });
  const more = `${rest} more of these: see --format html or csv.`;
  return [
    BLANK,
    ...wrap([run(`${OTHER_PAIRS} (${found.length})`, 'strong')], width),
    BLANK,
    ...indented(lines),
    ...(rest > 0 ? indented(wrap([run(more, 'quiet')], width - 2)) : []),
  ];
}

function allTexts(sheet: Sheet): Line[] {
  const { dossier, width } = sheet;
  const full = dossier.pairs.filter((held) => held.full);
  if (full.length === 0) return [];
  const head = heading(width >= SIDE_BY_SIDE_COLUMNS ? 'The texts, side by side' : 'The texts');
  if (dossier.articles.length > MAX_TEXT_ARTICLES) {
    return [...head, ...wrap([run('With more than three reports the texts are left to --format html.')], width)];
  }
  return [...head, ...full.flatMap((held) => textLines(sheet, held))];
}

function storyLines({ dossier, width }: Sheet, family: Family): Line[] {
  const others = family.articles.filter((id) => id !== family.base).flatMap((id) => dossier.told.get(id) ?? []);
  const base = dossier.told.get(family.base);
  if (others.length < 2 || base === undefined) return [];
  const legend = others.flatMap(({ name: label }, index) =>
    hanging([run(`${index + 1}`)], [run(label, 'strong')], width),
  );
  const signs = Object.values(STATUS_NAMES)
    .map(({ sign, word }) => `${sign} ${word}`)
    .join('  ');
  const rows = family.table.flatMap(({ base: span, readings }) => {
    const label = others.map(({ article }) => STATUS_NAMES[readings[article.id]?.status ?? 'absent'].sign).join(' ');
    return hanging([run(label)], [run(visibleLine(textAt(dossier, span)))], width);
  });
  const head = wrap(
    [run('Each sentence of '), run(base.name, 'strong'), run(`, and what the others make of it (${signs}):`)],
    width,
  );
  return [
    ...heading('The story'),
    ...head,
    BLANK,
    ...legend,
    [run(others.map((_, index) => `${index + 1}`.slice(-1)).join(' '), 'quiet')],
    ...rows,
  ];
}

function quotationLines({ dossier, width }: Sheet): Line[] {
  const quotations = ledgerQuotations(dossier);
  if (quotations.length === 0) return [];
  const lines = quotations.flatMap((quotation) => {
    const { speaker, readings, verdict, speakersDiffer } = quotation;
    const said = visibleLine(speaker ?? '') || 'Speaker not named';
    const same = verdict === 'identical' || verdict === 'style';
    const title = wrap([run(said, 'strong'), run(`: ${verdictName(quotation)}`, same ? 'quiet' : 'plain')], width - 2);
    const shown = same ? readings.slice(0, 1) : readings;
    const holders = [...new Set(readings.map(({ span }) => dossier.told.get(span.article)?.name ?? ''))].join(', ');
    const texts = shown.flatMap(({ span, text, speaker: own }) => {
      const by = speakersDiffer === true && own !== undefined ? ` (${visibleLine(own)})` : '';
      const label = same ? holders : `${dossier.told.get(span.article)?.name ?? ''}${by}`;
      return labelled(`${label}:`, [run(visible(text))], width - 4);
    });
    return [...indented(title), ...indented(texts, 4), BLANK];
  });
  return [...heading('Quotations'), ...lines];
}

function creditLines({ dossier, width }: Sheet): Line[] {
  const { credits } = dossier.report;
  if (credits.length === 0) return [];
  const lines = credits.flatMap((credit) => {
    const words = visibleLine(textAt(dossier, credit.span));
    const runs = [
      run(dossier.told.get(credit.article)?.name ?? '', 'strong'),
      run(` names ${visibleLine(credit.name)} (${ROLE_NAMES[credit.role]}): “${words}”`),
    ];
    return hanging([run('·')], runs, width - 2);
  });
  return [...heading('Credits'), ...indented(lines)];
}

function warningLines({ dossier, width }: Sheet): Line[] {
  const { warnings } = dossier.report;
  const lines = warnings.flatMap((warning) =>
    hanging([run('!', 'alarm')], [run(visibleLine(warningInWords(warning)))], width - 2),
  );
  const head = warnings.length === 0 ? [BLANK] : heading('Warnings');
  return [
    ...head,
    ...indented(lines),
    ...(lines.length === 0 ? [] : [BLANK]),
    ...wrap([run(NO_PROOF, 'quiet')], width),
  ];
}

/** The report for a terminal: the answer first, then what changed, then the texts. Every line keeps to `look.width`. */
export const renderText: Renderer = (report: Report, look: Look) => {
  const sheet: Sheet = { dossier: openReport(report), look, width: Math.max(MIN_COLUMNS, Math.floor(look.width)) };
  const lines = [
    ...articleLines(sheet),
    ...answerLines(sheet),
    ...changeLines(sheet),
    ...allTexts(sheet),
    ...sheet.dossier.report.families.flatMap((family) => storyLines(sheet, family)),
    ...quotationLines(sheet),
    ...creditLines(sheet),
    ...warningLines(sheet),
  ];
  return printLines(lines, look.color);
};
