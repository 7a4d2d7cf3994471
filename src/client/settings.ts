import { forgetMoves, keepLine } from './line.ts';
import type { OpenPage } from './open-page.ts';
import { archive, home, make, root, word } from './page.ts';
import { shared } from './shared.ts';

/** Pixels that a hand moves a page by without meaning it. */
const SHAKE = 8;

const page: OpenPage = { word, keepLine, forgetMoves };

/** Put a button for the settings on the page. All else of them is loaded when it is pressed, or when few things are set. */
export function offerSettings(): void {
  if (!word('panel')) return;
  const title = word('settings');
  const open = Object.assign(make('button', 'open', 'Aa'), { title, ariaLabel: title });
  open.onclick = () => withPanel(({ openPanel }) => openPanel(page));
  document.querySelector('.masthead')?.append(open);

  // Whoever turns back in the middle of a text finds it at hand.
  let last = scrollY;
  addEventListener('scroll', () => {
    if (Math.abs(scrollY - last) < SHAKE) return;
    open.classList.toggle('at-hand', scrollY < last);
    last = scrollY;
  });

  // On other pages something may be chosen, while this one is open or waits to be gone back to.
  const showLook = () => withPanel(({ showLook }) => showLook(page));
  addEventListener('pageshow', ({ persisted }) => persisted && showLook());
  addEventListener('storage', ({ key }) => key === shared.nameOf(archive, 'look') && showLook());
  if (root.dataset.warnings) void showLook();
}

async function withPanel(act: (panel: typeof import('./panel.ts')) => unknown): Promise<void> {
  try {
    await act(await import(home + word('script')));
  } catch {
    // The next try loads it anew.
  }
}
