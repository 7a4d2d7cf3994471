import { appendFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { nextName } from '../../src/commands/new-chapter.ts';
import { intake } from '../../src/intake/intake.ts';
import { firstField } from '../../src/story/header.ts';
import { TEST_PROFILE } from '../support/planned-source.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { runFabula } from './run-fabula.ts';

const TITLES = ['The Lamp', '12:30', '1984', 'yes', 'A #1 "quoted" lamp', "It's: late", '- dash', 'Später', '{x}'];

describe('a new story', () => {
  test.each(TITLES.flatMap((title) => [[title, 'txt'] as const, [title, 'md'] as const]))(
    '%j as %s is read back as it was given',
    async (title, format) => {
      const folder = tempFolder({ 'archive.yaml': 'title: Shelf\n', 'content/other.txt': 'X\n' });
      const options = ['--author', 'Ada & Bo', '--rating', 'Teen', '--summary', 'A lamp: lit.', '--format', format];
      const run = await runFabula('new', 'story', '--dir', folder, ...options, '--', title);
      expect(run.code).toBe(0);
      const [name = ''] = readdirSync(join(folder, 'content')).filter((one) => one !== 'other.txt');
      const text = `${readFileSync(join(folder, 'content', name), 'utf8')}It was late, and the lamp was lit.\n`;
      const { facts } = intake({ path: name, bytes: Buffer.from(text), profile: TEST_PROFILE, isPart: false });
      expect(firstField(facts.header, 'title')?.value).toBe(title);
      expect(facts.header.filter((field) => field.name === 'authors').map(({ value }) => value)).toEqual(['Ada', 'Bo']);
      expect(facts.summary?.text).toBe('A lamp: lit.');
      expect(facts.chapters[0]?.opening).toBe('It was late, and the lamp was lit.');
    },
  );

  test('takes the place of no other', async () => {
    const folder = tempFolder({ 'content/the-lamp.txt': 'Mine.\n' });
    const run = await runFabula('new', 'story', '--dir', folder, 'The Lamp');
    expect(run.code).toBe(2);
    expect(run.stderr).toContain('exists; nothing was changed');
    expect(readFileSync(join(folder, 'content/the-lamp.txt'), 'utf8')).toBe('Mine.\n');
  });

  test.each([
    ['Index', 'index-story.txt'],
    ['README', 'readme-story.txt'],
    ['CON', 'con-story.txt'],
  ])('%s does not take a name that means another file', async (title, name) => {
    const folder = tempFolder({ 'content/x.txt': 'X\n' });
    expect((await runFabula('new', 'story', '--dir', folder, title)).code).toBe(0);
    expect(readdirSync(join(folder, 'content'))).toContain(name);
  });

  test.each([[[]], [['']], [['…']], [['A\nB']]])('%j is refused', async (args) => {
    const folder = tempFolder({ 'content/x.txt': 'X\n' });
    expect((await runFabula('new', 'story', '--dir', folder, ...args)).code).toBe(2);
    expect(readdirSync(join(folder, 'content'))).toEqual(['x.txt']);
  });
});

describe('the name of the next chapter', () => {
  test.each([
    [['chapter-1.txt', 'chapter-2.txt'], '', 'chapter-3.txt'],
    [['chapter-9.md', 'chapter-10.md'], 'The End', 'chapter-11-the-end.md'],
    [['01-first.md', '02-second.md'], 'Third', '03-third.md'],
    [['ch07.txt'], '', 'ch08.txt'],
    [['1.txt', '2.txt'], '', '3.txt'],
    [['12 - London (2).md'], 'Paris', '13-paris.md'],
    [[], '', 'chapter-1.md'],
    [['prologue.txt'], '', 'chapter-1.txt'],
  ])('after %j with the title %j is %s', (names, title, name) => {
    expect(nextName(names, title, null)).toBe(name);
  });
});

describe('a new chapter', () => {
  test('stands after the others in its work', async () => {
    const folder = tempFolder({
      'archive.yaml': 'title: Shelf\n',
      'content/lamp/work.yaml': 'title: Lamp\nauthor: Ada\nrating: Teen\nsummary: X.\n',
      'content/lamp/chapter-1.txt': 'One was lit.\n',
      'content/lamp/chapter-2.txt': 'Two was lit.\n',
    });
    const run = await runFabula('new', 'chapter', '--dir', folder, 'lamp', 'The Third Night');
    expect(run.code).toBe(0);
    expect(run.stdout.trim().endsWith('content/lamp/chapter-3-the-third-night.txt')).toBe(true);
    appendFileSync(join(folder, 'content/lamp/chapter-3-the-third-night.txt'), 'Three was lit.\n');
    const built = await runFabula('build', folder);
    expect(built.code).toBe(0);
    expect(readFileSync(join(folder, '_site/works/lamp/index.html'), 'utf8')).toContain('The Third Night');
  });

  test('says what makes text files chapters of one work, where nothing does yet', async () => {
    const folder = tempFolder({ 'content/lamp/chapter-1.txt': 'Title: Lamp\n\nOne was lit.\n' });
    const add = async () => (await runFabula('new', 'chapter', '--dir', folder, 'lamp')).stderr;
    expect(await add()).toContain('work.yaml');
    writeFileSync(join(folder, 'content/lamp/work.yaml'), 'title: Lamp\n');
    expect(await add()).toBe('');
  });

  test.each([['nowhere'], ['x.txt'], ['..'], ['.']])('in %j is refused', async (work) => {
    const folder = tempFolder({ 'content/x.txt': 'X\n' });
    expect((await runFabula('new', 'chapter', '--dir', folder, work)).code).toBe(2);
    expect(readdirSync(join(folder, 'content'))).toEqual(['x.txt']);
  });
});
