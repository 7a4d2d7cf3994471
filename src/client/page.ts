/** What the page says to its scripts. */
const meta = document.querySelector('meta[name=reader]') as HTMLMetaElement;

/** Address of the home page; everything that is remembered is named from there on. */
export const home = new URL(meta.dataset.root as string, location.href).href;
export const archive = meta.content;
export const root = document.documentElement;

/** A text, or one for each plural category. */
type Message = string | { readonly [category: string]: string; readonly other: string };

/** The words that the scripts say, by their names. */
let words: Record<string, Message> = {};

/** Load the words; without them nothing is shown. */
export async function loadWords(): Promise<void> {
  words = await (await fetch(home + meta.dataset.words)).json();
}

/** Word a message; its values are those that it names, and `count` chooses the plural form. */
export function word(id: string, values: Record<string, number> = {}): string {
  const message = words[id] as Message;
  const { lang } = root;
  const text =
    typeof message === 'string'
      ? message
      : (message[new Intl.PluralRules(lang).select(values.count as number)] ?? message.other);
  return text.replace(/\{(\w+)\}/g, (_, name: string) => (values[name] as number).toLocaleString(lang));
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
