import type { Removed } from '../../story/facts.ts';
import type { Heading } from '../read-heading.ts';

/** A heading at its place. */
export interface PlacedHeading extends Heading {
  /** Line of the heading, 0-based. */
  line: number;
  /** First line behind the heading and its title. */
  end: number;
  /** The heading as written, on one line. */
  written: string;
  /** True when text stands directly above or below it, so that only its number can vouch for it. */
  tight: boolean;
}

/** Lines between the headings that are no prose (0-based, `to` exclusive). */
export interface Skipped {
  what: Removed['what'];
  from: number;
  to: number;
}

/** The headings of a text, and what of it is neither heading nor prose. */
export interface FoundHeadings {
  headings: PlacedHeading[];
  /** A table of contents, `END OF ACT ONE`, `Chapter 2 (continued)`; in order. */
  skipped: Skipped[];
  /** Lines that look like headings and were not taken for any. */
  passed?: PlacedHeading[];
}
