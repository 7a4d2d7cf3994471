import type { FacetFile } from '../../render/search/search-format.ts';
import { all, label, one, part } from './dom.ts';
import type { Say } from './say.ts';
import { isLong, type ShownTerm, shownTerms } from './shown-terms.ts';

/** What a facet shows at a moment. */
export interface FacetState {
  facet: FacetFile;
  /** Works of each term in the list, whatever is asked for. */
  totals: readonly number[];
  /** Works of each term there will be when it is chosen. */
  counts: readonly number[];
  has: readonly string[];
  hasNot: readonly string[];
}

/** One facet of the panel. */
export interface FacetBox {
  path: string;
  isOpen(): boolean;
  /** Say how many terms are chosen; it is known before the terms are. */
  tell(chosen: number): void;
  show(state: FacetState): void;
}

/** What happens to a term. */
export type Choose = (path: string, slug: string, choice: 'has' | 'hasNot', isIn: boolean) => void;

/** Make the rows of a facet: they are put there when it is opened, and only their numbers change after that. */
function facetBox(
  box: HTMLDetailsElement,
  panel: HTMLElement,
  say: Say,
  on: { open(): void; choose: Choose },
): FacetBox {
  const path = box.dataset.facet ?? '';
  const list = one('.filter-terms', box);
  const find = one<HTMLInputElement>('.filter-find input', box);
  let state: FacetState | null = null;
  let rows: { place: number; row: HTMLElement }[] = [];
  box.addEventListener('toggle', () => box.open && on.open());
  find.addEventListener('input', (event) => {
    event.stopPropagation();
    build();
  });
  // It chooses nothing by itself.
  find.addEventListener('change', (event) => event.stopPropagation());

  function build(): void {
    if (state === null) return;
    const { shown, more } = shownTerms(state.facet, state.totals, find.value);
    rows = [];
    list.replaceChildren(...shown.map(makeRow));
    list.classList.toggle(
      'filter-nested',
      shown.some(({ below }) => below.length > 0),
    );
    one('.filter-more', box).textContent = more === 0 ? '' : say('more', { count: more });
    one('.filter-find', box).hidden = !isLong(state.facet);
    paint();
  }

  function makeRow({ place, below }: ShownTerm): HTMLElement {
    const row = part('row', panel);
    const name = state?.facet.names[place] ?? '';
    const slug = state?.facet.slugs[place] ?? '';
    const tick = one<HTMLInputElement>('input', row);
    const not = one<HTMLButtonElement>('[value=not]', row);
    one('.filter-name', row).textContent = name;
    label(not, say('exclude', { name }));
    tick.onchange = (event) => {
      event.stopPropagation();
      on.choose(path, slug, 'has', tick.checked);
    };
    not.onclick = () => on.choose(path, slug, 'hasNot', not.getAttribute('aria-pressed') !== 'true');
    rows.push({ place, row });
    row.classList.toggle('filter-above', below.length > 0);
    if (below.length > 0) row.append(...makeBelow(name, below));
    return row;
  }

  /** Terms below another are folded away; chosen ones are seen. */
  function makeBelow(name: string, below: readonly ShownTerm[]): HTMLElement[] {
    const button = part<HTMLButtonElement>('below', panel);
    const inner = document.createElement('ul');
    inner.append(...below.map(makeRow));
    const isChosen = ({ place, below: lower }: ShownTerm): boolean =>
      [...(state?.has ?? []), ...(state?.hasNot ?? [])].includes(state?.facet.slugs[place] ?? '') ||
      lower.some(isChosen);
    const fold = (isOpen: boolean): void => {
      inner.hidden = !isOpen;
      button.setAttribute('aria-expanded', String(isOpen));
    };
    fold(below.some(isChosen));
    label(button, say('below', { name }));
    button.onclick = () => fold(inner.hidden === true);
    return [button, inner];
  }

  function paint(): void {
    if (state === null) return;
    const { facet, counts, has, hasNot } = state;
    for (const { place, row } of rows) {
      const slug = facet.slugs[place] ?? '';
      const count = counts[place] ?? 0;
      one<HTMLInputElement>('input', row).checked = has.includes(slug);
      one('[value=not]', row).setAttribute('aria-pressed', String(hasNot.includes(slug)));
      one('.filter-number', row).textContent = say('number', { count });
      row.classList.toggle('filter-none', count === 0);
      row.classList.toggle('filter-not', hasNot.includes(slug));
    }
  }

  return {
    path,
    isOpen: () => box.open,
    tell(chosen) {
      one('summary .filter-number', box).textContent = chosen === 0 ? '' : String(chosen);
    },
    show(now) {
      const isFirst = state?.facet !== now.facet || state.totals !== now.totals;
      state = now;
      if (isFirst) build();
      else paint();
    },
  };
}

/** Make all facets of the panel. */
export function facetBoxes(panel: HTMLElement, say: Say, on: { open(): void; choose: Choose }): FacetBox[] {
  return all<HTMLDetailsElement>('details[data-facet]', panel).map((box) => facetBox(box, panel, say, on));
}
