import type { Chapter } from '../../story/nodes.ts';
import { textOf } from '../../story/text-of.ts';
import { readEndMark } from '../end-marks.ts';

/**
 * Take `End of Chapter One` from the end of a chapter, with the breaks around it.
 *
 * @param taken Lines that were taken out, 1-based; the mark's is added.
 */
export function withoutEndMark(chapter: Chapter, taken: number[]): Chapter {
  const nodes = chapter.children;
  let end = nodes.length;
  const skipBreaks = (): void => {
    while (end > 0 && nodes[end - 1]?.type === 'sceneBreak') end -= 1;
  };
  skipBreaks();
  const last = nodes[end - 1];
  const isMark = last?.type === 'paragraph' || last?.type === 'heading';
  if (!isMark || end < 2 || readEndMark(textOf(last).trim()) !== 'part') return chapter;
  taken.push(last.position?.start.line ?? 1);
  end -= 1;
  skipBreaks();
  return { ...chapter, children: nodes.slice(0, end) };
}
