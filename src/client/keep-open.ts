import { all, root } from './page.ts';
import { changeLook } from './storage.ts';

/** Remember which notices were opened, as far as the reader wants. */
export function keepOpen(): void {
  for (const notice of all<HTMLDetailsElement>('details.notice')) {
    notice.ontoggle = () => {
      const { notices = 'work' } = root.dataset;
      // `each` and `never` name nothing that is to be remembered.
      const mark = notice.closest<HTMLElement>(`[data-${notices}]`)?.dataset[notices];
      if (mark)
        changeLook(
          (now) => (now.ok = [...(now.ok ?? []).filter((one) => one !== mark), ...(notice.open ? [mark] : [])]),
        );
    };
  }
}
