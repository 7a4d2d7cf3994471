import { compareText } from '../diagnostics/compare-text.ts';
import { type Diagnostic, report } from '../diagnostics/diagnostic.ts';
import type { Series, Work } from './archive.ts';
import { canonicalGroups } from './canonical-groups.ts';
import { byName, compareNumbers } from './compare.ts';
import { joinNames } from './join-names.ts';
import type { WorkSeed } from './make-work.ts';
import { sortTitle } from './sort-title.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Join works into series, in the order of their positions, then dates, then ids. */
export function joinSeries(
  seeds: readonly WorkSeed[],
  vocabulary: Vocabulary,
  language: string,
  messages: Diagnostic[],
): { series: Map<string, Series>; byWork: ReadonlyMap<string, Work['series']> } {
  const groups = joinNames(
    seeds.flatMap((seed) => seed.series.map(({ name }) => ({ work: seed.work.id, name }))),
    vocabulary.idOf,
  );
  const byId = new Map(seeds.map((seed) => [seed.work.id, seed]));
  const dates = new Map(seeds.map(({ work }) => [work.id, work.published]));
  const named = canonicalGroups(groups.values(), vocabulary, dates, language, messages);
  const byWork = new Map(seeds.map((seed) => [seed.work.id, placesOf(seed, vocabulary)]));
  const positionIn = (seed: WorkSeed, id: string) => positionOf(seed, id, vocabulary);
  const all = named.map((group) => {
    const members = group.works.flatMap((id) => byId.get(id) ?? []);
    members.sort((a, b) => compareNumbers(positionIn(a, group.id), positionIn(b, group.id)) || compareDates(a, b));
    checkPositions(members, group, { positionIn, idOf: vocabulary.idOf }, messages);
    const works = members.map((seed) => seed.work.id);
    const words = members.reduce((sum, seed) => sum + seed.work.words, 0);
    const description = vocabulary.entries.get(group.id)?.description ?? null;
    return { id: group.id, slug: group.slug, name: group.name, works, words, description, elsewhere: null };
  });
  all.sort(byName(language, (series) => sortTitle(series.name, language)));
  return { series: new Map(all.map((series) => [series.id, series])), byWork };
}

function placesOf(seed: WorkSeed, vocabulary: Vocabulary): Work['series'] {
  const ids = new Set(seed.series.map(({ name }) => vocabulary.idOf(name)));
  return [...ids].map((id) => ({ id, position: positionOf(seed, id, vocabulary) }));
}

function positionOf(seed: WorkSeed, id: string, vocabulary: Vocabulary): number | null {
  return seed.series.find((place) => vocabulary.idOf(place.name) === id && place.position !== null)?.position ?? null;
}

function compareDates(a: WorkSeed, b: WorkSeed): number {
  return compareText(a.work.published ?? '9999', b.work.published ?? '9999') || compareText(a.work.id, b.work.id);
}

function checkPositions(
  members: readonly WorkSeed[],
  group: { id: string; name: string },
  { positionIn, idOf }: { positionIn(seed: WorkSeed, id: string): number | null; idOf(name: string): string },
  messages: Diagnostic[],
): void {
  for (const [index, seed] of members.entries()) {
    const previous = members[index - 1];
    const position = positionIn(seed, group.id);
    if (previous === undefined || position === null || positionIn(previous, group.id) !== position) continue;
    const line = seed.series.find((place) => idOf(place.name) === group.id)?.line ?? null;
    messages.push(
      report('position-repeated', seed.draft.headFile, {
        place: line === null ? null : { line },
        with: { position, series: group.name, other: previous.draft.headFile },
      }),
    );
  }
}
