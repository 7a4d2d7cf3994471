import type { Config } from '../../src/config/config.ts';
import { loadConfig } from '../../src/config/load-config.ts';
import { readTaxonomy } from '../../src/config/read-taxonomy.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import type { Archive, Work } from '../../src/model/archive.ts';
import { buildArchive } from '../../src/model/build-archive.ts';
import type { ChapterFacts, StoryFacts } from '../../src/story/facts.ts';
import type { Field, FieldName, Header } from '../../src/story/header.ts';
import { factsOf } from '../support/facts.ts';

/** Fields of a header in order, each on a line of its own: `[['title', 'A'], ['authors', 'B']]`. */
export function headerOf(fields: readonly (readonly [name: FieldName, value: string, label?: string])[]): Header {
  return fields.map(
    ([name, value, label], index): Field => ({
      name,
      label: label ?? name,
      value,
      written: value,
      line: index + 1,
      origin: 'label',
      confidence: 1,
    }),
  );
}

/** Facts of one file with a header; its body is known by its path. */
export function story(
  path: string,
  fields: Parameters<typeof headerOf>[0] = [],
  parts: Partial<StoryFacts> = {},
): StoryFacts {
  const format = /\/work\.yaml$/.test(path) ? 'work' : 'text';
  const chapters = format === 'work' ? { chapters: [] } : {};
  return factsOf({ path, bodyKey: `body of ${path}`, format, header: headerOf(fields), ...chapters, ...parts });
}

/** Facts of a chapter; what is not said is usual. */
export function chapterFacts(key: string, parts: Partial<ChapterFacts> = {}): ChapterFacts {
  const [usual] = factsOf().chapters as [ChapterFacts];
  return { ...usual, key, role: 'chapter', ...parts };
}

/** Build an archive with the usual configuration. That stories of tests have no date is not worth a message. */
export function archiveFrom(
  facts: readonly StoryFacts[],
  settings: {
    config?: Partial<Config>;
    drafts?: boolean;
    assets?: readonly string[];
    taxonomy?: string;
    compare?: boolean;
    keepWork?: (work: Work) => Work;
  } = {},
): { archive: Archive; messages: Diagnostic[] } {
  const config: Config = { ...loadConfig(null, 'archive.yaml').config, ...settings.config };
  const facets = config.facets.map((facet) => facet.key);
  const { taxonomy } = readTaxonomy(settings.taxonomy ?? '', facets, 'taxonomy.yaml');
  const { archive, messages } = buildArchive(facts, {
    config,
    taxonomy,
    drafts: settings.drafts === true,
    compare: settings.compare === true,
    assets: new Set(settings.assets),
    ...(settings.keepWork !== undefined && { keepWork: settings.keepWork }),
  });
  return { archive, messages: messages.filter(({ ruleId }) => ruleId !== 'date-missing') };
}

/** `file:line rule` of every message, sorted. */
export function said(messages: readonly Diagnostic[]): string[] {
  return messages.map(({ file, line, ruleId }) => `${file}:${line ?? ''} ${ruleId}`).sort();
}
