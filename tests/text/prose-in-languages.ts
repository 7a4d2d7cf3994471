/** A few sentences of prose in a language, and the encodings that files in it came in. */
export interface ProseSample {
  language: string;
  encodings: readonly string[];
  sentences: readonly string[];
}

const WEST = ['windows-1252', 'macintosh', 'cp850'];
const CENTRAL = ['windows-1250', 'iso-8859-2', 'cp852'];
const CYRILLIC = ['windows-1251', 'koi8-r', 'cp866', 'iso-8859-5', 'maccyrillic'];

/** Invented prose. Each sentence has letters outside ASCII, so that each must be decoded right by itself. */
export const PROSE: readonly ProseSample[] = [
  {
    language: 'en',
    encodings: ['windows-1252', 'macintosh'],
    sentences: [
      'She said “don’t” — and the café closed before anyone could ask her why.',
      'He’d gone by then, and the house was quiet as snow on the garden wall.',
      '“Is that you?” she asked, and the dark said nothing at all for a while.',
      'It was a naïve plan… but Zoë had never been one to wait for a better one.',
    ],
  },
  {
    language: 'de',
    encodings: [...WEST, 'cp437', 'iso-8859-15'],
    sentences: [
      'Das Mädchen ging über die Straße und grüßte den alten Wärter am Tor.',
      'Niemand wußte, wer die Lampe angezündet hatte, doch sie brannte die ganze Nacht über.',
      'Später öffnete er das Fenster und hörte die Flüsse im Tal rauschen.',
      'Es war einmal ein Müller, der hatte drei Söhne und eine schöne Mühle am Bach.',
    ],
  },
  {
    language: 'fr',
    encodings: [...WEST, 'cp437'],
    sentences: [
      'La lampe était allumée, et personne ne savait qui l’avait posée là.'.replace('’', "'"),
      'Il répondit à voix basse que le bac ne passerait pas avant la marée.',
      'Où êtes-vous allé hier, après la tempête, quand la mère dormait déjà ?',
      'Elle avait gardé la clé du grenier, cachée sous une pierre près du puits.',
    ],
  },
  {
    language: 'es',
    encodings: [...WEST, 'cp437'],
    sentences: [
      'El niño comió después y nadie le preguntó de dónde venía con aquella lámpara.',
      '¿Quién vive en la casa del faro? Nadie contestó, y la señora cerró la puerta.',
      'La montaña era más alta que en los cuentos, y el camino no tenía fin.',
      'Él dijo que volvería mañana, con el perro y con la llave del jardín.',
    ],
  },
  {
    language: 'it',
    encodings: WEST,
    sentences: [
      'La lampada era già accesa, e nessuno sapeva perché fosse rimasta lì.',
      "Non c'era più nessuno nella città quando il traghetto arrivò al molo.",
      "Disse che sarebbe tornato lunedì, ma la verità era un'altra cosa.",
      'Il custode guardò il mare e pensò che così doveva andare.',
    ],
  },
  {
    language: 'pt',
    encodings: WEST,
    sentences: [
      'A lâmpada já estava acesa, e ninguém sabia quem a tinha deixado no chão.',
      'O coração do velho não era tão frio como diziam na aldeia à noite.',
      'Amanhã, disse ela, as canções serão outras e o pão também.',
      'Havia três irmãos que não se falavam há muitos anos por causa de uma macieira.',
    ],
  },
  {
    language: 'sv',
    encodings: [...WEST, 'cp437'],
    sentences: [
      'Det var en gång en fyrvaktare på en ö som inte längre tände någon lampa.',
      'Hon gick över bron och hörde hur någon ropade från den andra sidan älven.',
      'Pojken hade aldrig sett så mycket snö, och han var inte rädd för mörkret.',
      'När våren kom låg båten kvar på stranden, tom och full av löv.',
    ],
  },
  {
    language: 'pl',
    encodings: CENTRAL,
    sentences: [
      'Nikt nie wiedział, kto zapalił lampę, a jednak świeciła przez całą noc.',
      'Dziewczynka przeszła przez ulicę i zapytała strażnika o drogę do źródła.',
      'Później otworzył okno i usłyszał, że rzeka się budzi.',
      'Był sobie młynarz, który miał trzech synów i piękny młyn nad wodą.',
    ],
  },
  {
    language: 'cs',
    encodings: CENTRAL,
    sentences: [
      'Nikdo nevěděl, kdo rozsvítil lampu, a přece svítila celou noc.',
      'Dívka přešla přes ulici a zeptala se starého strážce, kudy se jde k řece.',
      'Později otevřel okno a slyšel, že někdo zpívá na druhé straně zahrady.',
      'Byl jednou jeden mlynář, který měl tři syny a krásný mlýn u potoka.',
    ],
  },
  {
    language: 'hu',
    encodings: CENTRAL,
    sentences: [
      'Senki sem tudta, ki gyújtotta meg a lámpát, de az egész éjjel égett.',
      'A lány átment az úton, és megkérdezte az öreg őrt, merre van a forrás.',
      'Később kinyitotta az ablakot, és hallotta, hogy a folyó ébred.',
      'Volt egyszer egy molnár, akinek három fia és egy szép malma volt a víz fölött.',
    ],
  },
  {
    language: 'tr',
    encodings: ['windows-1254', 'iso-8859-9'],
    sentences: [
      'Lambayı kimin yaktığını kimse bilmiyordu, ama bütün gece yandı durdu.',
      'Küçük kız sokağı geçti ve yaşlı bekçiye çeşmenin yolunu sordu.',
      'Sonra pencereyi açtı ve nehrin uyandığını işitti, çünkü gece bitmişti.',
      'Bir varmış bir yokmuş, üç oğlu ve güzel bir değirmeni olan bir değirmenci varmış.',
    ],
  },
  {
    language: 'ru',
    encodings: CYRILLIC,
    sentences: [
      'Однажды вечером, когда шёл дождь, никто не ждал гостей; ставни были закрыты.',
      'Лампа горела слабо, и никто не знал, кто её зажёг.',
      'Девочка перешла через улицу и спросила старого сторожа, где родник.',
      'Потом он открыл окно и услышал, как просыпается река.',
    ],
  },
  {
    language: 'el',
    encodings: ['windows-1253', 'iso-8859-7'],
    sentences: [
      'Κανείς δεν ήξερε ποιος είχε ανάψει τη λάμπα, κι όμως έκαιγε όλη τη νύχτα.',
      'Το κορίτσι πέρασε το δρόμο και ρώτησε τον γέρο φύλακα πού είναι η πηγή.',
      'Ύστερα άνοιξε το παράθυρο και άκουσε το ποτάμι να ξυπνάει.',
      'Μια φορά κι έναν καιρό ήταν ένας μυλωνάς που είχε τρεις γιους.',
    ],
  },
  {
    language: 'he',
    encodings: ['windows-1255'],
    sentences: [
      'איש לא ידע מי הדליק את המנורה, ובכל זאת היא דלקה כל הלילה.',
      'הילדה חצתה את הרחוב ושאלה את השומר הזקן היכן המעיין.',
      'אחר כך פתח את החלון ושמע את הנהר מתעורר.',
      'היה היה טוחן שהיו לו שלושה בנים וטחנה יפה על המים.',
    ],
  },
  {
    language: 'ja',
    encodings: ['shift_jis', 'euc-jp'],
    sentences: [
      '雨の日の郵便局には、だれも来ませんでした。局員は窓の外を見ていました。',
      'だれがランプをつけたのか、知っている人はいなかった。',
      '娘は道をわたって、年とった番人に泉はどこかとたずねた。',
      'それから窓をあけると、川が目をさます音が聞こえた。',
    ],
  },
  {
    language: 'zh-Hans',
    encodings: ['gb18030'],
    sentences: [
      '小镇上有一家书店。每天早晨，老板都会把门口的灯点亮，然后坐下来看书。',
      '没有人知道是谁点亮了那盏灯，可是它亮了整整一夜。',
      '小女孩穿过街道，问看门的老人泉水在什么地方。',
      '后来他打开窗户，听见河水慢慢地醒来。',
    ],
  },
  {
    language: 'zh-Hant',
    encodings: ['big5'],
    sentences: [
      '小鎮上有一家書店。每天早晨，老闆都會把門口的燈點亮，然後坐下來看書。',
      '沒有人知道是誰點亮了那盞燈，可是它亮了整整一夜。',
      '小女孩穿過街道，問看門的老人泉水在什麼地方。',
      '後來他打開窗戶，聽見河水慢慢地醒來。',
    ],
  },
  {
    language: 'ko',
    encodings: ['euc-kr'],
    sentences: [
      '누가 등불을 켰는지 아무도 몰랐지만, 등불은 밤새도록 타올랐다.',
      '소녀는 길을 건너 늙은 문지기에게 샘이 어디에 있느냐고 물었다.',
      '그 뒤에 그는 창문을 열고 강이 깨어나는 소리를 들었다.',
      '옛날에 아들 셋과 아름다운 물방앗간을 가진 방앗간 주인이 살았다.',
    ],
  },
];

