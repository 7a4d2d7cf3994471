import { fieldValues, type Header } from '../story/header.ts';
import type { Work } from './archive.ts';

type Status = NonNullable<Work['status']>;

/** How a written status begins, in the languages of the labels; the first row that fits is taken. */
const STATUS: readonly [status: Status, beginnings: string][] = [
  [
    'hiatus',
    'hiatus|on hiatus|on hold|paused|suspended|pausiert|pause|en pause|en pausa|in pausa|suspendida|sospesa|em hiato|на паузе|заморожен|zawieszon|停更|休載',
  ],
  [
    'abandoned',
    'abandoned|discontinued|dropped|orphaned|abgebrochen|abandonn|abandonad|cancelad|abbandonat|interrott|interromp|брош|porzucon|gestopt|弃|棄|坑',
  ],
  [
    'in-progress',
    'incomplet|unfinished|not (?:yet )?(?:complete|finished)|wip|work in progress|in[ -]?progress|tbc|to be continued|ongoing|on-going|no$|false$|updating|in arbeit|laufend|unvollständig|nicht (?:abgeschlossen|beendet)|en cours|inachev|en proceso|en curso|en progreso|sin terminar|in corso|incompiut|em andamento|em progresso|inacabad|в процессе|в работе|пишется|не (?:закончен|завершен|завершён)|незакончен|незавершен|продолжается|lopend|bezig|onvoltooid|w trakcie|niedokończon|w toku|连载|連載|未完|更新中|進行中',
  ],
  [
    'complete',
    'complet|finished|done|yes$|true$|one-?shot|abgeschlossen|fertig|beendet|vollständig|termin[ée]|achev|fini|acabad|finalizad|conclus|conclu[ií]d|finit|закончен|завершен|завершён|готов|voltooid|afgerond|compleet|zakończon|ukończon|完结|完結|完成|已完|完$',
  ],
];

/** `Currently on hiatus`, `WIP, abandoned`: these two may stand at any word. */
const ANYWHERE: ReadonlySet<Status> = new Set(['hiatus', 'abandoned']);
const PATTERNS = STATUS.map(
  ([status, words]) =>
    [status, new RegExp(`${ANYWHERE.has(status) ? '(?<![\\p{L}])' : '^'}(?:${words})`, 'iu')] as const,
);

/** Read a written status; `null` when it says none of the four. */
export function readStatus(written: string): Work['status'] {
  const text = written.trim().replace(/[.!]+$/, '');
  return PATTERNS.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

/**
 * Read how far a work has come: as a word of its header says, else by its count of chapters, `3/3`, `3/7`, `3/?`.
 *
 * @param listed Chapters that it has.
 */
export function statusOf(header: Header, listed: number): Work['status'] {
  const written = fieldValues(header, 'status');
  const said = written.map(readStatus).find((status) => status !== null);
  return said ?? countedStatus([...fieldValues(header, 'expected'), ...written], listed);
}

/** Complete by the first count of chapters that is met, as written or by the chapters that are there; `null` without a count. */
function countedStatus(written: readonly string[], listed: number): Work['status'] {
  const [, done, all] = written.map((text) => COUNT.exec(text)).find((match) => match !== null) ?? [];
  if (done === undefined) return null;
  return Math.max(Number(done), listed) >= Number(all) ? 'complete' : 'in-progress';
}

/** `3/3`, `3 / 7`, `3/?`, `(3/3)`, `3 of 3`. */
const COUNT = /^\s{0,9}\(?\s{0,9}(\d{1,5})\s{0,9}(?:\/|of)\s{0,9}(\d{1,5}|\?{1,3})\s{0,9}\)?\.?\s{0,9}$/i;

/** Read the number of chapters that a header promises: `9`, `3/9`, `3/?` (unknown). */
export function readExpected(written: string): number | null {
  const match = /^(?:\d+\s*\/\s*)?(\d{1,5})$/.exec(written.trim());
  return match === null ? null : Number(match[1]);
}
