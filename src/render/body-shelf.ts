import type { BodyRef } from '../model/archive.ts';
import type { Body, RenderContext } from './render-context.ts';
import { withOtherIds } from './with-other-ids.ts';

/** Fragments of one work: its pages are made one after another and share what was loaded. */
export interface BodyShelf {
  /** Load the source files that some fragments lie in. */
  open(refs: readonly (BodyRef | null)[]): Promise<OpenBodies>;
}

/** Loaded source files. */
export interface OpenBodies {
  html(ref: BodyRef): Uint8Array;
}

/** Make a shelf over a loader. */
export function makeBodyShelf(loadBody: RenderContext['loadBody']): BodyShelf {
  const bodies = new Map<string, Promise<Body>>();
  return {
    async open(refs) {
      const wanted = new Set(refs.flatMap((ref) => (ref ? [ref.body] : [])));
      const loaded = new Map<string, Body>();
      for (const key of wanted) {
        const body = bodies.get(key) ?? loadBody(key);
        bodies.set(key, body);
        loaded.set(key, await body);
      }
      return {
        html(ref) {
          const body = loaded.get(ref.body);
          if (!body) throw new Error(`body ${ref.body} was not opened`);
          const html = body.html(ref.fragment);
          return ref.ids === undefined ? html : withOtherIds(html, ref.ids);
        },
      };
    },
  };
}
