import type { Element, ElementContent, Nodes } from 'hast';

/**
 * Mend what stands where it may not: a list within a list without an item, a second caption, a table in bold.
 *
 * Browsers make the best of it; books are XHTML, and their checkers refuse it. Nothing that is read goes.
 */
export function validNesting(node: Nodes): void {
  if (!('children' in node)) return;
  for (const child of node.children) validNesting(child);
  if (node.type === 'element') MENDS.get(node.tagName)?.(node);
}

const BLOCKS = new Set(
  'aside blockquote details div dl figure h1 h2 h3 h4 h5 h6 hr ol p pre section table ul'.split(' '),
);
const ONLY_WORDS = 'h1 h2 h3 h4 h5 h6 pre summary'.split(' ');
const VOICES = 'abbr b cite code del em i ins kbd mark q s samp small span strong sub sup u var'.split(' ');

/** What is done to an element whose children are mended already, by its name. */
const MENDS = new Map<string, (element: Element) => void>([
  ...ONLY_WORDS.map((name): [string, (element: Element) => void] => [name, withoutBlocks]),
  ...VOICES.map((name): [string, (element: Element) => void] => [name, widen]),
  ['ul', itemsOnly],
  ['ol', itemsOnly],
  ['dl', termsOnly],
  ['table', rowsInOrder],
  ['figure', (element) => oneCaption(element, 'figcaption')],
  ['details', oneSummary],
  ['ruby', baseFirst],
  ['dfn', oneTerm],
]);

/** Words that hold blocks become a block themselves. */
function widen(element: Element): void {
  if (element.children.some(isBlock)) element.tagName = 'div';
}

/** Where only words may stand, blocks leave theirs. */
function withoutBlocks(element: Element): void {
  element.children = element.children.flatMap(wordsOf);
}

function wordsOf(node: ElementContent): ElementContent[] {
  if (node.type !== 'element' || !isBlock(node)) return [node];
  return [...node.children.flatMap(wordsOf), { type: 'text', value: ' ' }];
}

/** What is no item joins the one before it, or becomes one. */
function itemsOnly(element: Element): void {
  element.children = gather(element.children, ['li'], 'li');
}

/** Terms stand before what is said of them; a box around both goes, and what is missing is empty. */
function termsOnly(element: Element): void {
  const flat = element.children.flatMap((child) => (isNamed(child, 'div') ? child.children : [child]));
  const parts: ElementContent[] = [];
  let last = 'dd';
  for (const child of gather(flat, ['dt', 'dd'], 'dd')) {
    if (child.type !== 'element') continue;
    if (child.tagName === 'dd' && parts.length === 0) parts.push(emptyElement('dt'));
    parts.push(child);
    last = child.tagName;
  }
  if (last === 'dt') parts.push(emptyElement('dd'));
  element.children = parts;
  if (parts.length === 0) element.tagName = 'div';
}

/** Caption, head, bodies, foot. */
function rowsInOrder(element: Element): void {
  const [caption, ...captions] = element.children.filter((child) => isNamed(child, 'caption'));
  const [head, ...heads] = element.children.filter((child) => isNamed(child, 'thead'));
  const [foot, ...feet] = element.children.filter((child) => isNamed(child, 'tfoot'));
  for (const other of [...heads, ...feet]) other.tagName = 'tbody';
  const odd = new Set<ElementContent | undefined>([caption, ...captions, head, foot]);
  const others = element.children.filter((child) => !odd.has(child));
  element.children = [caption, head, ...others, foot].filter((child) => child !== undefined);
  if (captions.length > 0 && caption !== undefined) caption.children.push(...captions.flatMap((one) => one.children));
  if (!element.children.some((child) => child.type === 'element' && child.tagName !== 'caption')) {
    element.tagName = 'div';
    element.children = element.children.flatMap((child) => (child === caption ? caption.children : [child]));
  }
}

/** The first name stays, at the beginning or the end; others are boxes. */
function oneCaption(element: Element, name: string): void {
  const [first, ...others] = element.children.filter((child) => isNamed(child, name));
  for (const other of others) other.tagName = 'div';
  if (first === undefined || element.children.at(-1) === first) return;
  element.children = [first, ...element.children.filter((child) => child !== first)];
}

/** What has nothing to be opened by is not closed. */
function oneSummary(element: Element): void {
  oneCaption(element, 'summary');
  const summary = element.children.find((child) => isNamed(child, 'summary'));
  if (summary === undefined) element.tagName = 'div';
  else element.children = [summary, ...element.children.filter((child) => child !== summary)];
}

/** A reading of nothing is words, and so is what has no reading. */
function baseFirst(element: Element): void {
  const parts = element.children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  const reading = parts.findIndex((child) => isNamed(child, 'rt') || isNamed(child, 'rp'));
  if (reading > 0) return;
  for (const node of [element, ...element.children]) if (node.type === 'element') node.tagName = 'span';
}

/** No term is explained within a term. */
function oneTerm(element: Element): void {
  widen(element);
  const walk = (node: ElementContent): void => {
    if (node.type !== 'element') return;
    if (node.tagName === 'dfn') node.tagName = 'span';
    node.children.forEach(walk);
  };
  element.children.forEach(walk);
}

/** Put what bears none of some names into the element before it, or into one of its own. */
function gather(children: readonly ElementContent[], names: readonly string[], name: string): ElementContent[] {
  const gathered: ElementContent[] = [];
  let into: Element | null = null;
  for (const child of children) {
    if (child.type === 'element' && names.includes(child.tagName)) {
      gathered.push(child);
      into = child.tagName === name ? child : null;
    } else if (child.type !== 'text' || child.value.trim() !== '') {
      if (into === null) {
        into = emptyElement(name);
        gathered.push(into);
      }
      into.children.push(child);
    } else gathered.push(child);
  }
  return gathered;
}

function emptyElement(tagName: string): Element {
  return { type: 'element', tagName, properties: {}, children: [] };
}

function isNamed(node: ElementContent, name: string): node is Element {
  return node.type === 'element' && node.tagName === name;
}

function isBlock(node: ElementContent): boolean {
  return node.type === 'element' && BLOCKS.has(node.tagName);
}
