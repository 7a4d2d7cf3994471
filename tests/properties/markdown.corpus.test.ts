import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'vitest';
import { projectPath } from '../support/golden.ts';
import { expectRemarksTree } from '../support/markdown-documents.ts';
import { reportAbsence } from '../support/tools.ts';

const folder = join(projectPath('../shared'), 'corpus', 'markdown');
const isThere = existsSync(folder);
if (!isThere) reportAbsence('the Markdown corpus', 'It is not part of the project: it lies beside it in ../shared.');
const books = isThere
  ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.md'))
  : [];

describe.skipIf(!isThere)('the tree of a book is the one that remark-parse makes of it', () => {
  test.each(books)('%s', (path) => {
    expectRemarksTree(readFileSync(join(folder, path), 'utf8').replace(/\r\n?/g, '\n'));
  });
});
