import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildSite } from '../../src/commands/build-site.ts';
import type { Archive } from '../../src/model/archive.ts';
import { PLAIN_BUILD } from '../support/plain-build.ts';
import { listFiles } from '../support/read-folder.ts';
import { roundTrip } from '../support/round-trip.ts';
import { tempFolder } from '../support/temp-folder.ts';

const ROOT = new URL('../../', import.meta.url).pathname;

/** Build a folder that holds archive.yaml and content/. */
async function build(folder: string): Promise<Archive> {
  const { built, loaded } = await buildSite({
    dir: folder,
    baseUrl: 'https://archive.example/',
    ...PLAIN_BUILD,
  });
  if (built === null) throw new Error(JSON.stringify(loaded.messages));
  return built.archive;
}

test.each(['txt', 'md'] as const)('what is taken away as .%s is read back as it was', async (extension) => {
  const { works, losses } = await roundTrip(join(ROOT, 'content'), extension);
  expect(works).toBeGreaterThan(12);
  // The name of a passage that is folded away is text in what is taken away, a mark of a footnote in `.txt` stays one.
  expect(losses.filter(({ slug, what }) => !(slug === 'the-understudy' && /words/.test(what)))).toEqual([]);
});

test('the page of a work names the digest of its original file, whose bytes are those of the source', async () => {
  const folder = tempFolder({
    'archive.yaml': 'outputs: { original: true }\n',
    'content/lamp.txt': 'Title: The Lamp\r\nAuthor: Ann\r\n\r\nThe lamp was lit.\r\n',
    'content/secret.txt': 'Title: Secret\nAuthor: Ann\nAnonymous: yes\n\nNobody knows.\n',
    'content/nobody.txt': 'Title: Nobody\n\nNobody knows.\n',
    'content/mail.txt': 'Title: Mail\nAuthor: Bo\nE-mail: bo@mail.example\n\nThe lamp was lit.\n',
    'content/walk/work.yaml': 'title: Walk\nauthor: Ann\n',
    'content/walk/01.txt': 'One step.\n',
    'content/walk/02.md': '---\nshow: unlisted\n---\n\nHidden step.\n',
    'content/walk/03.md': '---\nshow: no\n---\n\nHeld step.\n',
    'content/walk/04.md': 'Two steps.\n',
  });
  await build(folder);
  const site = join(folder, '_site/works');
  const files = listFiles(site).filter((path) => path.includes('/original/'));
  expect(files.sort()).toEqual(['lamp/original/lamp.txt', 'walk/original/walk-2.md', 'walk/original/walk.txt']);
  const bytes = readFileSync(join(site, 'lamp/original/lamp.txt'));
  expect(bytes.equals(readFileSync(join(folder, 'content/lamp.txt')))).toBe(true);
  const digest = createHash('sha256').update(bytes).digest('hex');
  expect(readFileSync(join(site, 'lamp/index.html'), 'utf8')).toContain(`SHA-256 ${digest}`);
});

test('ids that somebody gave come back; paths, and what may tell who wrote it, are in no file', async () => {
  const folder = tempFolder({
    'archive.yaml': 'outputs: { txt: true, markdown: true }\n',
    'content/given.txt': 'Title: Given\nAuthor: Ann\n\nThe lamp was lit.\n',
    'content/written.md': '---\ntitle: Written\nauthor: Ann\nid: sid 7\n---\n\nThe lamp was lit.\n',
    'content/Ann Lee/path.txt': 'Title: Path\nAuthor: Bo\n\nThe lamp was lit.\n',
    'content/moved.txt': 'Title: Moved\nAuthor: Bo\n\nThe lamp was lit.\n',
    'content/secret.md': '---\ntitle: Secret\nid: anns-own\nanonymous: yes\n---\n\nThe lamp was lit.\n',
    'catalogue.csv': 'file,id\ngiven.txt,412\nmoved.txt,Ann Lee/private\n',
  });
  await build(folder);
  const idIn = (slug: string, extension: string) =>
    /^id: (.*)$/m.exec(readFileSync(join(folder, '_site/works', slug, `${slug}.${extension}`), 'utf8'))?.[1] ?? null;
  for (const extension of ['txt', 'md'])
    expect(['given', 'written', 'path', 'moved', 'secret'].map((slug) => idIn(slug, extension))).toEqual([
      '"412"',
      'sid 7',
      null,
      null,
      null,
    ]);
  const again = tempFolder({ 'content/a.txt': readFileSync(join(folder, '_site/works/given/given.txt')) });
  expect([...(await build(again)).works.keys()]).toEqual(['412']);
});
