import { label, one, part } from './dom.ts';
import type { Say } from './say.ts';

/** A term that is chosen, and how it is let go. */
export interface Chip {
  text: string;
  drop(): void;
  /** Never show its works; absent where that cannot be asked. */
  never?(): void;
}

/** Show chosen terms. A reader who takes one away by keys stays where it was. */
export function showChips(list: HTMLElement, panel: HTMLElement, chips: readonly Chip[], say: Say): void {
  const held = [...list.children].findIndex((row) => row.contains(document.activeElement));
  list.replaceChildren(
    ...chips.map(({ text, drop, never }) => {
      const chip = part('chip', panel);
      const button = one<HTMLButtonElement>('button', chip);
      one('span', chip).textContent = text;
      label(button, say('drop', { name: text }));
      button.onclick = drop;
      if (never) {
        const more = part<HTMLButtonElement>('never', panel);
        more.onclick = never;
        button.before(more, ' ');
      }
      return chip;
    }),
  );
  list.hidden = chips.length === 0;
  if (held < 0) return;
  const next = list.children[Math.min(held, chips.length - 1)];
  next?.querySelector<HTMLElement>('[value=drop]')?.focus();
}
