import { describe, expect, test } from 'vitest';
import { parseStory } from '../../../src/parse/parse-story.ts';
import type { Chapter } from '../../../src/story/nodes.ts';
import { textOf } from '../../../src/story/text-of.ts';
import { TEST_PROFILE } from '../../support/planned-source.ts';
import { LAYOUTS, type Layout } from './layout.ts';

const HEADER = 'Title: Salt\nAuthor: Ann Lee\n\n';
const BLOCKS = LAYOUTS['wrapped blocks'] as Layout;
const INDENTS = LAYOUTS['indents of three spaces'] as Layout;
const DOUBLED = LAYOUTS['double-spaced with indents'] as Layout;

/** Paragraphs of a chapter; the first says which. */
function prose(name: string): string[] {
  return [
    `Here ${name} began and the lamp was lit over the harbour while the old doors knocked in the wind all night.`,
    ...Array.from({ length: 9 }, (_, at) =>
      at % 3 === 2
        ? '"Nobody came," said Tobias.'
        : 'Maren went down to the water and waited by the boats until the rain was over, and then she went home again.',
    ),
  ];
}

function read(text: string): { chapters: Chapter[]; removed: string[]; rules: string[] } {
  const { story, removed, messages } = parseStory({ path: 'a.txt', text, profile: TEST_PROFILE, isPart: false });
  return {
    chapters: story.children.filter((node) => node.type === 'chapter'),
    removed: removed.map(({ what }) => what),
    rules: messages.map(({ ruleId }) => String(ruleId)),
  };
}

function openings(text: string): string[] {
  return read(text).chapters.map((chapter) => chapter.children.map(textOf).join(' ').split(' ').slice(0, 3).join(' '));
}

const ROMAN = ['I', 'II', 'III', 'IV', 'V'];
const WORDS = ['One', 'Two', 'Three', 'Four', 'Five'];
const PLACES = ['THE GATE', 'A STORM AT SEA', 'THE OLD LAMP', 'SALT', 'HOME AGAIN'];
const list =
  (words: string): ((at: number) => string) =>
  (at) =>
    words.split(' ')[at] as string;

