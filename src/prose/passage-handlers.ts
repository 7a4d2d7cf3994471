import type { Element, ElementContent } from 'hast';
import type { Options } from 'remark-rehype';
import type { AuthorNote, Passage, PassageKind, Ruby, SceneBreak, Voice } from '../story/nodes.ts';

type Handlers = NonNullable<Options['handlers']>;
type State = Parameters<NonNullable<Handlers['root']>>[0];

/** The element and class of each kind of passage. */
export const PASSAGE_CLASS: Record<PassageKind, { tag: string; name: string }> = {
  letter: { tag: 'blockquote', name: 'letter' },
  verse: { tag: 'div', name: 'verse' },
  song: { tag: 'div', name: 'verse song' },
  log: { tag: 'div', name: 'log' },
  flashback: { tag: 'div', name: 'flashback' },
  sensitive: { tag: 'div', name: 'sensitive' },
  centred: { tag: 'div', name: 'centred' },
};

/** How the nodes of the Story tree that mdast does not have become HTML: one row a node. */
export const PASSAGE_HANDLERS: Handlers = {
  sceneBreak: (state: State, node: SceneBreak) =>
    leaf(state, node, 'hr', { className: node.mark === '' ? ['scene-break', 'soft'] : ['scene-break'] }, []),
  passage: (state: State, node: Passage) => {
    const { tag, name } = PASSAGE_CLASS[node.kind];
    return leaf(
      state,
      node,
      tag,
      { className: name.split(' ') },
      state.wrap(state.all(node), true) as ElementContent[],
    );
  },
  authorNote: (state: State, node: AuthorNote) =>
    leaf(state, node, 'aside', { className: ['note'] }, state.wrap(state.all(node), true) as ElementContent[]),
  voice: (state: State, node: Voice) => leaf(state, node, 'q', { className: ['voice', node.kind] }, state.all(node)),
  ruby: (state: State, node: Ruby) =>
    leaf(state, node, 'ruby', {}, [
      { type: 'text', value: node.value },
      { type: 'element', tagName: 'rp', properties: {}, children: [{ type: 'text', value: '(' }] },
      { type: 'element', tagName: 'rt', properties: {}, children: [{ type: 'text', value: node.reading }] },
      { type: 'element', tagName: 'rp', properties: {}, children: [{ type: 'text', value: ')' }] },
    ]),
};

function leaf(
  state: State,
  node: Parameters<State['patch']>[0],
  tagName: string,
  properties: Element['properties'],
  children: ElementContent[],
): Element {
  const element: Element = { type: 'element', tagName, properties, children };
  state.patch(node, element);
  return element;
}
