import type { Config } from '../config/config.ts';
import type { Translator } from '../locale/messages.ts';
import type { OldAddress } from '../model/old-addresses.ts';
import type { PageParts } from '../story/own-page.ts';
import type { Templates } from './templates/load-templates.ts';

/** What rendering gets besides the archive: settings, words, and doors to what lies on the disk. */
export interface RenderContext {
  config: Config;
  templates: Templates;
  translator: Translator;
  /** Version of fabula; part of every key. */
  version: string;
  /** Load the fragments of one source file. */
  loadBody(key: string): Promise<Body>;
  /** Files of `public/` by name (forward slashes): the defaults, and the archive's own over them. */
  assets: ReadonlyMap<string, Asset>;
  /** Find a picture beside a story by its path relative to the content folder; `null` when there is none. */
  loadAsset(path: string): Promise<Asset | null>;
  /** Find a story file as it lies in the content folder, by its path; `null` when it is not to be published so. */
  loadOriginal(path: string): Promise<Original | null>;
  /** The archive's own pages. */
  pages: readonly OwnPage[];
  /** Addresses at which something stood before. */
  oldAddresses: readonly OldAddress[];
  /** Sets books as PDF; `null` where none are wanted, in threads, and where it is not installed. */
  typesetter: Typesetter | null;
  /** Put a digest into the names of style sheets and scripts, so that hosts may cache them for ever. */
  hashAssets: boolean;
}

/** Sets a text in Typst's language as PDF. */
export interface Typesetter {
  /** Changes with the program and the fonts: part of the key of every PDF. */
  key: string;
  /** Families of the fonts that it was given, besides its own, in the order in which they are looked into. */
  families: readonly string[];
  /**
   * Set a text.
   *
   * @param text The text, which may name pictures by path.
   * @throws When the text has a fault, or a picture cannot be read.
   */
  typeset(text: string, pictures: ReadonlyMap<string, Uint8Array>): Uint8Array;
}

/** The fragments of one source file, by the numbers that its facts name. */
export interface Body {
  /** HTML in UTF-8. */
  html(fragment: number): Uint8Array;
}

/** One file that is published as it is. */
export interface Asset {
  /** SHA-256 of the bytes, hex. */
  digest: string;
  /** Pixels of a picture as it is shown; absent for other files. */
  size?: { width: number; height: number };
  /** Media type of a picture, as its bytes are; absent for other files. */
  type?: string;
  read(): Promise<Uint8Array>;
}

/** A story file byte for byte. */
export interface Original extends Asset {
  /** Key of the body that was made from it. */
  body: string;
}

/** A page of the archive's own, such as «About». */
export interface OwnPage {
  slug: string;
  title: string;
  /** Sanitised fragment. */
  html: string;
  /** Path of its source, for messages. */
  file: string;
  /** Place in the menu, ascending. */
  order: number;
  /** ISO date of partial precision, which makes it news and keeps it out of the menu; `null` for most. */
  date: string | null;
  /** First words, or its summary. */
  opening: string;
  /** Names that it links to, and works that it lists. */
  parts: PageParts;
}
