import { EpubCheck } from '@likecoin/epubcheck-ts';
import { XMLValidator } from 'fast-xml-parser';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Work } from '../../../src/model/archive.ts';
import { renderSite } from '../../../src/render/render-site.ts';
import { configWith, contextWith } from '../../support/render-sample.ts';
import { archiveOf, chapter, sampleArchive, work } from '../../support/sample-archive.ts';

/** Make the books of an archive: path → bytes. */
async function booksOf(archive = sampleArchive(), context = contextWith()): Promise<Map<string, Uint8Array>> {
  const books = new Map<string, Uint8Array>();
  for await (const file of renderSite(archive, context)) {
    if (file.path.endsWith('.epub')) books.set(file.path, (await file.content()) as Uint8Array);
  }
  return books;
}

/** Make the book of one work. */
async function bookOf(one: Work, context = contextWith()): Promise<Uint8Array> {
  const [book] = (await booksOf(archiveOf([one]), context)).values();
  if (!book) throw new Error('no book');
  return book;
}

/** The text files of a book: path → text. */
function textsOf(book: Uint8Array): Map<string, string> {
  return new Map(
    Object.entries(unzipSync(book))
      .filter(([path]) => /\.(?:xhtml|opf|ncx|svg|xml)$/.test(path))
      .map(([path, bytes]) => [path, strFromU8(bytes)]),
  );
}

async function troubleOf(book: Uint8Array): Promise<string[]> {
  const { messages } = await EpubCheck.validate(book);
  const wellFormed = [...textsOf(book)].flatMap(([path, text]) => {
    const answer = XMLValidator.validate(text);
    return answer === true ? [] : [`${path}: ${answer.err.msg}`];
  });
  return [...wellFormed, ...messages.map((message) => `${message.id} ${message.message}`)];
}

test('every work of the archive has a valid book beside its page', async () => {
  const books = await booksOf();
  expect([...books.keys()].sort()).toContain('works/salt/salt.epub');
  for (const [path, book] of books) expect(await troubleOf(book), path).toEqual([]);
});

test('the same work gives the same bytes', async () => {
  expect(await bookOf(work('salt'))).toEqual(await bookOf(work('salt')));
});

test('a switch leaves books out, and pages name none', async () => {
  const config = configWith();
  const context = contextWith({
    config: { ...config, outputs: { ...config.outputs, epub: false, seriesEpub: false } },
  });
  const pages: string[] = [];
  for await (const file of renderSite(sampleArchive(), context)) {
    expect(file.path).not.toMatch(/epub/);
    if (file.path === 'works/salt/index.html')
      pages.push(new TextDecoder().decode((await file.content()) as Uint8Array));
  }
  expect(pages).toHaveLength(1);
  expect(pages.join()).not.toContain('epub');
});

test('names, series and dates stand in the package', async () => {
  const one = work('salt', {
    title: 'Salt & Wind',
    published: '2004-07',
    updated: '2005',
    summary: { html: '<p>A <em>short</em> way.</p>', text: 'A short way.' },
  });
  const opf = textsOf(await bookOf(one)).get('EPUB/package.opf') ?? '';
  expect(opf).toContain('>Salt &#38; Wind</dc:title>');
  expect(opf).toContain('<dc:date>2004-07</dc:date>');
  expect(opf).toContain('<meta property="dcterms:modified">2005-01-01T00:00:00Z</meta>');
  expect(opf).toContain('<dc:description>A short way.</dc:description>');
  expect(opf).toContain('<dc:source>https://shelf.example/stories/works/salt/</dc:source>');
  expect(opf).toContain('<dc:subject>General Audiences</dc:subject>');
});

test('the identifier stays when title, address and date change, and differs between works', async () => {
  const idOf = async (one: Work, url: string) => {
    const opf = textsOf(await bookOf(one, contextWith({ config: configWith({ url }) }))).get('EPUB/package.opf') ?? '';
    return /<dc:identifier id="id">([^<]*)</.exec(opf)?.[1];
  };
  const id = await idOf(work('salt'), 'https://a.example/');
  expect(id).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(await idOf(work('salt', { title: 'Other', slug: 'other', updated: '2020' }), 'https://b.example/x/')).toBe(id);
  expect(await idOf(work('pepper'), 'https://a.example/')).not.toBe(id);
});

test('parts hold their chapters in both tables of contents', async () => {
  const book = await bookOf(
    work('long', {
      chapters: [
        chapter(1, { role: 'prologue', number: null, title: 'Before' }),
        chapter(2, { division: 'Book One', title: 'Dawn' }),
        chapter(3),
        chapter(4, { division: 'Book Two' }),
      ],
    }),
  );
  const nav = textsOf(book).get('EPUB/nav.xhtml') ?? '';
  expect(nav.replace(/<[^>]*>/g, '|').replace(/\|+/g, '|')).toContain(
    'Book One|Chapter 2: Dawn|Chapter 3|Book Two|Chapter 4|',
  );
  expect(nav).toContain('<a href="chapter-2.xhtml">Book One</a><ol><li>');
  expect(await troubleOf(book)).toEqual([]);
});

