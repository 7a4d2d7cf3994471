import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openStage } from '../../src/write/stage.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fabula-stage-'));
  for (const name of ['site', 'target']) mkdirSync(join(folder, name));
});
afterEach(() => rmSync(folder, { recursive: true }));

const TEXT = ['{"works":[', '"Zoë"', ',"Ann"]}'];

function stageOf({ isNew }: { isNew: boolean }) {
  return openStage({ site: join(folder, 'site'), target: join(folder, 'target'), isNew });
}

test('a file in pieces is what it would be as a whole', () => {
  const whole = Buffer.from(TEXT.join(''));
  const put = stageOf({ isNew: true }).put('api/works.json', { pieces: TEXT.values() });
  const sha256 = createHash('sha256').update(whole).digest('hex');
  expect(put).toEqual({ path: 'api/works.json', sha256, size: whole.length, isSame: false });
  expect(readFileSync(join(folder, 'site/api/works.json'))).toEqual(whole);
});

test('a file in pieces that is published already is not staged', () => {
  writeFileSync(join(folder, 'target/works.json'), TEXT.join(''));
  expect(stageOf({ isNew: false }).put('works.json', { pieces: TEXT.values() }).isSame).toBe(true);
  expect(existsSync(join(folder, 'site/works.json'))).toBe(false);

  writeFileSync(join(folder, 'target/works.json'), TEXT.join('').replace('Ann', 'Bob'));
  expect(stageOf({ isNew: false }).put('works.json', { pieces: TEXT.values() }).isSame).toBe(false);
  expect(readFileSync(join(folder, 'site/works.json'), 'utf8')).toBe(TEXT.join(''));
});

test('what fails among the pieces is what is told', () => {
  function* broken() {
    yield 'a';
    throw new Error('no more');
  }
  expect(() => stageOf({ isNew: true }).put('a.txt', { pieces: broken() })).toThrow('no more');
});
