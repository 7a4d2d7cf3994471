import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';

/** A plain static host on this machine, of the kind that archives are published on. */
export interface StaticHost {
  /** Address of the site, with its path and a slash at the end. */
  url: string;
  /** Paths that were asked for and not found. */
  missing: string[];
  close(): Promise<void>;
}

/** Headers with which a site is published; the policy is the strictest that a page without any exception can bear. */
const HEADERS = {
  'Content-Security-Policy':
    "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
};

const TYPES = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.json', 'application/json'],
  ['.svg', 'image/svg+xml'],
  ['.xml', 'application/xml'],
  ['.txt', 'text/plain; charset=utf-8'],
  ['.webmanifest', 'application/manifest+json'],
  ['.ico', 'image/x-icon'],
  ['.png', 'image/png'],
  ['.jpg', 'image/jpeg'],
]);

/**
 * Serve a folder under a path, on a port that the system chooses.
 *
 * Our own `fabula serve` is not used on purpose: the site must work on hosts that know nothing of fabula.
 *
 * @param folder Absolute path of the built site.
 * @param base Path under which it stands, with a slash at both ends.
 * @param headers What it sends besides the type of a file. Default: the strictest policy.
 */
export async function startStaticHost(
  folder: string,
  base: string,
  headers: Readonly<Record<string, string>> = HEADERS,
): Promise<StaticHost> {
  const missing: string[] = [];
  const server = createServer((request, response) => {
    const asked = new URL(request.url ?? '/', 'http://localhost');
    const path = decodeURIComponent(asked.pathname);
    if (path.startsWith(base) && isFolder(folder, path.slice(base.length))) {
      return response.writeHead(301, { Location: `${asked.pathname}/${asked.search}` }).end();
    }
    const file = path.startsWith(base) ? fileFor(folder, path.slice(base.length)) : null;
    if (file !== null) return send(response, 200, file, headers);
    missing.push(path);
    const notFound = join(folder, '404.html');
    if (existsSync(notFound)) send(response, 404, notFound, headers);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${base}`,
    missing,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Static hosts put the slash behind the name of a folder. */
function isFolder(folder: string, path: string): boolean {
  const found = join(folder, normalize(path));
  return path !== '' && !path.endsWith('/') && found.startsWith(folder + sep) && existsSync(`${found}/index.html`);
}

function fileFor(folder: string, path: string): string | null {
  const file = join(folder, normalize(path.endsWith('/') || path === '' ? `${path}index.html` : path));
  return file.startsWith(folder + sep) && existsSync(file) && statSync(file).isFile() ? file : null;
}

function send(response: ServerResponse, status: number, file: string, headers: Readonly<Record<string, string>>): void {
  response.writeHead(status, { ...headers, 'Content-Type': TYPES.get(extname(file)) ?? 'application/octet-stream' });
  createReadStream(file).pipe(response);
}
