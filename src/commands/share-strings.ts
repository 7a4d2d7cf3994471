import type { StoryFacts } from '../story/facts.ts';
import type { Field, FieldName } from '../story/header.ts';

/** Fields whose values stand in hardly more than one file: a pool of them would only grow. */
const OWN: ReadonlySet<FieldName> = new Set([
  'id',
  'slug',
  'title',
  'summary',
  'size',
  'source',
  'notes',
  'endnotes',
  'dedication',
  'disclaimer',
  'extra',
]);

/**
 * Make a function that lets facts share equal strings.
 *
 * Facts that come from the store or from a thread hold a copy of every name: of the label of each field, of each tag in each
 * work, and of all values of a list in each of them. Half of an archive's memory was such copies.
 *
 * @returns Takes the facts of one file, and gives equal ones.
 */
export function stringSharer(): (facts: StoryFacts) => StoryFacts {
  const pool = new Map<string, string>();
  const shared = (text: string): string => {
    const known = pool.get(text);
    if (known === undefined) pool.set(text, text);
    return known ?? text;
  };
  return (facts) => {
    const { summary } = facts;
    let last = '';
    const header = facts.header.map((field): Field => {
      const isOwn = OWN.has(field.name);
      const value = isOwn ? (field.value === summary?.text ? summary.text : field.value) : shared(field.value);
      const written = field.written === value ? value : field.written === last ? last : field.written;
      last = written;
      const { name, line, confidence } = field;
      const label = field.label === null ? null : shared(field.label);
      return { name: shared(name) as FieldName, label, value, written, line, origin: field.origin, confidence };
    });
    return { ...facts, header };
  };
}
