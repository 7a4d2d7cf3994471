import type { Author } from './archive.ts';
import { slugsOfNames } from './choose-slugs.ts';
import { byName } from './compare.ts';
import { foldName } from './fold-name.ts';
import { joinNames } from './join-names.ts';

/** Id of the author of works that name none. */
export const UNKNOWN_AUTHOR = 'unknown';

const PARTICLES = /^(?:van|von|de|der|den|du|del|della|di|la|le|ten|ter)$/i;

/**
 * Join by-lines over all works into authors.
 *
 * @param works Listed works with the names of their by-lines.
 * @param language BCP 47 tag to sort by.
 */
export function joinAuthors(
  works: readonly { id: string; words: number; authors: readonly string[] }[],
  language: string,
): Map<string, Author> {
  const words = new Map(works.map((work) => [work.id, work.words]));
  const groups = joinNames(
    works.flatMap((work) => work.authors.map((name) => ({ work: work.id, name }))),
    authorId,
  );
  const nameless = works.filter((work) => work.authors.length === 0).map((work) => work.id);
  const unknown = groups.get(UNKNOWN_AUTHOR);
  if (nameless.length > 0) {
    groups.set(UNKNOWN_AUTHOR, {
      id: UNKNOWN_AUTHOR,
      name: 'Unknown',
      works: [...(unknown?.works ?? []), ...nameless],
    });
  }
  const slugOf = slugsOfNames(groups.values(), language);
  const authors = [...groups.values()].map((group) => ({
    id: group.id,
    slug: slugOf(group.id),
    name: group.name,
    sortName: sortName(group.name),
    works: group.works,
    words: group.works.reduce((sum, id) => sum + (words.get(id) ?? 0), 0),
    unknown: group.id === UNKNOWN_AUTHOR,
  }));
  authors.sort(byName(language, (author) => author.sortName));
  return new Map(authors.map((author) => [author.id, author]));
}

/** The id of the author that a name means. */
export function authorId(name: string): string {
  return foldName(name);
}

/** `Charlotte Perkins Gilman` sorts under G; handles and names of one word as they are. */
function sortName(name: string): string {
  const words = name
    .replace(/\s*\(.*\)$/, '')
    .replace(/,?\s+(?:Jr|Sr|I{2,3}|IV)\.?$/i, '')
    .split(/\s+/);
  const last = words.at(-1) ?? name;
  if (words.length < 2 || !/^\p{Lu}/u.test(last) || /^the$/i.test(words[0] ?? '')) return name;
  let at = words.length - 1;
  while (at > 1 && PARTICLES.test(words[at - 1] ?? '')) at -= 1;
  return `${words.slice(at).join(' ')}, ${words.slice(0, at).join(' ')}`;
}
