import type { Family, Report } from '../model.js';
import type { Phrase } from './answer.js';
import { answer } from './answer.js';
import type { Dossier, Held, Told } from './dossier.js';
import { openReport, textAt } from './dossier.js';
import type { Finding, SeverityGroup } from './findings.js';
import { countStyle, groupFindings, ledgerQuotations, titleOf } from './findings.js';
import type { Look, Reporter } from './look.js';
import type { Piece } from './marks.js';
import { around, placeOf, tidyPieces } from './places.js';
import type { Row } from './rows.js';
import { alignRows } from './rows.js';
import { rowsInput } from './rows-input.js';
import type { Line, Run, Tone } from './terminal.js';
import { beside, hanging, printLines, run, wrap } from './terminal.js';
import { visible, visibleLine } from './visible.js';
import {
  KIND_NAMES,
  NO_PROOF,
  ROLE_NAMES,
  SEVERITY_NAMES,
  STATUS_NAMES,
  VERDICT_NAMES,
  ZONE_NAMES,
  count,
} from './wording.js';

/** From here on two columns of text are wide enough to read (about 48 characters each). */
const SIDE_BY_SIDE_COLUMNS = 100;
const MIN_COLUMNS = 40;
/** Shorter runs of equal rows are shown: they are the words around a change. */
const MIN_FOLD = 2;
/** More reports than this, and the texts themselves are left to the page. */
const MAX_TEXT_ARTICLES = 3;

/** What a section needs: the report and the columns there are. */
interface Sheet {
  readonly dossier: Dossier;
  readonly width: number;
  readonly look: Look;
}

const BLANK: Line = [];

const heading = (text: string): Line[] => [BLANK, [run(text.toUpperCase(), 'strong')], BLANK];

/** A phrase of our own words and names as runs, the names set off. */
function phraseRuns(phrase: Phrase): Run[] {
  return phrase.map((part) => (typeof part === 'string' ? run(visible(part)) : run(part.name, 'strong')));
}

const indented = (lines: readonly Line[], by = 2): Line[] => lines.map((line) => [run(' '.repeat(by)), ...line]);

function articleLines({ dossier, width }: Sheet): Line[] {
  const { generator } = dossier.report;
  const title = `${generator.name} ${visibleLine(generator.version)} · ${count(dossier.articles.length, 'report')} compared`;
  const lines = dossier.articles.flatMap(({ article, name }) => {
    const facts = [article.published, article.source, count(article.words, 'word')].map((fact) =>
      visibleLine(fact ?? ''),
    );
    return wrap(
      [run('·'), run(' '), run(name, 'strong'), run(` (${facts.filter(Boolean).join(', ')})`, 'quiet')],
      width - 2,
    );
  });
  return [...wrap([run(title, 'strong')], width), BLANK, ...indented(lines)];
}

function answerLines({ dossier, width }: Sheet): Line[] {
  const { related, unrelated, orders, boilerplate } = answer(dossier);
  const paragraph = (runs: readonly Run[]): Line[] => [...indented(wrap(runs, width - 2)), BLANK];
  const points = (phrases: readonly Phrase[]): Line[] =>
    phrases.flatMap((phrase) => hanging([run('·', 'quiet')], phraseRuns(phrase), width - 2));
  const steps = orders.flatMap((order) => [
    ...wrap([run('Who was first, as far as the evidence goes:')], width - 2),
    ...order.flatMap(({ told, because }, index) =>
      hanging([run(`${index + 1}.`)], [run(told.name, 'strong'), run(`: ${because}`)], width - 2),
    ),
    BLANK,
  ]);
  return [
    ...heading('The answer'),
    ...related.flatMap(({ sentences }) => [...indented(points(sentences)), BLANK]),
    ...unrelated.flatMap((phrase) => paragraph(phraseRuns(phrase))),
    ...indented(steps),
    ...(boilerplate === null ? [] : paragraph(phraseRuns(boilerplate))),
  ];
}

const TONES: Readonly<Record<'added' | 'omitted', Tone>> = { added: 'added', omitted: 'omitted' };

function mark(text: string, type: 'added' | 'omitted'): Run {
  return run(type === 'added' ? `[+${text}+]` : `[-${text}-]`, TONES[type]);
}

