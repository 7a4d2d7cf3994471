import type { RootContent } from 'mdast';
import type { ReadingProfile } from '../../config/config.ts';
import type { Field, FieldName } from '../../story/header.ts';
import { textOf } from '../../story/text-of.ts';
import type { OwnLabels } from '../fields.ts';

/** What is known of the header while its nodes are read one after the other. */
export interface HeadState {
  nodes: readonly RootContent[];
  profile: ReadingProfile;
  labels: OwnLabels;
  /** What the file is to its work: the page of a whole folder, one of several chapter files, or all of it. */
  role: 'folder' | 'chapter' | 'work';
  /** Title of the front matter. */
  title: string | null;
  has: (name: FieldName) => boolean;
  /** Names of authors that are known already. */
  authors: () => readonly string[];
  add: (value: HeadValue) => void;
}

/** A value as it is found. */
interface HeadValue {
  name: FieldName;
  label: string | null;
  written: string;
  /** 1-based. */
  line: number | null;
  origin: Field['origin'];
  confidence: number;
}

/** Reads what stands at a node; gives the number of nodes that it takes, 0 for none. */
export type HeadStep = (state: HeadState, at: number) => number;

/** The words of a node on one line. */
export function lineOf(node: RootContent): string {
  return textOf(node).replace(/\s+/g, ' ').trim();
}

/** Line on which a node begins, 1-based. */
export function lineAt(node: RootContent): number | null {
  return node.position?.start.line ?? null;
}
