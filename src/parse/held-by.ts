/** Values that hold a story back, and how they hold it. */
interface Holding {
  /** Keys without case, hyphens and underscores; those of a map behind a full stop. */
  keys: string;
  when: RegExp;
  shown: 'draft' | 'no' | 'unlisted';
}

const ON = /^(?:true|yes|y|on)$/i;
const OFF = /^(?:false|no|n|off)$/i;

/** What the generators of sites, and the programs that export for them, say of a page that nobody is to see. */
const HOLDINGS: readonly Holding[] = [
  { keys: 'draft isdraft', when: ON, shown: 'draft' },
  { keys: 'published ispublished publish public ispublic', when: OFF, shown: 'draft' },
  { keys: 'private isprivate hidden ishidden headless', when: ON, shown: 'no' },
  { keys: 'unlisted eleventyexcludefromcollections', when: ON, shown: 'unlisted' },
  // Eleventy writes no file for it, Hugo no page.
  { keys: 'permalink', when: /^false$/i, shown: 'no' },
  { keys: 'build.render', when: /^(?:never|false)$/i, shown: 'no' },
  { keys: 'build.list', when: /^(?:never|false)$/i, shown: 'unlisted' },
  // `status: draft` says in most archives of Markdown how far a text has come, and not who may see it.
  { keys: 'status state poststatus visibility access', when: /^(?:private|hidden|unpublished|trash)$/i, shown: 'no' },
  { keys: 'poststatus visibility access', when: /^(?:draft|pending|auto-draft)$/i, shown: 'draft' },
  { keys: 'poststatus visibility access', when: /^unlisted$/i, shown: 'unlisted' },
  // What opens to those who know a word alone is not for all.
  { keys: 'password', when: /\S/, shown: 'no' },
];

const BY_KEY = new Map<string, Holding[]>();
for (const row of HOLDINGS) for (const key of row.keys.split(' ')) BY_KEY.set(key, [...(BY_KEY.get(key) ?? []), row]);

/**
 * Tell how a key of a header holds its story back.
 *
 * @param key As it is written; keys inside a map are joined by full stops: `build.render`.
 * @returns A value of `show`, or `null` when the key says nothing of the kind.
 */
export function heldBy(key: string, value: string): Holding['shown'] | null {
  const rows = BY_KEY.get(key.toLowerCase().replace(/[_ -]/g, ''));
  if (rows === undefined) return null;
  const said = value
    .replace(/\s#.*$/, '')
    .trim()
    .replace(/^(["'])(.*)\1$/, '$2');
  return rows.find(({ when }) => when.test(said))?.shown ?? null;
}

/** Tell whether a key can hold a story back. */
export function mayHold(key: string): boolean {
  return BY_KEY.has(key.toLowerCase().replace(/[_ -]/g, ''));
}

/** `draft: true` by itself on a line, in any of the forms that headers have: YAML, TOML, JSON, a comment, a label. */
const HELD_LINE =
  /^[\s"'*>-]{0,8}(?:<!--\s{0,4})?(?:(?:is[_-]?)?(?:draft|private|hidden)["'*]{0,3}\s{0,4}(?:::?|=)["'*]{0,3}\s{0,4}["']?(?:true|yes|on)|(?:is[_-]?)?publish(?:ed)?["'*]{0,3}\s{0,4}(?:::?|=)["'*]{0,3}\s{0,4}["']?(?:false|no|off))["']?[\s,}]{0,4}(?:#.{0,200}|-->)?$/im;
/** The same among others in JSON. */
const HELD_JSON =
  /"(?:is_?)?(?:draft|private|hidden)"\s{0,4}:\s{0,4}"?true\b|"(?:is_?)?publish(?:ed)?"\s{0,4}:\s{0,4}"?false\b/i;
/** Characters at the top of a file among which such a line counts. */
const TOP = 5000;

/**
 * Find a line at the top of a file that holds it back, wherever it stands and whatever is wrong with its header.
 *
 * @returns Its 1-based number, or `null`.
 */
export function findHeldLine(text: string): number | null {
  const top = text.slice(0, TOP);
  if (!/draft|publish|private|hidden/i.test(top)) return null;
  const found = HELD_LINE.exec(top) ?? (/^\s{0,20}(?:```json\s)?\{/.test(top) ? HELD_JSON.exec(top) : null);
  if (found === null) return null;
  const at = found.index + found[0].search(/\S/);
  return top.slice(0, at).split('\n').length;
}
