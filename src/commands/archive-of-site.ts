import type { SiteConfig } from '../config/site-settings.ts';
import { type Diagnostic, report } from '../diagnostics/diagnostic.ts';
import type { Series } from '../model/archive.ts';
import { type BuiltArchive, buildArchive } from '../model/build-archive.ts';
import type { ArchiveSettings } from '../model/make-seeds.ts';
import { worksOfSite } from '../model/works-of-site.ts';
import type { StoryFacts } from '../story/facts.ts';

/**
 * Build the archive of one of several sites: the same as if the works of the others had never been there, but that their
 * addresses stay free and that a series knows how many of its parts are elsewhere.
 *
 * A condition that nothing meets is an error, and the site is empty: a misprint must not publish what it should keep out.
 *
 * @param whole The archive of all sites.
 * @param messages Takes what is to be said of the conditions.
 */
export function archiveOfSite(
  facts: readonly StoryFacts[],
  { keepWork, ...settings }: ArchiveSettings,
  site: SiteConfig,
  whole: BuiltArchive,
  messages: Diagnostic[],
): BuiltArchive {
  const all = buildArchive(facts, { ...settings, listAll: true, compare: false });
  const { ids, unknown } = worksOfSite(all.archive, site, settings.config.ratings);
  for (const { kind, name } of unknown)
    messages.push(report('site-unknown', 'archive.yaml', { with: { site: site.key, found: `${kind}:${name}` } }));
  const only = unknown.length > 0 ? new Set<string>() : ids;
  const keep = keepWork === undefined ? {} : { keepWork };
  const built = buildArchive(facts, { ...settings, ...keep, only, compare: false });
  const { series } = whole.archive;
  const withOthers = (one: Series): Series => ({
    ...one,
    elsewhere: (series.get(one.id)?.works ?? []).filter((id) => !only.has(id)).length,
  });
  const told = new Map(Array.from(built.archive.series, ([id, one]) => [id, withOthers(one)]));
  return { ...built, archive: { ...built.archive, series: told } };
}
