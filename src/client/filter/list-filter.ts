import { type Answer, type Asked, answer, countsOf, flagCounts, listsWith, neverHere, ordered } from './answer.ts';
import { allBits, sizeOf } from './bits.ts';
import { type Chip, showChips } from './chips.ts';
import { all, one } from './dom.ts';
import { facetBoxes } from './facet-box.ts';
import { readForm, writeForm } from './form.ts';
import { marksWith, type SearchData } from './load-data.ts';
import { readNever, writeNever } from './never.ts';
import {
  asksNothing,
  type FlagName,
  NOTHING,
  type Query,
  readQuery,
  type SortName,
  toggleNot,
  writeQuery,
} from './query.ts';
import { hideCards, showCards, showPages } from './results.ts';
import type { Say } from './say.ts';
import { countTerms, type Loaded, nameOf, worksWith } from './select.ts';
import { hasTerm, withTerm } from './terms.ts';

/** A list on its page, and what its filter needs. */
export interface Place {
  hook: HTMLElement;
  form: HTMLFormElement;
  found: HTMLElement;
  /** The list as it was published; `null` where a template of the archive's own does not say which it is. */
  listed: HTMLElement | null;
  data: SearchData;
  list: Asked['list'];
  say: Say;
  /** Says on cards how far their works are read. */
  mark(cards: ParentNode): void;
}

/** Where a query is kept: a new place in the history of the browser, in that of the last one, or where it came from. */
type Step = 'push' | 'replace' | 'none';

/**
 * Put the parts of a filter together.
 *
 * @returns Begins, with the panel open or closed.
 */
