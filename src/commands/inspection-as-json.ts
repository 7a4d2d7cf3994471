import { readRating } from '../model/read-rating.ts';
import { strictestOf } from '../model/work-rating.ts';
import { type Field, firstField } from '../story/header.ts';
import { edgeOf, type Inspection, sceneBreaksOf, statusIn } from './inspection.ts';

/**
 * One line of JSON for a file that was read.
 *
 * @param withText Add the plain text of every chapter.
 */
export function inspectionAsJson(inspection: Inspection, withText: boolean): string {
  const { file, made, decisions, notes, config } = inspection;
  const { facts, fragments } = made;
  const { header } = facts;
  const place = (field: Field | null) =>
    field === null
      ? null
      : { value: field.value, line: field.line, origin: field.origin, confidence: field.confidence };
  const ratings = header.filter((field) => field.name === 'rating');
  const rating = strictestOf(ratings, config.ratings);
  const status = statusIn(facts);
  const summary = firstField(header, 'summary');
  const textOf = (fragment: number): string => fragments[fragment]?.text ?? '';
  return JSON.stringify({
    path: file,
    format: facts.format,
    encoding: facts.encoding,
    convention: facts.convention,
    paragraphs: facts.paragraphs,
    title: place(firstField(header, 'title')),
    authors: header.filter((field) => field.name === 'authors').map(place),
    summary: summary === null ? null : { value: facts.summary?.text ?? summary.value, line: summary.line },
    rating:
      rating === null
        ? null
        : { value: readRating(rating.value, config.ratings)?.name ?? null, written: rating.written, line: rating.line },
    status:
      status === null
        ? null
        : { value: status.value, from: status.isCounted ? 'count' : 'word', line: status.field.line },
    row: inspection.row,
    fields: header.map(({ name, label, value, line, origin, confidence }) => ({
      name,
      label,
      value,
      line,
      origin,
      confidence,
    })),
    language: facts.language,
    chapters: facts.chapters.map((chapter) => ({
      number: chapter.number,
      title: chapter.title,
      role: chapter.role,
      division: chapter.division,
      words: chapter.words,
      line: chapter.line,
      sceneBreaks: sceneBreaksOf(inspection, chapter),
      first: edgeOf(textOf(chapter.text), 'first'),
      last: edgeOf(textOf(chapter.text), 'last'),
    })),
    ...(withText && { text: facts.chapters.map((chapter) => textOf(chapter.text)) }),
    words: facts.chapters.reduce((sum, chapter) => sum + chapter.words, 0),
    removed: facts.removed,
    decisions,
    notes: notes.map(({ chosen, why }) => ({ chosen, why })),
    messages: facts.messages.map(({ ruleId, severity, line, column, message, hint }) => ({
      ruleId,
      severity,
      line,
      column,
      message,
      hint,
    })),
  });
}
