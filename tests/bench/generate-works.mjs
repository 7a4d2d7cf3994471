/**
 * @typedef {object} Chapter
 * @property {number} number Ordinal in its work, from 1.
 * @property {string} title
 * @property {string[]} blocks Paragraphs and scene breaks, in the syntax that text files and Markdown share.
 */

/**
 * @typedef {object} Work
 * @property {string} slug Unique, safe as a file name.
 * @property {string} title
 * @property {string[]} authors
 * @property {string} summary
 * @property {string} rating
 * @property {string[]} warnings
 * @property {string[]} categories
 * @property {string[]} fandoms
 * @property {string[]} relationships
 * @property {string[]} characters
 * @property {string[]} tags
 * @property {string[]} genres
 * @property {{ name: string, position: number } | null} series
 * @property {string} published ISO date.
 * @property {string} status
 * @property {number} words About how many words its chapters have.
 * @property {Chapter[]} chapters
 */

/**
 * Invent the works of an archive, one after another, so that an archive of any size needs the memory of one work.
 *
 * The same seed and count give the same works on every machine. On average a work has 5.7 chapters (42 % have one) and a
 * chapter 2,500 words; one block in six holds some markup, and a quarter of the works is wrapped at 72 columns.
 *
 * @param {number} seed Any whole number.
 * @param {number} count Number of works.
 * @param {{ words: number, chapters: number | null }} [lengths] Words of a chapter on average; `chapters`: evenly spread lengths of so many
 * chapters a work on average, in the place of those above.
 * @returns {Generator<Work, void, void>}
 */
export function* generateWorks(seed, count, lengths = { words: 2500, chapters: null }) {
  const random = makeRandom(seed);
  const names = makeNames(random, count);
  const start = random.next();
  let series = { name: '', position: 0, left: 0 };
  for (let index = 0; index < count; index += 1) {
    if (series.left === 0 && random.chance(0.05)) {
      series = { name: `The ${names.noun()} Cycle ${index}`, position: 0, left: 2 + random.below(5) };
    }
    if (series.left > 0) series = { ...series, position: series.position + 1, left: series.left - 1 };
    const title = `${names.title()}`;
    // Steps of the golden ratio fill the range evenly, so that archives of all seeds are equally large.
    const place = (start + index * 0.618033988749895) % 1;
    const number =
      lengths.chapters === null ? countChapters(place) : 1 + Math.floor(place * (2 * lengths.chapters - 1));
    const chapters = writeChapters(random, names, number, lengths.words);
    yield {
      slug: `${title.toLowerCase().replace(/[^a-z]+/g, '-')}-${index + 1}`,
      title,
      authors: random.chance(0.05) ? random.several(names.authors, 2) : random.several(names.authors, 1),
      summary: Array.from({ length: 2 + random.below(3) }, () => names.sentence()).join(' '),
      rating: random.pick(RATINGS),
      warnings: [random.pick(WARNINGS)],
      categories: [random.pick(CATEGORIES)],
      fandoms: random.several(names.fandoms, random.chance(0.1) ? 2 : 1),
      relationships: random.several(names.relationships, random.below(3)),
      characters: random.several(names.characters, 1 + random.below(5)),
      tags: random.several(names.tags, 2 + random.below(7)),
      genres: random.several(GENRES, 1 + random.below(2)),
      series: series.position > 0 ? { name: series.name, position: series.position } : null,
      published: `${1996 + random.below(28)}-${two(1 + random.below(12))}-${two(1 + random.below(28))}`,
      status: random.chance(0.85) ? 'Complete' : 'In Progress',
      words: chapters.reduce((sum, chapter) => sum + chapter.words, 0),
      chapters,
    };
    if (series.left === 0) series = { name: '', position: 0, left: 0 };
  }
}

const RATINGS = ['General Audiences', 'Teen And Up Audiences', 'Teen And Up Audiences', 'Mature', 'Explicit'];
const WARNINGS = [
  'No Archive Warnings Apply',
  'No Archive Warnings Apply',
  'Graphic Depictions Of Violence',
  'Major Character Death',
];
const CATEGORIES = ['Gen', 'F/M', 'M/M', 'F/F', 'Multi'];
const GENRES = ['Adventure', 'Angst', 'Comedy', 'Drama', 'Fantasy', 'Horror', 'Mystery', 'Romance', 'Science Fiction'];
const SMALL_WORDS =
  'the of and to a in that he was it his her with as had for she not but at on him be they by all this from have so one said out them were what up would no when there into then more could if who now some like over than about down back been only their time did before after again never through where much too any well good just still even first way old made came long'.split(
    ' ',
  );
const SYLLABLES =
  'ber can dor el fen gar hol in jas ker lan mor nel or per quil ras sen tor un ven wil yar zan bri cha dra flo gri kno pla shi sto tra whe ing er ed ly ness'.split(
    ' ',
  );

