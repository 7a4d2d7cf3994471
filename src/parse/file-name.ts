import { readChapterName } from '../story/chapter-name.ts';

/** What a file's name says of it. */
export interface FileName {
  /** Words of the name as a title. */
  title: string;
  /** Leading date, `YYYY-MM-DD`. */
  date: string | null;
  /** Number for the order of chapters: in front, or behind a word for a chapter. */
  number: number | null;
}

/** Read a path's last part: `2026-11-22-name.md`, `03-the-fifth-well.md`, `Abbes_Voyage.txt`. */
export function readFileName(path: string): FileName {
  const { kind, number, title, date } = readChapterName(path);
  return { title: asTitle(title), date, number: kind === 'behind' ? null : number };
}

function asTitle(words: string): string {
  const text = (/\s/.test(words) ? words : words.replace(/[-_]+/g, ' ')).replace(/\s+/g, ' ').trim();
  return /\p{Lu}/u.test(text) ? text : text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}
