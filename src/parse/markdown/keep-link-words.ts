import type { Nodes, RootContent } from 'mdast';

/** `[[note]]`, `[[folder/note#place]]`, `[[note|words]]`, but not `![[picture.png]]`. */
const NOTE_LINK =
  /(?<!!)\[\[(?:[^[\]\n|]{0,200}\/)?([^[\]\n|/#]{1,200})(?:#[^[\]\n|]{0,100})?(?:\|([^[\]\n|]{1,200}))?\]\]/g;

/** Leave of links between notes what a reader would see: their words, or the name of the note. */
export function keepLinkWords(nodes: readonly RootContent[]): void {
  const waiting: Nodes[] = [...nodes];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.type === 'text' && node.value.includes('[['))
      node.value = node.value.replace(NOTE_LINK, (_, name: string, words?: string) => words ?? name);
    // A list may have more items than a call may have arguments.
    if ('children' in node) for (const child of node.children) waiting.push(child);
  }
}
