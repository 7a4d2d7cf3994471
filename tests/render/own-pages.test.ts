import { expect, test } from 'vitest';
import { pageParts } from '../../src/parse/page-parts.ts';
import { makeEdition } from '../../src/render/edition.ts';
import { editionData, editionKey } from '../../src/render/edition-data.ts';
import { withMentions } from '../../src/render/mentions.ts';
import { pageMessages } from '../../src/render/page-messages.ts';
import type { OwnPage } from '../../src/render/render-context.ts';
import { openingOf, resolveNames } from '../../src/render/resolve-names.ts';
import { configWith, contextWith, PLAIN_PAGE, renderSample } from '../support/render-sample.ts';
import { sampleArchive } from '../support/sample-archive.ts';

/** A page whose paragraphs are those of a Markdown text without any markup. */
function page(slug: string, text: string, rest: Partial<OwnPage> = {}): OwnPage {
  const { text: marked, parts } = pageParts(text, false);
  const paragraphs = marked.split(/\n{2,}/).filter((block) => block.trim() !== '');
  const html = paragraphs.map((block) => `<p>${block.trim()}</p>`).join('\n');
  return { ...PLAIN_PAGE, slug, title: `Page ${slug}`, html, file: `${slug}.md`, order: 1, parts, ...rest };
}

const archive = sampleArchive();
const [work] = archive.works.values();
const [author] = [...archive.authors.values()].filter(({ works }) => works.length > 0);
const [hidden] = archive.unlisted.values();
if (work === undefined || author === undefined || hidden === undefined) throw new Error('the sample is empty');

const linked = (html: string) => {
  const edition = makeEdition(archive, contextWith({ pages: [page('about', 'Hello.')] }));
  return resolveNames(edition, html, edition.routes.ownPage('about'));
};

test('a name in double brackets leads to the work, author, series, term or page of that address or name', () => {
  const toWork = `<a href="../works/${work.slug}/">`;
  expect(linked(`<p>[[${work.slug}]]</p>`)).toBe(`<p>${toWork}${work.title}</a></p>`);
  expect(linked(`<p>[[${work.title.toUpperCase()}|this]]</p>`)).toBe(`<p>${toWork}this</a></p>`);
  expect(linked(`[[authors:${author.slug}]]`)).toBe(`<a href="../authors/${author.slug}/">${author.name}</a>`);
  expect(linked('[[about]]')).toBe('<a href="../about/">Page about</a>');
});

test('names in links and examples stay, one that means nothing keeps other words alone, and nothing of a name is markup', () => {
  for (const html of [
    `<code>[[${work.slug}]]</code>`,
    `<a href="#x">[[${work.slug}]]</a>`,
    '<p title="[[about]]">a</p>',
  ])
    expect(linked(html)).toBe(html);
  expect(linked('[[nobody]] [[nobody|some &#x3C;b> words]]')).toBe('something that is not here some &#x3C;b> words');
});

test.each([
  hidden.slug,
  hidden.title,
  `works:${hidden.slug}`,
  'authors:Someone Hidden',
  'tags:whifflecore',
  'one &#x26; two',
])('the name %s, which leads nowhere, stands on no page and in no opening of one', (name) => {
  expect(linked(`<p>[[${name}]]</p>`)).toBe('<p>something that is not here</p>');
  const edition = makeEdition(archive, contextWith());
  expect(openingOf(edition, { opening: `Read [[${name}]].` })).toBe('Read something that is not here.');
});

test('what stands in no list cannot be named', () => {
  const pages = [page('picks', `[[${hidden.slug}]]\n\n:::works\n${hidden.slug}\n:::\n`)];
  const edition = makeEdition(archive, contextWith({ pages }));
  expect(pageMessages(edition).map(({ ruleId, line }) => [ruleId, line])).toEqual([
    ['name-unknown', 1],
    ['name-unknown', 4],
  ]);
  expect(withMentions(edition)).toBe(archive);
});

