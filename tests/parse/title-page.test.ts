import { describe, expect, test } from 'vitest';
import { intake } from '../../src/intake/intake.ts';
import { fieldValues } from '../../src/story/header.ts';
import { TEST_PROFILE } from '../support/planned-source.ts';

/** Words that mean nothing: what is read must be read by its place. */
const LINES = [
  'Vabel ontor misk lo prenda su wentil okar, and brimol ta seckin\nurvo dal pemmick onstra willow tark.',
  'Ostrel fi lan dovik. Nemmer sot halka bryn tol wessin ark.',
];
const NOTE = LINES[0] as string;
const TWO = LINES.join('\n\n');

const STORY = `     Hannah counted the lamps along the quay and found one missing,
the third from the end, where the ferryman used to mend his nets
on winter nights before the war took both his sons.
     "You are late," said a voice behind her.  "The tide has turned
and the boat will not wait for either of us."
     She did not answer at once.  The harbour smelled of tar and cold
iron, and somewhere a bell was ringing without any hurry at all.
`;

const centre = (text: string): string => ' '.repeat(Math.floor((72 - text.length) / 2)) + text;

const ABOVE = ['', `${NOTE}\n\n`, `${NOTE}\n${centre('--Q. T.')}\n${centre('*')}\n`, `${TWO}\n\n***\n\n`];
const TITLES: readonly ((title: string) => string)[] = [
  (title) => centre(title.toUpperCase()),
  (title) => title.toUpperCase(),
  (title) => `"${title}"`,
  (title) => `${title}\n${'='.repeat(title.length)}`,
  centre,
];
const BYLINES: readonly ((name: string) => string)[] = [
  (name) => `by ${name}`,
  (name) => `\nWritten by: ${name}`,
  (name) => `${centre('by')}\n${centre(name)}`,
  (name) => `Copyright (c) 1993 by ${name}`,
];
const BELOW = ['\n', `\n${NOTE}\n\n---\n\n`, `\n---\n\n${TWO}\n\n---\n\n`, `\n[${NOTE}]\n\n`];
const NAMES = ['Zsófia Kálnay', 'R. J. Okonkwo', 'María del Carmen Ruiz', 'StarGazer'];
const WORDS = ['The Weir', 'Rain', '2001 Nights', 'Who Rang the Bell?', 'Les Heures Bleues'];

describe('a title and a by-line are found whatever is said around them', () => {
  for (const [above, before] of ABOVE.entries())
    for (const [below, after] of BELOW.entries())
      test(`with preface ${above} and notes ${below}`, () => {
        for (const [look, asTitle] of TITLES.entries())
          for (const [form, asByline] of BYLINES.entries()) {
            const title = WORDS[(look + form + above) % WORDS.length] as string;
            const name = NAMES[(look + form + below) % NAMES.length] as string;
            const text = `${before}${asTitle(title)}\n${asByline(name)}\n${after}${STORY}`;
            const read = readText(text);
            expect(read, text).toEqual({ title: title.toLowerCase(), authors: [name], starts: 'Hannah counted the' });
          }
      });
});

const SCENE =
  'The water had come up in the night and taken the lower gate with\nit, and the keeper stood on the bank and counted what was left.\n';
const HEAD = 'The Weir\nby Ann Lee\n\n';

describe('a title without a by-line is found below a signed note', () => {
  for (const [form, sign] of ["-- Moth, Feb '89", '--R. C.', '- Anna Lind'].entries())
    test(sign, () => {
      const title = WORDS[form] as string;
      const text = `${NOTE}\n\n${centre(sign)}\n\n\n\n${centre(title.toUpperCase())}\n\n\n${STORY}`;
      expect(readText(text), text).toEqual({
        title: title.toLowerCase(),
        authors: [['Moth', 'R. C.', 'Anna Lind'][form]],
        starts: 'Hannah counted the',
      });
    });
});

test.each([
  ['letters set apart', 'S A L T   R O A D\n\nb y   A n n   L e e\n', ['Ann Lee']],
  ['between braces', `{ Salt Road }\n\n${' '.repeat(40)}Ann Lee, Turku 1991\n`, ['Ann Lee']],
  ['between signs', '##  Salt Road  ##\n\nby <<Moth>>\n', ['Moth']],
  ['a name in brackets', 'SALT ROAD\nby The Night Owl (Ann Lee)\n', ['The Night Owl (Ann Lee)']],
  ['a handle in brackets', 'SALT ROAD\nby Ann Lee (Moth)\n', ['Ann Lee']],
  [
    'two names on two lines',
    `${centre('SALT ROAD')}\n${centre('by Ann Lee')}\n${centre('and Tom Moss')}\n`,
    ['Ann Lee', 'Tom Moss'],
  ],
  ['what it is above the name', 'Salt Road\n\na novella\n\nAnn Lee\n', ['Ann Lee']],
  ['kind and length behind it', 'SALT ROAD -- Fantasy -- 2,300 words\nby Ann Lee, 1988\n', ['Ann Lee']],
  ['a street below the name', 'SALT ROAD\n\nAnn Lee\n12 Elm Street\nDover, DE     1,900 words\n', ['Ann Lee']],
])('a title is read with %s', (_, head, authors) => {
  expect(readText(`${head}\n\n${STORY}`)).toEqual({ title: 'salt road', authors, starts: 'Hannah counted the' });
});

test.each([
  [
    'a scene that somebody tells above a lone line',
    `I saw my ${SCENE}It was 1987.\n\n\n${centre('THE LOST LAMP')}\n\n\n${STORY}`,
  ],
])('%s stays story', (_, text) => {
  expect(readText(text).starts).toBe('I saw my');
});

test.each([
  ['a first scene above the first of several breaks', `${HEAD}${SCENE}\n***\n\n${STORY}\n***\n\n${STORY}`],
  [
    'a page that somebody reads',
    `${SCENE}\n"Read it," she said.\n\n${centre('THE LOST LAMP')}\n${centre('by Ruth Calder')}\n\n${STORY}`,
  ],
  ['a sentence in short lines', `${SCENE}\nThe Gate\nby The River\nwas open.\n\n${STORY}`],
  ['a first paragraph that is not indented', `${HEAD}${SCENE}${STORY}`],
])('%s stays story', (_, text) => {
  expect(readText(text).starts).toBe('The water had');
});

function readText(text: string): { title: string | undefined; authors: string[]; starts: string } {
  const { facts, fragments } = intake({
    path: 'x.txt',
    bytes: new TextEncoder().encode(text),
    profile: TEST_PROFILE,
    isPart: false,
  });
  const first = facts.chapters[0];
  const prose = first === undefined ? '' : (fragments[first.text]?.text ?? '');
  return {
    title: fieldValues(facts.header, 'title')[0]
      ?.replace(/^"(.*)"$/, '$1')
      .toLowerCase(),
    authors: fieldValues(facts.header, 'authors'),
    starts: prose.trim().split(/\s+/).slice(0, 3).join(' '),
  };
}
