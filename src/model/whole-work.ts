import type { Work } from './archive.ts';

/** A work before it is joined with others. */
export type SeedWork = Omit<
  Work,
  'slug' | 'authors' | 'penNames' | 'terms' | 'written' | 'series' | 'relations' | 'related'
>;

/**
 * Write down all that a work is before it is joined with others.
 *
 * Works may lie where they take no memory, and have what they are in getters, which `...` passes by.
 */
export function wholeSeed(work: SeedWork): SeedWork {
  return {
    id: work.id,
    ownId: work.ownId,
    isSecret: work.isSecret,
    visibility: work.visibility,
    title: work.title,
    sortTitle: work.sortTitle,
    language: work.language,
    rating: work.rating,
    summary: work.summary,
    recipient: work.recipient,
    status: work.status,
    expected: work.expected,
    words: work.words,
    minutes: work.minutes,
    ease: work.ease,
    published: work.published,
    updated: work.updated,
    added: work.added,
    chapters: work.chapters,
    unlistedChapters: work.unlistedChapters,
    notesBefore: work.notesBefore,
    notesAfter: work.notesAfter,
    extra: work.extra,
    cover: work.cover,
    files: work.files,
    links: work.links,
    mentions: work.mentions,
  };
}

/** Write down all that a work is. */
export function wholeWork(work: Work): Work {
  return {
    ...wholeSeed(work),
    slug: work.slug,
    authors: work.authors,
    penNames: work.penNames,
    terms: work.terms,
    written: work.written,
    series: work.series,
    relations: work.relations,
    related: work.related,
  };
}
