import { shared } from '../shared.ts';

/** The module that is loaded when a filter is wanted. */
interface Filter {
  start(hook: HTMLElement, isOpen: boolean): Promise<void>;
}

/** What addresses that ask for something hold. */
const ASKED = /[?&](q|in|not|any|is|isnt|words|published|updated|sort|reversed|page)\b/;

const hook = document.querySelector<HTMLElement>('[data-filter]');

/** Open the filter of the list: when asked, when the address asks for something, or when something is never to be seen. */
function offer({ dataset }: HTMLElement, link: HTMLAnchorElement): void {
  let isLoaded = false;
  const words = link.textContent;
  const open = async (isOpen: boolean): Promise<void> => {
    if (isLoaded) return;
    isLoaded = true;
    link.textContent = `${words} …`;
    try {
      const { start }: Filter = await import(new URL(dataset.script as string, import.meta.url).href);
      await start(hook as HTMLElement, isOpen);
      link.textContent = words;
    } catch {
      // The page stays as it was published, and says so; the next try loads it anew.
      isLoaded = false;
      link.textContent = `${words}: ${dataset.failed}`;
      (link.parentElement as HTMLElement).hidden = false;
    }
  };
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    void open(true);
  });
  if (link.pathname === location.pathname || ASKED.test(location.search)) void open(true);
  else if (hasExclusions(dataset.archive as string)) {
    // What is never to be seen is not seen meanwhile either.
    cover('hidden');
    void open(false).then(() => cover(''));
  }
}

function cover(visibility: string): void {
  for (const { style } of document.querySelectorAll<HTMLElement>('.listed,.lead,.newest,.day,.names,.chart'))
    style.visibility = visibility;
}

function hasExclusions(archive: string): boolean | undefined {
  try {
    return /"never":\[\[/.test(localStorage[shared.nameOf(archive, 'look')]);
  } catch {
    // Storage may be forbidden.
  }
}

const link = hook?.querySelector('a');
// Pages that lie on a disk may load no data.
if (hook && link && location.protocol !== 'file:') offer(hook, link);
