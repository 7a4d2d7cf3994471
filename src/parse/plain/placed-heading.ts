import type { Heading } from '../read-heading.ts';

/** A heading at its place. */
export interface PlacedHeading extends Heading {
  /** Line of the heading, 0-based. */
  line: number;
  /** First line behind the heading and its title. */
  end: number;
  /** The heading as written, on one line. */
  written: string;
}

/** The headings of a text, and the lines of a table of contents that only repeats them (0-based, `to` exclusive). */
export interface FoundHeadings {
  headings: PlacedHeading[];
  contents: { from: number; to: number } | null;
  /** Lines that look like headings and were not taken for any. */
  passed?: PlacedHeading[];
}
