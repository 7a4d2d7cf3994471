import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import type { Work } from '../../src/model/archive.ts';
import { renderMessages, renderSite } from '../../src/render/render-site.ts';
import { checkLinks } from '../support/check-links.ts';
import { configWith, contextWith, keysOf, PLAIN_PAGE, renderSample } from '../support/render-sample.ts';
import { archiveOf, chapter, sampleArchive, work } from '../support/sample-archive.ts';
import { tempFolder } from '../support/temp-folder.ts';

const isPage = (path: string) => path.endsWith('.html');

test('the sample has every kind of page', async () => {
  const paths = [...(await renderSample(sampleArchive())).keys()];
  expect(paths).toEqual(
    expect.arrayContaining([
      'index.html',
      'works/index.html',
      'works/salt/index.html',
      'works/salt/chapter-1/index.html',
      'works/salt/all/index.html',
      'authors/index.html',
      'authors/ann/index.html',
      'series/index.html',
      'series/roads/index.html',
      'fandoms/index.html',
      'fandoms/harbour-lights/index.html',
      'updates/index.html',
      'updates/2019/index.html',
      'about/index.html',
      '404.html',
      'feed.xml',
      'sitemap.xml',
      '.nojekyll',
      'style.aaaaaaaaaa.css',
    ]),
  );
});

test('every view is what its schema says', async () => {
  const context = contextWith();
  const problems: string[] = [];
  const templates = {
    ...context.templates,
    render: (page: string, view: object) => {
      problems.push(...context.checkView(page, view).map((problem) => `${page} ${problem}`));
      return new Uint8Array();
    },
  };
  await renderSample(sampleArchive(), { ...context, templates });
  expect(problems).toEqual([]);
});

test.each([
  ['/', null],
  ['/a/b/', 'https://shelf.example/a/b/'],
])('every link leads somewhere when the site stands under %s', async (base, url) => {
  const files = await renderSample(sampleArchive(), contextWith({ config: configWith({ url }) }));
  const folder = tempFolder(Object.fromEntries(files));
  const { problems, unreached } = checkLinks(folder, { base, address: url });
  expect(problems).toEqual([]);
  expect(unreached.filter((path) => isPage(path) && path !== '404.html')).toEqual(['works/hidden/index.html']);
});

test('all pages but the error page are the same wherever the site stands', async () => {
  const links = async (url: string) =>
    [...(await renderSample(sampleArchive(), contextWith({ config: configWith({ url }) })))]
      .filter(([path]) => isPage(path) && path !== '404.html')
      .map(([, html]) => [...html.matchAll(/ (?:href|src)="((?!https:)[^"]*)"/g)].map(([, href]) => href));
  expect(await links('https://a.example/')).toEqual(await links('https://b.example/x/y/'));
});

test('every page is valid HTML', async () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended', 'html-validate:document'],
    rules: { 'doctype-style': 'off', 'require-sri': 'off', 'long-title': 'off', 'wcag/h32': 'off' },
  });
  const problems: string[] = [];
  for (const [path, html] of await renderSample(sampleArchive())) {
    if (!isPage(path)) continue;
    const report = await validator.validateString(html);
    problems.push(
      ...report.results.flatMap((result) => result.messages.map((message) => `${path}: ${message.message}`)),
    );
  }
  expect(problems).toEqual([]);
}, 120_000);

test('no page holds a script that runs, a style of its own, or anything from another site', async () => {
  for (const [path, html] of await renderSample(sampleArchive())) {
    if (!isPage(path)) continue;
    expect(html).not.toMatch(/<script(?! type="application\/ld\+json">)|<style|\sstyle=|\son[a-z]+=/i);
    expect(html.replace(/<link rel="canonical"[^>]*>/, '')).not.toMatch(
      /\s(?:src|href)="(?:https?:)?\/\/(?!shelf\.example)/,
    );
  }
});

