import type { nameOf, readLook } from './look.ts';

/** What the script that a page waits for hands to all that are loaded later, so that no page loads it twice. */
export interface Shared {
  nameOf: typeof nameOf;
  readLook: typeof readLook;
  /** Where the browser lets nothing be kept, it is kept here until the page is left. */
  kept: { [part: string]: string | undefined };
}

/** It is a property of the window's own, which no `id` on a page can take the place of. */
export const shared = (window as unknown as { fabula: Shared }).fabula;
