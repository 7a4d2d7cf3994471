import { streamSafe } from './stream-safe.ts';

/**
 * Remove the characters that no page, feed or book may hold: XML 1.0 forbids them, or they steer a terminal. Part runs of
 * combining marks that would take too long to normalise.
 *
 * The bytes of a file have lost them already; references in markup (`&#1;`) and escapes in YAML (`"\u0001"`) bring
 * them back.
 */
export function legalText(text: string): string {
  const legal = SUSPECT.test(text) && ILLEGAL.test(text) ? text.replace(ALL_ILLEGAL, '') : text;
  return streamSafe(legal);
}

/** The same, and pairs of surrogates: a look at units instead of characters takes a third of the time. */
const SUSPECT = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u0084\u0086-\u009F\uD800-\uDFFF\uFFFE\uFFFF]/;
const ILLEGAL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u0084\u0086-\u009F\uFFFE\uFFFF\p{Surrogate}]/u;
const ALL_ILLEGAL = new RegExp(ILLEGAL, 'gu');
