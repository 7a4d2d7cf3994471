import { assetRoute } from '../asset-route.ts';
import type { Edition } from '../edition.ts';
import { ADDRESS_SCRIPT } from '../moved/address-script.ts';
import { OFFLINE_SCRIPT, OFFLINE_WORKER, offlineScript } from '../offline.ts';
import type { OutputFile } from '../output.ts';
import { isReservedPath } from '../routes.ts';

/** Describe the files of `public/`, as they are. Those that stand in the way of a page are left out. */
export function* publicFiles(edition: Edition): Generator<OutputFile> {
  const { assets } = edition.context;
  const slugs = edition.pages.map((page) => page.slug);
  for (const name of [...assets.keys()].sort()) {
    const asset = assets.get(name);
    if (name === ADDRESS_SCRIPT && edition.context.oldAddresses.length === 0) continue;
    if (name === OFFLINE_WORKER || (name === OFFLINE_SCRIPT && offlineScript(edition) === null)) continue;
    if (!asset || isReservedPath(name, edition.config.facets, slugs)) continue;
    yield { path: assetRoute(edition, name).path, key: asset.digest, content: () => asset.read() };
  }
}
