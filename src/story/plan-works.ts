import { compareText } from '../diagnostics/compare-text.ts';
import { isContentsFile } from './book-contents.ts';
import { type ChapterName, readChapterName } from './chapter-name.ts';
import { isChaptersName, isCollectionName, tellingName } from './folder-kinds.ts';
import { planBooks } from './plan-books.ts';
import type { BookLists, PlannedWork, WorkPlan } from './planned-work.ts';
import { formatOf } from './source-format.ts';
import { headRank, isPlainHead, isReadme, isWorkFile } from './work-head.ts';

/** Folders of books and parts: `part-1`, `Book Two`, `02-the-coast`. */
const DIVISION =
  /^(?:book|part|volume|vol|arc|act|season|teil|buch|band|partie|livre|tome|parte|libro|tomo|часть|том|deel)[-_. ]*(?:\d{1,3}|[ivxl]{1,6}|one|two|three|four|five|six|seven|eins|zwei|drei|une?|deux|trois|un[oa]|dos|tres)(?:[-_. ].*)?$/iu;

interface Folder {
  path: string;
  head: string | null;
  /** Its README, which may introduce a work, but makes none of a folder. */
  readme: string | null;
  /** Story files beside the head. */
  files: string[];
  children: Folder[];
}

/**
 * Decide by names alone which folders are works, and which files are their chapters.
 *
 * @param paths Story and work files, relative to the content folder.
 * @param books What lists of contents among them name.
 */
export function planWorks(paths: readonly string[], books: BookLists = new Map()): WorkPlan {
  const plan: WorkPlan = { works: [], listings: new Set() };
  const taken = planBooks(paths, books, plan);
  visit(treeOf(paths.filter((path) => !taken.has(path))), plan);
  return plan;
}

/** A folder as the folder above it sees it: files that may be chapters there, and whether they already are a work. */
interface Seen {
  /** One page with its pictures in a folder of its own: a chapter or a story that happens to be a folder. */
  bundle: string | null;
  /** The work that the folder is, if any. */
  work: PlannedWork | null;
}

function visit(folder: Folder, plan: WorkPlan): Seen {
  const seen = folder.children.map((child) => ({ child, ...visit(child, plan) }));
  const { path, head, readme, files } = folder;
  if (head !== null && isPlainHead(head) && files.length === 0 && seen.length === 0)
    return { bundle: path === '' ? null : head, work: null };
  if (head === null && readme !== null && files.length === 0 && seen.length === 0)
    return { bundle: path === '' ? null : readme, work: null };
  const inner = seen.filter(({ child, work }) => work !== null && belongsAbove(child.path, work, folder));
  const isNamed = head !== null && path !== '' && !isCollectionName(path);
  const takesAll = isChaptersName(path) || (isNamed && files.length > 0);
  const bundles = seen.flatMap(({ bundle }) => bundle ?? []);
  const entries = [...files, ...bundles.filter((bundle) => takesAll || readChapterName(bundle).kind !== null)];
  const isWhole = inner.length > 0 && inner.length === seen.length && (inner.length > 1 || head !== null);
  const isWork =
    (head !== null && isCertain(head, entries.length + inner.length)) ||
    (isWhole && (head !== null || !isCollectionName(path))) ||
    areChapters(entries, path) ||
    // An index names a work when the files beside it have a place in none of the usual folders of stories.
    (isNamed && files.length > 0);
  if (!isWork) {
    if (head !== null && (path !== '' || !isPlainHead(head) || head.startsWith('_') || files.length + seen.length > 0))
      plan.listings.add(head);
    if (readme !== null && !introducesOnly(seen, files, readme, plan)) plan.listings.add(readme);
    return { bundle: null, work: null };
  }
  if (head !== null && readme !== null) plan.listings.add(readme);
  const work: PlannedWork = {
    folder: path,
    head: head ?? readme,
    contents: null,
    certain: head !== null && isWorkFile(head),
    parts: new Map(),
  };
  for (const entry of entries) work.parts.set(entry, { division: null });
  for (const { child, work: part } of inner) if (part !== null) join(work, part, child.path, plan);
  plan.works.push(work);
  return { bundle: null, work };
}

/** A README above the one folder of chapters introduces the work in it, which has no introduction of its own. */
function introducesOnly(seen: readonly Seen[], files: readonly string[], readme: string, plan: WorkPlan): boolean {
  const works = seen.flatMap(({ work }) => work ?? []);
  const [only, ...others] = works;
  if (only === undefined || others.length > 0 || files.length > 0 || only.head !== null) return false;
  // Names above the README are said of it as well as of the chapters.
  const below = only.folder.slice(readme.lastIndexOf('/') + 1);
  if (!plan.works.includes(only) || tellingName(below) !== '') return false;
  only.head = readme;
  return true;
}

/** Make the chapters of a folder those of the work above it. */
function join(work: PlannedWork, part: PlannedWork, folder: string, plan: WorkPlan): void {
  plan.works.splice(plan.works.indexOf(part), 1);
  if (part.head !== null) plan.listings.add(part.head);
  const division = isDivision(folder) ? folder : null;
  for (const [file, place] of part.parts) work.parts.set(file, { division: place.division ?? division });
}

/** A book or part without a work file, or the only folder of chapters beside a description. */
function belongsAbove(path: string, work: PlannedWork, above: Folder): boolean {
  if (work.certain) return false;
  if (isDivision(path)) return true;
  return isChaptersName(path) && work.head === null && above.head !== null && above.files.length === 0;
}

