import { keptData } from './kept-data.ts';
import type { Look } from './look.ts';
import type { OpenPage } from './open-page.ts';
import { all, home, load, make } from './page.ts';
import { showLook } from './show-look.ts';
import { changeLook, look } from './storage.ts';

export { showLook };

/** Opens the settings, once they are there. */
let panel: Promise<() => void> | undefined;

/** Open the settings. */
export async function openPanel(page: OpenPage): Promise<void> {
  panel ??= makePanel(page);
  try {
    (await panel)();
  } catch {
    // The next try loads it anew.
    panel = undefined;
  }
}

async function makePanel(page: OpenPage): Promise<() => void> {
  const { panel: markup = '', style } = await load(page.word('panel'));
  if (style) await loadStyle(home + style);
  const head = document.querySelector('.masthead') as HTMLElement;
  head.insertAdjacentHTML('beforeend', markup);
  const dialog = head.lastElementChild as HTMLDialogElement;
  const inputs = all<HTMLInputElement>('input[name]', dialog);

  function show(): void {
    const now = look();
    for (const input of inputs) input.checked = (now[input.name] ?? '') === input.value;
  }

  function choose(chosen: Look): void {
    changeLook((now) => Object.assign(now, chosen));
    show();
    showLook(page);
  }

  const { acts, load: loadFile, calm } = keptData(dialog, choose, page.forgetMoves);
  dialog.onchange = ({ target }) => {
    const { name, type, value, checked, files } = target as HTMLInputElement;
    if (files) void loadFile(files[0]);
    else choose({ [name]: type === 'radio' || checked ? value : undefined });
  };
  dialog.onclick = ({ target }) => {
    // The ground around the panel belongs to the dialog too.
    if (target === dialog) dialog.close();
    const { value } = target as HTMLButtonElement;
    if (value === 'reset') choose(Object.fromEntries(inputs.map(({ name }) => [name, undefined])));
    acts[value]?.();
  };
  // The text stands beside the settings, and in the middle without them.
  dialog.onclose = () => {
    calm();
    page.keepLine();
  };
  return () => {
    show();
    dialog.showModal();
    page.keepLine();
  };
}

/** A style sheet that does not come leaves the settings plain. */
function loadStyle(href: string): Promise<unknown> {
  const link = Object.assign(make('link', ''), { rel: 'stylesheet', href });
  return new Promise((done) => {
    link.onload = link.onerror = done;
    document.head.append(link);
  });
}
