import type { End } from './ends.ts';

export const MORE: readonly End[] = [
  { name: 'the end, really', language: 'en', last: 'The shoe was never found.', after: '\n\nthe end (really)' },
  { name: 'end of a title', language: 'en', last: 'It had been a left one.', after: '\n\n+++++\nEnd "Low Water"' },
  {
    name: 'the tag of a board',
    language: 'en',
    last: 'The pump went on by itself.',
    after: '\n\n        -=< From the deck of the GALLEY BBS, 1200/2400 8N1 >=-',
  },
  {
    name: 'the way back',
    language: 'en',
    last: 'Nobody drank of it.',
    after: '\n\nBack to Stories | E-mail me',
  },
  {
    name: 'please review',
    language: 'en',
    last: 'The handle broke off in his hand.',
    after: "\n\nWell, that's chapter one. Please review and tell me if I should carry on!",
  },
  {
    name: 'a zine and its year',
    language: 'en',
    last: 'Water came up, and with it a shoe.',
    after: '\n\n=====\n\n(First appeared in WINDLASS #4, 1988.)',
  },
  {
    name: 'disclaimer at the end',
    language: 'en',
    last: 'He left the shoe on the step for her.',
    after: '\n\nDisclaimer: Wendell and the pump belong to nobody. No money was made.',
  },
  {
    name: 'footnotes',
    language: 'en',
    last: 'She wore the other one to church.',
    after: '\n\nFootnotes:\n\n[1] A trough of this kind can be seen at Oundle.\n\n[2] Ibid.',
  },
  {
    name: 'handle and web page',
    language: 'en',
    author: 'Dusty Marrow',
    last: 'Neither of them said a word about it.',
    after: '\n\nDusty Marrow\ndmarrow@pump.example\nhttp://pump.example/~dusty',
  },
  {
    name: 'board and number',
    language: 'en',
    last: 'Then the pump was quiet.',
    after:
      '\n\n****************************************\n*  Downloaded from THE COLD ROOM BBS   *\n*  (604) 555-0132    14.4k   24 hours  *\n****************************************',
  },
  {
    name: 'prompt of a challenge',
    language: 'en',
    last: 'Rain fell until Sunday.',
    after: '\n\n~*~\n\nWritten for the Slow Water challenge. The prompt was "thirst".',
  },
  {
    name: 'Fortsetzung',
    language: 'de',
    last: 'Der Haken aber war warm.',
    after: '\n\nIm nächsten Kapitel: Hedwig steigt hinauf!',
  },
  {
    name: 'Danke',
    language: 'de',
    last: 'Sie legte den Stift weg.',
    after: '\n\n---\n\nDanke fürs Lesen und bis bald, eure Krähe',
  },
  {
    name: 'Ort und Jahre',
    language: 'de',
    last: 'Neunzehn Tauben flogen auf.',
    after: '\n\n                       Wien, Herbst 1947 bis Frühjahr 1949',
  },
  {
    name: 'fini',
    language: 'fr',
    last: 'Il ne restait que la ficelle.',
    after: "\n\nF  I  N\n\nJ'espère que ça vous a plu, laissez-moi un petit commentaire !",
  },
  { name: 'suite', language: 'fr', last: 'Et la lumière se ralluma.', after: '\n\nProchain chapitre : le paquet.' },
  {
    name: 'nota',
    language: 'es',
    last: 'La escoba se quedó en el andén.',
    after: '\n\nN/A: Este fic participa en el reto de invierno del foro.',
  },
  {
    name: 'spazio',
    language: 'it',
    last: 'E il piatto era vuoto.',
    after: '\n\n-------\n\nSpazio autrice: eccoci alla fine! Fatemi sapere se vi è piaciuta.',
  },
  {
    name: 'lugar',
    language: 'pt',
    last: 'O lenço ficou em cima da mesa.',
    after: '\n\n                            Coimbra, janeiro de 1962',
  },
  {
    name: 'примечание',
    language: 'ru',
    last: 'Ключ не подошёл.',
    after: '\n\nПримечание автора: ящик до сих пор висит.',
  },
  {
    name: 'jaartal',
    language: 'nl',
    last: 'De kachel was nog warm.',
    after: '\n\n                                Sneek, 1953',
  },
  {
    name: 'przypisy',
    language: 'pl',
    last: 'Organista zagrał jeszcze raz.',
    after: '\n\nPrzypisy\n\n1. Zegar naprawiono w 1998 roku.',
  },
  {
    name: '次回予告',
    language: 'ja',
    last: '　源さんは鍵を掛けなかった。',
    after: '\n\n次回予告：葉書の差出人が現れる。',
  },
  { name: '感谢', language: 'zh', last: '　　雨停了。', after: '\n\n——————\n\n感谢各位读者的支持，下一本再见！' },
];
export const MORE_TRAPS: readonly End[] = [
  {
    name: 'a telegram',
    language: 'en',
    last: 'The telegram had four words on it:\n\nPUMP MENDED STOP COME',
    after: '',
  },
  {
    name: 'a reviewer in the story',
    language: 'en',
    last: 'The reviewers were kind to the book, and the readers bought it, and nobody ever mentioned the pump again.',
    after: '',
  },
  { name: 'a question', language: 'en', last: 'And what did you think would happen?', after: '' },
  {
    name: 'thanks said by a man',
    language: 'en',
    last: '"Thank you for reading it to me," he said, and he closed his eyes.',
    after: '',
  },
  {
    name: 'a sign at the door',
    language: 'fr',
    last: 'Sur la porte, une pancarte :\n\nFERMÉ POUR TOUJOURS',
    after: '',
  },
  {
    name: 'coda behind stars',
    language: 'es',
    last: 'Nadie volvió a barrer.\n\n* * *\n\nEl andén sigue allí. En 1999 le pusieron un banco nuevo y un reloj que funciona.',
    after: '',
  },
];
