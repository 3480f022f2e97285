/** Gathers running text out of a stream of tags: white space folded, paragraphs parted by blank lines. */
export interface FragmentWriter {
  readonly open: (name: string) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
  /** The element that is passed over and still open, or null. */
  readonly unclosed: () => string | null;
  readonly finish: () => string;
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Elements of HTML and NITF that begin and end a paragraph. */
const BLOCKS = words(
  'address article aside blockquote body center dd details dir div dl dt fieldset footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu ol p pre section summary table tbody tfoot thead tr ul ' +
    'block bq fn nitf-table credit hl1 hl2 hedline byline distributor abstract body.head body.content body.end tagline note lead',
);
const CELLS = words('td th');
/** What a reader does not take for the report: code, forms, navigation, pictures with their captions. */
const PASSED_OVER = words(
  'applet audio button canvas caption datalist embed figcaption figure frame frameset head iframe img input map math media meter nav noembed noframes noscript object optgroup option picture progress script select style svg template textarea title video',
);
/** These hold nothing, whether or not they are closed. */
const EMPTY = words(
  'area base basefont br col embed frame hr img input isindex keygen link meta param source track wbr',
);

interface Writing {
  /** Elements that are passed over elsewhere and are read here. */
  readonly shown: ReadonlySet<string>;
  readonly paragraphs: string[];
  pieces: string[];
  /** White space is due before the next word. */
  gap: '' | ' ' | '\n';
  breaks: number;
  /** The element that is being passed over, and how often it is open. */
  hidden: string;
  hiddenDepth: number;
}

function endParagraph(writing: Writing): void {
  if (writing.pieces.length > 0) writing.paragraphs.push(writing.pieces.join(''));
  writing.pieces = [];
  writing.gap = '';
  writing.breaks = 0;
}

/** One line break is one; two are how old pages part paragraphs. */
function breakLine(writing: Writing): void {
  writing.breaks += 1;
  if (writing.breaks > 1) endParagraph(writing);
  else if (writing.pieces.length > 0) writing.gap = '\n';
}

/** Soft hyphens and marks without width: seen by nobody, and a word with one is another word. */
const UNSEEN = /[\u00AD\u200B\u2060\uFEFF]+/gu;

/** White space that is more or other than one space: most is one space, and is passed over. */
const SPACES = /\s{2,}|[^\S ]/gu;

function write(writing: Writing, text: string): void {
  const folded = text.replace(UNSEEN, '').replace(SPACES, ' ');
  const begins = folded.startsWith(' ');
  const inner = folded.trim();
  if (begins && writing.gap === '' && writing.pieces.length > 0) writing.gap = ' ';
  if (inner === '') return;
  writing.pieces.push(writing.gap, inner);
  writing.gap = folded.endsWith(' ') ? ' ' : '';
  writing.breaks = 0;
}

function enter(writing: Writing, name: string): void {
  if (writing.hiddenDepth > 0) {
    if (name === writing.hidden && !EMPTY.has(name)) writing.hiddenDepth += 1;
  } else if (PASSED_OVER.has(name) && !writing.shown.has(name)) {
    writing.hidden = name;
    writing.hiddenDepth = EMPTY.has(name) ? 0 : 1;
  } else if (name === 'br') breakLine(writing);
  else if (BLOCKS.has(name)) endParagraph(writing);
  else if (CELLS.has(name) && writing.pieces.length > 0) writing.gap = ' ';
}

function leave(writing: Writing, name: string): void {
  if (writing.hiddenDepth > 0) {
    if (name === writing.hidden) writing.hiddenDepth -= 1;
  } else if (BLOCKS.has(name)) endParagraph(writing);
}

/** A writer with nothing in it. Names of elements are expected in lower case, an element without content as opened and closed. */
export function fragmentWriter(shown: ReadonlySet<string> = new Set()): FragmentWriter {
  const writing: Writing = { shown, paragraphs: [], pieces: [], gap: '', breaks: 0, hidden: '', hiddenDepth: 0 };
  return {
    open: (name) => enter(writing, name),
    close: (name) => leave(writing, name),
    text: (text) => {
      if (writing.hiddenDepth === 0) write(writing, text);
    },
    unclosed: () => (writing.hiddenDepth > 0 ? writing.hidden : null),
    finish: () => {
      endParagraph(writing);
      return writing.paragraphs.join('\n\n');
    },
  };
}
