import type { AuthorEntry } from '../config/authors.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Author, Work } from './archive.ts';
import { canonicalGroups } from './canonical-groups.ts';
import { byName } from './compare.ts';
import { joinNames } from './join-names.ts';
import type { People } from './people.ts';
import { withoutSigns } from './sort-title.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Id of the author of works that name none. */
const UNKNOWN_AUTHOR = 'unknown';

const PARTICLES = /^(?:van|von|de|der|den|du|del|della|di|la|le|ten|ter)$/i;

/**
 * Join by-lines over all works into authors.
 *
 * @param works Listed works with the names of their by-lines.
 * @param language BCP 47 tag to sort by.
 * @param entries What authors.yaml says of those who may be named.
 */
export function joinAuthors(
  works: readonly { id: string; words: number; published: string | null; authors: readonly string[] }[],
  vocabulary: Vocabulary,
  language: string,
  messages: Diagnostic[],
  entries: People['entries'] = new Map(),
): Map<string, Author> {
  const words = new Map(works.map((work) => [work.id, work.words]));
  const groups = joinNames(
    works.flatMap((work) => work.authors.map((name) => ({ work: work.id, name }))),
    vocabulary.idOf,
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
  const dates = new Map(works.map((work) => [work.id, work.published]));
  const named = canonicalGroups(groups.values(), vocabulary, dates, language, messages);
  const authors = named.map((group) => ({
    id: group.id,
    slug: group.slug,
    name: group.name,
    sortName: entries.get(group.id)?.sortName ?? sortName(group.name),
    works: group.works,
    words: group.works.reduce((sum, id) => sum + (words.get(id) ?? 0), 0),
    unknown: group.id === UNKNOWN_AUTHOR,
    penNames: vocabulary.entries.get(group.id)?.synonyms.map(({ name }) => name) ?? [],
    description: vocabulary.entries.get(group.id)?.description ?? null,
    homepage: entries.get(group.id)?.homepage ?? null,
    contact: contactOf(entries.get(group.id)),
  }));
  authors.sort(byName(language, (author) => withoutSigns(author.sortName)));
  return new Map(authors.map((author) => [author.id, author]));
}

/**
 * Say who wrote a work, and under which names.
 *
 * @param names Names of its by-line.
 */
export function creditsOf(names: readonly string[], vocabulary: Vocabulary): Pick<Work, 'authors' | 'penNames'> {
  if (names.length === 0) return { authors: [UNKNOWN_AUTHOR], penNames: [] };
  const penNames = names.flatMap((name) => {
    const author = vocabulary.idOf(name);
    return author === vocabulary.fold(name) ? [] : [{ author, name }];
  });
  return { authors: [...new Set(names.map(vocabulary.idOf))], penNames };
}

/** Nobody can be reached but those who want it. */
function contactOf(entry: AuthorEntry | undefined): string | null {
  return entry?.showContact === true ? entry.contact : null;
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
