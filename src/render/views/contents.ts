import * as z from 'zod';
import type { Work, WorkChapter } from '../../model/archive.ts';
import type { Edition } from '../edition.ts';
import { chapterName } from './chapter-name.ts';
import { dateSchema, dateView } from './date.ts';
import { authorName, peopleOf } from './people.ts';

/** Schema of the contents of a work. */
export const contentsSchema = z.array(
  z.object({
    division: z.string().nullable().describe('heading of the book or part that begins here'),
    key: z.string().describe('name of the chapter that stays when its number changes'),
    href: z.string().describe('page of the chapter, or its place on this page'),
    label: z.string().nullable().describe('«Chapter three»'),
    title: z.string().nullable().describe('title of the chapter'),
    words: z.string().describe('number of words'),
    date: dateSchema.nullable().describe('date of the chapter'),
    by: z.string().nullable().describe('its authors, where they are not those of the work'),
  }),
);

/** The contents of a work. */
export type Contents = z.infer<typeof contentsSchema>;

/** Make the contents of a work. */
export function contentsOf(edition: Edition, work: Work, hrefOf: (chapter: WorkChapter) => string): Contents {
  const { translator } = edition;
  return work.chapters.map((chapter) => {
    const { label, title } = chapterName(translator, chapter);
    const by = peopleOf(edition, chapter)
      .map((author) => authorName(edition, author))
      .join(', ');
    return {
      division: chapter.division,
      key: chapter.key,
      href: hrefOf(chapter),
      label,
      title,
      words: translator.number(chapter.words),
      date: dateView(translator, chapter.date),
      by: by === '' ? null : by,
    };
  });
}
