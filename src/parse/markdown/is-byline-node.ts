import type { RootContent } from 'mdast';
import { readAuthorLine } from '../headers/title-line.ts';
import { lineOf } from './head-state.ts';

/** A by-line is shorter than this many characters. */
export const BYLINE = 80;

/** A paragraph or heading that says `by` and names somebody. */
export function isBylineNode(node: RootContent | undefined): boolean {
  if (node?.type !== 'paragraph' && node?.type !== 'heading') return false;
  const text = lineOf(node);
  return text.length < BYLINE && /^(?:by|von|par|por|di|de|door)\s/i.test(text) && readAuthorLine(text) !== null;
}
