import { expect, test } from 'vitest';
import { loadConfig } from '../../../src/config/load-config.ts';
import { parseStory } from '../../../src/parse/parse-story.ts';
import { firstField } from '../../../src/story/header.ts';
import type { Chapter } from '../../../src/story/nodes.ts';
import { textOf } from '../../../src/story/text-of.ts';

const profile = loadConfig(null, 'archive.yaml').config.reading;

const BODY = 'It began in the mill, with the wheel and the long rope that nobody had tied.';
const END = 'They left it so, and the river said nothing more about it for a year.';

/** Author, names of the chapters, first and last words of a text. */
function read(text: string): unknown {
  const { story } = parseStory({ path: 'a.md', text, profile, isPart: false });
  const chapters = story.children.filter((child): child is Chapter => child.type === 'chapter');
  const nodes = chapters.flatMap(({ children }) => children.filter(({ type }) => type !== 'authorNote'));
  const words = (node: (typeof nodes)[number] | undefined): string => (node === undefined ? '' : textOf(node));
  return [
    firstField(story.header, 'authors')?.value ?? null,
    chapters.map(({ number, title }) => title ?? number ?? ''),
    words(nodes[0]).slice(0, 8),
    words(nodes.at(-1)).slice(-5),
  ];
}

const whole = (author: string | null) => [author, [''], 'It began', 'year.'];
const prose = `${BODY}\n\n${END}`;

test.each([
  ['in bold', `# The Weir\n\n**Tam Okoro**\n\n${prose}`, 'Tam Okoro'],
  ['in italics', `# Зеркало\n\n*Анна Рощина*\n\n${prose}`, 'Анна Рощина'],
  ['in a smaller heading', `# The Weir\n\n### Prof. Ada Okoro\n\n${prose}`, 'Prof. Ada Okoro'],
  ['bare', `# The Weir\n\nTam Okoro\n\n${prose}`, 'Tam Okoro'],
  ['in Japanese', `# 月の貸家\n\n星野 灯\n\n${prose}`, '星野 灯'],
  ['in HTML', `<h1 align="center">The Weir</h1>\n<p align="center">Tam Okoro</p>\n\n${prose}`, 'Tam Okoro'],
  ['in HTML, with by', `<center>\n<h1>The Weir</h1>\n<h3>by Tam Okoro</h3>\n</center>\n\n${prose}`, 'Tam Okoro'],
  ['below its kind', `# The Weir\n\n*A ghost story*\n\n**Tam Okoro**\n\n${prose}`, 'Tam Okoro'],
  ['in a field of Obsidian', `# The Weir\n\nup:: [[Tales]]\nauthor:: Tam Okoro\n\n${prose}`, 'Tam Okoro'],
  ['below a subtitle', `# The Weir\n\n### A Tale of the Mill\n\n#### Tam Okoro\n\n${prose}`, 'Tam Okoro'],
  ['below a title in bold', `**Das Wehr**\n\nvon Tam Okoro\n\n${prose}`, 'Tam Okoro'],
  ['in a sentence', `# The Weir\n\nA novella by Tam Okoro. Work in progress.\n\n${prose}`, 'Tam Okoro'],
  ['behind a label in a sentence', `# The Weir\n\nA tale in two halves. Author: [@tam](x).\n\n${prose}`, 'tam'],
])('a name below the title, %s', (_, text, author) => {
  expect(read(text)).toEqual(whole(author));
});

const WEIR = '---\ntitle: 7. The Weir\n---\n\n';

test.each([
  ['titles behind arrows', `${WEIR}${prose}\n\n[← 6. The Mill](06.md) · [8. The Sea →](08.md)`],
  ['titles behind a label', `${WEIR}[Previous: The Mill](06.md) | [Next: The Sea](08.md)\n\n${prose}`],
  ['a label before a link', `${WEIR}${prose}\n\nPrevious: [The Mill](06.md) | Next: [The Sea](08.md)`],
  ['a variable for the title', `${WEIR}# {{ page.title }}\n\n${prose}`],
  ['the same in VitePress', `${WEIR}# {{ $frontmatter.title }}\n\n${prose}`],
])('no text: %s', (_, text) => {
  expect(read(text)).toEqual(whole(null));
});

