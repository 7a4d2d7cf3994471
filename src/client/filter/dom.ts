/** Find elements. */
export function all<T extends HTMLElement = HTMLElement>(selector: string, within: ParentNode): T[] {
  return [...within.querySelectorAll<T>(selector)];
}

/** Find an element that the templates are known to have. */
export function one<T extends HTMLElement = HTMLElement>(selector: string, within: ParentNode): T {
  const found = within.querySelector<T>(selector);
  if (found === null) throw new Error(`The panel has no ${selector}.`);
  return found;
}

/** Make an element out of a part that the panel brings in a `template`. */
export function part<T extends HTMLElement = HTMLElement>(name: string, panel: ParentNode): T {
  const { content } = one<HTMLTemplateElement>(
    `template[data-part="${name}"]`,
    panel,
  ) as unknown as HTMLTemplateElement;
  return content.firstElementChild?.cloneNode(true) as T;
}

/** Say what a button does that shows a sign alone. */
export function label(button: HTMLElement, text: string): void {
  button.setAttribute('aria-label', text);
  button.title = text;
}
