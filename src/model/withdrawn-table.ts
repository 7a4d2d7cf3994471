import { cleanPath } from '../config/clean-path.ts';
import { type RowCells, tableOf } from '../config/withdrawn-rows.ts';
import type { StoryFacts } from '../story/facts.ts';

/**
 * Write down what was withdrawn, with what its texts are known by, so that it is known still when its rows are gone.
 *
 * @param rows Rows that withdraw a work, or remember one that was.
 * @returns A table; empty where nothing was withdrawn.
 */
export function withdrawnTable(rows: readonly RowCells[], facts: readonly StoryFacts[]): string {
  if (rows.length === 0) return '';
  const files = new Set(rows.map(fileOf));
  const marks = new Map(
    facts
      .filter(({ path, digest }) => files.has(path) && digest !== '')
      .map(({ path, digest, sketch }) => [path, `${digest} ${sketch || '-'}`]),
  );
  return tableOf(
    rows.map((row) => {
      const written = row.get('sha256') ?? '';
      const mark = /\s/.test(written.trim()) ? undefined : marks.get(fileOf(row));
      return mark === undefined ? row : new Map([...row, ['sha256', mark]]);
    }),
  );
}

function fileOf(row: RowCells): string {
  return cleanPath(row.get('file') ?? '');
}
