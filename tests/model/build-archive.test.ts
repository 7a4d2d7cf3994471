import { describe, expect, test } from 'vitest';
import type { Work } from '../../src/model/archive.ts';
import { archiveFrom, chapterFacts, type headerOf, said, story } from './archive-of-facts.ts';

function only(works: ReadonlyMap<string, Work>): Work {
  expect(works.size).toBe(1);
  return [...works.values()][0] as Work;
}

describe('identity', () => {
  test('the id is the path without its extension, or what the header says, and not the title', () => {
    const { archive } = archiveFrom([
      story('old/lamp.txt', [['title', 'Lamps']]),
      story('b.txt', [
        ['id', 'b-1998'],
        ['title', 'Lamps'],
      ]),
    ]);
    expect([...archive.works.keys()].sort()).toEqual(['b-1998', 'old/lamp']);
  });

  test('a second work of one id is reported at its line and known by its file', () => {
    const { archive, messages } = archiveFrom([story('a.txt', [['id', 'lamp']]), story('b.txt', [['id', 'lamp']])]);
    expect(said(messages)).toEqual(['b.txt:1 id-repeated']);
    expect([...archive.works.keys()].sort()).toEqual(['b.txt', 'lamp']);
  });

  test('names such as constructor and __proto__ are names like any other', () => {
    const { archive } = archiveFrom([
      story('constructor.txt', [
        ['authors', '__proto__'],
        ['fandoms', 'toString'],
      ]),
    ]);
    expect(archive.works.get('constructor')?.authors).toEqual(['proto']);
    expect([...(archive.facets.get('fandoms')?.terms.keys() ?? [])]).toEqual(['tostring']);
  });
});

describe('authors and terms', () => {
  test('spellings of one name are joined under the one that is written most', () => {
    const names = ['ann other', 'Ann Other', 'Ann Other', 'ANN OTHER'];
    const { archive } = archiveFrom(names.map((name, index) => story(`${index}.txt`, [['authors', name]])));
    expect([...archive.authors.values()].map(({ name, works }) => [name, works.length])).toEqual([['Ann Other', 4]]);
  });

  test('terms and series stand where they are looked up, without articles', () => {
    const names = ['The Untamed', 'X-Files', 'An Hour Late', 'Tidewrack'];
    const { archive } = archiveFrom(
      names.map((name, index) =>
        story(`${index}.txt`, [
          ['fandoms', name],
          ['series', name],
        ]),
      ),
    );
    const inOrder = ['An Hour Late', 'Tidewrack', 'The Untamed', 'X-Files'];
    expect([...(archive.facets.get('fandoms')?.terms.values() ?? [])].map(({ name }) => name)).toEqual(inOrder);
    expect([...archive.series.values()].map(({ name }) => name)).toEqual(inOrder);
  });

  test('a work may be written for several', () => {
    const { archive } = archiveFrom([
      story('a.txt', [
        ['recipient', 'Carla'],
        ['recipient', 'The Lamp Fest'],
      ]),
    ]);
    expect(only(archive.works).recipient).toBe('Carla, The Lamp Fest');
  });

  test.each([
    ['House Rules, part IV', ['a.txt:1 position-assumed', 'House Rules', 4]],
    ['House Rules #1.5', ['a.txt:1 position-assumed', 'House Rules', 1.5]],
    ['House Rules #2', [undefined, 'House Rules', 2]],
  ] as const)('what is made of a place in words is told: %s', (written, [told, name, position]) => {
    const { archive, messages } = archiveFrom([story('a.txt', [['series', written]])]);
    expect(said(messages).filter((one) => one.includes('position'))).toEqual(told === undefined ? [] : [told]);
    expect([...archive.series.values()].map((series) => series.name)).toEqual([name]);
    expect(only(archive.works).series[0]?.position).toBe(position);
  });

  test('works without an author stand under the unknown one', () => {
    const { archive } = archiveFrom([story('a.txt')]);
    expect(archive.authors.get('unknown')).toMatchObject({ unknown: true, works: ['a'] });
  });

  test('the people of a relationship are the same in any order, the sign between them counts', () => {
    const { archive } = archiveFrom([
      story('a.txt', [['relationships', 'Kettle/Lamp']]),
      story('b.txt', [['relationships', 'Lamp / Kettle']]),
      story('c.txt', [['relationships', 'Kettle & Lamp']]),
    ]);
    expect(
      [...(archive.facets.get('relationships')?.terms.values() ?? [])].map(({ works }) => works.length).sort(),
    ).toEqual([1, 2]);
  });

  test('works are in the order of their titles, without a leading article of their language', () => {
    const { archive } = archiveFrom([
      story('a.txt', [['title', 'The Zebra']]),
      story('b.txt', [['title', '“A Lamb”']]),
      story('c.txt', [
        ['title', 'Le Matin'],
        ['language', 'fr'],
      ]),
      story('d.txt', [['title', 'Lamp 10']]),
      story('e.txt', [['title', 'Lamp 9']]),
    ]);
    expect([...archive.works.keys()]).toEqual(['b', 'e', 'd', 'c', 'a']);
  });
});

