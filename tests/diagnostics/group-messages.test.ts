import { expect, test } from 'vitest';
import { report } from '../../src/diagnostics/diagnostic.ts';
import { groupMessages } from '../../src/diagnostics/group-messages.ts';

/** So many stories of a folder without a rating. */
function unrated(folder: string, count: number) {
  return Array.from({ length: count }, (_, index) => report('rating-missing', `${folder}/${index}.txt`));
}

function found(messages: Parameters<typeof groupMessages>[0]) {
  return groupMessages(messages).map(({ message, members }) => `${message.file} ${members.length} ${message.message}`);
}

test('what most stories of a folder lack is said once, with both ways out', () => {
  const [only, ...others] = groupMessages([...unrated('content/old', 6), report('file-empty', 'content/old/x.txt')]);
  expect(others.map(({ message }) => message.ruleId)).toEqual(['file-empty']);
  expect(only?.message).toMatchObject({
    ruleId: 'rating-missing',
    severity: 'warning',
    file: 'content/old/',
    line: null,
    message: 'No rating was found in 6 stories.',
    hint: 'Give them one, or all the same with "rating: …" for "old" under "folders:" in archive.yaml; or set "rating-missing: off" under "rules:" in the same place.',
  });
});

test('of the whole archive it is said with the settings of the whole archive', () => {
  const [only] = groupMessages([...unrated('content/a', 4), ...unrated('content/b', 4)]);
  expect(only?.message.file).toBe('content/');
  expect(only?.message.hint).toContain('"rating: …" under "reading:" in archive.yaml');
  expect(only?.members).toHaveLength(8);
  expect(found([...unrated('a', 4), ...unrated('b', 4)])).toEqual(['null 8 No rating was found in 8 stories.']);
});

test('a few, or a few among many others, stay single', () => {
  expect(found(unrated('content', 4))).toHaveLength(4);
  const others = Array.from({ length: 12 }, (_, index) => report('file-empty', `content/${index + 100}.txt`));
  expect(found([...unrated('content', 5), ...others])).toHaveLength(17);
});

test('a folder full of it is told from others that are not', () => {
  const others = Array.from({ length: 20 }, (_, index) => report('file-empty', `content/new/${index}.txt`));
  expect(found([...unrated('content/old', 7), ...unrated('content/new', 1), ...others]).slice(-1)).toEqual([
    'content/old/ 7 No rating was found in 7 stories.',
  ]);
});

test('rules without words for a folder are never joined', () => {
  const messages = Array.from({ length: 9 }, (_, index) => report('file-empty', `content/${index}.txt`));
  expect(found(messages)).toHaveLength(9);
});
