import type { Config } from '../config/config.ts';
import type { Intake } from '../intake/source.ts';
import { readRating } from '../model/read-rating.ts';
import { type Field, firstField } from '../story/header.ts';

/**
 * One line of JSON for a file that was read.
 *
 * @param withText Add the plain text of every chapter.
 */
export function inspectionAsJson(file: string, made: Intake, config: Config, withText: boolean): string {
  const { facts, fragments } = made;
  const { header } = facts;
  const place = (field: Field | null) =>
    field === null
      ? null
      : { value: field.value, line: field.line, origin: field.origin, confidence: field.confidence };
  const rating = firstField(header, 'rating');
  const summary = firstField(header, 'summary');
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
    fields: header.map(({ name, label, value, line }) => ({ name, label, value, line })),
    language: facts.language,
    chapters: facts.chapters.map(({ number, title, words, line }) => ({ number, title, words, line })),
    ...(withText && { text: facts.chapters.map((chapter) => fragments[chapter.text]?.text ?? '') }),
    words: facts.chapters.reduce((sum, chapter) => sum + chapter.words, 0),
    removed: facts.removed,
    messages: facts.messages.map(({ ruleId, severity, line, column, message }) => ({
      ruleId,
      severity,
      line,
      column,
      message,
    })),
  });
}
