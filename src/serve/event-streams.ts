import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';

/** Open event streams of the preview, and what a page that joins later must hear. */
export interface EventStreams {
  /** Version of the site that is served now; changes with every reload. */
  version(): string;
  /** Messages that are shown now; empty when there are none. */
  messages(): string;
  /** Answer a request for the stream. */
  open(request: IncomingMessage, response: ServerResponse): void;
  /** Tell pages to reload; forgets the messages. */
  reload(news: ReloadNews): void;
  /** Show messages in every page, and in those opened later; an empty text takes them away. */
  showMessages(text: string): void;
  /** End every stream. */
  close(): void;
}

/** Whom a reload concerns. */
export interface ReloadNews {
  everyone: boolean;
  /** Decoded paths of addresses whose page changed, when not everyone is concerned. */
  pages: readonly string[];
}

/** A reader that takes nothing for so long that this many bytes wait for it is gone. */
const WAITING_BYTES = 1 << 20;
/** No one reads more on a page; all of it stands in the terminal. */
const MESSAGE_CHARACTERS = 100_000;
const HEARTBEAT_MILLISECONDS = 20_000;

/**
 * Make the streams of one server (Server-Sent Events, HTML standard section 9.2).
 *
 * @param limit Number of streams that may be open at once.
 * @returns The streams; they hold no process open.
 */
export function createEventStreams(limit: number): EventStreams {
  const run = randomUUID().slice(0, 8);
  const open = new Set<ServerResponse>();
  let turn = 0;
  let messages = '';

  const version = () => `${run}-${turn}`;
  const send = (response: ServerResponse, event: string, data: unknown) => {
    response.write(`event: ${event}\nid: ${version()}\ndata: ${JSON.stringify(data)}\n\n`);
    if (response.writableLength > WAITING_BYTES) response.destroy();
  };
  const heartbeat = setInterval(() => {
    for (const response of open) response.write(':\n\n');
  }, HEARTBEAT_MILLISECONDS).unref();

  return {
    version,
    messages: () => messages,
    open(request, response) {
      const refusal = refuse(request, open.size >= limit);
      if (refusal !== null) {
        response.writeHead(refusal.status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(refusal.reason);
        return;
      }
      response.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8' });
      if (request.method === 'HEAD') {
        response.end();
        return;
      }
      open.add(response);
      response.once('close', () => open.delete(response));
      response.write('retry: 500\n\n');
      const known = shownVersion(request);
      if (known !== null && known !== version()) send(response, 'reload', { everyone: true, pages: [] });
      if (messages !== '') send(response, 'messages', messages);
    },
    reload(news) {
      turn += 1;
      const hadMessages = messages !== '';
      messages = '';
      for (const response of open) {
        if (hadMessages) send(response, 'messages', messages);
        send(response, 'reload', news);
      }
    },
    showMessages(text) {
      const shown = text.slice(0, MESSAGE_CHARACTERS);
      if (shown === messages) return;
      messages = shown;
      for (const response of open) send(response, 'messages', shown);
    },
    close() {
      clearInterval(heartbeat);
      for (const response of open) response.end();
      open.clear();
    },
  };
}

/** The messages quote stories, drafts too: a page of another site must not listen. */
function refuse(request: IncomingMessage, isFull: boolean): { status: number; reason: string } | null {
  const { origin, host } = request.headers;
  const site = request.headers['sec-fetch-site'];
  const isForeign =
    (origin !== undefined && origin !== `http://${host}`) ||
    (site !== undefined && site !== 'same-origin' && site !== 'none');
  if (isForeign) return { status: 403, reason: 'Only pages of this preview may listen.\n' };
  return isFull ? { status: 503, reason: 'Too many pages listen already; close some.\n' } : null;
}

/** The last event that the page heard, else the version that it was sent with. */
function shownVersion(request: IncomingMessage): string | null {
  const heard = request.headers['last-event-id'];
  if (typeof heard === 'string' && heard !== '') return heard;
  return new URLSearchParams(/\?(.*)$/.exec(request.url ?? '')?.[1] ?? '').get('version');
}
