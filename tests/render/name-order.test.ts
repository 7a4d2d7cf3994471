import { expect, test } from 'vitest';
import { renderSample } from '../support/render-sample.ts';
import { archiveOf, work } from '../support/sample-archive.ts';

test('each name of a row runs in its own direction, so that the row keeps its order', async () => {
  const terms = new Map([['tags', ['harbours', 'lamps']]]);
  const files = await renderSample(archiveOf([work('salt', { authors: ['ann', 'bo'], terms })]));
  for (const path of ['index.html', 'works/salt/index.html']) {
    const page = files.get(path) ?? '';
    const links = page.match(/<a class="p-(?:author|category)[^>]*>/g) ?? [];
    expect(links.length, path).toBeGreaterThanOrEqual(4);
    expect(links.filter((link) => !link.includes(' dir="auto"'))).toEqual([]);
  }
});