export function listFilter(place: Place): (isOpen: boolean) => Promise<void> {
  const { hook, form, found, listed, data, list, say, mark } = place;
  const usual: SortName = list?.[0] === 'series' ? 'position' : 'title';
  const link = one('a', hook);
  const results = one('.filter-results', found);
  const heading = one('h2', results);
  const nav = one('nav', results);
  const cards = () => all('.blurb', results);
  const boxes = facetBoxes(form, say, { open: () => refresh(), choose });
  const totals = new Map<string, readonly number[]>();
  let query = readQuery(location.search, usual);
  let never = readNever();
  let isShown = false;
  let turn = 0;

  function change(next: Query, step: Step, active: EventTarget | null = null): Promise<void> {
    query = next;
    const address = location.pathname + writeQuery(query, usual);
    if (address !== location.pathname + location.search) {
      if (step === 'push') history.pushState(null, '', address);
      if (step === 'replace') history.replaceState(null, '', address);
    }
    return refresh(active);
  }

  function choose(path: string, slug: string, choice: 'has' | 'hasNot', isIn: boolean): void {
    void change(
      {
        ...query,
        has: withTerm(query.has, path, slug, isIn && choice === 'has'),
        hasNot: withTerm(query.hasNot, path, slug, isIn && choice === 'hasNot'),
        page: 1,
      },
      'push',
      document.activeElement,
    );
  }

  function setNever(path: string, slug: string, isIn: boolean): void {
    never = withTerm(never, path, slug, isIn);
    writeNever(never);
    if (isIn) choose(path, slug, 'hasNot', false);
    else void refresh();
  }

  /** Load what is needed and show it, unless something else was asked meanwhile. */
  async function refresh(active: EventTarget | null = null): Promise<void> {
    turn += 1;
    const now = turn;
    // At once: what is typed meanwhile is read together with what stands in the other controls.
    writeForm(form, query, usual, active);
    found.setAttribute('aria-busy', 'true');
    const open = boxes.filter((box) => box.isOpen()).map(({ path }) => path);
    try {
      const loaded = await data.load(query, [...open, ...never.keys(), ...(list === null ? [] : [list[0]])]);
      if (now !== turn) return;
      const asked = { query, list, never, isShown };
      const answered = answer(asked, loaded);
      showPanel(asked, answered, loaded);
      if (asksNothing(query, usual)) await showList(asked, answered, loaded);
      else await showResults(asked, answered, loaded, () => now === turn);
    } catch (error) {
      if (now !== turn) return;
      results.hidden = false;
      heading.textContent = say('failed');
      throw error;
    } finally {
      if (now === turn) found.setAttribute('aria-busy', 'false');
    }
  }

  function showPanel(asked: Asked, answered: Answer, loaded: Loaded): void {
    const count = sizeOf(answered.bits);
    one('[type=submit]', form).textContent = count === 0 ? say('none') : say('see', { count });
    for (const box of boxes) {
      const state = { has: query.has.get(box.path) ?? [], hasNot: query.hasNot.get(box.path) ?? [] };
      box.tell(state.has.length + state.hasNot.length);
      const facet = loaded.facets.get(box.path);
      if (!box.isOpen() || facet === undefined) continue;
      box.show({
        ...state,
        facet,
        totals: totalsOf(box.path, loaded),
        counts: countsOf(box.path, answered, asked, loaded),
      });
    }
    const counts = flagCounts(answered, asked, loaded);
    for (const [at, place] of all('.filter-flag', form).entries())
      place.textContent = say('number', { count: counts[at] ?? 0 });
    const chips = chipsOf(loaded);
    showChips(one('.filter-chips', results), form, chips, say);
    const banned = [...never].flatMap(([path, slugs]) =>
      slugs.map((slug): Chip => ({ text: nameOf(path, slug, loaded), drop: () => setNever(path, slug, false) })),
    );
    showChips(one('[data-never] .filter-chips', form), form, banned, say);
    one('[data-never] .filter-number', form).textContent = banned.length === 0 ? '' : String(banned.length);
    const notice = one('.filter-hidden', found);
    notice.hidden = answered.hidden === 0 || (asksNothing(query, usual) && !listed?.querySelector('.blurb'));
    one('span', notice).textContent = say(isShown ? 'shown' : 'hidden', { count: answered.hidden });
    one('button', notice).textContent = say(isShown ? 'hide' : 'show');
  }

  /** Works of each term in the whole list, which never change. */
  function totalsOf(path: string, loaded: Loaded): readonly number[] {
    const facet = loaded.facets.get(path);
    if (facet === undefined) return [];
    const all = list === null ? allBits(loaded.works) : worksWith(new Map([[list[0], [list[1]]]]), loaded);
    const made = totals.get(path) ?? countTerms(facet, all);
    totals.set(path, made);
    return made;
  }

  function chipsOf(loaded: Loaded): Chip[] {
    const chips = (['has', 'hasNot'] as const).flatMap((choice) =>
      [...query[choice]].flatMap(([path, slugs]) =>
        slugs.map((slug): Chip => {
          const name = nameOf(path, slug, loaded);
          const drop = (): void => choose(path, slug, choice, false);
          if (choice === 'has') return { text: name, drop };
          const isNever = hasTerm(never, path, slug);
          return { text: say('not', { name }), drop, ...(!isNever && { never: () => setNever(path, slug, true) }) };
        }),
      ),
    );
    return chips;
  }

  /** Show the list as it was published, less what is never to be seen. */
  async function showList(asked: Asked, { hidden }: Answer, loaded: Loaded): Promise<void> {
    const marks = hidden === 0 ? new Set<string>() : await marksWith(neverHere(asked), loaded, data);
    results.hidden = true;
    if (listed === null) return;
    hideCards(listed, (mark) => !asked.isShown && marks.has(mark));
    listed.hidden = false;
  }

  async function showResults(asked: Asked, answered: Answer, loaded: Loaded, isNow: () => boolean): Promise<void> {
    const ranks = ordered(answered, asked, loaded);
    const pages = Math.max(1, Math.ceil(ranks.length / data.root.pageSize));
    const page = Math.min(query.page, pages);
    results.hidden = false;
    if (listed !== null) listed.hidden = true;
    heading.textContent = ranks.length === 0 ? say('none') : say('works', { count: ranks.length });
    showPages(nav, { page, pages }, (number) => location.pathname + writeQuery({ ...query, page: number }, usual), say);
    // The number is seen first; whoever asks on meanwhile waits for no cards.
    await new Promise((done) => setTimeout(done));
    if (!isNow()) return;
    const found = await data.cards(
      ranks.slice((page - 1) * data.root.pageSize, page * data.root.pageSize),
      query.sort,
      listsWith(asked, loaded),
    );
    if (isNow()) showCards(one('.filter-cards', results), found, mark, say);
  }

  function seeResults(): void {
    const target = results.hidden ? (listed ?? found) : heading;
    target.scrollIntoView();
    heading.focus({ preventScroll: true });
  }

  function open(isOpen: boolean): void {
    form.hidden = !isOpen;
    // A selector that asks what a page holds would be asked anew with every number that changes.
    document.body.classList.toggle('filter-open', isOpen);
    link.hidden = isOpen;
  }

  form.addEventListener('input', ({ target }) => {
    if ((target as HTMLInputElement).name !== 'text') return;
    void change(readForm(form, query, usual), query.text === '' ? 'push' : 'replace', target);
  });
  form.addEventListener('change', ({ target }) => {
    if ((target as HTMLInputElement).name !== 'text') void change(readForm(form, query, usual), 'push', target);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    seeResults();
  });
  form.addEventListener('click', ({ target }) => {
    const { name, value } = target as HTMLButtonElement;
    if (value === 'isnt') void change(toggleNot(query, name as FlagName), 'push');
    if (value === 'clear') void change({ ...NOTHING, sort: usual }, 'push');
    if (value !== 'close') return;
    open(false);
    link.focus();
  });
  one('.filter-hidden button', found).addEventListener('click', () => {
    isShown = !isShown;
    void refresh();
  });
  nav.addEventListener('click', (event) => {
    const { page } = (event.target as HTMLElement).dataset;
    if (page === undefined || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    void change({ ...query, page: Number(page) }, 'push').then(seeResults);
  });
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    open(true);
    one('[name=text]', form).focus();
  });
  addEventListener(
    'keydown',
    (event) => {
      const isFree = !event.ctrlKey && !event.altKey && !event.metaKey && !document.documentElement.dataset.keys;
      const isBusy = (event.target as Element).closest('input,select,textarea,dialog[open]') !== null;
      if (event.key !== '/' || !isFree || isBusy) return;
      // On other pages this key leads to the page for searching; here is what is looked for.
      event.preventDefault();
      event.stopImmediatePropagation();
      open(true);
      one('[name=text]', form).focus();
    },
    true,
  );
  // Settings may have been deleted, or others loaded.
  document.addEventListener(
    'close',
    () => {
      never = readNever();
      void refresh();
    },
    true,
  );
  addEventListener('pagehide', () =>
    history.replaceState(
      cards().findIndex((card) => card.getBoundingClientRect().top > -9),
      '',
    ),
  );
  addEventListener('popstate', () => void change(readQuery(location.search, usual), 'none'));

  return async (isOpen) => {
    const isAsked = document.activeElement === link;
    open(isOpen);
    const isOwnPage = new URL((link as HTMLAnchorElement).href).pathname === location.pathname;
    one('[value=close]', form).hidden = isOwnPage;
    await refresh();
    // The browser went back to a place on the list as it was published.
    if (history.state > 0) {
      history.scrollRestoration = 'manual';
      const goBack = (): void => cards()[history.state]?.scrollIntoView();
      goBack();
      // Cards above it take their true height when they come near.
      setTimeout(goBack, 99);
    }
    if (isAsked) one('[name=text]', form).focus();
  };
}
