import { type Diagnostic, report } from '../../diagnostics/diagnostic.ts';
import type { OldAddress } from '../../model/old-addresses.ts';
import { fileOfPath, keyOfParts, parseOldAddress } from '../../story/old-address.ts';
import { type Edition, workOf } from '../edition.ts';
import type { Route } from '../routes.ts';
import { authorNotice, type Notice, workNotice } from '../views/moved.ts';

/** Where an old address leads. */
export interface Target {
  /** A page of this site, with a fragment (`#…`) or nothing behind it; `null` for another site. */
  route: Route | null;
  /** Address from the root of the site, or the whole address on another site. */
  address: string;
  /** Words for its link. */
  label: string;
  /** Work to which it belongs; `null` for none. */
  work: string | null;
  /** No list may name it: an unlisted work, or the notice of what was withdrawn. */
  isSecret: boolean;
  /** What is said in its place, where its very address tells what nobody shall learn; `null`: it may be led to. */
  notice: Notice | null;
}

/**
 * Make the function that finds where an old address leads, through other old addresses if need be. What leads nowhere
 * is reported and gives `null`.
 *
 * @param live Paths of all files of the site.
 * @param known Old addresses by key.
 */
export function targetFinder(
  edition: Edition,
  live: ReadonlySet<string>,
  known: ReadonlyMap<string, OldAddress>,
  messages: Diagnostic[],
): (from: OldAddress) => Target | null {
  const { archive, routes, config } = edition;
  const bySlug = new Map([...archive.works.values(), ...archive.unlisted.values()].map((work) => [work.slug, work.id]));
  const fail = (rule: 'old-address-dead' | 'old-address-loop', from: OldAddress, target: string): null => {
    const mend = 'Name a story file of content/, the slug of a work, or the path of a page such as "authors/".';
    const place = from.line === null ? null : { line: from.line };
    messages.push(report(rule, from.file, { place, actual: target, with: { found: from.written, target, mend } }));
    return null;
  };
  return (from) => {
    let at = from;
    const seen = new Set<string>();
    for (;;) {
      const key = keyOfParts(at);
      if (seen.has(key)) return fail('old-address-loop', from, from.written);
      seen.add(key);
      const { to } = at;
      if (typeof to !== 'string') return ofWork(edition, to) ?? fail('old-address-dead', from, to.work);
      const parts = parseOldAddress(to, config.url);
      const hash = /#(.*)$/s.exec(to)?.[0] ?? '';
      const isWhole = /^https?:\/\//i.test(to);
      if (isWhole && (config.url === null || parts === 'outside' || !isHere(to, config.url)))
        return outside(to) ?? fail('old-address-dead', from, to);
      if (parts === 'empty')
        return { route: routes.home, address: hash, label: config.title, work: null, isSecret: false, notice: null };
      if (typeof parts === 'string') return fail('old-address-dead', from, to);
      const path = [parts.path, fileOfPath(parts.path)].find((candidate) => live.has(candidate));
      if (path !== undefined && parts.query.length === 0) {
        const written = path.endsWith('index.html') ? path.slice(0, -'index.html'.length) : path;
        const route = routes.written(encodeURI(written));
        const [first, slug = ''] = written.split('/');
        const work = first === 'works' ? (bySlug.get(slug) ?? null) : null;
        const notice = noticeAt(edition, first, slug);
        const isGone = first === 'works' && archive.gone.has(slug);
        const isSecret = notice !== null || isGone || (work !== null && archive.unlisted.has(work));
        return { route, address: route.address + hash, label: `/${written}`, work, isSecret, notice };
      }
      const next = known.get(keyOfParts(parts));
      if (next === undefined) return fail('old-address-dead', from, to);
      at = next;
    }
  };
}

/** The notice at an address of what was withdrawn, or of somebody who is not named, unless it may say which. */
function noticeAt(edition: Edition, folder: string | undefined, slug: string): Notice | null {
  const { gone, formerAuthors } = edition.archive;
  if (folder === 'works') return gone.get(slug)?.named === null ? workNotice(edition, null) : null;
  const former = folder === 'authors' ? formerAuthors.get(slug) : undefined;
  return former?.author === null && former.named === null ? authorNotice(edition, null) : null;
}

function ofWork(edition: Edition, { work: id, chapter }: { work: string; chapter: number | null }): Target | null {
  const work = workOf(edition.archive, id);
  if (work === null) return null;
  const isChapter = chapter !== null && work.chapters.length > 1;
  const route = isChapter ? edition.routes.chapter(work, chapter) : edition.routes.work(work);
  const isSecret = work.visibility === 'unlisted';
  return { route, address: route.address, label: work.title, work: id, isSecret, notice: null };
}

/** An address on another host, as a browser reads it; `null` for what is none, or names a user, which hides the host. */
function outside(to: string): Target | null {
  const url = URL.canParse(to) ? new URL(to) : null;
  if (url === null || url.username !== '' || url.password !== '') return null;
  return { route: null, address: url.href, label: to, work: null, isSecret: false, notice: null };
}

function isHere(to: string, url: string): boolean {
  return `${to.toLowerCase()}/`.startsWith(url.toLowerCase());
}
