import { root } from './page.ts';

/** Listen to keys: to none while something is written or chosen, and to none with others held. */
export function listenToKeys(): void {
  // Arrows lead to where the links stand.
  const { direction } = getComputedStyle(document.querySelector('.turns') ?? root);
  const [back, on] = direction === 'ltr' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
  const targets: Record<string, string> = {
    [back as string]: 'main a[rel~=prev]',
    [on as string]: 'main a[rel~=next]',
    '/': '[type=search],a[href$="search/"]',
    '?': '.reader-open',
  };
  addEventListener('keydown', (event) => {
    const { key, target } = event;
    const isBusy =
      event.ctrlKey ||
      event.altKey ||
      event.metaKey ||
      // With an arrow, this key selects text.
      (event.shiftKey && key > 'A') ||
      root.dataset.keys ||
      document.querySelector('dialog[open]') ||
      (target as Element).closest('input,select,textarea,[contenteditable],pre,table');
    const selector = !isBusy && targets[key];
    const found = selector && document.querySelector<HTMLElement>(selector);
    if (!found) return;
    event.preventDefault();
    // The settings give the focus back to where it was.
    if (key !== '?') found.focus({ preventScroll: true });
    found.click();
  });
}
