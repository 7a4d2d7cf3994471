import type { Work } from '../../model/archive.ts';
import type { Edition } from '../edition.ts';
import type { OutputFile } from '../output.ts';

/** Kinds of pictures that are published. SVG is not among them: opened by itself it could run a script. */
const PICTURE = /\.(avif|gif|jpe?g|png|webp)$/i;

/** Digest the pictures that a work refers to, by path; those that are absent are missing. */
export async function pictureDigests(edition: Edition, work: Work): Promise<Map<string, string>> {
  const digests = new Map<string, string>();
  for (const { kind, target } of work.links) {
    if (kind !== 'asset' || !PICTURE.test(target)) continue;
    const asset = await edition.context.loadAsset(target);
    if (asset) digests.set(target, asset.digest);
  }
  return digests;
}

/** Describe the pictures that published works refer to; other files beside stories stay where they are. */
export async function* pictures(edition: Edition): AsyncGenerator<OutputFile> {
  const { archive, context } = edition;
  const done = new Set<string>();
  for (const work of [...archive.works.values(), ...archive.unlisted.values()]) {
    for (const [path, digest] of await pictureDigests(edition, work)) {
      const route = edition.routes.picture(path, digest);
      const asset = done.has(route.path) ? null : await context.loadAsset(path);
      done.add(route.path);
      if (asset) yield { path: route.path, key: asset.digest, content: () => asset.read() };
    }
  }
}
