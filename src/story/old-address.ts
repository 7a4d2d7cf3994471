import { addressKey } from './address-key.ts';

/** An address at which something stood before, taken apart. */
export interface AddressParts {
  /** Decoded path from the root of the site, without slashes at its ends, NFC; empty for the home page. */
  path: string;
  /** Names and values of the query, decoded, by name. */
  query: [name: string, value: string][];
  /** A slash is encoded in a name of the path (`a%2Fb`): a browser sees one folder less there than a file has. */
  hidesSlash?: boolean;
}

/** Why an address cannot be used. */
export type AddressProblem = 'empty' | 'dots' | 'outside' | 'scheme';

/**
 * Take an old address apart, in whatever form it was written down.
 *
 * A whole address of another host stands for the same path here; one of this host must lie below the site.
 *
 * @param text `/stories/a.html`, `viewstory.php?sid=12&chapter=3` or `http://old.example/a.html`; a fragment is dropped.
 * @param site Absolute address of the site with a trailing slash; `null` when unknown.
 */
export function parseOldAddress(text: string, site: string | null): AddressParts | AddressProblem {
  if (NO_PATH.test(text.trim())) return 'scheme';
  const whole = /^([a-z]+):\/\/([^/?#]*)([^#]*)/i.exec(text.trim().toWellFormed());
  let rest = whole?.[3] ?? text.trim().toWellFormed().replace(/#.*$/s, '');
  if (whole !== null && site !== null) {
    const here = new URL(site);
    if (whole[2]?.toLowerCase() === here.host) {
      if (!`${rest}/`.startsWith(here.pathname)) return 'outside';
      rest = rest.slice(here.pathname.length - 1);
    }
  }
  const mark = rest.indexOf('?');
  const encoded = mark < 0 ? rest : rest.slice(0, mark);
  const path = trimSlashes(decode(encoded).normalize('NFC'));
  const query = mark < 0 ? [] : readQuery(rest.slice(mark + 1));
  if (path === '' && query.length === 0) return 'empty';
  if (path.split('/').some((name) => name === '.' || name === '..')) return 'dots';
  return { path, query, ...(/%2f/i.test(encoded) && { hidesSlash: true }) };
}

/** Make the key by which two spellings of one address are equal. */
export function keyOfParts({ path, query }: AddressParts): string {
  return addressKey(path, query);
}

/**
 * Tell whether a text is an address and no other name: notes of Obsidian call by `aliases:` what else they are called.
 */
export function looksLikeAddress(text: string): boolean {
  const name = text.trim();
  return ADDRESS.test(name) || NO_PATH.test(name);
}

const ADDRESS = /^\/|^https?:|\?[\w[\]-]+=|\/$|\.(?:[sx]?html?|php\d?|aspx?|jsp|cgi|pl|cfm|txt)$/i;

/** What a browser runs, shows or hands on by itself, and asks no host for. */
const NO_PATH = /^(?:javascript|vbscript|data|file|mailto):\S/i;

/** Path of the file that answers a path of old: pages as they are called, all others as folders with an index. */
export function fileOfPath(path: string): string {
  if (path === '') return 'index.html';
  return /\.html?$/i.test(path) ? path : `${path}/index.html`;
}

/** Address of the page that answers a path of old, as a browser asks for it: folders have a slash behind them. */
export function addressOfPath(path: string): string {
  return fileOfPath(path).replace(/(^|\/)index\.html$/, '$1');
}

function trimSlashes(path: string): string {
  let start = 0;
  let end = path.length;
  while (path[start] === '/') start += 1;
  while (end > start && path[end - 1] === '/') end -= 1;
  return path.slice(start, end);
}

/** What is no encoding stands for itself: a file may be called "100%.html". */
function decode(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
    try {
      return decodeURIComponent(run);
    } catch {
      return run;
    }
  });
}

function readQuery(text: string): [string, string][] {
  return [...new URLSearchParams(text)].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}
