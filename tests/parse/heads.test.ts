import { describe, expect, test } from 'vitest';
import { lettersAlone, readHead, readHeadCases } from '../support/read-heads.ts';

const TABLES = ['tests/fixtures/heads/cases.txt', 'tests/fixtures/heads/traps.txt'];

describe.each(TABLES)('the heads of %s are read', (table) => {
  for (const head of readHeadCases(table))
    test(head.path, () => {
      const { title, author, starts } = head;
      const read = readHead(head);
      expect({ ...read, title: lettersAlone(read.title), author: lettersAlone(read.author) }, head.text).toEqual({
        title: lettersAlone(title),
        author: lettersAlone(author),
        starts,
      });
    });
});
