import { type ChapterHere, chaptersHere } from './chapters-here.ts';
import { findPlace, LINE, placeAt } from './find-place.ts';
import { type Entry, type History, NOTHING_READ, unfinished } from './history.ts';
import { make, word } from './page.ts';
import { setPlace, wordsOf } from './set-place.ts';
import { SHELF } from './show-history.ts';
import { changeHistory, changeLook, history, look } from './storage.ts';
import { timeLeft } from './time-left.ts';

/** A chapter is read when its last words have come this far up: who sees them at the foot has not read them. */
const END = { rootMargin: '0px 0px -35%' };

/** Paragraphs from the beginning that do not overwrite a place further on. */
const LOOK_AROUND = 5;

/** Number of a paragraph behind the last. */
const BEYOND = 1e9;

/** Milliseconds between what happens and its being written down. */
const WAIT = 1500;

/** A paragraph, and where it stands. */
interface Spot {
  chapter: number;
  at: number;
}

/** Remember how far a work is read, and say how long the rest takes. */
export function followReading(article: HTMLElement): void {
  const { work: mark = '', after = 0, minutes, chapters: total } = article.dataset;
  const chapters = chaptersHere(article);
  const spots = new Map<Element, Spot>(
    chapters.flatMap(({ paragraphs }, chapter) => paragraphs.map((one, at) => [one, { chapter, at }] as const)),
  );
  if (!spots.size) return;

  const stored = history().works[mark] ?? NOTHING_READ;
  const far = chapters.find(({ key }) => key === stored.c);
  const farAt = far ? findPlace(far.ids, stored.p, stored.o) : -1;
  const farId = `#${far?.ids[farAt]}`;
  const isFarKept = farAt > LOOK_AROUND;
  let spot: Spot = { chapter: 0, at: 0 };
  /** The chapter whose end is in sight; -1 for none. */
  let ended = -1;
  let isMoved = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const finished = new Set<string>();
  const chapterOf = ({ chapter }: Spot) => chapters[chapter] as ChapterHere;

  const progress = make('div', 'progress');
  const left = make('p', 'left');
  const top = make('p', 'top');
  article.append(progress, left);
  chapters[0]?.section.append(top);
  goToMoved();
  show();
  top.textContent = left.textContent;
  if (isFarKept && !location.hash) {
    top.replaceChildren(Object.assign(make('a', '', word('continue-here')), { href: farId }));
  }

  const line = new IntersectionObserver(
    (seen) => {
      spot = spots.get(seen.find((one) => one.isIntersecting)?.target as Element) ?? spot;
      show();
      timer ??= setTimeout(save, WAIT);
    },
    { rootMargin: `-${LINE}% 0px -${99 - LINE}%` },
  );
  const end = new IntersectionObserver((seen) => {
    for (const { target, isIntersecting } of seen) {
      const { chapter } = spots.get(target) as Spot;
      if (isIntersecting) {
        setTimeout(() => save(finished.add(chapters[chapter]?.key as string)), WAIT);
        ended = chapter;
      } else if (ended === chapter) ended = -1;
      show();
    }
  }, END);
  for (const one of spots.keys()) line.observe(one);
  for (const { paragraphs } of chapters) for (const one of paragraphs.slice(-1)) end.observe(one);
  addEventListener('scroll', () => (isMoved = true), { passive: true, once: true });
  addEventListener('pagehide', save);

  // In lines of another length the paragraph that was read stays.
  let width = innerWidth;
  addEventListener('resize', () => {
    if (innerWidth !== width && isMoved) chapterOf(spot).paragraphs[spot.at]?.scrollIntoView();
    width = innerWidth;
  });

  function show(): void {
    const at = spot.chapter === ended ? BEYOND : spot.at;
    const { done, chapter, work } = timeLeft(chapters.slice(spot.chapter), at, Number(after));
    const percent = Math.max(0, Math.round(100 - (100 * work) / Number(minutes)));
    progress.style.transform = `scaleX(${done})`;
    left.textContent = [
      chapter > 0 && word('left-chapter', hours(chapter)),
      work > chapter && word('left-work', { ...hours(work), percent }),
    ]
      .filter(Boolean)
      .join(' · ');
  }

  /** Go to a place whose words are no longer there, so that its address alone does not find it. */
  function goToMoved(): void {
    const [id] = stored.p;
    // Anything may stand behind the sign, also what cannot be decoded.
    if (!id || location.hash !== `#${id}` || document.getElementById(id)) return;
    // A chapter that has another number by now is found in the contents.
    const contents = document.querySelector<HTMLAnchorElement>('.work-title a');
    if (far || contents) location.replace(far ? farId : (contents as HTMLAnchorElement).href);
  }

  function save(_?: unknown): void {
    clearTimeout(timer);
    timer = undefined;
    if (isMoved || finished.size) changeHistory(remember);
  }

  function remember(known: History): void {
    const entry: Entry = {
      ...(known.works[mark] ?? NOTHING_READ),
      t: wordsOf(article.querySelector('h1')),
      a: Date.now(),
    };
    const { section, key, ids } = chapterOf(spot);
    const isAbove = isFarKept && far?.key === key && spot.at < LOOK_AROUND;
    const isLookedUp = entry.d.includes(key) && entry.h && !entry.d.includes(entry.c);
    if (isMoved && !isAbove && !isLookedUp) {
      setPlace(entry, key, section.querySelector('h2:not(.unseen)'), location.href, placeAt(ids, spot.at), spot.at);
    }
    const next = document.querySelector<HTMLAnchorElement>('main a[rel~=next]');
    if (next && entry.c === key && finished.has(key)) setPlace(entry, '', next, next.href, [], 0);
    entry.d = [...new Set([...entry.d, ...finished])];
    entry.n = Number(total);
    finished.clear();
    known.works[mark] = entry;
    const shelf = `${Math.min(unfinished(known).length, SHELF)}`;
    if (shelf !== look().shelf) changeLook((now) => (now.shelf = shelf));
  }
}

function hours(minutes: number): { hour: number; minute: number } {
  return { hour: Math.trunc(minutes / 60), minute: minutes % 60 };
}
