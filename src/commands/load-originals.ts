import { readSource } from '../read/read-source.ts';
import type { Original, RenderContext } from '../render/render-context.ts';
import { findContacts } from '../story/find-contacts.ts';
import type { Stories } from './read-stories.ts';

/** Make the door to story files as they lie in the content folder: to those that tell nobody's address. */
export function originalsIn({ facts, sources }: Stories, limit: number): RenderContext['loadOriginal'] {
  // Not the facts themselves: they would live as long as the pages are made.
  const byPath = new Map(facts.map(({ path, digest, bodyKey }) => [path, { digest, bodyKey }]));
  const files = new Map(sources.map((source) => [source.path, source]));
  const known = new Map<string, Promise<Original | null>>();
  async function find(path: string): Promise<Original | null> {
    const file = files.get(path);
    const facts = byPath.get(path);
    if (file === undefined || facts === undefined || facts.digest === '') return null;
    const bytes = await readSource(file, limit);
    if (!(bytes instanceof Uint8Array) || isPrivate(bytes)) return null;
    return {
      digest: facts.digest,
      body: facts.bodyKey,
      async read() {
        const again = await readSource(file, limit);
        if (!(again instanceof Uint8Array)) throw new Error(`The story ${path} changed during the build; build again.`);
        return again;
      },
    };
  }
  return (path) => {
    const found = known.get(path) ?? find(path);
    known.set(path, found);
    return found;
  };
}

/**
 * The door to nothing, for a site without them.
 *
 * It stands here by itself: a function holds all that is named where it was made, and this one lives as long as pages are made.
 */
export async function noOriginal(): Promise<null> {
  return null;
}

/** Tell whether a file tells where somebody can be reached; every encoding has addresses in the letters of ASCII. */
function isPrivate(bytes: Uint8Array): boolean {
  const narrow = Buffer.from(bytes).toString('latin1').replaceAll('\0', '');
  return [new TextDecoder().decode(bytes), narrow].some((text) => findContacts(text).length > 0);
}
