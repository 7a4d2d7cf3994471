import { parseFeed } from '@rowanmanning/feed-parser';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import OpdsFeedParser from 'opds-feed-parser';
import { expect, test } from 'vitest';
import type { Archive } from '../../../src/model/archive.ts';
import type { Asset } from '../../../src/render/render-context.ts';
import { opdsDocument } from '../../support/json-documents.ts';
import { configWith, contextWith, renderSample } from '../../support/render-sample.ts';
import { archiveOf, sampleArchive, work } from '../../support/sample-archive.ts';

/** What the client makes of a feed; its own types know the package under another name than Node does. */
interface ClientFeed {
  title: string;
  entries: { links: { rel: string; type: string }[] }[];
}
const Client = OpdsFeedParser as unknown as new () => { parse(xml: string): Promise<ClientFeed> };

interface Link {
  rel: string;
  href: string;
  type: string;
  title?: string;
}

interface AtomFeed {
  links: Link[];
  entries: { id: string; title: string; updated: string; links: Link[] }[];
}

const PARSER = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  isArray: (name) => ['link', 'entry'].includes(name),
});

async function build(archive: Archive = sampleArchive(), url: string | null = null): Promise<Map<string, string>> {
  const outputs = { ...configWith().outputs, opds: true, opds2: true };
  return renderSample(archive, contextWith({ config: configWith({ outputs, url }) }));
}

function atomOf(text: string): AtomFeed {
  const { feed } = PARSER.parse(text);
  const entries = (feed.entry ?? []).map((entry: Record<string, unknown>) => ({ ...entry, links: entry.link }));
  return { links: feed.link, entries };
}

/** Path inside the site that a link leads to. */
function pathOf(from: string, href: string): string {
  const path = decodeURIComponent(new URL(href, `https://site.example/${from}`).pathname.slice(1));
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}

const CATALOGUE = /^application\/atom\+xml;profile=opds-catalog;kind=(navigation|acquisition)$/;
/** Relations that KOReader follows, besides an empty one. */
const FOLLOWED = ['subsection', 'http://opds-spec.org/sort/new'];

test('OPDS 1.2: from the root every file is reached by links that readers follow, and each is what its link says', async () => {
  const files = await build();
  const seen = new Map<string, string>([['opds/root.atom', 'navigation']]);
  for (const [path, kind] of seen) {
    const text = files.get(path) ?? '';
    expect(XMLValidator.validate(text), path).toBe(true);
    expect(parseFeed(text).title, path).toBeTruthy();
    const { links, entries } = atomOf(text);
    const rel = (name: string) => links.find((link) => link.rel === name);
    expect(pathOf(path, rel('self')?.href ?? ''), path).toBe(path);
    expect(rel('self')?.type, path).toContain(`kind=${kind}`);
    expect(pathOf(path, rel('start')?.href ?? ''), path).toBe('opds/root.atom');
    for (const link of [...links, ...entries.flatMap((entry) => entry.links)]) {
      expect(files.has(pathOf(path, link.href)), `${path} → ${link.href}`).toBe(true);
    }
    for (const entry of entries) {
      expect([entry.id, entry.title, entry.updated].every(Boolean), path).toBe(true);
      const got = entry.links.filter((link) => link.rel === 'http://opds-spec.org/acquisition/open-access');
      expect(got.length > 0, path).toBe(kind === 'acquisition');
      for (const link of entry.links.filter(({ type }) => CATALOGUE.test(type))) {
        expect(FOLLOWED, path).toContain(link.rel);
        seen.set(pathOf(path, link.href), CATALOGUE.exec(link.type)?.[1] ?? '');
      }
    }
    for (const link of links.filter((one) => ['next', 'http://opds-spec.org/facet'].includes(one.rel))) {
      expect(link.type, path).toMatch(CATALOGUE);
      seen.set(pathOf(path, link.href), 'acquisition');
    }
  }
  expect([...seen.keys()].sort()).toEqual([...files.keys()].filter((path) => path.endsWith('.atom')).sort());
});

test('a client reads every file of OPDS 1.2 as what it is, with its books', async () => {
  const parser = new Client();
  for (const [path, text] of await build()) {
    if (!path.endsWith('.atom')) continue;
    const feed = await parser.parse(text);
    expect(feed.title, path).toBeTruthy();
    const books = feed.entries.filter((entry) =>
      entry.links.some(({ rel, type }) => rel.includes('/acquisition') && type === 'application/epub+zip'),
    );
    expect(books.length, path).toBe(feed.constructor.name === 'AcquisitionFeed' ? feed.entries.length : 0);
  }
});

