import { all, root } from './page.ts';
import { changeLook } from './storage.ts';

/** Remember which notices a reader opened, as far as that is wanted. What an address or a search opens, nobody agreed to. */
export function keepOpen(): void {
  for (const summary of all('details.notice > summary')) {
    summary.onclick = () => {
      const { notices = 'work' } = root.dataset;
      // `each` and `never` name nothing that is to be remembered.
      const mark = summary.closest<HTMLElement>(`[data-${notices}]`)?.dataset[notices];
      const isOpening = !(summary.parentElement as HTMLDetailsElement).open;
      if (mark) {
        changeLook((now) => (now.ok = [...(now.ok ?? []).filter((one) => one !== mark), ...(isOpening ? [mark] : [])]));
      }
    };
  }
}
