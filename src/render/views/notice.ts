import * as z from 'zod';
import type { Config } from '../../config/config.ts';
import type { Work } from '../../model/archive.ts';
import { digestOf } from '../digest.ts';
import { type Edition, termsOf } from '../edition.ts';
import { ratingName } from './marks.ts';
import { firstNames } from './short-list.ts';

/** Schema of the notice before the text of a work for adults. */
export const noticeSchema = z.object({
  kind: z.string().describe('what browsers remember such notices by: equal rating and warnings, equal kind'),
  title: z.string().describe('«Rated Explicit»'),
  warnings: z.string().nullable().describe('the warnings in one line'),
  open: z.string().describe('what opening does'),
});

/** The notice before the text of a work for adults. */
export type Notice = z.infer<typeof noticeSchema>;

/** Make the notice; `null` for works below the archive's limit, and for those without a rating unless the archive asks for it. */
export function noticeOf(edition: Edition, work: Work): Notice | null {
  const { archive, config, translator } = edition;
  if (!isForAdults(config, work.rating.key)) return null;
  const found = termsOf(archive, work, 'warnings');
  const names = [...new Set(found.map((term) => (term.spoiler ? translator.t('warning-spoiler') : term.name)))];
  return {
    kind: `${work.rating.key}-${digestOf([...names].sort()).slice(0, 8)}`,
    title: translator.t('adult-notice-title', { rating: ratingName(edition, work) }),
    warnings:
      names.length === 0
        ? null
        : translator.t('adult-notice-warnings', { warnings: firstNames(edition, names).join(', ') }),
    open: translator.t('adult-notice-open'),
  };
}

function isForAdults(config: Config, rating: string): boolean {
  if (rating === 'not-rated') return config.adultUnrated && config.adultFrom !== null;
  const limit = config.ratings.findIndex((step) => step.key === config.adultFrom);
  const step = config.ratings.findIndex((candidate) => candidate.key === rating);
  return limit >= 0 && step >= limit;
}
