import fc from 'fast-check';
import { LAYOUTS, type Layout } from '../parse/plain/layout.ts';

/** A text of a known header, chapters, paragraphs and end, and what a reader has to find in it. */
interface ConventionText {
  text: string;
  /** What it was made of, for messages. */
  made: string;
  title: string;
  author: string;
  /** Paragraphs of each chapter. */
  chapters: string[][];
}

type Header = (title: string, author: string) => string;

const centred = (line: string): string => ' '.repeat(Math.max(0, 36 - (line.length >> 1))) + line;
const boxed = (line: string): string => `* ${line.padEnd(40)} *`;
const mail = (title: string, author: string): string =>
  `From: someone@example.org (${author})\nNewsgroups: alt.stories\nSubject: STORY: ${title} (1/1)\nDate: 4 May 1996 10:00:00 GMT\nMessage-ID: <m1@example.org>`;

/** How the heads of old files say title and author. */
const HEADERS: Readonly<Record<string, Header>> = {
  labels: (title, author) => `Title: ${title}\nAuthor: ${author}\nRating: PG\n\n`,
  'labels in capitals': (title, author) =>
    `TITLE: ${title}\nAUTHOR: ${author}\nE-MAIL: someone@example.org\nRATING: PG-13\nSUMMARY: It rains, and then\n   it stops.\nDISCLAIMER: They are not mine.\n\n`,
  'labels, then stars': (title, author) => `Title: ${title}\nAuthor: ${author}\nNotes: Written in a tent.\n\n***\n\n`,
  'labels in German': (title, author) => `Titel: ${title}\nAutor: ${author}\nZusammenfassung: Es regnet.\n\n`,
  'labels in French': (title, author) => `Titre : ${title}\nAuteur : ${author}\nRésumé : Il pleut.\n\n`,
  'labels in Spanish': (title, author) => `Título: ${title}\nAutora: ${author}\nResumen: Llueve.\n\n`,
  'labels in Russian': (title, author) => `Название: ${title}\nАвтор: ${author}\nРейтинг: G\n\n`,
  'summary first': (title, author) => `Summary: It rains.\n\n--\n\n${title}\n\nBy ${author}\n\n--\n\n`,
  'title and by-line': (title, author) => `${title}\nby ${author}\n\n`,
  'title, by-line, rating': (title, author) =>
    `${title}\n\nBy ${author} <someone@example.org>\n\nRated: PG\n\nSubmitted: May 1996\n\n`,
  'title by name': (title, author) => `${title.toUpperCase()} by ${author}\n\n`,
  'quoted title by name': (title, author) => `"${title}" by ${author}\n\n`,
  'centred, by alone': (title, author) =>
    `${centred(title.toUpperCase())}\n\n${centred('by')}\n\n${centred(author)}\n\n\n`,
  'underlined title': (title, author) => `${title}\n${'='.repeat(title.length)}\n\nby ${author}\n\n`,
  box: (title, author) =>
    `${'*'.repeat(44)}\n${boxed('')}\n${boxed(title.toUpperCase())}\n${boxed(`by ${author}`)}\n${boxed('')}\n${'*'.repeat(44)}\n\n`,
  copyright: (title, author) => `${title}\nby ${author}\nCopyright 1994\n\n`,
  'disclaimer above': (title, author) =>
    `Disclaimer: The harbour belongs to somebody who is not me.\n\n${title}\n\nby ${author}\n\n`,
  'author as a label': (title, author) => `${title}\nAuthor: ${author}\n\n`,
  'spaced letters': (title, author) =>
    `${centred([...title.toUpperCase()].join(' '))}\n\n${centred(`by ${author}`)}\n\n`,
  post: (title, author) => `${mail(title, author)}\n\n`,
  'post with a title': (title, author) => `${mail(title, author)}\n\n${title}\nby ${author}\n\n`,
  'post with labels': (title, author) => `${mail(title, author)}\n\nTITLE: ${title}\nAUTHOR: ${author}\nRATING: PG\n\n`,
  directives: (title, author) => `#title ${title}\n#author ${author}\n#lang en\n\n`,
  comments: (title, author) => `<!-- title: ${title} -->\n<!-- author: ${author} -->\n\n`,
  'labels in brackets': (title, author) => `[Title] ${title}\n[Author] ${author}\n[Rating] PG\n\n`,
  'labels with dots': (title, author) => `Title....... ${title}\nAuthor...... ${author}\nRating...... PG\n\n`,
  'labels in Polish': (title, author) => `Tytuł: ${title}\nAutor: ${author}\nOpis: Pada deszcz.\n\n`,
  'labels below a greeting': (title, author) =>
    `Hello everybody, this is my first post to the list.\n\nTitle: ${title}\nAuthor: ${author}\nRating: PG\nSummary: It rains.\n\n`,
  'kind between title and name': (title, author) => `${title.toUpperCase()}\na story of the harbour\nby ${author}\n\n`,
  'kind in German': (title, author) => `${title.toUpperCase()}\n\nEine Erzählung von ${author}\n\n`,
  'by between marks': (title, author) => `${title.toUpperCase()}\n\n   -= by ${author} =-\n\n`,
  'name above the title': (title, author) => `${author}\n\n${title.toUpperCase()}\n\n\n`,
  'name below without by': (title, author) => `${centred(title.toUpperCase())}\n\n${centred(author)}\n\n\n`,
  'note above': (title, author) =>
    `This is a story I wrote for the harbour contest. It may be copied freely.\n\n\n${title}\n\nby ${author}\n\n`,
  'note between rules': (title, author) =>
    `${title}\nby ${author}\n\n-----\n\nAuthor's note: This story may be distributed freely.\n\n-----\n\n`,
  'part of a title': (title, author) => `Title: ${title} (1/1)\nAuthor: ${author}\nPart: 1/1\n\n`,
  Gutenberg: (title, author) =>
    `The Project Gutenberg eBook of ${title}\n\nTitle: ${title}\nAuthor: ${author}\nLanguage: English\n\n*** START OF THE PROJECT GUTENBERG EBOOK ${title.toUpperCase()} ***\n\n\n`,
  'front matter': (title, author) => `---\ntitle: ${title}\nauthor: ${author}\n---\n\n`,
};

