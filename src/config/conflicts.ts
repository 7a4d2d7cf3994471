import { isDeviceName } from '../story/device-name.ts';
import { faintColours, type PALETTES } from './palettes.ts';
import { DEFAULT_FACETS } from './presets.ts';
import { type RatingSettings, ratingNamed, ratingScale } from './rating-scale.ts';
import { SITE_FOLDERS } from './site-folders.ts';

/** Settings that are right by themselves but not beside each other. */
interface Conflict {
  path: (string | number)[];
  /** Goes on from the setting's name: `must be …`. */
  message: string;
  /** Names that would be right. */
  expected: string[];
  concernsName: boolean;
}

type Colours = { [Name in keyof (typeof PALETTES)['light']]?: string | undefined };

interface Related {
  colours: Colours & { dark?: Colours | undefined };
  'adult-from'?: string | undefined;
  ratings: RatingSettings;
  sites: Readonly<Record<string, { out?: string | undefined; elsewhere?: string | undefined }>>;
  facets:
    | readonly string[]
    | Readonly<Record<string, false | { path?: string | undefined; after?: string | undefined }>>;
}

/** First parts of addresses that no facet may have. */
const RESERVED = [...SITE_FOLDERS, 'page', 'all', 'original', 'assets'];

/** Find settings that contradict each other: the adult notice and the scale, two steps or facets of one name, faint letters. */
export function findConflicts(settings: Related): Conflict[] {
  return [
    ...adultConflicts(settings),
    ...ratingConflicts(settings),
    ...facetConflicts(settings),
    ...colourConflicts(settings),
    ...siteConflicts(settings),
  ];
}

/** Two sites in one folder would remove each other's pages. */
function siteConflicts({ sites }: Related): Conflict[] {
  const owners = new Map([['_site', 'the whole archive']]);
  return Object.entries(sites).flatMap(([key, { out = `_site-${key}`, elsewhere }]): Conflict[] => {
    const other = owners.get(out.toLowerCase());
    owners.set(out.toLowerCase(), `"${key}"`);
    const others = Object.keys(sites).filter((name) => name !== key);
    const said = { expected: others, concernsName: false };
    return [
      ...(other === undefined
        ? []
        : [
            {
              ...said,
              path: sites[key]?.out === undefined ? ['sites', key] : ['sites', key, 'out'],
              message: `must go to another folder than ${other}`,
              expected: [],
            },
          ]),
      ...(elsewhere === undefined || others.includes(elsewhere)
        ? []
        : [{ ...said, path: ['sites', key, 'elsewhere'], message: 'must name another site' }]),
    ];
  });
}

function colourConflicts({ colours }: Related): Conflict[] {
  const { dark = {}, ...light } = colours;
  const themes = [
    { theme: 'light', path: ['colours'], chosen: light },
    { theme: 'dark', path: ['colours', 'dark'], chosen: dark },
  ] as const;
  return themes.flatMap(({ theme, path, chosen }) => {
    if (Object.values(chosen).every((colour) => colour === undefined)) return [];
    return faintColours(theme, chosen).map(([name, contrast]) => {
      // The one that was written is to be changed; where neither is, it was the paper.
      const at = Object.hasOwn(chosen, name) ? name : 'paper';
      return {
        path: [...path, at],
        message: `must give the ${name} a contrast of 4.5 with the paper; it has ${contrast.toFixed(1)}`,
        expected: [],
        concernsName: true,
      };
    });
  });
}

function adultConflicts({ ratings, 'adult-from': from }: Related): Conflict[] {
  const scale = ratingScale(ratings);
  if (from === undefined || from === 'off' || ratingNamed(scale, from)) return [];
  const known = [...scale.map((step) => step.key), 'off'];
  return [
    { path: ['adult-from'], message: `must be one of ${known.join(', ')}`, expected: known, concernsName: false },
  ];
}

function ratingConflicts({ ratings }: Related): Conflict[] {
  if (typeof ratings === 'string') return [];
  const owners = new Map<string, number>();
  const conflicts: Conflict[] = [];
  ratings.forEach((rating, index) => {
    const own = typeof rating === 'string' ? rating : { ...rating, like: undefined };
    for (const spelling of ratingScale([own]).at(-1)?.synonyms ?? []) {
      const owner = owners.get(spelling) ?? index;
      owners.set(spelling, owner);
      if (owner === index) continue;
      conflicts.push({
        path: ['ratings', index],
        message: `must not share "${spelling}" with item ${owner + 1}`,
        expected: [],
        concernsName: true,
      });
      return;
    }
  });
  return conflicts;
}

function facetConflicts({ facets }: Related): Conflict[] {
  if (isList(facets)) return [];
  const owners = new Map(RESERVED.map((path) => [path, 'the site itself']));
  for (const row of DEFAULT_FACETS) if (!Object.hasOwn(facets, row.key)) owners.set(row.path, `the facet ${row.key}`);
  const conflicts: Conflict[] = [];
  const known = new Set([...DEFAULT_FACETS.map((row) => row.key), ...Object.keys(facets)]);
  for (const [key, facet] of Object.entries(facets)) {
    if (facet === false) continue;
    if (facet.after !== undefined && !known.has(facet.after)) {
      conflicts.push({
        path: ['facets', key, 'after'],
        message: 'must be the key of another facet',
        expected: [...known],
        concernsName: false,
      });
    }
    const path = facet.path ?? key;
    const owner = owners.get(path) ?? (isDeviceName(path) ? 'a device of Windows' : undefined);
    owners.set(path, owner ?? `the facet ${key}`);
    if (owner === undefined) continue;
    conflicts.push({
      path: ['facets', key],
      message: `must have a path of its own: "${path}" belongs to ${owner}`,
      expected: [],
      concernsName: true,
    });
  }
  return conflicts;
}

function isList(facets: Related['facets']): facets is readonly string[] {
  return Array.isArray(facets);
}
