import type { Config } from '../config/config.ts';
import type { StoryFacts } from '../story/facts.ts';
import type { Archive, Work } from './archive.ts';
import { workInType } from './in-type.ts';
import { makeWork } from './make-work.ts';
import { type WorkDraft, wholeDraft } from './work-draft.ts';

/** An archive with the drafts that its works were made of, by id. */
export interface DraftedArchive {
  archive: Archive;
  drafts: ReadonlyMap<string, WorkDraft>;
}

/** What the archive was built with, beside the facts. */
export interface TextSettings {
  config: Config;
  assets: ReadonlySet<string>;
}

/**
 * Put a file whose text alone was changed into an archive, without building it again.
 *
 * Only the work of that file is made anew, so that it takes the same time in an archive of any size. Whatever could move
 * more than this work (its header, its chapters, its links) is left to `buildArchive`.
 *
 * @param before The archive, as `buildArchive` made it of facts with `was` among them.
 * @param was Facts of the file in that archive, the same object.
 * @param now Facts of the file as it is.
 * @returns The archive that `buildArchive` would make; `null` when it must be asked.
 */
export function changeText(
  { archive, drafts }: DraftedArchive,
  was: StoryFacts,
  now: StoryFacts,
  { config, assets }: TextSettings,
): DraftedArchive | null {
  const id = archive.places.get(was.path)?.work ?? '';
  const draft = drafts.get(id);
  const work = archive.works.get(id) ?? archive.unlisted.get(id);
  // The head of a work may lose its text to an introduction, and parts that were joined are no longer the files.
  if (draft === undefined || work === undefined || draft.head === was || !draft.parts.includes(was)) return null;
  if (outsideOf(was) !== outsideOf(now)) return null;
  // What its chapters are known by may hang on decisions about its author.
  if (work.isSecret) return null;
  const changed = withFile(draft, was, now);
  const seed = makeWork(changed, config, work.visibility, assets, []);
  if (seed === null) return null;
  const { ownId, slug, added, isSecret, authors, penNames, terms, written, series, relations, related, mentions } =
    work;
  // Authors of single chapters are names until they are joined.
  const chapters = seed.work.chapters.map((chapter, index) => ({
    ...chapter,
    authors: work.chapters[index]?.authors ?? [],
  }));
  const kept = {
    ownId,
    slug,
    added,
    isSecret,
    authors,
    penNames,
    terms,
    written,
    series,
    relations,
    related,
    mentions,
  };
  const made = workInType({ ...seed.work, id, chapters, ...kept }, changed);
  const place = (works: ReadonlyMap<string, Work>) => (works.has(id) ? new Map(works).set(id, made) : works);
  const { totals } = archive;
  const more = archive.works.has(id) ? made.words - work.words : 0;
  return {
    archive: {
      ...archive,
      works: place(archive.works),
      unlisted: place(archive.unlisted),
      authors: withWords(archive.authors, authors, more),
      series: withWords(
        archive.series,
        series.map((one) => one.id),
        more,
      ),
      totals: { ...totals, words: totals.words + more },
    },
    drafts: new Map(drafts).set(id, changed),
  };
}

function withWords<T extends { words: number }>(
  all: ReadonlyMap<string, T>,
  ids: readonly string[],
  more: number,
): ReadonlyMap<string, T> {
  if (more === 0) return all;
  const changed = new Map(all);
  for (const id of ids) {
    const one = changed.get(id);
    if (one !== undefined) changed.set(id, { ...one, words: one.words + more });
  }
  return changed;
}

/** All of a file that says something about other works, other files, or the addresses of its chapters. */
function outsideOf({ path, language, header, chapters, links, typeset }: StoryFacts): string {
  return JSON.stringify([
    path,
    language,
    header,
    chapters.map(({ key, role, number, title, division, date }) => [key, role, number, title, division, date]),
    links.map(({ kind, target }) => [kind, target]),
    typeset,
  ]);
}

function withFile(draft: WorkDraft, was: StoryFacts, now: StoryFacts): WorkDraft {
  const swap = (file: StoryFacts) => (file === was ? now : file);
  return {
    ...wholeDraft(draft),
    parts: draft.parts.map(swap),
    unlisted: new Set([...draft.unlisted].map(swap)),
    divisions: new Map([...draft.divisions].map(([file, name]) => [swap(file), name])),
  };
}
