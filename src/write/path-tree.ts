import { makeNameTable } from './name-table.ts';

/** Paths by their folders. Every path and every folder of one has a number; that of the root is 0. */
export interface PathTree {
  /** Numbers that were given. */
  readonly size: number;
  /** Add a path and its folders; gives its number, which is the old one when it is there already. */
  add(path: string): number;
  /** The number of a path or a folder; -1 when it is not there. */
  find(path: string): number;
  /** The path of a number. */
  at(number: number): string;
  /** The number of the folder in which a number stands; that of the root stands in itself. */
  parent(number: number): number;
}

/**
 * Make a tree of paths without any.
 *
 * A path is the number of its folder and the number of its name. Most names of a site are on many paths, such as
 * `index.html`, so a path of fifty letters takes twelve bytes more than its folder, and nobody has to look through them.
 */
export function makePathTree(): PathTree {
  const names = makeNameTable();
  /** Folder and name of each number, one behind the other. */
  let nodes = new Uint32Array(512);
  /** Numbers by what is made of their folder and name; 0 where there is none, as nobody looks for the root. */
  let slots = new Uint32Array(512);
  let size = 1;

  /** The slot of a name in a folder: its own, or the free one for it. */
  function slotOf(folder: number, name: number): number {
    const mixed = Math.imul(folder, 0x9e3779b1) ^ Math.imul(name, 0x85ebca6b);
    for (let slot = (mixed ^ (mixed >>> 15)) & (slots.length - 1); ; slot = (slot + 1) & (slots.length - 1)) {
      const number = slots[slot] ?? 0;
      if (number === 0 || (nodes[number * 2] === folder && nodes[number * 2 + 1] === name)) return slot;
    }
  }

  function put(folder: number, name: number): number {
    const slot = slotOf(folder, name);
    const known = slots[slot] ?? 0;
    if (known > 0) return known;
    const number = size;
    nodes[number * 2] = folder;
    nodes[number * 2 + 1] = name;
    slots[slot] = number;
    size += 1;
    makeRoom();
    return number;
  }

  function makeRoom(): void {
    if (size * 2 + 2 > nodes.length) {
      const more = new Uint32Array(2 * Math.ceil(nodes.length * (ROOM / 2)));
      more.set(nodes);
      nodes = more;
    }
    if (size * 3 < slots.length * 2) return;
    slots = new Uint32Array(slots.length * 2);
    for (let number = 1; number < size; number += 1)
      slots[slotOf(nodes[number * 2] ?? 0, nodes[number * 2 + 1] ?? 0)] = number;
  }

  return {
    get size() {
      return size;
    },
    add(path) {
      let number = 0;
      for (const name of path.split('/')) number = put(number, names.add(name));
      return number;
    },
    find(path) {
      let number = 0;
      for (const part of path.split('/')) {
        const name = names.find(part);
        number = name < 0 ? 0 : (slots[slotOf(number, name)] ?? 0);
        if (number === 0) return -1;
      }
      return number;
    },
    at(number) {
      const parts: string[] = [];
      for (let at = number; at > 0; at = nodes[at * 2] ?? 0) parts.push(names.at(nodes[at * 2 + 1] ?? 0));
      return parts.reverse().join('/');
    },
    parent: (number) => nodes[number * 2] ?? 0,
  };
}

/** How much larger what is full is made: twice as large, a third of megabytes would lie idle. */
const ROOM = 1.25;
