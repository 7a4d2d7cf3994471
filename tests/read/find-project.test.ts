import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { UsageError } from '../../src/diagnostics/usage-error.ts';
import { findProject } from '../../src/read/find-project.ts';
import { tempFolder } from '../support/temp-folder.ts';

test('a folder with archive.yaml and content/ is a project, and absent parts are null', async () => {
  const root = tempFolder({ 'archive.yaml': '', 'content/': '', 'templates/': '' });
  expect(await findProject(root)).toEqual({
    root,
    kind: 'project',
    configFile: join(root, 'archive.yaml'),
    taxonomyFile: null,
    authorsFile: null,
    checkedFile: null,
    addressesFile: null,
    catalogueFile: null,
    contentDir: join(root, 'content'),
    templatesDir: join(root, 'templates'),
    publicDir: null,
    pagesDir: null,
  });
});

test('content/ alone makes a project', async () => {
  expect(await findProject(tempFolder({ 'content/': '' }))).toMatchObject({ kind: 'project', configFile: null });
});

test('any other folder is a folder of stories, and its folder public/ is only another folder of them', async () => {
  const root = tempFolder({ 'story.txt': 'x', 'public/a.txt': 'x', content: 'a story of this name' });
  expect(await findProject(root)).toMatchObject({ kind: 'folder', contentDir: root, publicDir: null });
});

test.each([
  ['a missing folder', 'absent', /There is no folder/],
  ['a file', 'file.txt', /is a file/],
  ['archive.yaml without content/', 'bare', /no folder "content"/],
  ['a file called templates', 'wrong', /must be a folder/],
])('%s is wrong usage', async (_name, path, message) => {
  const root = tempFolder({
    'file.txt': '',
    'bare/archive.yaml': '',
    'wrong/content/': '',
    'wrong/templates': '',
  });
  const found = findProject(join(root, path));
  await expect(found).rejects.toThrow(message);
  await expect(found).rejects.toBeInstanceOf(UsageError);
});

test('a part that is a link out of the project is refused', async () => {
  const root = tempFolder({ 'project/content/': '', 'secrets/': '' });
  symlinkSync(join(root, 'secrets'), join(root, 'project', 'public'));
  await expect(findProject(join(root, 'project'))).rejects.toThrow(/leads out of the project/);
});