describe('chapters that name their work as series', () => {
  const post = (path: string, title: string, series: string) =>
    story(path, [
      ['title', title],
      ['authors', 'Ann Other'],
      ['series', series],
    ]);

  test('numbered chapters whose title begins with the series are one work, and the series is none', () => {
    const { archive } = archiveFrom([
      post('posts/b.md', 'The Long Quay, chapter 2', 'The Long Quay'),
      post('posts/a.md', 'The Long Quay - Chapitre 1', 'The long quay'),
    ]);
    const work = only(archive.works);
    expect(work.title).toBe('The Long Quay');
    expect(work.chapters.map(({ role, number, title }) => [role, number, title])).toEqual([
      ['chapter', '1', null],
      ['chapter', '2', null],
    ]);
    expect(archive.series.size).toBe(0);
  });

  test('chapters of another series, of none or with one number stay works', () => {
    const apart = [
      post('a.md', 'The Long Quay, chapter 1', 'Harbours'),
      post('b.md', 'The Long Quay, chapter 2', 'Harbours'),
    ];
    expect(archiveFrom(apart).archive.works.size).toBe(2);
    const twice = ['a.md', 'b.md'].map((path) => post(path, 'The Long Quay, chapter 1', 'The Long Quay'));
    expect(archiveFrom(twice).archive.works.size).toBe(2);
    const none = ['1', '2'].map((number) =>
      story(`${number === '1' ? 'dawn' : 'noon'}.md`, [
        ['title', `The Quay, chapter ${number}`],
        ['authors', 'Ann'],
      ]),
    );
    expect(archiveFrom(none).archive.works.size).toBe(2);
  });
});

describe('series', () => {
  test.each([
    ['Roads #2', 'Roads', 2],
    ['Roads, part 3 of 4', 'Roads', 3],
    ['Roads (book 1.5)', 'Roads', 1.5],
    ['Roads', 'Roads', null],
    ['Part 2', 'Part 2', 2],
  ])('%j is the series %j at position %j', (written, name, position) => {
    const { archive } = archiveFrom([story('a.txt', [['series', written]])]);
    const [series] = archive.series.values();
    expect(series?.name).toBe(name);
    expect(only(archive.works).series).toEqual([{ id: series?.id, position }]);
  });

  test('works stand by position, then by date, and those without a position last', () => {
    const { archive } = archiveFrom([
      story('none.txt', [['series', 'Roads']]),
      story('two.txt', [
        ['series', 'Roads'],
        ['position', '2'],
      ]),
      story('late.txt', [
        ['series', 'Roads'],
        ['position', '1'],
        ['published', '2009'],
      ]),
      story('early.txt', [
        ['series', 'Roads'],
        ['position', '1'],
        ['published', '2001'],
      ]),
    ]);
    expect(archive.series.get('roads')?.works).toEqual(['early', 'late', 'two', 'none']);
  });

  test('a position that is taken or no number is reported', () => {
    const { messages } = archiveFrom([
      story('a.txt', [
        ['series', 'Roads'],
        ['position', '1'],
      ]),
      story('b.txt', [
        ['series', 'Roads'],
        ['position', '1'],
      ]),
      story('c.txt', [
        ['series', 'Roads'],
        ['position', 'somewhere'],
      ]),
    ]);
    expect(said(messages)).toEqual(['b.txt:2 position-repeated', 'c.txt:2 position-unreadable']);
  });

  test('a series that is named twice is one, at the first position that is known', () => {
    const { archive } = archiveFrom([
      story('a.txt', [
        ['series', 'Roads'],
        ['series', 'roads #2'],
        ['position', '5'],
      ]),
    ]);
    expect(only(archive.works).series).toEqual([{ id: 'roads', position: 5 }]);
  });
});