/** How a text of paragraphs is parted. */
const CHAPTERS: Readonly<Record<string, ((index: number) => string) | null>> = {
  'one piece': null,
  'Chapter 1': (index) => `Chapter ${index + 1}`,
  'CHAPTER ONE': (index) => `CHAPTER ${['ONE', 'TWO', 'THREE', 'FOUR'][index]}`,
  'Part 1': (index) => `Part ${index + 1}`,
  I: (index) => ['I', 'II', 'III', 'IV'][index] as string,
  'centred One': (index) => centred(['One', 'Two', 'Three', 'Four'][index] as string),
};

/** What stands behind the last paragraph. */
const ENDS: Readonly<Record<string, (author: string) => string>> = {
  nothing: () => '\n',
  'THE END': () => '\n\nTHE END\n',
  'centred end': () => `\n\n${centred('- END -')}\n`,
  'to be continued': () => '\n\nTo be continued...\n',
  signature: (author) => `\n\n-- \n${author}\nsomeone@example.org\n`,
  'end and note': (author) => `\n\nTHE END\n\nAuthor's note: Thanks to everybody who read this.\n\n${author}\n`,
  'footer of a list': () =>
    '\n\n-----\nTo unsubscribe send mail to list-request@example.org\nhttp://www.example.org/list\n',
  'fin between marks': () => '\n\n~ fin ~\n',
  'asks for comments': (author) => `\n\nPlease send comments to ${author.split(' ')[0]?.toLowerCase()}@example.org\n`,
  'name behind a dash': (author) => `\n\n${' '.repeat(30)}-- ${author}\n`,
  'copyright behind marks': (author) => `\n\n#  #  #\n\nCopyright 1994 by ${author}. All rights reserved.\n`,
};

const TITLES = ['Salt and Rye', 'The Weir House', 'Eleven Basins', 'A Winter Crossing'];
const AUTHORS = ['Edda Quill', 'Tom Ruddock', 'Ilse Brandt', 'Marta K. Voss'];
/** Words without a meaning as header, heading or end. */
const WORDS =
  'lamp harbour waited slowly under water again rope bread window quiet yellow carried stone behind evening little never kitchen sister goat pocket counted'.split(
    ' ',
  );
const STARTS = ['The', 'Nobody', 'She', 'It', 'He', 'In', 'Every', 'Then', 'When'];

const paragraph = fc
  .record({
    start: fc.constantFrom(...STARTS),
    words: fc.array(fc.constantFrom(...WORDS), { minLength: 14, maxLength: 50 }),
    spoken: fc.boolean(),
  })
  .map(({ start, words, spoken }) =>
    spoken ? `"${start} ${words.join(' ')}," she said.` : `${start} was ${words.join(' ')}.`,
  );
const chapter = fc.array(paragraph, { minLength: 6, maxLength: 9 });
const layouts = Object.entries(LAYOUTS);

/** Behind lines set double, a closing word in small letters has nothing that parts it from the last sentence. */
const CLOSE = new Set(['footer of a list', 'asks for comments']);

/** Texts of all conventions, layouts, headings and ends. */
export const conventionText: fc.Arbitrary<ConventionText> = fc
  .record({
    header: fc.constantFrom(...Object.entries(HEADERS)),
    layout: fc.constantFrom<[string, Layout]>(...layouts),
    heading: fc.constantFrom(...Object.entries(CHAPTERS)),
    end: fc.constantFrom(...Object.entries(ENDS)),
    title: fc.constantFrom(...TITLES),
    author: fc.constantFrom(...AUTHORS),
    chapters: fc.array(chapter, { minLength: 2, maxLength: 4 }),
  })
  .filter(({ layout, end }) => !(layout[0].startsWith('double') && CLOSE.has(end[0])))
  .map(({ header, layout, heading, end, title, author, chapters }) => {
    const parts = heading[1] === null ? [chapters.flat()] : chapters;
    const body = parts.map((paragraphs, index) => {
      const text = layout[1].set(paragraphs);
      return heading[1] === null ? text : `${heading[1](index)}\n\n${text}`;
    });
    return {
      text: header[1](title, author) + body.join('\n\n\n') + end[1](author),
      made: [header, layout, heading, end].map(([name]) => name).join(' / '),
      title,
      author,
      chapters: parts,
    };
  });
