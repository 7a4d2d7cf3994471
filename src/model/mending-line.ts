import { stringify } from 'yaml';
import { asName } from '../story/as-name.ts';
import type { ReviewGroup } from './review-groups.ts';

/** Settings for all files of a group; a value in capitals is for a person to fill in. */
type Mending = (group: ReviewGroup) => Record<string, unknown> | null;

/** The setting that mends a trouble of many files at once; what is not here is mended file by file. */
const MENDINGS: ReadonlyMap<string, Mending> = new Map<string, Mending>([
  ['author-missing', ({ folder }) => ({ author: personIn(folder) ?? 'NAME' })],
  ['rating-missing', () => ({ rating: 'RATING' })],
  ['date-missing', ({ folder }) => ({ published: /(?<!\d)(?:19|20)\d\d(?!\d)/.exec(folder)?.[0] ?? 'YEAR' })],
  ['date-ambiguous', () => ({ 'date-order': 'dmy' })],
  ['encoding-unsure', encodingOf],
  ['encoding-damaged', encodingOf],
  ['encoding-unknown', encodingOf],
  ['text-mojibake', () => ({ mojibake: 'repair' })],
  [
    'label-unknown',
    ({ files }) => {
      const label = files[0]?.facts.header.find(({ name, label }) => name === 'extra' && label !== null)?.label;
      return label == null ? null : { labels: { [label]: 'FIELD' } };
    },
  ],
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

function encodingOf({ files }: ReviewGroup): Record<string, unknown> {
  return { encoding: files[0]?.facts.encoding ?? 'windows-1252' };
}

/** A folder is often called after the author of all its files. */
function personIn(folder: string): string | null {
  return asName(folder.slice(folder.lastIndexOf('/') + 1));
}
