import type { BodyRef } from '../model/archive.ts';

/**
 * Put other ids into a fragment, with the links and names that refer to them.
 *
 * @param html Sanitised fragment in UTF-8, whose attributes stand in double quotes.
 * @param ids What its ids begin with, and what they are to begin with.
 */
export function withOtherIds(html: Uint8Array, { from, to }: NonNullable<BodyRef['ids']>): Uint8Array {
  const text = Buffer.from(html.buffer, html.byteOffset, html.byteLength).toString();
  // A key is made of small letters, figures and hyphens.
  return Buffer.from(text.replace(new RegExp(`(${ATTRIBUTE}="#?)${from}(?=[-"])`, 'g'), `$1${to}`));
}

const ATTRIBUTE = '\\s(?:id|href|aria-describedby|aria-labelledby)';
