import type { Field, Header } from './header.ts';
import { speaksForFolder } from './work-head.ts';

/** Says of a file that may hold stories back, and cannot be read, that it does. */
export const HELD_BY_FAULT: Field = {
  name: 'show',
  label: null,
  value: 'no',
  written: '',
  line: null,
  origin: 'text',
  confidence: 0,
};

/** The header of a file that cannot be read. What describes a folder may have held its stories back. */
export function headerUnread(path: string): Header {
  return speaksForFolder(path) ? [HELD_BY_FAULT] : [];
}

/** Tell whether a header holds back only because nobody could read it. */
export function isHeldByFault(header: Header): boolean {
  return header.some(({ name, confidence }) => name === 'show' && confidence === 0);
}

/** Tell whether a broken line may have said who sees a story. */
export function mayHoldBack(line: string): boolean {
  return /^\W*show\b|^\W*draft\W+(?!false)|^\W*published\W+(?:false|no)\b/i.test(line);
}