describe('hostile metadata', () => {
  const HOSTILE = 'A </dc:title><script>x</script>\u0000\u0007\ud800 "&" \u202e';
  test.each([
    ['a title with markup and control characters', { title: HOSTILE }],
    ['a title of two thousand letters', { title: 'Long '.repeat(400) }],
    ['a title of punctuation', { title: '???' }],
    ['an unknown language', { language: 'xx-Zzzz-nonsense' }],
    ['a right-to-left language', { language: 'ar', title: 'حبر الليل' }],
    ['a recipient with markup', { recipient: HOSTILE }],
    ['fields with markup', { extra: [{ label: HOSTILE, value: HOSTILE }] }],
  ] satisfies [string, Partial<Work>][])('%s gives a valid book', async (_name, parts) => {
    const book = await bookOf(work('one', parts));
    expect(await troubleOf(book)).toEqual([]);
    for (const text of textsOf(book).values()) expect(text).not.toContain('<script');
  });
});

test('links to the work itself lead to its pages in the book, others to the site, and to nothing when it has no address', async () => {
  const html = '<p id="p1"><a href="fabula:file/a.txt#chapter-2">on</a> <a href="fabula:file/b.txt">other</a></p>';
  const works = [
    work('a', { chapters: [chapter(1), chapter(2)], files: ['a.txt'], links: LINKS }),
    work('b', { files: ['b.txt'] }),
  ];
  const archive = {
    ...archiveOf(works),
    places: new Map([
      ['a.txt', { work: 'a', chapter: 1 }],
      ['b.txt', { work: 'b', chapter: null }],
    ]),
  };
  const first = async (url: string | null) => {
    const context = contextWith({
      config: configWith({ url }),
      loadBody: async () => ({ html: () => Buffer.from(html) }),
    });
    return textsOf((await booksOf(archive, context)).get('works/a/a.epub') ?? new Uint8Array()).get(
      'EPUB/chapter-1.xhtml',
    );
  };
  expect(await first('https://shelf.example/')).toContain(
    '<a href="chapter-2.xhtml">on</a> <a href="https://shelf.example/works/b/">other</a>',
  );
  expect(await first(null)).toContain('<a href="chapter-2.xhtml">on</a> <a>other</a>');
});

const LINKS: Work['links'] = [
  { kind: 'file', target: 'a.txt' },
  { kind: 'file', target: 'b.txt' },
];

test('pictures come along once, named as what they are, and the cover is the cover', async () => {
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  const asset = { digest: 'd'.repeat(64), size: { width: 1, height: 1 }, type: 'image/png', read: async () => png };
  const book = await bookOf(
    work('a', {
      cover: 'a/cover.jpg',
      links: [
        { kind: 'asset', target: 'a/cover.jpg' },
        { kind: 'asset', target: 'a/map.png' },
      ],
    }),
    contextWith({
      loadAsset: async () => asset,
      loadBody: async () => ({
        html: () => Buffer.from('<p id="p1"><img src="fabula:asset/a/map.png" alt="A map"/></p>'),
      }),
    }),
  );
  expect(Object.keys(unzipSync(book)).filter((path) => path.includes('images/'))).toEqual([
    `EPUB/images/${'d'.repeat(16)}.png`,
  ]);
  expect(textsOf(book).get('EPUB/package.opf')).toContain('properties="cover-image"');
  expect(await troubleOf(book)).toEqual([]);
});

test('in the contents for older devices a part and its first chapter have one place in the order', async () => {
  const chapters = [chapter(1, { division: 'The River' }), chapter(2), chapter(3, { division: 'The Sea' })];
  const ncx = textsOf(await bookOf(work('parts', { chapters }))).get('EPUB/toc.ncx') ?? '';
  const points = [...ncx.matchAll(/playOrder="(\d+)".*?src="([^"]*)"/g)].map(([, order, src]) => [src, Number(order)]);
  const orders = new Map<string | undefined, Set<number>>();
  for (const [src, order] of points as [string, number][]) orders.set(src, (orders.get(src) ?? new Set()).add(order));
  expect(points.length).toBeGreaterThan(orders.size);
  expect([...orders.values()].map((of) => of.size)).toEqual(Array.from(orders, () => 1));
  expect([...orders.values()].flatMap((of) => [...of])).toEqual(Array.from(orders, (_, index) => index + 1));
});

test('every book says in words what readers who cannot see can expect', async () => {
  const text = textsOf(await bookOf(work('salt'))).get('EPUB/package.opf') ?? '';
  expect(text).toContain('<meta property="schema:accessibilitySummary">Text that can be enlarged');
});

test('footnotes say what they are, so that readers show them where their marks stand', async () => {
  const html =
    '<p id="a-1">One<sup><a href="#a-fn-1" id="a-fnref-1">1</a></sup></p><ul><li>An item</li></ul>' +
    '<div class="footnotes"><ol><li id="a-fn-1"><p id="a-2">See <em>this</em>:</p><ul><li>a list</li></ul>' +
    '<p id="a-3">More. <a href="#a-fnref-1" aria-label="↩" class="footnote-back">↩</a></p></li></ol></div>';
  const context = contextWith();
  const body = async () => ({ ...(await context.loadBody('x')), html: () => Buffer.from(html) });
  const book = await bookOf(work('one', { summary: null }), { ...context, loadBody: body } as typeof context);
  expect(await troubleOf(book)).toEqual([]);
  const page = [...textsOf(book).values()].find((text) => text.includes('noteref')) ?? '';
  expect(page).toContain('<a epub:type="noteref" role="doc-noteref" href="#a-fn-1" id="a-fnref-1">');
  expect(page).toContain(
    '<li><div id="a-fn-1" epub:type="footnote" role="doc-footnote"><p id="a-2">See <em>this</em>:',
  );
  expect(page).toContain('<ul><li>a list</li></ul>');
  expect(page).toContain('<a role="doc-backlink" href="#a-fnref-1"');
  expect(page).toContain('↩</a></p></div></li></ol>');
});
