/** Words of a preface that no story begins with. */
const PLAIN =
  /\b(?:disclaimers?|author['’]?s?['’]? notes?|copyright(?:ed)?|property of|no (?:copyright )?infringement|all rights|characters? (?:are|is) (?:not mine|owned)|freely distributed|distributed freely|(?:re)?distributed? (?:freely|without|as long)|no fee|e-?texts?|shareware|public domain|posted with permission|archive (?:this|it|at|freely|anywhere)|all (?:other )?characters)\b|^\W*see (?:part|chapter|post|section) \S+ for\b/i;
/** Words that may stand in a preface or in a story. */
const DOUBTFUL =
  /\b(?:archiv(?:e|es|ed|ing)|feedback|belongs? to|e-?mail|comments|permission|beta|thanks to|dedicated|(?:re)?printed|appeared|published|posted|uploaded|typed|scanned|transcribed|rated|contains|(?:I|we) (?:first |actually |just )?(?:wrote|started|began|finished|posted)|written (?:for|by|in|after)|my first|inspired by|challenge|contest|read (?:it|this)|please (?:do not|don['’]t))\b/i;
/** `[From the book …]`, `[Transcriber's note: …]`: a whole paragraph in square brackets is no character's. */
const BRACKETED =
  /^\[(?:from|note|transcriber|editor|moderator|author|this|the|original|posted|corrections?|reprinted|written)\b[^[\]]{10,2000}\]$/i;
/** What tells that a text speaks of itself. */
const OF_ITSELF =
  /\b(?:this|the (?:following|attached|original)|my|these|a) (?:is |was )?(?:an? )?(?:\p{L}+ ){0,2}?(?:stor(?:y|ies)|fic|fan ?fic(?:tion)?|tale|novel|piece|series|characters?|file|text|chapter|part|work|post|one)\b|^\W*the following\b|\b(?:author|readers?|newsgroup|mailing list|magazine|issue|copies|web ?site)\b|@/iu;

/** Tell whether a paragraph above the story speaks of it, and does not belong to it. */
export function isPreface(text: string): boolean {
  return PLAIN.test(text) || BRACKETED.test(text) || (DOUBTFUL.test(text) && OF_ITSELF.test(text));
}

/** Tell whether it may, where something else says so too: a rule below it, or labels above it. */
export function mayBePreface(text: string): boolean {
  return PLAIN.test(text) || BRACKETED.test(text) || DOUBTFUL.test(text);
}
