/** Paragraphs of a story, by language; the last words of every end stand behind them. */
export const PROSE: Readonly<Record<string, readonly string[]>> = {
  en: [
    'The pump had been dry since Easter, and Wendell went on working the handle every morning at six.',
    'Across the road a woman put out her washing, looked up, and took it in again before the first drop fell.',
    '"You want to let it rest," she called to him. "It has had enough of you."',
    'He let go of the handle. It went up by itself, slowly, as if somebody below were drawing a breath.',
  ],
  de: [
    'Seit drei Wochen stand der Kran still, und niemand im Viertel wusste, wem er eigentlich gehörte.',
    'Hedwig zählte die Tauben auf dem Ausleger und schrieb die Zahl jeden Abend in das Haushaltsbuch.',
    '»Heute sind es neunzehn«, sagte sie, aber ihr Mann war schon eingeschlafen.',
    'Draußen drehte der Wind, und der Haken schlug einmal gegen das Eisen.',
  ],
  fr: [
    "La boulangère avait fermé plus tôt, et l'on disait dans la rue qu'elle attendait quelqu'un.",
    'Armand passa deux fois devant la vitrine sans oser frapper, puis il posa le paquet sur le seuil.',
    '« Vous pouviez entrer », dit une voix au premier étage.',
    "Il leva la tête, mais la fenêtre s'était déjà refermée sur la lumière.",
  ],
  es: [
    'El tren de las nueve no paraba en Valdehierro desde la guerra, pero Jacinta barría el andén igual.',
    'Aquella noche oyó el silbato mucho antes de que temblaran los raíles y dejó la escoba contra el banco.',
    '—Llega tarde —dijo el jefe de estación, que llevaba muerto once años.',
    'Ella miró el reloj, que seguía parado, y le dio la razón.',
  ],
  it: [
    'La barca di Oreste non usciva dal porto da quando era sparito il gatto, e tutti sapevano il perché.',
    'Quella sera il maestro scese al molo con una lanterna e un piatto di sardine coperto da un tovagliolo.',
    '«Non verrà», disse Oreste senza voltarsi.',
    'Ma il maestro posò il piatto sulla pietra e si mise a contare le onde.',
  ],
  pt: [
    'O relojoeiro da Rua do Poço só consertava relógios que tivessem parado de tristeza.',
    'Dona Amélia levou o do marido embrulhado num lenço e não disse nada durante a tarde inteira.',
    '— Este não parou — disse ele por fim. — Está à espera.',
    'Ela guardou o lenço na manga e ficou a ouvir.',
  ],
  ru: [
    'Почтальон Ерохин приносил письма только тем, кто их не ждал, и в посёлке к этому привыкли.',
    'В четверг он остановился у крайнего дома, где уже лет десять никто не жил, и опустил в ящик конверт.',
    '— Зря носишь, — сказала ему соседка через забор.',
    'Ерохин пожал плечами, а за его спиной тихо скрипнула дверь.',
  ],
  nl: [
    'De sluiswachter van Oudega had in veertig jaar geen schip geweigerd, tot die ochtend in maart.',
    'Het was een gewone tjalk, diep geladen, met een jongen aan het roer die niet wilde zeggen waarheen.',
    '"Dan blijf je maar liggen," zei de sluiswachter, en hij ging koffie zetten.',
    'Toen hij terugkwam stonden de deuren open en was het water vlak.',
  ],
  pl: [
    'Zegar na ratuszu spóźniał się o jeden dzień i całe miasteczko żyło według niego.',
    'Dopiero organista zauważył, że w niedziele kościół jest pusty, a w poniedziałki nie można się docisnąć.',
    '— Może to my się spieszymy — powiedział proboszcz.',
    'Nikt mu nie odpowiedział, bo było jeszcze wczoraj.',
  ],
  ja: [
    '　峠の茶屋には、夏のあいだだけ郵便箱が置かれる。誰が置くのかは、誰も知らない。',
    '　源さんは毎朝それを磨き、毎晩鍵が掛かっていることを確かめてから山を下りた。',
    '「今日も空だったよ」と源さんは笑った。',
    '　けれども秋の初め、箱の底に一枚の葉書が落ちていた。',
  ],
  zh: [
    '　　老街尽头有一家修伞铺，掌柜的从不问客人从哪里来，只问那天下的是什么雨。',
    '　　入秋以后，来的人少了，他就把旧伞一把一把撑开，挂在屋檐下晾着。',
    '　　“这一把不用修。”他说，“它还记得怎么开。”',
    '　　姑娘接过伞，没有撑，冒着雨走了。',
  ],
};

