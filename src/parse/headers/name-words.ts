/** Words that tell names from titles, by language. A new language is a row in each table. */

/** Small words inside names. */
const PARTICLES: readonly string[] = [
  'de del della dello dei degli di da do dos das du des d’ la le les lo los las el al y e i',
  'v von vom van zu zum zur der den ten ter af av aan bin ibn ben abu o mac mc st st. of',
];

/** Words that no name holds; articles and the like, that titles begin with or have inside. */
const FUNCTION_WORDS: readonly string[] = [
  'the a an in on to at for from with without into upon under over after before between through across behind beyond',
  'my your his her our their its me you him us them he she it we they i this that these those is are was were be been',
  'being am not no and or but nor so if then than when where what who why how whose which while until as all some any',
  'every each one two three four five six seven eight nine ten hundred thousand here there now never ever again only',
  'came went said had has have did does do will would could should can may not let dear hello',
  'das die ein eine einer einem eines im am ans beim und oder aber nicht ist war kein keine mein meine dein sein ihr',
  'un une au aux dans sur sous sans avec par pour et ou mais mon ma mes ton ta tes son sa ses notre nos ce cet cette',
  'una uno unos unas en con sin por para su sus mi mis tu tus que',
  'il gli nel nella nelle sul sulla sotto con senza per che suo sua',
  'het een op met zonder voor uit naar mijn zijn haar niet',
  'ett och på i med utan för från min din sin det den en inte',
  'os as um uma no na nos nas com sem meu minha seu sua que',
  'w we z ze na do od bez pod nad przez nie jest moja mój',
  'и в во на с со о об у из за по для не ни но а к ко от до над под без как что кто где когда мой моя моё наш это',
];

/** Nouns of titles, rooms, streets, books and days that stand in no by-line. */
const NOUNS: readonly string[] = [
  'part chapter book volume vol act scene episode season story stories tale tales fiction novel novella poem poems song',
  'end beginning prologue epilogue introduction foreword preface contents characters cast note notes draft edition',
  'version summary disclaimer warning rating rated copyright rights reserved press magazine publishing publications',
  'library archive archives project productions presents chronicles saga series trilogy street road avenue lane square',
  'station hotel hospital university college school church cathedral county city town village house castle farm inn',
  'new york angeles francisco orleans jersey england scotland ireland wales america london paris berlin moscow boston',
  'north south east west',
  'monday tuesday wednesday thursday friday saturday sunday january february march april june july august september',
  'october november december morning evening night midnight noon day week year winter summer autumn spring today',
  'captain’s log diary journal letter day’s part’s earth moon planet starship fleet',
  'straße strasse gasse platz kapitel teil band buch montag dienstag mittwoch donnerstag freitag samstag sonntag januar',
  'februar märz mai juni juli oktober dezember inhalt vorwort',
  'chapitre partie tome rue place avenue lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril',
  'juin juillet août septembre octobre novembre décembre',
  'capítulo parte calle plaza lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio',
  'julio agosto septiembre octubre noviembre diciembre capitolo via piazza gennaio febbraio',
  'глава часть книга том улица дом рассказ повесть роман пролог эпилог год года январь февраль март апрель май июнь',
  'июль август сентябрь октябрь ноябрь декабрь января февраля марта апреля мая июня июля августа сентября октября',
  'ноября декабря понедельник вторник среда четверг пятница суббота воскресенье',
];

/** Titles before a name. */
const HONORIFICS: readonly string[] = [
  'mr mrs ms miss dr prof professor doctor rev reverend father mother sister brother sir lady lord dame captain capt',
  'major colonel col lt lieutenant sgt sergeant judge rabbi uncle aunt st saint',
  'herr frau fräulein pfarrer pater m mme mlle monsieur madame mademoiselle abbé père don doña señor señora dom sor fray',
  'suor padre dott signor signora mevrouw mijnheer ds pan pani г-н г-жа о',
];

const wordSet = (rows: readonly string[]): ReadonlySet<string> => new Set(rows.flatMap((row) => row.split(' ')));

/** Who would not be named. */
const UNNAMED: readonly string[] = [
  'anonymous anon anonym anonyme anónimo anonimo anoniem anonymus аноним 佚名 無名氏 无名氏 作者不詳 匿名',
];

export const UNNAMED_WORDS = wordSet(UNNAMED);
export const NAME_PARTICLES = wordSet(PARTICLES);
export const NAME_HONORIFICS = wordSet(HONORIFICS);
export const NO_NAME_WORDS: ReadonlySet<string> = new Set([...wordSet(FUNCTION_WORDS), ...wordSet(NOUNS)]);
