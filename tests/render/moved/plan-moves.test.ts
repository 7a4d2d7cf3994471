import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import type { Archive } from '../../../src/model/archive.ts';
import type { OldAddress } from '../../../src/model/old-addresses.ts';
import type { Asset } from '../../../src/render/render-context.ts';
import { renderSite } from '../../../src/render/render-site.ts';
import { unlistedPaths } from '../../../src/render/unlisted-paths.ts';
import { addressBox, addressKey } from '../../../src/story/address-key.ts';
import { parseOldAddress } from '../../../src/story/old-address.ts';
import { contextWith } from '../../support/render-sample.ts';
import { archiveOf, work } from '../../support/sample-archive.ts';
import { textOf } from '../../support/text-of.ts';

function old(written: string, to: OldAddress['to']): OldAddress {
  const parts = parseOldAddress(written, null);
  if (typeof parts === 'string') throw new Error(parts);
  return { ...parts, written, to, file: 'old-addresses.csv', line: 1 };
}

const SALT = { work: 'salt', chapter: null };
const HIDDEN = { work: 'veiled', chapter: null };
const asset: Asset = { digest: 'b'.repeat(64), read: async () => new Uint8Array() };

/** Files and messages of a small archive with old addresses. */
function publish(...oldAddresses: OldAddress[]) {
  return publishWith({}, ...oldAddresses);
}

/** The same, where something was withdrawn. */
async function publishWith(gone: Partial<Archive>, ...oldAddresses: OldAddress[]) {
  const archive = { ...archiveOf([work('salt'), work('ash'), work('veiled', { visibility: 'unlisted' })]), ...gone };
  const assets = new Map([...contextWith().assets, ['old-addresses.js', asset]]);
  const context = contextWith({ oldAddresses, assets });
  const heard: Diagnostic[] = [];
  const files = new Map<string, string>();
  for await (const file of renderSite(archive, context, (message) => heard.push(message))) {
    expect(files.has(file.path)).toBe(false);
    const content = /\.(?:html|json)$/.test(file.path) ? await file.content() : '';
    files.set(file.path, textOf(content));
  }
  const isUnlisted = await unlistedPaths(archive, context);
  return { files, rules: heard.map(({ ruleId }) => ruleId), isUnlisted };
}

/** What the script of the pages would find. */
function answer(files: ReadonlyMap<string, string>, path: string, query: [string, string][] = []): string | undefined {
  const { boxes } = JSON.parse(files.get('old-addresses/index.json') ?? '{}') as { boxes: number };
  const key = addressKey(path, query);
  return JSON.parse(files.get(`old-addresses/${addressBox(key, boxes)}.json`) ?? '{}')[key];
}

