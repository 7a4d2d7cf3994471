import { FLAG_NAMES, SORTS } from '../../render/search/search-format.ts';
import { all, one } from './dom.ts';
import {
  ascending,
  type FlagName,
  isOffered,
  type Query,
  RANGES,
  type Range,
  type SortName,
  usualSort,
} from './query.ts';

/**
 * Read the plain controls of the panel into a query; terms are kept as they are.
 *
 * @param list Order of the list itself.
 */
export function readForm(form: HTMLElement, query: Query, list: SortName): Query {
  const text = one<HTMLInputElement>('[name=text]', form).value;
  const chosen = one<HTMLSelectElement>('[name=sort]', form).value;
  const sort = SORTS.find((name) => name === chosen) ?? query.sort;
  // Whoever begins to look for words wants the best match first, and whoever stops the list as it was.
  const isUsual = sort === usualSort(query.text, list);
  const ticked = (name: string) =>
    all<HTMLInputElement>(`[name=${name}]`, form).flatMap(({ checked, value }) => (checked ? [value] : []));
  const range = (name: (typeof RANGES)[number]): Range => {
    const [from, to] = all<HTMLInputElement>(`[name=${name}]`, form).map((input) => {
      const number = (name === 'words' ? readNumber : readDate)(input.value);
      input.setAttribute('aria-invalid', String(number === null && input.value.trim() !== ''));
      return number;
    });
    return ascending([from ?? null, to ?? null], name !== 'words');
  };
  const is = new Set(ticked('is') as FlagName[]);
  return {
    ...query,
    text,
    sort: isUsual || (sort === 'relevance' && text.trim() === '') ? usualSort(text, list) : sort,
    reversed: one<HTMLInputElement>('[name=reversed]', form).checked,
    any: new Set(ticked('any')),
    words: range('words'),
    published: range('published'),
    updated: range('updated'),
    is,
    isNot: new Set([...query.isNot].filter((name) => !is.has(name))),
    page: 1,
  };
}

/**
 * Show a query in the plain controls of the panel.
 *
 * @param active What is being written, and left alone.
 */
export function writeForm(form: HTMLElement, query: Query, list: SortName, active: EventTarget | null): void {
  const text = one<HTMLInputElement>('[name=text]', form);
  if (text !== active) text.value = query.text;
  const sort = one<HTMLSelectElement>('[name=sort]', form);
  for (const option of sort.options)
    option.hidden = option.disabled = !isOffered(option.value as SortName, query.text, list);
  sort.value = query.sort;
  one<HTMLInputElement>('[name=reversed]', form).checked = query.reversed;
  for (const input of all<HTMLInputElement>('[name=any]', form)) {
    input.checked = query.any.has(input.value);
    // With one term chosen, any of them is all of them.
    const label = input.closest('label');
    if (label) label.hidden = (query.has.get(input.value)?.length ?? 0) < 2 && !input.checked;
  }
  for (const name of FLAG_NAMES) {
    one<HTMLInputElement>(`[value=${name}]`, form).checked = query.is.has(name);
    const not = one(`[name=${name}]`, form);
    not.setAttribute('aria-pressed', String(query.isNot.has(name)));
    not.parentElement?.classList.toggle('filter-not', query.isNot.has(name));
  }
  let bounds = 0;
  for (const name of RANGES)
    for (const [end, input] of all<HTMLInputElement>(`[name=${name}]`, form).entries()) {
      const bound = query[name][end] ?? null;
      if (bound !== null) bounds += 1;
      if (input === active) continue;
      if (active && input.getAttribute('aria-invalid') === 'true') continue;
      input.removeAttribute('aria-invalid');
      input.value = bound === null ? '' : name === 'words' ? String(bound) : writeDate(bound);
    }
  one('[data-ranges] .filter-number', form).textContent = bounds === 0 ? '' : String(bounds);
}

/** `1,000` → 1000 */
function readNumber(text: string): number | null {
  const figures = text.replace(/[\s.,'’]/g, '');
  return /^\d{1,9}$/.test(figures) ? Number(figures) : null;
}

/** `2004-7` → 200407 */
export function readDate(text: string): number | null {
  const found = /^\s*(\d{4})(?:[-/.](\d{1,2}))?(?:[-/.](\d{1,2}))?\s*$/.exec(text);
  if (found === null) return null;
  const [, year = '', month = '', day = ''] = found;
  const two = (part: string): string => (part === '' ? '' : part.padStart(2, '0'));
  return Number(year + two(month) + two(day));
}

/** 200407 → `2004-07` */
export function writeDate(date: number): string {
  return String(date).replace(/^(\d{4})(\d\d)?(\d\d)?.*$/, (_, ...parts: (string | undefined)[]) =>
    parts.slice(0, 3).filter(Boolean).join('-'),
  );
}
