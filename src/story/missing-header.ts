import { type Diagnostic, report } from '../diagnostics/diagnostic.ts';
import type { RuleId } from '../diagnostics/rules.ts';
import { type FieldName, firstField, type Header } from './header.ts';

/** What every work should say of itself, and the rule that speaks when it does not. */
const WANTED: readonly [FieldName, RuleId][] = [
  ['authors', 'author-missing'],
  ['rating', 'rating-missing'],
  ['summary', 'summary-missing'],
];

/** Say what a reader would miss in the header of a work. It is reported at the title, where it could be added. */
export function missingHeader(header: Header, path: string): Diagnostic[] {
  const title = firstField(header, 'title');
  const place = { line: title?.line ?? 1, column: 1 };
  const excerpt = title?.line == null ? null : title.written;
  const messages =
    title === null || title.origin === 'filename'
      ? [report('title-missing', path, { place, with: { title: title?.value ?? path } })]
      : [];
  for (const [name, rule] of WANTED)
    if (firstField(header, name) === null) messages.push(report(rule, path, { place, excerpt }));
  return messages;
}
