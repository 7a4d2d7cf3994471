import { LINE } from './find-place.ts';
import { addHistory, readHistory } from './history.ts';
import { isSetting, type Look, readLook } from './look.ts';
import { all, archive, home, make, root, word } from './page.ts';
import { changeHistory, changeLook, forget, history, look } from './storage.ts';

/**
 * Put the settings on the page, behind a button.
 *
 * @param changed Is called when other settings hold.
 */
export function offerSettings(changed: () => void): void {
  const head = document.querySelector('.masthead');
  if (!head) return;
  head.insertAdjacentHTML('beforeend', word('panel'));
  const [open, style, dialog] = [...head.children].slice(-3) as [HTMLButtonElement, HTMLLinkElement, HTMLDialogElement];
  const inputs = all<HTMLInputElement>('input[name]', dialog);
  open.onclick = () => {
    show();
    if (style.rel) dialog.showModal();
    // The style of the settings is loaded when they are wanted.
    else
      Object.assign(style, {
        rel: 'stylesheet',
        href: home + style.dataset.href,
        onload: open.onclick,
        onerror: open.onclick,
      });
  };
  dialog.onchange = async ({ target }) => {
    const { name, type, value, checked, files } = target as HTMLInputElement;
    if (files) tell(load(await files[0]?.text()));
    else choose({ [name]: type === 'radio' || checked ? value : undefined });
  };
  dialog.onclick = ({ target }) => {
    // The ground around the panel belongs to the dialog too.
    if (target === dialog) dialog.close();
    acts[(target as HTMLButtonElement).value]?.(target as HTMLButtonElement);
  };

  const acts: Record<string, (button: HTMLButtonElement) => void> = {
    reset: () => choose(Object.fromEntries(inputs.map(({ name }) => [name, undefined]))),
    delete(button) {
      const { sure } = button.dataset;
      button.dataset.sure = '';
      // Whoever presses twice means it.
      if (sure) {
        button.textContent = sure;
        return;
      }
      forget();
      choose({});
      tell('deleted');
    },
    export() {
      const text = JSON.stringify({ archive, look: look(), read: history() });
      const href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
      Object.assign(make('a', ''), { href, download: `${archive}-reading.json` }).click();
    },
    import: () => (dialog.querySelector('input[type=file]') as HTMLInputElement).click(),
  };

  /** Add what a file holds; tell how it went. */
  function load(text?: string): string {
    try {
      const data = JSON.parse(text as string);
      if (data.archive === archive) {
        const theirs = readLook(data.look);
        // What is never to be seen here stays so, whatever another browser shows.
        theirs.never = [...(look().never ?? []), ...(theirs.never ?? [])];
        choose(theirs);
        changeHistory((now) => addHistory(now, readHistory(data.read)));
        return 'imported';
      }
    } catch {
      // It is none of the files that are saved here.
    }
    return 'failed';
  }

  function tell(news: string): void {
    for (const status of all('[role=status]', dialog)) status.textContent = status.dataset[news] as string;
  }

  function choose(chosen: Look): void {
    changeLook((now) => Object.assign(now, chosen));
    show();
    changed();
  }

  /** Show what holds: in the form, and on the page, where the line that is read stays where it is. */
  function show(): void {
    const now = look();
    const line = (innerHeight / 100) * LINE;
    const text = all('.prose p').find((one) => one.getBoundingClientRect().bottom > line);
    const before = text?.getBoundingClientRect();
    for (const input of inputs) {
      const { name, value } = input;
      const chosen = now[name] ?? '';
      input.checked = chosen === value;
      if (isSetting(name, chosen)) root.dataset[name] = chosen;
      else delete root.dataset[name];
    }
    if (!text || !before || !scrollY) return;
    const { top, height } = text.getBoundingClientRect();
    const part = Math.max(0, line - before.top) / before.height;
    scrollBy(0, top + part * height - Math.max(line, before.top));
  }
}
