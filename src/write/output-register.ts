import { foldPath, outputPathProblem } from '../render/output-path.ts';
import { MANIFEST } from './manifest.ts';
import { makePathTable } from './path-table.ts';

/** The paths of one build, each checked when it is added. */
export interface OutputRegister {
  /** Add a path. Throws when it is unsound, or when some file system takes it for another one of the build. */
  add(path: string): void;
  /** The path of the build that some file system takes for this one; `null` when there is none. */
  sameAs(path: string): string | null;
}

/** Open the register of a build. What it throws is a fault of the program, so the message names the path. */
export function openOutputRegister(): OutputRegister {
  const files = makePathTable();
  const folders = makePathTable();
  /** Paths that are not what they are folded to, by number. */
  const unfolded = new Map<number, string>();

  function addFile(path: string): void {
    const folded = foldPath(path);
    const number = files.add(folded);
    if (folded !== path) unfolded.set(number, path);
  }

  const pathOf = (number: number) => unfolded.get(number) ?? files.at(number);

  /** The first file that stands in a folder. */
  function fileIn(folder: string): string {
    let number = 0;
    while (!files.at(number).startsWith(`${folder}/`)) number += 1;
    return pathOf(number);
  }

  addFile(MANIFEST);
  return {
    add(path) {
      const problem = outputPathProblem(path);
      if (problem !== null) throw new Error(`The output "${path}" cannot be written: ${problem}.`);
      const folded = foldPath(path);
      const other = files.find(folded);
      if (other >= 0) throw clash(path, pathOf(other));
      if (folders.find(folded) >= 0) throw clash(path, fileIn(folded));
      addFile(path);
      for (let end = folded.lastIndexOf('/'); end > 0; end = folded.lastIndexOf('/', end - 1)) {
        const folder = folded.slice(0, end);
        const file = files.find(folder);
        if (file >= 0) throw clash(path, pathOf(file));
        const count = folders.size;
        if (folders.add(folder) < count) break;
      }
    },
    sameAs(path) {
      const number = files.find(foldPath(path));
      return number < 0 ? null : pathOf(number);
    },
  };
}

function clash(path: string, other: string): Error {
  return new Error(`The outputs "${other}" and "${path}" cannot stand in one folder.`);
}
