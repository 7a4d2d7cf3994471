import { shared } from '../shared.ts';

/** The module that is loaded when a filter is wanted. */
interface Filter {
  start(hook: HTMLElement, isOpen: boolean): Promise<void>;
}

/** What addresses that ask for something hold. */
const ASKED = /[?&](?:q|in\.[^=]*|not\.[^=]*|any|is(?:nt)?|words|published|updated|sort|reversed|page)(?:[=&]|$)/;

const hook = document.querySelector<HTMLElement>('[data-filter]');

/** Open the filter of the list: when asked, when the address asks for something, or when something is never to be seen. */
function offer({ dataset }: HTMLElement, link: HTMLAnchorElement): void {
  let isLoaded = false;
  const open = async (isOpen: boolean): Promise<void> => {
    if (isLoaded) return;
    isLoaded = true;
    try {
      const { start }: Filter = await import(new URL(`${dataset.root}${dataset.script}`, location.href).href);
      await start(hook as HTMLElement, isOpen);
    } catch {
      // The page stays as it was published; the next try loads it anew.
      isLoaded = false;
    }
  };
  const isSearch = new URL(link.href).pathname === location.pathname;
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    void open(true);
  });
  if (isSearch || ASKED.test(location.search)) void open(true);
  else if (hasExclusions(dataset.archive ?? '')) void open(false);
}

function hasExclusions(archive: string): boolean {
  try {
    return JSON.parse(localStorage.getItem(shared.nameOf(archive, 'look')) ?? '').never?.length > 0;
  } catch {
    return false;
  }
}

const link = hook?.querySelector('a');
// Pages that lie on a disk may load no data.
if (hook && link && location.protocol !== 'file:') offer(hook, link);
