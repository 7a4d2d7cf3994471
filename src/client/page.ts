/** What the page says to its scripts. */
const meta = document.querySelector<HTMLMetaElement>('meta[name=reader]');

/** Address of the home page; everything that is remembered is named from there on. */
export const home = new URL(meta?.dataset.root as string, location.href).href;
export const archive = meta?.content as string;
export const root = document.documentElement;

/** The words that the scripts say, by their names. */
let words: Record<string, string> = {};

/** Load the words. Where they do not come, what is said without them is empty, and all else goes on. */
export async function loadWords(): Promise<void> {
  try {
    words = await load(meta?.dataset.words as string);
  } catch {
    // A page may be older than what the archive holds by now.
  }
}

/** Load a file with words by its path from the home page on. */
export async function load(path: string): Promise<Record<string, string>> {
  return (await fetch(home + path)).json();
}

/** Word a message; its values are those that it names, and `hour` and `minute` come with their units. */
export function word(id: string, values: Record<string, number> = {}): string {
  return (words[id] ?? '').replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name] as number;
    const isTime = /^[hm]/.test(name);
    return isTime && !value
      ? ''
      : value.toLocaleString(root.lang, isTime ? { style: 'unit', unit: name, unitDisplay: 'long' } : {});
  });
}

/** Join what there is to say; no line begins with the dot. */
export function dotted(...parts: unknown[]): string {
  return parts.filter(Boolean).join('\u00a0· ');
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
