import type { BodyRef, Work, WorkChapter } from '../../model/archive.ts';
import { bookEdition } from '../book/book-edition.ts';
import type { Edition } from '../edition.ts';
import { resolveBytes } from '../resolve-prose.ts';
import type { Route } from '../routes.ts';
import { chapterName } from '../views/chapter-name.ts';
import { fieldRows } from '../views/field-rows.ts';
import { type TextStyle, writeBlocks } from './blocks.ts';
import { footnoteNumbers } from './footnotes.ts';
import { type FrontMatterField, frontMatterOf, writeFrontMatter } from './front-matter.ts';
import { parseFragment } from './parse-fragment.ts';
import type { TakenWork } from './taken-work.ts';

/** How a format names a chapter and the part that begins with it. */
export interface ChapterStyle {
  /** A part above the chapter that begins it. */
  division(name: string): string;
  /** A chapter of a work that has parts, or has none. */
  chapter(name: string, isInParts: boolean): string;
  /** What the header says of them, given all lines that name parts and chapters, in order; never called without one. */
  told(lines: readonly string[], work: Work): FrontMatterField[];
}

/** Write a work as one text with a header that fabula reads back. */
export function textFile(taken: TakenWork, style: TextStyle, names: ChapterStyle): string {
  const { edition, work, prose } = taken;
  const { config, translator } = edition;
  const here = bookEdition(edition, new Map());
  const withNumbers = footnoteNumbers();
  const write = (html: string | Uint8Array) =>
    writeBlocks(withNumbers(parseFragment(typeof html === 'string' ? html : Buffer.from(html).toString())), style);
  const take = (ref: BodyRef) => write(resolveBytes(here, prose(ref), NOWHERE, new Map()));
  const notes = (refs: readonly BodyRef[]) => (config.outputs.bookNotes ? refs.map(take).join('\n\n') : '');
  const aside = (label: string, ref: BodyRef | null) =>
    ref === null || !config.outputs.bookNotes ? [] : [`${label}: ${take(ref)}`];
  const only = work.chapters.length === 1 ? work.chapters[0] : undefined;
  const address = edition.routes.work(work).absolute;
  const fields = frontMatterOf(edition, work, {
    summary: work.summary === null ? '' : write(work.summary.html),
    before: notes(work.notesBefore),
    after: notes(work.notesAfter),
  });
  const lines = work.chapters.flatMap(({ division, ...chapter }) => [
    ...(division === null ? [] : [division]),
    ...(only !== undefined && isUnnamed(only) ? [] : [nameOf(edition, work, chapter)]),
  ]);
  const header = writeFrontMatter(
    [...fields, ...(lines.length === 0 ? ([['headings', 'none']] as const) : names.told(lines, work))],
    address === null
      ? translator.t('book-archive', { archive: config.title })
      : translator.t('book-source', { archive: config.title, address }),
  );
  const isInParts = work.chapters.some(({ division }) => division !== null);
  const chapters = work.chapters.flatMap(({ division, ...chapter }) => [
    ...(division === null ? [] : [names.division(division)]),
    ...(only !== undefined && isUnnamed(only) ? [] : [names.chapter(nameOf(edition, work, chapter), isInParts)]),
    ...(config.outputs.bookNotes ? aboutOf(chapter, style, write) : []),
    ...aside(NOTE, chapter.notesBefore),
    take(chapter.text),
    ...aside(NOTE, chapter.notesAfter),
  ]);
  return `${[header, ...chapters].join('\n\n')}\n`;
}

/** A label that fabula knows at either end of a chapter, in every language of the interface. */
const NOTE = 'Author’s note';

/** What the chapter's own file says of it, under labels that fabula reads as the author's own words. */
function aboutOf({ about }: Pick<WorkChapter, 'about'>, style: TextStyle, write: (html: string) => string): string[] {
  if (about === null) return [];
  const fields = fieldRows(about.extra).map(({ label, value }) => `${NOTE}: ${style.text(`${label}: ${value}`)}`);
  return [...(about.summary === null ? [] : [`Chapter summary: ${write(about.summary.html)}`]), ...fields];
}

function isUnnamed({ title, number, role }: WorkChapter): boolean {
  return title === null && number === null && (role === 'text' || role === 'chapter');
}

function nameOf({ translator }: Edition, work: Work, chapter: Omit<WorkChapter, 'division'>): string {
  return work.chapters.length === 1 && chapter.title !== null && chapter.number === null
    ? chapter.title
    : chapterName(translator, chapter).full;
}

/** A text has no place on the site: what its links lead to has a full address, or none. */
const NOWHERE: Route = { path: '', address: '', absolute: null, href: () => '' };