/** One side of a finding with the words around it. Only what differs is marked. */
function sideRuns({ held, divergence }: Finding, side: 'left' | 'right'): Run[] {
  const span = divergence[side];
  const type = side === 'left' ? 'omitted' : 'added';
  const text = visible(divergence[side === 'left' ? 'leftText' : 'rightText'] ?? '').trim();
  if (span === null) return text === '' ? [run('nothing there', 'quiet')] : [mark(text, type)];
  const { before, text: shown, after } = around(held[side].article, span);
  const [, lead = '', , trail = ''] = /^(\s*)([^]*?)(\s*)$/.exec(shown) ?? [];
  const middle =
    text === '' ? run('[…] ', 'quiet') : divergence.type === 'moved' ? run(text, 'moved') : mark(text, type);
  return [run(visible(before) + lead), middle, run(trail + visible(after))];
}

/** A paragraph whose lines after the first are set in, so that its label is easy to find. */
function labelled(label: string, runs: readonly Run[], width: number): Line[] {
  const [first = BLANK, ...rest] = wrap([run(label, 'quiet'), run(' '), ...runs], width - 2);
  return [first, ...indented(rest)];
}

function findingLines(finding: Finding, width: number): Line[] {
  const { held, divergence } = finding;
  const side = (name: 'left' | 'right'): Line[] => {
    const told = held[name];
    const place = placeOf(told.article, divergence, name);
    if (place === null) return [];
    return labelled(`${told.name}, ${place}:`, sideRuns(finding, name), width - 4);
  };
  const title = [run(titleOf(divergence), divergence.severity === 'high' ? 'alarm' : 'strong')];
  const why = labelled('Why:', [run(visibleLine(divergence.reason))], width - 4);
  return [...indented(wrap(title, width - 2)), ...indented([...side('left'), ...side('right'), ...why], 4), BLANK];
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
  if (!dossier.pairs.some((held) => held.full)) return [];
  const lines = groupFindings(dossier).flatMap((group): Line[] => {
    if (group.severity === 'style') return styleLines(sheet, group);
    if (group.total === 0) return [];
    const { name: severity, means } = SEVERITY_NAMES[group.severity];
    const head = wrap([run(`${severity}: ${means} (${group.total})`, 'strong')], width);
    return [
      ...head,
      BLANK,
      ...group.groups.flatMap(({ findings }) => findings.flatMap((finding) => findingLines(finding, width))),
    ];
  });
  return lines.length === 0 ? [] : [...heading('What changed'), ...lines];
}

/** A piece of a text with signs around what differs. Pieces of house style are signs only where they are wanted. */
function pieceRuns({ text, mark: facts }: Piece, side: 'left' | 'right', look: Look): Run[] {
  const shown = visible(text);
  const quiet = facts.zone !== null || facts.boilerplate;
  const wanted = facts.type !== null && (facts.severity !== 'style' || look.showStyle);
  if (!wanted || shown.trim() === '') return [run(shown, quiet ? 'quiet' : facts.move === null ? 'plain' : 'moved')];
  return [mark(shown, side === 'left' ? 'omitted' : 'added')];
}

function rowRuns(row: Row, side: 'left' | 'right', look: Look): Run[] {
  return tidyPieces(row[side]).flatMap((piece) => pieceRuns(piece, side, look));
}

/** What stands opposite text that has no counterpart in this row. */
function emptyNote(row: Row, side: 'left' | 'right', told: Told): string {
  const text = row[side === 'left' ? 'right' : 'left'];
  const zone = text.find((piece) => piece.mark.zone !== null)?.mark.zone;
  if (row.kind === 'moved') return `(moved: see ↕${row.move ?? ''} in ${told.name})`;
  if (row.kind === 'boilerplate') return '(house text, set aside)';
  if (row.kind === 'furniture') return zone === undefined || zone === null ? '' : `(${ZONE_NAMES[zone]})`;
  return `(not in ${told.name})`;
}

/** Whether a row says the same on both sides, so that it may be folded. */
function isEqual(row: Row, look: Look): boolean {
  const styled = look.showStyle && [...row.left, ...row.right].some((piece) => piece.mark.type !== null);
  return row.kind === 'shared' && !row.changed && !styled;
}

