import * as z from 'zod';
import type { BodyRef, Work, WorkChapter } from '../../model/archive.ts';
import { directionOf } from '../direction.ts';
import type { Edition } from '../edition.ts';
import { outsideLinks } from '../outside-links.ts';
import type { Route } from '../routes.ts';
import type { SafeHtml } from '../safe-html.ts';
import { html } from '../templates/schema.ts';
import { chapterName } from './chapter-name.ts';
import { fieldRows } from './field-rows.ts';
import { minutesOf } from './minutes-of.ts';
import { summaryOf } from './summary.ts';

/** Gives the markup of a fragment for the page that is being made. */
export type Prose = (ref: BodyRef) => SafeHtml;

/** Schema of one chapter's text with its heading and notes. */
export const textSchema = z.object({
  id: z.string().describe('anchor of the section'),
  headingId: z.string().describe('id of its heading'),
  key: z.string().describe('name of the chapter that stays when its number changes'),
  minutes: z.int().describe('minutes that reading takes'),
  division: z.string().nullable().describe('heading of the book or part that begins here'),
  role: z.string().describe('DPUB-ARIA role'),
  label: z.string().nullable().describe('«Chapter three»'),
  title: z.string().nullable().describe('title of the chapter'),
  quiet: z.boolean().describe('the heading only repeats the work; it is for listeners'),
  lang: z.string().describe('BCP 47 tag of the work'),
  dir: z.string().describe('`ltr` or `rtl`'),
  about: z
    .object({
      summary: html().nullable().describe('summary of the chapter'),
      extra: z
        .array(
          z.object({
            label: z.string().describe('name of the field'),
            text: z.string().describe('what it says'),
            href: z.string().nullable().describe('address that it gives'),
          }),
        )
        .describe('fields that only its own file has'),
    })
    .nullable()
    .describe("what the chapter's own file says of it"),
  notesBefore: html().nullable().describe("author's notes before the text"),
  text: html().describe('the text'),
  notesAfter: html().nullable().describe("author's notes after the text"),
  links: z.array(z.string()).describe('addresses outside the archive that text and notes lead to, for printed pages'),
});

/** One chapter's text with its heading and notes. */
export type Text = z.infer<typeof textSchema>;

/** Make the text of a chapter for a page that lies at `from`. */
export function textOf(edition: Edition, work: Work, chapter: WorkChapter, prose: Prose, from: Route): Text {
  const { translator } = edition;
  const isOne = work.chapters.length === 1;
  const quiet = isOne && chapter.number === null && (chapter.title === null || chapter.title === work.title);
  const [notesBefore, text, notesAfter] = [
    chapter.notesBefore && prose(chapter.notesBefore),
    prose(chapter.text),
    chapter.notesAfter && prose(chapter.notesAfter),
  ];
  const name = quiet ? { label: translator.t('role-text'), title: null } : chapterName(translator, chapter);
  return {
    id: chapterAnchor(chapter),
    headingId: `heading_${chapter.ordinal}`,
    key: chapter.key,
    minutes: minutesOf(work, chapter.words),
    division: chapter.division,
    role: ROLES.get(chapter.role) ?? 'doc-chapter',
    label: name.label,
    title: name.title,
    quiet,
    lang: work.language,
    dir: directionOf(work.language),
    about: aboutOf(edition, chapter, from),
    notesBefore,
    text,
    notesAfter,
    links: [notesBefore, text, notesAfter].flatMap((part) => (part ? outsideLinks(part.markup) : [])),
  };
}

function aboutOf(edition: Edition, { about }: WorkChapter, from: Route): Text['about'] {
  if (about === null) return null;
  const extra = fieldRows(about.extra).map(({ label, value, href }) => ({ label, text: value, href }));
  return { summary: summaryOf(edition, about, from), extra };
}

/** Anchor of a chapter on the page of the entire work. The underscore keeps it apart from the ids of the prose. */
export function chapterAnchor(chapter: Pick<WorkChapter, 'ordinal'>): string {
  return `chapter_${chapter.ordinal}`;
}

/** DPUB-ARIA has a role for some sections; all others are chapters. */
const ROLES = new Map([
  ['part', 'doc-part'],
  ['prologue', 'doc-prologue'],
  ['epilogue', 'doc-epilogue'],
  ['preface', 'doc-preface'],
]);
