import type { FacetConfig } from '../config/config.ts';
import { coverRank } from '../story/cover-label.ts';
import type { Field, FieldName, Header } from '../story/header.ts';
import { isAnonymousLabel } from './anonymous.ts';
import type { Work } from './archive.ts';
import { isLabelOf } from './facet-values.ts';
import { readStatus } from './read-status.ts';

/** Fields that a work page shows as they are, and the label of those that were written without one. */
const SHOWN: ReadonlyMap<FieldName, string> = new Map([
  ['extra', ''],
  ['dedication', 'Dedication'],
  ['disclaimer', 'Disclaimer'],
  ['beta', 'Beta'],
  ['spoilers', 'Spoilers'],
  ['timeline', 'Timeline'],
  ['archive', 'Archive'],
  ['source', 'Source'],
]);

/** Where the story stood before is linked. */
const WEB_ADDRESS = /^<?(https?:\/\/[^\s<>"']{1,2000})>?$/i;

/** The fields of a header that no other place shows, in order, under their own labels. */
export function extraFields(header: Header, facets: readonly FacetConfig[]): Work['extra'] {
  return header.flatMap((field) => {
    const label = isUntold(field) ? 'Status' : SHOWN.get(field.name);
    if (label === undefined || (field.name === 'extra' && isShown(field, facets))) return [];
    const address = field.name === 'source' ? WEB_ADDRESS.exec(field.value.trim())?.[1] : undefined;
    if (address !== undefined) return [{ label: tidy(field.label ?? label), value: address, href: address }];
    const value = field.value.replace(/\s+/g, ' ').trim();
    return /[\p{L}\p{N}]/u.test(value) ? [{ label: tidy(field.label ?? label), value }] : [];
  });
}

/** Covers and the terms of the archive's own facets have places of their own. */
function isShown({ label }: Field, facets: readonly FacetConfig[]): boolean {
  return coverRank(label) !== null || isAnonymousLabel(label) || facets.some((facet) => isLabelOf(facet, label));
}

/** A status that none of the known ones fits is shown in its own words. */
export function isUntold({ name, value }: Field): boolean {
  return name === 'status' && /\p{L}/u.test(value) && readStatus(value) === null && !/\d\s*\/|^\d+$/.test(value);
}

/** Labels in capitals and small letters are set alike: `TIMELINE` and `timeline` are «Timeline». */
function tidy(label: string): string {
  const words = label.replace(/[_-]+/g, ' ').replace(/\s+/g, ' ').trim();
  const plain = /\p{Ll}/u.test(words) && /^\p{Lu}/u.test(words) ? words : words.toLowerCase();
  return plain.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}
