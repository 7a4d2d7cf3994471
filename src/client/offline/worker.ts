import { cachesOf, type Offline, shellCache } from './saved.ts';

/** The part of a service worker that is used here; the compiler has it in a library that clashes with that of pages. */
interface Worker {
  registration: { scope: string; unregister(): Promise<boolean> };
  clients: { claim(): Promise<void> };
  addEventListener(type: 'install' | 'activate', listen: (event: Waiting) => void): void;
  addEventListener(type: 'fetch', listen: (event: Fetching) => void): void;
}

interface Waiting {
  waitUntil(work: Promise<unknown>): void;
}

interface Fetching extends Waiting {
  request: Request;
  respondWith(response: Promise<Response>): void;
}

/** What the build wrote above this script. */
declare const OFFLINE: Omit<Offline, 'words'>;

const worker = self as unknown as Worker;
const root = worker.registration.scope;
const mine = cachesOf(OFFLINE.archive);
let isChecked = false;

worker.addEventListener('install', (event) => event.waitUntil(keepShell()));
worker.addEventListener('activate', (event) => event.waitUntil(dropOldShells().then(() => worker.clients.claim())));

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(root)) return;
  event.respondWith(answer(event));
});

async function keepShell(): Promise<void> {
  const cache = await caches.open(shellCache(OFFLINE));
  await Promise.all(
    OFFLINE.shell.map(async (address) => {
      const response = await fetch(root + address, { cache: 'no-cache' });
      if (!response.ok) throw new Error(`${address}: ${response.status}`);
      await cache.put(root + address, await plain(response));
    }),
  );
}

async function dropOldShells(): Promise<void> {
  for (const name of await caches.keys())
    if (name.startsWith(`${mine}shell:`) && name !== shellCache(OFFLINE)) await caches.delete(name);
}

/** The network comes first, so that nothing old is shown where the new can be had; what is not saved says so. */
async function answer(event: Fetching): Promise<Response> {
  const { request } = event;
  const isPage = request.mode === 'navigate';
  try {
    const response = await fetch(request);
    if (isPage && !isChecked) {
      isChecked = true;
      event.waitUntil(leaveWhenTold());
    }
    return response;
  } catch (fault) {
    for (const name of (await caches.keys()).filter((one) => one.startsWith(mine))) {
      const found = await (await caches.open(name)).match(request.url.replace(/#.*/, ''));
      if (found !== undefined) return found;
    }
    if (isPage) return Response.redirect(`${root}offline/`);
    throw fault;
  }
}

/** An archive that no longer wants this has no list of what to keep: then everything is given back. */
async function leaveWhenTold(): Promise<void> {
  const response = await fetch(`${root}offline.json`, { cache: 'no-store' });
  if (response.status !== 404 && response.status !== 410) return;
  for (const name of await caches.keys()) if (name.startsWith(mine)) await caches.delete(name);
  await worker.registration.unregister();
}

/** A response that was redirected is refused as a page. */
async function plain(response: Response): Promise<Response> {
  return new Response(await response.blob(), {
    headers: { 'Content-Type': response.headers.get('Content-Type') ?? '' },
  });
}
