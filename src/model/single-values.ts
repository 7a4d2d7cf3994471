import { type Diagnostic, report } from '../diagnostics/diagnostic.ts';
import type { Field, FieldName } from '../story/header.ts';
import { languageTag } from '../story/language-tag.ts';
import { readStatus } from './read-status.ts';
import type { WorkDraft } from './work-draft.ts';

/** Fields of which a work has one value, with what a written value means; `null` is none. */
const MEANING = { language: languageTag, status: readStatus } satisfies Partial<
  Record<FieldName, (written: string) => string | null>
>;

/** Say which values of the header that speaks for a work are left out, because a first one says something else. */
export function sayOfOthers({ head, header, headFile }: WorkDraft, messages: Diagnostic[]): void {
  for (const [name, meaning] of Object.entries(MEANING)) {
    const [taken, ...others] = (head?.header ?? header).filter(
      (field) => field.name === name && meaning(field.value) !== null,
    );
    const other = others.find((field) => meaning(field.value) !== meaning(taken?.value ?? ''));
    if (taken !== undefined && other !== undefined) messages.push(leftOut(other, taken, headFile));
  }
}

/** Say that a value is left out, because a work has one of them. */
export function leftOut({ name, value, written, line }: Field, taken: Field, file: string): Diagnostic {
  return report('value-single', file, {
    place: line === null ? null : { line },
    excerpt: line === null ? null : written,
    with: { facet: name, taken: taken.value, found: value, mend: 'Remove one of them.' },
  });
}
