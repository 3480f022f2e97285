import { type HtmlElement, oneLine } from './html-dom.js';

/** What an extraction leaves in that is no part of the report: captions, links to other reports, newsletter boxes, questions about cookies. */

const CAPTIONS =
  'figcaption, [class*="caption" i]:not(table):not(caption), [class*="photo-credit" i], [class*="photocredit" i], [class*="image-credit" i], [class*="imagecredit" i], [class*="media-credit" i], [class*="credit-line" i], [itemprop~="copyrightHolder"]';
const BOXES =
  '[class*="newsletter" i], [id*="newsletter" i], [class*="signup" i], [class*="sign-up" i], [class*="subscribe" i], [class*="related" i], [id*="related" i], [class*="recirc" i], [class*="recommended" i], [class*="read-more" i], [class*="readmore" i], [class*="read-also" i], [class*="most-read" i], [class*="mostread" i], [class*="promo" i], [class*="teaser" i], [class*="outbrain" i], [class*="taboola" i]';
const BLOCKS = 'p, h2, h3, h4, h5, h6, ul, ol, div, section, aside, li, blockquote';

/** A box with more words, or with more than this part of the text, is the report under another name. */
const MOST_BOX_WORDS = 120;
const MOST_BOX_SHARE = 0.25;
/** A caption is a sentence or two. */
const MOST_CAPTION_WORDS = 100;
/** What is linked in a list of other reports; what remains are dates and the names of sections. */
const LINKED = 0.6;
/** A heading over other reports stands over so many of them at most. */
const MOST_LISTED = 12;

