import type { FieldName } from '../../story/header.ts';

/** Labels of one language by the field they mean, parted by `|`. */
export type LabelsOfLanguage = Readonly<Partial<Record<FieldName, string>>>;
