import type { Archive, Mention, Work } from '../model/archive.ts';
import { wholeWork } from '../model/whole-work.ts';
import type { Edition } from './edition.ts';
import { findNamed } from './find-named.ts';

/**
 * Let every work say on which pages of the archive's own it is listed, with its awards.
 *
 * @returns The archive itself when no page lists a work.
 */
export function withMentions(edition: Edition): Archive {
  const mentions = new Map<string, Mention[]>();
  for (const page of edition.pages) {
    for (const { name, award, year, place } of page.parts.lists.flatMap(({ entries }) => entries)) {
      const id = findNamed(edition, name)?.work;
      if (id == null) continue;
      const mention = { page: page.slug, title: page.title, award, year, place };
      mentions.set(id, [...(mentions.get(id) ?? []), mention]);
    }
  }
  if (mentions.size === 0) return edition.archive;
  const works = new Map<string, Work>();
  for (const [id, work] of edition.archive.works) {
    const found = mentions.get(id);
    works.set(id, found === undefined ? work : { ...wholeWork(work), mentions: found });
  }
  return { ...edition.archive, works };
}
