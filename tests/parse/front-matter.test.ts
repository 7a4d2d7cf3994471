import { afterEach, expect, test } from 'vitest';
import { readFrontMatter } from '../../src/parse/front-matter.ts';

afterEach(() => {
  expect((globalThis as { pwned?: boolean }).pwned).toBeUndefined();
});

test('YAML between fences is a document', () => {
  const front = readFrontMatter('---\ntitle: Salt\n---\n\nProse.');
  expect(front?.document?.toJS()).toEqual({ title: 'Salt' });
  expect(front).toMatchObject({ lines: 3, faults: [] });
});

test.each(['--- yaml', '---yaml', '---YML'])('the fence %s names YAML', (fence) => {
  expect(readFrontMatter(`${fence}\ntitle: Salt\n---\n`)?.document?.toJS()).toEqual({ title: 'Salt' });
});

test.each(['js', 'javascript', 'json', 'coffee', 'toml', 'TypeScript', 'rb'])(
  'front matter in %s is refused and never run',
  (language) => {
    const front = readFrontMatter(`---${language}\n({ title: (globalThis.pwned = true) })\n---\n`);
    expect(front?.document).toBeNull();
    expect(front?.faults).toEqual([{ rule: 'front-matter-code', reason: language, line: 1, column: 1 }]);
  },
);

test.each([
  '',
  'Prose.',
  '---',
  '---\nProse.',
  '--- a break ---\nx: y\n---\n',
  '---oOo---\nx: y\n---\n',
  '--- Ann\nx: y\n---\n',
  '---constructor\nx: y\n---\n',
  '---\nIt was late.\n---\nx',
  ' ---\na: b\n---',
])('%j has none', (text) => {
  expect(readFrontMatter(text)).toBeNull();
});

test('a broken file stays broken when it is read again', () => {
  const text = '---\ntitle: [half\nauthor: Bo\n---\n';
  const first = readFrontMatter(text);
  expect(first?.faults).toHaveLength(1);
  expect(readFrontMatter(text)?.faults).toEqual(first?.faults);
});

test.each([
  ['---\ntitle: One\ntitle: Two\n---\n', 3, 1],
  ['---\nauthor: Bo\ntitle: Salt: a story\n---\n', 3, 8],
  ['---\ntitle: [half\nauthor: Bo\n---\n', 2, 13],
])('the fault in %j is found at its place', (text, line, column) => {
  expect(readFrontMatter(text)?.faults[0]).toMatchObject({ line, column });
});
