/** Read one text several times and print the milliseconds of processor time of the fastest reading: node read-one.mjs PROGRAM FORM TEXT SIZE. */
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { generateWorks } from './generate-works.mjs';
import { HOSTILE_TEXTS } from './hostile-texts.mjs';
import { FORMS } from './write-archive.mjs';

const [program = '', form = 'txt', name = 'stories', size = '1'] = process.argv.slice(2);
const part = (/** @type {string} */ file) => import(pathToFileURL(join(dirname(program), file)).href);
const [{ intake }, { loadConfig }] = await Promise.all([part('intake/intake.js'), part('config/load-config.js')]);
const profile = loadConfig(null, 'archive.yaml').config.reading;

const texts = make().map((text) => Buffer.from(text));
// The first works warm the compiler up, so that small texts and large ones are read by the same machine code.
for (const work of generateWorks(7, 3)) read(Buffer.from(written(work)));
let milliseconds = Number.POSITIVE_INFINITY;
for (let run = 0, spent = 0; run < 5 && spent < 1500; run += 1) {
  const before = process.cpuUsage();
  for (const text of texts) read(text);
  const { user, system } = process.cpuUsage(before);
  // Processor time, because that of the clock grows with whatever else the machine does.
  const took = (user + system) / 1000;
  milliseconds = Math.min(milliseconds, took);
  spent += took;
}
process.stdout.write(JSON.stringify({ bytes: texts.reduce((sum, text) => sum + text.length, 0), milliseconds }));

function read(/** @type {Uint8Array} */ bytes) {
  return intake({ path: `story.${form}`, bytes, profile, isPart: false });
}

function make() {
  if (name === 'stories') return [...generateWorks(Number(size), 30)].map(written);
  if (name === 'book') return [bookOf([...generateWorks(Number(size), 40)])];
  return [
    `${written({ ...firstWork(), chapters: [] })}\n\n${HOSTILE_TEXTS[name].make(Number(size))}\n\nThe end came.\n`,
  ];
}

function firstWork() {
  const [work] = generateWorks(1, 1);
  return work;
}

/** All chapters as one work: about 3 MB. */
function bookOf(/** @type {import('./generate-works.mjs').Work[]} */ works) {
  const chapters = works.flatMap((work) => work.chapters).map((chapter, index) => ({ ...chapter, number: index + 1 }));
  return written({ ...works[0], chapters });
}

function written(/** @type {import('./generate-works.mjs').Work} */ work) {
  return FORMS[form](work)[0][1];
}
