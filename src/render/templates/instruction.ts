import type { PrintContext } from './html-state.ts';

/**
 * One step of a checked template, as plain data: it can be kept in a file, sent to another thread, and run by
 * `fillTemplate` without the parser, the checks or the schemas.
 */
export type Instruction =
  | { do: 'text'; text: string }
  | { do: 'print'; as: PrintContext; value: Value }
  | { do: 'if'; path: Path; yes: Instruction[]; no: Instruction[] }
  | { do: 'each'; path: Path; yes: Instruction[]; no: Instruction[] }
  | { do: 'with'; path: Path; yes: Instruction[]; no: Instruction[] }
  | { do: 'call'; part: string; context: Path | null; pairs: Pair[]; slot: Instruction[] | null }
  | { do: 'slot' };

/** A value that is printed, or handed to a helper or a partial. */
export type Value =
  | { is: 'path'; path: Path }
  | { is: 'literal'; value: string | number | boolean | null }
  | { is: 'help'; helper: string; values: Value[]; pairs: Pair[] };

/** A value with a name: `key=value`. */
export type Pair = [name: string, value: Value];

/** Where a value is found. */
export interface Path {
  /** A context of the template, a value named by `as |…|`, the view of the page, or a number of the loop around it. */
  from: 'context' | 'named' | 'root' | 'index' | 'key' | 'first' | 'last';
  /** Steps outward: contexts for `..`, blocks with names for named values; else 0. */
  up: number;
  /** Which of the names of that block; else 0. */
  place: number;
  /** Names of fields from there on. */
  parts: string[];
}

/** Templates as plain data: every step is on the allow-list, and every path was found in the view of its page. */
export interface TemplateBook {
  /** Steps by name of the template. */
  programs: [name: string, steps: Instruction[]][];
  /** Digest of the texts that each page is made from: its own, its layout's and its partials'. */
  digests: [page: string, digest: string][];
  /** Digest of all texts. */
  digest: string;
}
