/** Names, each with the number of its turn. */
export interface NameTable {
  readonly size: number;
  /** Add a name; gives its number, which is the old one when it is there already. */
  add(name: string): number;
  /** The number of a name; -1 when it is not there. */
  find(name: string): number;
  /** The name of a number. */
  at(number: number): string;
}

/**
 * Make a table of names without any.
 *
 * They are kept as bytes, in one piece of memory that nobody has to look through: in a map, half a million of them take four
 * times as much, and the engine goes over every one whenever it looks for what is no longer needed.
 */
export function makeNameTable(): NameTable {
  let bytes: Buffer = Buffer.allocUnsafeSlow(4096);
  /** Where each name begins, and where the last one ends. */
  let starts: Uint32Array = new Uint32Array(256);
  /** Numbers + 1 by what is made of their bytes; 0 where there is none. */
  let slots: Uint32Array = new Uint32Array(512);
  let size = 0;

  /** Write a name behind the last one, and tell how many bytes it has. */
  function write(name: string): number {
    const end = starts[size] ?? 0;
    // No character takes more than three bytes for each unit of its string.
    const wanted = end + name.length * 3;
    if (bytes.length < wanted) bytes = Buffer.concat([bytes], Math.ceil(wanted * ROOM));
    return bytes.write(name, end);
  }

  /** The slot of the name that these bytes are: its own, or the free one for it. */
  function slotOf(start: number, length: number): number {
    let hash = 0x811c9dc5;
    for (let at = start; at < start + length; at += 1) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
    hash ^= hash >>> 15;
    for (let slot = hash & (slots.length - 1); ; slot = (slot + 1) & (slots.length - 1)) {
      const number = (slots[slot] ?? 0) - 1;
      if (number < 0 || isSame(number, start, length)) return slot;
    }
  }

  function isSame(number: number, start: number, length: number): boolean {
    const from = starts[number] ?? 0;
    const to = starts[number + 1] ?? 0;
    return to - from === length && bytes.compare(bytes, start, start + length, from, to) === 0;
  }

  function makeRoom(): void {
    if (size + 2 > starts.length) {
      const more = new Uint32Array(Math.ceil(starts.length * ROOM));
      more.set(starts);
      starts = more;
    }
    if (size * 2 < slots.length) return;
    const old = slots;
    slots = new Uint32Array(old.length * 2);
    for (let number = 0; number < size; number += 1) {
      const start = starts[number] ?? 0;
      slots[slotOf(start, (starts[number + 1] ?? 0) - start)] = number + 1;
    }
  }

  return {
    get size() {
      return size;
    },
    add(name) {
      const length = write(name);
      const slot = slotOf(starts[size] ?? 0, length);
      const known = slots[slot] ?? 0;
      if (known > 0) return known - 1;
      slots[slot] = size + 1;
      starts[size + 1] = (starts[size] ?? 0) + length;
      size += 1;
      makeRoom();
      return size - 1;
    },
    find: (name) => (slots[slotOf(starts[size] ?? 0, write(name))] ?? 0) - 1,
    at: (number) => bytes.toString('utf8', starts[number] ?? 0, starts[number + 1] ?? 0),
  };
}

/** How much larger what is full is made: twice as large, a third of tens of megabytes would lie idle. */
const ROOM = 1.25;
