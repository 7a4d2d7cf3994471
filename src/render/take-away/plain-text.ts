import { plainStyle } from './plain-style.ts';
import type { TakenWork } from './taken-work.ts';
import { textFile } from './text-file.ts';

/** Write a work as plain text, with its header, in UTF-8. */
export function plainTextFile(taken: TakenWork): string {
  const width = taken.edition.config.textWidth;
  return textFile(taken, plainStyle(width), { division: (name) => `\n${name}`, chapter: (name) => `\n${name}` });
}
