/** Number words of languages other than English, 1 upward; a row may leave off where the next one goes on. */
const ROWS = [
  'un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf vingt vingt-et-un vingt-deux vingt-trois vingt-quatre vingt-cinq vingt-six vingt-sept vingt-huit vingt-neuf trente trente-et-un trente-deux trente-trois trente-quatre trente-cinq trente-six trente-sept trente-huit trente-neuf quarante',
  'premier deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième onzième douzième treizième quatorzième quinzième seizième dix-septième dix-huitième dix-neuvième vingtième vingt-et-unième vingt-deuxième vingt-troisième vingt-quatrième vingt-cinquième',
  'première seconde',
  'premier second',
  'uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve treinta',
  'primero segundo tercero cuarto quinto sexto séptimo octavo noveno décimo undécimo duodécimo',
  'primer segundo tercer',
  'primera segunda tercera cuarta quinta sexta séptima octava novena décima undécima duodécima',
  'uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove venti ventuno ventidue ventitré ventiquattro venticinque ventisei ventisette ventotto ventinove trenta',
  'primo secondo terzo quarto quinto sesto settimo ottavo nono decimo undicesimo dodicesimo tredicesimo quattordicesimo quindicesimo sedicesimo diciassettesimo diciottesimo diciannovesimo ventesimo',
  'prima seconda terza quarta quinta sesta settima ottava nona decima undicesima dodicesima',
  'um dois três quatro cinco seis sete oito nove dez onze doze treze catorze quinze dezesseis dezessete dezoito dezenove vinte',
  'uma duas três quatro cinco seis sete oito nove dez onze doze treze quatorze quinze dezasseis dezassete dezoito dezanove vinte',
  'primeiro segundo terceiro quarto quinto sexto sétimo oitavo nono décimo undécimo duodécimo',
  'primeira segunda terceira quarta quinta sexta sétima oitava nona décima',
  'een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien twintig',
  'één twee drie',
  'eerste tweede derde vierde vijfde zesde zevende achtste negende tiende elfde twaalfde dertiende veertiende vijftiende zestiende zeventiende achttiende negentiende twintigste',
  'один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать двадцать',
  'первый второй третий четвертый пятый шестой седьмой восьмой девятый десятый одиннадцатый двенадцатый тринадцатый четырнадцатый пятнадцатый шестнадцатый семнадцатый восемнадцатый девятнадцатый двадцатый',
  'первая вторая третья четвертая пятая шестая седьмая восьмая девятая десятая одиннадцатая двенадцатая тринадцатая четырнадцатая пятнадцатая шестнадцатая семнадцатая восемнадцатая девятнадцатая двадцатая',
  'первое второе третье четвертое пятое шестое седьмое восьмое девятое десятое',
];

const GERMAN_UNITS =
  'eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn'.split(
    ' ',
  );
const GERMAN_TENS = 'zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig'.split(' ');
/** Ordinals that are not the cardinal with an ending. */
const GERMAN_FIRST: Readonly<Record<number, string>> = { 1: 'erst', 3: 'dritt', 7: 'siebt', 8: 'acht' };
const RUSSIAN_TENS = { 20: 'двадцать', 30: 'тридцать', 40: 'сорок', 50: 'пятьдесят' };
const RUSSIAN_ENDINGS = ROWS.filter((row) => /^перв/.test(row)).map((row) => row.split(' ').slice(0, 9));

/** All number words of these languages with their values; spaces are hyphens, and ё is е. */
export function foreignNumbers(): ReadonlyMap<string, number> {
  const table = new Map<string, number>();
  const add = (word: string, value: number): void => {
    if (!table.has(word)) table.set(word, value);
  };
  addGerman(add);
  for (const row of ROWS) for (const [index, word] of row.split(' ').entries()) add(word, index + 1);
  for (const [tens, word] of Object.entries(RUSSIAN_TENS))
    for (const units of RUSSIAN_ENDINGS)
      for (const [index, unit] of units.entries()) add(`${word}-${unit}`, Number(tens) + index + 1);
  return table;
}

/** `Einundzwanzig` and `Einundzwanzigstes` are put together from few words. */
function addGerman(add: (word: string, value: number) => void): void {
  const cardinals = new Map(GERMAN_UNITS.map((word, index) => [index + 1, word]));
  for (const [index, ten] of GERMAN_TENS.entries()) {
    cardinals.set((index + 2) * 10, ten);
    for (let unit = 1; unit < 10; unit += 1)
      cardinals.set((index + 2) * 10 + unit, `${unit === 1 ? 'ein' : GERMAN_UNITS[unit - 1]}und${ten}`);
  }
  for (const [value, word] of cardinals) {
    add(word, value);
    const stem = GERMAN_FIRST[value] ?? `${word}${value < 20 ? 't' : 'st'}`;
    for (const ending of ['e', 'er', 'es', 'en', 'em']) add(stem + ending, value);
  }
  for (const ending of ['e', 'er', 'es']) add(`siebent${ending}`, 7);
}
