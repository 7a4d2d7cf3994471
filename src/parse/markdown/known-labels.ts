import type { Nodes } from 'mdast';

/** What the references of a document may name, in the parser's own spelling. */
export interface KnownLabels {
  links: string[];
  footnotes: string[];
}

/**
 * Gather the labels that a document defines, at any depth.
 *
 * @returns Null when it defines none: then every bracket that begins no inline link is text.
 */
export function knownLabels(nodes: readonly Nodes[]): KnownLabels | null {
  const links = new Set<string>();
  const footnotes = new Set<string>();
  // Nesting may be deeper than the stack.
  const waiting = [...nodes];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.type === 'definition') links.add(node.identifier.toUpperCase());
    if (node.type === 'footnoteDefinition') footnotes.add(node.identifier.toUpperCase());
    if ('children' in node) for (const child of node.children) waiting.push(child);
  }
  return links.size + footnotes.size === 0 ? null : { links: asList(links), footnotes: asList(footnotes) };
}

/** The parser asks a list whether it includes a label; a long list would make a book of notes quadratic. */
function asList(labels: ReadonlySet<string>): string[] {
  return Object.assign([...labels], { includes: (label: string) => labels.has(label) });
}
