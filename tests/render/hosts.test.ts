import { describe, expect, test } from 'vitest';
import { HOSTS, type HostName } from '../../src/config/hosts.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import type { Archive } from '../../src/model/archive.ts';
import type { OldAddress } from '../../src/model/old-addresses.ts';
import { hostMessages } from '../../src/render/host-limits.ts';
import type { Asset, RenderContext } from '../../src/render/render-context.ts';
import { renderSite } from '../../src/render/render-site.ts';
import { configWith, contextWith } from '../support/render-sample.ts';
import { archiveOf, chapter, work } from '../support/sample-archive.ts';
import { textOf } from '../support/text-of.ts';

const CHAPTERS = [chapter(1), chapter(2)];

/** Files and messages of a small archive, for one host. */
async function publish(host: HostName | null, changes: Partial<RenderContext> = {}, url = 'https://shelf.example/') {
  const config = configWith({ host, url });
  const context = contextWith({ config, ...changes });
  const heard: Diagnostic[] = [];
  const files = new Map<string, string>();
  for await (const file of renderSite(archiveOf([work('salt', { chapters: CHAPTERS })]), context, (one) =>
    heard.push(one),
  )) {
    const content = /\.epub$/.test(file.path) ? '' : await file.content();
    files.set(file.path, textOf(content));
  }
  return { files, heard };
}

function moved(count: number): OldAddress[] {
  return Array.from({ length: count }, (_, number) => ({
    written: `/old/${number}.html`,
    path: `old/${number}.html`,
    query: [],
    to: { work: 'salt', chapter: null },
    file: 'old-addresses.csv',
    line: number + 1,
  }));
}

const OF_HOSTS = ['.nojekyll', '404.html', 'CNAME', '_headers', '_redirects', 'not_found.html'];

test.each([
  [null, ['.nojekyll', '404.html', '_headers', '_redirects']],
  ['github', ['.nojekyll', '404.html', 'CNAME']],
  ['gitlab', ['404.html', '_redirects']],
  ['netlify', ['404.html', '_headers', '_redirects']],
  ['cloudflare', ['404.html', '_headers', '_redirects']],
  ['neocities', ['not_found.html']],
  ['s3', ['404.html']],
] as [HostName | null, string[]][])('%s gets what it reads and nothing else', async (host, expected) => {
  const { files } = await publish(host, { oldAddresses: moved(2) });
  expect(OF_HOSTS.filter((path) => files.has(path))).toEqual(expected);
});

describe('the security policy', () => {
  test.each([null, ...HOSTS])('stands in the headers of %s, or in every page', async (host) => {
    const { files } = await publish(host, { oldAddresses: moved(2) });
    const isHeader = files.has('_headers');
    expect(isHeader).toBe(host === null || host === 'netlify' || host === 'cloudflare');
    const pages = [...files].filter(([path]) => path.endsWith('.html'));
    const said = pages.filter(([, text]) =>
      /<meta charset="utf-8"\/?>\n<meta http-equiv="Content-Security-Policy" content="default-src 'self'; /.test(text),
    );
    expect(said.length).toBe(isHeader ? 0 : pages.length);
    if (isHeader) expect(files.get('_headers')).toContain("default-src 'self'; ");
  });

  test('changes every page that says it when it changes', async () => {
    const keysFor = async (csp: string[]) => {
      const keys = new Map<string, string>();
      const context = contextWith({ config: configWith({ host: 'github', csp }) });
      for await (const file of renderSite(archiveOf([work('salt', { chapters: CHAPTERS })]), context))
        if (file.path.endsWith('.html')) keys.set(file.path, file.key);
      return keys;
    };
    const [before, after] = [await keysFor([]), await keysFor(['https://guestbook.example'])];
    expect([...before].filter(([path, key]) => after.get(path) === key)).toEqual([]);
  });
});

test('files that change their names with what they hold are kept for ever', async () => {
  const { files } = await publish('netlify');
  expect(files.get('_headers')).toContain(
    '/style.aaaaaaaaaa.css\n  Cache-Control: public, max-age=31536000, immutable',
  );
});

test('below the root of a host, what is read only there is left out', async () => {
  const { files } = await publish('netlify', { oldAddresses: moved(1) }, 'https://shelf.example/stories/');
  expect(OF_HOSTS.filter((path) => files.has(path))).toEqual(['404.html']);
  const gitlab = await publish('gitlab', { oldAddresses: moved(1) }, 'https://ann.gitlab.example/stories/');
  expect(gitlab.files.get('_redirects')).toBe('/stories/old/0.html /stories/works/salt/ 301\n');
});

