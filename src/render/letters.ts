/** A run of entries under one letter. */
export interface LetterGroup<T> {
  /** The letter, or the mark of a script without letters, or `#`. */
  letter: string;
  items: T[];
}

/**
 * Divide sorted entries into runs of the same first letter.
 *
 * @param items Entries in their order, which is kept.
 * @param nameOf The name by which an entry is sorted.
 */
export function groupByLetter<T>(items: readonly T[], nameOf: (item: T) => string): LetterGroup<T>[] {
  const groups: LetterGroup<T>[] = [];
  for (const item of items) {
    const letter = letterOf(nameOf(item));
    const last = groups.at(-1);
    if (last?.letter === letter) last.items.push(item);
    else groups.push({ letter, items: [item] });
  }
  return groups;
}

/** Letter of everything that begins with a digit or a sign. */
export const OTHER_LETTER = '#';

/** Marks that stand for scripts with too many first characters for a letter bar. */
const SCRIPTS: readonly [script: RegExp, mark: string][] = [
  [/^[\p{sc=Hira}\p{sc=Kana}]/u, 'あ'],
  [/^\p{sc=Han}/u, '漢'],
  [/^\p{sc=Hang}/u, '한'],
];

/**
 * Give the letter under which a name stands in a letter bar.
 *
 * @returns An upper-case letter without accents, the mark of its script, or `#`.
 */
export function letterOf(name: string): string {
  const script = SCRIPTS.find(([pattern]) => pattern.test(name));
  if (script) return script[1];
  const first = [...name.normalize('NFKD')].find((character) => !/[\p{M}\p{P}\p{S}\s]/u.test(character)) ?? '';
  const letter = FOLDED.get(first) ?? first.toUpperCase();
  return /^\p{L}/u.test(letter) ? ([...letter][0] ?? OTHER_LETTER) : OTHER_LETTER;
}

/** Latin letters that do not decompose, by the letter beside which collation puts them. */
const FOLDED = new Map([
  ['Æ', 'A'],
  ['æ', 'A'],
  ['Ø', 'O'],
  ['ø', 'O'],
  ['Œ', 'O'],
  ['œ', 'O'],
  ['Ł', 'L'],
  ['ł', 'L'],
  ['Đ', 'D'],
  ['đ', 'D'],
  ['Ð', 'D'],
  ['ð', 'D'],
  ['ß', 'S'],
  ['Þ', 'T'],
  ['þ', 'T'],
]);