const RELATED =
  /^(?:related(?: (?:stories|articles|content|coverage|links|news|posts|reading|topics))?|more (?:on|from|about) .{1,60}|more (?:stories|news|coverage|like this)|read (?:more|next|also)(?: (?:on|about|from) .{1,60})?|see also|also read|you (?:may|might) (?:also )?(?:like|be interested in)|recommended(?: (?:for you|stories|articles|reading))?|most (?:read|popular|viewed)|don['’]t miss|trending(?: now)?|what to read next|in other news|mehr zum thema|lesen sie auch|auch interessant|das könnte sie (?:auch )?interessieren|(?:à )?lire aussi|sur le même sujet|voir aussi|lea también|lee también|te puede interesar|noticias relacionadas|más (?:noticias|información)|leggi anche|leia (?:também|mais)|veja também|читайте также|по теме|相关阅读|相关新闻|推荐阅读|延伸阅读|関連記事|関連ニュース|あわせて読みたい|اقرأ أيضا|مواضيع ذات صلة)\s*[:：…]?$/iu;
const READ_MORE =
  /^[\s>»→•–—-]*(?:read (?:more|next|also)|also read|related|see also|see more|more(?: on this)?|watch|don['’]t miss|recommended|lesen sie (?:auch|mehr)|mehr dazu|(?:à )?lire aussi|voir aussi|lea también|lee también|leggi anche|leia (?:também|mais)|veja também|читайте также|相关阅读|延伸阅读|関連記事|اقرأ أيضا)\s*[:：|>»–—-]/iu;
const NEWSLETTER =
  /(?:(?:sign up|subscribe|register|signing up|subscribing|join)\b.{0,120}\b(?:newsletters?|inbox|e-?mail alerts?|mailing list|daily briefing|morning briefing)|(?:newsletters?|inbox)\b.{0,80}\b(?:sign up|subscribe)|newsletter\b.{0,60}\b(?:abonnieren|bestellen|anmelden)|(?:abonnieren|melden) sie .{0,80}newsletter|(?:abonnez-vous|inscrivez-vous)\b.{0,80}(?:newsletter|lettre)|(?:suscríbe(?:te|ase)|apúntate)\b.{0,80}(?:newsletter|boletín)|iscriviti\b.{0,80}newsletter|(?:assine|inscreva-se)\b.{0,80}newsletter|подпи(?:шитесь|сывайтесь)\b.{0,80}(?:рассылк|канал))/iu;
/** Known by its words, because the extraction makes a paragraph of the box and its name is lost. */
const COOKIES =
  /^(?:we(?: and our partners)? use|(?:this|our) (?:web)?site uses|wir (?:verwenden|nutzen)|diese (?:web)?(?:seite|site) (?:verwendet|nutzt)|nous utilisons des|utilizamos|usamos|utilizziamo(?: i)?) cookies\b/iu;
/** An invitation is short and asks for something: a report about a newsletter does neither. */
const MOST_INVITATION_WORDS = 45;

const countOf = (text: string): number => (text.match(/[\p{L}\p{N}]+/gu) ?? []).length;
const wordsIn = (element: HtmlElement): number => countOf(element.textContent ?? '');

function linkedShare(element: HtmlElement): number {
  const all = (element.textContent ?? '').replace(/\s+/gu, '').length;
  let linked = 0;
  for (const link of element.getElementsByTagName('a')) linked += (link.textContent ?? '').replace(/\s+/gu, '').length;
  return all === 0 ? 0 : linked / all;
}

/** Whether an element is still in the tree below `root`: its parent may have gone before it. */
function isIn(element: HtmlElement, root: HtmlElement): boolean {
  let up: HtmlElement | null = element;
  while (up !== null && up !== root) up = up.parentNode as HtmlElement | null;
  return up === root;
}

/** Only named after a caption (`no-caption`, `has-caption`), or a part of the report that has one. */
function isNoCaption(element: HtmlElement): boolean {
  const names = (element.getAttribute('class') ?? '').split(/\s+/u).filter((name) => /caption|credit/iu.test(name));
  const isAbout = names.length > 0 && names.every((name) => /^(?:no|has|with|without|show|hide)[-_]/iu.test(name));
  return isAbout || element.querySelector('h1, h2, h3, h4, p + p') !== null;
}

function dropCaptions(root: HtmlElement): void {
  for (const element of [...root.querySelectorAll(CAPTIONS)]) {
    const isCaption = element.localName === 'figcaption' || !isNoCaption(element);
    if (isCaption && isIn(element, root) && wordsIn(element) <= MOST_CAPTION_WORDS) element.remove();
  }
}

function dropBoxes(root: HtmlElement): void {
  const most = Math.min(MOST_BOX_WORDS, wordsIn(root) * MOST_BOX_SHARE);
  for (const element of [...root.querySelectorAll(BOXES)])
    if (element !== root && isIn(element, root) && wordsIn(element) <= most && isOffer(element)) element.remove();
}

/** A box is called by such a name and mostly links, or asks for something. */
function isOffer(element: HtmlElement): boolean {
  const line = oneLine(element.textContent) ?? '';
  return linkedShare(element) >= LINKED || NEWSLETTER.test(line.slice(0, 600)) || RELATED.test(line.slice(0, 100));
}

/** A heading such as "Related stories" and the lists of links below it. */
function dropListBelow(heading: HtmlElement): void {
  let next = heading.nextElementSibling;
  const first = next;
  for (let count = 0; next !== null && count < MOST_LISTED && linkedShare(next) >= LINKED; count += 1) {
    const after = next.nextElementSibling;
    next.remove();
    next = after;
  }
  if (next !== first || first === null) heading.remove();
}

function isInvitation(line: string, element: HtmlElement): boolean {
  return (
    (NEWSLETTER.test(line) || COOKIES.test(line)) &&
    countOf(line) <= MOST_INVITATION_WORDS &&
    !/["“”«»„]/u.test(line) &&
    !/^h\d$/u.test(element.localName)
  );
}

const isReadMore = (line: string, element: HtmlElement): boolean =>
  READ_MORE.test(line) && line.length <= 400 && linkedShare(element) >= LINKED * 0.8;

/** Takes out of an extracted article what stands around its text. */
export function dropAround(root: HtmlElement): void {
  dropCaptions(root);
  dropBoxes(root);
  for (const element of [...root.querySelectorAll(BLOCKS)]) {
    const text = element.textContent ?? '';
    if (text.length > 2000 || !isIn(element, root)) continue;
    const line = oneLine(text) ?? '';
    if (RELATED.test(line)) dropListBelow(element);
    else if (isReadMore(line, element) || isInvitation(line, element)) element.remove();
  }
}