/** Numbers that look random and depend on the seed alone (mulberry32). */
function makeRandom(/** @type {number} */ seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (/** @type {number} */ limit) => Math.floor(next() * limit);
  return {
    next,
    below,
    chance: (/** @type {number} */ share) => next() < share,
    /** @template Item @param {readonly Item[]} items @returns {Item} */
    pick: (items) => /** @type {Item} */ (items[below(items.length)]),
    /** Different items, those at the front of the list far more often, as favourites are. @param {readonly string[]} items @param {number} count */
    several: (items, count) => {
      const chosen = new Set();
      while (chosen.size < count) chosen.add(items[Math.floor(items.length * next() ** 2.5)]);
      return [...chosen];
    },
  };
}

/** @typedef {ReturnType<typeof makeRandom>} Random */

/** The vocabulary of an archive, and the people and terms that its works share. */
function makeNames(/** @type {Random} */ random, /** @type {number} */ count) {
  const unique = (/** @type {number} */ size, /** @type {() => string} */ make) => {
    const made = new Set();
    while (made.size < size) made.add(make());
    return [...made];
  };
  const root = () => Array.from({ length: 2 + random.below(2) }, () => random.pick(SYLLABLES)).join('');
  const content = unique(4000, root);
  const noun = () => capital(random.pick(content));
  const person = () => `${noun()} ${noun()}`;
  const word = () => random.pick(random.chance(0.55) ? SMALL_WORDS : content);
  const characters = unique(60 + Math.ceil(count / 5), person);
  return {
    noun,
    word,
    title: () =>
      random.pick([`${noun()} and ${noun()}`, `The ${noun()} of ${noun()}`, `A ${noun()} ${noun()}`, noun()]),
    sentence: () => {
      const words = Array.from({ length: 5 + random.below(16) }, word);
      if (words.length > 9) words[4] += random.chance(0.2) ? ' --' : ',';
      return `${capital(words.join(' '))}${random.pick(['.', '.', '.', '.', '?', '!'])}`;
    },
    authors: unique(5 + Math.ceil(count / 4), person),
    fandoms: unique(8 + Math.ceil(count / 40), () => `${noun()} ${noun()}`),
    characters,
    relationships: unique(20 + Math.ceil(count / 8), () => `${random.pick(characters)}/${random.pick(characters)}`),
    tags: unique(60 + Math.ceil(count / 3), () => `${noun()} ${random.pick(content)}`),
  };
}

/** @typedef {ReturnType<typeof makeNames>} Names */

/** Chapters of the work that stands at a place, 0 to 1, when all are ordered by length. */
function countChapters(/** @type {number} */ place) {
  return place < ONE_CHAPTER ? 1 : Math.min(60, 2 + Math.floor(-7.5 * Math.log((1 - place) / (1 - ONE_CHAPTER))));
}

const ONE_CHAPTER = 0.42;

function writeChapters(
  /** @type {Random} */ random,
  /** @type {Names} */ names,
  /** @type {number} */ count,
  /** @type {number} */ length,
) {
  const wrapped = random.chance(0.25);
  return Array.from({ length: count }, (_, index) => {
    const bell = random.next() + random.next() + random.next() - 1.5;
    const { blocks, words } = writeBlocks(random, names, Math.round(length * (1 + bell * 0.5)));
    return { number: index + 1, title: names.title(), words, blocks: wrapped ? blocks.map(wrap) : blocks };
  });
}

function writeBlocks(/** @type {Random} */ random, /** @type {Names} */ names, /** @type {number} */ target) {
  /** @type {string[]} */
  const blocks = [];
  let words = 0;
  let scene = 0;
  while (words < target) {
    const paragraph = writeParagraph(random, names);
    const length = paragraph.split(' ').length;
    blocks.push(paragraph);
    words += length;
    scene += length;
    if (scene > 1000 && target - words > 200) {
      blocks.push('* * *');
      scene = 0;
    }
  }
  return { blocks, words };
}

function writeParagraph(/** @type {Random} */ random, /** @type {Names} */ names) {
  const spoken = random.chance(0.4);
  const sentences = Array.from({ length: spoken ? 1 + random.below(3) : 2 + random.below(7) }, names.sentence);
  if (random.chance(0.16)) {
    const mark = random.pick(['*', '*', '_']);
    const phrase = random.chance(0.7) ? names.word() : `${names.word()} ${names.word()} ${names.word()}`;
    sentences.push(`${capital(names.word())} ${mark}${phrase}${mark} ${names.word()}.`);
  }
  if (!spoken) return sentences.join(' ');
  const tag = random.chance(0.5) ? ` said ${names.noun()}.` : ` She didn't ${names.word()} it.`;
  return `"${sentences.join(' ')}"${tag}`;
}

function wrap(/** @type {string} */ block) {
  const lines = [];
  let line = '';
  for (const word of block.split(' ')) {
    // No line may begin with what Markdown would take for a list.
    if (line.length + word.length > 71 && word !== '--') {
      lines.push(line);
      line = word;
    } else line += line === '' ? word : ` ${word}`;
  }
  lines.push(line);
  return lines.join('\n');
}

function capital(/** @type {string} */ text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function two(/** @type {number} */ number) {
  return String(number).padStart(2, '0');
}
