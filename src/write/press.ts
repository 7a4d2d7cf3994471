import type { PageJob } from '../render/output.ts';

/** Makes pages in other threads and writes them into the staging folder. */
export interface Press {
  /** Jobs worth having under way at once. */
  window: number;
  /** Make pages; `null` when they must be made here. */
  make(job: PageJob, order: PressOrder): Promise<StagedFile[] | null>;
  /** Let go of what the press works with: nothing is under way, and it seems that nothing will be. Never throws. */
  rest?(): void;
}

/** Which pages of a job to make, and where to. */
export interface PressOrder {
  /** Staging folder, absolute. */
  site: string;
  /** Output folder, absolute. */
  target: string;
  /** There is nothing in the output folder yet; else its equal files stay. */
  isNew: boolean;
  /** Paths inside the site. */
  paths: string[];
}

/** A file that was made. */
export interface StagedFile {
  path: string;
  /** SHA-256 of its bytes, hex. */
  sha256: string;
  /** Bytes. */
  size: number;
  /** True when the published file holds the same bytes, so that none was written. */
  isSame: boolean;
}
