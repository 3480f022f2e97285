import { placeOf, type Made } from './press.js';
import type { PlantRecord, Place, TruthRecord } from './records.js';

type Body = Made['parts'][number];

const isCopied = ({ paragraph }: Body): boolean => paragraph !== null && paragraph.from !== null;

/** Copied paragraphs that follow each other as they do in the origin are one plant. */
function stretchesOf({ parts }: Made): Body[][] {
  const stretches: Body[][] = [];
  let before: number | null = null;
  for (const part of parts) {
    const from = isCopied(part) ? part.paragraph!.from! : null;
    if (from !== null && before !== null && from === before + 1) stretches.at(-1)!.push(part);
    else if (from !== null) stretches.push([part]);
    before = from;
  }
  return stretches;
}

function spanning(made: Made, first: Body, last: Body): Place {
  const one = placeOf(made, first);
  return first === last ? one : { article: made.id, start: one.start, end: placeOf(made, last).end };
}

function plantsOf(copy: Made, origin: Made): PlantRecord[] {
  const { story, size, kind } = copy.role;
  const bodies = origin.parts.filter((part) => part.kind === 'body');
  return stretchesOf(copy).map((stretch) => {
    const [first, last] = [stretch[0]!, stretch.at(-1)!];
    const source = (part: Body): Body => bodies[part.paragraph!.from!]!;
    const place = spanning(copy, first, last);
    const from = spanning(origin, source(first), source(last));
    const words = copy.text.slice(place.start, place.end).split(/\s+/).length;
    const paragraphs = stretch.map((part) => [source(part).start, source(part).end, part.start, part.end] as const);
    return { type: 'plant', story, size, kind, edit: copy.rate, words, origin: from, copy: place, paragraphs };
  });
}

/** All that is known about one article. */
export function truthOf(made: Made, origin: Made | null): TruthRecord[] {
  const { id, role } = made;
  const { story, kind, member, size } = role;
  const furniture = made.parts.flatMap(({ kind: part, start, end }) =>
    part === 'body' ? [] : [{ type: 'furniture' as const, kind: part, article: id, start, end }],
  );
  const plants = origin === null ? [] : plantsOf(made, origin);
  return [{ type: 'article', id, story, kind, member, size }, ...plants, ...furniture];
}
