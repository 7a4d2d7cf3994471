import type { Field } from '../story/header.ts';
import { readNumber } from '../story/read-number.ts';

/** Characters in front of the number of a chapter. */
const LONGEST = 120;
/** `Salt Road, Chapter 3: The Ford`, `Salt Road — Part Two`, `Salt Road (part 1)`, `Salt Road #4`. */
const NUMBERED =
  /^(\S.{0,118}?)[\s,:;|–—-]{1,4}[([]?(?:chapter|chapt?\.?|ch\.|part|pt\.?|episode|ep\.?|no\.|kapitel|teil|chapitre|partie|cap[ií]tulo|parte|capitolo|hoofdstuk|глава|часть|rozdzia[lł]|#)\s{0,2}#?([\p{L}\p{N}-]{1,14})(?![\p{L}\p{N}])/iu;
/** `渡口（三）第八条`, `渡口 第三章`. */
const EAST_ASIAN =
  /^(\S.{0,60}?)[\s·・:：-]{0,3}(?:[（(]([〇零一二三四五六七八九十百\d０-９]{1,6})[)）]|第([〇零一二三四五六七八九十百\d０-９]{1,6})[章话話回节節部])/u;

/** What stands in front of the number in the title of a chapter; `null` when there is no number. */
function workIn(title: string): string | null {
  const text = title.slice(0, LONGEST + 40);
  const match = NUMBERED.exec(text);
  if (match !== null && readNumber(match[2] as string) !== null) return (match[1] as string).trim();
  const [, name = '', inside, behind] = EAST_ASIAN.exec(text) ?? [];
  return readNumber((inside ?? behind ?? '').normalize('NFKC')) === null ? null : name.trim();
}

/** The name of the work that all of its chapters have in front of their numbers, as a title; `null` when they have none. */
export function titleOfChapters(titles: readonly (Field | null)[]): Field | null {
  const own = titles.filter((title): title is Field => title !== null && title.origin !== 'filename');
  const [first, ...others] = own;
  const name = first === undefined ? null : workIn(first.value);
  const fold = (text: string | null): string =>
    (text ?? '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  if (first === undefined || name === null || others.length === 0 || fold(name) === '') return null;
  return others.every(({ value }) => fold(workIn(value)) === fold(name)) ? { ...first, value: name } : null;
}
