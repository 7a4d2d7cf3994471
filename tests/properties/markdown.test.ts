import { tests as examples } from 'commonmark-spec';
import { describe, expect, test } from 'vitest';
import { DOCUMENTS, expectRemarksTree, expectRemarksTrees } from '../support/markdown-documents.ts';

describe('the tree is the one that remark-parse makes of the whole text', () => {
  test('for every example of CommonMark, alone, within prose and twice', () => {
    expect(examples.length).toBeGreaterThan(600);
    for (const { markdown } of examples) {
      const source = markdown.replaceAll('→', '\t');
      expectRemarksTree(source);
      expectRemarksTree(`Prose.\n\n${source}\n\nMore *prose*.\n`);
      expectRemarksTree(`${source}\n${source}`);
    }
  });

  test('for all examples of CommonMark in one document, in both orders', () => {
    const all = examples.map(({ markdown }) => markdown.replaceAll('→', '\t'));
    expectRemarksTree(all.join('\n\n'));
    expectRemarksTree(all.reverse().join('\n\n'));
  });

  test.each(Object.keys(DOCUMENTS))('for %s', (kind) => {
    expectRemarksTrees(kind, 300);
  });
});
