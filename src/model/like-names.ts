import type { Config } from '../config/config.ts';
import type { Taxonomy } from '../config/taxonomy.ts';
import { type Diagnostic, report } from '../diagnostics/diagnostic.ts';
import { foldName } from './fold-name.ts';
import type { WorkSeed } from './make-work.ts';
import { reportTerms, type TermRow } from './term-report.ts';

/**
 * Say which authors, series and terms may be others in another spelling: of the same words, or a letter apart.
 *
 * The name of fewer works is reported, where it stands first. Two names that `taxonomy.yaml` both knows are two.
 */
export function likeNames(seeds: readonly WorkSeed[], config: Config, taxonomy: Taxonomy): Diagnostic[] {
  const rows = reportTerms(seeds, config, taxonomy);
  const byName = new Map(rows.map((row) => [keyOf(row.facet, row.term), row]));
  return rows.flatMap((row) => {
    const twins = row.near.flatMap((name) => byName.get(keyOf(row.facet, name)) ?? []);
    const likely = twins
      .filter((other) => isRarer(row, other) && (row.entry === null || other.entry === null) && !isMeant(row, other))
      .sort((a, b) => b.works - a.works)
      .slice(0, NAMED);
    return likely.length === 0 || row.place === null ? [] : [describe(row, likely, row.place)];
  });
}

/** Names that are offered for one. */
const NAMED = 3;

function describe(
  { facet, term }: TermRow,
  twins: readonly TermRow[],
  { file, line }: NonNullable<TermRow['place']>,
): Diagnostic {
  const near = twins.map(({ term, works }) => `"${term}" (${works === 1 ? 'one work' : `${works} works`})`);
  return report(facet === 'authors' ? 'author-spelling' : 'term-spelling', file, {
    place: line === null ? null : { line },
    actual: term,
    expected: twins.map((twin) => twin.term),
    with: { facet, found: term, near: near.join(' or '), best: twins[0]?.term ?? '' },
  });
}

/** Whether a name is the one of two to be looked at. What stands in the settings alone is no misprint of a story; what `taxonomy.yaml` names is spelt as it shall be. */
function isRarer(row: TermRow, other: TermRow): boolean {
  if (row.works === 0 || other.works === 0 || row.sameAs !== null) return false;
  if ((row.entry === null) !== (other.entry === null)) return row.entry === null;
  return row.works < other.works || (row.works === other.works && row.term > other.term);
}

/** `Ann & Tom` are friends and `Ann/Tom` are not, `C#` is not `C`: a sign that is kept makes a name of its own. */
function isMeant(row: TermRow, other: TermRow): boolean {
  const bare = ({ term }: TermRow): string => foldName(term).replace(/[/&+#]/g, '');
  return foldName(row.term) !== foldName(other.term) && bare(row) === bare(other);
}

function keyOf(facet: string, name: string): string {
  return `${facet}\n${name}`;
}
