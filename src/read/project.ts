import type { Diagnostic } from '../diagnostics/diagnostic.ts';

/** A project folder as it was found: where its parts lie, and its source files. */
export interface Project {
  /** Absolute path of the folder that was named. */
  root: string;
  /** `project` has archive.yaml or content/; `folder` is simply a folder of story files, which is only read. */
  kind: 'project' | 'folder';
  /** Absolute paths; `null` when absent. */
  configFile: string | null;
  taxonomyFile: string | null;
  authorsFile: string | null;
  addressesFile: string | null;
  catalogueFile: string | null;
  checkedFile: string | null;
  contentDir: string;
  templatesDir: string | null;
  publicDir: string | null;
  pagesDir: string | null;
}

/** One file under the content folder; bytes are read when they are needed. */
export interface SourceFile {
  /** Relative to the content folder, forward slashes, NFC. */
  path: string;
  /** Absolute path on this disk. */
  absolute: string;
  /** What the extension says: a story, the header of a folder (`work.yaml`), or anything else. */
  kind: 'story' | 'work' | 'asset';
  size: number;
  /** Modification time and inode, to notice that nothing changed; never published. */
  stamp: string;
  /** Why it cannot be read, when that was seen before: only of files that may hold others back. */
  refused?: Diagnostic;
}

/** All files of a folder in one total order (code units of the path), and what could not be read. */
export interface SourceTree {
  files: SourceFile[];
  messages: Diagnostic[];
}
