/** What a saved work or series is, as it lies in a cache of its own beside its pages. */
export interface Saved {
  name: string;
  /** Its language; none in what was saved by an older version. */
  lang?: string;
  /** Address of its page. */
  page: string;
  /** Bytes of all its files. */
  size: number;
  /** ISO 8601 time at which it was saved. */
  when: string;
}

/** What the archive says of itself to the scripts that keep it. */
export interface Offline {
  /** Id of the archive: several may stand on one origin. */
  archive: string;
  /** Changes with what every page needs. */
  version: string;
  /** Addresses of what every page needs, from the home page on. */
  shell: string[];
  /** Words that are shown. */
  words: Record<string, string>;
}

/** Beginning of the names of all caches of an archive. */
export function cachesOf(archive: string): string {
  return `fabula:${archive}:`;
}

/** Name of the cache of what every page needs, in one version. */
export function shellCache({ archive, version }: Pick<Offline, 'archive' | 'version'>): string {
  return `${cachesOf(archive)}shell:${version}`;
}

/** Name of the cache of a saved work or series. */
export function savedCache(archive: string, page: string): string {
  return `${cachesOf(archive)}saved:${page}`;
}

/** Where a cache says what it holds: no page of the site can stand there. */
export function noteIn(page: string): string {
  return `${page}?saved`;
}

/** List what is saved, the newest first. */
export async function listSaved(archive: string): Promise<Saved[]> {
  const start = savedCache(archive, '');
  const found: Saved[] = [];
  for (const name of await caches.keys()) {
    if (!name.startsWith(start)) continue;
    const note = await (await caches.open(name)).match(noteIn(name.slice(start.length)));
    if (note !== undefined) found.push((await note.json()) as Saved);
  }
  return found.sort((a, b) => (a.when < b.when ? 1 : -1));
}
