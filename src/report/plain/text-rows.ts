import type { Held, Told } from '../told/dossier.js';
import type { Look } from '../look.js';
import type { Piece } from '../told/marks.js';
import { tidyPieces } from '../told/whereabouts.js';
import type { Row, Rows } from '../told/rows.js';
import { rowsShown } from '../told/rows-shown.js';
import type { Line, Run, Tone } from './terminal.js';
import { beside, hanging, run, wrap } from './terminal.js';
import type { Sheet } from './text-sheet.js';
import { BLANK, mark } from './text-sheet.js';
import { visible } from '../told/visible.js';
import { ZONE_NAMES, count } from '../wording/wording.js';

/** From here on two columns of text are wide enough to read (about 48 characters each). */
export const SIDE_BY_SIDE_COLUMNS = 100;
/** Shorter runs of equal rows are shown: they are the words around a change. */
const MIN_FOLD = 2;

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

/** A row with the layout it belongs to. */
interface Placed {
  readonly row: Row;
  readonly rows: Rows;
  readonly held: Held;
}

/** What stands opposite text that has no counterpart in this row. */
function emptyNote({ row, rows, held }: Placed, side: 'left' | 'right'): string {
  const told: Told = held[side];
  const text = row[side === 'left' ? 'right' : 'left'];
  const zone = text.find((piece) => piece.mark.zone !== null)?.mark.zone;
  const how = rows.retold.has(row.move ?? 0) ? 'in other words' : 'moved';
  if (row.kind === 'moved') return `(${how}: see ↕${row.move ?? ''} in ${told.name})`;
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

function wideRow(placed: Placed, { width, look }: Sheet): Line[] {
  const { row } = placed;
  const column = (width - 3) >> 1;
  const side = (name: 'left' | 'right'): Line[] => {
    const runs = rowRuns(row, name, look);
    const blank = runs.every(({ text }) => text.trim() === '');
    return wrap(blank ? [run(emptyNote(placed, name), 'quiet')] : [...numberOf(row), ...runs], column);
  };
  return [...beside(side('left'), side('right'), width), [run(' '.repeat(column)), run(' │', 'quiet')]];
}

function narrowRow(placed: Placed, { width, look }: Sheet): Line[] {
  const { row } = placed;
  const label = (sign: string, tone: Tone): Run[] => [run(sign, tone)];
  const left = rowRuns(row, 'left', look);
  const right = rowRuns(row, 'right', look);
  const isBlank = (runs: readonly Run[]): boolean => runs.every(({ text }) => text.trim() === '');
  if (isEqual(row, look)) return hanging(label('=', 'quiet'), left, width);
  const note = (side: 'left' | 'right'): Run[] => [run(' '), run(emptyNote(placed, side), 'quiet')];
  return [
    ...(isBlank(left)
      ? []
      : hanging(label('−', 'omitted'), [...numberOf(row), ...left, ...(isBlank(right) ? note('right') : [])], width)),
    ...(isBlank(right)
      ? []
      : hanging(label('+', 'added'), [...numberOf(row), ...right, ...(isBlank(left) ? note('left') : [])], width)),
  ];
}

/** The two texts of a pair: in two columns where there is room, else line below line. */
export function textLines(sheet: Sheet, held: Held): Line[] {
  const { width, look, dossier } = sheet;
  const wide = width >= SIDE_BY_SIDE_COLUMNS;
  const rows = rowsShown(dossier, held);
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
  const body = foldRows(rows.rows, look).flatMap((row) => {
    if (typeof row === 'number') return [...wrap([folded(row)], width), BLANK];
    const placed: Placed = { row, rows, held };
    return wide ? wideRow(placed, sheet) : [...narrowRow(placed, sheet), BLANK];
  });
  return [...names, BLANK, ...body];
}
