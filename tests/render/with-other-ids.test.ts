import { expect, test } from 'vitest';
import { withOtherIds } from '../../src/render/with-other-ids.ts';

test('ids and what refers to them get another beginning, and no word of the text does', () => {
  const html =
    '<p id="war-1x">"war-torn" is war-<a href="#war-fn-1" id="war-fnref-1" aria-describedby="war-footnote-label">1</a>' +
    ' <a href="https://war-1.example/">x</a></p><p id="warm-2">y</p>';
  expect(Buffer.from(withOtherIds(Buffer.from(html), { from: 'war', to: 'part-0' })).toString()).toBe(
    '<p id="part-0-1x">"war-torn" is war-<a href="#part-0-fn-1" id="part-0-fnref-1" aria-describedby="part-0-footnote-label">1</a>' +
      ' <a href="https://war-1.example/">x</a></p><p id="warm-2">y</p>',
  );
});
