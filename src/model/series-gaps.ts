import { type Diagnostic, report } from '../diagnostics/diagnostic.ts';
import type { StoryFacts } from '../story/facts.ts';
import type { Series } from './archive.ts';
import type { WorkSeed } from './make-work.ts';
import { seriesOf } from './series-of.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * Say where the positions in a series do not run on: whole numbers from 1, or 0, on.
 *
 * @param facts All files: what is held back has its place all the same.
 */
export function seriesGaps(
  series: Iterable<Series>,
  seeds: readonly WorkSeed[],
  facts: readonly StoryFacts[],
  { idOf }: Pick<Vocabulary, 'idOf'>,
): Diagnostic[] {
  const taken = new Map<string, Set<number>>();
  for (const { header, path } of facts) {
    for (const { name, position } of seriesOf(header, path, [])) {
      if (position === null) continue;
      const id = idOf(name);
      taken.set(id, (taken.get(id) ?? new Set<number>()).add(position));
    }
  }
  const byId = new Map(seeds.map((seed) => [seed.work.id, seed]));
  return [...series].flatMap(({ id, name, works }) => {
    const messages: Diagnostic[] = [];
    const all = [...(taken.get(id) ?? [])].sort((a, b) => a - b);
    const told = new Set<string>();
    for (const work of works) {
      const seed = byId.get(work);
      const place = seed?.series.find((one) => idOf(one.name) === id && one.position !== null);
      const gap = place?.position == null ? null : gapBefore(place.position, all);
      if (seed === undefined || place === undefined || gap === null || told.has(gap)) continue;
      told.add(gap);
      messages.push(
        report('series-gap', seed.draft.headFile, {
          place: place.line === null ? null : { line: place.line },
          with: { series: name, gap },
        }),
      );
    }
    return messages;
  });
}

/**
 * What is missing before a position; fractions stand between whole numbers and close no gap.
 *
 * @param all Positions of the series, the least first.
 */
function gapBefore(position: number, all: readonly number[]): string | null {
  if (!Number.isInteger(position) || position < 1) return null;
  const before = all.findLast((other) => other < position && Number.isInteger(other));
  if (before === undefined) return position > 1 ? `begins with ${position}` : null;
  return position > before + 1 ? `goes from ${before} to ${position}` : null;
}
