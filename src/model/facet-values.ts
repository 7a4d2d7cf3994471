import type { Config, FacetConfig } from '../config/config.ts';
import { type Diagnostic, report } from '../diagnostics/diagnostic.ts';
import type { RuleId } from '../diagnostics/rules.ts';
import type { Field, FieldName, Header } from '../story/header.ts';
import type { Work } from './archive.ts';
import { foldName, peopleIn } from './fold-name.ts';

/** What a facet needs of a work. */
export interface FacetSubject {
  work: Pick<Work, 'id' | 'language' | 'published' | 'rating' | 'status'>;
  header: Header;
  /** File that the header stands in. */
  file: string;
}

/** One value of a facet, with the place where it was written. */
export interface FacetValue {
  name: string;
  /** 1-based; `null` where no line gives it. */
  line: number | null;
}

/** Status as the presets write it. */
const STATUS_NAMES: Record<NonNullable<Work['status']>, string> = {
  complete: 'Complete',
  'in-progress': 'In Progress',
  hiatus: 'Hiatus',
  abandoned: 'Abandoned',
};

/** Facets whose values are read, not copied from the header. */
const READ: Partial<Record<FieldName, (subject: FacetSubject, config: Config) => string[]>> = {
  rating: ({ work }, config) => [config.ratings.find((step) => step.key === work.rating.key)?.name ?? work.rating.key],
  language: ({ work }) => [work.language],
  status: ({ work }) => (work.status === null ? [] : [STATUS_NAMES[work.status]]),
};

/** Tell whether the terms of a facet are names that people write, and not read from something else. */
export function isWritten({ field }: FacetConfig): boolean {
  return READ[field] === undefined;
}

/**
 * Give the values that a work has in a facet, in the order in which they were written.
 *
 * @param fold What two spellings of one name have in common; two people of a relationship may be one by it. Default: the folded name.
 */
export function facetValues(
  facet: FacetConfig,
  subject: FacetSubject,
  config: Config,
  messages: Diagnostic[],
  fold: (name: string) => string = foldName,
): FacetValue[] {
  const read = READ[facet.field];
  if (read !== undefined) return read(subject, config).map((name) => ({ name, line: null }));
  const fields = subject.header.filter(
    (field) => field.name === facet.field && (facet.field !== 'extra' || isLabelOf(facet, field.label)),
  );
  const written = facet.field === 'extra' && facet.multiple ? fields.flatMap(itemsOf(fields)) : fields.map(valueIn);
  const values = written.map(visible).filter(({ name }) => name !== '');
  complainOf(facet, values, { file: subject.file, fold }, messages);
  for (const value of values) value.name = shorten(value.name);
  const [first, second] = values;
  if (facet.multiple || first === undefined || second === undefined) return values;
  messages.push(
    report('value-single', subject.file, {
      place: second.line === null ? null : { line: second.line },
      with: { facet: facet.key, taken: first.name, found: second.name, mend: SEVERAL },
    }),
  );
  return [first];
}

const SEVERAL = 'Remove one of them, or set "multiple: true" for this facet in archive.yaml.';

/** Signs of no width, which a name that was copied from a page brings along. */
const INVISIBLE = /[\u00ad\u200b\u200e\u200f\u2060\ufeff]/g;

function visible({ name, line }: FacetValue): FacetValue {
  return { name: name.replace(INVISIBLE, '').trim(), line };
}

/** Longest name of a term, in characters, and most of them that a work can have without a word. */
const LONGEST = 200;
const MOST = 200;
/** How many a card shows. */
const SHOWN = 30;

function complainOf(
  { key, field }: FacetConfig,
  values: readonly FacetValue[],
  { file, fold }: { file: string; fold(name: string): string },
  messages: Diagnostic[],
): void {
  const say = (rule: RuleId, line: number | null, words: Record<string, string | number>) =>
    messages.push(report(rule, file, { place: line === null ? null : { line }, with: { facet: key, ...words } }));
  if (values.length > MOST) say('terms-many', values[0]?.line ?? null, { count: values.length, shown: SHOWN });
  for (const { name, line } of values) {
    const count = name.length;
    if (count > LONGEST) say('term-too-long', line, { count, limit: LONGEST, found: `${name.slice(0, 40)}…` });
    if (field === 'relationships' && new Set(peopleIn(fold(name)).map(foldName)).size < 2)
      say('relationship-of-one', line, { found: name });
  }
}

/** Cut a name of more than 200 characters at a space. */
function shorten(name: string): string {
  if (name.length <= LONGEST) return name;
  const cut = name.slice(0, LONGEST).toWellFormed();
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST / 2)).trimEnd()}…`;
}

/** Tell whether a label means a facet of the archive's own: its key, or its name in the singular or plural. */
export function isLabelOf({ key, field, label }: FacetConfig, written: string | null): boolean {
  if (field !== 'extra' || written === null) return false;
  const folded = foldName(written);
  return [key, label?.one ?? key, label?.other ?? key].some((name) => foldName(name) === folded);
}

function valueIn({ value, line }: Field): FacetValue {
  return { name: value, line };
}

/** Items parted by semicolons if there is one, else by commas; those of a YAML list are whole already. */
function itemsOf(fields: readonly Field[]): (field: Field) => FacetValue[] {
  return (field) => {
    const isListed = fields.some(
      (other) => other !== field && other.line === field.line && other.label === field.label,
    );
    const items = isListed ? [field.value] : field.value.split(field.value.includes(';') ? ';' : /[,，、]/);
    return items.flatMap((item) => (item.trim() === '' ? [] : [{ name: item.trim(), line: field.line }]));
  };
}
