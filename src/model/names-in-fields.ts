import { asksPermission } from '../story/asks-permission.ts';
import { type Field, type FieldName, RELATIONS } from '../story/header.ts';
import { escapePattern } from '../text/escape-pattern.ts';
import { foldName } from './fold-name.ts';

/** A name that is not told to everybody, where it stands in a text. */
export interface KeptName {
  name: string;
  /** Nobody shall learn it: its owner is withdrawn or anonymous. */
  isHidden: boolean;
  /** Its owner is called otherwise today. */
  isFormer: boolean;
  /** Whose it is: two names of one person are not joined. */
  owner: unknown;
}

/** Fields in which a header lists people. */
const LISTS: ReadonlySet<FieldName> = new Set<FieldName>(['recipient', 'beta']);

/** Fields that are left alone: by-lines are looked at elsewhere, a title or a text is the work itself, and the others are no words of their own. */
const SAFE: ReadonlySet<FieldName> = new Set<FieldName>([
  ...(['authors', 'title', 'summary', 'notes', 'endnotes', 'chapter', 'part'] as const),
  ...(['id', 'slug', 'aliases', 'show', 'email', 'homepage', 'feedback'] as const),
  ...(['position', 'rating', 'language', 'expected', 'published', 'updated', 'size'] as const),
  ...(['paragraphs', 'headings', 'chapter-headings', 'typography'] as const),
]);

/** Fields whose values are terms: a name of one word is mostly a character's there. */
const TERMS: ReadonlySet<FieldName> = new Set<FieldName>([
  ...(['fandoms', 'relationships', 'characters', 'series'] as const),
  ...(['genres', 'tags', 'categories', 'warnings', 'status'] as const),
]);
/** What stands before the name of somebody who gets or gives something. */
const WHOSE = /(?:^|\s)(?:for|by|to|from|für|von|pour|par|para|por)\s+$/iu;

/** What is left of words that hold a work back, and name somebody. */
const REFUSAL = 'do not archive';

/** What parts the names of several people. */
const BETWEEN = /[,;&]|\s(?:and|und|et|y)\s/i;

/**
 * Take names out of a field that nobody shall learn, or that would join two names of one person.
 *
 * Of several recipients or readers one goes alone, `Title by Author` keeps its title where the work itself may be named, and any other field goes as a whole, but for the word that nobody
 * may archive the work.
 *
 * @param namesIn Finds such names in a text.
 * @returns The field itself where nothing is to be taken out; `null` where nothing is left.
 */
export function withoutKeptNames(field: Field, namesIn: (text: string) => readonly KeptName[]): Field | null {
  if (SAFE.has(field.name)) return field;
  const found = namesIn(field.value).filter(({ name }) => /\s/.test(name.trim()) || isMeant(field, name));
  if (!tellsTooMuch(found)) return field;
  const value = shortened(field, found, namesIn);
  if (value !== '') return { ...field, value, written: value };
  return asksPermission([field]) === null ? null : { ...field, value: REFUSAL, written: REFUSAL };
}

/** Tell whether a name of one word means its owner: it begins no longer name, and in a term stands behind `for` and its like. */
function isMeant({ name: field, value }: Field, name: string): boolean {
  const word = new RegExp(`(?<![\\p{L}\\p{N}])${escapePattern(name.trim())}(?![\\p{L}\\p{N}])`, 'giu');
  return [...value.matchAll(word)].some(({ 0: found, index }) => {
    const after = value.slice(index + found.length, index + found.length + 4);
    if (/^[\s-]{1,2}\p{Lu}\p{Ll}/u.test(after)) return false;
    return !TERMS.has(field) || WHOSE.test(value.slice(Math.max(0, index - 12), index));
  });
}

/**
 * Leave people out of a list of names.
 *
 * @param isOut Tells whether a text names one who is not to be told.
 * @param isList It is nothing else. Default: where no part begins with a small letter; what is said of people goes as a whole.
 * @returns `null` where nobody is left.
 */
export function namesWithout(names: string, isOut: (text: string) => boolean, isList = false): string | null {
  const all = names.split(BETWEEN).map((one) => one.trim());
  if (!isList && all.some((one) => /^\p{Ll}/u.test(one))) return null;
  const kept = all.filter((one) => one !== '' && !isOut(one)).join(', ');
  return kept === '' || isOut(kept) ? null : kept;
}

function shortened({ name, value }: Field, found: readonly KeptName[], namesIn: (text: string) => readonly KeptName[]) {
  if (LISTS.has(name))
    return value
      .split(BETWEEN)
      .map((one) => one.trim())
      .filter((one) => one !== '' && !tellsTooMuch(namesIn(one)))
      .join(', ');
  if (!(RELATIONS as readonly FieldName[]).includes(name) || found.some(({ isHidden }) => isHidden)) return '';
  const by = value.toLowerCase().lastIndexOf(' by ');
  const title = by < 0 ? '' : value.slice(0, by).trim();
  return tellsTooMuch(namesIn(title)) ? '' : title;
}

function tellsTooMuch(names: readonly KeptName[]): boolean {
  const byOwner = new Map<unknown, Set<string>>();
  for (const { name, owner } of names) byOwner.set(owner, (byOwner.get(owner) ?? new Set()).add(foldName(name)));
  return (
    names.some(({ isHidden, isFormer }) => isHidden || isFormer) || [...byOwner.values()].some(({ size }) => size > 1)
  );
}