/** A work file is one whatever lies beside it; descriptions of other names need something to describe. */
function isCertain(head: string, parts: number): boolean {
  return headRank(head) === 0 || (isWorkFile(head) && parts > 0);
}

/** Tell by their names whether the files of a folder are chapters of one work. */
function areChapters(entries: readonly string[], folder: string): boolean {
  if (entries.some((entry) => formatOf(entry) !== 'markdown')) return false;
  const names = entries.map((entry) => readChapterName(entry));
  if (DIVISION.test(nameOf(folder)) && names.length > 0 && names.every(isNumbered)) return true;
  const orders = names.flatMap(({ order }) => order ?? []);
  if (names.length < 2 || orders.length < names.length * 0.75) return false;
  if (new Set(orders).size < orders.length * 0.9) return false;
  const numbers = names.filter(({ kind }) => kind !== null && kind !== 'named');
  if (isChaptersName(folder)) return numbers.length > 0;
  const called = numbers.filter(({ kind, before }) => kind === 'word' && before === numbers[0]?.before);
  if (called.length === numbers.length) return numbers.length > 0;
  // Numbers alone may be anything: they run on from the first, and words in front of them are the same.
  const values = numbers.flatMap(({ order }) => order ?? []);
  const runs = Math.min(...values) <= 1 && Math.max(...values) <= numbers.length * 1.5 + 1;
  const alike = numbers.every(({ before }) => before === numbers[0]?.before);
  const least = numbers.some(({ kind }) => kind === 'lead' || kind === 'behind') ? 3 : 2;
  return runs && alike && numbers.length >= least && !isCollectionName(folder);
}

function isDivision(path: string): boolean {
  const name = nameOf(path);
  return DIVISION.test(name) || readChapterName(`${name}.md`).kind === 'lead';
}

/** A name that says chapter, a number alone or before a name: in the folder of a part these are its chapters. */
function isNumbered({ kind }: ChapterName): boolean {
  return kind === 'word' || kind === 'bare' || kind === 'named' || kind === 'lead';
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function treeOf(paths: readonly string[]): Folder {
  const root: Folder = { path: '', head: null, readme: null, files: [], children: [] };
  const folders = new Map([['', root]]);
  const folderAt = (path: string): Folder => {
    const known = folders.get(path);
    if (known !== undefined) return known;
    const made: Folder = { path, head: null, readme: null, files: [], children: [] };
    folders.set(path, made);
    folderAt(path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '').children.push(made);
    return made;
  };
  for (const path of [...paths].sort(compareText)) {
    const folder = folderAt(path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '');
    const rank = headRank(path);
    if (isContentsFile(path)) continue;
    if (isReadme(path)) folder.readme ??= path;
    else if (rank === null) folder.files.push(path);
    else if (folder.head === null) folder.head = path;
    else {
      // Two descriptions: the better one counts, and an index keeps its text.
      const [head, other] = rank < (headRank(folder.head) ?? 0) ? [path, folder.head] : [folder.head, path];
      folder.head = head;
      if (isPlainHead(other)) folder.files.push(other);
    }
  }
  for (const folder of folders.values()) {
    takeFolderNote(folder);
    takeFrontPage(folder);
  }
  return root;
}

/** Names of a page in front of a book, which introduces what lies beside it or in the folder of its chapters. */
const FRONT_PAGE =
  /^(?:0{1,3}[-_. ]{0,3})?(?:intro(?:duction)?|about(?:[-_ ](?:the[-_ ])?(?:book|novel|story))?|front[-_ ]?matter|title(?:[-_ ]?page)?|synopsis|description|info|home|cover)\.(?:md|markdown)$/i;

/** Docusaurus and Scrivener have no index: `intro.md` beside `chapters/`, `Front Matter.md` beside numbered files. */
function takeFrontPage(folder: Folder): void {
  if (folder.head !== null || folder.readme !== null) return;
  const [page, ...more] = folder.files.filter((path) => FRONT_PAGE.test(nameOf(path)));
  if (page === undefined || more.length > 0) return;
  const others = folder.files.filter((path) => path !== page);
  const called = others.map((path) => readChapterName(path));
  const isBeside = others.length > 1 && called.every(({ kind, order }) => kind !== null && (order ?? 0) >= 0);
  const isAbove = others.length === 0 && folder.children.some(({ path }) => isChaptersName(path));
  if ((isBeside && !/^intro/i.test(nameOf(page))) || isAbove) {
    folder.head = page;
    folder.files = others;
  }
}

/** Obsidian describes a folder in a note of its name, `Ledger/Ledger.md`: a head where numbered chapters lie beside it. */
function takeFolderNote(folder: Folder): void {
  if (folder.head !== null || folder.readme !== null || folder.path === '') return;
  const name = nameOf(folder.path).toLowerCase();
  const note = folder.files.find((path) => nameOf(path).toLowerCase() === `${name}.md`);
  if (note === undefined || readChapterName(note).kind !== null) return;
  const others = folder.files.filter((path) => path !== note);
  const called = others.map((path) => readChapterName(path));
  if (called.length < 2 || !called.every(({ kind, before }) => kind !== null && before.toLowerCase() !== name)) return;
  folder.head = note;
  folder.files = others;
}
