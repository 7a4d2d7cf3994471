import { expect, test } from 'vitest';
import { capTags, DEEPEST } from '../../src/prose/nested-tags.ts';

const html = (value: string) => ({ type: 'html', value });
const shown = (tags: readonly string[]) => {
  const { nodes, capped } = capTags(tags.map(html));
  return { capped, texts: nodes.flatMap((node) => (node.type === 'text' ? [node.value] : [])) };
};

test('tags as deep as the limit stay', () => {
  const tags = [...Array(DEEPEST).fill('<b>'), ...Array(DEEPEST).fill('</b>')];
  expect(shown([...tags, ...tags])).toEqual({ capped: false, texts: [] });
});

test('what is deeper becomes text, with what would close it', () => {
  const tags = [...Array(DEEPEST).fill('<b>'), '<i>', '<br>', '</i>', '</b>', '<u>', '</u>'];
  expect(shown(tags)).toEqual({ capped: true, texts: ['<i>', '</i>'] });
});

test('old pages that never close their paragraphs, items and cells are not deep', () => {
  expect(shown(Array(200).fill('<p>')).capped).toBe(false);
  expect(shown(Array(200).fill('<li>')).capped).toBe(false);
  expect(shown([`<table>${'<td>x'.repeat(200)}</table>`]).capped).toBe(false);
});

test('an end without a beginning ends nothing', () => {
  expect(shown([...Array(DEEPEST).fill('<b>'), '</i>', '<u>']).texts).toEqual(['<u>']);
});
