import { expect, test } from 'vitest';
import { translator } from '../../src/locale/messages.ts';
import { chapterName } from '../../src/render/views/chapter-name.ts';
import { chapter } from '../support/sample-archive.ts';

const nameOf = (parts: Parameters<typeof chapter>[1]) => chapterName(translator('en'), chapter(4, parts));

test.each([
  ['number and title', { number: 'Twelve', title: 'Kettle' }, 'Chapter Twelve: Kettle'],
  ['a number alone', { number: 'IV', title: null }, 'Chapter IV'],
  ['a title alone', { number: null, title: 'Kettle' }, 'Kettle'],
  ['neither', { number: null, title: null }, 'Chapter 4'],
  ['a role', { role: 'prologue' as const, number: null, title: null }, 'Prologue'],
  ['a role and a title', { role: 'epilogue' as const, number: null, title: 'Home' }, 'Epilogue: Home'],
  ['a title that repeats the role', { role: 'prologue' as const, number: null, title: 'prologue' }, 'prologue'],
  [
    'a title that begins with the role',
    { role: 'epilogue' as const, number: null, title: 'Epilogue: Home' },
    'Epilogue: Home',
  ],
  ['a role and no number but nought', { role: 'prologue' as const, number: '00', title: 'Prologue' }, 'Prologue'],
  ['a role and a number', { role: 'prologue' as const, number: '2', title: null }, 'Prologue 2'],
  ['number nought', { number: '0', title: null }, 'Chapter 0'],
  ['a part', { role: 'part' as const, number: '2', title: null }, 'Part 2'],
])('a chapter with %s', (_name, parts, expected) => {
  expect(nameOf(parts).full).toBe(expected);
});
