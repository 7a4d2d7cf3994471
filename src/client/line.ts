import { all } from './page.ts';

/** Where in the window reading is taken to be, in per cent of its height: just below where a place comes to stand. */
const LINE = 22;

/** Boxes whose words are nowhere. */
const CLOSED = 'details:not([open])';

/** What stood on the line when the page was moved last. */
interface Mark {
  paragraph: Element;
  /** Part of the paragraph that was above the line, 0 to 1. */
  part: number;
  /** Pixels from the line down to that part; 0 within the paragraph. */
  below: number;
}

let mark: Mark | undefined;
/** The reader moved the page, and what stands on the line by now is not known yet. */
let isMoving = false;
let hasMoved = false;
let keptAt = -1;

/** Tell whether the reader moved the page at all. */
export function isMoved(): boolean {
  return hasMoved;
}

/** Take it that the page was never moved. */
export function forgetMoves(): void {
  hasMoved = false;
}

/**
 * Follow what stands on the line.
 *
 * @param crossed Is called with each paragraph that comes to it; those in closed boxes never do.
 */
export function followLine(crossed?: (paragraph: Element) => void): void {
  const observer = new IntersectionObserver(
    (seen) => {
      const paragraph = seen.find(({ isIntersecting }) => isIntersecting)?.target;
      if (!paragraph) return;
      if (isMoving || !mark) take(paragraph);
      isMoving = false;
      crossed?.(paragraph);
    },
    { rootMargin: `-${LINE}% 0px -${99 - LINE}%` },
  );
  for (const paragraph of all('.prose p')) observer.observe(paragraph);
  addEventListener('scroll', () => {
    // To keep the line is not to move on.
    if (scrollY === keptAt) return;
    keptAt = -1;
    isMoving = hasMoved = true;
    if (mark) take(mark.paragraph);
  });
  let width = innerWidth;
  addEventListener('resize', () => {
    // Bars of a browser that come and go change no line.
    if (innerWidth !== width) keepLine();
    width = innerWidth;
  });
  document.fonts.addEventListener('loadingdone', keepLine);
}

/** Bring the words that stood on the line there again, whatever happened to letters and width. */
export function keepLine(): void {
  if (!mark || !scrollY || mark.paragraph.closest(CLOSED)) return;
  scrollBy(0, fromLine(mark.paragraph, mark.part) - mark.below);
  keptAt = scrollY;
}

function take(paragraph: Element): void {
  const { top, height } = paragraph.getBoundingClientRect();
  const part = Math.min(1, Math.max(0, (lineAt() - top) / (height || 1)));
  mark = { paragraph, part, below: fromLine(paragraph, part) };
}

function fromLine(paragraph: Element, part: number): number {
  const { top, height } = paragraph.getBoundingClientRect();
  return top + part * height - lineAt();
}

function lineAt(): number {
  return (innerHeight * LINE) / 100;
}
