import { AUTHORS_FILE } from '../config/authors.ts';
import { CATALOGUE_FILE, type Catalogue, type CatalogueRow } from '../config/catalogue.ts';
import type { StoryFacts } from '../story/facts.ts';
import { holds, lowerBits, readSample } from '../story/sample.ts';
import { likeness, readSketch } from '../story/sketch.ts';
import { filesOfDraft } from './files-of-draft.ts';
import type { NamedFacts } from './name-facts.ts';
import type { WorkDraft } from './work-draft.ts';

/** Share of equal runs from which a text is taken for one that was withdrawn. */
const SAME_TEXT = 0.5;

/** A text that was taken out of the archive. */
export interface WithdrawnText {
  /** Where that stands, for the message. */
  where: string;
  file: string;
  digest: string;
  hashes: readonly number[];
}

/** A withdrawn text that came back, and the file that has it. */
export interface FoundText {
  file: string;
  text: WithdrawnText;
}

/**
 * Make a function that finds withdrawn texts in works: as a file, nearly so, or as a part of one or of several files.
 *
 * Texts meet through the hashes that they have in common, so that the time is in proportion to the files and not to what was
 * withdrawn.
 *
 * @param texts Of several that a file has the first is told.
 */
export function findWithdrawn(texts: readonly WithdrawnText[]): (draft: WorkDraft) => FoundText | null {
  if (texts.length === 0) return () => null;
  const byMark = new Map<string | number, number[]>();
  for (const [index, { digest, hashes }] of texts.entries())
    for (const mark of [digest, ...hashes.map(lowerBits)]) {
      const known = byMark.get(mark);
      if (known === undefined) byMark.set(mark, [index]);
      else known.push(index);
    }
  const first = (marks: Iterable<string | number>, isIt: (text: WithdrawnText) => boolean): WithdrawnText | null => {
    const near = new Set<number>();
    for (const mark of marks) for (const index of byMark.get(mark) ?? []) near.add(index);
    const found = [...near].sort((a, b) => a - b).find((index) => isIt(texts[index] as WithdrawnText));
    return found === undefined ? null : (texts[found] as WithdrawnText);
  };
  const inFile = ({ path, digest, sketch, sample }: StoryFacts): WithdrawnText | null => {
    const hashes = readSketch(sketch);
    const read = readSample(sample);
    const isSame = (text: WithdrawnText): boolean =>
      (digest !== '' && digest === text.digest) ||
      (hashes.length > 0 && text.hashes.length > 0 && likeness(hashes, text.hashes) >= SAME_TEXT);
    return first(
      [digest, ...hashes.map(lowerBits), ...(read?.hashes ?? [])],
      (text) => path !== text.file && (isSame(text) || (read !== null && holds([read], text.hashes))),
    );
  };
  /** A story that has a file a chapter now. */
  const inAll = (draft: WorkDraft): WithdrawnText | null => {
    const own = filesOfDraft(draft);
    const samples = draft.parts.flatMap(({ sample }) => readSample(sample) ?? []);
    const marks = new Set(samples.flatMap(({ hashes }) => [...hashes]));
    return first(marks, (text) => !own.has(text.file) && holds(samples, text.hashes));
  };
  return (draft) => {
    for (const part of draft.parts) {
      const text = inFile(part);
      if (text !== null) return { file: part.path, text };
    }
    const text = draft.parts.length < 2 ? null : inAll(draft);
    return text === null ? null : { file: draft.headFile, text };
  };
}

/** List texts that were withdrawn: as they were recorded, and as they still lie there. */
export function withdrawnTexts(
  catalogue: Catalogue | null,
  drafts: readonly WorkDraft[],
  named: NamedFacts,
): WithdrawnText[] {
  const rows = [...(catalogue?.values() ?? [])].filter((row) => row.withdrawn || row.wasWithdrawn);
  // What was withdrawn and lies there as a work again has been taken back.
  const recorded = rows
    .filter((row) => row.withdrawn || !named.paths.has(row.file))
    .map((row) => ({ where: whereIs(row), file: row.file, digest: row.sha256, hashes: readSketch(row.sketch) }));
  const textOf = (where: string, { path, digest, sketch }: StoryFacts): WithdrawnText => ({
    where,
    file: path,
    digest,
    hashes: readSketch(sketch),
  });
  const byFile = new Map(rows.filter((row) => row.withdrawn).map((row) => [row.file, row]));
  const chapters = named.facts.flatMap((file) => {
    const row = byFile.get(file.path);
    return row === undefined ? [] : [textOf(whereIs(row), file)];
  });
  const works = drafts.flatMap((draft) => {
    const row = byFile.get(draft.head?.path ?? '') ?? byFile.get(draft.headFile);
    const entry = named.withdrawnBy(draft);
    const where = row !== undefined || entry === null ? whereIs(row) : `${AUTHORS_FILE}, line ${entry.line}`;
    return [...draft.parts, ...draft.held].map((file) => textOf(where, file));
  });
  return [...recorded, ...chapters, ...works];
}

function whereIs(row: CatalogueRow | undefined): string {
  if (row === undefined) return CATALOGUE_FILE;
  return row.row === 0 ? `its row is gone from ${CATALOGUE_FILE}` : `row ${row.row} of ${CATALOGUE_FILE}`;
}
