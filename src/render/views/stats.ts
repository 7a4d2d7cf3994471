import * as z from 'zod';
import { type Statistics, statisticsOf } from '../../model/statistics.ts';
import type { Edition } from '../edition.ts';
import { eventsOf } from '../events.ts';
import { pageThing } from '../json-ld.ts';
import { facetLabel, termName } from './facet-label.ts';
import { filterHook, filterHookSchema } from './filter-hook.ts';
import { type Foreign, foreignIn, foreignSchema } from './foreign.ts';
import { frameSchema, makeFrame } from './frame.ts';
import { linkSchema } from './link.ts';
import { sizeOf } from './size.ts';
import { termRoute } from './term-href.ts';
import { workMark } from './work-mark.ts';

const rowSchema = z.object({
  label: z.string().describe('a year, a term, a work, an author'),
  foreign: foreignSchema,
  href: z.string().nullable().describe('its page; `null` when it has none'),
  value: z.string().describe('its number in words, such as «12 works»'),
  mark: z.string().nullable().describe('by which browsers know the work that it is; `null` where it is none'),
  bar: z.number().describe('length of its bar, 0 to 100'),
});

/** Schema of the page of statistics. */
export const statsSchema = frameSchema.extend({
  figures: z.array(z.string()).describe('how much there is in all: «57 works», «210 chapters» …'),
  filter: filterHookSchema,
  charts: z
    .array(
      z.object({
        id: z.string().describe('anchor'),
        heading: z.string(),
        column: z.string().describe('what its rows are'),
        rows: z.array(rowSchema),
        note: z.string().nullable().describe('what the rows leave out'),
        all: linkSchema.nullable().describe('the whole index'),
      }),
    )
    .describe('charts with their numbers'),
});

/** View of the page of statistics. */
export type StatsView = z.infer<typeof statsSchema>;

type Chart = StatsView['charts'][number];

/** Terms of a facet that its chart shows. */
const SHOWN = 12;

/** Make the view of the page of statistics. */
export function statsView(edition: Edition): StatsView {
  const { archive, routes, translator } = edition;
  const statistics = statisticsOf(archive);
  const { totals } = statistics;
  const heading = translator.t('statistics');
  return {
    ...makeFrame(edition, routes.stats, { heading, things: [pageThing('WebPage', heading, routes.stats)] }),
    figures: [
      translator.t('works-count', { count: totals.works }),
      translator.t('chapters-count', { count: totals.chapters }),
      translator.t('words-count', { count: totals.words }),
      translator.t('authors-count', { count: totals.authors }),
      translator.t('series-count', { count: totals.series }),
    ],
    filter: filterHook(edition, null, routes.stats),
    charts: [
      yearChart(edition, statistics),
      ...facetCharts(edition, statistics),
      longestChart(edition, statistics),
      prolificChart(edition, statistics),
    ].filter(({ rows }) => rows.length > 0),
  };
}

function yearChart({ archive, config, routes, translator }: Edition, { years, undated }: Statistics): Chart {
  const changed = new Map<string, Set<string>>();
  for (const { date, work } of eventsOf(archive)) {
    const year = date.slice(0, 4);
    changed.set(year, (changed.get(year) ?? new Set()).add(work.id));
  }
  return {
    id: 'stats_years',
    heading: translator.t('stats-years'),
    column: translator.t('stats-year'),
    rows: withBars(
      years.map(({ year, works, words }) => ({
        label: year,
        // A year's updates list older works that changed too: a number leads there only where it is theirs.
        href:
          config.outputs.updates && changed.get(year)?.size === works
            ? routes.updatesOf(year, 1).href(routes.stats)
            : null,
        number: works,
        value: sizeOf(translator, works, words),
      })),
    ),
    note:
      undated === 0 ? null : translator.t('stats-undated', { works: translator.t('works-count', { count: undated }) }),
    all: null,
  };
}

function facetCharts(edition: Edition, { facets }: Statistics): Chart[] {
  const { archive, config, routes, translator } = edition;
  return facets.flatMap(({ facet: key, terms }) => {
    const facet = config.facets.find((row) => row.key === key);
    const known = archive.facets.get(key)?.terms;
    if (facet === undefined || known === undefined) return [];
    const rows = terms.slice(0, SHOWN).flatMap(({ id, works }) => {
      const term = known.get(id);
      if (term === undefined) return [];
      const href = termRoute(edition, facet, term).href(routes.stats);
      const value = translator.t('works-count', { count: works });
      return [{ label: termName(edition, facet, term), href, number: works, value }];
    });
    const heading = facetLabel(edition, facet);
    const all = {
      label: translator.t('terms-count', { count: terms.length }),
      href: routes.facet(facet, 1).href(routes.stats),
    };
    return [{ id: `stats_${key}`, heading, column: heading, rows: withBars(rows), note: null, all }];
  });
}

function longestChart(edition: Edition, { longest }: Statistics): Chart {
  const { archive, config, routes, translator } = edition;
  const rows = longest.flatMap(({ id, title, words }) => {
    const work = archive.works.get(id);
    if (work === undefined) return [];
    const value = translator.t('words-count', { count: words });
    return [
      {
        label: title,
        href: routes.work(work).href(routes.stats),
        number: words,
        value,
        foreign: foreignIn(edition, title, title, work.language),
        mark: workMark(work),
      },
    ];
  });
  const heading = translator.t('works-longest');
  return {
    id: 'stats_longest',
    heading,
    column: translator.t('works'),
    rows: withBars(rows),
    note: null,
    all: config.outputs.lists ? { label: heading, href: routes.longest(1).href(routes.stats) } : null,
  };
}

function prolificChart(edition: Edition, { prolific }: Statistics): Chart {
  const { archive, routes, translator } = edition;
  const rows = prolific.flatMap(({ id, name, works }) => {
    const author = archive.authors.get(id);
    if (author === undefined) return [];
    const value = translator.t('works-count', { count: works });
    return [{ label: name, href: routes.author(author, 1).href(routes.stats), number: works, value }];
  });
  return {
    id: 'stats_authors',
    heading: translator.t('stats-prolific'),
    column: translator.t('authors'),
    rows: withBars(rows),
    note: null,
    all: rows.length === 0 ? null : { label: translator.t('authors'), href: routes.authors(1).href(routes.stats) },
  };
}

/** The greatest number has the whole length; none is too small to be seen. */
function withBars(
  rows: readonly (Omit<Chart['rows'][number], 'bar' | 'foreign' | 'mark'> & {
    number: number;
    foreign?: Foreign;
    mark?: string;
  })[],
): Chart['rows'] {
  const most = Math.max(1, ...rows.map(({ number }) => number));
  return rows.map(({ number, foreign = null, mark = null, ...row }) => ({
    ...row,
    foreign,
    mark,
    bar: Math.max(1, Math.round((100 * number) / most)),
  }));
}
