import { execFileSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readSource } from '../../src/read/read-source.ts';
import { tempFolder } from '../support/temp-folder.ts';

test('the bytes of a file come back as they are', async () => {
  const root = tempFolder({ a: new Uint8Array([0, 255, 13, 10]) });
  expect(await read(join(root, 'a'))).toEqual(Buffer.from([0, 255, 13, 10]));
});

test('an empty file has no bytes, and that is no error of reading', async () => {
  expect(await read(join(tempFolder({ a: '' }), 'a'))).toHaveLength(0);
});

test('a file that vanished gives a message', async () => {
  expect(await read(join(tempFolder(), 'a'))).toMatchObject({ ruleId: 'file-unreadable', file: 'a.txt' });
});

test('a file that became a folder gives a message', async () => {
  expect(await read(tempFolder())).toMatchObject({ message: expect.stringContaining('it is a folder') });
});

test('a file that grew past the limit gives a message', async () => {
  const root = tempFolder({ a: 'x'.repeat(11) });
  expect(await read(join(root, 'a'), 10)).toMatchObject({ ruleId: 'file-too-large' });
});

test.skipIf(process.platform === 'win32')('a file that became a pipe is not waited for', async () => {
  const pipe = join(tempFolder(), 'pipe');
  execFileSync('mkfifo', [pipe]);
  expect(await read(pipe)).toMatchObject({ message: expect.stringContaining('a named pipe') });
});

test.skipIf(process.platform === 'win32')('a file that became a link is not followed', async () => {
  const root = tempFolder({ secret: 'x' });
  symlinkSync(join(root, 'secret'), join(root, 'a'));
  expect(await read(join(root, 'a'))).toMatchObject({ ruleId: 'file-unreadable' });
});

function read(absolute: string, limit = 1000) {
  return readSource({ path: 'a.txt', absolute }, limit);
}
