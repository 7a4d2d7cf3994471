import { expect, test } from 'vitest';
import { buildSite } from '../../src/commands/build-site.ts';
import type { Work } from '../../src/model/archive.ts';
import { PLAIN_BUILD } from '../support/plain-build.ts';
import { tempFolder } from '../support/temp-folder.ts';

const YAML_HEAD = 'title: The Salt Road\nauthor: Ann Lee\n';
const TEXT = 'The river was high that year.\n';

async function build(files: Record<string, string>) {
  const dir = tempFolder({ 'archive.yaml': 'title: T\n', ...files });
  const { built, messages } = await buildSite({ dir, ...PLAIN_BUILD });
  if (built === null) throw new Error(JSON.stringify(messages));
  const [work] = built.archive.works.values();
  return {
    work: work as Work,
    told: messages
      .filter(({ ruleId }) => ruleId === 'value-single')
      .map(({ file, line, message }) => `${file}:${line} ${message}`),
  };
}

test('of two ratings in a list the strictest counts, and the other is told of', async () => {
  const { work, told } = await build({ 'content/a.md': `---\n${YAML_HEAD}rating: [Teen, Explicit]\n---\n\n${TEXT}` });
  expect(work.rating).toEqual({ key: 'explicit', written: 'Teen, Explicit' });
  expect(told).toEqual([
    'content/a.md:4 A work has one value of "rating"; "Explicit" is taken, and "Teen" is left out.',
  ]);
});

test('of two lines with ratings the strictest counts, wherever it stands', async () => {
  const head = 'Title: The Salt Road\nAuthor: Ann Lee\n';
  const { work, told } = await build({ 'content/a.txt': `${head}Rating: G\nRating: NC-17\nDate: 2001\n\n${TEXT}` });
  expect([work.rating, told.length]).toEqual([{ key: 'explicit', written: 'G, NC-17' }, 1]);
  expect(told[0]).toMatch(/^content\/a\.txt:3 .*"NC-17" is taken, and "G" is left out/);
  const other = await build({ 'content/a.txt': `${head}Rating: NC-17\nRating: G\nDate: 2001\n\n${TEXT}` });
  expect(other.work.rating.key).toBe('explicit');
});

test('two ratings that mean the same, and one that is on no scale, leave nothing out', async () => {
  const same = await build({ 'content/a.md': `---\n${YAML_HEAD}rating: [PG, General Audiences]\n---\n\n${TEXT}` });
  expect([same.work.rating.key, same.told]).toEqual(['general', []]);
  const odd = await build({ 'content/a.md': `---\n${YAML_HEAD}rating: [purple, Mature]\n---\n\n${TEXT}` });
  expect([odd.work.rating, odd.told]).toEqual([{ key: 'mature', written: 'purple, Mature' }, []]);
});

test('of two ratings of a chapter the strictest counts for the work', async () => {
  const { work } = await build({
    'content/w/work.yaml': `${YAML_HEAD}rating: Teen\n`,
    'content/w/01.md': `---\nrating: [Teen, Mature]\n---\n\n${TEXT}`,
    'content/w/02.md': TEXT,
  });
  expect(work.rating.key).toBe('mature');
});

test('a second language and a second status are told of', async () => {
  const { work, told } = await build({
    'content/a.md': `---\n${YAML_HEAD}rating: Teen\nlanguage: [en, English, fr]\nstatus: [Complete, WIP]\n---\n\n${TEXT}`,
  });
  expect([work.language, work.status]).toEqual(['en', 'complete']);
  expect(told).toEqual([
    'content/a.md:5 A work has one value of "language"; "en" is taken, and "fr" is left out.',
    'content/a.md:6 A work has one value of "status"; "Complete" is taken, and "WIP" is left out.',
  ]);
});

test('chapters in other languages are no second language of the work', async () => {
  const { told } = await build({
    'content/w/01.md': `---\n${YAML_HEAD}language: en\nstatus: WIP\n---\n\n${TEXT}`,
    'content/w/02.md': `---\n${YAML_HEAD}language: fr\nstatus: Complete\n---\n\n${TEXT}`,
  });
  expect(told).toEqual([]);
});
