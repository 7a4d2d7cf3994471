import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, vi } from 'vitest';
import { listFiles } from './read-folder.ts';

/** Every output that can be switched on; with `letPdfsBeText`, so that PDFs can be looked into. */
export const EVERYTHING =
  'outputs: { html: true, pdf: true, txt: true, markdown: true, original: true, json-feed: true, opds-2: true, api-works: true, feed-text: true, feeds-of: [authors, series, terms, works] }\n';

/** For the tests of this file, let a PDF be what the typesetter is given: its own files hide words among glyphs. */
export function letPdfsBeText(): void {
  const name = '@myriaddreamin/typst-ts-node-compiler';
  const typst = {
    pdf: ({ mainFileContent }: { mainFileContent: string }) => Buffer.from(mainFileContent),
    mapShadow: () => {},
    resetShadow: () => {},
    evictCache: () => {},
  };
  beforeAll(() => {
    vi.doMock(name, () => ({ NodeCompiler: { create: () => typst } }));
  });
  afterAll(() => {
    vi.doUnmock(name);
  });
}

/** Everything that a site says, by path: books are opened, and pictures and fonts left out. Paths stand in it too. */
export function publishedTexts(out: string): Map<string, string> {
  const texts = new Map<string, string>();
  for (const path of listFiles(out)) {
    if (/\.(?:woff2|png|jpe?g|gif|webp)$/.test(path)) continue;
    const bytes = readFileSync(join(out, path));
    if (!path.endsWith('.epub')) texts.set(path, bytes.toString('utf8'));
    else
      for (const [name, part] of Object.entries(unzipSync(bytes)))
        texts.set(`${path}!${name}`, Buffer.from(part).toString('utf8'));
  }
  return texts;
}

/** Paths of the files that hold a mark, in any case of its letters. */
export function filesWith(texts: ReadonlyMap<string, string>, mark: string): string[] {
  return [...texts].flatMap(([path, text]) => (text.toLowerCase().includes(mark.toLowerCase()) ? [path] : []));
}
