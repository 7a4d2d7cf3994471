/** What a file's name says of it. */
export interface FileName {
  /** Words of the name as a title. */
  title: string;
  /** Leading date, `YYYY-MM-DD`. */
  date: string | null;
  /** Leading number, for the order of chapters. */
  number: number | null;
}

/** Read a path's last part: `2026-11-22-name.md`, `03-the-fifth-well.md`, `Abbes_Voyage.txt`. */
export function readFileName(path: string): FileName {
  const stem = (path.split('/').at(-1) ?? path).replace(/\.(?:txt|md|markdown|asc|fic|ya?ml)$/i, '');
  const dated = /^(\d{4}-\d{2}-\d{2})[-_ ]+(.+)$/.exec(stem);
  const rest = dated?.[2] ?? stem;
  const numbered = /^(?:(?:chapter|part|ch|chap)[-_ ]*)?(\d{1,4})(?:[-_. ]+(.*))?$/i.exec(rest);
  const words = (numbered?.[2] ?? (numbered === null ? rest : '')) || rest;
  return { title: asTitle(words), date: dated?.[1] ?? null, number: numbered === null ? null : Number(numbered[1]) };
}

function asTitle(words: string): string {
  const text = (/\s/.test(words) ? words : words.replace(/[-_]+/g, ' ')).replace(/\s+/g, ' ').trim();
  return /\p{Lu}/u.test(text) ? text : text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}
