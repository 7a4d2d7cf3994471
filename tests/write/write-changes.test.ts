import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkChangesFile, writeChanges } from '../../src/write/write-changes.ts';
import { tempFolder } from '../support/temp-folder.ts';

describe('the place of a list of changes', () => {
  test('may be an earlier list, whatever it holds', () => {
    const file = join(tempFolder(), 'list.tsv');
    for (const paths of [[], ['a b.html', 'index.html', 'works/ä/index.html', 'zz'].sort()]) {
      writeChanges(file, { added: paths, changed: paths, removed: paths });
      expect(() => checkChangesFile(file, [])).not.toThrow();
    }
    expect(readFileSync(file, 'utf8')).toMatch(/^added\ta b\.html\n/);
  });

  test.each([
    ['begins like a list', 'added\tmilk\nto do tomorrow\n'],
    ['is a list without an end', 'added\tindex.html'],
    ['is in another order', 'removed\ta\nadded\tb\n'],
    ['is not sorted', 'added\tb\nadded\ta\n'],
    ['names a file twice', 'added\ta\nadded\ta\n'],
    ['has another column', 'added\ta\tAnn\n'],
    ['names files outside', 'added\t/etc/hosts\n'],
    ['has lines of Windows', 'added\ta\r\n'],
    ['is no text', Buffer.from([0x61, 0xff, 0x0a])],
  ])('is refused when a file is there that %s', (_how, content) => {
    const file = join(tempFolder(), 'list.tsv');
    writeFileSync(file, content);
    expect(() => checkChangesFile(file, [])).toThrow(/is no list of changes/);
    expect(readFileSync(file)).toEqual(Buffer.from(content));
  });
});
