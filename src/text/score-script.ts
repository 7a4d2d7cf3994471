import { SCRIPTS } from './alphabets.ts';
import type { CodePage } from './code-page.ts';

/** A script of its own, and the code pages it was written in, the commonest first. */
interface Script {
  encodings: readonly string[];
  letters: string;
  hasCapitals: boolean;
}

/** Scripts whose code pages have a byte a letter. */
export const ONE_BYTE_SCRIPTS: readonly Script[] = [
  {
    encodings: ['windows-1251', 'koi8-r', 'cp866', 'iso-8859-5', 'maccyrillic', 'koi8-u'],
    letters: SCRIPTS.cyrillic,
    hasCapitals: true,
  },
  { encodings: ['windows-1253', 'iso-8859-7'], letters: SCRIPTS.greek, hasCapitals: true },
  { encodings: ['windows-1255', 'iso-8859-8'], letters: SCRIPTS.hebrew, hasCapitals: false },
  { encodings: ['windows-1256', 'iso-8859-6'], letters: SCRIPTS.arabic, hasCapitals: false },
  { encodings: ['windows-874'], letters: SCRIPTS.thai, hasCapitals: false },
];

/** The commonest letter counts this much, the rarest the difference less. */
const MOST = 2;
const DIFFERENCE = 3;

const POINTS: ReadonlyMap<Script, ReadonlyMap<string, number>> = new Map(
  ONE_BYTE_SCRIPTS.map((script) => {
    const letters = [...script.letters];
    const worth = letters.map((letter, rank): [string, number] => [
      letter,
      MOST - (DIFFERENCE * Math.min(rank, 36)) / Math.min(letters.length, 36),
    ]);
    return [script, new Map(worth)];
  }),
);

/** Points for a letter at its place: common letters are common, and capitals do not follow small letters. */
export function scoreScript(page: CodePage, at: number, script: Script): number {
  const letter = page.letterAt(at);
  const small = letter.toLowerCase();
  const worth = POINTS.get(script)?.get(small);
  if (/[„“«]/.test(letter) && /\p{Ll}/u.test(page.letterAt(at + 1))) return -1;
  if (worth === undefined) return /[«»—–№…“”‘’„·\u00A0]/.test(letter) ? 0.2 : -2;
  if (!script.hasCapitals || small === letter) return worth;
  const before = page.letterAt(at - 1);
  return /\p{Ll}/u.test(before) ? -2 : Math.min(worth, 1) - 0.3;
}
