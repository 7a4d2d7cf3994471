import { type AddressIndex, addressBox, addressKey } from '../story/address-key.ts';

/** Lead on from an address at which something stood before; where nobody knows it, the page stays as it is. */
async function leadOn(script: string): Promise<void> {
  // The script stands beside the home page.
  const root = new URL('.', script);
  if (!location.pathname.startsWith(root.pathname)) return;
  const read = async <T>(name: string): Promise<T> =>
    (await fetch(new URL(`old-addresses/${name}.json`, root))).json() as Promise<T>;
  const { boxes, shapes } = await read<AddressIndex>('index');
  if (boxes === 0) return;
  const path = decoded(location.pathname.slice(root.pathname.length))
    .normalize('NFC')
    .replace(/(?:\/|^)index\.html$/, '')
    .replace(/^\/+|\/+$/g, '');
  const asked = [...new URLSearchParams(location.search)];
  for (const names of shapes) {
    const rest = [...names];
    const query = asked.filter(([name]) => rest.includes(name) && rest.splice(rest.indexOf(name), 1));
    if (rest.length > 0) continue;
    const key = addressKey(path, query);
    const box = new Map(Object.entries(await read<Record<string, string>>(`${addressBox(key, boxes)}`)));
    const address = box.get(key);
    if (address !== undefined) {
      location.replace(new URL(address, root));
      return;
    }
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

// A module: engines that do not know these take no notice of it. Without the list there is nowhere to go.
leadOn(import.meta.url).catch(() => undefined);
