import type { Element, ElementContent } from 'hast';
import type { Options } from 'remark-rehype';
import type { AuthorNote, Passage, PassageKind, Ruby, SceneBreak, SpokenKind, Voice } from '../story/nodes.ts';
import { listItem } from './list-item.ts';

type Handlers = NonNullable<Options['handlers']>;
type State = Parameters<NonNullable<Handlers['root']>>[0];

/** The element and class of each kind of passage, and whether a screen reader says its name: nothing else tells it. */
export const PASSAGE_CLASS: Record<PassageKind, { tag: string; name: string; said: boolean }> = {
  letter: { tag: 'blockquote', name: 'letter', said: false },
  verse: { tag: 'div', name: 'verse', said: false },
  song: { tag: 'div', name: 'verse song', said: false },
  log: { tag: 'div', name: 'log', said: true },
  flashback: { tag: 'div', name: 'flashback', said: true },
  sensitive: { tag: 'details', name: 'sensitive', said: false },
  centred: { tag: 'div', name: 'centred', said: false },
  epigraph: { tag: 'blockquote', name: 'epigraph', said: false },
};

/** The element of each kind of voice. */
export const VOICE_TAG: Record<SpokenKind, string> = {
  thought: 'q',
  telepathy: 'q',
  sound: 'em',
  song: 'em',
  computer: 'samp',
};

/** What stands for the name of a voice or passage until the words of the interface are known. */
export function voiceLabel(kind: SpokenKind | PassageKind | 'wide'): string {
  return `fabula:voice/${kind}`;
}

/** How nodes become HTML where mdast has none such, or is slow about them: one row a node. */
export const PASSAGE_HANDLERS: Handlers = {
  sceneBreak: (state: State, node: SceneBreak) =>
    leaf(state, node, 'hr', { className: node.mark === '' ? ['scene-break', 'soft'] : ['scene-break'] }, []),
  passage: (state: State, node: Passage) => {
    const { tag, name, said } = PASSAGE_CLASS[node.kind];
    const summary = node.kind === 'sensitive' ? [summaryOf(node)] : [];
    return leaf(
      state,
      node,
      tag,
      { className: name.split(' '), ...(said && { role: 'group', ariaLabel: voiceLabel(node.kind) }) },
      [...summary, ...(state.wrap(state.all(node), true) as ElementContent[])],
    );
  },
  authorNote: (state: State, node: AuthorNote) =>
    leaf(state, node, 'aside', { className: ['note'] }, state.wrap(state.all(node), true) as ElementContent[]),
  voice: (state: State, node: Voice) =>
    leaf(
      state,
      node,
      VOICE_TAG[node.kind],
      { className: ['voice', node.kind], role: 'group', ariaLabel: voiceLabel(node.kind) },
      state.all(node),
    ),
  ruby: (state: State, node: Ruby) =>
    leaf(state, node, 'ruby', {}, [
      { type: 'text', value: node.value },
      { type: 'element', tagName: 'rp', properties: {}, children: [{ type: 'text', value: '(' }] },
      { type: 'element', tagName: 'rt', properties: {}, children: [{ type: 'text', value: node.reading }] },
      { type: 'element', tagName: 'rp', properties: {}, children: [{ type: 'text', value: ')' }] },
    ]),
  listItem,
};

/** What is seen of a closed passage: its name, which stands in the words of the interface, and what its author says of it. */
function summaryOf({ kind, alternative }: Passage): Element {
  const children: ElementContent[] = alternative === null ? [] : [{ type: 'text', value: alternative }];
  return { type: 'element', tagName: 'summary', properties: { ariaLabel: voiceLabel(kind) }, children };
}

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