test("a keeper's own file takes the place of ours", async () => {
  const own: Asset = { digest: 'c'.repeat(64), read: async () => Buffer.from('mine') };
  const names = ['_headers', '_redirects', 'CNAME', 'manifest.webmanifest', '.well-known/security.txt'];
  const assets = new Map(names.map((name): [string, Asset] => [name, own]));
  for (const host of ['github', 'netlify'] as const) {
    const { files } = await publish(host, { assets, oldAddresses: moved(1) });
    expect(names.map((name) => files.get(name))).toEqual(names.map(() => 'mine'));
  }
});

describe('old addresses beyond what a host takes', () => {
  const all = (count: number): OldAddress[] =>
    moved(count).map((one, at) => ({ ...one, to: { work: 'salt', chapter: at % 2 === 0 ? 1 : null } }));
  const script: Asset = { digest: 'b'.repeat(64), read: async () => new Uint8Array() };
  const assets = new Map([...contextWith().assets, ['old-addresses.js', script]]);

  /** How every old address is answered: by a rule, a page or the list of the script. */
  function answers(files: ReadonlyMap<string, string>) {
    const rules = (files.get('_redirects') ?? '').split('\n').filter((line) => line !== '');
    const pages = [...files.keys()].filter((path) => path.startsWith('old/'));
    const boxes = [...files].filter(([path]) => /^old-addresses\/\d+\.json$/.test(path));
    const listed = boxes.flatMap(([, text]) => Object.keys(JSON.parse(text)));
    return { rules, pages, listed };
  }

  test('as rules get pages, and as pages get the script; works get rules first; the host takes the site', async () => {
    const { files, heard } = await publish('cloudflare', { oldAddresses: all(30_000), assets });
    const { rules, pages, listed } = answers(files);
    expect(rules).toHaveLength(2000);
    expect(rules.every((rule) => rule.endsWith(' /works/salt/ 301'))).toBe(true);
    const found = [...rules.map((rule) => rule.split(' ')[0]?.slice(1)), ...pages, ...listed];
    expect(found.length).toBe(30_000);
    expect(new Set(found).size).toBe(30_000);
    // Of what is left to the script, all are chapters.
    expect(listed.every((path) => Number(/\d+/.exec(path)?.[0]) % 2 === 0)).toBe(true);
    expect(files.size).toBeLessThanOrEqual(20_000);
    expect(files.size).toBeGreaterThan(19_900);
    expect(heard.map(({ ruleId }) => ruleId)).toEqual(['host-rules', 'host-pages']);
    expect(heard.map(({ message }) => message)).toEqual([
      'Cloudflare Pages takes 2000 of 30000 rules for old addresses; the other 28000 lead on without one.',
      `Cloudflare Pages takes 20000 files: ${listed.length} of 28000 pages for old addresses are left out, and the page for missing pages leads on from those.`,
    ]);
    expect(hostMessages({ host: 'cloudflare' }, new Map([...files].map(([path]) => [path, { size: 1 }])))).toEqual([]);
  });

  test('as files are told of on a host without rules, and nothing is where they fit', async () => {
    const many = await publish('neocities', { oldAddresses: all(16_000), assets });
    expect(many.heard.map(({ ruleId }) => ruleId)).toEqual(['host-pages']);
    expect(many.files.size).toBeLessThanOrEqual(15_000);
    const { pages, listed } = answers(many.files);
    expect(pages.length + listed.length).toBe(16_000);
    const few = await publish('neocities', { oldAddresses: all(1000), assets });
    expect(few.heard).toEqual([]);
    expect(answers(few.files).pages).toHaveLength(1000);
  });
});

describe('what was withdrawn', () => {
  const GONE: Pick<Archive, 'gone' | 'formerAuthors'> = {
    gone: new Map([
      ['told', { chapters: 2, named: { title: 'Told', authors: ['Ann'] }, names: [] }],
      ['untold', { chapters: 0, named: null, names: [] }],
    ]),
    formerAuthors: new Map([
      ['dan', { author: null, named: 'Dan' }],
      ['eve', { author: null, named: null, names: [] }],
    ]),
  };

  async function rulesFor(host: HostName | null, oldAddresses: OldAddress[] = []): Promise<string | undefined> {
    const context = contextWith({ config: configWith({ host, url: 'https://shelf.example/' }), oldAddresses });
    for await (const file of renderSite({ ...archiveOf([work('salt')]), ...GONE }, context))
      if (file.path === '_redirects') return String(await file.content());
    return undefined;
  }

  test('is gone for good on a host that can say so, as far as a list may name it', async () => {
    expect(await rulesFor('netlify', moved(1))).toBe(
      [
        '/old/0.html /works/salt/ 301',
        '/works/told/ /works/told/ 410!',
        '/works/told/* /works/told/ 410!',
        '/authors/dan/ /authors/dan/ 410!',
        '/authors/dan/* /authors/dan/ 410!',
        '',
      ].join('\n'),
    );
    expect(await rulesFor('netlify')).toMatch(/^\/works\/told\/ /);
  });

  test.each([null, 'cloudflare', 'gitlab'] as const)('makes no rule for %s, which has no such number', async (host) => {
    expect(await rulesFor(host)).toBeUndefined();
  });
});

