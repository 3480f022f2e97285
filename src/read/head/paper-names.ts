/**
 * Lines that are called like a newspaper, for the line over a headline and no other: in prose `express` is a train and
 * `courrier` a letter. What `publishers.ts` knows, which prose is asked for too, is not told again.
 */

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/u));

/** A name of two words or more that ends in one of these, by language. */
const LAST = words(
  `express
   bote zeitung anzeiger tagblatt tageblatt kurier rundschau nachrichten allgemeine merkur presse volksstimme
   dagblad krant courant nieuwsblad tidning bladet posten avis avisen tidende
   газета известия ведомости вестник правда`,
);

/** A name that begins with one of these, with its article or without: French, Spanish, Italian, Portuguese. */
const FIRST = words(
  `courrier gazette journal écho dépêche quotidien tribune voix progrès républicain nouvelliste messager parisien télégramme
   diario periódico correo heraldo gaceta mercurio vanguardia prensa
   corriere gazzetta giornale messaggero mattino
   jornal diário folha correio gazeta`,
);

/** One word is enough where it is made of a place or a day and one of these: `Talzeitung`, `Abendblatt`, `Stadskrant`. */
const COMPOUND =
  /^\p{Lu}\p{Ll}{2,20}(?:zeitung|bote|anzeiger|kurier|rundschau|dagblad|krant|courant|nieuwsblad|tidningen|avisen)$|^(?:Tag|Tage|Volks|Abend|Morgen|Wochen)blatt$/u;

const ARTICLE = /^(?:the|der|die|das|le|la|les|el|los|il|lo|o|a|de|het)$/u;
const JOINS = words('of and the de des du der die das den di del della da do dos für von am im et y e & i och');
const ELIDED = /^(?:l|d|dell|all)['’]/u;

/** Whether a line is called like a newspaper: `Northern Express`, `Der Alpenbote`, `Le Courrier des Alpes`. */
export function isPaperName(line: string): boolean {
  const all = line.split(/\s+/u);
  const isName = all.every((word) => JOINS.has(word) || /^(?:\p{Lu}|[ld]['’]\p{Lu})/u.test(word));
  if (!isName || all.length > 6) return false;
  const plain = all.map((word) => word.toLowerCase().replace(ELIDED, ''));
  const hasArticle = ARTICLE.test(plain[0] ?? '') || ELIDED.test((all[0] ?? '').toLowerCase());
  const first = plain[ARTICLE.test(plain[0] ?? '') ? 1 : 0] ?? '';
  const last = plain.at(-1) ?? '';
  if (all.length === 1 && !hasArticle) return COMPOUND.test(all[0] ?? '');
  return LAST.has(last) || FIRST.has(first) || COMPOUND.test(all.at(-1) ?? '');
}