/** What stands at an end, and how the story's last words are written. */
export interface End {
  name: string;
  language: string;
  /** Behind `Title` and `by Author`. */
  author?: string;
  /** The last paragraph of the story, in its own words. */
  last: string;
  /** What stands behind it, with what parts it from the last paragraph. */
  after: string;
}

/** Ends that are none of the story. */
export const ENDS: readonly End[] = [
  {
    name: 'a note in capitals below a rule of stars',
    language: 'en',
    last: 'In the morning the trough was full to the brim.',
    after:
      "\n* * * * *\n\nAUTHOR'S NOTES\n\nThe pump is real and stands outside Corby.\n\nSo does the woman, most days.",
  },
  {
    name: 'thanks to a beta reader, and where more can be found',
    language: 'en',
    last: 'He drank, and it tasted of iron and of April.',
    after: '\n\nThanks to my beta Quillon for catching the commas. More of my stuff at http://www.wendell.example/fic/',
  },
  {
    name: 'initials and a term',
    language: 'en',
    author: 'Harriet Osgood Lyle',
    last: 'Nobody worked the handle after that.',
    after: '\n\n                                    H.O.L.\n                                    Michaelmas 1974',
  },
  {
    name: 'furniture of a journal',
    language: 'en',
    last: 'The handle went on moving all that night.',
    after: '\n\nCurrent Mood: accomplished\nCurrent Music: rain on the skylight\n\n14 comments\n\nLeave a comment',
  },
  {
    name: 'copyright and a request to keep the notice',
    language: 'en',
    author: 'Ralph Benning',
    last: 'The well said nothing, and he believed it.',
    after:
      '\n\n-----\n\nCopyright 1993 Ralph Benning. You may copy this file as long as this notice stays with it.\n\nWrite to me: P.O. Box 77, Elko.',
  },
  {
    name: 'life of the author in the third person',
    language: 'en',
    author: 'Moyra Kettle',
    last: 'She took the washing in for good.',
    after:
      '\n\n~~~\n\nMoyra Kettle lives above a chandlery in Whitby with two lurchers. Her first collection came out last spring.',
  },
  {
    name: 'signature far to the right, place without a year',
    language: 'de',
    author: 'Hans Ebner',
    last: 'Am Morgen war der Kran fort.',
    after:
      '\n\n                                        Hans Ebner\n                                        Linz, im Februar 1981',
  },
  {
    name: 'Anmerkung der Autorin',
    language: 'de',
    last: 'Sie schrieb eine Null und klappte das Buch zu.',
    after: '\n\n***\n\nAnmerkung der Autorin:\nDen Kran gab es wirklich, er stand bis 1996 am Osthafen.',
  },
  {
    name: 'Kommentare erwünscht',
    language: 'de',
    last: 'Neunzehn, dachte sie, und keine mehr.',
    after: '\n\nSo, das wars! Kommentare sind wie immer sehr erwünscht :)',
  },
  {
    name: 'note de fin and answers to reviews',
    language: 'fr',
    last: 'Le paquet, au matin, était toujours sur le seuil.',
    after:
      "\n\n-----\n\nNote de l'auteur : Le pain de cette histoire existe.\n\nMerci à toutes celles qui ont laissé un mot !",
  },
  {
    name: 'lieu et dates',
    language: 'fr',
    last: "Armand rentra chez lui sans se retourner, et c'est ainsi que tout commença.",
    after: '\n\n                                   Dieppe, août 1958 – mars 1960',
  },
  {
    name: 'espero que os haya gustado',
    language: 'es',
    last: 'Y el tren de las nueve paró, por fin, en Valdehierro.',
    after: '\n\n--------\n\nBueno, espero que os haya gustado este pequeño relato. ¡Un beso a todas!',
  },
  {
    name: 'fecha y lugar entre paréntesis',
    language: 'es',
    last: 'Jacinta subió al último vagón con la escoba al hombro.',
    after: '\n\n(Sigüenza, 12 de octubre de 1999)',
  },
  {
    name: 'ringraziamenti',
    language: 'it',
    last: 'Alla settima onda il gatto saltò sul molo.',
    after: '\n\nRingraziamenti:\nA mia nonna, che mi raccontò del gatto.\nA voi, se vorrete lasciarmi due righe.',
  },
  {
    name: 'notas finais and the next chapter',
    language: 'pt',
    last: 'O relógio bateu as três, e ela sorriu.',
    after: '\n\n***\n\nNotas finais\n\nObrigada por lerem até aqui! No próximo domingo tem mais.',
  },
  {
    name: 'от автора',
    language: 'ru',
    last: 'В конверте лежал ключ от крайнего дома.',
    after: '\n\n* * *\n\nОт автора: посёлок настоящий, Ерохин выдуман.\n\nОтзывы очень приветствуются!',
  },
  {
    name: 'город и год',
    language: 'ru',
    last: 'Дверь закрылась, и письма больше не приходили.',
    after: '\n\n                                        Калуга, ноябрь 1979 г.',
  },
  {
    name: 'bedankt voor het lezen',
    language: 'nl',
    last: 'Op het dak van het sluishuis zat een jongen zonder schip.',
    after: '\n\nBedankt voor het lezen! Reacties zijn altijd welkom.',
  },
  {
    name: 'od autorki',
    language: 'pl',
    last: 'Nazajutrz zegar stanął, i zrobiło się dzisiaj.',
    after: '\n\n***\n\nOd autorki:\nMiasteczko istnieje, ale nie powiem gdzie. Komentarze mile widziane.',
  },
  {
    name: 'あとがき',
    language: 'ja',
    last: '　差出人の名は、源さんのものだった。',
    after: '\n\n\nあとがき\n\n　短いお話でしたが、お付き合いいただきありがとうございました。',
  },
  {
    name: 'year and month of a magazine',
    language: 'ja',
    last: '　葉書には、来年も頼むとだけ書いてあった。',
    after: '\n\n\n　　　　　　　　　　　　　　（昭和三十四年九月）',
  },
  {
    name: '作者有话要说',
    language: 'zh',
    last: '　　从那天起，老街上再没有下过那样的雨。',
    after: '\n\n作者有话要说：\n　　写完啦！谢谢大家一路陪伴，求收藏求评论～',
  },
  {
    name: 'advert of a site',
    language: 'zh',
    last: '　　屋檐下的伞，一把也没有少。',
    after: '\n\n\n本书由【墨香书屋】整理，更多好书请访问 www.moxiang.example',
  },
];

