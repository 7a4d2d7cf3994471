import { compareText } from '../diagnostics/compare-text.ts';
import { type Diagnostic, report } from '../diagnostics/diagnostic.ts';
import type { Series, Work } from './archive.ts';
import { slugsOfNames } from './choose-slugs.ts';
import { byName, compareNumbers } from './compare.ts';
import { foldName } from './fold-name.ts';
import { joinNames } from './join-names.ts';
import type { WorkSeed } from './make-work.ts';

/** Join works into series, in the order of their positions, then dates, then ids. */
export function joinSeries(
  seeds: readonly WorkSeed[],
  language: string,
  messages: Diagnostic[],
): { series: Map<string, Series>; byWork: ReadonlyMap<string, Work['series']> } {
  const groups = joinNames(
    seeds.flatMap((seed) => seed.series.map(({ name }) => ({ work: seed.work.id, name }))),
    foldName,
  );
  const byId = new Map(seeds.map((seed) => [seed.work.id, seed]));
  const slugOf = slugsOfNames(groups.values(), language);
  const byWork = new Map(seeds.map((seed) => [seed.work.id, placesOf(seed)]));
  const all = [...groups.values()].map((group) => {
    const members = group.works.flatMap((id) => byId.get(id) ?? []);
    members.sort((a, b) => compareNumbers(positionIn(a, group.id), positionIn(b, group.id)) || compareDates(a, b));
    checkPositions(members, group, messages);
    const works = members.map((seed) => seed.work.id);
    const words = members.reduce((sum, seed) => sum + seed.work.words, 0);
    return { id: group.id, slug: slugOf(group.id), name: group.name, works, words };
  });
  all.sort(byName(language, (series) => series.name));
  return { series: new Map(all.map((series) => [series.id, series])), byWork };
}

function placesOf(seed: WorkSeed): Work['series'] {
  const ids = new Set(seed.series.map(({ name }) => foldName(name)));
  return [...ids].map((id) => ({ id, position: positionIn(seed, id) }));
}

function positionIn(seed: WorkSeed, id: string): number | null {
  return seed.series.find((place) => foldName(place.name) === id && place.position !== null)?.position ?? null;
}

function compareDates(a: WorkSeed, b: WorkSeed): number {
  return compareText(a.work.published ?? '9999', b.work.published ?? '9999') || compareText(a.work.id, b.work.id);
}

function checkPositions(
  members: readonly WorkSeed[],
  group: { id: string; name: string },
  messages: Diagnostic[],
): void {
  for (const [index, seed] of members.entries()) {
    const previous = members[index - 1];
    const position = positionIn(seed, group.id);
    if (previous === undefined || position === null || positionIn(previous, group.id) !== position) continue;
    messages.push(
      report('position-repeated', seed.draft.headFile, {
        with: { position, series: group.name, other: previous.draft.headFile },
      }),
    );
  }
}