test('a list shows the cards of its works, and each work leads back with its award', async () => {
  const text = `Winners.\n\n:::works\naward: The Lamp\nyear: 2024\n${work.slug} | place: 1st | Read it slowly.\n:::\n\nMore.`;
  const context = contextWith({ pages: [page('awards', text)] });
  const files = await renderSample(withMentions(makeEdition(archive, context)), context);
  const shown = files.get('awards/index.html') ?? '';
  const places = ['Winners.', 'The Lamp 2024', '>1st<', `data-work=`, work.title, 'Read it slowly.', 'More.'];
  const found = places.map((words, index) => shown.indexOf(words, index === 0 ? shown.indexOf('<main') : 0));
  expect(found).not.toContain(-1);
  expect(shown).not.toContain('[[');
  const back = files.get(`works/${work.slug}/index.html`) ?? '';
  expect(back).toContain('<dt>Award</dt>\n<dd><a href="../../awards/">The Lamp 2024, 1st</a></dd>');
  const others = [...files].filter(([path, html]) => path.endsWith('.html') && html.includes('The Lamp 2024'));
  expect(others.map(([path]) => path).sort()).toEqual(['awards/index.html', `works/${work.slug}/index.html`]);
});

test('a list without an award recommends', async () => {
  const context = contextWith({ pages: [page('picks', `:::works\n${work.slug}\n:::`)] });
  const files = await renderSample(withMentions(makeEdition(archive, context)), context);
  expect(files.get('picks/index.html')).toContain('<h2>Recommended</h2>');
  expect(files.get(`works/${work.slug}/index.html`)).toContain(
    '<dt>Recommended</dt>\n<dd><a href="../../picks/">Page picks</a></dd>',
  );
});

test('a page with a date is news: at home, among the updates and in the feed, and not in the menu', async () => {
  const news = page('moving', 'We move.', { date: '2099-03-01', opening: 'We move & rest.' });
  const pages = [page('about', 'Hello.'), news, page('older', 'Old.', { date: '1990' })];
  const files = await renderSample(archive, contextWith({ pages }));
  const home = files.get('index.html') ?? '';
  expect(home.indexOf('href="moving/"')).toBeGreaterThan(home.indexOf('<main'));
  expect(home).toContain('We move &amp; rest.');
  expect(home.indexOf('href="older/"')).toBeGreaterThan(home.indexOf('href="moving/"'));
  expect(home.indexOf('href="about/"')).toBeLessThan(home.indexOf('<main'));
  const updates = files.get('updates/index.html') ?? '';
  expect(updates.indexOf('datetime="2099-03-01"')).toBeGreaterThan(0);
  expect(updates.indexOf('../moving/')).toBeLessThan(updates.indexOf('../works/', updates.indexOf('<main')));
  expect(files.has('updates/2099/index.html')).toBe(true);
  const feed = files.get('feed.xml') ?? '';
  expect(feed.indexOf('<title>Page moving</title>')).toBeLessThan(feed.indexOf(`<title>${work.title}</title>`));
  expect(files.get('moving/index.html')).toContain('<time datetime="2099-03-01">1 March 2099</time>');
});

test('news changes the pages of no work, unless its text links to it', () => {
  const about = page('about', 'Hello.');
  const news = page('moving', 'We move.', { date: '2024-05-01' });
  const keyOf = (pages: OwnPage[], links: typeof work.links = []) => {
    const works = new Map(archive.works).set(work.id, { ...work, links });
    return editionKey(editionData(makeEdition({ ...archive, works }, contextWith({ pages }))));
  };
  expect(keyOf([about, news])).toBe(keyOf([about]));
  expect(keyOf([{ ...about, html: '<p>Other.</p>', opening: 'Other.' }])).toBe(keyOf([about]));
  const toNews = [{ kind: 'file' as const, target: '../pages/moving.md' }];
  expect(keyOf([about, news], toNews)).not.toBe(keyOf([about], toNews));
});

test('an announcement stands at the top of every page, with a link where one is given', async () => {
  const config = configWith({ announcement: { text: 'We <move>.', href: 'moving/' } });
  const files = await renderSample(archive, contextWith({ config }));
  const page = files.get(`works/${work.slug}/index.html`) ?? '';
  expect(page).toContain('<p><a href="../../moving/">We &lt;move&gt;.</a></p>');
  const without = [...files].filter(([path, html]) => path.endsWith('.html') && !html.includes('We &lt;move&gt;.'));
  expect(without.map(([path]) => path)).toEqual([]);
  expect((await renderSample(archive)).get('index.html')).not.toContain('announcement');
});