/** Ends that look so and belong to the story. */
export const TRAPS: readonly End[] = [
  {
    name: 'a letter signed by a character, with place and date',
    language: 'en',
    last: 'I shall not come back this year.\n\nYour loving son,\n\n                         Albert\n                         Harwich, 3 May 1911',
    after: '',
  },
  {
    name: 'words on a stone',
    language: 'en',
    last: 'The stone was small, and there was room on it for two lines only:\n\n                    IDA CLAYPOLE\n                    1871 - 1903',
    after: '',
  },
  {
    name: 'the end, said aloud',
    language: 'en',
    last: 'She shut the book and looked at the boy.\n\n"The end."',
    after: '',
  },
  {
    name: 'an epilogue below a rule',
    language: 'en',
    last: 'They sold the house.\n\n* * *\n\nTwenty years on the pump still stands in the square, and children hang from the handle and ask what it was for.',
    after: '',
  },
  {
    name: 'a teller who wrote it all down',
    language: 'en',
    last: 'I told my brother about it that winter. I told my wife. I never told my mother, and I think she knew.\n\nI went by there again when I was old, and I was afraid.\n\nThen I came home and I lit the lamp.\n\nMy hand was shaking, and I let it.\n\n* * *\n\nI wrote this story down for whoever finds the house. I have no copy.',
    after: '',
  },
  {
    name: 'verse at the end',
    language: 'en',
    last: 'And the children sang it under the window:\n\n     Draw me a bucket, draw me a pail,\n     Draw me a story as long as a tale,\n     My father is water, my mother is stone,\n     And I have been drinking alone.',
    after: '',
  },
  {
    name: 'a last entry of a diary',
    language: 'en',
    last: 'March 4, 1911\n\nNo water.\n\nMarch 5, 1911\n\nNo water. I have stopped asking.',
    after: '',
  },
  {
    name: 'a name called out',
    language: 'de',
    last: 'Da drehte sich der Haken, und sie rief, so laut sie konnte:\n\nKonrad!',
    after: '',
  },
  {
    name: 'next time, in the story',
    language: 'en',
    last: 'She folded the sheet over her arm and looked at the sky.\n\nNext time, she would leave it out and let it rain on everything he had ever given her.',
    after: '',
  },
  {
    name: 'he thanks them',
    language: 'ru',
    last: 'Он снял фуражку и долго стоял у калитки. Спасибо, подумал он, что не ждали.',
    after: '',
  },
];
