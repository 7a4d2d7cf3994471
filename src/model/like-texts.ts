import { type Diagnostic, report } from '../diagnostics/diagnostic.ts';
import type { StoryFacts } from '../story/facts.ts';
import { likeness, mergeSketches, readSketch } from '../story/sketch.ts';
import type { WorkSeed } from './make-work.ts';

/** A text that is compared with others: a work, or a file of a work that has several. */
interface Text {
  work: string;
  file: string;
  /** Where its first chapter begins, 1-based; `null` when that is in another file. */
  line: number | null;
  /** How many files it has. */
  files: number;
  /** Digest of its only file; empty when it has several. */
  digest: string;
  words: number;
  hashes: readonly number[];
}

/** Share of equal runs below which texts are taken to have nothing to do with each other. */
const ALIKE = 0.25;
/** Texts with one hash that are looked at; a hash of more is a phrase that all of them have. */
const MOST_WITH_HASH = 50;

/**
 * Say which works, and which chapter files, hold much of a text that stands in another.
 *
 * Texts meet through equal hashes of their sketches, so that the time is in proportion to their number. A text that is
 * less than a quarter of the other is not found: a sketch is sixteen runs of the whole. Copies byte for byte have a
 * message of their own.
 */
export function likeTexts(seeds: readonly WorkSeed[]): Diagnostic[] {
  const texts = seeds.flatMap(textsOf);
  const byHash = new Map<number, number[]>();
  const messages: Diagnostic[] = [];
  for (const [index, text] of texts.entries()) {
    const shared = new Map<number, number>();
    for (const hash of text.hashes) {
      const known = byHash.get(hash);
      if (known === undefined) byHash.set(hash, [index]);
      else {
        for (const other of known) shared.set(other, (shared.get(other) ?? 0) + 1);
        if (known.length < MOST_WITH_HASH) known.push(index);
      }
    }
    const found = nearest(texts, text, shared);
    if (found !== null) messages.push(describe(text, found));
  }
  return messages;
}

/** The work as a whole; its files too, where it has several: one of them may stand elsewhere, or twice. */
function textsOf({ work, draft }: WorkSeed): Text[] {
  const parts = draft.parts.filter((file) => file.sketch !== '');
  const text = (file: string, files: readonly StoryFacts[]): Text => ({
    work: work.id,
    file,
    line: (files[0]?.path === file ? files[0].chapters[0]?.line : null) ?? null,
    files: files.length,
    digest: files.length === 1 ? (files[0]?.digest ?? '') : '',
    words: files.reduce((sum, { chapters }) => sum + chapters.reduce((words, chapter) => words + chapter.words, 0), 0),
    hashes: readSketch(mergeSketches(files.map(({ sketch }) => sketch))),
  });
  if (parts.length === 0) return [];
  const whole = text(draft.headFile, parts);
  return parts.length === 1 ? [whole] : [whole, ...parts.map((file) => text(file.path, [file]))];
}

/** Another text, and how much of the first one stands in it: 0 to 1. */
interface Likeness {
  other: Text;
  share: number;
}

/** The text that is most like one of those before it; the first of equal ones. */
function nearest(texts: readonly Text[], text: Text, shared: ReadonlyMap<number, number>): Likeness | null {
  let best: Likeness | null = null;
  for (const [index, hashes] of shared) {
    const other = texts[index];
    // One hash in common is chance; a file is no copy of its own work.
    if (other === undefined || hashes < 2 || isOfOther(text, other)) continue;
    const equal = likeness(text.hashes, other.hashes);
    if (equal < ALIKE) continue;
    const share = Math.min(1, (equal * (text.words + other.words)) / (1 + equal) / Math.max(1, text.words));
    if (best === null || share > best.share) best = { other, share };
  }
  return best !== null && text.digest !== '' && best.other.digest === text.digest ? null : best;
}

/** Whether one is a file of the other. */
function isOfOther(a: Text, b: Text): boolean {
  return a.work === b.work && (a.files > 1 || b.files > 1);
}

function describe({ file, line }: Text, { other, share }: Likeness): Diagnostic {
  const part = share > 0.95 ? 'Nearly all' : `About ${Math.round(share * 10) * 10} %`;
  return report('text-alike', file, {
    place: line === null ? null : { line },
    with: { share: part, other: other.file },
  });
}
