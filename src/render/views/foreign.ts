import * as z from 'zod';
import { directionOf, scriptOf } from '../direction.ts';
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
export type Foreign = z.infer<typeof foreignSchema>;

/**
 * Tell the language of a name of which nobody says it, such as that of a series: that of its work, where it is written in
 * the letters of that language and the archive's language has others.
 *
 * @param name The name.
 * @param language BCP 47 tag of the work.
 * @returns The name with its language, as `foreignIn` takes them; `null` where nothing tells it.
 */
export function namedIn(
  { config }: Pick<Edition, 'config'>,
  name: string,
  language: string,
): { title: string; language: string } | null {
  const isOther = scriptOf(language) !== scriptOf(config.language);
  return isOther && isWrittenIn(name, language) ? { title: name, language } : null;
}

/** Tell whether a text has letters of a language's script. */
export function isWrittenIn(text: string, language: string): boolean {
  const letters = known.get(language) ?? lettersOf(scriptOf(language));
  known.set(language, letters);
  return letters.test(text);
}

/** Letters by the tags of languages. */
const known = new Map<string, RegExp>();

/** Letters of a script that ISO 15924 has and Unicode does not, since it is made of several. */
const MIXED = new Map([
  ['Jpan', /[\p{sc=Hira}\p{sc=Kana}\p{sc=Hani}]/u],
  ['Kore', /[\p{sc=Hang}\p{sc=Hani}]/u],
  ['Hans', /\p{sc=Hani}/u],
  ['Hant', /\p{sc=Hani}/u],
  ['Aran', /\p{sc=Arab}/u],
]);

function lettersOf(script: string): RegExp {
  try {
    return MIXED.get(script) ?? new RegExp(`\\p{sc=${script}}`, 'u');
  } catch {
    // A script that nobody knows has no letters.
    return /(?!)/;
  }
}

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
