import { changes } from './changes.js';
import { ground } from './ground.js';
import { marks } from './marks.js';
import { media } from './media.js';
import { pictures } from './pictures.js';
import { tables } from './tables.js';
import { texts } from './texts.js';

/** The page's only stylesheet. */
export const stylesheet = [ground, changes, marks, texts, tables, pictures, media].join('');
