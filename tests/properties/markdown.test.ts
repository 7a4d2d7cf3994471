import { tests as examples } from 'commonmark-spec';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyMarks, expectRemarksTree, proseDocument } from '../support/markdown-documents.ts';

const numRuns = Number(process.env.RUNS ?? 1000);
/** Long runs take their time. */
const timeout = 60_000 + numRuns * 20;

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

  test('for prose with syntax in it', { timeout }, () => {
    fc.assert(fc.property(proseDocument, expectRemarksTree), { numRuns });
  });

  test('for any sequence of marks', { timeout }, () => {
    fc.assert(fc.property(anyMarks, expectRemarksTree), { numRuns });
  });

  test('for any text', { timeout }, () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), expectRemarksTree), { numRuns });
  });
});
