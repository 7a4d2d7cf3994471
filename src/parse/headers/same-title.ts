import { type Field, firstField } from '../../story/header.ts';
import { lettersOf } from '../letters-of.ts';

/** Tell whether two headers bear the same title, whatever its capitals and signs; also when neither has one. */
export function sameTitle(a: readonly Field[], b: readonly Field[]): boolean {
  return titleOf(a) === titleOf(b);
}

function titleOf(fields: readonly Field[]): string {
  return lettersOf(firstField(fields, 'title')?.value ?? '');
}

/** What may follow a title that is repeated: the number of the part, or the author. */
const BEHIND = /^(?:by|part|chapter|pt)/;
const COUNTED = /^(?:\d{1,3}(?:of)?\d{0,3})?$/;
/** The letters of `Most był` begin with `by` behind `Most`; the word does not stand there. */
const WORD = /(?<!\p{L})(?:by|part|chapter|pt)(?!\p{L})/iu;

/** Tell whether a line only says a title again, perhaps with its part or by-line. */
export function isTitleAgain(line: string, title: string): boolean {
  if (line.length > 160) return false;
  const [again, known] = [
    lettersOf(line),
    lettersOf(
      title.slice(0, 300).replace(/[\s,:-]*[([]?\s*(?:part\s*)?\d{1,3}\s*\/\s*(?:\d{1,3}|\?)\s*[)\]]?\s*$/i, ''),
    ),
  ];
  if (known === '' || !again.startsWith(known)) return false;
  const rest = again.slice(known.length);
  return COUNTED.test(rest) || (BEHIND.test(rest) && WORD.test(line));
}
