import { foldPath, outputPathProblem } from '../render/output-path.ts';
import { MANIFEST } from './manifest.ts';

/** The paths of one build, each checked when it is added. */
export interface OutputRegister {
  /** Add a path. Throws when it is unsound, or when some file system takes it for another one of the build. */
  add(path: string): void;
  /** The path of the build that some file system takes for this one; `null` when there is none. */
  sameAs(path: string): string | null;
}

/** Open the register of a build. What it throws is a fault of the program, so the message names the path. */
export function openOutputRegister(): OutputRegister {
  const files = new Map([[foldPath(MANIFEST), MANIFEST]]);
  const folders = new Map<string, string>();
  return {
    add(path) {
      const problem = outputPathProblem(path);
      if (problem !== null) throw new Error(`The output "${path}" cannot be written: ${problem}.`);
      const folded = foldPath(path);
      const other = files.get(folded) ?? folders.get(folded);
      if (other !== undefined) throw clash(path, other);
      files.set(folded, path);
      for (let end = folded.lastIndexOf('/'); end > 0; end = folded.lastIndexOf('/', end - 1)) {
        const folder = folded.slice(0, end);
        const file = files.get(folder);
        if (file !== undefined) throw clash(path, file);
        if (folders.has(folder)) break;
        folders.set(folder, path);
      }
    },
    sameAs: (path) => files.get(foldPath(path)) ?? null,
  };
}

function clash(path: string, other: string): Error {
  return new Error(`The outputs "${other}" and "${path}" cannot stand in one folder.`);
}