describe('the folder of a work', () => {
  const head = story('lamps/work.yaml', [
    ['title', 'Lamps'],
    ['authors', 'Ann'],
    ['rating', 'G'],
    ['summary', 'S'],
  ]);
  const part = (name: string, fields: Parameters<typeof story>[1] = [], parts: Parameters<typeof story>[2] = {}) =>
    story(`lamps/${name}`, fields, parts);

  test('its chapters are in the order of their numbers, then of their names as people count', () => {
    const { archive } = archiveFrom([
      head,
      part('x10.txt'),
      part('x9.txt'),
      part('last.txt', [['chapter', '2']]),
      part('z-first.txt', [['chapter', '1']]),
    ]);
    const bodies = only(archive.works).chapters.map((chapter) => chapter.text.body.replace('body of lamps/', ''));
    expect(bodies).toEqual(['z-first.txt', 'last.txt', 'x9.txt', 'x10.txt']);
  });

  test('what the work file leaves open, public chapters may say, and nobody else', () => {
    const { archive } = archiveFrom([
      story('lamps/work.yaml', [['title', 'Lamps']]),
      part('1.txt', [['authors', 'Ann']]),
      part('2.txt', [
        ['authors', 'Held'],
        ['tags', 'held'],
        ['show', 'draft'],
      ]),
      part('3.txt', [
        ['authors', 'Unlisted'],
        ['tags', 'unlisted'],
        ['show', 'unlisted'],
      ]),
    ]);
    expect([...archive.authors.values()].map((author) => author.name)).toEqual(['Ann']);
    expect([...(archive.facets.get('tags')?.terms.keys() ?? [])]).toEqual([]);
  });

  test('a chapter that is held back leaves no words, no links, no minutes and no gap', () => {
    const long = { chapters: [chapterFacts('text', { words: 100_000 })] };
    const links = { links: [{ kind: 'asset' as const, target: 'lamps/secret.png', line: 1 }] };
    const { archive, messages } = archiveFrom([
      head,
      part('1.txt', [['chapter', '1']]),
      part(
        '2.txt',
        [
          ['chapter', '2'],
          ['show', 'no'],
        ],
        { ...long, ...links },
      ),
      part('3.txt', [['chapter', '3']]),
    ]);
    const work = only(archive.works);
    expect(work).toMatchObject({ words: 2, minutes: 1, links: [] });
    expect(work.files).toEqual(['lamps/1.txt', 'lamps/3.txt']);
    expect([...archive.places.keys()]).not.toContain('lamps/2.txt');
    expect(messages).toEqual([]);
  });

  test('names that only unlisted works bear take the addresses that the others leave', () => {
    const { archive } = archiveFrom([
      story('z.txt', [
        ['authors', 'Ann-Lee'],
        ['tags', 'Tide, low'],
      ]),
      story('a.txt', [
        ['authors', 'Ann Lee'],
        ['tags', 'Tide low'],
        ['show', 'unlisted'],
      ]),
    ]);
    const slugs = (terms: ReadonlyMap<string, { slug: string }>) => [...terms.values()].map(({ slug }) => slug);
    const authors = slugs(archive.authors);
    expect(authors[0]).toBe('ann-lee');
    expect(new Set(authors).size).toBe(authors.length);
    const tags = slugs(archive.facets.get('tags')?.terms ?? new Map());
    expect(tags[0]).toBe('tide-low');
    expect(new Set(tags).size).toBe(tags.length);
  });

  test('an unlisted chapter has a page and is not counted', () => {
    const { archive } = archiveFrom([
      head,
      part('1.txt'),
      part('2.txt', [['show', 'unlisted']], { chapters: [chapterFacts('aside', { words: 50_000 })] }),
    ]);
    const work = only(archive.works);
    expect(work.chapters).toHaveLength(1);
    expect(work.unlistedChapters.map(({ key, ordinal }) => [key, ordinal])).toEqual([['aside', 0]]);
    expect([work.words, work.minutes]).toEqual([1, 1]);
    expect(archive.totals.chapters).toBe(1);
  });

  test('equal keys of two files are told apart', () => {
    const chapters = { chapters: [chapterFacts('one'), chapterFacts('one-2')] };
    const { archive } = archiveFrom([head, part('1.txt', [], chapters), part('2.txt', [], chapters)]);
    expect(only(archive.works).chapters.map((chapter) => chapter.key)).toEqual(['one', 'one-2', 'one-3', 'one-2-2']);
  });

  test('without a chapter it is reported and not published', () => {
    const { archive, messages } = archiveFrom([head, part('1.txt', [['show', 'no']])]);
    expect(archive.works.size).toBe(0);
    expect(said(messages)).toEqual(['lamps/work.yaml: work-without-chapters']);
  });

  test('numbers that repeat or leave one out are reported at the file', () => {
    const { messages } = archiveFrom([
      head,
      part('1.txt', [['chapter', '1']]),
      part('1b.txt', [['chapter', '1']]),
      part('4.txt', [['chapter', '4']]),
    ]);
    expect(said(messages)).toEqual(['lamps/1b.txt:1 chapter-repeated', 'lamps/4.txt:1 chapter-gap']);
  });

  test('dates of chapters date the work', () => {
    const dated = (date: string) => ({ chapters: [chapterFacts('text', { date })] });
    const { archive } = archiveFrom([head, part('1.txt', [], dated('2004-05')), part('2.txt', [], dated('2010'))]);
    expect(only(archive.works)).toMatchObject({ published: '2004-05', updated: '2010' });
  });
});

