import { dotted, make, word } from './page.ts';
import { type Reading, START } from './reading.ts';
import { timeLeft } from './time-left.ts';

/** Number of a paragraph behind the last. */
const BEYOND = 1e9;

/**
 * Put on the page how far reading has come and how long the rest takes: in the chapter, so that it is not seen while
 * that lies behind a closed notice.
 *
 * @returns Brings it up to date; it is told which chapter's end is in sight, -1 for none.
 */
export function showTimeLeft(reading: Reading): (ended: number) => void {
  const { article, chapters } = reading;
  const [first] = chapters;
  const { after = 0, minutes } = article.dataset;
  const progress = make('div', 'progress');
  const left = make('p', 'left');
  progress.setAttribute('role', 'progressbar');
  progress.setAttribute('aria-label', word('progress'));
  progress.dir = first?.section.querySelector<HTMLElement>('.prose')?.dir ?? '';
  first?.section.append(progress, left);
  return (ended) => {
    const { chapter: here, at } = reading.spot ?? START;
    const { done, chapter, work } = timeLeft(chapters.slice(here), here === ended ? BEYOND : at, Number(after));
    const percent = Math.round(100 - (100 * work) / Number(minutes));
    const part = `${Math.round(done * 100)}`;
    progress.setAttribute('aria-valuenow', part);
    progress.style.inlineSize = `${part}%`;
    reading.read = percent > 0 && word('percent', { percent });
    left.textContent = dotted(
      chapter > 0 && word('left-chapter', hours(chapter)),
      work > chapter && word('left-work', hours(work)),
      reading.read,
    );
  };
}

function hours(minutes: number): { hour: number; minute: number } {
  return { hour: Math.trunc(minutes / 60), minute: minutes % 60 };
}
