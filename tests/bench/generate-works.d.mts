/** A made-up work; see `generate-works.mjs`. */
export interface Work {
  slug: string;
  title: string;
  authors: string[];
  summary: string;
  rating: string;
  warnings: string[];
  categories: string[];
  fandoms: string[];
  relationships: string[];
  characters: string[];
  tags: string[];
  genres: string[];
  series: { name: string; position: number } | null;
  published: string;
  status: string;
}

export function generateWorks(
  seed: number,
  count: number,
  lengths: { words: number; chapters: number | null },
): Generator<Work, void, void>;
