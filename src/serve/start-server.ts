import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { contentType } from './content-type.ts';
import { createEventStreams, type EventStreams } from './event-streams.ts';
import { createHostCheck, hostInUrl } from './host-check.ts';
import { listen } from './listen.ts';
import { EVENTS_PATH, RELOAD_SCRIPT, RELOAD_SCRIPT_PATH, RELOAD_STYLE, RELOAD_STYLE_PATH } from './reload-client.ts';
import { reloadNews } from './reload-news.ts';
import { readRequestPath, writePath } from './request-path.ts';
import { RESPONSE_HEADERS } from './response-headers.ts';
import { createSiteHandler, sendText } from './site-handler.ts';

/** What to serve, and where. */
export interface ServerOptions extends Partial<SitePlace> {
  /** Absolute path of the site's folder; it may appear later. */
  folder: string;
  /** Name or address to bind to; default `127.0.0.1`, which no other machine reaches. */
  host?: string;
  /** Port; 0 takes any free one. Default 4173. */
  port?: number;
}

/** How the published site will stand on its host, which its settings may change while it is previewed. */
export interface SitePlace {
  /** Path under which the site stands, as in an address; default `/`. */
  base: string;
  /**
   * Content-Security-Policy of every answer: the published site's, so that a page which it would break breaks here first.
   * Default: nothing but the site itself.
   */
  policy: string;
}

/** A server that answers requests. */
export interface RunningServer {
  /** Address of the site's home page, for a browser on this machine. */
  readonly url: string;
  /**
   * Answer from now on as the site will stand.
   *
   * @returns True when its address is another than before.
   */
  move(place: SitePlace): boolean;
  /**
   * Tell open pages that the site changed, and take messages away.
   *
   * @param changed Paths of outputs that changed, relative to the site with forward slashes; empty when unknown.
   */
  reload(changed: readonly string[]): void;
  /**
   * Show messages in every page.
   *
   * @param text Plain text of one or more lines; empty takes them away.
   */
  showMessages(text: string): void;
  /** Stop at once: end streams and connections, and free the port. */
  close(): Promise<void>;
}

/** Every tab holds one stream; more than this is no reader. */
const STREAM_LIMIT = 32;

/**
 * Serve a site's folder for preview, as a static host would, with reload on change.
 *
 * @param options What to serve, and where.
 * @returns The running server.
 * @throws UsageError when the port or the host cannot be had; the message says what to do.
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { folder, host = '127.0.0.1', port = 4173, base = '/', policy = "default-src 'self'" } = options;
  const place = { base: namesOf(base), policy };
  const streams = createEventStreams(STREAM_LIMIT);
  const server = createServer(createHandler(folder, place, createHostCheck(host), streams));
  let boundPort: number;
  try {
    boundPort = await listen(server, host, port);
  } catch (error) {
    streams.close();
    throw error;
  }
  // A connection that the system cannot give us is lost; the preview goes on.
  server.on('error', () => {});
  return {
    get url() {
      return `http://${hostInUrl(reachable(host))}:${boundPort}${writePath(place.base)}/`;
    },
    move(next) {
      const before = writePath(place.base);
      Object.assign(place, { base: namesOf(next.base), policy: next.policy });
      return writePath(place.base) !== before;
    },
    reload: (changed) => streams.reload(reloadNews(place.base, changed)),
    showMessages: (text) => streams.showMessages(text),
    close: () => stop(server, streams),
  };
}

function namesOf(base: string): readonly string[] {
  return readRequestPath(base)?.segments ?? [];
}

type Answer = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;

function createHandler(
  folder: string,
  place: { base: readonly string[]; policy: string },
  isAllowedHost: (headers: readonly string[] | undefined) => boolean,
  streams: EventStreams,
): Answer {
  const own = new Map<string, Answer>([
    [EVENTS_PATH, (request, response) => streams.open(request, response)],
    [RELOAD_SCRIPT_PATH, (_request, response) => sendOwn(response, RELOAD_SCRIPT_PATH, RELOAD_SCRIPT)],
    [RELOAD_STYLE_PATH, (_request, response) => sendOwn(response, RELOAD_STYLE_PATH, RELOAD_STYLE)],
  ]);
  const answerFromSite = createSiteHandler(folder, () => place.base, streams);

  return async (request, response) => {
    response.setHeader('Content-Security-Policy', place.policy);
    for (const [name, value] of RESPONSE_HEADERS) response.setHeader(name, value);
    try {
      if (!isAllowedHost(request.headersDistinct.host)) {
        sendText(
          response,
          403,
          'This preview answers to localhost only; to use another name, start it with --host NAME.',
        );
      } else if (request.method !== 'GET' && request.method !== 'HEAD') {
        response.setHeader('Allow', 'GET, HEAD');
        sendText(response, 405, 'This preview answers GET and HEAD only.');
      } else {
        const [path = ''] = (request.url ?? '').split('?', 1);
        await (own.get(path) ?? answerFromSite)(request, response);
      }
    } catch {
      // One request that goes wrong must not end the preview, nor tell a browser about this machine.
      if (response.headersSent) response.destroy();
      else sendText(response, 500, 'The preview could not answer this request.');
    }
  };
}

function sendOwn(response: ServerResponse, path: string, text: string): void {
  const bytes = Buffer.from(text);
  response.writeHead(200, { 'Content-Type': contentType(path), 'Content-Length': bytes.byteLength }).end(bytes);
}

/** A wildcard is no address to visit. */
function reachable(host: string): string {
  return host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '::1' : host;
}

function stop(server: Server, streams: EventStreams): Promise<void> {
  return new Promise((resolve) => {
    streams.close();
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
