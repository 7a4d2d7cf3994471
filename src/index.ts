/** The public API of fabula: what the commands are made of. */
export { type BuildOptions, type BuildResult, buildSite } from './commands/build-site.ts';
export type { Config, ReadingProfile } from './config/config.ts';
export type { Diagnostic } from './diagnostics/diagnostic.ts';
export { intake } from './intake/intake.ts';
export type { Intake, Source } from './intake/source.ts';
export type { Archive, Author, Series, Term, Work } from './model/archive.ts';
export { buildArchive } from './model/build-archive.ts';
export { parseStory } from './parse/parse-story.ts';
export type { StoryFacts } from './story/facts.ts';
export type { Field, Header } from './story/header.ts';
export type { Chapter, Story } from './story/nodes.ts';
export { VERSION } from './version.ts';
