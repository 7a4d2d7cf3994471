import type { Catalogue, CatalogueRow } from '../config/catalogue.ts';
import type { Config } from '../config/config.ts';
import type { Taxonomy } from '../config/taxonomy.ts';
import { type Diagnostic, report } from '../diagnostics/diagnostic.ts';
import type { StoryFacts } from '../story/facts.ts';
import { firstField } from '../story/header.ts';
import type { Work } from './archive.ts';
import { makeDecisions } from './decisions.ts';
import { gatherWorks } from './gather-works.ts';
import { joinParts } from './join-parts.ts';
import { makeWork, type WorkSeed } from './make-work.ts';
import { proposeParts } from './propose-parts.ts';
import { visibilityOf } from './visibility.ts';
import type { SeedWork } from './whole-work.ts';

/** What the archive is built from, beside the facts. */
export interface ArchiveSettings {
  config: Config;
  /** Show drafts as if they were public. */
  drafts: boolean;
  /** Paths of files that are no stories, relative to the content folder. */
  assets: ReadonlySet<string>;
  /** Pages of the archive's own as links of stories name them: `../pages/about.md`. */
  pages?: ReadonlySet<string>;
  /** What taxonomy.yaml says; default: nothing. */
  taxonomy?: Taxonomy;
  /** What a person decided about the files; default: nothing, and nobody keeps a catalogue. */
  catalogue?: Catalogue | null;
  /** Compare all texts and all names with each other. Default false: no page depends on it. */
  compare?: boolean;
  /** Puts a work where it takes less memory, and gives an equal one. Default: it stays. */
  keepWork?: (work: Work) => Work;
}

/** What a work has before it is joined with others. */
const NOT_JOINED: Omit<Work, keyof SeedWork> = {
  slug: '',
  authors: [],
  penNames: [],
  terms: new Map(),
  written: [],
  series: [],
  relations: [],
  related: [],
};

/** A work with the row of the catalogue that speaks for it. */
export interface DecidedSeed extends WorkSeed {
  row: CatalogueRow | null;
}

/** Make the works that may be published of the facts of all files; a second work of one id is known by its path. */
export function makeSeeds(
  facts: readonly StoryFacts[],
  settings: ArchiveSettings,
  messages: Diagnostic[],
): DecidedSeed[] {
  const shown = (file: StoryFacts) => visibilityOf(file.header, file.path, settings.drafts, messages);
  const drafts = joinParts(gatherWorks(facts, shown, messages), messages);
  proposeParts(drafts, messages);
  const decisions = makeDecisions(settings.catalogue ?? null, facts);
  const seeds: DecidedSeed[] = [];
  const owners = new Map<string, string>();
  const keep = settings.keepWork ?? ((work: Work) => work);
  for (const draft of drafts) {
    if (draft.parts.every((part) => part.chapters.length === 0) && draft.head === null) continue;
    const visibility = visibilityOf(draft.header, draft.headFile, settings.drafts, messages);
    if (visibility === null || decisions.isHeld(draft, messages)) continue;
    const seed = makeWork(draft, settings.config, visibility, settings.assets, messages);
    if (seed === null) continue;
    const row = decisions.rowOf(draft);
    if (row !== null) {
      seed.work.id = row.id ?? seed.work.id;
      seed.work.added = row.added;
    }
    const other = owners.get(seed.work.id);
    if (other !== undefined) {
      const line = firstField(draft.header, 'id')?.line ?? null;
      if (line !== null)
        messages.push(report('id-repeated', draft.headFile, { place: { line }, with: { id: seed.work.id, other } }));
      seed.work.id = freeId(draft.headFile, owners);
    }
    owners.set(seed.work.id, draft.headFile);
    const { work, authors, series } = seed;
    seeds.push({ work: keep({ ...work, ...NOT_JOINED }), draft, authors, series, row });
  }
  return seeds;
}

/** A path that nobody's `id:` has taken. */
function freeId(path: string, owners: ReadonlyMap<string, string>): string {
  let id = path;
  for (let count = 2; owners.has(id); count += 1) id = `${path}#${count}`;
  return id;
}
