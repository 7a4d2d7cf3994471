import { hostNamed } from '../../config/hosts.ts';
import { type Diagnostic, report } from '../../diagnostics/diagnostic.ts';
import type { Edition } from '../edition.ts';
import type { Move, Moves } from './plan-moves.ts';

/** Files that come after all pages: the manifest and its kin, rules, and the index of the boxes. */
const OTHERS = 20;

/**
 * Leave to the page for missing pages what would be more files than the host takes: the last of the pages for old
 * addresses first, those of chapters before those of works. Pages of unlisted works stay, as no list may name them.
 *
 * @param ruled Addresses that the host leads on from without a page.
 * @param files Number of all other files of the site.
 * @param inBox Addresses that one file of the list holds.
 */
export function fitPages(
  edition: Edition,
  moves: Moves,
  ruled: ReadonlySet<Move>,
  files: number,
  inBox: number,
): { moves: Moves; messages: Diagnostic[] } {
  const { config, context } = edition;
  const { label, most } = hostNamed(config.host);
  // Without a list of old addresses there is no script that could look.
  if (most.files === null || context.oldAddresses.length === 0) return { moves, messages: [] };
  const pages = [...moves.stubs].filter(([, move]) => !ruled.has(move));
  const room = most.files - files - moves.routers.size - Math.ceil(moves.routed.length / inBox) - OTHERS;
  if (pages.length <= room) return { moves, messages: [] };
  const listed = new Set(moves.listed);
  const isChapter = ({ from }: Move) => typeof from.to !== 'string' && from.to.chapter !== null;
  const movable = pages.filter(([, move]) => listed.has(move));
  const ordered = [...movable.filter(([, move]) => !isChapter(move)), ...movable.filter(([, move]) => isChapter(move))];
  // Every address that is taken out of its page makes the list longer, by one file for so many.
  const over = Math.ceil(((pages.length - Math.max(room, 0)) * inBox) / (inBox - 1)) + 1;
  const left = ordered.slice(Math.max(0, ordered.length - over));
  const stubs = new Map(moves.stubs);
  for (const [path] of left) stubs.delete(path);
  const values = { host: label, files: most.files, left: left.length, count: pages.length };
  return {
    moves: { ...moves, stubs, routed: [...moves.routed, ...left.map(([, move]) => move)] },
    messages: [report('host-pages', null, { with: values })],
  };
}
