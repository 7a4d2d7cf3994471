import type { BodyRef } from '../../model/archive.ts';
import type { Route } from '../routes.ts';

/** A feed before it is written in a format. */
export interface Feed {
  /** `tag:` URI that survives a move of the site. */
  id: string;
  title: string;
  subtitle: string | null;
  /** BCP 47 tag of its title. */
  language: string;
  /** RFC 3339 time of the last real change. */
  updated: string;
  author: string;
  /** The page that it is about. */
  page: Route;
  entries: readonly FeedEntry[];
}

/** Something new: a work, or chapters of one. */
export interface FeedEntry {
  /** `tag:` URI of the work or chapter, by its identity and never by its place. */
  id: string;
  title: string;
  route: Route;
  language: string;
  /** RFC 3339 time; `null` when unknown. */
  published: string | null;
  updated: string;
  authors: readonly string[];
  /** Rating, warnings and categories. */
  terms: readonly string[];
  /** Plain text, with rating and warnings first. */
  summary: string;
  /** The text itself, where the archive publishes it in feeds; empty for most. */
  text: readonly BodyRef[];
  /** Where the links of that text lead: when such a page comes or goes, the entry reads differently. */
  targets: readonly string[];
}

/** The text of an entry as HTML; `null` for one that has none. */
export type EntryText = (entry: FeedEntry) => string | null;
