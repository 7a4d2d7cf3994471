/** One choice that a reader made about a file, for the person who wonders why. */
export interface Decision {
  what: 'encoding' | 'header' | 'paragraphs' | 'chapters' | 'note';
  chosen: string;
  /** What spoke for it, a phrase. */
  why: string;
  /** What else was considered, the most likely first, with its score where it has one. */
  lost: { name: string; score: number | null }[];
}

/** Is told each choice as it is made; nobody listens but `fabula inspect`. */
export type Decide = (decision: Decision) => void;
