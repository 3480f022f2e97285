/**
 * References to characters: `&amp;`, `&#8217;`, `&nbsp;`. XML knows five names; feeds use those of HTML 4 as well, so
 * all 252 are known here. Nothing a document declares is ever known: what is not in this table stays as it is written,
 * and no reference can grow.
 */

/** Names of U+00A0 to U+00FF, in order. */
const LATIN =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest ' +
  'Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig ' +
  'agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';

/** Names of other characters, each before its character. */
const OTHERS =
  'quot " amp & lt < gt > apos \' OElig Œ oelig œ Scaron Š scaron š Zcaron Ž zcaron ž Ccaron Č ccaron č Yuml Ÿ fnof ƒ circ ˆ tilde ˜ ' +
  'Alpha Α Beta Β Gamma Γ Delta Δ Epsilon Ε Zeta Ζ Eta Η Theta Θ Iota Ι Kappa Κ Lambda Λ Mu Μ Nu Ν Xi Ξ Omicron Ο Pi Π Rho Ρ Sigma Σ Tau Τ Upsilon Υ Phi Φ Chi Χ Psi Ψ Omega Ω ' +
  'alpha α beta β gamma γ delta δ epsilon ε zeta ζ eta η theta θ iota ι kappa κ lambda λ mu μ nu ν xi ξ omicron ο pi π rho ρ sigmaf ς sigma σ tau τ upsilon υ phi φ chi χ psi ψ omega ω thetasym ϑ upsih ϒ piv ϖ ' +
  'ndash – mdash — lsquo ‘ rsquo ’ sbquo ‚ ldquo “ rdquo ” bdquo „ dagger † Dagger ‡ bull • hellip … permil ‰ prime ′ Prime ″ lsaquo ‹ rsaquo › oline ‾ frasl ⁄ euro € image ℑ weierp ℘ real ℜ trade ™ alefsym ℵ ' +
  'larr ← uarr ↑ rarr → darr ↓ harr ↔ crarr ↵ lArr ⇐ uArr ⇑ rArr ⇒ dArr ⇓ hArr ⇔ forall ∀ part ∂ exist ∃ empty ∅ nabla ∇ isin ∈ notin ∉ ni ∋ prod ∏ sum ∑ minus − lowast ∗ radic √ prop ∝ infin ∞ ang ∠ and ∧ or ∨ cap ∩ cup ∪ int ∫ ' +
  'there4 ∴ sim ∼ cong ≅ asymp ≈ ne ≠ equiv ≡ le ≤ ge ≥ sub ⊂ sup ⊃ nsub ⊄ sube ⊆ supe ⊇ oplus ⊕ otimes ⊗ perp ⊥ sdot ⋅ lceil ⌈ rceil ⌉ lfloor ⌊ rfloor ⌋ lang ⟨ rang ⟩ loz ◊ spades ♠ clubs ♣ hearts ♥ diams ♦';

/** Characters that a reader does not see, by number. */
const UNSEEN = { ensp: 0x2002, emsp: 0x2003, thinsp: 0x2009, zwnj: 0x200c, zwj: 0x200d, lrm: 0x200e, rlm: 0x200f };

function makeTable(): ReadonlyMap<string, string> {
  const table = new Map<string, string>();
  for (const [index, name] of LATIN.split(' ').entries()) table.set(name, String.fromCharCode(0xa0 + index));
  const others = OTHERS.split(' ');
  for (let i = 0; i + 1 < others.length; i += 2) table.set(others[i] ?? '', others[i + 1] ?? '');
  for (const [name, code] of Object.entries(UNSEEN)) table.set(name, String.fromCharCode(code));
  return table;
}

const NAMED = makeTable();

/** 128 to 159 are control characters that nobody means: those who write `&#146;` mean windows-1252. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function ofNumber(digits: string): string {
  const isHex = /^x/iu.test(digits);
  const code = Number.parseInt(isHex ? digits.slice(1) : digits, isHex ? 16 : 10);
  if (code >= 128 && code < 160) return WINDOWS_1252[code - 128] ?? '';
  const isScalar = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return isScalar ? String.fromCodePoint(code) : '\uFFFD';
}

/** A text in which windows-1252 stands where its characters were meant. */
export function withoutControls(text: string): string {
  return text.replace(/[\u0080-\u009F]/gu, (control) => WINDOWS_1252[control.charCodeAt(0) - 128] ?? control);
}

/** Longest name known is eight characters; longest number of sense is seven digits. */
const REFERENCE = /&(?:#(x[\da-f]{1,8}|\d{1,9});?|([a-z][a-z\d]{1,9});)/giu;

/** The platform keeps a record of every reference until a whole text is done; a page of a million needs 100 MB for them. */
const PIECE_UNITS = 65_536;

function replaced(text: string): string {
  return text.replace(REFERENCE, (whole, number: string | undefined, name: string | undefined) =>
    number === undefined ? (NAMED.get(name ?? '') ?? whole) : ofNumber(number),
  );
}

/** A text with its references replaced by the characters that they name; unknown ones stay as they are written. */
export function withCharacters(text: string): string {
  if (!text.includes('&')) return text;
  if (text.length <= PIECE_UNITS) return replaced(text);
  const pieces: string[] = [];
  for (let at = 0; at < text.length;) {
    const window = text.slice(at, at + PIECE_UNITS);
    // Before an ampersand, so that no reference is cut in two.
    const last = window.length < PIECE_UNITS ? 0 : window.lastIndexOf('&');
    const piece = last > 0 ? window.slice(0, last) : window;
    pieces.push(replaced(piece));
    at += piece.length;
  }
  return pieces.join('');
}
