import type { Config } from '../config/config.ts';
import { type Diagnostic, report } from '../diagnostics/diagnostic.ts';
import type { StoryFacts } from '../story/facts.ts';
import { firstField } from '../story/header.ts';
import type { Archive, Facet, Work } from './archive.ts';
import { checkFiles } from './check-files.ts';
import { chooseSlugs } from './choose-slugs.ts';
import { byName } from './compare.ts';
import { gatherWorks } from './gather-works.ts';
import { authorId, joinAuthors, UNKNOWN_AUTHOR } from './join-authors.ts';
import { joinFacet } from './join-facets.ts';
import { joinParts } from './join-parts.ts';
import { joinSeries } from './join-series.ts';
import { makeWork, type WorkSeed } from './make-work.ts';
import { proposeParts } from './propose-parts.ts';
import { visibilityOf } from './visibility.ts';
import type { WorkDraft } from './work-draft.ts';

/** What the archive is built from, beside the facts. */
export interface ArchiveSettings {
  config: Config;
  /** Show drafts as if they were public. */
  drafts: boolean;
  /** Paths of files that are no stories, relative to the content folder. */
  assets: ReadonlySet<string>;
  /** Pages of the archive's own as links of stories name them: `../pages/about.md`. */
  pages?: ReadonlySet<string>;
}

/**
 * Join the facts of all files into the archive.
 *
 * Pure, and independent of the order of the facts. Works that are held back leave no trace; unlisted ones have a page
 * and stand in no list.
 *
 * @param facts One entry a source file.
 * @returns The archive, the drafts of its works by id, and what was found on the way; the facts' own messages are not repeated.
 */
export function buildArchive(
  facts: readonly StoryFacts[],
  settings: ArchiveSettings,
): { archive: Archive; drafts: ReadonlyMap<string, WorkDraft>; messages: Diagnostic[] } {
  const { config } = settings;
  const messages: Diagnostic[] = [];
  const visibility = (file: StoryFacts) => visibilityOf(file.header, file.path, settings.drafts, messages);
  const drafts = joinParts(gatherWorks(facts, visibility, messages), messages);
  proposeParts(drafts, messages);
  const seeds = makeSeeds(drafts, settings, messages);
  const slugs = chooseSlugs(
    seeds.map(({ work, draft }) => {
      const asked = firstField(draft.header, 'slug');
      const stem = draft.name === '' ? work.title : (draft.name ?? draft.path.split('/').at(-1) ?? draft.path);
      return {
        id: work.id,
        asked: asked?.value ?? null,
        text: stem,
        language: work.language,
        file: draft.headFile,
        line: asked?.line ?? null,
      };
    }),
  );
  messages.push(...slugs.messages);
  const listed = seeds.filter((seed) => seed.work.visibility === 'public');
  const unlisted = seeds.filter((seed) => seed.work.visibility === 'unlisted');
  const byLines = (some: readonly WorkSeed[]) =>
    some.map((seed) => ({ id: seed.work.id, words: seed.work.words, authors: seed.authors }));
  const authors = withUnlisted(
    joinAuthors(byLines(listed), config.language),
    joinAuthors(byLines(unlisted), config.language),
    (author) => ({ ...author, works: [], words: 0 }),
  );
  const { series, byWork: seriesByWork } = joinSeries(listed, config.language, messages);
  const facets = new Map<string, Facet>();
  const termsByWork = new Map<string, Map<string, readonly string[]>>(seeds.map((seed) => [seed.work.id, new Map()]));
  for (const row of config.facets) {
    const subjects = (some: readonly WorkSeed[]) =>
      some.map((seed) => ({ work: seed.work, header: seed.draft.header }));
    const joined = joinFacet(row, subjects(listed), config);
    const hidden = joinFacet(row, subjects(unlisted), config);
    const terms = withUnlisted(joined.facet.terms, hidden.facet.terms, (term) => ({ ...term, works: [] }));
    facets.set(row.key, { ...joined.facet, terms });
    for (const [id, ids] of [...joined.byWork, ...hidden.byWork]) {
      if (ids.length > 0) termsByWork.get(id)?.set(row.key, ids);
    }
  }
  const toWork = (seed: WorkSeed): Work => ({
    ...seed.work,
    slug: slugs.slugs.get(seed.work.id) ?? seed.work.id,
    authors: seed.authors.length === 0 ? [UNKNOWN_AUTHOR] : [...new Set(seed.authors.map(authorId))],
    terms: termsByWork.get(seed.work.id) ?? new Map(),
    series: seriesByWork.get(seed.work.id) ?? [],
  });
  const works = inTitleOrder(listed.map(toWork), config.language);
  const order = new Map([...works.keys()].map((id, index) => [id, index]));
  const places = placesOf(seeds);
  const published = new Set(seeds.flatMap((seed) => [seed.draft.headFile, ...seed.work.files]));
  messages.push(
    ...checkFiles(
      facts.filter((file) => published.has(file.path)),
      places,
      settings.assets,
      settings.pages,
    ),
  );
  return {
    archive: {
      works,
      unlisted: inTitleOrder(unlisted.map(toWork), config.language),
      authors: mapValues(authors, (author) => ({ ...author, works: sortIds(author.works, order) })),
      series,
      facets: mapValues(facets, (facet) => ({
        ...facet,
        terms: mapValues(facet.terms, (term) => ({ ...term, works: sortIds(term.works, order) })),
      })),
      places,
      totals: {
        works: works.size,
        chapters: listed.reduce((sum, seed) => sum + seed.work.chapters.length, 0),
        words: listed.reduce((sum, seed) => sum + seed.work.words, 0),
      },
    },
    drafts: new Map(seeds.map(({ work, draft }) => [work.id, draft])),
    messages,
  };
}

