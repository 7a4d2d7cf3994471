import type { Work } from './archive.ts';

const STATUS: readonly [RegExp, NonNullable<Work['status']>][] = [
  [
    /^(?:incomplete|unfinished|wip|work in progress|in[ -]?progress|tbc|to be continued|ongoing|no|updating|en cours|in arbeit|в процессе)/i,
    'in-progress',
  ],
  [
    /^(?:complete|completed|finished|done|yes|oneshot|one-shot|terminée?|abgeschlossen|completa|terminad[oa]|закончен|завершен)/i,
    'complete',
  ],
  [/hiatus|on hold|paused/i, 'hiatus'],
  [/abandoned|discontinued|dropped|orphaned/i, 'abandoned'],
];

/** Read a written status; `null` when it says none of the four. */
export function readStatus(written: string): Work['status'] {
  return STATUS.find(([pattern]) => pattern.test(written.trim()))?.[1] ?? null;
}

/** Read the number of chapters that a header promises: `9`, `3/9`, `3/?` (unknown). */
export function readExpected(written: string): number | null {
  const match = /^(?:\d+\s*\/\s*)?(\d{1,5})$/.exec(written.trim());
  return match === null ? null : Number(match[1]);
}
