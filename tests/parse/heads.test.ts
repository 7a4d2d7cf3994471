import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { projectPath } from '../support/golden.ts';
import { lettersAlone, readHead, readHeadCases } from '../support/read-heads.ts';

const HEADS = 'tests/fixtures/heads';

describe.each(readdirSync(projectPath(HEADS)))('the heads of %s are read', (table) => {
  for (const head of readHeadCases(`${HEADS}/${table}`))
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