test('headings of the fourth rank head chapters where they count', () => {
  const text = `# The Weir\n\n### Tam Okoro\n\n#### i.\n\n${prose}\n\n#### ii.\n\n${prose}`;
  expect(read(text)).toEqual(['Tam Okoro', ['i', 'ii'], 'It began', 'year.']);
  const named = `# The Weir\n\n#### A Note\n\n${prose}`;
  expect(read(named)).toEqual([null, [''], 'A Note', 'year.']);
});

test('tags on the last line are tags, and one alone is the end of a story', () => {
  expect(read(`# The Weir\n\n${prose}\n\n#fiction #done/2020`)).toEqual(whole(null));
  expect(read(`# The Weir\n\n${prose}\n\n#hope`)).toEqual([null, [''], 'It began', '#hope']);
  const { story } = parseStory({ path: 'a.md', text: `${prose}\n\n#fiction #done`, profile, isPart: false });
  expect(story.header.filter(({ name }) => name === 'tags').map(({ value }) => value)).toEqual(['fiction', 'done']);
});

test.each([
  ['links in a sentence', 'The next [mill](06.md) was [theirs](08.md) for ever.', 'ever.'],
  ['a link of its own', '[They called it the mill.](06.md)', 'mill.'],
])('text: %s', (_, line, last) => {
  expect(read(`${WEIR}${prose}\n\n${line}`)).toEqual([null, [''], 'It began', last]);
});

test.each([
  ['a cry', `# The Weir\n\nTam Okoro!\n\n${prose}`],
  ['words in bold', `# The Weir\n\n**Nobody moved that night**\n\n${prose}`],
  ['a sentence about somebody', `# The Weir\n\nIt was built by Tam Okoro. He was ten.\n\n${prose}`],
])('%s below the title is no name', (_, text) => {
  expect((read(text) as unknown[])[0]).toBe(null);
});

test('names above what each of them tells head chapters', () => {
  const text = `# The Weir\n\n## Ann Lee\n\n${BODY}\n\n## Tam Okoro\n\n${END}`;
  expect(read(text)).toEqual([null, ['Ann Lee', 'Tam Okoro'], 'It began', 'year.']);
});

test.each([
  ['headings that divide the text', `# The Weir\n\n## First half\n\n${BODY}\n\n## Second half\n\n${END}`, 2],
  ['headings in Japanese', `# 月\n\n## 第一夜\n\n${BODY}\n\n## 第二夜\n\n${END}`, 2],
  [
    'headings inside a text',
    `# The Weir\n\n${`${BODY} `.repeat(9)}\n\n## Later\n\n${BODY}\n\n## Later still\n\n${END}`,
    1,
  ],
  ['headings of a list', `# The Weir\n\n## One lamp\n\nRed.\n\n## One rope\n\nGreen.\n\n## A wheel\n\n${prose}`, 1],
])('%s', (_, text, count) => {
  expect((read(text) as [unknown, string[]])[1]).toHaveLength(count);
});

test.each([
  ['what is asked for in italics', '*If you liked this, [subscribe by RSS](/feed.xml) or buy me a coffee.*'],
  ['what is asked for behind a rule', '---\n\nSupport the serial on [Patreon](https://example.org)!'],
  ['links with a promise below', '---\n\n[« Part 1](/1) | [Part 3 »](/3)\n\n*Part 3 goes up on Friday.*'],
  ['a notice of rights', '---\n\nCopyright © 2014 Tam Okoro. All rights reserved.'],
  ['tags of Obsidian', '---\n\n#story #done'],
  ['a life of the author behind a label', '* * *\n\n**About the author:** Tam Okoro keeps two geese.'],
  ['thanks under a heading', '## Thanks\n\nTo the miller.'],
])('%s is no text', (_, end) => {
  expect(read(`# The Weir\n\nby Tam Okoro\n\n${prose}\n\n${end}\n`)).toEqual(whole('Tam Okoro'));
});

