import { readFileName } from '../parse/file-name.ts';
import { readValues } from '../parse/read-values.ts';
import { type Field, firstField, type Header } from '../story/header.ts';
import { legalText } from '../story/legal-text.ts';
import { steadyText } from '../story/steady-text.ts';
import type { Source } from './source.ts';

/** Complete a header with what the folder's profile and the file's name say; what the file says itself stands. */
export function withDefaults(header: Header, source: Source): Header {
  const fields: Field[] = header.filter(saysSomething).map(legalField);
  const { profile } = source;
  const missing = (name: Field['name']): boolean => firstField(fields, name) === null;
  for (const [name, written] of profile.defaults) {
    if (missing(name))
      fields.push(...readValues({ name, label: null, written, line: null, origin: 'profile', confidence: 1 }, profile));
  }
  if (profile.language !== null && missing('language')) {
    fields.push({
      name: 'language',
      label: null,
      value: profile.language,
      written: profile.language,
      line: null,
      origin: 'profile',
      confidence: 1,
    });
  }
  const named = readFileName(source.path);
  const fromName = (name: Field['name'], value: string): void => {
    const steady = steadyText(value);
    fields.push({
      name,
      label: null,
      value: steady,
      written: source.path,
      line: null,
      origin: 'filename',
      confidence: 0.3,
    });
  };
  // A chapter's number and date may stand in its name; the title of a chapter is its own business.
  if (missing('title')) fromName('title', named.title);
  // Jekyll publishes nothing of this folder.
  if (missing('show') && source.path.split('/').includes('_drafts')) fromName('show', 'draft');
  if (named.date !== null && missing('published')) fromName('published', named.date);
  if (named.number !== null && source.isPart && missing('chapter')) fromName('chapter', String(named.number));
  return fields;
}

/** A value without a mark that is seen would be a name that nobody can read, or follow; who may see a story is never let go. */
function saysSomething({ name, value }: Field): boolean {
  return value === '' || name === 'show' || !UNSEEN.test(value);
}

const UNSEEN = /^[\p{Z}\p{Cc}\p{Cf}\p{Cs}\uFFFE\uFFFF\p{Default_Ignorable_Code_Point}]+$/u;

/** YAML can spell out characters that the bytes of a file were cleaned of; no name turns the one behind it. */
export function legalField(field: Field): Field {
  const { label, value, written } = field;
  return {
    ...field,
    label: label === null ? null : steadyText(legalText(label)),
    value: steadyText(legalText(value)),
    written: legalText(written),
  };
}
