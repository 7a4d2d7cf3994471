import type { AuthorEntry } from '../config/authors.ts';
import type { StoryFacts } from '../story/facts.ts';
import { fieldValues } from '../story/header.ts';
import { wholeFacts } from '../story/whole-facts.ts';
import type { People } from './people.ts';
import { type WorkDraft, wholeDraft } from './work-draft.ts';

/** The facts of all files with the names that may be published, and what authors.yaml says of them besides. */
export interface NamedFacts {
  facts: readonly StoryFacts[];
  paths: ReadonlySet<string>;
  /** Who withdrew the work as a whole; `null` when nobody did. */
  withdrawnBy(draft: WorkDraft): AuthorEntry | null;
  /** Tell whether authors.yaml says anything of one of its authors. */
  isDecided(draft: WorkDraft): boolean;
  /** The work without chapters whose authors withdrew them. */
  withoutWithdrawn(draft: WorkDraft): WorkDraft;
  /** Tell whether the names and bytes of its files may tell too much. */
  isSecret(draft: WorkDraft): boolean;
}

/** Put the names that may be published in the place of those that were read; files without such a name stay the objects they are. */
export function nameFacts(facts: readonly StoryFacts[], people: People): NamedFacts {
  const withdrawn = new Map<string, AuthorEntry>();
  const secret = new Set<string>();
  const decided = new Set<string>();
  const named = facts.map((file) => {
    const header = people.named(file.header);
    if (header === file.header) return file;
    if (people.knows(file.header)) decided.add(file.path);
    const entry = people.withdrawnBy(file.header);
    if (entry !== null) withdrawn.set(file.path, entry);
    if (people.isSecret(file.header)) secret.add(file.path);
    return { ...wholeFacts(file), header };
  });
  const filesOf = ({ head, headFile, parts }: WorkDraft) => [head?.path ?? headFile, ...parts.map(({ path }) => path)];
  return {
    facts: named,
    paths: new Set(facts.map(({ path }) => path)),
    withdrawnBy(draft) {
      if (withdrawn.size === 0) return null;
      const own = withdrawn.get(draft.head?.path ?? draft.headFile);
      if (own !== undefined) return own;
      const parts = draft.parts.map(({ path }) => withdrawn.get(path));
      return parts.length > 0 && parts.every((entry) => entry !== undefined) ? (parts[0] ?? null) : null;
    },
    isDecided: (draft) => decided.size > 0 && filesOf(draft).some((path) => decided.has(path)),
    withoutWithdrawn(draft) {
      const isGone = ({ path }: StoryFacts): boolean => withdrawn.has(path);
      if (!draft.parts.some(isGone)) return draft;
      const parts = draft.parts.filter((part) => !isGone(part));
      const namesOf = (files: readonly StoryFacts[]) =>
        new Set(files.flatMap(({ header }) => fieldValues(header, 'authors')));
      const others = namesOf([...parts, ...(draft.head === null ? [] : [draft.head])]);
      const going = namesOf(draft.parts.filter(isGone));
      return {
        ...wholeDraft(draft),
        parts,
        held: [...draft.held, ...draft.parts.filter(isGone)],
        header: draft.header.filter(({ name, value }) => name !== 'authors' || others.has(value) || !going.has(value)),
      };
    },
    isSecret: (draft) => secret.size > 0 && filesOf(draft).some((path) => secret.has(path)),
  };
}
