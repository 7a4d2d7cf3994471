import { expect, test } from 'vitest';
import { loadConfig } from '../../../src/config/load-config.ts';
import { parseStory } from '../../../src/parse/parse-story.ts';

const profile = loadConfig(null, 'archive.yaml').config.reading;

function nodesOf(text: string): { type: string; mark?: string }[] {
  const { story } = parseStory({ path: 'w/a.md', text, profile, isPart: true });
  return story.children.flatMap((child) => (child.type === 'chapter' ? (child.children as { type: string }[]) : []));
}

test.each([
  '---',
  '***',
  '* * *',
  '- - -',
  '_ _ _',
  '\\* \\* \\*',
  '\\*\\*\\*',
  '\\***',
  '## ***',
  '## * * *',
  '### ~',
  '<hr />',
  '<hr>',
  '<center>***</center>',
  '<p align="center">* * *</p>',
  '<center><hr></center>',
  "'''",
  '~~~',
  '~~~~',
  '**',
  '*',
  '///',
  '—-',
  '----',
  '*****',
  '. . . . .',
  '⁂',
  '&nbsp;',
  '<br/>',
  '-----\t',
])('%j is one scene break', (mark) => {
  const nodes = nodesOf(`One.\n\n${mark}\n\nTwo.\n\n${mark}\n\nThree.\n`);
  expect(nodes.map((node) => node.type)).toEqual(['paragraph', 'sceneBreak', 'paragraph', 'sceneBreak', 'paragraph']);
  expect(nodes[1]?.mark?.trim()).toBe(mark.trim());
});

test.each(['...', '"..."', '「…………」', '—', '?', '「？」', '**Ann**', "'Oh.'", '~~gone~~', '<i>***</i> she'])(
  '%j is no scene break',
  (text) => {
    expect(nodesOf(`One.\n\n${text}\n\nTwo.\n`).map((node) => node.type)).not.toContain('sceneBreak');
  },
);

test('code between tildes with a name stays code', () => {
  expect(nodesOf('One.\n\n~~~text\nlog 1\n\nlog 2\n~~~\n\nTwo.\n').map((node) => node.type)).toEqual([
    'paragraph',
    'code',
    'paragraph',
  ]);
});

test('code whose fences are not set apart stays code', () => {
  expect(nodesOf('One.\n\n~~~\nlog 1\n~~~\n\nTwo.\n').map((node) => node.type)).toEqual([
    'paragraph',
    'code',
    'paragraph',
  ]);
});
