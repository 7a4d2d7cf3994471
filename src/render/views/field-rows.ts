import type { Work } from '../../model/archive.ts';

/** A field of an author's own as a page shows it. */
export interface FieldRow {
  label: string;
  value: string;
  href: string | null;
}

/** Make rows of fields: the values that stand under one label are one row; an address is a row of its own. */
export function fieldRows(fields: Work['extra']): FieldRow[] {
  const rows = new Map<string, FieldRow>();
  for (const { label, value, href = null } of fields) {
    const key = `${label}\n${href ?? ''}`;
    const before = href === null ? rows.get(key) : undefined;
    if (before === undefined) rows.set(key, { label, value, href });
    else before.value += `, ${value}`;
  }
  return [...rows.values()];
}
