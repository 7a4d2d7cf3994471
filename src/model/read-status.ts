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

/** Read the number of chapters that a header promises: `9`, `3/9`, `3/?` (unknown). */
export function readExpected(written: string): number | null {
  const match = /^(?:\d+\s*\/\s*)?(\d{1,5})$/.exec(written.trim());
  return match === null ? null : Number(match[1]);
}
