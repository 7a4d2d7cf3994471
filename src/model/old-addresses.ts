import type { Config } from '../config/config.ts';
import { type Diagnostic, report } from '../diagnostics/diagnostic.ts';
import type { StoryFacts } from '../story/facts.ts';
import { fieldValues, firstField } from '../story/header.ts';
import { type AddressParts, type AddressProblem, looksLikeAddress, parseOldAddress } from '../story/old-address.ts';
import { isAnonymousName } from './anonymous.ts';
import type { Archive, Work } from './archive.ts';
import { expandPattern } from './expand-pattern.ts';
import type { People } from './people.ts';

/** An address at which something stood before, and what stands in its place. */
export interface OldAddress extends AddressParts {
  /** As it was written, for messages. */
  written: string;
  /** A work, or one of its chapters by ordinal; or an address: inside the site, of old, or of another site. */
  to: { work: string; chapter: number | null } | string;
  /** Where it was written: path relative to the project, and 1-based line. */
  file: string;
  line: number | null;
  /** No list may name it: it may tell what was withdrawn, or who. Default: it may be named. */
  isSecret?: boolean;
}

/** A row of the archive's list of old addresses. */
export interface AddressRow {
  from: string;
  to: string;
  line: number;
  /** No list may name it. */
  isSecret?: boolean;
}

export interface OldAddressSources {
  archive: Archive;
  config: Pick<Config, 'aliases' | 'url'>;
  /** Rows of the list, and its name. */
  rows: readonly AddressRow[];
  list: string;
  /** Path of the content folder inside the project, with a trailing slash; empty when they are one. */
  prefix: string;
  /** Whose names no folder may tell. */
  people: Pick<People, 'hidesAuthor' | 'tells'>;
}

/**
 * Gather the old addresses of an archive: those of its list, those in the headers of stories, and those that patterns
 * make, in this order; of two for one address the first counts. Those of a copy lead to the other work. Stories that are
 * held back have none, and withdrawn ones only what the list says.
 *
 * @param facts All source files, in their order.
 * @param sources The archive and what its keeper wrote.
 */
export function gatherOldAddresses(
  facts: readonly StoryFacts[],
  sources: OldAddressSources,
): { addresses: OldAddress[]; messages: Diagnostic[] } {
  const { archive, config, rows, list, prefix, people } = sources;
  const messages: Diagnostic[] = [];
  const addresses: OldAddress[] = [];
  const add = (written: string, to: OldAddress['to'], file: string, line: number | null, isSecret = false): void => {
    const parts = parseOldAddress(written, config.url);
    if (typeof parts === 'string') messages.push(unusable(written, PROBLEMS[parts], file, line));
    else addresses.push({ ...parts, written, to, file, line, ...(isSecret && { isSecret }) });
  };
  const find = targetFinder(archive, prefix);
  for (const { from, to, line, isSecret } of rows) add(from, find(to), list, line, isSecret);
  const placeOf = (path: string) => archive.places.get(path) ?? placeOfCopy(archive, path);
  for (const { path, header } of facts) {
    const place = placeOf(path);
    if (place === undefined) continue;
    for (const field of header) {
      if (field.name === 'aliases' && looksLikeAddress(field.value)) add(field.value, place, prefix + path, field.line);
    }
  }
  const told = config.aliases.length === 0 ? [] : facts;
  const isSecret = secretFolders(told, archive, people);
  const isTelling = tellingNames(told, archive, people);
  for (const pattern of config.aliases) {
    for (const { path, header } of facts) {
      const place = placeOf(path);
      const work = archive.works.get(place?.work ?? '') ?? archive.unlisted.get(place?.work ?? '');
      if (place === undefined || work === undefined) continue;
      const id = firstField(header, 'id')?.value ?? null;
      const slug = archive.places.has(path) ? work.slug : (archive.copies.get(path)?.slug ?? work.slug);
      const known = { slug, chapters: work.chapters };
      const secrets = { isSecret: isSecret(work, path), isTelling: isTelling(work, path) };
      const subject = { path, id, chapter: place.chapter, work: known, ...secrets };
      for (const { address, chapter } of expandPattern(pattern, subject)) {
        add(address, { work: work.id, chapter }, prefix + path, null);
      }
    }
  }
  return { addresses, messages };
}

