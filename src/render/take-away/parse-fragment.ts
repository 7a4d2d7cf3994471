import { decodeReferences } from '../resolve-prose.ts';

/** An element of a fragment, or a text. */
export type FragmentNode = FragmentElement | string;

/** An element of a fragment. */
export interface FragmentElement {
  name: string;
  attributes: ReadonlyMap<string, string>;
  children: FragmentNode[];
}

/**
 * Read a fragment of prose as a tree. Fragments are well-formed XML of our own making, so this is no parser of HTML: what
 * is no tag is text. One pass, linear in the length.
 */
export function parseFragment(html: string): FragmentNode[] {
  const root: FragmentElement = { name: '', attributes: new Map(), children: [] };
  const open = [root];
  for (const [token, closing, name, attributes, empty] of html.matchAll(TOKEN)) {
    const parent = open.at(-1) ?? root;
    if (name === undefined) parent.children.push(decodeReferences(token));
    else if (closing === '/') {
      if (open.length > 1) open.pop();
    } else {
      const element: FragmentElement = { name, attributes: attributesOf(attributes ?? ''), children: [] };
      parent.children.push(element);
      if (empty !== '/' && !VOID.has(name)) open.push(element);
    }
  }
  return root.children;
}

const TOKEN = /<(\/?)([a-z][a-z0-9]*)((?:\s[\w:-]+="[^"]*")*)\s?(\/?)>|[^<]+|</g;
const ATTRIBUTE = /\s([\w:-]+)="([^"]*)"/g;
const VOID = new Set(['br', 'hr', 'img', 'wbr']);

function attributesOf(written: string): ReadonlyMap<string, string> {
  return new Map(
    Array.from(written.matchAll(ATTRIBUTE), ([, name = '', value = '']) => [name, decodeReferences(value)]),
  );
}

/** The text of nodes, without marks. */
export function textOfNodes(nodes: readonly FragmentNode[]): string {
  return nodes.map((node) => (typeof node === 'string' ? node : textOfNodes(node.children))).join('');
}

/** Tell whether an element has a class. */
export function hasClass({ attributes }: FragmentElement, name: string): boolean {
  return (attributes.get('class') ?? '').split(' ').includes(name);
}

/** The elements among nodes, without the texts between them. */
export function elements(nodes: readonly FragmentNode[]): FragmentElement[] {
  return nodes.filter((node): node is FragmentElement => typeof node !== 'string');
}
