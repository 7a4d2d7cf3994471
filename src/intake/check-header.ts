import { type Diagnostic, report } from '../diagnostics/diagnostic.ts';
import type { StoryFacts } from '../story/facts.ts';
import { languageTag } from '../story/language-tag.ts';
import { missingHeader } from '../story/missing-header.ts';
import type { Source } from './source.ts';

/** Say which values of a file's header cannot be read, and what a reader would miss in it. */
export function checkHeader(facts: StoryFacts, source: Source): Diagnostic[] {
  const { path, header } = facts;
  const messages: Diagnostic[] = [];
  const unknown = new Set<string>();
  for (const field of header) {
    if (
      field.name === 'extra' &&
      field.origin !== 'layout' &&
      !KNOWN_EXTRAS.has(field.label ?? '') &&
      !unknown.has(`${field.line} ${field.label}`)
    ) {
      unknown.add(`${field.line} ${field.label}`);
      messages.push(
        report('label-unknown', path, {
          place: placeOf(field.line),
          with: { label: field.label ?? '' },
          excerpt: `${field.label}: ${field.written}`,
        }),
      );
    }
    if ((field.name === 'published' || field.name === 'updated') && !/^\d{4}(?:-\d{2}){0,2}$/.test(field.value)) {
      messages.push(
        report('date-unreadable', path, {
          place: placeOf(field.line),
          actual: field.written,
          with: { found: field.written },
          excerpt: field.written,
        }),
      );
    }
    if (field.name === 'language' && languageTag(field.value) === null) {
      messages.push(
        report('language-unknown', path, {
          place: placeOf(field.line),
          actual: field.written,
          with: { found: field.written },
        }),
      );
    }
  }
  if (!source.isPart && facts.chapters.length > 0) messages.push(...missingHeader(header, path));
  return messages;
}

/** Labels without a field of their own that are no surprise. */
const KNOWN_EXTRAS = new Set(['Subtitle', 'Translator', 'Illustrator', 'Editor']);

function placeOf(line: number | null): { line: number; column: number } | null {
  return line === null ? null : { line, column: 1 };
}
