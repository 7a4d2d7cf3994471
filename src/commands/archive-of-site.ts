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
  // Where nothing is unlisted, listing all makes no other archive.
  const all =
    whole.archive.unlisted.size === 0 ? whole : buildArchive(facts, { ...settings, listAll: true, compare: false });
  const { ids, unknown } = worksOfSite(all.archive, site, settings.config.ratings);
  for (const { kind, name } of unknown)
    messages.push(report('site-unknown', 'archive.yaml', { with: { site: site.key, found: `${kind}:${name}` } }));
  const only = unknown.length > 0 ? new Set<string>() : ids;
  const keep = keepWork === undefined ? {} : { keepWork };
  const built = buildArchive(facts, { ...settings, ...keep, only, compare: false });
  const { series } = whole.archive;
  const other = settings.config.elsewhere;
  const there = other === null ? new Set<string>() : worksOfSite(all.archive, other, settings.config.ratings).ids;
  const withOthers = (one: Series): Series => {
    const missing = (series.get(one.id)?.works ?? []).filter((id) => !only.has(id));
    // Its address there is its own, unless two series would have had the same.
    const isThere = series.get(one.id)?.slug === one.slug && missing.some((id) => there.has(id));
    return { ...one, elsewhere: missing.length === 0 ? null : { parts: missing.length, isThere } };
  };
  const told = new Map(Array.from(built.archive.series, ([id, one]) => [id, withOthers(one)]));
  return { ...built, archive: { ...built.archive, series: told } };
}
