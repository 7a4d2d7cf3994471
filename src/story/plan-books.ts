import { compareText } from '../diagnostics/compare-text.ts';
import { isBookSettings } from './book-contents.ts';
import type { BookLists, PlannedWork, WorkPlan } from './planned-work.ts';
import { headRank, isPlainHead, isReadme } from './work-head.ts';

/**
 * Plan the works that lists of contents describe: each is one work, whose chapters are the files that it names.
 *
 * @returns Files that belong to these works; all others are planned by their names.
 */
export function planBooks(paths: readonly string[], books: BookLists, plan: WorkPlan): ReadonlySet<string> {
  const known = new Set(paths);
  const taken = new Set<string>();
  for (const list of [...books.keys()].sort(compareText)) {
    const listed = (books.get(list) ?? []).filter(({ target }) => known.has(target) && !taken.has(target));
    const head = headOf(
      list,
      paths,
      listed.map(({ target }) => target),
    );
    const chapters = listed.filter(({ target }) => target !== head);
    if (chapters.length === 0) continue;
    // Every book of Leanpub lies in a folder of this name.
    const folder = folderOf(head !== null && /\.toml$/i.test(head) ? head : list).replace(/\/manuscript$/i, '');
    const parts: PlannedWork['parts'] = new Map(chapters.map(({ target }) => [target, { division: null }]));
    plan.works.push({ folder, head: head ?? list, contents: list, certain: true, parts });
    for (const path of [list, head ?? list, ...parts.keys()]) taken.add(path);
  }
  return taken;
}

/** What describes the book: a work file beside its list, `book.toml` above it, or its README; settings of a book do so themselves, and the index that they name. */
function headOf(list: string, paths: readonly string[], named: readonly string[]): string | null {
  const folder = folderOf(list);
  const above = folderOf(folder);
  const isSettings = isBookSettings(list);
  const beside = paths
    .filter((path) => folderOf(path) === folder && headRank(path) !== null && !(isSettings && isPlainHead(path)))
    .sort((a, b) => (headRank(a) ?? 0) - (headRank(b) ?? 0) || compareText(a, b));
  if (isSettings) return beside[0] ?? named.find(isPlainHead) ?? null;
  const toml = folder === '' ? undefined : paths.find((path) => path === join(above, 'book.toml'));
  return beside[0] ?? toml ?? paths.find((path) => isReadme(path) && folderOf(path) === folder) ?? null;
}

function folderOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
}

function join(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}
