import { readFileSync } from 'node:fs';
import { intake } from '../../src/intake/intake.ts';
import { fieldValues } from '../../src/story/header.ts';
import { projectPath } from './golden.ts';
import { TEST_PROFILE } from './planned-source.ts';

/** The head of a file with the first lines of its text, and what is to be read from it. */
export interface HeadCase {
  path: string;
  /** Language of the paragraphs that go on with the text. */
  language: string;
  title: string;
  author: string;
  /** First words of the story. */
  starts: string;
  text: string;
}

/** Paragraphs that say nothing of any title, in the languages of the cases. */
const GOING_ON: Readonly<Record<string, readonly string[]>> = {
  en: [
    'The lamp on the landing had been lit early that evening, and its light came\nunder the door in a long thin blade that reached as far as the bed.',
    '"You might have told us," she said, and put down the basket. "We would have\nkept something back."',
    'Nobody answered. The rain had found the gutter by then, and the gutter had\nfound the yard.',
  ],
  de: [
    'Draußen schlug eine Tür, und im Flur war es auf einmal still, als hätte\njemand den Atem angehalten.',
    '»Das hättest du sagen müssen«, meinte sie und stellte den Korb auf den Tisch.',
  ],
  fr: [
    'Une porte claqua dans la cour, et le silence revint aussitôt, plus épais\nqu’auparavant.',
    '— Il fallait le dire, fit-elle en posant le panier sur la table.',
  ],
  es: [
    'Una puerta golpeó en el patio y todo volvió a quedar en silencio, como si la\ncasa contuviera el aliento.',
    '—Haberlo dicho —respondió ella, y dejó la cesta sobre la mesa.',
  ],
  it: [
    'Una porta sbatté nel cortile, e tutto tornò silenzioso come se la casa\ntrattenesse il respiro.',
    '«Potevi dirlo» fece lei, posando il cesto sulla tavola.',
  ],
  ru: [
    'Во дворе хлопнула дверь, и снова стало тихо, будто дом задержал дыхание и\nждал, что будет дальше.',
    '— Надо было сказать, — ответила она и поставила корзину на стол.',
  ],
  ja: [
    '　庭の戸が鳴って、それきり家の中は静かになった。誰も口をきかなかった。',
    '　「言ってくれればよかったのに」と彼女は籠を置いた。',
  ],
  zh: ['院子里的门响了一声，屋里又静了下来，谁也没有开口说话。', '“你早该说的。”她把篮子放在桌上，转身去烧水。'],
  nl: ['Buiten sloeg een deur dicht en het werd weer stil, alsof het huis zijn adem\ninhield.'],
  sv: ['En dörr slog igen på gården och det blev tyst igen, som om huset höll andan\noch väntade.'],
  pt: ['Uma porta bateu no pátio e tudo voltou a ficar em silêncio, como se a casa\nprendesse a respiração.'],
  pl: ['Na podwórzu trzasnęły drzwi i znowu zrobiło się cicho, jakby dom wstrzymał\noddech.'],
};

/** Read a table of heads: `@@ path | language | title | author | first words`, then the lines of the file. */
export function readHeadCases(file: string): HeadCase[] {
  const [, ...cases] = readFileSync(projectPath(file), 'utf8').split(/^@@ /m);
  return cases.map((written) => {
    const [row = '', ...lines] = written.split('\n');
    const [path = '', language = '', title = '', author = '', starts = ''] = row.split('|').map((cell) => cell.trim());
    const more = GOING_ON[language] ?? [];
    return {
      path,
      language,
      title,
      author,
      starts,
      text: `${lines.join('\n').trimEnd()}\n\n${[...more, ...more].join('\n\n')}\n`,
    };
  });
}

/** Letters and digits alone: how a title is set does not matter. */
export const lettersAlone = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** What the program reads from a case: the title that stands in the text, the authors, the first words. */
export function readHead({ path, text, starts }: HeadCase): { title: string; author: string; starts: string } {
  const { facts, fragments } = intake({
    path,
    bytes: new TextEncoder().encode(text),
    profile: TEST_PROFILE,
    isPart: false,
  });
  const header = facts.header.filter(({ origin }) => origin !== 'filename');
  const chapter = facts.chapters[0];
  const first = (chapter === undefined ? '' : (fragments[chapter.text]?.text ?? '')).trim();
  return {
    title: fieldValues(header, 'title')[0] ?? '',
    author: fieldValues(header, 'authors').join(' & '),
    starts: lettersAlone(first).startsWith(lettersAlone(starts)) ? starts : first.slice(0, 60),
  };
}
