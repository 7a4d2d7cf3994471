import { readValues } from '../parse/read-values.ts';
import type { Field } from '../story/header.ts';
import type { AuthorNote, Story } from '../story/nodes.ts';
import { legalField } from './default-fields.ts';
import type { Source } from './source.ts';
import { summaryNodes } from './summary-nodes.ts';

/** Fields whose text stands in notes of the tree. */
const NOTES = { notes: 'before', endnotes: 'after' } as const;

/** Put what a person wrote in the catalogue in the place of what was read; an empty value takes the field away. */
export function withOverrides(story: Story, { path, profile }: Source): Story {
  const { overrides } = profile;
  if (overrides.length === 0) return story;
  const isReplaced = ({ name, label }: Field): boolean =>
    overrides.some((one) => one.name === name && (one.label === null || sameKey(one.label, label)));
  const fields = overrides
    .flatMap(({ name, label, written }) =>
      readValues({ name, label, written, line: null, origin: 'catalogue', confidence: 1 }, profile),
    )
    .map(legalField);
  const replaced = overrides.flatMap(({ name }) => (name === 'notes' || name === 'endnotes' ? [NOTES[name]] : []));
  const own = fields.flatMap(({ name, value }): AuthorNote[] =>
    name === 'notes' || name === 'endnotes'
      ? [{ type: 'authorNote', placement: NOTES[name], why: 'catalogue.csv', children: summaryNodes(value, path) }]
      : [],
  );
  const kept = story.children.filter((node) => node.type !== 'authorNote' || !replaced.includes(node.placement));
  return {
    ...story,
    header: [...story.header.filter((field) => !isReplaced(field)), ...fields],
    children: [
      ...own.filter(({ placement }) => placement === 'before'),
      ...kept,
      ...own.filter(({ placement }) => placement === 'after'),
    ],
  };
}

/** The key of a facet and the label of a header may differ in case and signs. */
function sameKey(key: string, label: string | null): boolean {
  const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  return label !== null && plain(key) === plain(label);
}
