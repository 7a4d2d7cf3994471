import { fetchNext } from './fetch-next.ts';
import { followReading } from './follow-reading.ts';
import { keepOpen } from './keep-open.ts';
import { listenToKeys } from './keys.ts';
import { all, loadWords } from './page.ts';
import { offerSettings } from './panel.ts';
import { showHistory } from './show-history.ts';
import { offerWarnings } from './warnings.ts';

/** Do all that scripts add to a page, once it is there. */
async function start(): Promise<void> {
  keepOpen();
  listenToKeys();
  fetchNext();
  await loadWords();
  offerSettings(offerWarnings);
  offerWarnings();
  showHistory();
  for (const article of all('article[data-work]:not(.blurb)')) followReading(article);
}

if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
else void start();
