import type { FacetConfig } from '../../config/config.ts';
import type { Work } from '../../model/archive.ts';
import { type Edition, termsOf } from '../edition.ts';
import { authorName, peopleOf } from '../views/people.ts';

/** A field of a header: its key, and one text or the items of a list. */
export type FrontMatterField = readonly [key: string, value: string | readonly string[]];

/** Fields that say in another way what a facet says. */
const BY_OTHERS = new Set<FacetConfig['field']>(['rating', 'status', 'language', 'authors', 'series']);

const STATUS = {
  complete: 'Complete',
  'in-progress': 'In Progress',
  hiatus: 'Hiatus',
  abandoned: 'Abandoned',
} as const;

/**
 * List what is known of a work, as fields that fabula reads back to the same: nothing but what its page says, and
 * its id, unless that is the path of a file or may tell who wrote it.
 *
 * @param notes Plain text of the notes before and after it; empty for none.
 */
export function frontMatterOf(
  edition: Edition,
  work: Work,
  { summary, before, after }: { summary: string; before: string; after: string },
): FrontMatterField[] {
  const { config } = edition;
  const step = config.ratings.find(({ key }) => key === work.rating.key);
  const authors = peopleOf(edition, work).flatMap((author) => {
    const pens = work.penNames.filter((pen) => pen.author === author.id).map(({ name }) => name);
    return author.unknown ? [] : pens.length > 0 ? pens : [authorName(edition, author)];
  });
  const series = work.series.flatMap(({ id, position }) => {
    const name = edition.archive.series.get(id)?.name;
    return name === undefined ? [] : [{ name, position }];
  });
  const alone = series.length === 1 ? series[0] : undefined;
  const fields: FrontMatterField[] = [
    ['title', work.title],
    ['id', work.isSecret ? '' : (work.ownId ?? '')],
    ['author', one(authors)],
    ['recipient', work.recipient ?? ''],
    ['language', work.language],
    ['rating', step?.key === 'not-rated' ? (work.rating.written ?? '') : (step?.name ?? work.rating.written ?? '')],
    ...config.facets
      .filter(({ field }) => !BY_OTHERS.has(field))
      .map(
        (facet): FrontMatterField => [
          facet.field === 'extra' ? facet.key : facet.field,
          termsOf(edition.archive, work, facet.key).map(({ name }) => name),
        ],
      ),
    ['series', alone?.name ?? series.map(({ name, position }) => (position === null ? name : `${name} #${position}`))],
    ['position', alone?.position == null ? '' : String(alone.position)],
    ['status', work.status === null ? '' : STATUS[work.status]],
    ['expected', work.expected === null ? '' : String(work.expected)],
    ['published', work.published ?? ''],
    ['updated', work.updated ?? ''],
    ...work.relations.map(({ kind, text }): FrontMatterField => [kind, text]),
    ...work.extra.map(({ label, value }): FrontMatterField => [label, value]),
    ['show', work.visibility === 'unlisted' ? 'unlisted' : ''],
    ['summary', summary],
    ['notes', before],
    ['endnotes', after],
  ];
  return merged(fields.filter(([, value]) => value.length > 0));
}

function one(values: readonly string[]): string | readonly string[] {
  return values.length === 1 ? (values[0] ?? '') : values;
}

/** A key stands once in a mapping: values under the same one become a list. */
function merged(fields: readonly FrontMatterField[]): FrontMatterField[] {
  const byKey = new Map<string, FrontMatterField>();
  for (const [key, value] of fields) {
    const before = byKey.get(key)?.[1];
    byKey.set(key, [key, before === undefined ? value : [before, value].flat()]);
  }
  return [...byKey.values()];
}

/**
 * Write a header between two lines of hyphens, in YAML.
 *
 * @param remark A line for people, which no program reads.
 */
export function writeFrontMatter(fields: readonly FrontMatterField[], remark: string): string {
  const lines = fields.flatMap(([key, value]) => {
    if (typeof value !== 'string') return [`${scalar(key)}:`, ...value.map((item) => `  - ${scalar(item)}`)];
    return value.includes('\n') && BLOCK.test(value)
      ? [`${scalar(key)}: |-`, ...value.split('\n').map((line) => (line === '' ? '' : `  ${line}`))]
      : [`${scalar(key)}: ${scalar(value)}`];
  });
  return ['---', ...lines, `# ${remark.replace(/\s+/g, ' ')}`, '---'].join('\n');
}

/** Texts of several lines that stand in YAML as they are: no space at an edge, no tab, no sign that is no character. */
const BLOCK = /^(?=\S)[^\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff]*(?<=\S)$/u;

/** Words that YAML and its readers take for no text, and what begins like a number or a date is quoted too. */
const PLAIN = /^(?!(?:true|false|yes|no|on|off|null|y|n)$)\p{L}[\p{L}\p{M}\p{N} .,/&’()-]*(?<! )$/iu;
const DATE = /^\d{4}(?:-\d{2}){0,2}$/;

/** A text in one line: as it is where YAML reads it so, else in quotes, whose escapes are those of JSON. */
function scalar(text: string): string {
  return PLAIN.test(text) || DATE.test(text) ? text : JSON.stringify(text);
}
