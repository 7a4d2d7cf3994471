import type { Work } from '../../model/archive.ts';
import type { Route } from '../routes.ts';

/** One file of a catalogue, before it is written in a version of OPDS: a list of others, or of works. */
export interface Catalogue {
  /** Path below `opds/` without its extension. */
  name: string;
  title: string;
  /** Name of the one above it; `null` for the root. */
  up: string | null;
  /** The page of the site that shows the same to people. */
  page: Route;
  /** RFC 3339 time of the last real change of anything in it. */
  updated: string;
  /** What it leads to; empty for lists of works. */
  entries: readonly CatalogueEntry[];
  /** Works on this page of it; `null` for what leads on. */
  works: readonly Work[] | null;
  /** Where it stands among the pages of its list. */
  place: { number: number; pages: number; total: number; start: number; nameOf(number: number): string };
  /** Other ways to divide the same works. */
  facets: readonly CatalogueFacet[];
}

/** A way on. */
export interface CatalogueEntry {
  name: string;
  title: string;
  /** What is found there, in words. */
  about: string;
  kind: CatalogueKind;
  isNewest: boolean;
  updated: string;
}

/** A list of works by something they have in common. */
export interface CatalogueFacet {
  group: string;
  name: string;
  title: string;
  count: number;
  isActive: boolean;
}

/** `navigation` leads to others, `acquisition` holds works. */
export type CatalogueKind = 'navigation' | 'acquisition';

/** A work in a catalogue: what both versions say of it. */
export interface Publication {
  /** `tag:` URI, the same as in feeds. */
  id: string;
  title: string;
  authors: readonly string[];
  language: string;
  published: string | null;
  updated: string;
  summary: string;
  subjects: readonly string[];
  series: readonly { name: string; position: number | null }[];
  page: Route;
  files: readonly { type: string; route: Route }[];
  cover: { route: Route; type: string; size: { width: number; height: number } | null } | null;
}