/** Rows, or how many equal ones follow each other. */
function foldRows(rows: readonly Row[], look: Look): (Row | number)[] {
  const result: (Row | number)[] = [];
  let equal: Row[] = [];
  const close = (): void => {
    if (equal.length >= MIN_FOLD) result.push(equal.length);
    else result.push(...equal);
    equal = [];
  };
  for (const row of rows) {
    if (isEqual(row, look)) {
      equal.push(row);
      continue;
    }
    close();
    result.push(row);
  }
  close();
  return result;
}

const folded = (rows: number): Run => run(`⋯ ${count(rows, 'sentence')} the same ⋯`, 'quiet');

const numberOf = (row: Row): Run[] => (row.move === null ? [] : [run(`↕${row.move} `, 'moved')]);

function wideRow(row: Row, held: Held, { width, look }: Sheet): Line[] {
  const column = (width - 3) >> 1;
  const side = (name: 'left' | 'right'): Line[] => {
    const runs = rowRuns(row, name, look);
    const blank = runs.every(({ text }) => text.trim() === '');
    return wrap(blank ? [run(emptyNote(row, name, held[name]), 'quiet')] : [...numberOf(row), ...runs], column);
  };
  return [...beside(side('left'), side('right'), width), [run(' '.repeat(column)), run(' │', 'quiet')]];
}

function narrowRow(row: Row, held: Held, { width, look }: Sheet): Line[] {
  const label = (sign: string, tone: Tone): Run[] => [run(sign, tone)];
  const left = rowRuns(row, 'left', look);
  const right = rowRuns(row, 'right', look);
  const isBlank = (runs: readonly Run[]): boolean => runs.every(({ text }) => text.trim() === '');
  if (isEqual(row, look)) return hanging(label('=', 'quiet'), left, width);
  const note = (side: 'left' | 'right'): Run[] => [run(' '), run(emptyNote(row, side, held[side]), 'quiet')];
  return [
    ...(isBlank(left)
      ? []
      : hanging(label('−', 'omitted'), [...numberOf(row), ...left, ...(isBlank(right) ? note('right') : [])], width)),
    ...(isBlank(right)
      ? []
      : hanging(label('+', 'added'), [...numberOf(row), ...right, ...(isBlank(left) ? note('left') : [])], width)),
  ];
}

function textLines(sheet: Sheet, held: Held): Line[] {
  const { width, look, dossier } = sheet;
  const wide = width >= SIDE_BY_SIDE_COLUMNS;
  const rows = foldRows(alignRows(rowsInput(dossier, held)).rows, look);
  const names = wide
    ? beside(
        wrap([run(held.left.name, 'strong')], (width - 3) >> 1),
        wrap([run(held.right.name, 'strong')], (width - 3) >> 1),
        width,
      )
    : [
        ...hanging([run('−', 'omitted')], [run(held.left.name, 'strong')], width),
        ...hanging([run('+', 'added')], [run(held.right.name, 'strong')], width),
      ];
  const body = rows.flatMap((row) => {
    if (typeof row === 'number') return [...wrap([folded(row)], width), BLANK];
    return wide ? wideRow(row, held, sheet) : [...narrowRow(row, held, sheet), BLANK];
  });
  return [...names, BLANK, ...body];
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
  const lines = quotations.flatMap(({ speaker, readings, verdict }) => {
    const said = visibleLine(speaker ?? '') || 'Speaker not named';
    const same = verdict === 'identical' || verdict === 'style';
    const title = wrap([run(said, 'strong'), run(`: ${VERDICT_NAMES[verdict]}`, same ? 'quiet' : 'plain')], width - 2);
    const shown = same ? readings.slice(0, 1) : readings;
    const holders = [...new Set(readings.map(({ span }) => dossier.told.get(span.article)?.name ?? ''))].join(', ');
    const texts = shown.flatMap(({ span, text }) => {
      const label = same ? holders : (dossier.told.get(span.article)?.name ?? '');
      return hanging([run(`${label}:`, 'quiet')], [run(visible(text))], width - 4);
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
  const lines = warnings.flatMap(({ source, message }) =>
    hanging([run('!', 'alarm')], [run(`${visibleLine(source)}: ${visibleLine(message)}`)], width - 2),
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
export const renderText: Reporter = (report: Report, look: Look) => {
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
