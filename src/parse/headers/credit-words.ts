/** What a by-line calls a story, by language; matched word by word. A new language is a row in each table. */
const KINDS: readonly string[] = [
  'story stories tale novel novella novelette fable romance fantasy mystery fic fanfic fanfiction play poem parable vignette drabble ghost manuscript mini-manuscript mini-story mini-novel mini-epic',
  'geschichte kurzgeschichte erzählung novelle roman märchen sage krimi kriminalroman fragment skizze satire humoreske',
  'nouvelle récit conte roman légende fable histoire feuilleton',
  'cuento relato novela historia leyenda fábula microrrelato',
  'racconto romanzo novella favola storia fiaba leggenda raccontino',
  'conto novela romance história crônica lenda',
  'verhaal novelle roman sprookje vertelling kortverhaal',
  'novell roman berättelse saga fortelling novelle fortælling eventyr',
  'opowiadanie powieść nowela bajka baśń opowieść',
  'рассказ повесть роман сказка новелла быль легенда миниатюра очерк фанфик',
  '小説 短編 短篇 中編 長編 掌編 童話 小说 短篇小说 中篇小说 长篇小说',
];
/** What was done with it. */
const DONE: readonly string[] = [
  'written told retold penned composed narrated related recounted dictated down transcribed recorded created imagined',
  'geschrieben verfasst erzählt nacherzählt aufgezeichnet niedergeschrieben erdacht',
  'écrit écrite raconté racontée conté contée composé rédigé imaginé',
  'escrito escrita contado contada narrado narrada relatado',
  'scritto scritta raccontato raccontata narrato narrata',
  'geschreven verteld skriven berättad skrevet fortalt napisane',
];
/** What stands before the name. */
const BY: readonly string[] = ['by von par por de d’ di da do door van av af'];
/** What may stand before the kind, or between it and the word for `by`. */
const AROUND: readonly string[] = [
  'a an the my as short true little another original new set ein eine kleine kurze une un petite petit pequeño una uno corto breve um uma een kort en ett liten',
  'fantastische phantastische fantastique fantástico fantastico historical science-fiction sf horror fairy love folk winter christmas',
  'опубликованный маленький маленькая короткий короткая фантастический фантастическая правдивая историческая исторический',
];

const wordSet = (rows: readonly string[]): ReadonlySet<string> => new Set(rows.flatMap((row) => row.split(' ')));

export const KIND_WORDS = wordSet(KINDS);
export const DONE_WORDS = wordSet(DONE);
export const BY_WORDS = wordSet(BY);
export const AROUND_WORDS = wordSet(AROUND);
