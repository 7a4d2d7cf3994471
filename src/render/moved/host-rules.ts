import type { Config } from '../../config/config.ts';
import { hostNamed } from '../../config/hosts.ts';
import { type Diagnostic, report } from '../../diagnostics/diagnostic.ts';
import { digestOf } from '../digest.ts';
import type { Edition } from '../edition.ts';
import type { OutputFile } from '../output.ts';
import type { Move, Moves } from './plan-moves.ts';

/** What `_redirects` says, and what it leaves to pages. */
export interface HostRules {
  file: OutputFile | null;
  /** Old addresses that the host itself leads on from. */
  ruled: ReadonlySet<Move>;
  messages: Diagnostic[];
}

const NOTHING: HostRules = { file: null, ruled: new Set(), messages: [] };

/**
 * Write the old addresses as rules of the host, as many as it takes: those that only a script could answer first.
 *
 * Pages stay for all others, and for all of them where the host is not known. A file of that name in `public/` takes
 * the place of ours.
 */
export function hostRules(edition: Edition, { listed, stubs }: Moves): HostRules {
  const { config, context, routes } = edition;
  const { rules, label } = hostNamed(config.host);
  const isOwn = context.assets.has(routes.redirects.path);
  if (rules === null || isOwn || !(rules.anywhere || atRoot(config))) return NOTHING;
  const base = config.url === null ? '/' : new URL(config.url).pathname;
  const easy = new Set(stubs.values());
  // A rule holds for more names in a query than it knows, so that those with most names come first.
  const hard = listed.filter((move) => !easy.has(move)).sort((a, b) => b.from.query.length - a.from.query.length);
  // Then works, whose addresses stand in most links and lists.
  const others = listed.filter((move) => easy.has(move));
  const isWork = ({ from }: Move) => typeof from.to !== 'string' && from.to.chapter === null;
  const ordered = [...hard, ...others.filter(isWork), ...others.filter((move) => !isWork(move))];
  const lines: string[] = [];
  const ruled = new Set<Move>();
  const left: Move[] = [];
  let bytes = 0;
  const take = (line: string): boolean => {
    const fits =
      line.length <= (rules.most.line ?? Number.POSITIVE_INFINITY) &&
      bytes + line.length + 1 <= (rules.most.bytes ?? Number.POSITIVE_INFINITY) &&
      lines.length < (rules.most.rules ?? Number.POSITIVE_INFINITY);
    if (!fits) return false;
    lines.push(line);
    bytes += line.length + 1;
    return true;
  };
  for (const move of ordered) {
    const line = ruleOf(move, base, rules.query);
    if (line === null) continue;
    if (!take(line)) left.push(move);
    // Whether a rule for a folder holds with and without its last slash differs from host to host; a page answers both.
    else if (stubs.has(move.from.path)) ruled.add(move);
  }
  const written = lines.length;
  // Where there is no room, the notices stand without the number.
  if (rules.gone) for (const address of goneAddresses(edition)) for (const line of gone(base + address)) take(line);
  const text = `${lines.join('\n')}\n`;
  const file = { path: routes.redirects.path, key: digestOf(text), content: () => text };
  const counts = { host: label, count: written + left.length, taken: written, left: left.length };
  const isTold = left.length > 0 && config.host !== null;
  return {
    file: lines.length === 0 ? null : file,
    ruled: config.host === null ? new Set() : ruled,
    messages: isTold ? [report('host-rules', null, { with: counts })] : [],
  };
}

/** Tell whether the site stands at the root of its host. */
function atRoot({ url }: Pick<Config, 'url'>): boolean {
  return url === null || new URL(url).pathname === '/';
}

/**
 * List the folders of what was withdrawn, as far as any list may name them: the address of a work tells its title, and
 * that of an author a name.
 */
function goneAddresses({ archive, routes }: Pick<Edition, 'archive' | 'routes'>): string[] {
  return [
    ...[...archive.gone].flatMap(([slug, { named }]) => (named === null ? [] : [routes.work({ slug }).address])),
    ...[...archive.formerAuthors].flatMap(([slug, { author, named }]) =>
      author === null && named !== null ? [routes.author({ slug }, 1).address] : [],
    ),
  ];
}

/** Rules that answer with the notice of a folder, and 410, whatever is asked for there. */
function gone(folder: string): string[] {
  return [`${folder} ${folder} 410!`, `${folder}* ${folder} 410!`];
}

/** A rule in the form that Netlify began; `null` when the host cannot be told so. */
function ruleOf({ from, to }: Move, base: string, query: boolean): string | null {
  if (from.query.length > 0 && (!query || new Set(from.query.map(([name]) => name)).size < from.query.length))
    return null;
  const path = base + from.path.split('/').map(encodeURIComponent).join('/');
  const parts = from.query.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`);
  // These signs would mean a pattern.
  if (/[*:]/.test(decodeURIComponent(path)) || parts.some((part) => /=$|=:/.test(part))) return null;
  const target = to.route === null ? to.address : base + to.address;
  return [path, ...parts, target, '301'].join(' ');
}