/** Works that may be published; a second work of one id is known by its path. */
function makeSeeds(drafts: readonly WorkDraft[], settings: ArchiveSettings, messages: Diagnostic[]): WorkSeed[] {
  const seeds: WorkSeed[] = [];
  const owners = new Map<string, string>();
  for (const draft of drafts) {
    if (draft.parts.every((part) => part.chapters.length === 0) && draft.head === null) continue;
    const visibility = visibilityOf(draft.header, draft.headFile, settings.drafts, messages);
    if (visibility === null) continue;
    const seed = makeWork(draft, settings.config, visibility, settings.assets, messages);
    if (seed === null) continue;
    const other = owners.get(seed.work.id);
    if (other !== undefined) {
      const line = firstField(draft.header, 'id')?.line ?? null;
      if (line !== null)
        messages.push(report('id-repeated', draft.headFile, { place: { line }, with: { id: seed.work.id, other } }));
      seed.work.id = freeId(draft.headFile, owners);
    }
    owners.set(seed.work.id, draft.headFile);
    seeds.push(seed);
  }
  return seeds;
}

/** A path that nobody's `id:` has taken. */
function freeId(path: string, owners: ReadonlyMap<string, string>): string {
  let id = path;
  for (let count = 2; owners.has(id); count += 1) id = `${path}#${count}`;
  return id;
}

function inTitleOrder(works: readonly Work[], language: string): Map<string, Work> {
  const sorted = works.toSorted(byName(language, (work) => work.sortTitle));
  return new Map(sorted.map((work) => [work.id, work]));
}

function placesOf(seeds: readonly WorkSeed[]): Archive['places'] {
  const places = new Map<string, { work: string; chapter: number | null }>();
  for (const { work, draft } of seeds) {
    for (const part of draft.parts) {
      const chapter = work.chapters.find((candidate) => candidate.text.body === part.bodyKey);
      places.set(part.path, {
        work: work.id,
        chapter: draft.head === null || work.chapters.length === 1 ? null : (chapter?.ordinal ?? null),
      });
    }
    places.set(draft.headFile, places.get(draft.headFile) ?? { work: work.id, chapter: null });
  }
  return places;
}

/**
 * Add what only unlisted works name, after all others and without works: their own pages name it, no list does.
 *
 * The listed choose their slugs first, so that no address tells of a work that stands in no list.
 */
function withUnlisted<T extends { slug: string }>(
  listed: ReadonlyMap<string, T>,
  unlisted: ReadonlyMap<string, T>,
  bare: (value: T) => T,
) {
  const all = new Map(listed);
  const taken = new Set([...listed.values()].map((value) => value.slug));
  for (const [id, value] of unlisted) {
    if (all.has(id)) continue;
    let { slug } = value;
    for (let count = 2; taken.has(slug); count += 1) slug = `${value.slug}-${count}`;
    taken.add(slug);
    all.set(id, bare({ ...value, slug }));
  }
  return all;
}

function sortIds(ids: readonly string[], order: ReadonlyMap<string, number>): string[] {
  return [...ids].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
}

function mapValues<T, U>(map: ReadonlyMap<string, T>, to: (value: T) => U): Map<string, U> {
  return new Map([...map].map(([key, value]) => [key, to(value)]));
}
