import type { PhrasingContent, Text } from 'mdast';
import { movePoint } from './move-point.ts';

/** `｜base《reading》`, or Chinese characters directly before `《reading》` in kana: Chinese puts titles into these marks. */
const RUBY =
  /[｜|]([^《》｜|]{1,40})《([^《》]{1,40})》|([\p{Script=Han}々〆ヶ〇]{1,20})《([\p{Script=Hiragana}\p{Script=Katakana}ー・、 　]{1,40})》/gu;

/** Part a text node at its ruby; the node itself when it has none. */
export function readRuby(node: Text): PhrasingContent[] {
  if (!node.value.includes('《')) return [node];
  const parts: PhrasingContent[] = [];
  const start = node.position?.start;
  let last = 0;
  const position = (from: number, to: number) =>
    start === undefined ? {} : { position: { start: movePoint(start, from), end: movePoint(start, to) } };
  const text = (from: number, to: number): void => {
    if (to > from) parts.push({ type: 'text', value: node.value.slice(from, to), ...position(from, to) });
  };
  for (const match of node.value.matchAll(RUBY)) {
    text(last, match.index);
    last = match.index + match[0].length;
    parts.push({
      type: 'ruby',
      value: match[1] ?? match[3] ?? '',
      reading: match[2] ?? match[4] ?? '',
      ...position(match.index, last),
    });
  }
  text(last, node.value.length);
  return parts;
}
