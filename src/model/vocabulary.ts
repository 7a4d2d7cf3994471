import { bareTerm } from '../config/bare-term.ts';
import type { KnownTerm } from '../config/config.ts';
import { TAXONOMY_FILE, type TaxonomyTerm } from '../config/taxonomy.ts';
import { type Diagnostic, report } from '../diagnostics/diagnostic.ts';
import { type Complain, linkParents, type Parents } from './link-parents.ts';

/** What is known of the names of one facet, before any work names them. Ids are folded names. */
export interface Vocabulary extends Parents {
  /** Fold a name to the id of the term that it means. */
  idOf(name: string): string;
  /** Fold a name to what its spellings have in common, whatever term it means. */
  fold(name: string): string;
  /** Write a name that has no entry of its own: its people as they are called; default: as it is. */
  spell?(name: string): string;
  /** Terms with an entry, by id. */
  entries: ReadonlyMap<string, TaxonomyTerm>;
}

/** What a vocabulary is made from. */
export interface VocabularySource {
  /** Entries of `taxonomy.yaml`, in its order. */
  entries: readonly TaxonomyTerm[];
  /** Terms that every archive knows; what the file says goes before them. */
  known: readonly KnownTerm[];
  /** Names whose spelling is settled. */
  order: readonly string[];
  fold: (name: string) => string;
}

/**
 * Make the vocabulary of a facet, or of authors or series.
 *
 * Contradictions become messages that say what was assumed: synonyms are followed to their end, the first of two
 * claims stands, and of a circle of parents the last link is left out.
 */
export function makeVocabulary(source: VocabularySource, messages: Diagnostic[]): Vocabulary {
  const { fold } = source;
  const complain: Complain = (line, reason, mend, file = TAXONOMY_FILE) =>
    messages.push(
      report(file === TAXONOMY_FILE ? 'taxonomy-conflict' : 'authors-conflict', file, {
        place: { line },
        with: { reason, mend },
      }),
    );
  const all = new Map<string, TaxonomyTerm>();
  for (const entry of source.entries) {
    const first = all.get(fold(entry.name));
    if (first === undefined) all.set(fold(entry.name), entry);
    else
      complain(
        entry.line,
        `"${entry.name}" is the term of ${placeOf(first, entry)}, "${first.name}"; what stands there is used.`,
        'Put both together.',
        entry.file,
      );
  }
  const targets = joinSynonyms(all, fold, complain);
  const settled = [...source.known, ...source.order.map((name) => ({ name, synonyms: [] }))];
  for (const { name, synonyms } of settled) {
    const id = fold(name);
    if (!targets.has(id) && !all.has(id)) all.set(id, bareTerm(name, 1));
    for (const synonym of synonyms.map(fold)) if (!targets.has(synonym) && !all.has(synonym)) targets.set(synonym, id);
  }
  const end = (id: string): string => {
    let at = id;
    for (let next = targets.get(at); next !== undefined; next = targets.get(at)) at = next;
    return at;
  };
  const entries = new Map([...all].filter(([id]) => !targets.has(id)));
  const idOf = (name: string) => end(fold(name));
  return { idOf, fold, entries, ...linkParents(entries, idOf, complain) };
}

/** Synonym → what it stands for, both folded; following them always comes to an end. */
function joinSynonyms(
  entries: ReadonlyMap<string, TaxonomyTerm>,
  fold: (name: string) => string,
  complain: Complain,
): Map<string, string> {
  const targets = new Map<string, string>();
  const owners = new Map<string, TaxonomyTerm>();
  for (const [id, entry] of entries) {
    for (const { name, line } of [...entry.synonyms, ...entry.spellings]) {
      const synonym = fold(name);
      const owner = owners.get(synonym);
      if (synonym === id) continue;
      if (owner !== undefined) {
        if (owner !== entry)
          complain(
            line,
            `"${name}" is a synonym of "${owner.name}" already (${placeOf(owner, entry)}), and stays one.`,
            'Remove one of the two.',
            entry.file,
          );
        continue;
      }
      if (leadsTo(targets, id, synonym)) {
        complain(
          line,
          `"${name}" is what "${entry.name}" is a synonym of, and stays a term.`,
          'Remove one of the two.',
          entry.file,
        );
        continue;
      }
      const own = entries.get(synonym);
      if (own !== undefined)
        complain(
          line,
          `"${name}" is a term of its own (${placeOf(own, entry)}) and a synonym of "${entry.name}"; it counts as the synonym, and its own synonyms do too.`,
          `Move what stands below "${own.name}" to "${entry.name}".`,
          entry.file,
        );
      owners.set(synonym, entry);
      targets.set(synonym, id);
    }
  }
  // Chains are cut to one step, so that following them takes no time.
  const ends = new Map<string, string>();
  for (const synonym of targets.keys()) ends.set(synonym, endOf(targets, synonym, ends));
  return ends;
}

/** The line of an entry, and its file where that is not the one that is spoken of. */
function placeOf({ line, file }: TaxonomyTerm, from: TaxonomyTerm): string {
  return file === from.file ? `line ${line}` : `line ${line} of ${file}`;
}

function leadsTo(targets: ReadonlyMap<string, string>, from: string, to: string): boolean {
  for (let at: string | undefined = from; at !== undefined; at = targets.get(at)) if (at === to) return true;
  return false;
}

function endOf(targets: ReadonlyMap<string, string>, from: string, ends: ReadonlyMap<string, string>): string {
  let at = from;
  for (let next = targets.get(at); next !== undefined; next = targets.get(at)) {
    const known = ends.get(next);
    if (known !== undefined) return known;
    at = next;
  }
  return at;
}
