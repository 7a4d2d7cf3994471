import { visit } from '../history.ts';
import { all, loadWords, root } from '../page.ts';
import { markCard } from '../show-history.ts';
import { history } from '../storage.ts';

/**
 * Load the words for marks on cards.
 *
 * @returns Says on cards how far their works are read; says nothing where the page has no words or no such marks.
 */
export async function loadMarks(): Promise<(cards: ParentNode) => void> {
  try {
    if (root.dataset.reader === undefined) return () => {};
    await loadWords();
  } catch {
    return () => {};
  }
  return (cards) => {
    const known = history();
    // The script of the page may not have taken note of it yet.
    visit(known, Date.now());
    for (const card of all('.blurb[data-work]', cards)) markCard(card, known);
  };
}
