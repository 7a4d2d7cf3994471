import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import sirv from 'sirv';
import { addReloadScript } from './add-reload-script.ts';
import { contentType } from './content-type.ts';
import { type Located, locateFile } from './locate-file.ts';
import { plainRange } from './plain-range.ts';
import { isHiddenPath, readRequestPath, writePath } from './request-path.ts';

/** Shown where the site has no `404.html`, as before the first build that succeeds; messages say why. */
function nothingHere(messages: string): Buffer {
  const [title, text] =
    messages === ''
      ? ['Nothing here', '<p>The archive has no page at this address.</p>']
      : [
          'Not built yet',
          `<p>The archive could not be built. This page reloads when it can.</p><pre>${escapeText(messages)}</pre>`,
        ];
  return Buffer.from(
    `<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>${title}</title></head>` +
      `<body><h1>${title}</h1>${text}</body></html>\n`,
  );
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/**
 * Make the function that answers from a site's folder as a static host would: `301` to the slash at the end of a
 * folder's address, `404.html` with status 404, nothing hidden, nothing outside the folder.
 *
 * @param folder Absolute path of the site; it may appear later.
 * @param baseNow Decoded names of the path under which the site stands at the time of a request.
 * @param news Version of the site, for the reload script in its pages, and messages of the last build.
 * @returns A function that answers `GET` and `HEAD`.
 */
export function createSiteHandler(
  folder: string,
  baseNow: () => readonly string[],
  news: { version(): string; messages(): string },
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  const sendFile = createFileSender(folder);

  return async (request, response) => {
    const path = readRequestPath(request.url ?? '');
    if (path === null) {
      sendText(response, 400, 'This address is not valid.');
      return;
    }
    const { segments, isFolder, query } = path;
    const base = baseNow();
    const isInside = base.every((name, index) => segments[index] === name);
    if (segments.length === 0 && base.length > 0) return redirect(response, 302, `${writePath(base)}/${query}`);
    if (isInside && segments.length === base.length && !isFolder && base.length > 0) {
      return redirect(response, 301, `${writePath(base)}/${query}`);
    }

    // Taken before the file is read: a page read during a build counts as the older version and will reload.
    const current = news.version();
    const inSite = segments.slice(base.length);
    const found: Located =
      isInside && !isHiddenPath(inSite) ? await locateFile(folder, inSite, isFolder) : { kind: 'nothing' };
    if (found.kind === 'folder') return redirect(response, 301, `${writePath(segments)}/${query}`);
    if (found.kind === 'file' && !isPage(found.file)) return sendFile(request, response, found);
    const page = found.kind === 'file' ? await readFile(found.file).catch(() => null) : null;
    if (page !== null) return sendPage(response, 200, page, current);
    const missing = await locateFile(folder, ['404.html'], false);
    const text = missing.kind === 'file' ? await readFile(missing.file).catch(() => null) : null;
    sendPage(response, 404, text ?? nothingHere(news.messages()), current);
  };
}

/**
 * Send a short answer in plain text.
 *
 * @param response Where to send it.
 * @param status HTTP status.
 * @param text One sentence.
 */
export function sendText(response: ServerResponse, status: number, text: string): void {
  const bytes = Buffer.from(`${text}\n`);
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Content-Length': bytes.byteLength });
  response.end(bytes);
}

function isPage(file: string): boolean {
  return /\.html?$/i.test(file);
}

function redirect(response: ServerResponse, status: 301 | 302, location: string): void {
  response.writeHead(status, { Location: location, 'Content-Length': 0 }).end();
}

function sendPage(response: ServerResponse, status: number, page: Uint8Array, version: string): void {
  const bytes = addReloadScript(page, version);
  response.writeHead(status, { 'Content-Type': contentType('index.html'), 'Content-Length': bytes.byteLength });
  response.end(bytes);
}

/** Files that are no pages go through sirv, which streams them and knows ranges. */
function createFileSender(folder: string) {
  // `dev` looks at the disk for every request; it ignores `dotfiles`, which is why hidden paths never come here.
  const send = sirv(folder, { dev: true, extensions: [] });

  return async (request: IncomingMessage, response: ServerResponse, found: Located & { kind: 'file' }) => {
    const range = plainRange(request.headers.range, found.size);
    if (range === null) delete request.headers.range;
    else request.headers.range = range;
    response.setHeader('Content-Type', contentType(found.file));
    // sirv leaves its stream without a listener: a file that vanishes before it is opened would end the process,
    // and a reader that goes away would leave the file open.
    response.once('pipe', (source) => {
      source.once('error', () => response.destroy());
      response.once('close', () => source.unpipe(response).destroy());
    });
    request.url = `/${found.segments.map(encodeURI).join('/')}`;
    send(request, response, async () => {
      // sirv does not find names with `?` or `#` in them.
      const bytes = await readFile(found.file).catch(() => null);
      if (bytes === null) sendText(response, 404, 'This file is gone.');
      else response.writeHead(200, { 'Content-Length': bytes.byteLength }).end(bytes);
    });
  };
}
