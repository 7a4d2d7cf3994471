import type { BodyRef, Work } from '../model/archive.ts';

/** List every fragment of a work that its listed pages show, in reading order. */
export function refsOfWork(work: Work): (BodyRef | null)[] {
  const texts = work.chapters.flatMap((chapter) => [chapter.text, chapter.notesBefore, chapter.notesAfter]);
  return [...work.notesBefore, ...texts, ...work.notesAfter];
}
