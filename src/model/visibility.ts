import { type Diagnostic, report } from '../diagnostics/diagnostic.ts';
import type { Header } from '../story/header.ts';
import type { Visibility } from './archive.ts';

const SHOWN: ReadonlyMap<string, Visibility | 'draft' | 'no'> = new Map([
  ['public', 'public'],
  ['yes', 'public'],
  ['true', 'public'],
  ['unlisted', 'unlisted'],
  ['draft', 'draft'],
  ['no', 'no'],
  ['false', 'no'],
]);

/**
 * Decide whether a header lets its work or chapter be published.
 *
 * @param drafts True when drafts are to be shown, as in a preview.
 * @returns `null` when it is held back; a value that nobody knows holds back too.
 */
export function visibilityOf(header: Header, path: string, drafts: boolean, messages: Diagnostic[]): Visibility | null {
  const [field, ...others] = header.filter((candidate) => candidate.name === 'show');
  if (field === undefined) return 'public';
  // Two answers are none.
  const shown = others.length > 0 ? undefined : SHOWN.get(field.value.trim().toLowerCase());
  if (shown === undefined) {
    messages.push(
      report('show-unknown', path, {
        place: { line: field.line ?? 1 },
        with: { found: field.value },
        excerpt: field.written,
      }),
    );
    return null;
  }
  if (shown === 'draft') return drafts ? 'public' : null;
  return shown === 'no' ? null : shown;
}
