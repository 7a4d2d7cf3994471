import { noteIn, type Offline, type Saved, savedCache } from './saved.ts';

/** Told how many files were fetched so far. */
export type Heed = (files: number) => void;

/** What is fetched before anything is kept, so that nothing is kept by halves. */
type Files = Map<string, { blob: Blob; type: string }>;

/**
 * Save a work, or all works of a series, with everything that their pages show.
 *
 * @param root Address of the home page.
 * @param page Address of the work's or the series' page.
 * @throws When a file cannot be fetched, or the browser has no room; then nothing was kept.
 */
export async function save(
  offline: Offline,
  root: string,
  page: string,
  title: Pick<Saved, 'name' | 'lang'>,
  heed: Heed,
): Promise<Saved> {
  const files: Files = new Map();
  const fetchFile = async (address: string) => {
    const response = await fetch(address, { cache: 'no-cache' });
    if (!response.ok) throw new Error(`${address}: ${response.status}`);
    files.set(address, { blob: await response.blob(), type: response.headers.get('Content-Type') ?? '' });
    heed(files.size);
  };
  for (const address of offline.shell) await fetchFile(root + address);
  const wanted = [page];
  for (let address = wanted.pop(); address !== undefined; address = wanted.pop()) {
    if (files.has(address)) continue;
    await fetchFile(address);
    const file = files.get(address);
    if (file === undefined || !/\bhtml\b/.test(file.type)) continue;
    wanted.push(...neededBy(await file.blob.text(), address, root));
  }
  const size = [...files.values()].reduce((sum, { blob }) => sum + blob.size, 0);
  const saved: Saved = { ...title, page, size, when: new Date().toISOString() };
  await keep(files, saved, savedCache(offline.archive, page));
  return saved;
}

async function keep(files: Files, saved: Saved, name: string): Promise<void> {
  try {
    // A file of the version before is none of this one.
    await caches.delete(name);
    const cache = await caches.open(name);
    for (const [address, { blob, type }] of files)
      await cache.put(address, new Response(blob, { headers: { 'Content-Type': type } }));
    await cache.put(noteIn(saved.page), new Response(JSON.stringify(saved)));
  } catch (fault) {
    await caches.delete(name);
    throw fault;
  }
}

/** Addresses of the pictures of a page, of the chapters of a work, and of the works and further pages of a series. */
function neededBy(html: string, address: string, root: string): string[] {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const found = [
    ...page.querySelectorAll<HTMLElement>('link[rel=stylesheet], link[rel=icon], script[src], main img, main a[href]'),
  ];
  return found.flatMap((element) => {
    const written = element.getAttribute('src') ?? element.getAttribute('href') ?? '';
    const target = new URL(written, address);
    target.hash = '';
    const isFile = element.localName !== 'a';
    return target.href.startsWith(root) && (isFile || isPartOf(target.href, address, root)) ? [target.href] : [];
  });
}

/** A series leads to its works and its other pages, a work to its chapters; a chapter leads nowhere else. */
function isPartOf(target: string, from: string, root: string): boolean {
  const [kind, slug] = from.slice(root.length).split('/');
  const to = target.slice(root.length);
  if (to.startsWith(`${kind}/${slug}/`)) return /\/$/.test(to);
  return kind === 'series' && /^works\/[^/]+\/$/.test(to) && !/^works\/page\//.test(to);
}
