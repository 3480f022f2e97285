import type { Dice } from './dice.js';
import { edited } from './edits.js';
import type { Mill } from './mill.js';
import { speakerOf } from './outlets.js';
import type { PlantKind, Role } from './roles.js';

/** A paragraph of a report, and where it was taken from. */
export interface Paragraph {
  readonly text: string;
  /** Number of the origin's paragraph that it copies, or null. */
  readonly from: number | null;
  /** The part that is copied, or may be: the words of a quotation, else all of it. Null where nothing is. */
  readonly shared: readonly [number, number] | null;
}

/** What a report is made with. */
export interface Desk {
  readonly dice: Dice;
  readonly mill: Mill;
  /** The paragraph of background with this number. */
  readonly slot: (slot: number) => string;
}

const MIN_CHARACTERS = 2000;
const MAX_CHARACTERS = 3300;
/** A paragraph that makes its articles kin: above a tenth of an article, which is where the engine draws the line. */
const MIN_PARAGRAPH_WORDS = 80;
/** Lengths of planted quotations. */
const MIN_QUOTE = 12;
const MAX_QUOTE = 40;

const own = (text: string): Paragraph => ({ text, from: null, shared: null });
const shareable = ({ text }: Paragraph): Paragraph => ({ text, from: null, shared: [0, text.length] });
const wordsIn = (text: string): number => text.split(' ').length;

/** Background up to a length drawn for the article. */
function background({ firstSlot, slots }: Role, desk: Desk): Paragraph[] {
  const limit = desk.dice.between(MIN_CHARACTERS, MAX_CHARACTERS);
  const paragraphs: Paragraph[] = [];
  let characters = 0;
  for (let slot = firstSlot; slot < firstSlot + slots && characters < limit; slot += 1) {
    paragraphs.push(own(desk.slot(slot)));
    characters += paragraphs.at(-1)!.text.length;
  }
  return paragraphs;
}

/** One paragraph behind the lead grows by those after it until it is long enough, and is marked. */
function withLongParagraph(paragraphs: Paragraph[], dice: Dice): Paragraph[] {
  const at = dice.between(1, Math.max(1, paragraphs.length - 3));
  let end = at + 1;
  let text = paragraphs[at]!.text;
  while (wordsIn(text) < MIN_PARAGRAPH_WORDS && end < paragraphs.length) text += ` ${paragraphs[end++]!.text}`;
  return [...paragraphs.slice(0, at), shareable(own(text)), ...paragraphs.slice(end)];
}

const inserted = (paragraphs: readonly Paragraph[], one: Paragraph, dice: Dice): Paragraph[] =>
  paragraphs.toSpliced(dice.between(1, paragraphs.length), 0, one);

