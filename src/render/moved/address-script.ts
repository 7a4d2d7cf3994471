import { assetRoute } from '../asset-route.ts';
import type { Edition } from '../edition.ts';
import type { Route } from '../routes.ts';

/** Script that finds the new address, of `public/`; it stands beside the home page and knows by its own address where that is. */
export const ADDRESS_SCRIPT = 'old-addresses.js';

/** Address of the script that leads on from old addresses which no file can answer; `null` where there are none. */
export function addressScript(edition: Edition, from: Route): string | null {
  if (edition.context.oldAddresses.length === 0 || !edition.context.assets.has(ADDRESS_SCRIPT)) return null;
  return assetRoute(edition, ADDRESS_SCRIPT).href(from);
}
