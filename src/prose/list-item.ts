import type { List, ListItem, Parents } from 'mdast';
import { defaultHandlers, type Options } from 'remark-rehype';

type Handlers = NonNullable<Options['handlers']>;
type State = Parameters<NonNullable<Handlers['listItem']>>[0];

/** Whether each list that was met is loose: one of its items holds blank lines. */
const LOOSE = new WeakMap<List, boolean>();

/**
 * Write an item of a list.
 *
 * The default handler looks for a loose item anew for every item, which takes minutes for a list of 100,000; here each
 * list is looked through once, and the handler is shown a list that says so itself.
 */
export function listItem(state: State, node: ListItem, parent: Parents | undefined) {
  const list = parent?.type !== 'list' ? parent : { ...parent, spread: isLoose(parent), children: [] };
  return defaultHandlers.listItem(state, node, list);
}

function isLoose(list: List): boolean {
  const known = LOOSE.get(list);
  if (known !== undefined) return known;
  const loose = list.spread === true || list.children.some(({ spread, children }) => spread ?? children.length > 1);
  LOOSE.set(list, loose);
  return loose;
}
