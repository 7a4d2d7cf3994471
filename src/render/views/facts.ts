import * as z from 'zod';
import type { Work } from '../../model/archive.ts';
import type { Edition } from '../edition.ts';

/** Schema of the line of facts under a card. */
export const factsSchema = z.array(
  z.object({
    text: z.string().describe('the fact'),
    spoken: z.string().nullable().describe('the same for listeners, when the text is a sign such as «3/?»'),
    iso: z.string().nullable().describe('ISO date, when the fact is one'),
    property: z.string().describe('microformats2 property of a date'),
  }),
);

/** Words, chapters, language, last date. */
export type Facts = z.infer<typeof factsSchema>;

/** Make the line of facts of a work. */
export function factsOf(edition: Edition, work: Work): Facts {
  const { translator, config } = edition;
  const facts: Facts = [fact(translator.t('words-count', { count: work.words })), chaptersFact(edition, work)];
  if (work.language !== config.language) facts.push(fact(translator.languageName(work.language)));
  const last = work.updated ?? work.published;
  if (last !== null) {
    const isNew = work.updated === null || work.updated === work.published;
    const text = translator.t(isNew ? 'published-on' : 'updated-on', { date: translator.date(last) });
    facts.push({ text, spoken: null, iso: last, property: isNew ? 'dt-published' : 'dt-updated' });
  }
  return facts;
}

/** Number of chapters, against the number promised where the work is not done. */
function chaptersFact({ translator }: Edition, work: Work): Facts[number] {
  const done = work.chapters.length;
  const isDone =
    work.expected === done || (work.expected === null && (work.status === 'complete' || work.status === null));
  if (isDone) return fact(translator.t('chapters-count', { count: done }));
  const expected = work.expected ?? translator.t('chapters-of-unknown');
  const spoken = work.expected === null ? 'chapters-of-unknown-spoken' : 'chapters-of-spoken';
  return {
    text: translator.t('chapters-fact', { number: translator.t('chapters-of', { done, expected }) }),
    spoken: translator.t(spoken, { done, expected, count: work.expected ?? done }),
    iso: null,
    property: '',
  };
}

function fact(text: string): Facts[number] {
  return { text, spoken: null, iso: null, property: '' };
}
