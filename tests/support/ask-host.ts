import { request } from 'node:http';
import { type AddressIndex, addressBox, addressKey } from '../../src/story/address-key.ts';

/** Where a host listens: a port of this machine, or a socket. */
export type Listening = { port: number } | { socketPath: string };

export interface Answer {
  status: number;
  headers: Readonly<Record<string, string | string[] | undefined>>;
  text: string;
}

/** Ask a host on this machine for a path, without following anything. */
export function ask(host: Listening, path: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request({ ...host, path, headers: { host: 'a.example' } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const { statusCode = 0, headers } = response;
        resolve({ status: statusCode, headers, text: Buffer.concat(chunks).toString() });
      });
    });
    asked.on('error', reject).end();
  });
}

/**
 * Follow an address as a browser does: redirections, pages that lead on, and the list that the script of the pages reads.
 *
 * @param base Path under which the site stands, with a slash at both ends.
 * @returns Path of the page that shows itself at last, with its fragment.
 */
export async function follow(host: Listening, base: string, path: string): Promise<string> {
  let at = new URL(path, 'http://a.example');
  for (let steps = 0; steps < 10; steps += 1) {
    const answer = await ask(host, at.pathname + at.search);
    const next = String(answer.headers.location ?? '') || leadOf(answer) || (await listed(host, base, at, answer));
    if (next === '') {
      if (answer.status !== 200) throw new Error(`${at.pathname}${at.search} answers ${answer.status}`);
      return at.pathname + at.hash;
    }
    at = new URL(next, at);
  }
  throw new Error(`${path} leads in a circle`);
}

function leadOf({ text }: Answer): string {
  const written = /<meta http-equiv="refresh" content="0;url=([^"]*)"/.exec(text)?.[1] ?? '';
  return written.replace(/&#(\d+);/g, (_whole, code) => String.fromCharCode(Number(code)));
}

async function listed(host: Listening, base: string, at: URL, { text }: Answer): Promise<string> {
  if (!text.includes('old-addresses.')) return '';
  const read = async <T>(name: string): Promise<T> =>
    JSON.parse((await ask(host, `${base}old-addresses/${name}.json`)).text) as T;
  const { boxes, shapes } = await read<AddressIndex>('index');
  const path = decodeURIComponent(at.pathname.slice(base.length)).replace(/^\/+|(?:index\.html)?\/*$/g, '');
  for (const names of shapes) {
    const query = [...at.searchParams].filter(([name]) => names.includes(name));
    const key = addressKey(path, query);
    const found = (await read<Record<string, string>>(String(addressBox(key, boxes))))[key];
    if (query.length === names.length && found !== undefined) return base + found;
  }
  return '';
}
