import { goToMoved, offerPlace } from './offer-place.ts';
import { all, root } from './page.ts';
import { readingOf, spotOf } from './reading.ts';
import { remember } from './remember.ts';
import { showTimeLeft } from './show-time-left.ts';

/** A chapter is read when its last words have come up to here, a part of the window: who sees them at the foot has not read them. */
const END = 0.65;

/** Milliseconds between what happens and its being written down. */
const WAIT = 1500;

/**
 * Remember how far a work is read, and say how long the rest takes.
 *
 * @returns Is told each paragraph that comes to the line where reading is taken to be.
 */
export function followReading(article: HTMLElement): (paragraph: Element) => void {
  const reading = readingOf(article);
  const { chapters, finished } = reading;
  if (!chapters.some(({ ids }) => ids.length)) return () => {};
  goToMoved(reading);
  offerPlace(reading);
  const show = showTimeLeft(reading);
  /** The chapter whose end is in sight; -1 for none. */
  let ended = -1;
  let timer: ReturnType<typeof setTimeout> | undefined;
  show(ended);

  function save(): void {
    clearTimeout(timer);
    timer = undefined;
    remember(reading);
  }

  const end = new IntersectionObserver(
    (seen) => {
      for (const { target, isIntersecting } of seen) {
        const { chapter } = spotOf(reading, target);
        if (isIntersecting) {
          ended = chapter;
          setTimeout(() => {
            finished.add(chapters[chapter]?.key as string);
            save();
          }, WAIT);
        } else if (ended === chapter) ended = -1;
        show(ended);
      }
    },
    { rootMargin: `0px 0px -${Math.min(innerHeight * (1 - END), roomBelow(article))}px` },
  );
  for (const { paragraphs } of chapters) for (const one of paragraphs.slice(-1)) end.observe(one);
  addEventListener('pagehide', save);

  return (paragraph) => {
    const spot = spotOf(reading, paragraph);
    if (spot.at < 0) return;
    reading.spot = spot;
    show(ended);
    timer ??= setTimeout(save, WAIT);
  };
}

/** Pixels below the last chapter: it comes no further up, however tall the window is. */
function roomBelow(article: HTMLElement): number {
  const last = all('.chapter', article).pop() as Element;
  // A closed notice is where its chapter will be.
  const { bottom } = (last.closest('.notice') ?? last).getBoundingClientRect();
  return root.scrollHeight - scrollY - bottom;
}
