import * as z from 'zod';
import type { Work } from '../../model/archive.ts';
import { type Edition, termsWith } from '../edition.ts';
import type { Route } from '../routes.ts';
import { shortList } from './short-list.ts';
import { termHref } from './term-href.ts';

const markSchema = z.object({
  kind: z.string().describe('`rating`, `warning`, `category` or `status`: decides the shape'),
  tone: z.string().describe('step of the scale, `0` to `4`; `0` when unrated or nothing is warned of'),
  letter: z.string().describe('one sign for the shape, not spoken'),
  label: z.string().describe('the words'),
  hidden: z.string().nullable().describe('a name that gives the story away, shown on demand; `null` for most'),
  href: z.string().nullable().describe('page of the term'),
});

/** Schema of the marks that stand on every card, work page and chapter. */
export const marksSchema = z.array(markSchema);

/** Rating, warnings, categories and status: legible in black and white by letter, words and shape. */
export type Mark = z.infer<typeof markSchema>;

/** Make the marks of a work, in the order rating, warnings, categories, status. */
export function marksOf(edition: Edition, work: Work, from: Route): Mark[] {
  return [
    ratingMark(edition, work, from),
    ...termMarks(edition, work, from, 'warnings').map(warningMark),
    ...termMarks(edition, work, from, 'categories').map((mark) => ({ ...mark, kind: 'category' })),
    ...statusMarks(edition, work, from),
  ];
}

/** Name the rating of a work, with the words it was written in when they are not on the scale. */
export function ratingName({ config, translator }: Edition, work: Work): string {
  const step = config.ratings.find((rating) => rating.key === work.rating.key);
  const name = step?.name ?? translator.t('not-rated');
  const isOffScale = work.rating.key === NOT_RATED && work.rating.written !== null && work.rating.written !== name;
  return isOffScale ? translator.t('rating-as-written', { name, written: work.rating.written ?? '' }) : name;
}

const NOT_RATED = 'not-rated';

function ratingMark(edition: Edition, work: Work, from: Route): Mark {
  const { ratings } = edition.config;
  const scale = ratings.filter((rating) => rating.key !== NOT_RATED);
  const step = scale.findIndex((rating) => rating.key === work.rating.key);
  return {
    kind: 'rating',
    tone: String(step < 0 ? 0 : 1 + Math.round((3 * step) / Math.max(1, scale.length - 1))),
    letter: ratings.find((rating) => rating.key === work.rating.key)?.letter ?? '–',
    label: ratingName(edition, work),
    hidden: null,
    href: termMarks(edition, work, from, 'ratings')[0]?.href ?? null,
  };
}

function termMarks(edition: Edition, work: Work, from: Route, key: string): Mark[] {
  const facet = edition.config.facets.find((candidate) => candidate.key === key);
  if (!facet) return [];
  const { shown, more } = shortList(edition, work, work.terms.get(key) ?? [], from);
  const plain = { kind: '', tone: '0', letter: '', hidden: null };
  const marks = termsWith(edition.archive, key, shown).map((term) => ({
    ...plain,
    label: term.spoiler ? edition.translator.t('warning-spoiler') : term.name,
    hidden: term.spoiler ? term.name : null,
    href: termHref(edition, facet, term, from),
  }));
  return more === null ? marks : [...marks, { ...plain, ...more }];
}

function statusMarks(edition: Edition, work: Work, from: Route): Mark[] {
  if (work.status === null) return [];
  const label = edition.translator.t(`status-${work.status}`);
  const href = termMarks(edition, work, from, 'status')[0]?.href ?? null;
  return [{ kind: 'status', tone: '0', letter: STATUS_SIGNS[work.status], label, hidden: null, href }];
}

const STATUS_SIGNS = { complete: '●', 'in-progress': '◐', hiatus: '◌', abandoned: '×' } as const;

/** Signs of the usual warnings that warn of nothing, by how their names begin. */
const MILD_WARNINGS: readonly [name: RegExp, sign: string][] = [
  [/^(no|none)\b/i, '–'],
  [/^(creator|author) chose/i, '?'],
];

function warningMark(mark: Mark): Mark {
  const mild = MILD_WARNINGS.find(([pattern]) => pattern.test(mark.label));
  return { ...mark, kind: 'warning', letter: mild?.[1] ?? '!', tone: mild ? '0' : '4' };
}
