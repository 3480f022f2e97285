import { chance } from './chance.js';
import { credits } from './credits.js';
import { derivation } from './derivation.js';
import { headlines } from './headlines.js';
import { houseText } from './house-text.js';
import { moves } from './moves.js';
import { noise } from './noise.js';
import { planted } from './planted.js';
import { quotations } from './quotations.js';
import { retold } from './retold.js';
import type { Row, Size } from './row.js';
import { shortAnswers } from './short-answers.js';
import { textAlignment } from './text-alignment.js';
import { versions } from './versions.js';

/** Every measurement by the name it is asked for on the command line. */
export const MEASURES: Readonly<Record<string, (size: Size) => readonly Row[]>> = {
  'text-alignment': textAlignment,
  chance,
  'short-answers': shortAnswers,
  versions,
  moves,
  noise,
  planted,
  retold,
  quotations,
  credits,
  boilerplate: houseText,
  derivation,
  headlines,
};
