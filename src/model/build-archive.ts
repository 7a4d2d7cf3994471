import { AUTHORS_FILE } from '../config/authors.ts';
import { CATALOGUE_FILE, type CatalogueRow } from '../config/catalogue.ts';
import type { Config } from '../config/config.ts';
import { NO_TAXONOMY } from '../config/taxonomy.ts';
import { type Diagnostic, report } from '../diagnostics/diagnostic.ts';
import type { StoryFacts } from '../story/facts.ts';
import { firstField } from '../story/header.ts';
import { addressesWithin, keepsAddresses, keptAddresses, oldAddresses, withoutCopies } from './addresses.ts';
import type { Archive, Facet, Term, Work } from './archive.ts';
import { checkFiles } from './check-files.ts';
import { chooseSlugs } from './choose-slugs.ts';
import { byName } from './compare.ts';
import type { FacetSubject } from './facet-values.ts';
import { formerAuthors } from './former-authors.ts';
import { seriesInType, workInType } from './in-type.ts';
import { creditsOf, joinAuthors } from './join-authors.ts';
import { type FacetRow, type JoinedFacets, joinFacets } from './join-facets.ts';
import { joinSeries } from './join-series.ts';
import { likeNames } from './like-names.ts';
import { likeTexts } from './like-texts.ts';
import { linkPeople } from './link-people.ts';
import { mayBeTold } from './lost-authors.ts';
import { lostWords, withdrawnRows, withoutLost } from './lost-words.ts';
import { type ArchiveSettings, makeSeeds } from './make-seeds.ts';
import type { WorkSeed } from './make-work.ts';
import { makePeople, withAuthors } from './people.ts';
import { joinRelations, relationsWithin } from './relations.ts';
import { seriesGaps } from './series-gaps.ts';
import { shelveTerms } from './shelve-terms.ts';
import { makeVocabularies, type Vocabularies } from './vocabularies.ts';
import { wholeSeed } from './whole-work.ts';
import type { WorkDraft } from './work-draft.ts';

/** The archive, and what it was made of. */
export interface BuiltArchive {
  archive: Archive;
  /** The drafts of its works by id. */
  drafts: ReadonlyMap<string, WorkDraft>;
  /** Works that were withdrawn, for the catalogue alone. */
  withdrawn: readonly {
    id: string;
    slug: string;
    chapters: number;
    /** Addresses of those who are named as its authors. */
    authors: readonly string[];
    /** What its notice says; `null`: it names nothing. */
    named: { title: string; authors: readonly string[] } | null;
    draft: WorkDraft;
  }[];
  /** What was found on the way; the facts' own messages are not repeated. */
  messages: Diagnostic[];
}

/**
 * Join the facts of all files into the archive.
 *
 * Pure, and independent of the order of the facts. Works that are held back leave no trace; unlisted ones have a page
 * and stand in no list.
 *
 * @param facts One entry a source file.
 */
