import type { OpenPage } from './open-page.ts';
import { all, make, root } from './page.ts';
import { shared } from './shared.ts';
import { look } from './storage.ts';

/** Show the page as its reader has chosen by now, here or on another page, with the same words at the same place. */
export function showLook({ word, keepLine }: OpenPage): void {
  for (const name in shared.readLook(root.dataset)) delete root.dataset[name];
  for (const [name, value] of Object.entries(look())) if (typeof value === 'string') root.dataset[name] = value;
  offerWarnings(word('show-warnings'));
  keepLine();
}

/** Where warnings are hidden, show them when asked. */
function offerWarnings(text: string): void {
  for (const old of all('.reader-ask')) old.remove();
  if (root.dataset.warnings !== 'hidden') return;
  for (const marks of all('.marks')) {
    const work = marks.closest('article,li');
    const onclick = () => work?.classList.add('reader-asked');
    if (marks.querySelector('.warning'))
      marks.append(make('li', 'ask', Object.assign(make('button', '', text), { onclick })));
  }
}
