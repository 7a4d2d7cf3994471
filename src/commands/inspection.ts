import type { Config } from '../config/config.ts';
import { folderMatcher } from '../config/profile-for.ts';
import { applySeverities } from '../diagnostics/apply-severities.ts';
import { intake } from '../intake/intake.ts';
import type { Intake, Source } from '../intake/source.ts';
import type { Work } from '../model/archive.ts';
import { readRating } from '../model/read-rating.ts';
import { readStatus, statusOf } from '../model/read-status.ts';
import type { Decision } from '../story/decision.ts';
import type { ChapterFacts } from '../story/facts.ts';
import type { Field } from '../story/header.ts';

/** All that is to be shown of one file. */
export interface Inspection {
  /** As it was named on the command line. */
  file: string;
  made: Intake;
  /** The last of each kind: a reader that tried twice kept its second choice. */
  decisions: Decision[];
  /** Lines that became notes of the author. */
  notes: Decision[];
  config: Config;
  /** Row of the catalogue that is about the file; `null` when none is. */
  row: number | null;
}

/** Read a file as a build would, and listen to its choices. */
export function inspectSource(file: string, source: Source, config: Config, row: number | null = null): Inspection {
  const heard: Decision[] = [];
  const read = intake(source, (decision) => heard.push(decision));
  const messages = applySeverities(read.facts.messages, config.rules, folderMatcher(''));
  const made = { ...read, facts: { ...read.facts, messages } };
  const last = new Map(heard.map((decision) => [decision.what, decision]));
  const { convention, paragraphs, chapters } = made.facts;
  const header = heard.findLast(({ what, chosen }) => what === 'header' && chosen === convention);
  const encoding = last.get('encoding');
  const decisions: Decision[] = encoding === undefined ? [] : [encoding];
  if (chapters.length > 0) {
    decisions.push(
      header ?? simply('header', convention, 'nothing else was tried'),
      last.get('paragraphs') ?? simply('paragraphs', paragraphs, 'the format says so'),
      last.get('chapters') ?? simply('chapters', `${chapters.length} by headings of the format`, 'the format says so'),
    );
  }
  return { file, made, decisions, notes: heard.filter(({ what }) => what === 'note'), config, row };
}

function simply(what: Decision['what'], chosen: string, why: string): Decision {
  return { what, chosen, why, lost: [] };
}

/** What the header conventions look like. */
export const CONVENTIONS: ReadonlyMap<string, string> = new Map([
  ['H0', 'no header, or a mere title'],
  ['H1', 'summary first, then title and author between rules'],
  ['H2', 'title, author and labels, then the story'],
  ['H3', 'a block of labels'],
  ['H13', 'title and author in two lines'],
  ['H15', 'Project Gutenberg'],
  ['H16', 'directives (#title …)'],
  ['H17', 'comments (<!-- title: … -->)'],
  ['H18', 'front matter'],
  ['H22', 'title and author told by their look'],
  ['H23', 'a post with a mail header'],
  ['H24', 'several posts in one file'],
  ['H26', 'Aozora Bunko'],
]);

/** Pauses between the scenes of a chapter. */
export function sceneBreaksOf({ made }: Inspection, chapter: ChapterFacts): number {
  return (made.fragments[chapter.text]?.html.split('<hr class="scene-break').length ?? 1) - 1;
}

/** Words at an edge of a chapter that are shown. */
const EDGE_WORDS = 8;
const EDGE_LETTERS = 70;

/** The first or last words of a text, or as many letters where words are not spaced. */
export function edgeOf(text: string, edge: 'first' | 'last'): string {
  const whole = edge === 'first' ? text.slice(0, 4000) : text.slice(-4000);
  const near = whole.replace(/^\* \* \*$/gm, '');
  const words = near.split(/\s+/).filter((word) => word !== '');
  const some = (edge === 'first' ? words.slice(0, EDGE_WORDS) : words.slice(-EDGE_WORDS)).join(' ');
  if (some.length <= EDGE_LETTERS) return some;
  return (edge === 'first' ? some.slice(0, EDGE_LETTERS) : some.slice(-EDGE_LETTERS)).toWellFormed();
}

/** A field's value as the archive shows it: a rating by the name of its step, a count of chapters with the status that it means. */
export function shownValue(field: Field, { config, made }: Pick<Inspection, 'config' | 'made'>): string {
  if (field.name === 'rating')
    return `${field.value} → ${readRating(field.value, config.ratings)?.name ?? 'not on the scale'}`;
  const status = statusIn(made.facts);
  return status?.field === field && status.isCounted ? `${field.value} → ${status.value}, by the count` : field.value;
}

/** How far the work of a file has come, and what says so; `null` when nothing does. */
export function statusIn({ header, chapters }: Intake['facts']): {
  value: NonNullable<Work['status']>;
  field: Field;
  isCounted: boolean;
} | null {
  const value = statusOf(header, chapters.length);
  if (value === null) return null;
  const said = header.find((field) => field.name === 'status' && readStatus(field.value) !== null);
  const field = said ?? header.find((one) => STATUS_FIELDS.has(one.name) && statusOf([one], chapters.length) !== null);
  return field === undefined ? null : { value, field, isCounted: said === undefined };
}

const STATUS_FIELDS: ReadonlySet<Field['name']> = new Set(['expected', 'status']);
