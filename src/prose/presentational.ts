import type { Element, Nodes } from 'hast';

/**
 * Turn old markup for centred text and for text set to the right into our classes, before the sanitiser drops it:
 * `<center>`, `align`, `text-align`.
 */
export function presentational(tree: Nodes): void {
  if (tree.type === 'element') align(tree);
  if ('children' in tree) for (const child of tree.children) presentational(child);
}

/** The class of each side to which text is set; the other side is the usual one. */
const CLASS: ReadonlyMap<unknown, string> = new Map([
  ['center', 'centred'],
  ['right', 'end'],
]);

function align(element: Element): void {
  const { align, style } = element.properties;
  if (element.tagName === 'center') {
    element.tagName = 'div';
    element.properties.className = ['centred'];
    return;
  }
  const written = typeof style === 'string' ? /text-align\s*:\s*(center|right)/i.exec(style)?.[1] : undefined;
  const name = CLASS.get((written ?? align)?.toString().toLowerCase());
  if (name !== undefined) element.properties.className = [name];
}
