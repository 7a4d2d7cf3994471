import { stringify } from 'yaml';
import { asName } from '../story/as-name.ts';
import type { ReviewGroup } from './review-group.ts';

/** Settings for all files of a group; a value in capitals is for a person to fill in. */
type Mending = (group: ReviewGroup) => Record<string, unknown> | null;

/** The setting that mends a trouble of many files at once; what is not here is mended file by file. */
const MENDINGS: ReadonlyMap<string, Mending> = new Map<string, Mending>([
  [
    'author-missing',
    ({ folder }) => {
      // One name for all files would be wrong of most, unless their folder is called after it.
      const author = personIn(folder);
      return author === null ? null : { author };
    },
  ],
  ['rating-missing', () => ({ rating: 'RATING' })],
  ['date-missing', ({ folder }) => ({ published: /(?<!\d)(?:19|20)\d\d(?!\d)/.exec(folder)?.[0] ?? 'YEAR' })],
  ['date-ambiguous', () => ({ 'date-order': 'dmy' })],
  ['encoding-unsure', ({ detail }) => ({ encoding: detail })],
  ['encoding-damaged', () => ({ encoding: 'ENCODING' })],
  ['encoding-unknown', () => ({ encoding: 'ENCODING' })],
  ['text-mojibake', () => ({ mojibake: 'repair' })],
  ['label-unknown', ({ detail }) => (detail === '' ? null : { labels: { [detail]: 'FIELD' } })],
]);

/**
 * Write what archive.yaml must say so that the trouble of a group is mended for all of its files.
 *
 * @returns YAML; `null` where no setting does it.
 */
export function mendingLine(group: ReviewGroup): string | null {
  const setting = MENDINGS.get(group.trouble ?? '')?.(group) ?? null;
  if (setting === null) return null;
  const under = group.folder === '' ? { reading: setting } : { folders: { [group.folder]: setting } };
  return stringify(under);
}

/** A rating is said of stories that have none; whatever else a setting says, it must not reach the folders beside. */
const FOR_ALL: ReadonlySet<string> = new Set(['rating-missing']);

/** Tell whether one setting mends the trouble of a group, and that of the folder beside needs another. */
export function isMendedByFolder({ trouble }: Pick<ReviewGroup, 'trouble'>): boolean {
  return MENDINGS.has(trouble ?? '') && !FOR_ALL.has(trouble ?? '');
}

/** A folder is often called after the author of all its files. */
function personIn(folder: string): string | null {
  return asName(folder.slice(folder.lastIndexOf('/') + 1));
}
