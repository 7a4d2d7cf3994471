import { type AddressIndex, addressBox } from '../../story/address-key.ts';
import { digestOf } from '../digest.ts';
import type { Edition } from '../edition.ts';
import { movedPage } from '../moved/moved-page.ts';
import type { Move, Moves } from '../moved/plan-moves.ts';
import type { OutputFile } from '../output.ts';
import { noticePage } from './moved.ts';

/** About so many addresses lie in one box: some 5 kB compressed, of which the script reads one or two. */
export const IN_BOX = 200;

/**
 * Describe the pages that lead on from old addresses, and the list that the script reads.
 *
 * @param ruled Addresses that the host leads on from without a page.
 */
export function* oldAddressFiles(edition: Edition, moves: Moves, ruled: ReadonlySet<Move>): Generator<OutputFile> {
  for (const [path, move] of moves.stubs) {
    if (ruled.has(move)) continue;
    const { notice } = move.to;
    yield notice === null ? movedPage(edition, path, move.to) : noticePage(edition, edition.routes.old(path), notice);
  }
  for (const path of moves.routers) yield movedPage(edition, path, null);
  if (edition.context.oldAddresses.length > 0) yield* addressBoxes(edition, moves.routed);
}

function* addressBoxes(edition: Edition, routed: readonly Move[]): Generator<OutputFile> {
  const boxes: [key: string, address: string][][] = Array.from({ length: Math.ceil(routed.length / IN_BOX) }, () => []);
  for (const { key, to } of routed) boxes[addressBox(key, boxes.length)]?.push([key, to.address]);
  const index: AddressIndex = { boxes: boxes.length, shapes: shapesOf(routed) };
  yield dataFile(edition, 'index', index);
  for (const [number, entries] of boxes.entries()) yield dataFile(edition, String(number), Object.fromEntries(entries));
}

function dataFile(edition: Edition, name: string, data: object): OutputFile {
  return { path: edition.routes.oldAddresses(name).path, key: digestOf(data), content: () => JSON.stringify(data) };
}

/** Names of queries that belong together; those with most names are asked first, since other names may say no more. */
function shapesOf(routed: readonly Move[]): string[][] {
  const shapes = new Map(
    routed.map(({ from }) => {
      const names = from.query.map(([name]) => name);
      return [names.join('&'), names];
    }),
  );
  return [...shapes.entries()]
    .sort(([a, first], [b, second]) => second.length - first.length || (a < b ? -1 : 1))
    .map(([, names]) => names);
}
