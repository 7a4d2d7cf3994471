import { type Entry, type History, isNewSince, isUnfinished, NOTHING_READ, unfinished, visit } from './history.ts';
import { all, home, make, word } from './page.ts';
import { changeHistory } from './storage.ts';

/** Works that the home page offers to go on with; the style sheet keeps room for them. */
export const SHELF = 3;

/** Show what was read: on the home page, on cards, and in the contents of a work. */
export function showHistory(): void {
  changeHistory((history) => {
    visit(history, Date.now());
    for (const shelf of all('.reader-shelf')) fillShelf(shelf, unfinished(history).slice(0, SHELF));
    for (const card of all('.blurb[data-work]')) markCard(card, history);
    for (const work of all('.work[data-work]'))
      showWork(work, history.works[work.dataset.work as string] ?? NOTHING_READ);
  });
}

function fillShelf(shelf: HTMLElement, entries: readonly Entry[]): void {
  const items = entries.map((entry) => make('p', '', link(entry, entry.t), ` ${entry.l}`));
  if (items[0]) shelf.append(Object.assign(make('h2', '', word('continue')), { className: 'label' }), ...items);
}

/** Say on the card of a work how far it is read, or that it is new. */
export function markCard(card: HTMLElement, { works, since }: History): void {
  const entry = works[card.dataset.work as string] ?? NOTHING_READ;
  const total = Number(card.dataset.chapters);
  const done = entry.d.length;
  const date = card.dataset.news ?? card.querySelector<HTMLTimeElement>('.facts time')?.dateTime ?? '';
  const isOpen = isUnfinished({ ...entry, n: total });
  const text =
    entry.n > 0 && entry.n < total
      ? word('new-chapters', { count: total - entry.n })
      : done >= total
        ? word('read')
        : isOpen
          ? word('part-read', { done, total })
          : isNewSince(date, since)
            ? word('new')
            : '';
  if (text) card.append(make('p', 'mark', isOpen ? link(entry, text) : text));
}

function showWork(work: HTMLElement, entry: Entry): void {
  let place = entry.h;
  for (const row of all<HTMLTableRowElement>('tr[data-key]', work)) {
    const key = row.dataset.key as string;
    const address = (row.querySelector('a') as HTMLAnchorElement).href.slice(home.length);
    const isHere = entry.h && (entry.c ? entry.c === key : address === entry.h);
    const said = isHere ? 'here' : entry.d.includes(key) && 'read';
    if (said) row.cells[0]?.append(make('span', `sign ${said}`), make('span', 'said unseen', ` ${word(said)}`));
    // Chapters may have other numbers by now.
    if (isHere) place = address;
  }
  const start = work.querySelector<HTMLAnchorElement>('.start a');
  if (isUnfinished(entry))
    start?.replaceWith(link({ ...entry, h: place }, word('continue')), make('span', 'left', entry.l));
}

function link({ h, p: [id] }: Entry, text: string): HTMLAnchorElement {
  // A title may run in another direction than the page.
  return Object.assign(make('a', '', text), { href: home + h + (id ? `#${id}` : ''), dir: 'auto' });
}