/** Every spelling by its first three headings, made for 0, 1, 2 … */
const SPELLINGS: Readonly<Record<string, (at: number) => string>> = {
  'Chapter 1': (at) => `Chapter ${at + 1}`,
  'CHAPTER ONE': (at) => `CHAPTER ${WORDS[at]?.toUpperCase()}`,
  'CHAPTER I.': (at) => `CHAPTER ${ROMAN[at]}.`,
  'Chapter the First': (at) => `Chapter the ${list('First Second Third Fourth Fifth')(at)}`,
  'Chapter 1: The Gate': (at) => `Chapter ${at + 1}: The Gate`,
  'Chapter 1 The Long Way': (at) => `Chapter ${at + 1} The Long Way`,
  'Chapter Two The Well': (at) => `Chapter ${WORDS[at]} The Well`,
  'Chap. 1': (at) => `Chap. ${at + 1}`,
  I: (at) => `${ROMAN[at]}`,
  'I.': (at) => `${ROMAN[at]}.`,
  '1': (at) => `${at + 1}`,
  '1)': (at) => `${at + 1})`,
  '(1)': (at) => `(${at + 1})`,
  '[1]': (at) => `[${at + 1}]`,
  '#1': (at) => `#${at + 1}`,
  '- 1 -': (at) => `- ${at + 1} -`,
  ONE: (at) => `${WORDS[at]?.toUpperCase()}`,
  One: (at) => `${WORDS[at]}`,
  'I. The Gate': (at) => `${ROMAN[at]}. The Gate`,
  '1 - The Gate': (at) => `${at + 1} - The Gate`,
  'I  THE GATE': (at) => `${ROMAN[at]}  THE GATE`,
  'Part One: The Gate': (at) => `Part ${WORDS[at]}: The Gate`,
  'Part 1 of 5': (at) => `Part ${at + 1} of 5`,
  'Scene 1. The quay': (at) => `Scene ${at + 1}. The quay`,
  'ACT ONE': (at) => `ACT ${WORDS[at]?.toUpperCase()}`,
  'LETTER I': (at) => `LETTER ${ROMAN[at]}`,
  'Day 3: Rain': (at) => `Day ${at + 1}: Rain`,
  'EPISODE #1': (at) => `EPISODE #${at + 1}`,
  'Episode Two': (at) => `Episode ${WORDS[at]}`,
  'Log Entry 1': (at) => `Log Entry ${at + 1}`,
  'Story Two': (at) => `Story ${WORDS[at]}`,
  'March 3, 1891': (at) => `March ${at + 3}, 1891`,
  'Am 4. Mai': (at) => `Am ${at + 4}. Mai`,
  'titles in capitals': (at) => PLACES[at] as string,
  '* Chapter 1 *': (at) => `* Chapter ${at + 1} *`,
  '~Chapter 1~': (at) => `~Chapter ${at + 1}~`,
  '-Chapter One-': (at) => `-Chapter ${WORDS[at]}-`,
  '[Chapter 1]': (at) => `[Chapter ${at + 1}]`,
  '<Chapter 1>': (at) => `<Chapter ${at + 1}>`,
  '{Chapter 1}': (at) => `{Chapter ${at + 1}}`,
  ':: Chapter 1 ::': (at) => `:: Chapter ${at + 1} ::`,
  '----- PART 1 -----': (at) => `----- PART ${at + 1} -----`,
  '>> Chapter 1 <<': (at) => `>> Chapter ${at + 1} <<`,
  'a box': (at) => `+------------+\n| Chapter ${at + 1}  |\n+------------+`,
  'between rules': (at) => `=========\nChapter ${at + 1}\n=========`,
  underlined: (at) => `Chapter ${at + 1}\n---------`,
  'C H A P T E R  O N E': (at) => `C H A P T E R   ${[...(WORDS[at] ?? '').toUpperCase()].join(' ')}`,
  'a centred line': (at) => `${' '.repeat(30)}Chapter ${at + 1}`,
  'a title on the next line': (at) => `Chapter ${at + 1}\nThe Long Way`,
  'a title below a blank line': (at) => `Chapter ${at + 1}\n\nThe Long Way`,
  'Erstes Kapitel': (at) => `${list('Erstes Zweites Drittes Viertes Fünftes')(at)} Kapitel`,
  'ERSTE VIGILIE': (at) => `${list('ERSTE ZWEITE DRITTE VIERTE FÜNFTE')(at)} VIGILIE`,
  'CHAPITRE PREMIER': (at) => `CHAPITRE ${list('PREMIER II III IV V')(at)}`,
  'Capítulo primero': (at) => `Capítulo ${list('primero segundo tercero cuarto quinto')(at)}`,
  'Capitolo primo': (at) => `Capitolo ${list('primo secondo terzo quarto quinto')(at)}`,
  'Capítulo Três': (at) => `Capítulo ${list('Um Dois Três Quatro Cinco')(at)}`,
  'Глава первая': (at) => `Глава ${list('первая вторая третья четвёртая пятая')(at)}`,
  'ЧАСТЬ 1': (at) => `ЧАСТЬ ${at + 1}`,
  'Eerste hoofdstuk': (at) => `${list('Eerste Tweede Derde Vierde Vijfde')(at)} hoofdstuk`,
  第一章: (at) => `第${'一二三四五'[at]}章 海`,
};

const NAMES = ['first', 'second', 'third', 'fourth', 'fifth'];
const EXPECTED = NAMES.map((name) => `Here ${name} began`);

