import { type Diagnostic, report } from '../diagnostics/diagnostic.ts';
import type { RuleId } from '../diagnostics/rules.ts';
import { isOwnLabel, ownLabels } from '../parse/fields.ts';
import { isAmbiguousDate } from '../parse/read-date.ts';
import type { StoryFacts } from '../story/facts.ts';
import { type Field, type FieldName, firstField } from '../story/header.ts';
import { isOtherSize } from '../story/is-other-size.ts';
import { isShortReadme } from '../story/is-short-readme.ts';
import { languageTag } from '../story/language-tag.ts';
import { missingHeader } from '../story/missing-header.ts';
import type { Source } from './source.ts';

/** What may be wrong with a value of a header. */
interface Check {
  rule: RuleId;
  fields: readonly FieldName[];
  isWrong: (field: Field, facts: StoryFacts, source: Source) => boolean;
}

const DATES = ['published', 'updated'] as const;
/** Labels without a field of their own that are no surprise. */
const KNOWN_EXTRAS = new Set([
  ...[
    'subtitle',
    'translator',
    'illustrator',
    'editor',
    'publisher',
    'season',
    'book',
    'novel',
    'story',
    'id',
    'anonymous',
  ],
  ...['cover', 'image', 'images', 'thumbnail', 'banner', 'featured', 'featuredimage'],
  ...['packaged', 'comments', 'kudos', 'bookmarks', 'hits', 'reviews', 'favs', 'follows'],
]);

function plainWord(label: string): string {
  return label.toLowerCase().replace(/[^a-z]/g, '');
}

/** The checks of single values. A new one is a row here. */
const CHECKS: readonly Check[] = [
  {
    rule: 'label-unknown',
    fields: ['extra'],
    // What the layout gave has a name of ours, which no label need spell.
    isWrong: ({ label, origin }, _, { profile }) =>
      origin !== 'layout' && !KNOWN_EXTRAS.has(plainWord(label ?? '')) && !isOwnLabel(label ?? '', ownLabels(profile)),
  },
  { rule: 'date-unreadable', fields: DATES, isWrong: ({ value }) => !/^\d{4}(?:-\d{2}){0,2}$/.test(value) },
  {
    rule: 'date-ambiguous',
    fields: DATES,
    isWrong: ({ written }, _, { profile }) => profile.dateOrder === null && isAmbiguousDate(written),
  },
  { rule: 'language-unknown', fields: ['language'], isWrong: ({ value }) => languageTag(value) === null },
  {
    rule: 'size-differs',
    fields: ['size'],
    // A part may give the size of the whole.
    isWrong: (field, facts, { isPart }) =>
      !isPart && firstField(facts.header, 'part') === null && isOtherSize(field, wordsOf(facts)),
  },
];

/** Say which values of a file's header cannot be read, and what a reader would miss in it. */
export function checkHeader(facts: StoryFacts, source: Source): Diagnostic[] {
  const { path, header } = facts;
  const messages = new Map<string, Diagnostic>();
  for (const field of header) {
    for (const { rule, fields, isWrong } of CHECKS) {
      // Several values of one line are one finding.
      const key = `${rule} ${field.line} ${field.label}`;
      if (!fields.includes(field.name) || messages.has(key) || !isWrong(field, facts, source)) continue;
      messages.set(key, reportField(rule, field, facts));
    }
  }
  const isStory = !source.isPart && facts.chapters.length > 0 && !isShortReadme(facts);
  const missing = isStory ? missingHeader(header, path) : [];
  return [...messages.values(), ...missing];
}

function reportField(rule: RuleId, field: Field, facts: StoryFacts): Diagnostic {
  const { label, line, value, written } = field;
  return report(rule, facts.path, {
    place: line === null ? null : { line, column: 1 },
    actual: written,
    with: { label: label ?? '', found: written, read: value, words: wordsOf(facts) },
    excerpt: label === null ? written : `${label}: ${written}`,
  });
}

function wordsOf(facts: StoryFacts): number {
  return facts.chapters.reduce((sum, chapter) => sum + chapter.words, 0);
}
