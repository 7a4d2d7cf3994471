import type { Work } from '../../model/archive.ts';
import type { Edition } from '../edition.ts';

/** Say how a work ends: for good, or for now. */
export function endingOf({ translator }: Edition, work: Work): string {
  const isOpen = work.status === 'in-progress' || (work.expected !== null && work.expected > work.chapters.length);
  return translator.t(isOpen ? 'end-of-published' : 'end-of-work');
}
