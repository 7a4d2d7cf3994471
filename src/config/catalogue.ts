import type { FieldName } from '../story/header.ts';

/** Name of the file beside archive.yaml. */
export const CATALOGUE_FILE = 'catalogue.csv';

/** A value that a person put in the place of what was read. */
export interface Override {
  name: FieldName;
  /** Key of the facet, for values of the archive's own facets; `null` for all others. */
  label: string | null;
  /** As it stands in the cell; empty where the field shall have no value. */
  written: string;
}

/** What a person decided about one source file, or about the work that the files of a folder make. */
export interface CatalogueRow {
  /** Relative to the content folder, forward slashes, NFC; that of a folder ends with a slash. */
  file: string;
  /** Number that a spreadsheet shows beside it, 1-based; 0 where it withdrew something and is gone from the table. */
  row: number;
  /** Line of the file that it begins on, 1-based. */
  line: number;
  /** SHA-256 of the file when it was last seen, hex; empty when nobody knows. */
  sha256: string;
  /** By what near copies of a withdrawn text are found (`marksOf`); empty for all others. */
  sketch: string;
  /** It was withdrawn when its file was last seen, by its row or by authors.yaml. */
  wasWithdrawn: boolean;
  /** Chapters that a withdrawn work had; 0 where there was one page, or where nobody knows. */
  chapters: number;
  /** Addresses (slugs) of the authors that a withdrawn work had; empty for all others, and where nobody is named. */
  authorSlugs: readonly string[];
  /** Identity and address given once; `null` when there is none yet. */
  id: string | null;
  slug: string | null;
  /** Addresses that it had before. */
  former: readonly string[];
  /** Date (ISO) on which the file came into the archive; `null` when unknown. */
  added: string | null;
  /** What a person wrote when they had compared the page with the file; empty when nobody did. */
  checked: string;
  /** True when the author was asked and said yes. */
  permitted: boolean;
  /** True when the work is gone from the archive for good. */
  withdrawn: boolean;
  /** True when the notice in its place may say what it was. */
  isNamedInNotice: boolean;
  /** File or address of the work that has the same text; `null`: this is no copy. */
  duplicateOf: string | null;
  overrides: readonly Override[];
}

/** The catalogue, by file. */
export type Catalogue = ReadonlyMap<string, CatalogueRow>;
