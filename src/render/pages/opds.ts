import { assetRoute } from '../asset-route.ts';
import { digestOf } from '../digest.ts';
import type { Edition } from '../edition.ts';
import type { Catalogue, Publication } from '../opds/catalogue.ts';
import { CATALOGUE_STYLE } from '../opds/catalogue-style.ts';
import { cataloguesOf } from '../opds/catalogues.ts';
import { opdsAtom } from '../opds/opds-atom.ts';
import { opdsJson } from '../opds/opds-json.ts';
import { opdsVersions } from '../opds/opds-links.ts';
import { publicationOf } from '../opds/publication.ts';
import type { OutputFile } from '../output.ts';
import { pageOutput } from '../page-output.ts';
import { cataloguesView } from '../views/catalogues.ts';

/** What writes each version, a tree of files of its own: a static host cannot ask what a reader wants. */
const WRITERS = { atom: opdsAtom, json: opdsJson };

/** Describe the catalogues for readers of books, and the page that tells people of them. */
export async function* opds(edition: Edition): AsyncGenerator<OutputFile> {
  const versions = opdsVersions(edition);
  if (versions.length === 0) return;
  const { id, language, keeper, title } = edition.config;
  const style = assetRoute(edition, CATALOGUE_STYLE).path;
  const shared = [edition.context.version, id, language, keeper.name, title, style];
  const lists: Catalogue[] = [];
  for (const catalogue of cataloguesOf(edition)) {
    if (catalogue.up === 'root' && catalogue.place.number === 1) lists.push({ ...catalogue, works: [], entries: [] });
    const works: Publication[] = [];
    for (const work of catalogue.works ?? [])
      if (work.chapters.length > 0) works.push(await publicationOf(edition, work));
    for (const extension of versions) {
      yield {
        path: edition.routes.opds(catalogue.name, extension).path,
        key: digestOf(extension, shared, { ...catalogue, works }),
        content: () => WRITERS[extension](edition, catalogue, works),
      };
    }
  }
  yield pageOutput(edition, 'catalogues', edition.routes.catalogues, cataloguesView(edition, lists));
}