test.each([
  ['speech of newsletters', '“Subscribe to the newsletter,” said the miller.', 'ller.'],
  ['a promise in the story', 'The next chapter of their lives would come on Friday.', 'iday.'],
  ['links in the middle of a text', `[« Part 1](/1) | [Part 3 »](/3)\n\n${`${BODY} `.repeat(9)}${END}`, 'year.'],
])('%s is text', (_, end, last) => {
  expect(read(`# The Weir\n\nby Tam Okoro\n\n${prose}\n\n${end}\n`)).toEqual(['Tam Okoro', [''], 'It began', last]);
});

test('what was told before is a note', () => {
  expect(read(`# The Weir\n\nby Tam Okoro\n\n*Last time: fire.*\n\n${prose}`)).toEqual(whole('Tam Okoro'));
  expect(read(`# The Weir\n\nby Tam Okoro\n\nLast time: fire.\n\n${prose}`)).not.toEqual(whole('Tam Okoro'));
});

test('links between notes behind a label lead to other pages', () => {
  expect(read(`# The Weir\n\nLinks: [[Gas Street]] · [[People/Tam]]\n\n${prose}`)).toEqual(whole(null));
  expect(read(`# The Weir\n\nWe saw [[Gas Street]] first.\n\n${prose}`)).not.toEqual(whole(null));
});

test('an index of Hugo may have no text; a story may not', () => {
  const rules = (path: string) =>
    parseStory({ path, text: '---\nweight: 3\n---\n', profile, isPart: false }).messages.map(({ ruleId }) => ruleId);
  expect(rules('tales/_index.md')).toEqual([]);
  expect(rules('tales/index.md')).toEqual(['body-empty']);
});

test.each([
  ['a serial in a quotation', '> A serial by **Tam Okoro** · updated Fridays'],
  ['a length and the time it takes', '**by Tam Okoro**\n\n1,900 words · 8 min read'],
  ['a length below the name', '**by Tam Okoro**\n\n*1,400 words*'],
])('%s is header', (_, head) => {
  expect(read(`# The Weir\n\n${head}\n\n${prose}`)).toEqual(whole('Tam Okoro'));
});

test.each([
  ['rights in small print', '<small>© 2020 Tam Okoro. Please do not repost.</small>'],
  ['an end mark in HTML', '<p align="center">~ fin ~</p>\n\n*Thanks to the miller.*'],
  ['links in German', '[Zurück zu Kapitel 6](kapitel-06.md) | [Weiter zu Kapitel 8](kapitel-08.md)'],
  ['a life of the author behind a rule', '---\n\n**Tam Okoro** lives in Leith with two geese.'],
  ['where it was printed, behind a rule', '---\n\nFirst published in *Strange Ledger* 4.'],
  ['the same in French', '---\n\n*Texte paru dans la revue* Brèves, *n° 117.*'],
  ['thanks in Japanese behind a rule', '---\n\n感想をいただけると嬉しいです。'],
  ['links in Chinese', '[上一章](2.md) | [目录](index.md) | [下一章](4.md)'],
])('%s are no text', (_, end) => {
  expect(read(`# The Weir\n\nby Tam Okoro\n\n${prose}\n\n${end}\n`)).toEqual(whole('Tam Okoro'));
});

test('whose poem a quotation is from is no author', () => {
  expect(read(`# The Weir\n\n> A line from a poem by *Ann Lee*\n\n${prose}`)).not.toEqual(whole('Ann Lee'));
});

test('what is told of somebody else behind a rule is text', () => {
  const end = '---\n\nTom Hale lives in Leith with two geese.';
  expect(read(`# The Weir\n\nby Tam Okoro\n\n${prose}\n\n${end}\n`)).not.toEqual(whole('Tam Okoro'));
});

test('what was told before, below the heading of a chapter, is a note when it is set apart', () => {
  const told = (recap: string): unknown => read(`# The Weir\n\nby Tam Okoro\n\n## Chapter 1\n\n${recap}\n\n${prose}`);
  expect(told('> **Previously:** Anselm stole the retort.')).toEqual(['Tam Okoro', ['1'], 'It began', 'year.']);
  expect(told('Previously: nothing.')).not.toEqual(['Tam Okoro', ['1'], 'It began', 'year.']);
});
