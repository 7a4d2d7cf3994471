import { foldPath, outputPathProblem } from '../render/output-path.ts';
import { MANIFEST } from './manifest.ts';
import { makePathTree, type PathTree } from './path-tree.ts';

/** The paths of one build, each checked when it is added. */
export interface OutputRegister {
  /** Add a path. Throws when it is unsound, or when some file system takes it for another one of the build. */
  add(path: string): void;
  /** The path of the build that some file system takes for this one; `null` when there is none. */
  sameAs(path: string): string | null;
}

/**
 * Open the register of a build. What it throws is a fault of the program, so the message names the path.
 *
 * @param tree Where paths are kept; others may keep theirs there too.
 */
export function openOutputRegister(tree: PathTree = makePathTree()): OutputRegister {
  /** What stands at each number of the tree. */
  let kinds = new Uint8Array(1024);
  /** Paths that are not what they are folded to, by number. */
  const unfolded = new Map<number, string>();

  function mark(number: number, kind: number): void {
    if (number >= kinds.length) {
      const more = new Uint8Array(Math.ceil(tree.size * 1.25));
      more.set(kinds);
      kinds = more;
    }
    kinds[number] = kind;
  }

  const pathOf = (number: number) => unfolded.get(number) ?? tree.at(number);

  /** The first file that stands in a folder. */
  function fileIn(folder: number): string {
    for (let number = 0; ; number += 1) {
      if (kinds[number] !== FILE) continue;
      for (let at = number; at > 0; at = tree.parent(at)) if (at === folder) return pathOf(number);
    }
  }

  function addFile(path: string): void {
    const folded = foldPath(path);
    const file = tree.add(folded);
    if (kinds[file] === FILE) throw clash(path, pathOf(file));
    if (kinds[file] === FOLDER) throw clash(path, fileIn(file));
    for (let folder = tree.parent(file); folder > 0 && kinds[folder] !== FOLDER; folder = tree.parent(folder)) {
      if (kinds[folder] === FILE) throw clash(path, pathOf(folder));
      mark(folder, FOLDER);
    }
    mark(file, FILE);
    if (folded !== path) unfolded.set(file, path);
  }

  addFile(MANIFEST);
  return {
    add(path) {
      const problem = outputPathProblem(path);
      if (problem !== null) throw new Error(`The output "${path}" cannot be written: ${problem}.`);
      addFile(path);
    },
    sameAs(path) {
      const number = tree.find(foldPath(path));
      return number >= 0 && kinds[number] === FILE ? pathOf(number) : null;
    },
  };
}

const FILE = 1;
const FOLDER = 2;

function clash(path: string, other: string): Error {
  return new Error(`The outputs "${other}" and "${path}" cannot stand in one folder.`);
}
