import type { BlockContent, DefinitionContent, PhrasingContent } from 'mdast';
import type { Literal, Node, Parent, Position } from 'unist';
import type { Header } from './header.ts';

/** One source file as a tree: notes of the work and its chapters, in reading order. */
export interface Story extends Parent {
  type: 'story';
  header: Header;
  /** Notes on the work as a whole stand before the first or after the last chapter; all others are inside a chapter. */
  children: (AuthorNote | Chapter)[];
}

/** A chapter, or the whole text of a file that has no chapters. */
export interface Chapter extends Parent {
  type: 'chapter';
  /** Identity inside the file: slug of the heading with its occurrence, or of the file's name. Never an ordinal. */
  key: string;
  /** Title without number and heading word; `null` when the heading is only a number, or when there is none. */
  title: string | null;
  /** Number as written (`12`, `Twelve`, `IV`); `null` when there is none. */
  number: string | null;
  /** What kind of section the heading names; decides its label and its DPUB-ARIA role. */
  role: ChapterRole;
  /** Heading of the book or part that begins with this chapter, as written; `null` for all others. */
  division: string | null;
  children: FlowContent[];
  position: Position;
}

/** Kinds of section that a heading can name. `text` is a file without headings. */
export type ChapterRole =
  | 'text'
  | 'chapter'
  | 'part'
  | 'prologue'
  | 'epilogue'
  | 'interlude'
  | 'preface'
  | 'act'
  | 'scene'
  | 'book';

/** A pause between scenes, with the mark as it was written (`* * *`). */
export interface SceneBreak extends Node {
  type: 'sceneBreak';
  mark: string;
}

/** Words of the author about the story. */
export interface AuthorNote extends Parent {
  type: 'authorNote';
  placement: 'before' | 'after';
  /** What told it from the story, a phrase for the person who wonders. */
  why: string;
  children: FlowContent[];
}

/** A passage set apart from the narration. */
export interface Passage extends Parent {
  type: 'passage';
  kind: PassageKind;
  /** What a reader sees of a sensitive passage before it is opened; `null` when the author wrote nothing. */
  alternative: string | null;
  children: FlowContent[];
}

export type PassageKind = 'letter' | 'verse' | 'song' | 'log' | 'flashback' | 'sensitive' | 'centred' | 'epigraph';

/** Kinds of voice that words of a sentence can be in. */
export type SpokenKind = 'thought' | 'telepathy' | 'sound' | 'song' | 'computer';

/** A run of words in another voice: thought, telepathy, sound. */
export interface Voice extends Parent {
  type: 'voice';
  kind: SpokenKind;
  children: PhrasingContent[];
}

/** Base text with its reading above it. */
export interface Ruby extends Literal {
  type: 'ruby';
  value: string;
  reading: string;
}

/** What can stand in a chapter. */
export type FlowContent = BlockContent | DefinitionContent | AuthorNote | SceneBreak | Passage;

declare module 'mdast' {
  interface BlockContentMap {
    sceneBreak: SceneBreak;
    passage: Passage;
    authorNote: AuthorNote;
  }
  interface PhrasingContentMap {
    voice: Voice;
    ruby: Ruby;
  }
  interface RootContentMap {
    sceneBreak: SceneBreak;
    passage: Passage;
    authorNote: AuthorNote;
    voice: Voice;
    ruby: Ruby;
  }
}