test('what a header says is text on the page, never markup', async () => {
  const evil = '</script><img src=x onerror=alert(1)>"\'&amp;';
  const archive = archiveOf([
    work('a', {
      title: evil,
      sortTitle: evil,
      recipient: evil,
      rating: { key: 'not-rated', written: evil },
      extra: [{ label: evil, value: evil }],
      terms: new Map([['tags', [evil]]]),
      chapters: [chapter(1, { title: evil, division: evil, opening: evil }), chapter(2, { number: evil })],
    }),
  ]);
  for (const [path, text] of await renderSample(
    archive,
    contextWith({ config: configWith({ title: evil, tagline: evil }) }),
  )) {
    expect(text, path).not.toMatch(/<img/i);
    expect(text.match(/<\/script/g)?.length ?? 0, path).toBe(isPage(path) ? 1 : 0);
  }
});

test('an unlisted work has its pages, is left out by search engines, and is named nowhere else', async () => {
  const files = await renderSample(sampleArchive());
  for (const [path, text] of files) {
    if (path.startsWith('works/hidden/') && isPage(path))
      expect(text).toMatch(/<meta name="robots" content="noindex\b/);
    else if (!path.startsWith('works/hidden/')) expect(text, path).not.toMatch(/works\/hidden|Hidden Away/);
  }
  expect(files.has('works/hidden/index.html')).toBe(true);
});

test('previews of links to a chapter, or to the entire work, name the work', async () => {
  const files = await renderSample(sampleArchive());
  const parts = [...files.keys()].filter((path) =>
    /^works\/(?!hidden)[^/]+\/(?:all|chapter-[^/]+)\/index\.html$/.test(path),
  );
  expect(parts).not.toEqual([]);
  for (const path of parts) {
    const title = /<html[^>]* data-running="([^"]+)"/.exec(files.get(path) ?? '')?.[1] ?? '?';
    expect(/"og:title" content="([^"]+)"/.exec(files.get(path) ?? '')?.[1], path).toContain(title);
  }
});

test('the entire work, which repeats its chapters, sends search engines to the page of the work', async () => {
  const files = await renderSample(sampleArchive());
  const pages = [...files].filter(([path]) => path.endsWith('/all/index.html') && !path.includes('hidden'));
  expect(pages).not.toEqual([]);
  for (const [path, text] of pages) {
    expect(text).not.toContain('noindex');
    expect(text).toContain(
      `<link rel="canonical" href="https://shelf.example/stories/${path.replace('all/index.html', '')}"`,
    );
  }
});

test('adding a work changes no page of another', async () => {
  const works = [...sampleArchive().works.values()];
  const before = await keysOf(archiveOf(works));
  const added = work('zz', { authors: ['ann', 'new'], terms: new Map([['tags', ['salt', 'new']]]), published: '2030' });
  const after = await keysOf(archiveOf([...works, added]));
  const changed = [...before].filter(([path, key]) => after.get(path) !== key).map(([path]) => path);
  expect(changed.filter((path) => /^works\/(?!index|page\/)/.test(path))).toEqual([]);
  expect(changed).toContain('works/index.html');
});

