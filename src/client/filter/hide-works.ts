import { all, one } from './dom.ts';
import { marksWith, type SearchData } from './load-data.ts';
import { readNever } from './never.ts';
import { NOTHING } from './query.ts';
import { hideCards } from './results.ts';
import type { Say } from './say.ts';

/** Hide the works on a page without a filter that a reader never wants to see, and say how many they are. */
export async function hideWorks(hook: HTMLElement, data: SearchData, say: Say): Promise<void> {
  const page = one('main', document);
  const line = one('p', hook);
  const words = document.createElement('span');
  const button = document.createElement('button');
  const link = one('a', line);
  line.replaceChildren(words, ' ', button, ' ', link);
  // What is never to be seen is changed on the page for searching: here the link leads to it, as there is nothing to open.
  const lead = (event: Event): void => {
    if (event.target === link) event.stopPropagation();
  };
  line.addEventListener('click', lead, true);
  line.className = 'filter-hidden small';
  let isShown = false;

  async function refresh(): Promise<void> {
    const never = readNever();
    const marks = await marksWith(never, await data.load(NOTHING, never.keys()), data);
    const found = new Set(all('[data-work]', page).map(({ dataset }) => dataset.work ?? ''));
    const count = [...found].filter((mark) => marks.has(mark)).length;
    hideCards(page, (mark) => !isShown && marks.has(mark));
    line.hidden = count === 0;
    words.textContent = say(isShown ? 'shown' : 'hidden', { count });
    button.textContent = say(isShown ? 'hide' : 'show');
    hook.setAttribute('aria-busy', 'false');
  }

  button.onclick = () => {
    isShown = !isShown;
    void refresh();
  };
  // Settings may have been deleted, or others loaded.
  document.addEventListener('close', () => void refresh(), true);
  hook.classList.add('filter-found');
  await refresh();
}
