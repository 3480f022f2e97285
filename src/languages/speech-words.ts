/**
 * The English words by which a report says who speaks. Wider than the verbs of saying of the vocabulary: there a verb
 * decides whether a difference is one of attribution, here any verb that can stand between a speaker and a quotation
 * helps to find the name.
 */

const set = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/**
 * The forms of regular verbs: `argue` gives argues, argued, arguing; `deny` gives denies, denied, denying. The bare form
 * is left out, because it is a noun more often than not (`press secretary`, `state officials`).
 */
function regular(list: string): readonly string[] {
  return list
    .trim()
    .split(/\s+/)
    .flatMap((verb) => {
      const stem = verb.replace(/e$/, '');
      if (/[^aeo]y$/.test(verb)) return [`${verb.slice(0, -1)}ies`, `${verb.slice(0, -1)}ied`, `${verb}ing`];
      return [/(?:s|sh|ch|x)$/.test(verb) ? `${verb}es` : `${verb}s`, `${stem}ed`, `${stem}ing`];
    });
}

/** Verbs that stand between a speaker and the words quoted. */
export const SPEECH_VERBS: ReadonlySet<string> = new Set([
  ...regular(
    `accuse acknowledge add admonish advise affirm allege announce answer argue ask assail assert assure attack
     bellow bemoan blame blast boast brag call caution challenge charge chide claim clarify comment compare complain
     concede conclude condemn confess confirm contend continue counsel counter criticize criticise cry declare decry
     defend demand denounce deny deride describe detail dismiss dub echo elaborate email emphasize emphasise estimate
     exclaim explain express exult fire gush highlight hint indicate inform insist instruct interject joke label lament
     laugh liken maintain mention mock moan mourn muse mutter note observe offer opine order outline plead pledge point
     post praise predict press proclaim promise pronounce propose protest question quote read reassure recall recount
     refer reflect reiterate reject remark remember remind repeat reply report respond retort reveal roar scoff scold
     scream shout shriek sigh signal slam sneer snap speculate state stress suggest summarize sum surmise tease testify
     thank thunder tout trumpet tweet retweet underscore urge utter venture voice vow wail warn whisper wonder worry
     yell address beam chant crow reason intone conjecture reference object announce advocate appeal deem deadpan
     counter warn rail marvel implore ponder portray vent welcome encourage applaud bristle blog signal stipulate`,
  ),
  ...set(
    `ask call argue add believe claim insist said say says saying told tell tells telling wrote write writes writing written spoke speak speaks speaking
     quipped quip quips quipping rebutted rebut admitted admits admitting admit wept replied cried joked went goes put
     puts made makes gave gives swore swears began begins thought think thinks thinking felt feels believe believes
     believed believing shot swiped hit hits ripped rips let lets chimed referred referring refers concurred
     concurs recommended recommends agreed agrees disagreed tapped concluded sang sings responded according`,
  ),
]);

/** These take the person spoken to behind them: the speaker stands before. */
export const ADDRESSING_VERBS: ReadonlySet<string> = set(
  `told tell tells telling called calls call calling accused accuses accusing accuse urged urges urging reminded
   assured assures warned described describes describing labeled labelled dubbed blamed blames blaming criticized
   criticised attacked blasted slammed mocked praised thanked quoted quotes quoting informed informs likened put puts
   made makes gave gives hit hits shot let lets ripped defended dismissed denounced condemned`,
);

/** Between a subject and its verb without being either. */
export const BETWEEN_SUBJECT_AND_VERB: ReadonlySet<string> = set(
  `has had have is was are were been be being do did does would will could can may might must should also then later
   often once again never ever still just even first further already soon now today yesterday tonight twice not both
   all each himself herself themselves itself alone both always sometimes there who which that himself too instead
   simply far well back then`,
);

/** Open a phrase that describes and does not name the subject. */
export const PREPOSITIONS: ReadonlySet<string> = set(
  `of for to from in on at by with without about against under over into than near via upon among between through
   during across around behind beside outside inside toward towards within throughout like beyond per despite
   regarding following including representing alongside onto off using`,
);

/** Open a part of a sentence that stands beside its subject. */
export const SUBORDINATORS: ReadonlySet<string> = set(
  `when while after before as if because since though although until unless where whether once asked speaking
   referring responding noting citing despite given pressed`,
);

/** Those that may stand right before the subject of the verb itself: `As Ann Lee put it`. */
export const OPENING_WORDS: ReadonlySet<string> = set(
  'as when while after before because if though although since until',
);

export const RELATIVES: ReadonlySet<string> = set('who which whose whom that');
export const CONJUNCTIONS: ReadonlySet<string> = set('and but or then so yet');
export const DETERMINERS: ReadonlySet<string> = set(
  `the a an his her their its our my this that these those another one some several many both two three four five
   most other now`,
);
/** Bring in somebody new. */
export const NEWCOMERS: ReadonlySet<string> = set('a an another one');
export const BE_FORMS: ReadonlySet<string> = set("was were is are be been being isn't wasn't weren't aren't got");

/** Persons a pronoun can stand for; other pronouns name nobody in particular. */
export const PERSONAL: ReadonlySet<string> = set('he she');
export const IMPERSONAL: ReadonlySet<string> = set('they i we you it one');

/** Behind a name they show that the name only describes: `Brandt supporters`. */
export const FOLLOWERS: ReadonlySet<string> = set(
  `campaign campaigns supporter supporters aide aides adviser advisers advisor advisors official officials spokesman
   spokeswoman spokesperson ally allies camp team voters fans critics staff staffers backers surrogate surrogates
   delegates administration government police lawmakers leaders members officers residents students candidate nominee frontrunner manager pollster strategist host secretary
   editor director chairman chairwoman president leader professor researcher economist analyst expert lawyer attorney
   reporter correspondent resident donor senator congressman congresswoman aides rally rallies ad ads incumbent presidential gubernatorial vice`,
);

/** Shortened titles: the full stop behind them does not end a name. */
export const TITLE_ABBREVIATIONS: ReadonlySet<string> = set(
  `mr mrs ms dr prof gen sen rep reps sens gov govs st sgt col lt capt cmdr maj adm hon rev pres supt insp det del
   msgr fr jr sr atty asst brig cpl pvt ofc ald supt amb`,
);

/** Small words inside a name: `Ursula von der Leyen`. */
export const NAME_PARTICLES: ReadonlySet<string> = set('de la del der den von van bin ibn al el da di dos das du le');
