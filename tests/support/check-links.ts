import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { listFiles } from './read-folder.ts';
import { decodeReferences, readMarkup, type Tag } from './read-markup.ts';

export interface LinkCheck {
  /** One line a broken link: the file, the line in it, the link, what is wrong. */
  problems: string[];
  /** Links inside the site that were looked at. */
  links: number;
  /** Pages (HTML and XML) that were read. */
  pages: number;
  /** Files to which no link leads, from the home page on; sorted. */
  unreached: string[];
}

export interface LinkCheckOptions {
  /** Path under which the site stands, with a slash at both ends. Default `/`. */
  base?: string;
  /** Absolute address of the site with a trailing slash; links that begin with it are checked like the others. Default none. */
  address?: string | null;
  /** Files to start from: only pages that links lead to from there are judged. Default: every page. */
  from?: readonly string[] | null;
}

/**
 * Check that every link inside a built site leads to a file and a fragment that exist.
 *
 * Looks at links, sources, forms, refreshes, feeds, sitemaps, linked data and style sheets. A link to a folder must end in
 * a slash: static hosts differ in what they do with the others.
 *
 * @param folder Absolute path of the built site.
 * @param options Where the site is thought to stand.
 */
export function checkLinks(
  folder: string,
  { base = '/', address = null, from = null }: LinkCheckOptions = {},
): LinkCheck {
  const files = new Set(listFiles(folder));
  const documents = new Map([...files].flatMap((path) => readDocument(folder, path)));
  const site: Site = { base, address, files, documents };
  const edges = new Map<string, string[]>();
  const check: LinkCheck = { problems: [], links: 0, pages: documents.size, unreached: [] };
  const problems: { path: string; problem: string }[] = [];
  for (const [path, document] of documents) {
    const targets: string[] = [];
    for (const link of document.links) {
      const result = follow(site, path, link.target);
      if (result === null) continue;
      check.links += 1;
      if ('problem' in result)
        problems.push({ path, problem: `${path}:${link.line} ${link.target}: ${result.problem}` });
      else targets.push(result.file);
    }
    edges.set(path, targets);
  }
  const judged = from === null ? null : reachable(edges, from);
  check.problems = problems.filter(({ path }) => judged?.has(path) ?? true).map(({ problem }) => problem);
  const reached = reachable(edges, ['index.html']);
  check.unreached = [...files].filter((path) => !reached.has(path)).sort();
  return check;
}

interface Site {
  base: string;
  address: string | null;
  files: ReadonlySet<string>;
  documents: ReadonlyMap<string, Document>;
}

interface Document {
  ids: ReadonlySet<string>;
  links: { target: string; line: number }[];
}

/** A host on which nothing stands, to resolve paths against. */
const NOWHERE = 'http://nowhere.invalid';

const ALLOWED_SCHEMES = new Set(['http:', 'https:', 'mailto:', 'tag:', 'urn:']);

/** Which attributes hold links, in any element. */
const LINK_ATTRIBUTES = ['href', 'src', 'action', 'formaction', 'data', 'poster', 'cite', 'longdesc', 'xlink:href'];

function readDocument(folder: string, path: string): [string, Document][] {
  const read = READERS.get(posix.extname(path));
  return read === undefined ? [] : [[path, read(readFileSync(join(folder, path), 'utf8'))]];
}

const READERS = new Map<string, (text: string) => Document>([
  ['.html', markupDocument],
  ['.xml', markupDocument],
  ['.atom', markupDocument],
  ['.svg', markupDocument],
  ['.css', styleDocument],
]);

function markupDocument(text: string): Document {
  const tags = readMarkup(text);
  return {
    ids: new Set(tags.flatMap((tag) => tag.attributes.get('id') ?? [])),
    links: tags.flatMap((tag) => linksOf(tag).map((target) => ({ target, line: tag.line }))),
  };
}

function styleDocument(text: string): Document {
  const links = [...text.matchAll(/url\(\s*(["']?)(.*?)\1\s*\)|@import\s*(["'])(.*?)\3/g)];
  return {
    ids: new Set(),
    links: links.map((match) => ({
      target: match[2] ?? match[4] ?? '',
      line: text.slice(0, match.index).split('\n').length,
    })),
  };
}

function linksOf({ name, attributes, text }: Tag): string[] {
  const links = LINK_ATTRIBUTES.flatMap((attribute) => attributes.get(attribute) ?? []);
  const sources =
    attributes
      .get('srcset')
      ?.split(/,\s+/)
      .map((source) => source.trim().split(/\s+/)[0] ?? '') ?? [];
  const refresh =
    attributes.get('http-equiv')?.toLowerCase() === 'refresh'
      ? /url=(.*)$/i.exec(attributes.get('content') ?? '')?.[1]
      : undefined;
  const location = name === 'loc' || name === 'sitemap:loc' ? text.trim() : undefined;
  const meta =
    name === 'meta' && /^og:(?:url|image)$/.test(attributes.get('property') ?? '')
      ? attributes.get('content')
      : undefined;
  const linkedData =
    attributes.get('type') === 'application/ld+json'
      ? [...text.matchAll(/"(https?:\/\/[^"\\]+)"/g)].map((match) => match[1])
      : [];
  const escaped = attributes.get('type') === 'html' ? readMarkup(decodeReferences(text)).flatMap(linksOf) : [];
  return [...links, ...sources, refresh, location, meta, ...linkedData, ...escaped].filter(
    (link) => link !== undefined,
  );
}

/** Find the file that a link leads to; `null` for a link that leaves the site. */
function follow(site: Site, from: string, link: string): { file: string } | { problem: string } | null {
  const inside =
    site.address !== null && link.startsWith(site.address) ? site.base + link.slice(site.address.length) : link;
  const url = parseAddress(inside, `${NOWHERE}${site.base}${from}`);
  if (url === null) return { problem: 'is no address' };
  if (!ALLOWED_SCHEMES.has(url.protocol)) return { problem: 'has a scheme that no page may use' };
  if (url.origin !== NOWHERE) return null;
  if (!url.pathname.startsWith(site.base)) return { problem: `leaves the site, which stands under ${site.base}` };
  const path = decodeURIComponent(url.pathname.slice(site.base.length));
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  if (!site.files.has(file))
    return { problem: site.files.has(`${file}/index.html`) ? 'lacks the slash of a folder' : 'leads to no file' };
  // Browsers look for the fragment as it is written before they decode it.
  const written = url.hash.slice(1);
  const fragment = decodeURIComponent(written);
  const ids = site.documents.get(file)?.ids;
  if (fragment !== '' && fragment !== 'top' && ids?.has(written) === false && !ids.has(fragment))
    return { problem: 'leads to no such id' };
  return { file };
}

/** Parse an address; `URL.canParse` of Node 20 is wrong about letters such as é once it has been compiled. */
function parseAddress(text: string, base: string): URL | null {
  try {
    return new URL(text, base);
  } catch {
    return null;
  }
}

function reachable(edges: ReadonlyMap<string, readonly string[]>, start: readonly string[]): Set<string> {
  const reached = new Set(start);
  // A set may grow while it is walked: what is added is visited too.
  for (const path of reached) for (const next of edges.get(path) ?? []) reached.add(next);
  return reached;
}
