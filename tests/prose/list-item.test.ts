import fc from 'fast-check';
import type { Root } from 'mdast';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { listItem } from '../../src/prose/list-item.ts';

const line = fc.constantFrom(
  '- one',
  '- two\n\n  more',
  '',
  '  - inner',
  '1. first',
  '- [ ] task',
  'prose',
  '  two lines',
);

test('items come out as the default handler writes them', () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      const tree = unified().use(remarkParse).parse(lines.join('\n')) as Root;
      const ours = unified().use(remarkRehype, { handlers: { listItem } }).runSync(tree);
      expect(ours).toEqual(unified().use(remarkRehype).runSync(tree));
    }),
    { numRuns: 500 },
  );
});
