import type { BodyRef } from '../model/archive.ts';
import type { Body, RenderContext } from './render-context.ts';

/**
 * Fragments of one work at a time: the pages of a work are made one after another and share what was loaded; the
 * next work's first page lets it go.
 */
export interface BodyShelf {
  /** Load the source files that some fragments lie in. */
  open(work: string, refs: readonly (BodyRef | null)[]): Promise<OpenBodies>;
}

/** Loaded source files. */
export interface OpenBodies {
  html(ref: BodyRef): string;
}

/** Make a shelf over a loader. */
export function makeBodyShelf(loadBody: RenderContext['loadBody']): BodyShelf {
  let current: string | null = null;
  let bodies = new Map<string, Promise<Body>>();
  return {
    async open(work, refs) {
      if (current !== work) {
        current = work;
        bodies = new Map();
      }
      const here = bodies;
      const wanted = new Set(refs.flatMap((ref) => (ref ? [ref.body] : [])));
      const loaded = new Map<string, Body>();
      for (const key of wanted) {
        const body = here.get(key) ?? loadBody(key);
        here.set(key, body);
        loaded.set(key, await body);
      }
      return {
        html(ref) {
          const body = loaded.get(ref.body);
          if (!body) throw new Error(`body ${ref.body} was not opened`);
          return body.html(ref.fragment);
        },
      };
    },
  };
}