/** Report an address that can never be asked for. */
export function unusable(written: string, reason: string, file: string, line: number | null): Diagnostic {
  return report('old-address-unusable', file, {
    place: line === null ? null : { line },
    actual: written,
    with: { found: written, reason },
  });
}

const PROBLEMS: Readonly<Record<AddressProblem, string>> = {
  empty: 'it is the home page',
  dots: 'it has a segment of dots',
  scheme: 'a browser asks no host for it',
  outside: 'it lies outside of the site, on the same host',
};

function placeOfCopy({ copies }: Archive, path: string): { work: string; chapter: null } | undefined {
  const copy = copies.get(path);
  return copy === undefined ? undefined : { work: copy.work, chapter: null };
}

/** Tell of the files of works whether their folders may tell who wrote them: other names in a file stand in no folder. */
function secretFolders(
  facts: readonly StoryFacts[],
  { places, authors }: Archive,
  people: OldAddressSources['people'],
): (work: Work, path: string) => boolean {
  const hidden = new Set(
    facts.flatMap(({ path, header }) => {
      return people.hidesAuthor(header) ? [places.get(path)?.work ?? path] : [];
    }),
  );
  return (work, path) =>
    hidden.has(work.id) ||
    hidden.has(path) ||
    people.tells(path) ||
    work.authors.some((id) => isAnonymousName(authors.get(id)?.name ?? ''));
}

/** Tell of the files of works whether their names may tell who wrote them: those of an author whom a header names and no page does. */
function tellingNames(
  facts: readonly StoryFacts[],
  { places, authors }: Archive,
  people: OldAddressSources['people'],
): (work: Work, path: string) => boolean {
  const named = new Set(
    facts.flatMap(({ path, header }) =>
      fieldValues(header, 'authors').every(isAnonymousName) ? [] : [places.get(path)?.work ?? path],
    ),
  );
  const isAnonymous = (work: Work) => work.authors.some((id) => isAnonymousName(authors.get(id)?.name ?? ''));
  return (work, path) =>
    (isAnonymous(work) && (named.has(work.id) || named.has(path))) ||
    people.tells(path.slice(path.lastIndexOf('/') + 1));
}

/** A target may be named by the story's file, by the work's id or slug, or by an address. */
function targetFinder(archive: Archive, prefix: string): (to: string) => OldAddress['to'] {
  const works = [...archive.works.values(), ...archive.unlisted.values()];
  const bySlug = new Map(works.map((work) => [work.slug, work]));
  const byId = new Map(works.map((work) => [work.id, work]));
  const goneSlugs = new Map(
    Array.from(archive.gone, ([slug, { names }]) => names.map((name) => [name, slug] as const)).flat(),
  );
  const byMoved = (slug: string) => {
    const work = archive.moved.get(slug);
    return work === undefined ? null : { work, chapter: null };
  };
  // What was withdrawn has a notice.
  const notice = (...names: string[]) => {
    const slug = names
      .map((name) => (archive.gone.has(name) ? name : goneSlugs.get(name)))
      .find((one) => one !== undefined);
    return slug === undefined ? null : `/works/${slug}/`;
  };
  const whole = (work: Work | undefined) => (work === undefined ? null : { work: work.id, chapter: null });
  return (written) => {
    const to = written.trim();
    const file = (to.startsWith(prefix) ? to.slice(prefix.length) : to).normalize('NFC');
    return (
      archive.places.get(file) ??
      whole(byId.get(to)) ??
      whole(bySlug.get(to)) ??
      placeOfCopy(archive, file) ??
      byMoved(to) ??
      notice(file, to) ??
      to
    );
  };
}
