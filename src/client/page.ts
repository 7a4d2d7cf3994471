/** What the page says to its scripts. */
const meta = document.querySelector<HTMLMetaElement>('meta[name=reader]');

/** Address of the home page; everything that is remembered is named from there on. */
export const home = new URL(meta?.dataset.root as string, location.href).href;
export const archive = meta?.content as string;
export const root = document.documentElement;

/** The words that the scripts say, by their names. */
let words: Record<string, string> = {};

/** Load the words; without them nothing is shown. */
export async function loadWords(): Promise<void> {
  words = await (await fetch(home + meta?.dataset.words)).json();
}

/** Word a message; its values are those that it names, and `hour` and `minute` come with their units. */
export function word(id: string, values: Record<string, number> = {}): string {
  return (words[id] as string).replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name] as number;
    const isTime = /^[hm]/.test(name);
    return isTime && !value
      ? ''
      : value.toLocaleString(root.lang, isTime ? { style: 'unit', unit: name, unitDisplay: 'long' } : {});
  });
}

/** Find elements. */
export function all<T extends HTMLElement = HTMLElement>(selector: string, within: ParentNode = document): T[] {
  return [...within.querySelectorAll<T>(selector)];
}

/** Make an element; its class is one of ours. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  name: string,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  if (name) element.className = `reader-${name}`;
  element.append(...children);
  return element;
}
