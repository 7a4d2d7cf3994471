import type { Authors } from '../config/authors.ts';
import type { Catalogue } from '../config/catalogue.ts';
import type { Taxonomy } from '../config/taxonomy.ts';
import type { StoryFacts } from '../story/facts.ts';
import { coverOf } from './cover-of.ts';
import { makeDecisions } from './decisions.ts';
import { filesOfDraft } from './files-of-draft.ts';
import { gatherWorks } from './gather-works.ts';
import { joinParts } from './join-parts.ts';
import { nameFacts } from './name-facts.ts';
import { makePeople } from './people.ts';

/** Files of works that were withdrawn. */
export interface WithdrawnFiles {
  /** Paths relative to the content folder: stories, chapters, copies of their texts, pictures that only they show. */
  files: Set<string>;
  /** Those whose address or text the catalogue does not know: without the file both would be forgotten. */
  unrecorded: string[];
}

/**
 * List the files of works that were withdrawn, by the catalogue or by their authors.
 *
 * @param assets Paths of files that are no stories, of which some are covers.
 */
export function withdrawnFiles(
  facts: readonly StoryFacts[],
  settings: { catalogue: Catalogue | null; authors: Authors; taxonomy: Taxonomy },
  assets: ReadonlySet<string>,
): WithdrawnFiles {
  const named = nameFacts(facts, makePeople(settings.authors, settings.taxonomy));
  const drafts = joinParts(
    gatherWorks(named.facts, () => 'public', []),
    [],
  );
  const decisions = makeDecisions(settings.catalogue, drafts, named);
  const files = new Set<string>();
  const unrecorded: string[] = [];
  const covers = { gone: new Set<string>(), kept: new Set<string>() };
  for (const draft of drafts) {
    const isWithdrawn = decisions.withdrawal(draft) !== null;
    const isGone = isWithdrawn || decisions.isCopy(draft);
    if (isGone) for (const path of filesOfDraft(draft)) files.add(path);
    const cover = coverOf(draft, assets, []);
    if (cover !== null) covers[isGone ? 'gone' : 'kept'].add(cover);
    const row = decisions.rowOf(draft);
    if (isWithdrawn && (row === null || row.slug === null || row.sha256 === '')) unrecorded.push(draft.headFile);
    const kept = new Set(named.withoutWithdrawn(draft).parts);
    for (const part of draft.parts) {
      const own = settings.catalogue?.get(part.path);
      if (!kept.has(part) || own?.withdrawn === true) files.add(part.path);
      // Its digest alone keeps the text from being taken in again.
      if (!isWithdrawn && own?.withdrawn === true && own.sha256 === '') unrecorded.push(part.path);
    }
  }
  const shown = (some: readonly StoryFacts[]) =>
    new Set(some.flatMap(({ links }) => links.flatMap(({ kind, target }) => (kind === 'asset' ? [target] : []))));
  const others = new Set([...shown(facts.filter(({ path }) => !files.has(path))), ...covers.kept]);
  const going = new Set([...shown(facts.filter(({ path }) => files.has(path))), ...covers.gone]);
  for (const picture of going) if (!others.has(picture)) files.add(picture);
  return { files, unrecorded };
}
