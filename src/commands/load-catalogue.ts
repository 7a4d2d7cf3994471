import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CATALOGUE_FILE, type Catalogue, type CatalogueRow } from '../config/catalogue.ts';
import type { Config } from '../config/config.ts';
import { lacksSlug, recordedSlugs, withKeptSlugs } from '../config/kept-slugs.ts';
import { readCatalogue } from '../config/read-catalogue.ts';
import {
  countRows,
  cutRow,
  forgottenRows,
  holdsBack,
  lacksShow,
  type RowCells,
  tableOf,
  withdrawnRows,
  withdraws,
} from '../config/withdrawn-rows.ts';
import { type Diagnostic, report } from '../diagnostics/diagnostic.ts';
import type { Project } from '../read/project.ts';
import { readAddressRecord } from '../store/address-record.ts';
import { readWithdrawnRecord } from '../store/withdrawn-record.ts';
import { readSettings } from './read-settings.ts';

/** What persons decided about the files, and what they decided before and nobody took back. */
export interface LoadedCatalogue {
  /** `null` when nobody keeps a catalogue. */
  catalogue: Catalogue | null;
  withdrawnRows: RowCells[];
  forgotten: RowCells[];
  /** By file, addresses that its row named before and no row names now. */
  keptSlugs: ReadonlyMap<string, readonly string[]>;
  messages: Diagnostic[];
  /** Why nothing can be built with it. */
  broken: Diagnostic[];
}

/** As `fabula catalogue` keeps it: the table before the last that it wrote. */
const BACKUP = `${CATALOGUE_FILE}.bak`;
/** What mends a row that is gone or blank. */
const REWRITE = 'Run "fabula catalogue", which writes it back.';
/** So many rows a person removes by hand. */
const FEW = 5;

/**
 * Read the catalogue, in whatever encoding a spreadsheet left it. A row that withdrew a work goes on doing so when it is
 * gone, or its cell is blank: the last build knows it, or the table before.
 *
 * @param cache Cache folder, absolute.
 * @param outs Output folders of the sites that are made of it, absolute.
 * @param isSecret Tells whether an address holds a name that is kept secret.
 */
export async function loadCatalogue(
  project: Project,
  config: Config,
  { cache, outs, isSecret }: { cache: string; outs: readonly string[]; isSecret(slug: string): boolean },
): Promise<LoadedCatalogue> {
  const { catalogueFile, root } = project;
  const read = catalogueFile === null ? null : await readSettings(catalogueFile, CATALOGUE_FILE);
  const broken = (reason: string, mend: string): LoadedCatalogue => ({
    ...{ catalogue: new Map(), withdrawnRows: [], forgotten: [], keptSlugs: new Map(), messages: [] },
    broken: [report('catalogue-invalid', CATALOGUE_FILE, { with: { reason, mend } })],
  });
  if (read !== null && read.text === null) {
    const reason = read.messages.length > 0 ? 'it is no text' : 'it is empty';
    return broken(reason, `Save it from the spreadsheet as CSV, or restore ${BACKUP}.`);
  }
  const text = read?.text ?? '';
  const cut = cutRow(text);
  if (cut !== null)
    return broken(
      `it ends within row ${cut}, and what stood behind that is missing`,
      `Restore it from ${BACKUP}; if nothing is missing, end the last line.`,
    );
  const before = await textOf(join(root, BACKUP));
  const [now, then] = [countRows(text), countRows(before)];
  if (now < then / 2 && (now === 0 || then - now > FEW)) {
    const has = catalogueFile === null ? 'it is gone' : `it has ${now === 0 ? 'no rows' : `${now} rows`}`;
    return broken(
      `${has}, and ${BACKUP} has ${then}`,
      `Restore them from ${BACKUP}; if they are gone for good, delete it.`,
    );
  }
  const former = [...withdrawnRows(readWithdrawnRecord(cache, root)), ...withdrawnRows(before)];
  if (lacksShow(text) && (former.some(withdraws) || holdsBack(before)))
    return broken(
      'it has no column "show", and works were held back there',
      `Put the column back, with what stood in it; ${BACKUP} may have it.`,
    );
  const recorded = [...outs.flatMap((out) => [...readAddressRecord(cache, out).slugs]), ...recordedSlugs(before)];
  if (lacksSlug(text) && recorded.length > 0)
    return broken(
      'it has no column "slug", and works have their addresses there',
      `Put the column back, with what stood in it; ${BACKUP} may have it.`,
    );
  const forgotten = forgottenRows(former, text);
  if (read === null && forgotten.length === 0)
    return { catalogue: null, withdrawnRows: [], forgotten, keptSlugs: new Map(), messages: [], broken: [] };
  const today = readCatalogue(text, config);
  const isBroken = ({ ruleId }: Diagnostic) => ruleId === 'catalogue-invalid';
  // What encoding a spreadsheet saves in is no news.
  const other = (read?.messages ?? []).filter(({ ruleId }) => ruleId !== 'encoding-converted');
  const kept = readCatalogue(tableOf(forgotten), config).catalogue;
  const rows = [...kept].map(([file, row]) => [file, asWithdrawn(today.catalogue.get(file), row)] as const);
  const isThere = (file: string): boolean => existsSync(join(project.contentDir, file));
  const all = new Map([...today.catalogue, ...rows]);
  const { catalogue, kept: keptSlugs } = withKeptSlugs(all, recorded, { isThere, isSecret });
  return {
    catalogue,
    keptSlugs,
    withdrawnRows: [...forgotten, ...withdrawnRows(text)],
    forgotten,
    messages: [
      ...other,
      ...today.messages.filter((message) => !isBroken(message)),
      ...forgotten.flatMap((row) =>
        withdraws(row)
          ? [report('withdrawal-forgotten', CATALOGUE_FILE, { with: { found: row.get('file') ?? '', mend: REWRITE } })]
          : [],
      ),
    ],
    broken: today.messages.filter(isBroken),
  };
}

/** A row as it is, with what it no longer says; or the one before, where none is there. */
function asWithdrawn(today: CatalogueRow | undefined, before: CatalogueRow): CatalogueRow {
  if (today === undefined) return { ...before, row: 0, line: 1 };
  const { withdrawn, isNamedInNotice, overrides } = before;
  return {
    ...{ ...today, withdrawn, isNamedInNotice, slug: today.slug ?? before.slug },
    overrides: [...today.overrides, ...overrides.filter(({ name }) => name === 'show')],
  };
}

async function textOf(file: string): Promise<string> {
  return existsSync(file) ? ((await readSettings(file, BACKUP)).text ?? '') : '';
}
