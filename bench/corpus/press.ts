import { copyBody, originBody, rateOf, type Desk, type Paragraph } from './body.js';
import { Dice } from './dice.js';
import { Mill } from './mill.js';
import { houseOf, outletName, outletsFor } from './outlets.js';
import { Permutation } from './permutation.js';
import type { CorpusRecord, Place } from './records.js';
import { layoutOf, roleAt, type Layout, type PlantKind, type Role } from './roles.js';

/** A stretch of a made text: what it is, and what it was copied from. */
interface Part {
  readonly kind: 'body' | 'footer' | 'sign-off' | 'byline';
  readonly start: number;
  readonly end: number;
  readonly paragraph: Paragraph | null;
}

/** An article of the corpus, and what is known about it. */
export interface Made {
  readonly id: string;
  readonly outlet: string;
  readonly title: string;
  readonly published: string;
  readonly text: string;
  readonly role: Role;
  /** Percent of its copied words that are changed. */
  readonly rate: number;
  readonly body: readonly Paragraph[];
  readonly parts: readonly Part[];
}

export interface PressOptions {
  readonly articles: number;
  readonly seed: number;
  /** Real paragraphs, each used once at most. */
  readonly units: readonly string[];
  readonly from: string;
}

/** Stories are spread over two years: what is printed every day is then told from what is printed within hours. */
const FIRST_MINUTE = Date.UTC(2021, 0, 1) / 60_000;
const MINUTES = 730 * 24 * 60;
/** Mean and greatest delay of a copy in minutes: wire copy within hours, a paragraph or quotation within days. */
const DELAYS: Readonly<Record<PlantKind, readonly [number, number]>> = {
  wire: [180, 1800],
  whole: [240, 2880],
  edited: [240, 2880],
  reordered: [480, 2880],
  paragraph: [1500, 4320],
  quotation: [1500, 4320],
  none: [0, 0],
};
const WIRE_BYLINE_SHARE = 0.4;
const TITLE_WORDS = 9;
/** Origins are asked for again by each copy; those of large stories stay in this store. */
const KEPT_ORIGINS = 256;

const BETWEEN = '\n\n';

/**
 * Prints a corpus. Every article is made from its number alone (copies make their origin again), so that a million of
 * them need no more memory than a thousand, and any one can be looked at without the others.
 */
export class Press {
  readonly layout: Layout;
  private readonly outlets: number;
  private readonly roles: Permutation;
  private readonly slots: Permutation;
  private readonly mill: Mill;
  private readonly origins = new Map<number, Made>();

  constructor(private readonly options: PressOptions) {
    const { articles, seed, units } = options;
    this.layout = layoutOf(articles);
    this.outlets = outletsFor(articles);
    this.roles = new Permutation(articles, seed);
    this.slots = new Permutation(Math.max(this.layout.slots, units.length), seed + 1);
    this.mill = new Mill(units);
  }

  /** The article that stands at a place of the file. */
  article(place: number): Made {
    return this.made(this.roles.to(place), place);
  }

  /** The article that `made` was copied from, or null. */
  originOf({ role }: Made, place: number): Made | null {
    return role.member === 0 ? null : this.origin(this.roles.to(place) - role.member);
  }

  describe(): CorpusRecord {
    const { articles, seed, units, from } = this.options;
    const { slots, stories } = this.layout;
    const real = Math.min(units.length, slots);
    const { outlets } = this;
    return { type: 'corpus', articles, seed, from, stories, outlets, real, recombined: slots - real };
  }

  private origin(role: number): Made {
    const made = this.origins.get(role) ?? this.made(role, this.roles.from(role));
    this.origins.delete(role);
    this.origins.set(role, made);
    if (this.origins.size > KEPT_ORIGINS) this.origins.delete(this.origins.keys().next().value!);
    return made;
  }

  private made(number: number, place: number): Made {
    const role = roleAt(this.layout, number);
    const dice = new Dice(this.options.seed, 'article', number);
    const desk: Desk = { dice, mill: this.mill, slot: (slot) => this.background(slot) };
    const rate = role.member === 0 ? 0 : rateOf(role, dice);
    const origin = role.member === 0 ? null : this.origin(number - role.member);
    const body = origin === null ? originBody(role, desk) : copyBody({ origin: origin.body, role, rate }, desk);
    const outlet = this.outletOf(role);
    const { text, parts } = this.laidOut(body, { outlet, role, dice });
    const id = `a${String(place).padStart(7, '0')}`;
    const published = this.publishedOf(role, dice);
    return { id, outlet: outletName(outlet), title: titleOf(body), published, text, role, rate, body, parts };
  }

  /** A real paragraph as long as there are any, else one of the mill's; which, is spread over the whole corpus. */
  private background(slot: number): string {
    const unit = this.slots.to(slot);
    return this.options.units[unit] ?? this.mill.paragraph(new Dice(this.options.seed, 'mill', slot));
  }

  private outletOf({ story, member }: Role): number {
    const dice = new Dice(this.options.seed, 'outlets', story);
    const first = dice.below(this.outlets);
    return (first + member * dice.between(1, this.outlets - 1)) % this.outlets;
  }

  private publishedOf({ kind, story, member }: Role, dice: Dice): string {
    const [mean, most] = DELAYS[kind];
    const began = FIRST_MINUTE + new Dice(this.options.seed, 'date', story).below(MINUTES);
    const delay = member === 0 ? 0 : Math.min(most, 2 + Math.floor(-mean * Math.log(1 - dice.roll())));
    return new Date((began + delay) * 60_000).toISOString().replace('.000Z', 'Z');
  }

  private laidOut(
    body: readonly Paragraph[],
    { outlet, role, dice }: { readonly outlet: number; readonly role: Role; readonly dice: Dice },
  ): Pick<Made, 'text' | 'parts'> {
    const house = houseOf(outlet, dice);
    const isWireCopy = role.kind === 'wire' && role.member > 0 && dice.roll() < WIRE_BYLINE_SHARE;
    const agency = outletName(this.outletOf({ ...role, member: 0 }));
    const rows: (readonly [Part['kind'], string | null, Paragraph | null])[] = [
      ['byline', isWireCopy ? `By ${agency}` : house.byline, null],
      ...body.map((paragraph) => ['body' as const, paragraph.text, paragraph] as const),
      ['sign-off', house.signOff, null],
      ['footer', house.hasFooter ? house.footer : null, null],
    ];
    const parts: Part[] = [];
    let text = '';
    for (const [kind, words, paragraph] of rows) {
      if (words === null) continue;
      if (text !== '') text += BETWEEN;
      parts.push({ kind, start: text.length, end: text.length + words.length, paragraph });
      text += words;
    }
    return { text, parts };
  }
}

/** A headline of the first words; it stands beside the text, not in it. */
function titleOf(body: readonly Paragraph[]): string {
  const words = (body[0]?.text ?? '').split(' ').slice(0, TITLE_WORDS).join(' ');
  return words.replace(/["“”]/g, '').replace(/[^\p{L}\p{N}]+$/u, '');
}

/** The planted stretch of one paragraph, with its paragraph around it where it is a part of that. */
export function placeOf({ id }: Made, { start, end, paragraph }: Part): Place {
  const [from, to] = paragraph?.shared ?? [0, end - start];
  const isPart = from > 0 || to < end - start;
  return { article: id, start: start + from, end: start + to, ...(isPart ? { within: [start, end] as const } : {}) };
}
