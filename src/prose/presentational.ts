import type { Element, Nodes } from 'hast';

/** Turn old markup for centred text, and cells set to the right, into our classes, before the sanitiser drops it: `<center>`, `align`, `text-align`. */
export function presentational(tree: Nodes): void {
  if (tree.type === 'element') centre(tree);
  if ('children' in tree) for (const child of tree.children) presentational(child);
}

function centre(element: Element): void {
  const { align, style } = element.properties;
  if (align === 'right' && /^t[dh]$/.test(element.tagName)) element.properties.className = ['end'];
  if (element.tagName === 'center') element.tagName = 'div';
  else if (align !== 'center' && !(typeof style === 'string' && /text-align\s*:\s*center/i.test(style))) return;
  element.properties.className = ['centred'];
}
