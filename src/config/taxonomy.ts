/** What `taxonomy.yaml` says of terms, authors and series: plain data, with the lines it stands on. */
export interface Taxonomy {
  /** Terms by the key of their facet, or `authors` or `series`, in the order of the file. */
  sections: ReadonlyMap<string, readonly TaxonomyTerm[]>;
}

/** One term of `taxonomy.yaml`. */
export interface TaxonomyTerm {
  /** The name that stands for all others. */
  name: string;
  /** 1-based. */
  line: number;
  /** File that says so, for messages. */
  file: string;
  synonyms: readonly WrittenName[];
  /** Other ways of writing it, which are shown nowhere. */
  spellings: readonly WrittenName[];
  /** Terms that its works belong to as well. */
  parents: readonly WrittenName[];
  /** People of a relationship, where its name does not say who they are. */
  characters: readonly WrittenName[];
  /** Heading under which it stands in the index of its facet, such as the medium of a fandom. */
  group: string | null;
  /** What its page says of it. */
  description: string | null;
  /** Last part of its address. */
  slug: string | null;
  /** It gives the story away: it is shown on demand. */
  spoiler: boolean;
  /** It is shown nowhere and has no page. */
  hidden: boolean;
}

/** A name as it was written, and where. */
export interface WrittenName {
  name: string;
  /** 1-based. */
  line: number;
}

/** The taxonomy of an archive that has none. */
export const NO_TAXONOMY: Taxonomy = { sections: new Map() };

/** Sections that are no facets: pen names of authors, other names of series. */
export const PEOPLE_AND_SERIES = ['authors', 'series'] as const;

/** Name of the file, in the root of a project or a folder of stories. */
export const TAXONOMY_FILE = 'taxonomy.yaml';