/** English with two to five letters outside ASCII, and the encodings in which they can be written. */
export const FEW_LETTERS: readonly (readonly [text: string, encodings: readonly string[]])[] = [
  ['The café was closed, so they ate at Zoë’s and talked about the fiancé.', ['windows-1252', 'macintosh']],
  ['He ordered a crème brûlée and ate it while the rain went on.', [...WEST, 'cp437']],
  ['Señor Muñoz said “yes” and meant no.', ['windows-1252', 'macintosh']],
  ['By Иван. The lamp was lit, and nobody had lit it. She went home and slept.', ['windows-1251', 'koi8-r']],
  ['The old board was called\n╔══════════╗\n║ NIGHT    ║\n╚══════════╝\nand it was not kind.', ['cp437', 'cp850']],
  ['It’s late. He’s gone. I can’t stay.', ['windows-1252', 'macintosh']],
  ['“Who is there?” said the lamp.', ['windows-1252', 'macintosh']],
  ['She waited – an hour, perhaps – and then went home.', ['windows-1252', 'macintosh']],
  ['The smörgåsbord was over, and Björn had eaten most of it.', [...WEST, 'cp437']],
  ['© 1994 by the author. All rights reserved.', ['windows-1252', 'macintosh', 'cp850']],
  ['It was 40° in the shade and nobody in Málaga moved.', [...WEST, 'cp437']],
  ['He paid £5 for it, and then another £2 for the box.', ['windows-1252']],
  ['The Façade of the old hotel was a blasé kind of pink.', [...WEST, 'cp437']],
  ['She wrote her résumé twice and sent it nowhere.', [...WEST, 'cp437']],
  ['Über all of it lay the snow, and Jörg said nothing.', [...WEST, 'cp437']],
  ['Ça va? he asked, and Élise shrugged.', ['windows-1252', 'macintosh', 'cp850']],
];
