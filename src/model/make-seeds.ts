import type { Authors } from '../config/authors.ts';
import { CATALOGUE_FILE, type Catalogue, type CatalogueRow } from '../config/catalogue.ts';
import type { Config } from '../config/config.ts';
import { NO_TAXONOMY, type Taxonomy } from '../config/taxonomy.ts';
import { type Diagnostic, report } from '../diagnostics/diagnostic.ts';
import type { StoryFacts } from '../story/facts.ts';
import { firstField } from '../story/header.ts';
import type { Work } from './archive.ts';
import { makeDecisions } from './decisions.ts';
import { gatherWorks } from './gather-works.ts';
import { joinParts } from './join-parts.ts';
import { makeWork, type WorkSeed } from './make-work.ts';
import { misplacedCells } from './misplaced-cells.ts';
import { nameFacts } from './name-facts.ts';
import { withNeutralKeys } from './neutral-keys.ts';
import { makePeople, type People } from './people.ts';
import { proposeParts } from './propose-parts.ts';
import { visibilityOf } from './visibility.ts';
import { type SeedWork, wholeSeed } from './whole-work.ts';

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
  /** What a person decided about the authors; default: nothing. */
  authors?: Authors;
  /** What a person decided about the files; default: nothing, and nobody keeps a catalogue. */
  catalogue?: Catalogue | null;
  /** Ids of the works of one of several sites; default: all. What is left out leaves no trace. */
  only?: ReadonlySet<string>;
  /** List the unlisted too, to choose among them. Default false. */
  listAll?: boolean;
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

/** A work that was withdrawn: it has an address, and nothing else of it is published. */
export interface WithdrawnSeed extends DecidedSeed {
  /** Its notice may name it. */
  isNamed: boolean;
}

/** Works that may be published, and those that were withdrawn. */
export interface Seeds {
  seeds: DecidedSeed[];
  withdrawn: WithdrawnSeed[];
}

/** Make the works that may be published of the facts of all files; a second work of one id is known by its path. */
export function makeSeeds(
  facts: readonly StoryFacts[],
  settings: ArchiveSettings,
  messages: Diagnostic[],
  people: People = makePeople(settings.authors ?? [], settings.taxonomy ?? NO_TAXONOMY),
): Seeds {
  const { config, assets } = settings;
  const named = nameFacts(facts, people);
  const shown = (file: StoryFacts) => visibilityOf(file.header, file.path, settings.drafts, messages);
  const drafts = joinParts(gatherWorks(named.facts, shown, messages), messages);
  proposeParts(drafts, messages);
  messages.push(...misplacedCells(settings.catalogue ?? null, drafts));
  const decisions = makeDecisions(settings.catalogue ?? null, drafts, named);
  const found: Seeds = { seeds: [], withdrawn: [] };
  const owners = new Map<string, string>();
  const keep = settings.keepWork ?? ((work: Work) => work);
  for (const whole of drafts) {
    if (whole.parts.every((part) => part.chapters.length === 0) && whole.head === null) continue;
    const withdrawal = decisions.withdrawal(whole);
    if (withdrawal?.forgotten != null) messages.push(forgottenWithdrawal(withdrawal.forgotten));
    const draft = withdrawal === null ? named.withoutWithdrawn(whole) : whole;
    const row = decisions.rowOf(draft);
    const isGone = withdrawal !== null && row?.withdrawn === true;
    const visibility = isGone ? 'public' : visibilityOf(draft.header, draft.headFile, settings.drafts, messages);
    if (visibility === null) continue;
    const isHeld = withdrawal === null && decisions.isHeld(draft, messages);
    // The address of a copy of what was withdrawn is not lost: it has a notice, as that of the other text.
    if (isHeld && (row?.slug == null || !decisions.isCopy(draft))) continue;
    const isPublic = withdrawal === null && !isHeld;
    const id = row?.id ?? firstField(draft.header, 'id')?.value ?? draft.path;
    const keyed = withNeutralKeys(draft, id, named, people);
    const made = makeWork(keyed, config, visibility, assets, isPublic ? messages : []);
    if (made === null) continue;
    const work = {
      ...made.work,
      id,
      ownId: ownId(row?.id ?? null, made.work.ownId),
      added: row?.added ?? null,
      isSecret: made.work.isSecret || named.isSecret(draft),
    };
    const other = owners.get(work.id);
    if (other !== undefined) {
      const line = firstField(draft.header, 'id')?.line ?? null;
      if (line !== null)
        messages.push(report('id-repeated', draft.headFile, { place: { line }, with: { id: work.id, other } }));
      work.id = freeId(draft.headFile, owners);
      work.ownId = null;
    }
    owners.set(work.id, draft.headFile);
    const { authors, series, draft: told } = made;
    const seed = { work: keep({ ...wholeSeed(work), ...NOT_JOINED }), draft: told, authors, series, row };
    if (isPublic) found.seeds.push(seed);
    else found.withdrawn.push({ ...seed, isNamed: withdrawal?.isNamed === true });
  }
  return found;
}

/** The catalogue keeps the path that a file once had, or what a person wrote: a number is no path. */
function ownId(listed: string | null, written: string | null): string | null {
  if (listed === null || listed === written) return written;
  return /^\d+$/.test(listed) ? listed : null;
}

/** A path that nobody's `id:` has taken. */
function freeId(path: string, owners: ReadonlyMap<string, string>): string {
  let id = path;
  for (let count = 2; owners.has(id); count += 1) id = `${path}#${count}`;
  return id;
}

/** Neither the catalogue nor authors.yaml says what the record of its text remembers. */
function forgottenWithdrawal({ file, line }: CatalogueRow): Diagnostic {
  const mend = 'Put its author back into authors.yaml, or write "withdrawn" into its row.';
  return report('withdrawal-forgotten', CATALOGUE_FILE, { place: { line }, with: { found: file, mend } });
}
