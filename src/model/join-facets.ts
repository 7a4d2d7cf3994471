import type { Config, FacetConfig } from '../config/config.ts';
import { type FieldName, fieldValues, type Header } from '../story/header.ts';
import type { Facet, Term, Work } from './archive.ts';
import { slugsOfNames } from './choose-slugs.ts';
import { byName } from './compare.ts';
import { foldName, foldRelationship } from './fold-name.ts';
import { joinNames, type NameGroup } from './join-names.ts';

/** What a facet needs of a work. */
export interface FacetSubject {
  work: Pick<Work, 'id' | 'language' | 'rating' | 'status'>;
  header: Header;
}

/** Status as the presets write it. */
const STATUS_NAMES: Record<NonNullable<Work['status']>, string> = {
  complete: 'Complete',
  'in-progress': 'In Progress',
  hiatus: 'Hiatus',
  abandoned: 'Abandoned',
};

/** Facets whose values are read, not copied from the header. */
const READ: Partial<Record<FieldName, (subject: FacetSubject, config: Config) => string[]>> = {
  rating: ({ work }, config) => [config.ratings.find((step) => step.key === work.rating.key)?.name ?? work.rating.key],
  language: ({ work }) => [work.language],
  status: ({ work }) => (work.status === null ? [] : [STATUS_NAMES[work.status]]),
};

/** Join the values of one facet over all works into terms. */
export function joinFacet(
  facet: FacetConfig,
  subjects: readonly FacetSubject[],
  config: Config,
): { facet: Facet; byWork: ReadonlyMap<string, string[]> } {
  const fold = facet.field === 'relationships' ? foldRelationship : foldName;
  const named = subjects.map((subject) => ({ id: subject.work.id, values: valuesOf(facet, subject, config) }));
  const groups = joinNames(
    named.flatMap(({ id, values }) => values.map((name) => ({ work: id, name }))),
    fold,
  );
  const slugOf = slugsOfNames(groups.values(), config.language);
  const terms = new Map<string, Term>();
  for (const group of inOrder([...groups.values()], facet, config, fold)) {
    terms.set(group.id, { id: group.id, slug: slugOf(group.id), name: group.name, works: group.works });
  }
  const byWork = new Map(named.map(({ id, values }) => [id, [...new Set(values.map(fold))]]));
  return { facet: { key: facet.key, terms }, byWork };
}

function valuesOf(facet: FacetConfig, subject: FacetSubject, config: Config): string[] {
  const read = READ[facet.field];
  if (read !== undefined) return read(subject, config);
  if (facet.field !== 'extra') return fieldValues(subject.header, facet.field);
  // A facet of the archive's own is filled by the unknown label that bears its name.
  return subject.header
    .filter((field) => field.name === 'extra' && foldName(field.label ?? '') === foldName(facet.key))
    .flatMap((field) => field.value.split(/\s*[,;]\s*/))
    .filter((value) => value !== '');
}

/** Terms of the preset in its order, then all others by name. */
function inOrder(groups: NameGroup[], facet: FacetConfig, config: Config, fold: (name: string) => string): NameGroup[] {
  const rank = new Map(facet.order.map((name, index) => [fold(name), index]));
  const compare = byName<NameGroup>(config.language, (group) => group.name);
  return groups.sort((a, b) => (rank.get(a.id) ?? rank.size) - (rank.get(b.id) ?? rank.size) || compare(a, b));
}
