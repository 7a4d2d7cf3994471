import { expect, test } from 'vitest';
import { contextWith, renderSample } from '../support/render-sample.ts';
import { archiveOf, work } from '../support/sample-archive.ts';

test('no line begins with a dot between facts: it stays with the word before it', async () => {
  const parts = { series: [{ id: 'roads', position: 1 }] };
  const files = await renderSample(archiveOf([work('lamp', parts), work('salt', parts)]), contextWith());
  const pages = [...files].filter(([path]) => path.endsWith('.html'));
  expect(pages.filter(([, html]) => / ·/.test(html)).map(([path]) => path)).toEqual([]);
  expect(pages.filter(([, html]) => /(?:&#160;|\u00a0)·/.test(html)).map(([path]) => path)).toContain(
    'works/lamp/index.html',
  );
});
