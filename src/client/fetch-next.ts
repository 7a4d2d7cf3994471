import { make } from './page.ts';

/** What some browsers tell of the way to the network. */
interface Connection {
  saveData?: boolean;
  effectiveType?: string;
}

/** Fetch the next page when the reader turns to its link: unless data are to be saved, or the way is slow. */
export function fetchNext(): void {
  const { saveData, effectiveType = '' } = (navigator as { connection?: Connection }).connection ?? {};
  if (saveData || /[23]g/.test(effectiveType)) return;
  let last = '';
  for (const intent of ['pointerover', 'focusin']) {
    addEventListener(intent, ({ target }) => {
      const href = (target as Element).closest?.<HTMLAnchorElement>('main a[rel~=next]')?.href;
      if (!href || href === last) return;
      last = href;
      document.head.append(Object.assign(make('link', ''), { rel: 'prefetch', href }));
    });
  }
}
