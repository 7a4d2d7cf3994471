import { elements, type FragmentElement, type FragmentNode, hasClass } from './parse-fragment.ts';

/** Id of the note to which a raised mark leads; `null` for what is no such mark. */
export function notedBy({ name, children }: FragmentElement): string | null {
  const [mark] = children;
  if (name !== 'sup' || mark === undefined || typeof mark === 'string' || mark.name !== 'a') return null;
  const isMark = mark.attributes.get('id')?.includes('-fnref-') === true;
  return isMark ? (mark.attributes.get('href')?.slice(1) ?? null) : null;
}

/** Tell whether a link leads from a note back to its mark. */
export function isWayBack(element: FragmentElement): boolean {
  return hasClass(element, 'footnote-back');
}

/** List the notes of a fragment, each an item with its id. */
export function footnotesIn(nodes: readonly FragmentNode[]): FragmentElement[] {
  return elements(nodes).flatMap((node) =>
    hasClass(node, 'footnotes')
      ? elements(node.children)
          .filter(({ name }) => name === 'ol')
          .flatMap(({ children }) => elements(children))
      : footnotesIn(node.children),
  );
}

/**
 * Make the function that gives the notes of fragment after fragment the numbers that they have in the whole text: marks
 * become `noteref`, notes `note`, both with a `number`, and the ways back are gone.
 */
export function footnoteNumbers(): (nodes: readonly FragmentNode[]) => FragmentNode[] {
  let count = 0;
  return (nodes) => {
    const notes = footnotesIn(nodes);
    if (notes.length === 0) return [...nodes];
    const numbers = new Map<string, string>();
    for (const { attributes } of notes) {
      count += 1;
      numbers.set(attributes.get('id') ?? '', String(count));
    }
    return numbered(nodes, numbers);
  };
}

function numbered(nodes: readonly FragmentNode[], numbers: ReadonlyMap<string, string>): FragmentNode[] {
  return nodes.flatMap((node): FragmentNode[] => {
    if (typeof node === 'string') return [node];
    if (isWayBack(node)) return [];
    const mark = numbers.get(notedBy(node) ?? '');
    if (mark !== undefined) return [{ name: 'noteref', attributes: new Map([['number', mark]]), children: [] }];
    const children = numbered(node.children, numbers);
    if (hasClass(node, 'footnotes')) return footnotesIn([{ ...node, children }]);
    const note = node.name === 'li' ? numbers.get(node.attributes.get('id') ?? '') : undefined;
    if (note === undefined) return [{ ...node, children }];
    return [{ name: 'note', attributes: new Map([...node.attributes, ['number', note]]), children }];
  });
}
