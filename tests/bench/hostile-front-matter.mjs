/** @typedef {import('./hostile-texts.mjs').HostileText} HostileText */

const lines = (/** @type {number} */ size, /** @type {(n: number) => string} */ line) =>
  Array.from({ length: size }, (_, index) => line(index + 1)).join('\n');
const front = (/** @type {string} */ yaml) => `---\n${yaml}\n---\n\nText.\n`;

/**
 * Front matter: it stands alone, because nothing may stand above it.
 *
 * @type {Readonly<Record<string, HostileText>>}
 */
export const HOSTILE_FRONT_MATTER = {
  'front matter that never ends': { size: 50_000, alone: true, make: (size) => `---\n${'a: b\n'.repeat(size)}` },
  keys: { size: 10_000, alone: true, make: (size) => front(lines(size, (n) => `key${n}: a`)) },
  'one key': { size: 10_000, alone: true, make: (size) => front('title: a\n'.repeat(size)) },
  'a list of tags': {
    size: 10_000,
    alone: true,
    make: (size) => front(`title: a\ntags: [${lines(size, (n) => ` tag${n},`)}]`),
  },
  'brackets of a list': { size: 10_000, alone: true, make: (size) => front(`title: ${'['.repeat(size)}`) },
  'lists in lists': { size: 2000, alone: true, make: (size) => front(`title: ${'['.repeat(size)}${']'.repeat(size)}`) },
  'dashes in a line': { size: 10_000, alone: true, make: (size) => front(`title:\n  ${'- '.repeat(size)}a`) },
  'maps in maps': { size: 1000, alone: true, make: (size) => front(lines(size, (n) => `${' '.repeat(n - 1)}a:`)) },
  aliases: { size: 5000, alone: true, make: (size) => front(`a: &a b\nc: [${'*a, '.repeat(size)}]`) },
  'a text of many lines': { size: 50_000, alone: true, make: (size) => front(`summary: |\n${'  a b\n'.repeat(size)}`) },
  'a summary of marks': {
    size: 10_000,
    alone: true,
    make: (size) => front(`title: a\nsummary: "${'a* '.repeat(size)}"`),
  },
  'a summary of brackets': {
    size: 10_000,
    alone: true,
    make: (size) => front(`title: a\nsummary: "${'[a]('.repeat(size)}"`),
  },
  'a note of quotes': { size: 10_000, alone: true, make: (size) => front(`title: a\nnotes: "${'> '.repeat(size)}a"`) },
  'a summary of elements': {
    size: 2000,
    alone: true,
    make: (size) => front(`title: a\nsummary: '${'<b>'.repeat(size)}'`),
  },
  'an author of names': {
    size: 10_000,
    alone: true,
    make: (size) => front(`title: a\nauthor: ${'Ann, '.repeat(size)}b`),
  },
  'a date of digits': { size: 100_000, alone: true, make: (size) => front(`title: a\ndate: ${'1/'.repeat(size)}`) },
  'a rating of words': {
    size: 50_000,
    alone: true,
    make: (size) => front(`title: a\nrating: ${'very '.repeat(size)}`),
  },
  comments: { size: 50_000, alone: true, make: (size) => front(`title: a\n${'# b\n'.repeat(size)}`) },
};