export function buildArchive(facts: readonly StoryFacts[], settings: ArchiveSettings): BuiltArchive {
  const { config } = settings;
  const messages: Diagnostic[] = [];
  const catalogue = settings.catalogue ?? null;
  const people = makePeople(settings.authors ?? [], settings.taxonomy ?? NO_TAXONOMY, messages);
  const made = makeSeeds(facts, settings, messages, people);
  const { withdrawn } = made;
  const decided = withoutCopies(made.seeds, messages);
  const from = config.slugs ?? (keepsAddresses(catalogue) ? 'title' : 'stem');
  const slugs = chooseSlugs(
    // What was withdrawn keeps its address, for its notice.
    [...decided.seeds, ...withdrawn].map((seed) => {
      const { work, draft, row } = seed;
      const asked = firstField(draft.header, 'slug');
      const tells = (slug: string | undefined) => work.isSecret && !('isNamed' in seed) && people.tells(slug ?? '');
      const own = tells(asked?.value) ? null : asked;
      const telling = row?.slug ?? asked?.value;
      if (telling !== undefined && tells(telling)) messages.push(tellingAddress(draft.headFile, telling, row));
      const stem = draft.name === '' ? work.title : (draft.name ?? draft.path.split('/').at(-1) ?? draft.path);
      return {
        id: work.id,
        asked: row?.slug ?? own?.value ?? null,
        // An address that is given once and kept may tell what the work is called.
        text: from === 'title' || people.tells(stem) ? work.title : stem,
        language: work.language,
        since: work.published,
        file: draft.headFile,
        line: asked?.line ?? null,
      };
    }),
    keptAddresses(catalogue),
  );
  messages.push(...slugs.messages);
  // Addresses are those of the whole archive; from here on the other works of the folder do not exist.
  const { only } = settings;
  const seeds = only === undefined ? decided.seeds : decided.seeds.filter(({ work }) => only.has(work.id));
  const listed = seeds.filter((seed) => isListed(seed, settings));
  const unlisted = seeds.filter((seed) => !isListed(seed, settings));
  const byLines = (some: readonly WorkSeed[]) =>
    some.map(({ work, authors }) => ({ id: work.id, words: work.words, published: work.published, authors }));
  const vocabularies = makeVocabularies(config, settings.taxonomy ?? NO_TAXONOMY, messages, people.terms);
  const authors = withUnlisted(
    joinAuthors(byLines(listed), vocabularies.authors, config.language, messages, people.entries),
    joinAuthors(byLines(unlisted), vocabularies.authors, config.language, messages, people.entries),
    (author) => ({ ...author, works: [], words: 0 }),
  );
  const gone = joinAuthors(byLines(withdrawn), vocabularies.authors, config.language, []);
  const lost = lostWords(catalogue, gone, { withdrawn, seeds: decided.seeds }, config.language);
  const { series, byWork: seriesByWork } = joinSeries(listed, vocabularies.series, config.language, messages);
  messages.push(...seriesGaps(series.values(), listed, facts, vocabularies.series));
  const joined = joinAllFacets({ listed, unlisted }, vocabularies, config, messages);
  const told = relationsWithin(joinRelations(decided.seeds, slugs.slugs, messages), withdrawn, slugs.slugs, {
    rows: withdrawnRows(catalogue),
    lost,
    language: config.language,
  });
  const relations = relationsWithin(
    told,
    only === undefined ? [] : decided.seeds.filter(({ work }) => !only.has(work.id)),
    slugs.slugs,
  );
  const keep = settings.keepWork ?? ((work: Work) => work);
  const toWorks = (some: readonly WorkSeed[], { ofWork }: JoinedFacets): Work[] =>
    some.map((seed, number) => keep(workInType(written(seed, ofWork(number)), seed.draft)));
  const written = (seed: WorkSeed, terms: Pick<Work, 'terms' | 'written'>): Work => {
    const { isChanged, chapters, ...fields } = withoutLost(seed.work, lost);
    return {
      ...wholeSeed(seed.work),
      ...fields,
      // Its file names a work that nobody shall learn of.
      isSecret: seed.work.isSecret || told.naming.has(seed.work.id) || isChanged,
      slug: slugs.slugs.get(seed.work.id) ?? seed.work.id,
      ...creditsOf(seed.authors, vocabularies.authors),
      ...terms,
      series: seriesByWork.get(seed.work.id) ?? [],
      chapters: chapters.map((chapter) =>
        chapter.authors.length === 0
          ? chapter
          : { ...chapter, authors: creditsOf(chapter.authors, vocabularies.authors).authors },
      ),
      relations: relations.own.get(seed.work.id) ?? [],
      related: relations.back.get(seed.work.id) ?? [],
    };
  };
  const works = inTitleOrder(toWorks(listed, joined.listed), config.language);
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
  if (settings.compare === true)
    messages.push(
      ...likeTexts(seeds),
      ...likeNames(seeds, config, withAuthors(settings.taxonomy ?? NO_TAXONOMY, settings.authors ?? [])),
    );
  return {
    archive: {
      works,
      unlisted: inTitleOrder(toWorks(unlisted, joined.unlisted), config.language),
      authors: mapValues(authors, (author) => ({ ...author, works: sortIds(author.works, order) })),
      series: seriesInType(series, listed),
      facets: mapValues(joined.facets, (facet) => {
        const terms = mapValues(facet.terms, (term) => ({ ...term, works: sortIds(term.works, order) }));
        return config.outputs.rareTerms ? { ...facet, terms } : shelveTerms({ ...facet, terms });
      }),
      places,
      ...addressesWithin(oldAddresses(catalogue, decided, withdrawn, slugs.slugs, messages), only),
      formerAuthors: formerAuthors(people, authors, config.language, lost.authors),
      totals: {
        works: works.size,
        chapters: listed.reduce((sum, seed) => sum + seed.work.chapters.length, 0),
        words: listed.reduce((sum, seed) => sum + seed.work.words, 0),
      },
    },
    drafts: new Map(seeds.map(({ work, draft }) => [work.id, draft])),
    withdrawn: withdrawn.map(({ work, draft, authors: names, isNamed }) => ({
      id: work.id,
      slug: slugs.slugs.get(work.id) ?? work.id,
      chapters: work.chapters.length > 1 ? work.chapters.length : 0,
      authors: [...gone.values()].flatMap((author) =>
        mayBeTold(author) && author.works.includes(work.id) ? [author.slug] : [],
      ),
      named: isNamed ? { title: work.title, authors: names } : null,
      draft,
    })),
    messages,
  };
}

