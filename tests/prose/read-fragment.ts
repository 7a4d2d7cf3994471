import { SaxesParser } from 'saxes';

/** One element of a fragment. */
export interface FragmentElement {
  name: string;
  attributes: ReadonlyMap<string, string>;
}

/**
 * Read a fragment as XML.
 *
 * @param html A fragment, without a root of its own.
 * @returns Its elements in order, and its characters.
 * @throws When it is not well-formed.
 */
export function readFragment(html: string): { elements: FragmentElement[]; text: string } {
  const elements: FragmentElement[] = [];
  let text = '';
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    elements.push({ name, attributes: new Map(Object.entries(attributes)) });
  });
  parser.on('text', (characters) => {
    text += characters;
  });
  parser.write(`<root>${html}</root>`).close();
  return { elements: elements.slice(1), text };
}
