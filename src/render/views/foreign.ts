import * as z from 'zod';
import { type Direction, directionOf } from '../direction.ts';
import type { Edition } from '../edition.ts';

/** Schema of words around a title that is of another language than the archive; `null` where all is of one. */
export const foreignSchema = z
  .object({
    before: z.string().describe("the archive's words before it"),
    title: z.string().describe('the title'),
    lang: z.string().describe('its BCP 47 tag'),
    dir: z.string().describe('`ltr` or `rtl`'),
    after: z.string().describe("the archive's words after it"),
  })
  .nullable()
  .describe('its parts, where a title in another language stands in it');

/** Words around a title, and the language of the title. */
export type Foreign = { before: string; title: string; lang: string; dir: Direction; after: string } | null;

/**
 * Part words around a title of another language, so that it is read in its own and they are in theirs.
 *
 * @param label The words, which hold the title.
 * @param title The title; `null` where there is none.
 * @param language BCP 47 tag of the title.
 * @param shown The words as they are shown, if they are cut short.
 */
export function foreignIn(
  { config }: Pick<Edition, 'config'>,
  label: string,
  title: string | null,
  language: string,
  shown: string = label,
): Foreign {
  const at = title === null || language === config.language ? -1 : label.lastIndexOf(title);
  if (title === null || at < 0 || at >= shown.length) return null;
  const end = at + title.length;
  return {
    before: shown.slice(0, at),
    title: shown.slice(at, end),
    lang: language,
    dir: directionOf(language),
    after: shown.slice(end),
  };
}
