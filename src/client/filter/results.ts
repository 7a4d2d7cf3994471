import { all } from './dom.ts';
import type { Card } from './load-data.ts';
import type { Say } from './say.ts';

/**
 * Put cards on the page.
 *
 * @param cards Markup that the build made, and where its links start.
 * @param mark Says on cards how far their works are read.
 */
export function showCards(box: HTMLElement, cards: readonly Card[], mark: (cards: ParentNode) => void, say: Say): void {
  const shown = document.createDocumentFragment();
  for (const [html, base] of cards) {
    const { content } = Object.assign(document.createElement('template'), { innerHTML: html });
    for (const name of ['href', 'src'])
      for (const element of content.querySelectorAll(`[${name}]`)) {
        const address = element.getAttribute(name) ?? '';
        element.setAttribute(name, resolve(address, base));
      }
    shown.append(content, '\n');
  }
  if (document.documentElement.dataset.warnings === 'hidden')
    for (const marks of all('.marks', shown)) offerWarnings(marks, say);
  mark(shown);
  box.replaceChildren(shown);
}

/** Who has warnings hidden is asked, as on the lists themselves. */
function offerWarnings(marks: HTMLElement, say: Say): void {
  if (marks.querySelector('.warning') === null) return;
  const row = document.createElement('li');
  const button = document.createElement('button');
  row.className = 'reader-ask';
  button.type = 'button';
  button.textContent = say('warnings');
  button.onclick = () => marks.closest('article')?.classList.add('reader-asked');
  row.append(button);
  marks.append(row);
}

/** What is no address is left as it is, as on any page. */
function resolve(address: string, home: string): string {
  try {
    return new URL(address, home).href;
  } catch {
    return address;
  }
}

/**
 * Show or hide cards and lines of works as they were published. In a numbered list the others keep their numbers; what
 * stands around a work alone, and a day of which nothing is left, goes with it.
 */
export function hideCards(listed: ParentNode, isHidden: (mark: string) => boolean): void {
  for (const card of all('[data-work]', listed)) {
    const row = card.closest<HTMLElement>('li, .lead, .entry');
    if (row?.parentElement instanceof HTMLOListElement)
      (row as HTMLLIElement).value = row.parentElement.start + [...row.parentElement.children].indexOf(row);
    (row ?? card).hidden = isHidden(card.dataset.work ?? '');
  }
  for (const day of all('.day:has([data-work])', listed))
    day.hidden = day.querySelector(':scope > ul > li:not([hidden]), .entry:not([hidden])') === null;
}

/**
 * Link the pages of results.
 *
 * @param addressOf Address of a page by its number.
 */
export function showPages(
  nav: HTMLElement,
  { page, pages }: { page: number; pages: number },
  addressOf: (page: number) => string,
  say: Say,
): void {
  nav.hidden = pages <= 1;
  const link = (number: number, text: string, rel: string): HTMLElement[] => {
    if (number < 1 || number > pages) return [];
    const anchor = document.createElement('a');
    Object.assign(anchor, { href: addressOf(number), textContent: text, rel });
    anchor.dataset.page = String(number);
    return [anchor];
  };
  const place = document.createElement('span');
  place.textContent = say('page', { page, pages });
  nav.replaceChildren(...link(page - 1, say('previous'), 'prev'), place, ...link(page + 1, say('next'), 'next'));
}
