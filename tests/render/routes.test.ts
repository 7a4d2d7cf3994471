import { expect, test } from 'vitest';
import { isReservedPath, makeRoutes } from '../../src/render/routes.ts';

const routes = makeRoutes('https://shelf.example/a/b/', 'en');
const work = { slug: 'breaking' };

test('a page is a folder with an index', () => {
  expect(routes.work(work).path).toBe('works/breaking/index.html');
  expect(routes.chapter(work, 3).path).toBe('works/breaking/chapter-3/index.html');
  expect(routes.home.path).toBe('index.html');
});

test('links are relative to the page they stand on', () => {
  expect(routes.author({ slug: 'ann' }, 1).href(routes.chapter(work, 3))).toBe('../../../authors/ann/');
  expect(routes.home.href(routes.work(work))).toBe('../../');
  expect(routes.home.href(routes.home)).toBe('./');
});

test('links within a work are as short as they can be', () => {
  const page = routes.chapter(work, 3);
  expect(routes.chapter(work, 4).href(page)).toBe('../chapter-4/');
  expect(routes.chapter(work, 3).href(page)).toBe('../chapter-3/');
  expect(routes.work(work).href(page)).toBe('../');
  expect(routes.work(work).href(routes.work(work))).toBe('./');
  expect(routes.chapter(work, 1).href(routes.work(work))).toBe('chapter-1/');
  expect(routes.download(work, 'epub').href(routes.work(work))).toBe('breaking.epub');
  expect(routes.work({ slug: 'breaking-point' }).href(page)).toBe('../../../works/breaking-point/');
  expect(routes.written('works/breaking/all/#x').href(page)).toBe('../all/#x');
  expect(routes.chapter(work, 4).href(routes.works(2))).toBe('../../../works/breaking/chapter-4/');
  const portable = makeRoutes(null, 'en', { isPortable: true });
  expect(portable.work(work).href(portable.chapter(work, 3))).toBe('../index.html');
  const french = makeRoutes(null, 'fr', { home: 'en' });
  expect(french.chapter(work, 4).href(french.chapter(work, 3))).toBe('../chapter-4/');
});

test('every link leads to its address, from wherever it stands', () => {
  const all = [
    routes.home,
    routes.works(1),
    routes.works(2),
    routes.work(work),
    routes.chapter(work, 1),
    routes.entire(work),
  ];
  const more = [
    routes.work({ slug: 'page-boy' }),
    routes.download(work, 'epub'),
    routes.author({ slug: 'breaking' }, 2),
  ];
  for (const from of [...all, ...more]) {
    for (const to of [...all, ...more]) {
      expect(new URL(to.href(from), `https://shelf.example/a/b/${from.address}`).href).toBe(to.absolute);
    }
  }
});

test('links of the error page start at the root of the host', () => {
  expect(routes.work(work).href(routes.notFound)).toBe('/a/b/works/breaking/');
  expect(makeRoutes(null, 'en').home.href(makeRoutes(null, 'en').notFound)).toBe('/');
});

test('absolute addresses need a URL', () => {
  expect(routes.work(work).absolute).toBe('https://shelf.example/a/b/works/breaking/');
  expect(makeRoutes(null, 'en').work(work).absolute).toBeNull();
});

test('the first page of a listing has the address of the listing', () => {
  expect(routes.works(1).path).toBe('works/index.html');
  expect(routes.term({ path: 'tags' }, { slug: 'sea' }, 2).path).toBe('tags/sea/page/2/index.html');
});

test('pages in another language than the first stand in a folder of their own', () => {
  const french = makeRoutes('https://shelf.example/', 'fr', { home: 'en' });
  expect(french.work(work).path).toBe('fr/works/breaking/index.html');
  expect(french.asset('style.css', null).path).toBe('style.css');
});

test('a digest goes before the ending of a name, and file names are encoded in addresses', () => {
  expect(routes.asset('style.css', 'abcdef0123456789').path).toBe('style.abcdef0123.css');
  expect(routes.asset('my file.pdf', null).address).toBe('my%20file.pdf');
});

test('a picture gets a plain name with its digest, however it is called', () => {
  expect(routes.picture('x/Mein Bild #1.JPG', 'abcdef0123456789').path).toBe('media/mein-bild-1.abcdef0123.jpg');
  expect(routes.picture('NUL.png', 'abcdef0123456789').path).toBe('media/picture-nul.abcdef0123.png');
  expect(routes.picture('x/aux.b.GIF', 'abcdef0123456789').path).toBe('media/aux-b.abcdef0123.gif');
  expect(routes.picture('絵.png', 'abcdef0123456789').path).toBe('media/picture.abcdef0123.png');
});

test.each([
  ['index.html', true],
  ['INDEX.HTML', true],
  ['sitemap-2.xml', true],
  ['works/x.html', true],
  ['tags/sea.png', true],
  ['Work\u017F/x.html', true],
  ['about/index.html', true],
  ['style.css', false],
  ['.well-known/security.txt', false],
  ['pictures/cover.png', false],
])('whether %s is kept for pages: %s', (path, reserved) => {
  expect(isReservedPath(path, [{ path: 'tags' }], ['about'])).toBe(reserved);
});
