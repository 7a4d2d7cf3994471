import { fetchNext } from './fetch-next.ts';
import { followReading } from './follow-reading.ts';
import { keepOpen } from './keep-open.ts';
import { listenToKeys } from './keys.ts';
import { followLine } from './line.ts';
import { loadWords } from './page.ts';
import { offerSettings } from './settings.ts';
import { showHistory } from './show-history.ts';

/** Do all that scripts add to a page, once it is there. */
async function start(): Promise<void> {
  keepOpen();
  listenToKeys();
  fetchNext();
  await loadWords();
  offerSettings();
  showHistory();
  const article = document.querySelector<HTMLElement>('article[data-work]:not(.blurb)');
  followLine(article ? followReading(article) : undefined);
}

if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
else void start();