/** A sentence of the paragraph if it is of a fit length, else as many words of it as the dice say. */
function utterance(paragraph: string, dice: Dice): string {
  const words = paragraph.replace(/["“”()]/g, '').split(' ');
  const length = Math.min(words.length, dice.between(MIN_QUOTE, MAX_QUOTE));
  const sentence = words.findIndex((word) => /[.!?]$/.test(word)) + 1;
  const whole = sentence >= MIN_QUOTE && sentence <= MAX_QUOTE && dice.roll() < 0.5;
  return words
    .slice(0, whole ? sentence : length)
    .join(' ')
    .replace(/[^\p{L}\p{N}]+$/u, '');
}

function quoted(words: string, dice: Dice): Paragraph {
  const [open, close] = dice.roll() < 0.5 ? ['“', '”'] : ['"', '"'];
  return { text: `${open}${words},${close} ${speakerOf(dice)}`, from: null, shared: [1, 1 + words.length] };
}

/** The report that others will copy from. */
export function originBody(role: Role, desk: Desk): readonly Paragraph[] {
  const last = role.firstSlot + role.slots - 1;
  const isQuoted = role.kind === 'quotation';
  const paragraphs = background(isQuoted ? { ...role, slots: role.slots - 1 } : role, desk);
  if (isQuoted) return inserted(paragraphs, quoted(utterance(desk.slot(last), desk.dice), desk.dice), desk.dice);
  if (role.kind === 'paragraph') return withLongParagraph(paragraphs, desk.dice);
  return role.kind === 'none' ? paragraphs : paragraphs.map(shareable);
}

/** Rates of the copies of one wire report: half are printed as they came. */
const WIRE_RATES = [0, 0, 0, 0, 0, 5, 10, 10, 20, 30];
/** Desks cut from the end, and some put words of their own before or after. */
const UNCUT_SHARE = 0.4;
const MIN_KEPT = 0.6;
const OWN_LEAD_SHARE = 0.2;
const OWN_TAIL_SHARE = 0.3;

interface Copying {
  readonly origin: readonly Paragraph[];
  readonly role: Role;
  readonly rate: number;
}

function copied(at: number, { origin, rate }: Copying, desk: Desk): Paragraph {
  const text = rate === 0 ? origin[at]!.text : edited(origin[at]!.text, rate, desk);
  return { text, from: at, shared: [0, text.length] };
}

function wireBody(copying: Copying, desk: Desk): Paragraph[] {
  const { dice } = desk;
  const { origin, role } = copying;
  const kept = dice.roll() < UNCUT_SHARE ? 1 : MIN_KEPT + dice.roll() * (1 - MIN_KEPT);
  const count = Math.max(1, Math.ceil(kept * origin.length));
  const body = origin.slice(0, count).map((_, at) => copied(at, copying, desk));
  const lead = dice.roll() < OWN_LEAD_SHARE ? [own(desk.slot(role.firstSlot))] : [];
  const tail = dice.roll() < OWN_TAIL_SHARE ? [own(desk.slot(role.firstSlot + 1))] : [];
  return [...lead, ...body, ...tail];
}

/** The origin cut into three or four pieces, no two of which follow each other as before. */
function reorderedBody(copying: Copying, desk: Desk): Paragraph[] {
  const { origin } = copying;
  const pieces = Math.min(origin.length, desk.dice.between(3, 4));
  const cut = (piece: number): number => Math.round((piece * origin.length) / pieces);
  let order = desk.dice.order(pieces);
  while (order.some((piece, at) => piece === order[at - 1]! + 1)) order = desk.dice.order(pieces);
  return order.flatMap((piece) =>
    origin.slice(cut(piece), cut(piece + 1)).map((_, at) => copied(cut(piece) + at, copying, desk)),
  );
}

function paragraphBody(copying: Copying, desk: Desk): Paragraph[] {
  const at = copying.origin.findIndex(({ shared }) => shared !== null);
  return inserted(background(copying.role, desk), copied(at, copying, desk), desk.dice);
}

function quotationBody({ origin, role }: Copying, desk: Desk): Paragraph[] {
  const from = origin.findIndex(({ shared }) => shared !== null);
  const { text, shared } = origin[from]!;
  const quotation = quoted(text.slice(...shared!), desk.dice);
  return inserted(background(role, desk), { ...quotation, from }, desk.dice);
}

const BODIES: Readonly<Record<PlantKind, (copying: Copying, desk: Desk) => Paragraph[]>> = {
  wire: wireBody,
  whole: (copying, desk) => copying.origin.map((_, at) => copied(at, copying, desk)),
  edited: (copying, desk) => copying.origin.map((_, at) => copied(at, copying, desk)),
  paragraph: paragraphBody,
  quotation: quotationBody,
  reordered: reorderedBody,
  none: () => [],
};

/** How much a copy is edited: its story's rate, or one of its own. */
export const rateOf = ({ edit }: Role, dice: Dice): number => edit ?? dice.pick(WIRE_RATES);

/** A report with copy of another in it. */
export function copyBody(copying: Copying, desk: Desk): readonly Paragraph[] {
  return BODIES[copying.role.kind](copying, desk);
}
