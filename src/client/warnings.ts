import { all, make, root, word } from './page.ts';

/** Where warnings are hidden, show them when asked. */
export function offerWarnings(): void {
  for (const old of all('.reader-ask')) old.remove();
  if (root.dataset.warnings !== 'hidden') return;
  for (const marks of all('.marks')) {
    const work = marks.closest('article,li');
    const onclick = () => work?.classList.add('reader-asked');
    const ask = Object.assign(make('button', '', word('show-warnings')), { onclick });
    if (marks.querySelector('.warning')) marks.append(make('li', 'ask', ask));
  }
}
