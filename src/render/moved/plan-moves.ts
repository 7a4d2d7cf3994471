import { CATALOGUE_FILE } from '../../config/catalogue.ts';
import { type Diagnostic, report } from '../../diagnostics/diagnostic.ts';
import { type OldAddress, unusable } from '../../model/old-addresses.ts';
import { fileOfPath, keyOfParts } from '../../story/old-address.ts';
import type { Edition } from '../edition.ts';
import { foldPath, outputPathProblem } from '../output-path.ts';
import { isFeedOrBook } from './empty-files.ts';
import type { Target } from './find-target.ts';
import { targetFinder } from './find-target.ts';
import type { LostAddress } from './lost-addresses.ts';

/** An old address and the page that stands in its place. */
export interface Move {
  from: OldAddress;
  key: string;
  to: Target;
}

/** How the old addresses of a site are answered. */
export interface Moves {
  /** All that any list may name: everything but what leads to unlisted works. */
  listed: Move[];
  /** Files that lead on by themselves, by path. */
  stubs: Map<string, Move>;
  /** Files that tell addresses of one path apart by their queries: path of the file. */
  routers: Set<string>;
  /** What the script of the routers, and of the page for missing pages, leads on from. */
  routed: Move[];
  messages: Diagnostic[];
}

/**
 * Decide how every old address is answered: by a page that leads on, by one that looks at the query, or, where no file
 * can have its name, by the page for missing pages.
 *
 * @param edition What all pages share.
 * @param live Paths of all files of the site.
 * @param lost Addresses of the site itself that no page has any more, none of them among the old ones.
 */
export function planMoves(edition: Edition, live: ReadonlySet<string>, lost: readonly LostAddress[] = []): Moves {
  const messages: Diagnostic[] = [];
  const known = withoutRepeated([...edition.context.oldAddresses, ...lost.map(asOldAddress)], messages);
  const places = placesOf(live);
  const find = targetFinder(edition, live, known, messages);
  const moves: Moves = { listed: [], stubs: new Map(), routers: new Set(), routed: [], messages };
  const taken = new Map<string, string>();
  const asked = new Set([...known.values()].filter(({ query }) => query.length > 0).map(({ path }) => path));
  const scripted: Move[] = [];
  for (const [key, from] of known) {
    // No page can answer them: a file lies there.
    if (from.isSecret === true && isFeedOrBook(from.path)) continue;
    const file = fileOfPath(from.path);
    if (isKept(from.path)) {
      messages.push(unusable(from.written, KEPT_NAME, from.file, from.line));
      continue;
    }
    if ([file, from.path].some((path) => places.files.has(foldPath(path)))) {
      // Its notice stands there, and is what this row waits for.
      if (from.isSecret === true) continue;
      messages.push(
        from.query.length === 0 ? isLive(from) : unusable(from.written, QUERY_OF_PAGE, from.file, from.line),
      );
      continue;
    }
    const to = find(from);
    if (to === null) continue;
    const move = { from, key, to };
    const isSecret = to.isSecret || from.isSecret === true;
    if (!isSecret) moves.listed.push(move);
    // What links from a folder less leads elsewhere.
    const isFile = from.hidesSlash !== true && isSoundFile(file, places, taken);
    if (isFile) taken.set(foldPath(file), file);
    if (isFile && !asked.has(from.path)) moves.stubs.set(file, move);
    else if (isSecret) messages.push(unusable(from.written, SECRET, from.file, from.line));
    else {
      moves.routed.push(move);
      if (isFile) moves.routers.add(file);
      else scripted.push(move);
    }
  }
  const [first] = scripted;
  if (first !== undefined) {
    const values = { count: scripted.length, found: first.from.written };
    messages.push(report('old-address-scripted', first.from.file, { with: values }));
  }
  const away = [...new Set([...moves.listed, ...moves.stubs.values()])].filter(({ to }) => to.route === null);
  const [one] = away;
  if (one !== undefined) {
    const values = { count: away.length, found: one.from.written, target: one.to.address };
    messages.push(report('old-address-outside', one.from.file, { with: values }));
  }
  return moves;
}

function asOldAddress({ from, to, isSecret }: LostAddress): OldAddress {
  return {
    isSecret,
    path: from.replace(/\/$/, ''),
    query: [],
    written: `/${from}`,
    to: `/${to}`,
    file: CATALOGUE_FILE,
    line: null,
  };
}

const QUERY_OF_PAGE = 'a page of this site stands before its question mark';
const KEPT_NAME = 'that name is kept for the files of the site itself and of its host';
const SECRET = 'no list may name a work that is unlisted, and only a list could answer it';

/** First names of paths, folded, that the site writes after its pages or that hosts read themselves. */
const KEPT_NAMES = new Set(['sha256sums.txt', '_redirects', '_headers', 'cname', 'old-addresses', 'web.config']);

/** Tell whether a path is no place for a page: a name that is kept, or one that hosts hide. */
function isKept(path: string): boolean {
  const [first = '', ...others] = foldPath(path).split('/');
  if (KEPT_NAMES.has(first) || others.some((name) => name.startsWith('.'))) return true;
  return first.startsWith('.') && first !== '.well-known';
}

function isLive({ written, file, line }: OldAddress): Diagnostic {
  return report('old-address-live', file, { place: placeOf(line), actual: written, with: { found: written } });
}

function placeOf(line: number | null): { line: number } | null {
  return line === null ? null : { line };
}

/** One address leads to one page: the first counts, and an equal one, or one that no list may name, is no news. */
function withoutRepeated(all: readonly OldAddress[], messages: Diagnostic[]): Map<string, OldAddress> {
  const known = new Map<string, OldAddress>();
  for (const from of all) {
    const key = keyOfParts(from);
    const other = known.get(key);
    if (other === undefined || (other.isSecret === true && from.isSecret !== true)) {
      // What stands in for a work that was gone gives way when that is there again.
      known.set(key, other?.hidesSlash === true ? { ...from, hidesSlash: true } : from);
      continue;
    }
    // One page cannot answer both spellings.
    if (from.hidesSlash === true) known.set(key, { ...other, hidesSlash: true });
    if (from.isSecret !== true && JSON.stringify(other.to) !== JSON.stringify(from.to)) {
      const where = other.line === null ? other.file : `${other.file}, line ${other.line}`;
      const values = { found: from.written, where };
      messages.push(report('old-address-repeated', from.file, { place: placeOf(from.line), with: values }));
    }
  }
  return known;
}

/** Files and folders of a site as any file system sees them. */
interface Places {
  files: ReadonlySet<string>;
  folders: ReadonlySet<string>;
}

function placesOf(live: ReadonlySet<string>): Places {
  const files = new Set<string>();
  const folders = new Set<string>();
  for (const path of live) {
    const folded = foldPath(path);
    files.add(folded);
    for (const folder of foldersOf(folded)) folders.add(folder);
  }
  return { files, folders };
}

function foldersOf(path: string): string[] {
  return [...path.matchAll(/\//g)].map(({ index }) => path.slice(0, index));
}

/** Tell whether a file can stand there, beside those of the site and those for other old addresses. */
function isSoundFile(file: string, { files, folders }: Places, taken: ReadonlyMap<string, string>): boolean {
  const folded = foldPath(file);
  if (outputPathProblem(file) !== null || folders.has(folded)) return false;
  if (taken.has(folded) && taken.get(folded) !== file) return false;
  // A page cannot have pages below it where a file bears its name, nor the other way round.
  return foldersOf(folded).every((folder) => !files.has(folder) && !taken.has(folder));
}
