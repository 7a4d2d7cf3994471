import { type Diagnostic, report } from '../../diagnostics/diagnostic.ts';
import type { Archive } from '../../model/archive.ts';
import { scriptOf } from '../direction.ts';
import type { RenderContext } from '../render-context.ts';

/** Scripts whose letters the typesetter has itself (ISO 15924). */
const OWN_SCRIPTS = new Set(['Latn', 'Grek', 'Cyrl', 'Hebr']);

/** Say which works would be empty squares as PDF: those in other scripts, where no font was added. */
export function pdfMessages(
  { works, unlisted }: Pick<Archive, 'works' | 'unlisted'>,
  { typesetter }: Pick<RenderContext, 'typesetter'>,
): Diagnostic[] {
  if (typesetter === null || typesetter.families.length > 0) return [];
  return [...works.values(), ...unlisted.values()].flatMap(({ title, language, files }) => {
    const script = scriptOf(language) || 'Latn';
    const [file = null] = files;
    return OWN_SCRIPTS.has(script) ? [] : [report('pdf-letters', file, { with: { title, script } })];
  });
}