/** An address may tell whose work it is, and nobody looks there. */
function tellingAddress(file: string, slug: string, row: CatalogueRow | null): Diagnostic {
  const reason = `The address "${slug}" of "${file}" holds a name that is kept secret.`;
  const mend =
    row?.slug == null
      ? 'It is not used; write another "slug:", or one into its row of catalogue.csv.'
      : `Write another slug into row ${row.row} of ${CATALOGUE_FILE}, and not the old one behind it, which would lead on.`;
  return report('authors-conflict', AUTHORS_FILE, { with: { reason, mend } });
}

function isListed({ work }: WorkSeed, { listAll }: ArchiveSettings): boolean {
  return work.visibility === 'public' || listAll === true;
}

/** Join all facets over the listed works, and over the unlisted ones, whose terms have no works. */
function joinAllFacets(
  seeds: { listed: readonly WorkSeed[]; unlisted: readonly WorkSeed[] },
  vocabularies: Vocabularies,
  config: Config,
  messages: Diagnostic[],
): { facets: Map<string, Facet>; listed: JoinedFacets; unlisted: JoinedFacets } {
  const rows = config.facets.flatMap((facet): FacetRow[] => {
    const vocabulary = vocabularies.facets.get(facet.key);
    return vocabulary === undefined ? [] : [{ facet, vocabulary }];
  });
  const listed = joinFacets(rows, subjectsOf(seeds.listed), config);
  const unlisted = joinFacets(rows, subjectsOf(seeds.unlisted), config);
  const bare = (term: Term): Term => ({ ...term, works: [], kin: null });
  const facets = new Map<string, Facet>();
  for (const [index, joined] of listed.facets.entries()) {
    const hidden = unlisted.facets[index];
    messages.push(...joined.messages, ...(hidden?.messages ?? []));
    const terms = withUnlisted(joined.facet.terms, hidden?.facet.terms ?? new Map(), bare);
    facets.set(joined.facet.key, { ...joined.facet, terms });
  }
  linkPeople(facets, config.facets, vocabularies);
  return { facets, listed, unlisted };
}

/** Headers of thousands of works wait on the disk: each is there while its work is looked at. */
function* subjectsOf(seeds: readonly WorkSeed[]): Generator<FacetSubject, void, void> {
  for (const { work, draft } of seeds) yield { work, header: draft.header, file: draft.headFile };
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