describe('chapters', () => {
  test.each(Object.entries(SPELLINGS))('are headed by %s in every layout', (_, spell) => {
    for (const [layout, gap] of [
      [BLOCKS, '\n\n'],
      [INDENTS, '\n\n'],
      [DOUBLED, '\n\n\n\n'],
    ] as const) {
      const text = NAMES.map((name, at) => `${spell(at)}${gap}${layout.set(prose(name))}`).join(gap);
      expect(openings(HEADER + text)).toEqual(EXPECTED);
    }
  });

  test.each([
    'Chapter 1',
    'CHAPTER ONE',
    'Chapter 1: The Gate',
    'Part One: The Gate',
    'Erstes Kapitel',
    'a title on the next line',
  ])('are headed by %s without a blank line around it', (name) => {
    const spell = SPELLINGS[name] as (at: number) => string;
    const close = NAMES.map((part, at) => `${spell(at)}\n${INDENTS.set(prose(part))}`).join('\n');
    expect(openings(`${HEADER}${close}`)).toEqual(EXPECTED);
    const above = NAMES.map((part, at) => `${spell(at)}\n${BLOCKS.set(prose(part))}`).join('\n\n');
    expect(openings(`${HEADER}${above}`)).toEqual(EXPECTED);
  });

  test.each([
    [
      'leaders and pages',
      (entries: string[]) => entries.map((entry, at) => `  ${entry} ........ ${at * 12 + 3}`).join('\n'),
    ],
    ['blank lines', (entries: string[]) => entries.join('\n\n')],
    ['indents', (entries: string[]) => entries.map((entry) => `        ${entry}`).join('\n')],
    [
      'two columns',
      (entries: string[]) => [0, 1].map((at) => `${entries[at]?.padEnd(36)}${entries[at + 2]}`).join('\n'),
    ],
  ])('are not what a table of contents with %s lists', (_, table) => {
    for (const spell of [SPELLINGS['Chapter 1'], SPELLINGS['Part One: The Gate'], SPELLINGS['CHAPTER I.']]) {
      const heads = NAMES.map((_name, at) => spell?.(at) ?? '');
      const body = NAMES.map((name, at) => `${heads[at]}\n\n${BLOCKS.set(prose(name))}`).join('\n\n');
      const text = `${HEADER}CONTENTS\n\n${table(heads)}\n\n\n${body}`;
      expect(openings(text)).toEqual(EXPECTED);
      expect(read(text).removed).toContain('contents');
    }
  });

  const [one, two, three, four] = NAMES.map((name) => BLOCKS.set(prose(name)));

  test.each([
    [
      'Prologue and Epilogue around chapters',
      `Prologue\n\n${one}\n\nChapter 1\n\n${two}\n\nChapter 2\n\n${three}\n\nEpilogue\n\n${four}`,
      4,
    ],
    ['Prologue and Epilogue alone', `Prologue\n\n${one}\n\nEpilogue\n\n${two}`, 2],
    ['an Epilogue alone', `${one}\n\nEpilogue\n\n${two}`, 2],
    ['scenes inside acts', `ACT ONE\n\nScene 1\n\n${one}\n\nScene 2\n\n${two}\n\nACT TWO\n\nScene 1\n\n${three}`, 3],
    ['chapters inside parts', `PART ONE: Sea\n\nChapter 1\n\n${one}\n\nPART TWO: Land\n\nChapter 2\n\n${two}`, 2],
    ['a teaser and a tag', `TEASER\n\n${one}\n\nACT ONE\n\n${two}\n\nACT TWO\n\n${three}\n\nTAG\n\n${four}`, 4],
    ['numbers from the second on', `${one}\n\nII\n\n${two}\n\nIII\n\n${three}`, 3],
    [
      'a last chapter without number',
      `Erstes Kapitel\n\n${one}\n\nZweites Kapitel\n\n${two}\n\nLetztes Kapitel\n\n${three}`,
      3,
    ],
    [
      'a chapter that goes on',
      `Chapter 1\n\n${one}\n\nChapter 2\n\n${two}\n\nChapter 2 (continued)\n\n${three}\n\nChapter 3\n\n${four}`,
      3,
    ],
  ])('%s', (_, body, count) => {
    expect(openings(HEADER + body)).toHaveLength(count);
    expect(openings(HEADER + body)[0]).toBe('Here first began');
  });

  test('end before END OF ACT ONE', () => {
    const body = `ACT ONE\n\n${one}\n\nEND OF ACT ONE\n\nACT TWO\n\n${two}\n\n[End of Act 2]\n\nACT THREE\n\n${three}\n\nEnd of Act Three\n`;
    const { chapters, removed } = read(HEADER + body);
    expect(chapters.map((chapter) => chapter.children.map(textOf).at(-1)?.split(' ').at(-1))).toEqual([
      'Tobias.',
      'Tobias.',
      'Tobias.',
    ]);
    expect(removed.filter((what) => what === 'end-mark')).toHaveLength(3);
  });

  test('of a journal with few dates, or a script with many names, are one', () => {
    expect(openings(`${HEADER}${one}\n\n12 May 1999\n\n${two}\n\n13 May 1999\n\n${three}`)).toHaveLength(1);
    const lines = Array.from(
      { length: 16 },
      (_, at) => `${['MAREN', 'TOBIAS', 'ILSE'][at % 3]}\nNobody came to the harbour.`,
    );
    expect(openings(HEADER + lines.join('\n\n'))).toHaveLength(1);
    expect(
      openings(`${HEADER}INT. KITCHEN - NIGHT\n\n${one}\n\nEXT. ROAD - DAY\n\n${two}\n\nINT. BARN\n\n${three}`),
    ).toHaveLength(1);
  });

  test.each([
    'Chapter two of my life began on a Tuesday.',
    'Part of me wanted to go.',
    'Day one was the worst.',
    'I',
    'X',
    'XX',
    '1984',
    'Act one: fear.',
    'Letter one arrived on Monday.',
    'Book one was finished at last.',
    'Scene of the crime.',
    'Two.',
    'Night fell.',
    'CLOSED FOR WINTER',
    '"Chapter One," she read.',
    '"STOP RIGHT THERE!"',
    'End of the world.',
    '1. Flour\n2. Eggs\n3. Salt\n4. Two lamps',
    '1. Flour\n\n2. Eggs\n\n3. Salt\n\n4. Two lamps',
    'One.\n\nTwo.\n\nThree.',
    'NO\n\nNEVER\n\nSTOP',
  ])('do not begin with %j', (line) => {
    const { chapters } = read(`${HEADER}${one}\n\n${line}\n\n${two}\n`);
    expect(chapters).toHaveLength(1);
    expect(textOf(chapters[0] as Chapter).replace(/\s+/g, '')).toContain(line.replace(/\s+/g, ''));
  });

  test('whose numbers leave one out, or come twice, are reported', () => {
    expect(read(`${HEADER}Chapter 1\n\n${one}\n\nChapter 2\n\n${two}\n\nChapter 5\n\n${three}`).rules).toContain(
      'chapter-gap',
    );
    expect(read(`${HEADER}Chapter 1\n\n${one}\n\nChapter 2\n\n${two}\n\nChapter 2\n\n${three}`).rules).toContain(
      'chapter-repeated',
    );
  });

  test('of volumes that count anew are no table of contents', () => {
    const lines = ['　　雨到中午就停了，可屋檐上还在滴水。', '　　“你来晚了。”老人头也不回地说，“火我已经灭了。”'].join(
      '\n',
    );
    const volume = (number: string): string =>
      `第${number}卷 炉火\n\n第一章 学徒\n\n${lines}\n\n第二章 师傅\n\n${lines}\n\n`;
    const text = `书名：铁匠铺\n作者：陈北川\n\n${volume('一')}${volume('二')}`;
    const { chapters, removed } = read(text);
    expect(chapters.map(({ number }) => number)).toEqual(['一', '二', '一', '二']);
    expect(removed).not.toContain('contents');
    const listed = read(`书名：铁匠铺\n作者：陈北川\n\n第一章 学徒\n第二章 师傅\n\n${volume('一')}`);
    expect(listed.removed).toContain('contents');
    expect(listed.chapters).toHaveLength(2);
  });

  test.each([
    ['＜前編＞', '＜後編＞', 2],
    ['前編', '後編', 2],
    ['上篇', '下篇', 2],
    ['【上】', '【下】', 2],
    ['下', '上', 1],
    ['前', '下', 1],
  ])('of a story in halves: %s, %s', (first, last, count) => {
    const lines = Array.from({ length: 6 }, () => '　昼すぎに雨は上がったが、軒からはまだ雫が落ちていた。').join('\n');
    const { chapters } = read(`タイトル：空き家\n作者：天野みずほ\n\n${first}\n\n${lines}\n\n${last}\n\n${lines}\n`);
    expect(chapters).toHaveLength(count);
  });

  test('begin at the heading above them when its text is theirs', () => {
    const [chapter] = read('Part One\n᏾\nChapter 1\n').chapters;
    expect([chapter?.position?.start.line, chapter?.position?.end.line]).toEqual([1, 3]);
    const [below] = read(`Part One\n\nChapter 1\n\n${one}\n\nChapter 2\n\n${two}\n`).chapters;
    expect(below?.position?.start.line).toBe(3);
  });
});
