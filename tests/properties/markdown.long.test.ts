import { test } from 'vitest';
import { DOCUMENTS, expectRemarksTrees } from '../support/markdown-documents.ts';

test.each(Object.keys(DOCUMENTS))('for %s, thousands of times, the tree is the one that remark-parse makes', (kind) => {
  expectRemarksTrees(kind, Number(process.env.RUNS ?? 3000));
});
