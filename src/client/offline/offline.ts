import { save } from './save.ts';
import { listSaved, type Offline, type Saved, savedCache } from './saved.ts';

/** The script stands beside the home page. */
const root = new URL('.', import.meta.url).href;

async function start(): Promise<void> {
  if (!('serviceWorker' in navigator) || !('caches' in window)) return;
  const here = location.href.replace(/[?#].*/, '');
  const [kind, slug, rest] = here.slice(root.length).split('/');
  const isList = kind === 'offline';
  const isSavable = (kind === 'works' || kind === 'series') && slug !== '' && slug !== 'page' && rest === '';
  const isKept = navigator.serviceWorker.controller !== null;
  if (!isList && !isSavable && !isKept) return;
  const offline = (await (await fetch(`${root}offline.json`)).json()) as Offline;
  if (isList) await showList(offline);
  if (isSavable) await showSaving(offline, here);
  if (isKept && !isList) await tellOfCopy(offline, here);
}

/** Say that a page is a copy, and of when, where the archive itself cannot be asked. */
async function tellOfCopy({ archive, words }: Offline, here: string): Promise<void> {
  for (const saved of await listSaved(archive)) {
    const cache = await caches.open(savedCache(archive, saved.page));
    if ((await cache.match(here)) === undefined) continue;
    // No cache holds this address, so that only the archive can answer.
    const isThere = await fetch(`${root}offline.json?now`, { cache: 'no-store' }).then(
      () => true,
      () => false,
    );
    if (isThere) return;
    const told = make('p', `${fill(words.copy, { date: dayOf(saved) })} `, linkToList(words));
    told.setAttribute('role', 'status');
    document.querySelector('main')?.prepend(told);
    return;
  }
}

/** Offer to keep the work or series of this page. */
async function showSaving(offline: Offline, page: string): Promise<void> {
  const { words } = offline;
  const place = document.querySelector('main article, main .list-head');
  const heading = document.querySelector('main h1');
  const name = heading?.textContent?.trim() ?? page;
  const lang = (heading?.querySelector('[lang]') ?? heading)?.closest<HTMLElement>('[lang]')?.lang ?? '';
  const box = make('p', '');
  box.className = 'offline';
  const told = make('span', '');
  told.setAttribute('role', 'status');
  const button = make('button', '');
  button.type = 'button';
  box.append(button, ' ', told);
  const show = async () => {
    const saved = (await listSaved(offline.archive)).find((one) => one.page === page);
    button.textContent = (saved === undefined ? words.save : words.again) ?? '';
    told.replaceChildren(...(saved === undefined ? [] : [`${about(words, saved)} `, linkToList(words)]));
  };
  button.onclick = async () => {
    button.disabled = true;
    try {
      const { serviceWorker, storage } = navigator;
      await serviceWorker.register(`${root}service-worker.js`);
      await save(offline, root, page, { name, lang }, (files) => {
        told.textContent = fill(words.saving, { files: files.toLocaleString() });
      });
      // Browsers that are asked clear it away later.
      void storage?.persist?.();
      await show();
    } catch (fault) {
      const isFull = fault instanceof DOMException && fault.name === 'QuotaExceededError';
      told.replaceChildren(...(isFull ? [`${words.full} `, linkToList(words)] : [words.failed ?? '']));
    }
    button.disabled = false;
  };
  await show();
  place?.querySelector('h1')?.parentElement?.after(box);
}

/** List what is saved, with its size. */
async function showList(offline: Offline): Promise<void> {
  const { words, archive } = offline;
  const list = document.querySelector('#offline_list') as HTMLElement;
  const show = async () => {
    const all = await listSaved(archive);
    const bytes = all.reduce((sum, { size }) => sum + size, 0);
    const { quota = 0 } = (await navigator.storage?.estimate?.()) ?? {};
    const rows = all.map((saved) => {
      const link = make('a', saved.name);
      link.href = saved.page;
      // Letters tell the direction, and keep it from what stands beside them.
      link.dir = 'auto';
      link.lang = saved.lang ?? '';
      const item = make(
        'li',
        link,
        `\u00a0· ${about(words, saved)} `,
        remover(words.remove, async () => removeSaved(archive, saved)),
      );
      return item;
    });
    list.replaceChildren(
      ...(all.length === 0
        ? [make('p', words.none ?? '')]
        : [
            make('ul', ...rows),
            make(
              'p',
              fill(words.total, { size: sizeOf(bytes) }),
              ' ',
              quota > 0 ? `${fill(words.room, { size: sizeOf(quota) })} ` : '',
              remover(words['remove-all'], () => removeAll(archive)),
            ),
          ]),
    );
  };
  const remover = (label: string | undefined, remove: () => Promise<void>) => {
    const button = make('button', label ?? '');
    button.type = 'button';
    button.onclick = () => remove().then(show);
    return button;
  };
  await show();
}

async function removeSaved(archive: string, { page }: Saved): Promise<void> {
  await caches.delete(savedCache(archive, page));
  if ((await listSaved(archive)).length === 0) await removeAll(archive);
}

/** Nothing is left behind, not even what looks after it. */
async function removeAll(archive: string): Promise<void> {
  for (const name of await caches.keys())
    if (name.startsWith(savedCache(archive, '').replace(/saved:$/, ''))) await caches.delete(name);
  await (await navigator.serviceWorker.getRegistration(root))?.unregister();
}

function about(words: Offline['words'], { size, when }: Saved): string {
  return fill(words.saved, { size: sizeOf(size), date: dayOf({ when }) });
}

function dayOf({ when }: Pick<Saved, 'when'>): string {
  return new Date(when).toLocaleDateString(document.documentElement.lang);
}

function linkToList(words: Offline['words']): HTMLElement {
  const link = make('a', words.list ?? '');
  link.href = `${root}offline/`;
  return link;
}

function sizeOf(bytes: number): string {
  const [value, unit] =
    bytes < 1e6 ? [bytes / 1e3, 'kilobyte'] : bytes < 1e9 ? [bytes / 1e6, 'megabyte'] : [bytes / 1e9, 'gigabyte'];
  return value.toLocaleString(document.documentElement.lang, { style: 'unit', unit, maximumFractionDigits: 1 });
}

function fill(text = '', values: Record<string, string>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}

function make<K extends keyof HTMLElementTagNameMap>(tag: K, ...children: (Node | string)[]): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  element.append(...children);
  return element;
}

// Without the list of what to keep there is nothing to offer.
start().catch(() => undefined);
