/**
 * Draw a few items by lot, always the same for the same items.
 *
 * A new item changes a hand only when it is drawn itself, so that most hands stay as they are when an archive grows.
 *
 * @param items What is drawn from, in order.
 * @param count How many, at most.
 * @param hand Number of the draw: other numbers give other items.
 * @returns The items drawn, in an order of chance too.
 */
export function draw<T extends { id: string }>(items: readonly T[], count: number, hand: number): T[] {
  const drawn: { lot: number; place: number; item: T }[] = [];
  for (const [place, item] of items.entries()) {
    const lot = lotOf(`${hand} ${item.id}`);
    const last = drawn.at(-1);
    if (drawn.length === count && last !== undefined && lot >= last.lot) continue;
    drawn.push({ lot, place, item });
    drawn.sort((a, b) => a.lot - b.lot || a.place - b.place);
    if (drawn.length > count) drawn.pop();
  }
  return drawn.map(({ item }) => item);
}

/** FNV-1a and a finish that mixes all bits, 32 bits: ids of one folder differ in their last letters alone. */
function lotOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
