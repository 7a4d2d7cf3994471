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
const BEHIND = /^(?:$|by|part|chapter|pt|\d{1,3}(?:of)?\d{0,3}$)/;

/** Tell whether a line only says a title again, perhaps with its part or by-line. */
export function isTitleAgain(line: string, title: string): boolean {
  if (line.length > 160) return false;
  const [again, known] = [
    lettersOf(line),
    lettersOf(
      title.slice(0, 300).replace(/[\s,:-]*[([]?\s*(?:part\s*)?\d{1,3}\s*\/\s*(?:\d{1,3}|\?)\s*[)\]]?\s*$/i, ''),
    ),
  ];
  return known !== '' && again.startsWith(known) && BEHIND.test(again.slice(known.length));
}