describe('what is shown', () => {
  const shown = (value: string, drafts = false) => {
    const { archive, messages } = archiveFrom([story('a.txt', [['show', value]])], { drafts });
    const place = archive.works.size > 0 ? 'works' : archive.unlisted.size > 0 ? 'unlisted' : 'nowhere';
    return [place, ...said(messages)];
  };

  test.each([
    ['public', ['works']],
    ['Public ', ['works']],
    ['yes', ['works']],
    ['unlisted', ['unlisted']],
    ['draft', ['nowhere']],
    ['no', ['nowhere']],
    ['false', ['nowhere']],
    ['perhaps', ['nowhere', 'a.txt:1 show-unknown']],
    ['', ['nowhere', 'a.txt:1 show-unknown']],
  ])('show: %s', (value, place) => {
    expect(shown(value)).toEqual(place);
  });

  test('drafts are public when drafts are shown, and nothing else is', () => {
    expect(shown('draft', true)).toEqual(['works']);
    expect(shown('no', true)).toEqual(['nowhere']);
    expect(shown('unlisted', true)).toEqual(['unlisted']);
  });

  test('a held story takes no address and no id from others', () => {
    const held = story('a.txt', [
      ['slug', 'lamp'],
      ['id', 'lamp'],
      ['show', 'no'],
    ]);
    const { archive, messages } = archiveFrom([
      held,
      story('b.txt', [
        ['slug', 'lamp'],
        ['id', 'lamp'],
      ]),
    ]);
    expect(archive.works.get('lamp')?.slug).toBe('lamp');
    expect(messages).toEqual([]);
  });
});

describe('links and equal files', () => {
  test('a link to a held story is broken, one to an unlisted story is not', () => {
    const links = ['b.txt', 'c.txt', 'd.txt'].map((target, index) => ({
      kind: 'file' as const,
      target,
      line: index + 5,
    }));
    const { messages } = archiveFrom([
      story('a.txt', [], { links }),
      story('b.txt', [['show', 'no']]),
      story('c.txt', [['show', 'unlisted']]),
    ]);
    expect(said(messages)).toEqual(['a.txt:5 link-broken', 'a.txt:7 link-broken']);
  });

  test('the notes of a work’s own file link and show pictures as its chapters do', () => {
    const links = [
      { kind: 'file' as const, target: 'gone.txt', line: 4 },
      { kind: 'asset' as const, target: 'lamp.png', line: 5 },
    ];
    const { archive, messages } = archiveFrom([
      story('lamps/work.yaml', [['title', 'Lamps']], { format: 'work', chapters: [], links }),
      story('lamps/1.txt', []),
    ]);
    expect(only(archive.works).links).toEqual([
      { kind: 'asset', target: 'lamp.png' },
      { kind: 'file', target: 'gone.txt' },
    ]);
    expect(said(messages)).toContain('lamps/work.yaml:4 link-broken');
  });

  test('a picture must lie in the content folder', () => {
    const links = ['lamp.png', 'gone.png'].map((target) => ({ kind: 'asset' as const, target, line: 5 }));
    const { messages } = archiveFrom([story('a.txt', [], { links })], { assets: ['lamp.png'] });
    expect(messages.map((message) => message.message)).toEqual(['The picture "gone.png" was not found.']);
  });

  test('files of equal bytes are reported once each', () => {
    const { messages } = archiveFrom(['a', 'b', 'c'].map((name) => story(`${name}.txt`, [], { digest: 'same' })));
    expect(said(messages)).toEqual(['b.txt:1 text-duplicate', 'c.txt:1 text-duplicate']);
  });
});

describe('the promised number of chapters', () => {
  const messagesOf = (...fields: Parameters<typeof headerOf>[0]) =>
    said(archiveFrom([story('a.txt', fields)]).messages);

  test('is reported when a complete work has fewer, or any work more', () => {
    expect(messagesOf(['expected', '3'], ['status', 'Complete'])).toEqual(['a.txt:1 chapters-expected']);
    expect(messagesOf(['expected', '3'], ['status', 'WIP'])).toEqual([]);
    expect(messagesOf(['expected', '1'], ['status', 'Complete'])).toEqual([]);
    expect(messagesOf(['expected', '0'], ['status', 'WIP'])).toEqual(['a.txt:1 chapters-expected']);
  });
});
