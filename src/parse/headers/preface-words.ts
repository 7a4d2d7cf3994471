/** Words of a preface that no story begins with. */
const PLAIN =
  /\b(?:disclaimers?|author['’]?s?['’]? notes?|copyright(?:ed)?|property of|no (?:copyright )?infringement|all rights|characters? (?:are|is) (?:not mine|owned)|char(?:acter)?s?\.? (?:(?:are|were) )?(?:created|owned|copyright|©) (?:by|to)|freely distributed|distributed freely|(?:re)?distributed? (?:freely|without|as long)|no fee|e-?texts?|shareware|public domain|posted with permission|works? of fan ?fic(?:tion)?|hope (?:that )?you(?: all| guys)? (?:enjoy|like)(?: (?:it|this|the (?:story|fic|chapter)))?(?=[.!)~:;]|\s*$)|archive (?:this|it|at|freely|anywhere)|all (?:other )?characters)\b|^\W*see (?:part|chapter|post|section) \S+ for\b/i;
/** Words that may stand in a preface or in a story. */
const DOUBTFUL =
  /\b(?:archiv(?:e|es|ed|ing)|feedback|belongs? to|e-?mail|comments|permission|beta|thanks to|dedicated|(?:re)?printed|appeared|published|posted|uploaded|typed|scanned|transcribed|rated|contains|(?:I|we) (?:first |actually |just )?(?:wrote|started|began|finished|posted)|written (?:for|by|in|after)|my first|inspired by|challenge|contest|read (?:it|this)|reviews?\b.{0,40}\b(?:welcome|please|appreciated)|hope you|putting (?:it|this) up|goes? up here|please (?:do not|don['’]t))\b/i;
/** `[From the book …]`, `[Transcriber's note: …]`: a whole paragraph in square brackets is no character's. */
const BRACKETED =
  /^\[(?:from|note|transcriber|editor|moderator|author|this|the|original|posted|corrections?|reprinted|written)\b[^[\]]{10,2000}\]$/i;
/** What tells that a text speaks of itself. */
const OF_ITSELF =
  /\b(?:this|the (?:following|attached|original)|my|these|a) (?:is |was )?(?:an? )?(?:\p{L}+ ){0,2}?(?:stor(?:y|ies)|fic|fan ?fic(?:tion)?|tale|novel|piece|series|characters?|file|text|chapter|part|work|post|one)\b|^\W*the following\b|\b(?:author|readers?|newsgroup|mailing list|magazine|issue|copies|web ?site)\b|\bI(?:['’]m| am)? (?:just |finally |originally )?(?:wrote|writing|posted|posting|putting) (?:this|it)\b|@/iu;

/** Whose the characters are, in other languages; `\\b` knows no letters but the Latin ones. */
const FOREIGN =
  /(?<!\p{L})(?:(?:figuren|charaktere|personen|rechte)(?!\p{L}).{0,80}(?<!\p{L})gehör|verdien\p{L}{0,2}\s(?:\p{L}+\s){0,4}kein(?:erlei)? geld|kein geld (?:damit|mit dies)|(?:personnages|univers)(?!\p{L}).{0,80}apparti?en|personajes.{0,80}pertenecen|personagens.{0,80}pertencem|personaggi.{0,80}appart|personages.{0,60}(?:behoren|zijn (?:van|niet))|postaci[ae].{0,60}należą|(?:персонажи|герои|права).{0,80}принадлежат|отказ от прав|на чужое не претенду)/iu;
/** Whoever owns nothing says so of something that has owners, and not of a boat. */
const OWNS_NOTHING =
  /\b(?:I|[Ww]e|(?:[Tt]he )?[Aa]uthor) (?:(?:do(?:es)? not|do(?:es)?n[’']?t|never|neither)(?: \p{Ll}+,?){0,3} own(?:ed)?(?:,? \p{Ll}+){0,4}? (?:characters?|people|series|show|world|universe|rights|them|any(?:one|thing)|\p{Lu}\p{L}+)|owns? nothing)\b/u;
/** A paragraph that only wishes the reader well. */
const WISH =
  /^[^\p{L}]{0,4}(?:приятного (?:чтения|прочтения)(?: вам)?|enjoy(?: (?:the (?:story|fic|show|chapter)|reading|it))?|happy reading|viel (?:spaß|vergnügen)(?: (?:beim|mit|damit).{0,30})?|bonne lecture(?: à tou\p{L}{1,3})?|buona lettura(?: a tutti)?|(?:que )?(?:lo |la )?disfrut\p{L}{2,3}|boa leitura|veel leesplezier|miłego czytania|trevlig läsning|on with the (?:story|fic|show)|(?:please )?(?:r ?& ?r|read (?:and|&) review|review)(?: please)?|楽しんで(?:ください|いただければ幸いです))[^\p{L}]{0,4}$/iu;
/** `Coucou tout le monde !`, `Hallo zusammen!`: whoever greets readers and names what they read. */
const GREETS =
  /^[^\p{L}]{0,4}(?:coucou|bonjour|salut|hello|hallo|huhu|hola|ciao|olá|oi|hoi|hej|cześć|привет|приветик|hi|hey)(?!\p{L}).{0,30}(?:tout le monde|à (?:tous|toutes)|everyone|everybody|guys|all|there|zusammen|ihr lieben|leute|a tod[oa]s|chic[oa]s|a tutti|pessoal|gente|всем|allemaal|iedereen|alla|wszystkim)(?!\p{L})/iu;
const READ =
  /(?<!\p{L})(?:fic|fics|ff|os|one-?shot|fan ?fic(?:tion)?s?|story|chap(?:ter|itre|pie)?s?|chapitres?|histoire|projet|geschichte|kapitel|historia|capítulo|relato|storia|capitolo|história|capítulo|verhaal|hoofdstuk|рассказ|глава|фик|фанфик|bonne lecture|plaira|viel spaß|disfrut\p{L}{1,3}|os guste|vi piaccia|reviews?|enjoy)(?!\p{L})/iu;
/** `This is the story of my brother` begins one. */
const TELLS = /^\W{0,3}(?:this|that) is (?:the|an?) (?:\p{L}+ ){0,2}?(?:story|tale) (?:of|about)\b/iu;

/** Tell whether a paragraph above the story speaks of it, and does not belong to it. */
export function isPreface(text: string): boolean {
  if (PLAIN.test(text) || BRACKETED.test(text) || FOREIGN.test(text) || OWNS_NOTHING.test(text)) return true;
  if ((text.length < 80 && WISH.test(text)) || (GREETS.test(text) && READ.test(text))) return true;
  return DOUBTFUL.test(text) && OF_ITSELF.test(text) && !TELLS.test(text);
}

/** Tell whether it may, where something else says so too: a rule below it, or labels above it. */
export function mayBePreface(text: string): boolean {
  return PLAIN.test(text) || BRACKETED.test(text) || FOREIGN.test(text) || DOUBTFUL.test(text);
}