test('a host that tells queries apart gets them as rules', async () => {
  const oldAddresses: OldAddress[] = moved(1).map((one) => ({ ...one, path: 'v.php', query: [['sid', '1 2']] }));
  expect((await publish('netlify', { oldAddresses })).files.get('_redirects')).toBe(
    '/v.php sid=1%202 /works/salt/ 301\n',
  );
  expect((await publish('cloudflare', { oldAddresses })).files.has('_redirects')).toBe(false);
});

test('rules that ask for more of a query come first, since others would answer before them', async () => {
  const [one, two] = moved(2).map((each) => ({ ...each, path: 'v.php' })) as [OldAddress, OldAddress];
  const oldAddresses: OldAddress[] = [
    { ...one, query: [['sid', '1']] },
    {
      ...two,
      query: [
        ['chapter', '2'],
        ['sid', '1'],
      ],
      to: { work: 'salt', chapter: 2 },
    },
  ];
  expect((await publish('netlify', { oldAddresses })).files.get('_redirects')).toBe(
    '/v.php chapter=2 sid=1 /works/salt/chapter-2/ 301\n/v.php sid=1 /works/salt/ 301\n',
  );
});

test('files whose names a host refuses are left out, and named', async () => {
  const own: Asset = { digest: 'c'.repeat(64), read: async () => Buffer.from('mine') };
  const assets = new Map(
    ['LICENSE', 'fonts.zip', 'ok.txt', '.well-known/security.txt'].map((name): [string, Asset] => [name, own]),
  );
  const { files, heard } = await publish('neocities', { assets });
  expect(files.has('ok.txt')).toBe(true);
  expect(files.has('.well-known/security.txt')).toBe(true);
  expect(files.has('fonts.zip') || files.has('LICENSE')).toBe(false);
  expect(heard.map(({ ruleId, file }) => [ruleId, file])).toEqual([
    ['host-refuses', 'public/LICENSE'],
    ['host-refuses', 'public/fonts.zip'],
  ]);
});

test('limits of a host are told with what is over them', () => {
  const files = (count: number, size: number) =>
    new Map(Array.from({ length: count }, (_, number) => [`${number}.html`, { size }]));
  const told = (host: HostName | null, all: ReadonlyMap<string, { size: number }>) =>
    hostMessages({ host }, all).map(({ message }) => message);
  expect(told('neocities', files(15_000, 10))).toEqual([]);
  expect(told('neocities', files(15_001, 10))).toEqual([
    'Neocities will refuse this site: it has 15001 files, and 15000 are allowed.',
  ]);
  expect(told('github', files(11, 95_000_000))).toEqual([
    'GitHub Pages will refuse this site: it has 1045 MB, and 1000 MB are allowed.',
  ]);
  expect(told('cloudflare', files(1, 27_000_000))).toEqual([
    'Cloudflare Pages will refuse this site: "0.html" has 27 MB, and 26.3 MB are allowed for one file.',
  ]);
  expect(told(null, files(200_001, 100_000))).toEqual([]);
});

test('for reading from a folder, every link leads to a file, and no page loads a script', async () => {
  const { files } = await publish(null, {
    config: configWith({ isPortable: true, menu: [{ label: 'Rules', href: 'about/#rules' }] }),
  });
  const page = files.get('works/salt/chapter-1/index.html') ?? '';
  expect(page).toContain('href="../../../about/index.html#rules"');
  expect(page).toContain('href="../chapter-2/index.html"');
  for (const [path, text] of files) {
    if (!path.endsWith('.html') || path === '404.html') continue;
    const links = [...text.matchAll(/\shref="([^"#?]*)/g)].map(([, href]) => href ?? '');
    expect(
      links.filter((href) => /(?:^|\/)\.{0,2}$/.test(href) && !/^[a-z]+:/.test(href) && href !== ''),
      path,
    ).toEqual([]);
    expect(text).not.toMatch(/<script (?!type="application\/ld\+json")/);
  }
});