describe('an old address', () => {
  test('is a page that leads on, without a script, and is in no search engine', async () => {
    const { files, rules } = await publish(old('/a/b.html', SALT));
    expect(files.get('a/b.html')).toContain('<meta http-equiv="refresh" content="0;url=../works/salt/">');
    expect(files.get('a/b.html')).toContain('<link rel="canonical" href="https://shelf.example/stories/works/salt/"/>');
    expect(files.get('a/b.html')).toContain('noindex');
    expect(files.get('sitemap.xml') ?? '').not.toContain('a/b.html');
    expect(rules).toEqual([]);
  });

  test('with a query is found by the script, whatever the order of its names', async () => {
    const { files } = await publish(old('v.php?sid=1&ch=2', SALT), old('v.php?sid=1', { work: 'ash', chapter: null }));
    expect(files.get('v.php/index.html')).toContain('../old-addresses.bbbbbbbbbb.js');
    const both: [string, string][] = [
      ['sid', '1'],
      ['ch', '2'],
    ];
    expect(answer(files, 'v.php', both)).toBe('works/salt/');
    expect(answer(files, 'v.php', [['sid', '1']])).toBe('works/ash/');
    expect(answer(files, 'v.php', [['sid', '9']])).toBeUndefined();
    expect(JSON.parse(files.get('old-addresses/index.json') ?? '').shapes).toEqual([['ch', 'sid'], ['sid']]);
  });

  test('that no file can have is answered by the page for missing pages', async () => {
    const { files, rules } = await publish(old('/what%3F.html', SALT), old('/A.html', SALT), old('/a.html', SALT));
    expect(files.get('404.html')).toContain('/stories/old-addresses.bbbbbbbbbb.js');
    expect(answer(files, 'what?.html')).toBe('works/salt/');
    expect(answer(files, 'a.html')).toBe('works/salt/');
    expect(files.has('A.html')).toBe(true);
    expect(rules).toEqual(['old-address-scripted']);
  });

  test('with an encoded slash is answered there too, since its page would lie a folder deeper than a browser sees', async () => {
    const { files, rules } = await publish(
      old('/odd/%C3%BCber%2Fslash.html', SALT),
      old('/odd/back%5Cslash.html', SALT),
      old('/both/a/b.html', SALT),
      old('/both/a%2Fb.html', SALT),
    );
    for (const path of ['odd/über/slash.html', 'odd/back\\slash.html', 'both/a/b.html']) {
      expect(files.has(path)).toBe(false);
      expect(answer(files, path)).toBe('works/salt/');
    }
    expect(rules).toEqual(['old-address-scripted']);
  });

  test('leads through others, and never in a circle', async () => {
    const { files, rules } = await publish(
      old('/a', '/b/'),
      old('/b', 'works/salt/'),
      old('/c', '/d'),
      old('/d', '/c'),
    );
    expect(files.get('a/index.html')).toContain('../works/salt/');
    expect(files.has('c/index.html')).toBe(false);
    expect(rules).toEqual(['old-address-loop', 'old-address-loop']);
  });

  test('of what was withdrawn, or of somebody whom nobody names, is a notice and leads nowhere', async () => {
    const gone = { chapters: 0, names: [], named: null };
    const secrets = {
      gone: new Map([['zorb', gone]]),
      formerAuthors: new Map([
        ['marlo', { author: null, named: null }],
        ['vera', { author: null, named: 'Vera' }],
      ]),
    };
    const { files, isUnlisted } = await publishWith(
      secrets,
      ...[old('/a', '/works/zorb/'), old('/b', '/authors/marlo/'), old('/c', '/b'), old('/d', '/authors/vera/')],
    );
    for (const path of ['a', 'b', 'c']) {
      const page = files.get(`${path}/index.html`) ?? '';
      expect(page).toContain('noindex');
      expect(page).not.toMatch(/zorb|marlo|http-equiv="refresh"/);
      expect(isUnlisted(`${path}/index.html`)).toBe(true);
      expect(files.get('_redirects') ?? '').not.toContain(`/${path} `);
    }
    expect(files.get('d/index.html')).toContain('../authors/vera/');
  });

  test('leads to another host where the list says so, and to nothing that hides its host', async () => {
    const { files, rules } = await publish(
      old('/a', 'https://other.example/fic 1/?a=<b>#top'),
      old('/b', 'https://archive.example@evil.example/'),
      old('/c', 'https://'),
      old('/d', 'javascript:alert(1)'),
    );
    expect(files.get('a/index.html')).toContain('https://other.example/fic%201/?a=%3Cb%3E#top');
    for (const path of ['b', 'c', 'd']) expect(files.has(`${path}/index.html`)).toBe(false);
    expect(rules).toEqual(['old-address-dead', 'old-address-dead', 'old-address-dead', 'old-address-outside']);
  });

  test('takes the place of no page, and of no other one', async () => {
    const { files, rules } = await publish(
      old('/works/salt/', { work: 'ash', chapter: null }),
      old('/WORKS/SALT/index.html', { work: 'ash', chapter: null }),
      old('/x', SALT),
      old('/x/', 'authors/'),
      old('/x/index.html', SALT),
      old('/dead', '/nowhere'),
      old('/script', 'javascript:alert(1)'),
    );
    expect(files.get('works/salt/index.html')).not.toContain('http-equiv');
    expect(files.get('x/index.html')).toContain('works/salt');
    expect(rules.sort()).toEqual([
      'old-address-dead',
      'old-address-dead',
      'old-address-live',
      'old-address-live',
      'old-address-repeated',
    ]);
  });

  test.each(['/feed.xml', '/opds/root.atom', '/api/works.json', '/Sitemap.xml', '/works/salt/salt.epub'])(
    'takes the place of no file either: %s',
    async (written) => {
      const { files, rules } = await publish(old(written, { work: 'ash', chapter: null }));
      expect(files.has(`${written.slice(1)}/index.html`)).toBe(false);
      expect(rules).toEqual(['old-address-live']);
    },
  );

  test.each([
    '/SHA256SUMS.txt',
    '/sha256sums.txt/a.html',
    '/_redirects',
    '/_headers/',
    '/CNAME',
    '/.nojekyll',
    '/.htaccess',
    '/a/.git/b.html',
    '/old-addresses/index.json',
  ])('has no name that the site or its host needs: %s', async (written) => {
    const { files, rules } = await publish(old(written, SALT), old('/.well-known/a.html', SALT));
    expect([...files.keys()].filter((path) => path.startsWith(written.slice(1)) && path.endsWith('.html'))).toEqual([]);
    expect(files.has('.well-known/a.html')).toBe(true);
    expect(rules).toEqual(['old-address-unusable']);
  });

  test('below one that is a page of the same name is answered by the script', async () => {
    const { files } = await publish(old('/a.html', SALT), old('/a.html/b.html', SALT));
    expect(files.has('a.html/b.html')).toBe(false);
    expect(answer(files, 'a.html/b.html')).toBe('works/salt/');
  });

  test('of an unlisted work leads on, and no list names it', async () => {
    const { files, rules, isUnlisted } = await publish(
      old('/quiet.html', HIDDEN),
      old('/still.html', '/quiet.html'),
      old('/silent.html', 'works/veiled/'),
      old('/v.php?sid=7', HIDDEN),
    );
    for (const path of ['quiet.html', 'still.html', 'silent.html']) {
      expect(files.get(path)).toContain('works/veiled/');
      expect(isUnlisted(path)).toBe(true);
    }
    const lists = [...files].filter(([path]) => !isUnlisted(path)).map(([, text]) => text);
    expect(lists.join()).not.toMatch(/veiled|quiet|still\.html|silent/);
    expect(rules).toEqual(['old-address-unusable']);
  });

  test('says nothing on the page that a reader or an archivist did not write as text', async () => {
    const { files } = await publish(old('/a', `https://elsewhere.example/"><script>alert(1)</script>`));
    expect(files.get('a/index.html')).not.toContain('<script>');
  });
});

test('an archive without old addresses has no script and no list of them', async () => {
  const { files } = await publish();
  expect([...files.keys()].filter((path) => path.includes('old-addresses'))).toEqual([]);
  expect(files.get('404.html')).not.toContain('old-addresses');
});
