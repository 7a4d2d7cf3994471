import { type Field, firstField } from '../../story/header.ts';
import { lettersOf } from '../letters-of.ts';

/** Tell whether two headers bear the same title, whatever its capitals and signs; also when neither has one. */
export function sameTitle(a: readonly Field[], b: readonly Field[]): boolean {
  return titleOf(a) === titleOf(b);
}

function titleOf(fields: readonly Field[]): string {
  return lettersOf(firstField(fields, 'title')?.value ?? '');
}
