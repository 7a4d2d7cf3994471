import { pageParts } from '../parse/page-parts.ts';
import { parseStory } from '../parse/parse-story.ts';
import type { Decide } from '../story/decision.ts';
import { emptyFacts } from '../story/empty-facts.ts';
import type { StoryFacts } from '../story/facts.ts';
import { firstField } from '../story/header.ts';
import { headerUnread } from '../story/held-by-fault.ts';
import { languageTag } from '../story/language-tag.ts';
import { isOwnPage } from '../story/own-page.ts';
import { marksOf } from '../story/sketch.ts';
import { isReadme } from '../story/work-head.ts';
import { checkHeader } from './check-header.ts';
import { withDefaults } from './default-fields.ts';
import { explainNotes } from './explain-notes.ts';
import { leaveOutContacts } from './leave-out-contacts.ts';
import { readText } from './read-text.ts';
import type { Intake, Source } from './source.ts';
import { toFragments } from './to-fragments.ts';
import { typesetNames } from './typeset-names.ts';
import { typographyOf } from './typography-of.ts';
import { withLanguage } from './with-language.ts';
import { withOverrides } from './with-overrides.ts';

/**
 * Read one source file: bytes to text, text to the Story tree, the tree to fragments and facts.
 *
 * Pure: the same source gives the same result on any machine with the same ICU. The digest and the body key are left
 * empty for the caller, who knows them. Never throws on any input.
 *
 * @param decide Is told how each choice was made; default: nobody.
 */
export function intake(source: Source, decide?: Decide): Intake {
  const read = readText(source);
  decide?.(read.decision);
  const { encoding, messages } = read;
  const facts: StoryFacts = { ...emptyFacts(source.path, source.bytes.length), encoding, messages };
  if (read.text === null) {
    // An empty README says nothing; any other file for a folder was written to say something.
    const isBlank = isReadme(source.path) && messages.some(({ ruleId }) => ruleId === 'file-empty');
    return { facts: { ...facts, header: isBlank ? [] : headerUnread(source.path) }, fragments: [] };
  }
  const page = isOwnPage(source.path) ? pageParts(read.text, facts.format === 'page') : null;
  const parsed = parseStory({
    path: source.path,
    text: page?.text ?? read.text,
    profile: source.profile,
    isPart: source.isPart,
    decide,
  });
  if (decide !== undefined) for (const note of explainNotes(parsed.story)) decide(note);
  const named = withOverrides({ ...parsed.story, header: withDefaults(parsed.story.header, source) }, source);
  const told = { ...named, header: withLanguage(named.header, named, source.profile.usualLanguage) };
  const { story, messages: contacts } = leaveOutContacts(told, source.path, source.profile.contacts);
  const { header } = story;
  const typography = typographyOf(story, source.profile);
  const made = toFragments(story, source.path, typography);
  const complete: StoryFacts = {
    ...facts,
    convention: parsed.convention,
    paragraphs: parsed.paragraphs,
    language: languageTag(firstField(header, 'language')?.value ?? ''),
    header,
    summary: made.summary,
    notesBefore: made.notesBefore,
    notesAfter: made.notesAfter,
    chapters: made.chapters,
    links: made.links,
    contents: parsed.contents ?? [],
    page: page?.parts ?? null,
    typeset: typesetNames(header, made.chapters, typography),
    ...marksOf(made.chapters.map(({ text }) => made.fragments[text]?.text ?? '')),
    removed: parsed.removed,
    messages: [...messages, ...parsed.messages, ...contacts, ...made.messages],
  };
  complete.messages.push(...checkHeader(complete, source));
  return { facts: complete, fragments: made.fragments };
}