test('a work that was edited changes, of each list, the page with its card and the first', async () => {
  const works = Array.from({ length: 200 }, (_, at) => work(`w${1000 + at}`));
  const before = await keysOf(archiveOf(works));
  const after = await keysOf(archiveOf(works.map((one, at) => (at === 120 ? { ...one, words: 1300 } : one))));
  const changed = [...before].filter(([path, key]) => after.get(path) !== key).map(([path]) => path);
  const lists = changed.filter((path) => /^(?:authors|fandoms|ratings|warnings)\//.test(path) && isPage(path));
  const first = ['authors/ann', 'fandoms/harbour-lights', 'ratings/general', 'warnings/none'];
  expect(lists.sort()).toEqual(first.flatMap((list) => [`${list}/index.html`, `${list}/page/3/index.html`]).sort());
});

const FACTS: [name: string, change: Partial<Work>][] = [
  ['title', { title: 'Another' }],
  ['slug', { slug: 'another' }],
  ['authors', { authors: ['bo'] }],
  ['language', { language: 'fr' }],
  ['rating', { rating: { key: 'teen', written: 'T' } }],
  ['terms', { terms: new Map([['tags', ['debt']]]) }],
  ['summary', { summary: { html: '<p>New.</p>', text: 'New.' } }],
  ['recipient', { recipient: 'Jo' }],
  ['values as written', { written: [{ facet: 'tags', value: 'sea stuff' }] }],
  ['pen names', { penNames: [{ author: 'ann', name: 'A. N.' }] }],
  ['series', { series: [{ id: 'roads', position: 7 }] }],
  ['status', { status: 'hiatus' }],
  ['expected', { expected: 9 }],
  ['words', { words: 1 }],
  ['minutes', { minutes: 99 }],
  ['published', { published: '1999' }],
  ['updated', { updated: '2020' }],
  ['notes', { notesAfter: [{ body: 'b', fragment: 4 }] }],
  ['extra fields', { extra: [{ label: 'Beta', value: 'Z' }] }],
  ['links', { links: [{ kind: 'file', target: 'salt.txt' }] }],
  ['chapters', { chapters: [chapter(1, { text: { body: 'changed', fragment: 0 } }), chapter(2), chapter(3)] }],
  ['a later chapter', { chapters: [chapter(1), chapter(2, { notesAfter: { body: 'b', fragment: 9 } }), chapter(3)] }],
];

test.each(FACTS)('a change of %s makes the pages of the work anew', async (_name, change) => {
  const others = [...sampleArchive().works.values()];
  const base = work('one', { chapters: [chapter(1), chapter(2), chapter(3)] });
  const before = await keysOf(archiveOf([...others, base]));
  const after = await keysOf(archiveOf([...others, { ...base, ...change }]));
  const slug = change.slug ?? 'one';
  for (const page of ['index.html', 'chapter-2/index.html', 'all/index.html']) {
    expect(after.get(`works/${slug}/${page}`)).toBeDefined();
    expect(after.get(`works/${slug}/${page}`)).not.toBe(before.get(`works/one/${page}`));
  }
});

test('equal keys mean equal bytes', async () => {
  const [keys, files] = [await keysOf(sampleArchive()), await renderSample(sampleArchive())];
  expect([...(await keysOf(sampleArchive()))]).toEqual([...keys]);
  expect([...(await renderSample(sampleArchive()))]).toEqual([...files]);
});

test('describing the site loads no text', async () => {
  const loadBody = () => Promise.reject(new Error('a body was loaded'));
  expect((await keysOf(sampleArchive(), contextWith({ loadBody }))).size).toBeGreaterThan(30);
});

test('without a URL there is no feed, no sitemap and no canonical address, and a note says so', async () => {
  const context = contextWith({ config: configWith({ url: null }) });
  const files = await renderSample(sampleArchive(), context);
  expect([...files.keys()].filter((path) => path.endsWith('.xml'))).toEqual([]);
  expect([...files.values()].join('')).not.toMatch(/canonical|feed\.xml|sitemap/);
  expect(renderMessages(context).map((message) => message.ruleId)).toEqual(['output-needs-url']);
});

test('outputs that are switched off leave no file and no link', async () => {
  const outputs = {
    entire: false,
    epub: false,
    pdf: false,
    lists: false,
    updates: false,
    stats: false,
    feed: false,
    sitemap: false,
    original: false,
    html: false,
    txt: false,
    markdown: false,
    jsonFeed: false,
    feedText: false,
    feedsOf: [],
    opds: false,
    opds2: false,
    api: false,
    apiWorks: false,
    offline: false,
    rareTerms: false,
    seriesEpub: false,
    bookNotes: false,
  };
  const files = await renderSample(sampleArchive(), contextWith({ config: configWith({ outputs }) }));
  expect(
    [...files.keys()].filter((path) => /all\/|updates|feed|sitemap|shortest|longest|random|stats|epub/.test(path)),
  ).toEqual([]);
  expect([...files.values()].join('')).not.toMatch(/\/all\/|updates\/|feed\.xml|sitemap/);
});

test('robots.txt stands only at the root of a host', async () => {
  const names = async (url: string) =>
    [...(await keysOf(sampleArchive(), contextWith({ config: configWith({ url }) }))).keys()].includes('robots.txt');
  expect([await names('https://a.example/'), await names('https://a.example/b/')]).toEqual([true, false]);
});

test('a file of public/ never takes the place of a page, and a message says so', async () => {
  const asset = { digest: 'b'.repeat(64), read: async () => new TextEncoder().encode('mine') };
  const assets = new Map(['index.html', 'Works/x.html', 'about/a.png', 'CNAME'].map((name) => [name, asset]));
  const context = contextWith({ assets });
  const files = await renderSample(sampleArchive(), context);
  expect([...files].filter(([, text]) => text === 'mine').map(([path]) => path)).toEqual(['CNAME']);
  expect(renderMessages(context).map((message) => message.file)).toEqual([
    'public/Works/x.html',
    'public/about/a.png',
    'public/index.html',
  ]);
});

test('pictures are published only when a story refers to them', async () => {
  const loadAsset = async (path: string) =>
    path === 'sea/light.png' ? { digest: 'c'.repeat(64), read: async () => new Uint8Array([1]) } : null;
  const links = ['sea/light.png', 'sea/absent.png', 'sea/script.svg'].map((target) => ({
    kind: 'asset' as const,
    target,
  }));
  const context = contextWith({
    loadAsset,
    loadBody: async () => ({
      html: () => Buffer.from('<p><img src="fabula:asset/sea/light.png" alt="A light" /></p>'),
    }),
  });
  const files = await renderSample(archiveOf([work('a', { links })]), context);
  expect([...files.keys()].filter((path) => path.startsWith('media/'))).toEqual(['media/light.cccccccccc.png']);
  expect(files.get('works/a/index.html')).toContain('src="../../media/light.cccccccccc.png"');
});

test('the text of a work for adults stands behind a notice, and its first words nowhere', async () => {
  const files = await renderSample(sampleArchive());
  const page = files.get('works/salt/chapter-2/index.html') ?? '';
  expect(page).toMatch(
    /<details class="notice"[^>]*>\s*<summary>[\s\S]*Rated Explicit[\s\S]*Major Character Death[\s\S]*<\/summary>/,
  );
  expect(page).not.toContain('The rain came in');
  expect(files.get('works/breakwater/index.html')).not.toContain('class="notice"');
});

test('works without a rating have a notice where the archive asks for it', async () => {
  const unrated = archiveOf([work('one', { rating: { key: 'not-rated', written: null } })]);
  const page = async (adultUnrated: boolean) =>
    (await renderSample(unrated, contextWith({ config: configWith({ adultUnrated }) }))).get('works/one/index.html');
  expect(await page(false)).not.toContain('class="notice"');
  expect(await page(true)).toContain('class="notice"');
});

test('a long listing has pages, each with links to the others', async () => {
  const works = Array.from({ length: 7 }, (_, place) => work(`w${place}`));
  const files = await renderSample(archiveOf(works), contextWith({ config: configWith({ pageSize: 3 }) }));
  const second = files.get('works/page/2/index.html') ?? '';
  expect(second).toContain('<link rel="prev" href="../../../works/">');
  expect(second).toContain('<link rel="next" href="../3/">');
  expect(files.has('authors/ann/page/3/index.html')).toBe(true);
});

test('an index that names nothing is neither published nor in any menu', async () => {
  const menuOf = (page = '') => {
    const menu = /<ul class="menu">(.*?)<\/ul>/s.exec(page)?.[1] ?? '';
    return [...menu.matchAll(/>([^<]+)<\/a>/g)].map(([, label]) => label);
  };
  const bare = archiveOf([work('salt', { published: null, terms: new Map(), chapters: [chapter(1), chapter(2)] })]);
  const site = await renderSample(bare);
  for (const path of ['index.html', 'works/salt/index.html', 'works/salt/chapter-1/index.html', 'search/index.html'])
    expect([path, menuOf(site.get(path))]).toEqual([path, ['Works', 'Authors', 'Search', 'About']]);
  const indexes = ['fandoms', 'series', 'updates'].map((path) => `${path}/index.html`);
  expect(indexes.filter((path) => site.has(path))).toEqual([]);
  const folder = tempFolder(Object.fromEntries(site));
  const address = 'https://shelf.example/stories/';
  const { problems, unreached } = checkLinks(folder, { base: '/stories/', address });
  expect(problems).toEqual([]);
  expect(unreached.filter(isPage)).toEqual(['404.html']);
  const full = await renderSample(sampleArchive());
  expect(indexes.filter((path) => full.has(path))).toEqual(indexes);
  expect(menuOf(full.get('works/salt/chapter-1/index.html'))).toContain('Series');
});

test('the years of the statistics say how many words they brought, and lead to what was new in them', async () => {
  const works = [
    work('salt'),
    work('rope', { published: '2004-01-02' }),
    work('tar', { published: null, updated: '2006' }),
  ];
  const years = async (config = configWith()) => {
    const page = (await renderSample(archiveOf(works), contextWith({ config }))).get('stats/index.html') ?? '';
    const [, table = ''] = page.split('id="stats_years"');
    return [...(table.split('</table>')[0] ?? '').matchAll(/<th scope="row">(.*?)<\/th>\s*<td>(.*?) <svg/g)].map(
      (row) => row.slice(1),
    );
  };
  expect(await years()).toEqual([
    ['<a href="../updates/2004/">2004</a>', '2 works, 2,400 words'],
    ['<a href="../updates/2006/">2006</a>', '1 work, 1,200 words'],
  ]);
  const without = configWith({ outputs: { ...configWith().outputs, updates: false } });
  expect((await years(without))[0]?.[0]).toBe('2004');
});

test('an archive without works builds', async () => {
  const files = await renderSample(archiveOf([]));
  expect(
    checkLinks(tempFolder(Object.fromEntries(files)), { base: '/stories/', address: 'https://shelf.example/stories/' })
      .problems,
  ).toEqual([]);
});

test('no two files have the same path', async () => {
  const paths: string[] = [];
  for await (const file of renderSite(sampleArchive(), contextWith())) paths.push(file.path.toLowerCase());
  expect(new Set(paths).size).toBe(paths.length);
});

test('an own page whose address is taken gets another, and a message says so', async () => {
  const page = (slug: string, order: number) => ({
    slug,
    title: slug,
    html: '',
    file: `${order}.md`,
    order,
    ...PLAIN_PAGE,
  });
  const context = contextWith({ pages: [page('works', 2), page('about', 1), page('about', 3)] });
  const paths = [...(await keysOf(sampleArchive(), context)).keys()];
  expect(paths).toEqual(
    expect.arrayContaining(['about/index.html', 'works-page-1/index.html', 'about-page-1/index.html']),
  );
  expect(renderMessages(context).map((message) => message.ruleId)).toEqual(['slug-unusable', 'slug-unusable']);
});

test('an unlisted chapter has a page that nothing leads to', async () => {
  const extra = chapter(0, { key: 'cut-scene', number: null, title: 'The Cut Scene' });
  const archive = archiveOf([work('a', { chapters: [chapter(1), chapter(2)], unlistedChapters: [extra] })]);
  const files = await renderSample(archive);
  const page = files.get('works/a/unlisted-cut-scene/index.html') ?? '';
  expect(page).toContain('noindex');
  expect(page).not.toContain('chapter-menu');
  for (const [path, text] of files)
    if (!path.includes('unlisted-')) expect(text, path).not.toMatch(/cut-scene|Cut Scene/);
});

test('the menu of a very long work names the chapters around', async () => {
  const chapters = Array.from({ length: 300 }, (_, place) => chapter(place + 1));
  const files = await renderSample(archiveOf([work('a', { chapters })]));
  const page = files.get('works/a/chapter-150/index.html') ?? '';
  expect(page.match(/works\/a\/chapter-\d+\//g)?.length).toBeLessThan(120);
  expect(page).toContain('Chapter 150 of 300');
});

test('languages and states are named in the language of the interface', async () => {
  const archive = archiveOf([
    work('a', {
      language: 'fr',
      terms: new Map([
        ['languages', ['fr']],
        ['status', ['in-progress']],
      ]),
    }),
  ]);
  const french = archive.facets.get('languages')?.terms.get('fr');
  if (french) french.name = 'fr';
  const files = await renderSample(archive);
  expect(files.get('languages/index.html')).toContain('>French</a>');
  expect(files.get('status/index.html')).toContain('>In progress</a>');
});

test('the author of unlisted works alone is named on them, and nowhere else', async () => {
  const archive = archiveOf([work('a'), work('b', { visibility: 'unlisted', authors: ['shy'] })]);
  const usual = { works: [], words: 0, unknown: false, penNames: [], description: null, homepage: null, contact: null };
  const shy = { id: 'shy', slug: 'shy', name: 'Shy Person', sortName: 'Shy', ...usual };
  const files = await renderSample({ ...archive, authors: new Map([...archive.authors, ['shy', shy]]) });
  const naming = [...files].filter(([, text]) => text.includes('Shy Person')).map(([path]) => path);
  expect(naming).toEqual(['works/b/index.html']);
  expect(files.has('authors/shy/index.html')).toBe(false);
});

test('a path of the menu leads into the site from every page, and an address stays one', async () => {
  const menu = [
    { label: 'Links', href: '/about/#links' },
    { label: 'Forum', href: 'https://forum.example/' },
  ];
  const files = await renderSample(sampleArchive(), contextWith({ config: configWith({ menu }) }));
  for (const [path, up] of [
    ['index.html', ''],
    ['works/salt/chapter-1/index.html', '../../../'],
  ] as const) {
    expect(files.get(path)).toContain(`<a href="${up}about/#links"`);
    expect(files.get(path)).toContain('<a href="https://forum.example/"');
  }
});

test('a summary brings no id, and no link to one', async () => {
  const html =
    '<p id="a">x<sup><a href="#summary-fn-1" id="b" class="c">1</a></sup> <a href="https://a.example/#d">y</a></p>';
  const files = await renderSample(archiveOf([work('salt', { summary: { html, text: 'x1 y' } })]));
  expect(files.get('works/salt/index.html')).toContain(
    '<p>x<sup><a class="c">1</a></sup> <a href="https://a.example/#d">y</a></p>',
  );
});

test('the feed names a work by a mark that stays, and not by the path of its file', async () => {
  const feedOf = async (parts: Partial<Work>) =>
    (await renderSample(archiveOf([work('old/jane-doe/salt', { slug: 'salt', title: 'Salt', ...parts })]))).get(
      'feed.xml',
    ) ?? '';
  const idOf = (feed: string) => /<entry[^>]*><id>([^<]*)</.exec(feed)?.[1];
  const feed = await feedOf({});
  expect(idOf(feed)).toMatch(/:work:[0-9a-f]{12}$/);
  expect(feed).not.toContain('jane-doe');
  expect(idOf(await feedOf({ title: 'Another', slug: 'another' }))).toBe(idOf(feed));
});
