import { HOSTILE_FRONT_MATTER } from './hostile-front-matter.mjs';
import { HOSTILE_MARKDOWN } from './hostile-markdown.mjs';
import { HOSTILE_PLAIN } from './hostile-plain.mjs';

/**
 * A text made to be slow to read.
 *
 * @typedef {object} HostileText
 * @property {number} size How large it is, in whatever it repeats.
 * @property {boolean} [alone] True if nothing may stand before it, as before front matter.
 * @property {(size: number) => string} make The text of a given size.
 */

/**
 * Every text, by a name that says where it comes from. All are read in both forms: what one parser is proof against may be
 * the weakness of the other.
 *
 * @type {Readonly<Record<string, HostileText>>}
 */
export const HOSTILE_TEXTS = Object.fromEntries(
  Object.entries({ Markdown: HOSTILE_MARKDOWN, text: HOSTILE_PLAIN, 'front matter': HOSTILE_FRONT_MATTER }).flatMap(
    ([group, texts]) => Object.entries(texts).map(([name, text]) => [`${group}: ${name}`, text]),
  ),
);

/**
 * Make one of the texts, as a story with a header and an end.
 *
 * @param {string} name A key of `HOSTILE_TEXTS`.
 * @param {string} form `txt` or `md`.
 * @param {number} size How large it is to be.
 */
export function hostileText(name, form, size) {
  const { make, alone = false } = HOSTILE_TEXTS[name];
  if (alone) return make(size);
  const header = form === 'md' ? '---\ntitle: A Lamp\nauthor: Ann\n---\n' : 'Title: A Lamp\nAuthor: Ann\n';
  return `${header}\n${make(size)}\n\nThe end came.\n`;
}

/**
 * Judge how time grows with size: 1 is in proportion, 2 with the square.
 *
 * @param {{ bytes: number, milliseconds: number }} small
 * @param {{ bytes: number, milliseconds: number }} large
 * @returns {number | null} The exponent; `null` where the times are too short to say anything.
 */
export function growth(small, large) {
  if (large.milliseconds < 100 || small.milliseconds < 5) return null;
  return Math.log(large.milliseconds / small.milliseconds) / Math.log(large.bytes / small.bytes);
}

/** Time that grows faster than this is not linear; what is a little above 1 is the memory's doing. */
export const LINEAR = 1.2;
