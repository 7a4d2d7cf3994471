import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { askedSlug, slugsOfTerms } from './choose-slugs.ts';
import type { NameGroup } from './join-names.ts';
import { oldest, type PublishedDates } from './oldest.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * Groups of names as the vocabulary writes them, each with its part of an address.
 *
 * @param dates When works were published, by id.
 */
export function canonicalGroups(
  groups: Iterable<NameGroup>,
  vocabulary: Vocabulary,
  dates: PublishedDates,
  language: string,
  messages: Diagnostic[],
): (NameGroup & { slug: string })[] {
  const named = Array.from(groups, (group) => ({
    ...group,
    name: vocabulary.entries.get(group.id)?.name ?? group.name,
  }));
  const slugOf = slugsOfTerms(
    named.map((group) => ({ ...group, ...askedSlug(vocabulary, group.id), since: oldest(group.works, dates) })),
    language,
    messages,
  );
  return named.map((group) => ({ ...group, slug: slugOf(group.id) }));
}
