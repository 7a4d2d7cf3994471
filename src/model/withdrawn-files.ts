import type { Catalogue } from '../config/catalogue.ts';
import type { StoryFacts } from '../story/facts.ts';
import { filesOfDraft, makeDecisions } from './decisions.ts';
import { gatherWorks } from './gather-works.ts';
import { joinParts } from './join-parts.ts';

/**
 * List the files of works that were withdrawn, copies of their texts among them, and the pictures that only they show.
 *
 * @returns Paths relative to the content folder.
 */
export function withdrawnFiles(facts: readonly StoryFacts[], catalogue: Catalogue | null): Set<string> {
  const decisions = makeDecisions(catalogue, facts);
  const drafts = joinParts(
    gatherWorks(facts, () => 'public', []),
    [],
  );
  const withdrawn = new Set(
    drafts.flatMap((draft) => (decisions.withdrawnBy(draft) === null ? [] : [...filesOfDraft(draft)])),
  );
  const shown = (some: readonly StoryFacts[]) =>
    new Set(some.flatMap(({ links }) => links.flatMap(({ kind, target }) => (kind === 'asset' ? [target] : []))));
  const others = shown(facts.filter(({ path }) => !withdrawn.has(path)));
  for (const picture of shown(facts.filter(({ path }) => withdrawn.has(path))))
    if (!others.has(picture)) withdrawn.add(picture);
  return withdrawn;
}
