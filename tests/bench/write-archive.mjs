import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** @typedef {import('./generate-works.mjs').Work} Work */
/** @typedef {import('./generate-works.mjs').Chapter} Chapter */

/**
 * How a work lies on the disk, by the name of the form: path and content of its files.
 *
 * `txt`: one text file with a labelled header. `md`: one Markdown file with front matter. `md-chapters`: a folder with a
 * Markdown file a chapter. `hugo` and `eleventy`: the same content as those programs want it.
 *
 * @type {Readonly<Record<string, (work: Work) => [path: string, content: string][]>>}
 */
export const FORMS = {
  txt: (work) => [[`content/${work.slug}.txt`, `${labels(work)}\n\n${body(work, (heading) => heading)}`]],
  md: (work) => [
    [`content/${work.slug}.md`, `${frontMatter(fields(work))}\n${body(work, (heading) => `# ${heading}`)}`],
  ],
  'md-chapters': (work) => [
    [`content/${work.slug}/index.md`, frontMatter(fields(work))],
    ...work.chapters.map((chapter) =>
      file(`content/${work.slug}/${chapter.number}.md`, { title: chapter.title, chapter: chapter.number }, chapter),
    ),
  ],
  hugo: (work) =>
    peerFiles(work, '_index.md', (head) => (head.entire ? { ...head, outputs: ['HTML', 'entire'] } : head)),
  eleventy: (work) => peerFiles(work, 'index.md', (head) => head),
};

/**
 * Write an archive to the disk, work by work.
 *
 * @param {Iterable<Work>} works
 * @param {string} form A key of `FORMS`.
 * @param {string} folder Where to; made when it is absent.
 * @returns {{ works: number, chapters: number, words: number, bytes: number }} What was written.
 */
export function writeArchive(works, form, folder) {
  const write = FORMS[form];
  if (write === undefined) throw new Error(`No such form: ${form}. There are ${Object.keys(FORMS).join(', ')}.`);
  const total = { works: 0, chapters: 0, words: 0, bytes: 0 };
  for (const work of works) {
    for (const [path, content] of write(work)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
      total.bytes += Buffer.byteLength(content);
    }
    total.works += 1;
    total.chapters += work.chapters.length;
    total.words += work.words;
  }
  return total;
}

/** The forms that fabula reads. */
export const FABULA_FORMS = ['txt', 'md', 'md-chapters'];

/** The settings of the archive: as a user would have them who wants feeds. */
export function archiveSettings(/** @type {{ entire: boolean }} */ { entire }) {
  return `title: The Bench Archive\nurl: https://archive.example/\noutputs:\n  entire: ${entire}\n  epub: false\n`;
}

function fields(/** @type {Work} */ work) {
  const { title, authors, summary, rating, warnings, categories, fandoms, relationships, characters, tags } = work;
  return {
    ...{ title, authors, summary, rating, warnings, categories, fandoms, relationships, characters, tags },
    genres: work.genres,
    ...(work.series !== null && { series: work.series.name, position: work.series.position }),
    published: work.published,
    language: 'en',
    status: work.status,
  };
}

function labels(/** @type {Work} */ work) {
  return Object.entries(fields(work))
    .filter(([, value]) => !Array.isArray(value) || value.length > 0)
    .map(([name, value]) => `${name.charAt(0).toUpperCase()}${name.slice(1)}: ${[value].flat().join(', ')}`)
    .join('\n');
}

/** JSON is YAML, and needs no rules for quoting. */
function frontMatter(/** @type {Record<string, unknown>} */ values) {
  return `---\n${Object.entries(values)
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}\n`)
    .join('')}---\n`;
}

function body(/** @type {Work} */ { chapters }, /** @type {(heading: string) => string} */ heading) {
  if (chapters.length === 1) return text(chapters[0]?.blocks ?? []);
  return chapters
    .map(({ number, title, blocks }) => `${heading(`Chapter ${number}: ${title}`)}\n\n${text(blocks)}`)
    .join('\n\n');
}

function text(/** @type {string[]} */ blocks) {
  return `${blocks.join('\n\n')}\n`;
}

/** @returns {[path: string, content: string]} */
function file(
  /** @type {string} */ path,
  /** @type {Record<string, unknown>} */ values,
  /** @type {Chapter} */ chapter,
) {
  return [path, `${frontMatter(values)}\n${text(chapter.blocks)}`];
}

/**
 * The files of a work as the peers want them: a page a chapter, terms in lists, the year as a term.
 *
 * @param {Work} work
 * @param {string} index Name of the file that heads a folder.
 * @param {(head: ReturnType<typeof peerFields>) => Record<string, unknown>} adapt Adds what only one peer needs.
 * @returns {[path: string, content: string][]}
 */
function peerFiles(work, index, adapt) {
  const head = adapt(peerFields(work));
  const [only] = work.chapters;
  if (work.chapters.length === 1 && only !== undefined) return [file(`content/works/${work.slug}.md`, head, only)];
  return [
    [`content/works/${work.slug}/${index}`, frontMatter(head)],
    ...work.chapters.map((chapter) =>
      file(
        `content/works/${work.slug}/chapter-${chapter.number}.md`,
        { title: chapter.title, type: 'chapter', weight: chapter.number, date: work.published },
        chapter,
      ),
    ),
  ];
}

function peerFields(/** @type {Work} */ work) {
  const { title, authors, summary, warnings, categories, fandoms, relationships, characters, tags, genres } = work;
  return {
    ...{ title, authors, summary, warnings, categories, fandoms, relationships, characters, tags, genres },
    type: 'work',
    work: true,
    date: work.published,
    ratings: [work.rating],
    languages: ['en'],
    statuses: [work.status],
    updates: [work.published.slice(0, 4)],
    series: work.series === null ? [] : [work.series.name],
    position: work.series?.position ?? 0,
    chapterCount: work.chapters.length,
    entire: work.chapters.length > 1 && work.words <= ENTIRE_WORDS,
  };
}

/** fabula's default for the longest work that gets a page of its entire text. */
const ENTIRE_WORDS = 50_000;
