import type { ChapterHere } from './chapters-here.ts';
import { make, word } from './page.ts';
import { addressOf, type Reading } from './reading.ts';
import { isFar } from './time-left.ts';

/** Offer to go on where reading stopped. Whoever came to a place by its address stays there. */
export function offerPlace(reading: Reading): void {
  const { chapters, far } = reading;
  if (!far || location.hash || !isFar((chapters[far.chapter] as ChapterHere).sizes, far.at)) return;
  const link = Object.assign(make('a', '', word('continue-here')), { href: addressOf(reading, far) });
  chapters[0]?.section.append(make('p', 'top', link));
}

/** Go to a place whose words are no longer there, so that its address alone does not find it. */
export function goToMoved(reading: Reading): void {
  const [id] = reading.stored.p;
  // Anything may stand behind the sign, also what cannot be decoded.
  if (!id || location.hash !== `#${id}` || document.getElementById(id)) return;
  // A chapter that has another number by now is found in the contents.
  const contents = document.querySelector<HTMLAnchorElement>('.work-title a');
  const address = reading.far ? addressOf(reading, reading.far) : contents?.href;
  if (address) location.replace(address);
}
