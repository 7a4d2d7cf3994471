import { symlinkSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { UsageError } from '../../src/diagnostics/usage-error.ts';
import { checkTarget } from '../../src/write/check-target.ts';
import { tempFolder } from '../support/temp-folder.ts';

const HASH = '0'.repeat(64);

test.each([
  ['the root of the disk', '/', /root of the disk/],
  ['the home folder', homedir(), /home folder/],
  ['a folder that contains the home folder', dirname(homedir()), /home folder|root of the disk/],
  ['a file', 'file.txt', /is a file/],
  ['a link', 'link', /symbolic link/],
  ['the project', 'project', /contains the (stories|project)/],
  ['a folder that contains the project', '.', /contains the (stories|project)/],
  ['the content folder', 'project/content', /contains the stories/],
  ['a folder inside the content folder', 'project/content/site', /lies inside/],
  ['a folder inside the content folder by way of a link', 'way/content/deep/site', /lies inside/],
  ['a folder of other files', 'full', /holds files, but no SHA256SUMS.txt/],
  ['a folder with checksums of others', 'iso', /holds files, but no SHA256SUMS.txt/],
  ['a folder with a manifest that names a file outside', 'evil', /holds files, but no SHA256SUMS.txt/],
])('%s is refused', (_name, target, message) => {
  const { check } = project();
  expect(() => check(target)).toThrow(message);
  expect(() => check(target)).toThrow(UsageError);
});

test.each([
  ['a missing folder', 'project/_site'],
  ['a missing folder in a missing one', 'new/_site'],
  ['an empty folder', 'empty'],
  ['a folder with our manifest', 'ours'],
])('%s is accepted', (_name, target) => {
  expect(() => project().check(target)).not.toThrow();
});

test('force accepts a folder of other files, but never one that holds the stories', () => {
  const { check } = project();
  expect(() => check('full', true)).not.toThrow();
  expect(() => check('project', true)).toThrow(UsageError);
});

test('a plain folder of stories may not hold its own site', () => {
  const root = tempFolder({ 'stories/a.txt': '' });
  const stories = join(root, 'stories');
  const limits = { contentDir: stories, root: stories, force: false };
  expect(() => checkTarget(join(stories, '_site'), limits)).toThrow(/lies inside/);
  expect(() => checkTarget(join(root, 'stories-site'), limits)).not.toThrow();
});

function project() {
  const root = tempFolder({
    'project/content/a.txt': '',
    'file.txt': '',
    'full/mine.txt': '',
    'iso/SHA256SUMS.txt': `${HASH}  disc.iso\n`,
    'evil/SHA256SUMS.txt': `${HASH}  index.html\n${HASH}  ../project/content/a.txt\n`,
    'ours/SHA256SUMS.txt': `# Written by fabula: the files of this site. Only these are ever removed.\n${HASH}  index.html\n`,
    'empty/': '',
  });
  symlinkSync(join(root, 'empty'), join(root, 'link'));
  symlinkSync(join(root, 'project'), join(root, 'way'));
  const check = (target: string, force = false) =>
    checkTarget(target.startsWith('/') ? target : join(root, target), {
      contentDir: join(root, 'project', 'content'),
      root: join(root, 'project'),
      force,
    });
  return { root, check };
}
