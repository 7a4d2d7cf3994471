import type { ReadingProfile } from '../config/config.ts';
import type { TypographyOptions } from '../prose/typography/set-typography.ts';
import { firstField } from '../story/header.ts';
import { languageTag } from '../story/language-tag.ts';
import type { Story } from '../story/nodes.ts';
import { firstWords } from './first-words.ts';

/**
 * Say how a story is set: by its header, else by the profile of its folder.
 *
 * @param story With its header complete. Without a language it counts as English when its letters are English.
 */
export function typographyOf(story: Story, profile: ReadingProfile): TypographyOptions {
  const written = firstField(story.header, 'typography')?.value.trim().toLowerCase() ?? '';
  const style = STYLES.get(written) ?? profile.typography;
  const named = firstField(story.header, 'language');
  const language = named === null ? null : languageTag(named.value);
  return { style, language: language ?? (style !== 'off' && looksEnglish(story) ? 'en' : 'und') };
}

/** What may stand in a header; YAML has several words for a switch. */
const STYLES: ReadonlyMap<string, TypographyOptions['style']> = new Map([
  ['off', 'off'],
  ['no', 'off'],
  ['false', 'off'],
  ['on', 'on'],
  ['yes', 'on'],
  ['true', 'on'],
  ['auto', 'auto'],
]);

/** So much of a text is looked at. */
const SAMPLE = 20_000;

/** English has hardly a letter outside ASCII: a name, a café. One letter in two hundred is another language. */
function looksEnglish(story: Story): boolean {
  const sample = firstWords(story, SAMPLE);
  const foreign = sample.match(/[^\P{L}a-z]/giu)?.length ?? 0;
  const all = sample.match(/\p{L}/gu)?.length ?? 0;
  return foreign * 200 <= all;
}
