import { one } from './dom.ts';
import { hideWorks } from './hide-works.ts';
import { listFilter } from './list-filter.ts';
import { openData } from './load-data.ts';
import { loadMarks } from './load-marks.ts';
import { sayIn } from './say.ts';

/**
 * Put the filter on a list; on a page that has none, hide what is never to be seen.
 *
 * @param hook Where it stands, with all that it must know.
 * @param isOpen The reader asked for it; otherwise only what is never to be seen is hidden.
 */
export async function start(hook: HTMLElement, isOpen: boolean): Promise<void> {
  const { filter = '', root = '', data: path = '', style = '' } = hook.dataset;
  const home = new URL(root, location.href).href;
  const [data, mark] = await Promise.all([
    openData(new URL('.', home + path).href, home),
    loadMarks(),
    loadStyle(style && home + style),
  ]);
  const say = sayIn(document.documentElement.lang, data.root.messages);
  if (filter === 'none') return hideWorks(hook, data, say);
  const [facet, slug] = filter.split(':', 2);
  hook.insertAdjacentHTML('beforeend', data.root.panel);
  // The page for searching has had its form from the beginning.
  hook.querySelectorAll('form')[1]?.remove();
  const found = one('.filter-found', hook);
  const listed = document.querySelector<HTMLElement>('.listed');
  listed?.before(found);
  // What is said to browsers without scripts is true no more.
  listed?.querySelector('.scriptless')?.remove();
  await listFilter({
    hook,
    form: one<HTMLFormElement>('form', hook),
    found,
    listed,
    data,
    list: facet && slug ? [facet, slug] : null,
    say,
    mark,
  })(isOpen);
}

/** A style sheet that does not come leaves the filter plain. */
async function loadStyle(href: string): Promise<void> {
  if (href === '') return;
  const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href });
  await new Promise((done) => {
    link.onload = link.onerror = done;
    document.head.append(link);
  });
}