test('OPDS 2.0: every file has what the specification asks for, and leads to files', async () => {
  const files = await build();
  const paths = [...files.keys()].filter((path) => path.startsWith('opds/') && path.endsWith('.json'));
  expect(paths).toContain('opds/root.json');
  for (const path of paths) {
    const feed = JSON.parse(files.get(path) ?? '');
    expect(feed.metadata.title, path).toBeTruthy();
    expect(
      feed.links.filter((link: Link) => link.rel === 'self'),
      path,
    ).toHaveLength(1);
    expect(feed.navigation ?? feed.publications, path).toBeInstanceOf(Array);
    for (const { title, href } of feed.navigation ?? [])
      expect([title !== '', files.has(pathOf(path, href))]).toEqual([true, true]);
    for (const { metadata, links } of feed.publications ?? []) {
      expect(metadata.title, path).toBeTruthy();
      const got = links.filter((link: Link) => link.rel.startsWith('http://opds-spec.org/acquisition'));
      expect(
        got.map((link: Link) => files.has(pathOf(path, link.href))),
        path,
      ).toEqual([true]);
      expect(got[0].href).toMatch(/\.epub$/);
    }
    for (const { metadata, links } of feed.facets ?? []) {
      expect(metadata.title, path).toBeTruthy();
      for (const link of links)
        expect([link.type, files.has(pathOf(path, link.href))]).toEqual(['application/opds+json', true]);
    }
  }
});

test('OPDS 2.0: every file is what the published schemas ask for, whatever is known of a work', async () => {
  const png: Asset = {
    digest: 'b'.repeat(64),
    type: 'image/png',
    size: { width: 3, height: 4 },
    read: async () => new Uint8Array(),
  };
  const works = [
    work('bare', { authors: [], summary: null, published: null, terms: new Map() }),
    work('year', { published: '2004', updated: '2005-06' }),
    work('covered', { cover: 'a.png', language: 'pt-BR' }),
  ];
  const outputs = { ...configWith().outputs, opds: true, opds2: true };
  const context = contextWith({ config: configWith({ outputs }), loadAsset: async () => png });
  for (const archive of [sampleArchive(), archiveOf(works), archiveOf([])]) {
    for (const [path, text] of await renderSample(archive, context)) {
      if (!/^opds\/.*\.json$/.test(path)) continue;
      const read = opdsDocument.safeParse(JSON.parse(text));
      expect(read.success ? [] : read.error.issues, path).toEqual([]);
    }
  }
});

test('a long list is divided into pages, and a long list of names by letters', async () => {
  const works = Array.from({ length: 220 }, (_, index) =>
    work(`w${index}`, {
      title: `Work ${String(index).padStart(3, '0')}`,
      authors: [`${'abc'[index % 3]}-author-${index}`],
    }),
  );
  const files = await build(archiveOf(works));
  const titles = [...files.keys()].filter((path) => /^opds\/titles.*\.atom$/.test(path));
  expect(titles).toEqual(['opds/titles.atom', 'opds/titles-page-2.atom', 'opds/titles-page-3.atom']);
  const all = titles.flatMap((path) => atomOf(files.get(path) ?? '').entries.map(({ title }) => title));
  expect(all).toEqual(works.map(({ title }) => title));
  const letters = atomOf(files.get('opds/authors.atom') ?? '').entries.map(({ title }) => title);
  expect(letters).toEqual(['A', 'B', 'C']);
  expect([...files.keys()].filter((path) => path.startsWith('opds/authors/'))).toEqual([]);
});

test('unlisted works are in no catalogue', async () => {
  const files = await build();
  const text = [...files].filter(([path]) => path.startsWith('opds/')).map(([, one]) => one);
  expect(text.join('')).not.toMatch(/hidden/i);
});

test('the home page leads to the catalogues', async () => {
  const page = (await build()).get('index.html') ?? '';
  expect(page).toContain('type="application/atom+xml;profile=opds-catalog;kind=navigation"');
  expect(page).toContain('href="opds/root.json"');
});

test('a catalogue that is opened in a browser is legible and leads to the page with the same works', async () => {
  const style = { digest: 'b'.repeat(64), read: async () => new Uint8Array() };
  const context = contextWith();
  const assets = new Map<string, Asset>([...context.assets, ['catalogue.css', style] as const]);
  const files = await renderSample(sampleArchive(), { ...context, assets });
  const text = files.get('opds/titles.atom') ?? '';
  expect(text).toMatch(
    /^<\?xml version="1.0" encoding="utf-8"\?>\n<\?xml-stylesheet type="text\/css" href="\.\.\/catalogue\.b{10}\.css"\?>\n<feed /,
  );
  expect(text).toContain('<a href="../works/">Works</a></p><id>');
  // It is no style of the pages.
  expect(files.get('index.html')).not.toContain('catalogue.');
});

test('people are told the addresses on a page, which leads to the pages of the same lists', async () => {
  const files = await build(sampleArchive(), 'https://site.example/');
  const page = files.get('opds/index.html') ?? '';
  expect(page).toContain('https://site.example/opds/root.atom');
  expect(page).toContain('https://site.example/opds/root.json');
  const { entries } = atomOf(files.get('opds/root.atom') ?? '');
  for (const { title } of entries) expect(page).toContain(`>${title}</a>`);
  for (const [, href = ''] of (page.match(/<main[\s\S]*<\/main>/)?.[0] ?? '').matchAll(/href="([^"]+)"/g))
    expect(files.has(pathOf('opds/index.html', href)), href).toBe(true);
  expect(files.get('index.html')).toContain('href="opds/"');
});

test('an archive without catalogues has no page about them', async () => {
  const config = configWith({ outputs: { ...configWith().outputs, opds: false, opds2: false } });
  const files = await renderSample(sampleArchive(), contextWith({ config }));
  expect([...files.keys()].filter((path) => path.startsWith('opds/'))).toEqual([]);
  expect(files.get('index.html')).not.toContain('opds/');
});
