import { compareText } from '../diagnostics/compare-text.ts';
import { type Diagnostic, report } from '../diagnostics/diagnostic.ts';
import { isDeviceName } from '../story/device-name.ts';
import { slugify } from '../story/slug.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Somebody who wants an address. */
export interface SlugClaim {
  /** Stable identity; the suffix of a taken slug comes from it. */
  id: string;
  /** Explicit slug, or `null`. */
  asked: string | null;
  /** Text to make one from. */
  text: string;
  language: string;
  /** ISO date, of partial precision, from which on it bears its name; `null` when that is unknown. */
  since: string | null;
  /** File and line for messages; `null` for claims that no file makes alone (authors, terms). */
  file: string | null;
  line: number | null;
}

/** An address as `slugify` makes it, of any length that a file may have. */
const WRITTEN = /^(?=.{1,120}$)[a-z0-9]+(?:-[a-z0-9]+)*$/;
/** Words with a meaning of their own under `/works/<work>/`. */
const RESERVED = /^(?:page|all|original|index|chapter-.*)$/;

/**
 * Give every claim a slug of its own; equal ones are told apart by a digest of the id.
 *
 * Of several the oldest has the slug alone: what is published later never changes the address of what was there.
 *
 * @param kept Slugs that are given to those alone who ask for them by name.
 * @returns Slugs by id, and messages where files are concerned.
 */
export function chooseSlugs(
  claims: readonly SlugClaim[],
  kept: ReadonlySet<string> = new Set(),
): {
  slugs: ReadonlyMap<string, string>;
  /** Claims that had to make way, and for whom. */
  shared: readonly { id: string; other: string; wanted: string }[];
  messages: Diagnostic[];
} {
  const shared: { id: string; other: string; wanted: string }[] = [];
  const slugs = new Map<string, string>();
  const taken = new Map<string, SlugClaim>();
  const messages: Diagnostic[] = [];
  const give = (claim: SlugClaim, slug: string): void => {
    slugs.set(claim.id, slug);
    taken.set(slug, claim);
  };
  // Who asks for an address gets it before those who only have a name; dates of any length come before none.
  const order = [...claims].sort(
    (a, b) =>
      Number(b.asked !== null) - Number(a.asked !== null) ||
      compareText(a.since ?? '~', b.since ?? '~') ||
      compareText(a.id, b.id),
  );
  for (const claim of order) {
    const wanted = wantedSlug(claim, messages);
    const other = taken.get(wanted);
    if (other === undefined && claim.asked === null && kept.has(wanted)) {
      const given = free(`${wanted}-${shortHash(claim.id)}`, taken);
      give(claim, given);
      continue;
    }
    if (other === undefined) {
      give(claim, wanted);
      continue;
    }
    const given = free(`${wanted}-${shortHash(claim.id)}`, taken);
    give(claim, given);
    shared.push({ id: claim.id, other: other.id, wanted });
    if (claim.file === null) continue;
    const place = claim.line === null ? null : { line: claim.line };
    const both = claim.asked !== null && other.asked !== null;
    messages.push(
      both
        ? report('slug-conflict', claim.file, {
            place,
            with: { slug: wanted, other: nameOf(other, claim) },
            excerpt: `slug: ${wanted}`,
          })
        : report('slug-shared', claim.file, { with: { slug: wanted, other: other.file ?? other.text, given } }),
    );
  }
  return { slugs, shared, messages };
}

/** Works are known by their files, terms of one file by their names. */
function nameOf(other: SlugClaim, claim: SlugClaim): string {
  return other.file === null || other.file === claim.file ? other.text : other.file;
}

/** The slug that taxonomy.yaml or authors.yaml gives a term, and where. */
export function askedSlug(
  { entries }: Pick<Vocabulary, 'entries'>,
  id: string,
): Pick<TermClaim, 'asked' | 'file' | 'line'> {
  const entry = entries.get(id);
  return entry?.slug == null
    ? { asked: null, file: null, line: null }
    : { asked: entry.slug, file: entry.file, line: entry.line };
}

/** A term that wants an address. */
interface TermClaim {
  id: string;
  name: string;
  /** Slug that taxonomy.yaml gives it. */
  asked: string | null;
  /** When the oldest of its works was published; `null` when no date of them is known. */
  since: string | null;
  /** Where it was named first; `null` when no file names it. */
  file: string | null;
  line: number | null;
}

/** Give names that many works have in common (terms, authors, series) their slugs, and say which of them had to make way. */
export function slugsOfTerms(
  terms: readonly TermClaim[],
  language: string,
  messages: Diagnostic[],
): (id: string) => string {
  const {
    slugs,
    shared,
    messages: found,
  } = chooseSlugs(
    terms.map(({ id, name, asked, since, file, line }) => ({
      id,
      asked,
      text: name,
      language,
      since,
      file: asked === null ? null : file,
      line,
    })),
  );
  messages.push(...found);
  const byId = new Map(terms.map((term) => [term.id, term]));
  for (const { id, other, wanted } of shared) {
    const term = byId.get(id);
    const twin = byId.get(other);
    if (term === undefined || twin === undefined || term.file === null || term.asked !== null) continue;
    messages.push(
      report('term-address', term.file, {
        place: term.line === null ? null : { line: term.line },
        with: { term: term.name, twin: twin.name, slug: wanted, given: slugs.get(id) ?? id },
      }),
    );
  }
  return (id) => slugs.get(id) ?? id;
}

function wantedSlug(claim: SlugClaim, messages: Diagnostic[]): string {
  const { asked, id, text, language, file } = claim;
  if (asked !== null) {
    // One that was written down stays whole, however long it is.
    const clean = WRITTEN.test(asked) ? asked : slugify(asked, language);
    if (clean !== '' && clean === asked && !isReserved(clean)) return clean;
    const given = safe(clean === '' ? slugify(text, language) : clean, id);
    const place = claim.line === null ? null : { line: claim.line };
    if (file !== null)
      messages.push(report('slug-unusable', file, { place, with: { found: asked, given }, excerpt: `slug: ${asked}` }));
    return given;
  }
  return safe(slugify(text, language), id);
}

function safe(slug: string, id: string): string {
  if (slug === '') return `n-${shortHash(id)}`;
  if (slug.startsWith('chapter-')) return `n-${slug}`;
  return isReserved(slug) ? `${slug}-${shortHash(id)}` : slug;
}

function isReserved(slug: string): boolean {
  return RESERVED.test(slug) || isDeviceName(slug);
}

function free(slug: string, taken: ReadonlyMap<string, SlugClaim>): string {
  for (let count = 1; ; count += 1) {
    const tried = count === 1 ? slug : `${slug}-${count}`;
    if (!taken.has(tried)) return tried;
  }
}

/** FNV-1a, 32 bits: enough to tell a few apart, and the same for ever. */
function shortHash(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
}
