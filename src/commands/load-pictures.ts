import { createHash } from 'node:crypto';
import { type Diagnostic, report } from '../diagnostics/diagnostic.ts';
import type { Archive } from '../model/archive.ts';
import { readPicture } from '../read/picture/read-picture.ts';
import type { SourceFile } from '../read/project.ts';
import { readSource } from '../read/read-source.ts';
import type { Asset } from '../render/render-context.ts';
import type { StoryFacts } from '../story/facts.ts';

/** Pictures beside stories, made ready to be published. */
export interface PictureShelf {
  /** A picture by its path; `null` when there is none that can be published. */
  load(path: string): Promise<Asset | null>;
  /** Say why pictures that published works refer to are left out, each where it is named. */
  check(archive: Archive, facts: readonly StoryFacts[]): Promise<Diagnostic[]>;
}

/** Bytes of the largest picture that is published. */
const LIMIT = 10_000_000;

/** Make the shelf of a content folder's pictures: each is read once to be described, and again to be published. */
export function makePictureShelf(files: ReadonlyMap<string, SourceFile>): PictureShelf {
  const known = new Map<string, Promise<Asset | string>>();
  const find = async (path: string): Promise<Asset | string | null> => {
    const file = files.get(path);
    if (file === undefined) return null;
    const asset = known.get(path) ?? describePicture(file);
    known.set(path, asset);
    return asset;
  };
  return {
    async load(path) {
      // A picture that cannot be published gives way to its description, like one that is missing.
      const found = await find(path);
      return typeof found === 'string' ? null : found;
    },
    async check({ works, unlisted }, facts) {
      const messages: Diagnostic[] = [];
      const all = [...works.values(), ...unlisted.values()];
      const published = new Set(all.flatMap((work) => work.files));
      for (const { path, links } of facts) {
        if (!published.has(path)) continue;
        for (const { kind, target, line } of links) {
          const reason = kind === 'asset' ? await find(target) : null;
          if (typeof reason !== 'string') continue;
          messages.push(
            report('picture-refused', path, { place: line === null ? null : { line }, with: { target, reason } }),
          );
        }
      }
      for (const { cover, files: own } of all) {
        const reason = cover === null ? null : await find(cover);
        if (cover !== null && typeof reason === 'string')
          messages.push(report('picture-refused', own[0] ?? null, { with: { target: cover, reason } }));
      }
      return messages;
    },
  };
}

async function describePicture(file: SourceFile): Promise<Asset | string> {
  const picture = await readStripped(file);
  if (typeof picture === 'string') return picture;
  const { bytes, width, height, type } = picture;
  return {
    digest: createHash('sha256').update(bytes).digest('hex'),
    size: { width, height },
    type,
    async read() {
      const again = await readStripped(file);
      if (typeof again === 'string') throw new Error(`The picture ${file.path} changed during the build: ${again}.`);
      return again.bytes;
    },
  };
}

async function readStripped(file: SourceFile): Promise<Exclude<ReturnType<typeof readPicture>, never>> {
  const bytes = await readSource(file, LIMIT);
  if (bytes instanceof Uint8Array) return readPicture(bytes);
  return bytes.ruleId === 'file-too-large'
    ? `it has ${(file.size / 1e6).toFixed(1)} MB, more than the limit of ${LIMIT / 1e6} MB`
    : 'it cannot be read';
}
