import { EAST_ASIAN_LABELS } from './labels/east-asian-labels.ts';
import { GERMANIC_LABELS } from './labels/germanic-labels.ts';
import type { LabelsOfLanguage } from './labels/labels-of-language.ts';
import { ROMANCE_LABELS } from './labels/romance-labels.ts';
import { SLAVIC_LABELS } from './labels/slavic-labels.ts';

/**
 * Labels that stories in other languages than English use, by BCP 47 tag.
 *
 * A word that means two fields belongs to the one that stands first in the field table. A new language is a row of the
 * file of its family.
 */
export const FOREIGN_LABELS: Readonly<Record<string, LabelsOfLanguage>> = {
  ...GERMANIC_LABELS,
  ...ROMANCE_LABELS,
  ...SLAVIC_LABELS,
  ...EAST_ASIAN_LABELS,
};
