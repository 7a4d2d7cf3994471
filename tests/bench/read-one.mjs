/** Read one text several times and print the milliseconds of processor time of the fastest reading, and of making its pages: node read-one.mjs PROGRAM FORM TEXT SIZE. */
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { generateWorks } from './generate-works.mjs';
import { HOSTILE_TEXTS, hostileText } from './hostile-texts.mjs';
import { makePages } from './make-pages.mjs';
import { FORMS } from './write-archive.mjs';

const [program = '', form = 'txt', name = 'stories', size = '1'] = process.argv.slice(2);
const part = (/** @type {string} */ file) => import(pathToFileURL(join(dirname(program), file)).href);
const [{ intake }, { loadConfig }] = await Promise.all([part('intake/intake.js'), part('config/load-config.js')]);
const profile = loadConfig(null, 'archive.yaml').config.reading;

const texts = make().map((text) => Buffer.from(text));
// The first works warm the compiler up, so that small texts and large ones are read by the same machine code.
for (const work of generateWorks(7, 3)) read(Buffer.from(written(work)));
const pagesOf = name in HOSTILE_TEXTS ? await makePages(program) : null;
let milliseconds = Number.POSITIVE_INFINITY;
let pages = Number.POSITIVE_INFINITY;
for (let run = 0, spent = 0; run < 5 && spent < 1500; run += 1) {
  // Processor time, because that of the clock grows with whatever else the machine does; the collector's threads are
  // the same work's, but how many there are is the machine's business.
  const [reading, made] = await timed(() => texts.map(read));
  const [making] = await timed(async () => {
    for (const one of pagesOf === null ? [] : made) await pagesOf?.(one);
  });
  milliseconds = Math.min(milliseconds, reading);
  pages = Math.min(pages, making);
  spent += reading + making;
}
process.stdout.write(JSON.stringify({ bytes: texts.reduce((sum, text) => sum + text.length, 0), milliseconds, pages }));

/** @template T @param {() => T} work @returns {Promise<[milliseconds: number, result: Awaited<T>]>} */
async function timed(work) {
  const before = process.cpuUsage();
  const result = await work();
  return [process.cpuUsage(before).user / 1000, result];
}

function read(/** @type {Uint8Array} */ bytes) {
  return intake({ path: `story.${form}`, bytes, profile, isPart: false });
}

function make() {
  if (name === 'stories') return [...generateWorks(Number(size), 30)].map(written);
  if (name === 'book') return [bookOf([...generateWorks(Number(size), 40)])];
  return [hostileText(name, form, Number(size))];
}

/** All chapters as one work: about 3 MB. */
function bookOf(/** @type {import('./generate-works.mjs').Work[]} */ works) {
  const chapters = works.flatMap((work) => work.chapters).map((chapter, index) => ({ ...chapter, number: index + 1 }));
  return written({ ...works[0], chapters });
}

function written(/** @type {import('./generate-works.mjs').Work} */ work) {
  return FORMS[form](work)[0][1];
}
