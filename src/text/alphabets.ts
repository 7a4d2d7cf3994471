/** What tells a language written in Latin letters, and what it writes outside ASCII. */
export interface Alphabet {
  language: string;
  /** Its commonest words that are all ASCII. */
  words: readonly string[];
  /** Its small letters outside ASCII, the commonest first. */
  letters: string;
}

const ROWS: readonly (readonly [language: string, words: string, letters: string])[] = [
  [
    'en',
    'the and of to in he she was it that had for his her with said but not as you',
    'éïöñèçüêáäóíåàôæëâúîûœøãšłčž',
  ],
  ['de', 'und der die das ein nicht sich auf mit war es sie ich ist den dem von zu eine doch', 'üäößéèà'],
  ['fr', 'la le les et que qui dans une il elle pas un des du en ne se sur est ce', 'éàèêçùâîôûëïœü'],
  ['es', 'el la los que en no con una por del las un de se su lo como y al era', 'óíáéñúü'],
  ['it', 'il la che di non un una era lo per con nella si le del della ma ed gli', 'èàùòìéî'],
  ['pt', 'que do da em um uma com os as se dos mas ele ela na no por seu sua', 'ãáéçíóêõâúàôü'],
  ['sv', 'och det en som att han hon var den inte till av jag ett med hade sig ut', 'äåöé'],
  ['da', 'og det en som at han hun var den ikke til af jeg et med havde sig ud men', 'åøæéö'],
  ['nl', 'de het een en van ik te dat die in was hij niet zijn op met maar haar zij', 'ëéïèóöü'],
  ['fi', 'ja on ei se oli mutta kun niin hän sen ne joka kuin oli minun nyt', 'äöå'],
  ['pl', 'nie na do jest jak ale jego to po ich tak tylko przez kto go od za by jednak', 'łąężśóćńź'],
  ['cs', 'na se si do je to byl ale pro jako za tak co by kdo jsem jeho od po celou', 'íáěéřýžčšůúňťóď'],
  ['hu', 'az hogy nem egy volt is de ki ez mint meg sem csak el ha akkor mert van', 'áéőöóíüúű'],
  ['ro', 'nu un din care cu pe la ce mai era lui ca dar au fost sau el ea', 'ăîâşţșț'],
  ['hr', 'je da se na nije ali kao za od koji bio su iz ona to on bila', 'čšžćđ'],
  ['tr', 'bir ve bu ne ama de da gibi onu ben sen kadar sonra her ile ki', 'ıüşğçöâîû'],
  ['lt', 'ir kad ne jis ji buvo su tai kaip iš bet jo savo per nuo', 'ėšžąųčūįę'],
  ['lv', 'un ka ir bija ar no bet tas es par uz viņš kas', 'āīēšņžūļķčģ'],
  ['is', 'og hann var ekki en sem um til það við hún', 'íðáóþæúöéý'],
];

/** Languages written in Latin letters, the commonest in archives first. */
export const LATIN_ALPHABETS: readonly Alphabet[] = ROWS.map(([language, words, letters]) => ({
  language,
  words: words.split(' '),
  letters,
}));

/** Small letters of other scripts, the commonest first; capitals follow from them. */
export const SCRIPTS = {
  cyrillic: 'оеаинтсрвлкмдпуяызьбгчйхжшюцщэфъёіїєґўјљњђћџѓќѕ',
  greek: 'αοιετσνηυρπκμλςωίάόγδέήθύχφβώξζψϊϋΐΰ',
  hebrew: 'יוהלארמתבשנדעחקפצםגזטסכןךףץ\u05B0\u05B4\u05B7\u05B8\u05B6\u05BC\u05B5\u05B9\u05C1\u05BB\u05B2\u05C2\u05BE',
  arabic: 'اليمونرتبةعدفسكهقحجشصىطخءذضزثأإغظئؤآ،؟\u064B\u064E\u0651',
  thai: 'านรกอเง่มย้ลวดทสตะปบคหแจพชใไขโผถศซธณฟษึูำุิีืั็ญ์ภฐฎฉฮฆฝฬๆฤฏ',
} as const;
