import { all, make, root, word } from './page.ts';

/** Where warnings are hidden, show them when asked. */
export function offerWarnings(): void {
  for (const old of all('.reader-ask')) old.remove();
  if (root.dataset.warnings !== 'hidden') return;
  for (const marks of all('.marks:not(.reader-asked)')) {
    const onclick = () => {
      marks.classList.add('reader-asked');
      ask.remove();
    };
    const ask = Object.assign(make('button', 'ask', word('show-warnings')), { type: 'button', onclick });
    // It lies where the first warning lies unseen, so that nothing moves.
    marks.querySelector('.warning')?.append(ask);
  }
}
