import { expect, test } from 'vitest';
import { asksPermission } from '../../src/story/asks-permission.ts';
import type { Field } from '../../src/story/header.ts';

function asked(
  label: string,
  value: string,
  name: Field['name'] = 'archive',
  origin: Field['origin'] = 'label',
): boolean {
  return asksPermission([{ name, label, value, written: value, line: 3, origin, confidence: 1 }]) !== null;
}

test.each([
  'No',
  'no!',
  'None, please',
  'Nowhere',
  'Nein',
  'DO NOT ARCHIVE',
  'Please don’t archive this.',
  "Don't repost anywhere",
  'Not to be archived',
  'May not be distributed',
  'Ask first',
  'Just ask me.',
  'Please ask',
  'E-mail me first',
  'Contact the author for permission',
  'Write to me before you take it',
  'Only with permission',
  'By permission only',
  'With my written consent',
  'Permission required',
])('Archive: %s holds the story back', (value) => {
  expect(asked('Archive', value)).toBe(true);
});

test.each([
  'Yes',
  'Anywhere',
  'No problem',
  'No restrictions',
  'No permission needed',
  'No need to ask',
  'You need not ask',
  "Don't need to ask, just tell me where",
  'Sure, take it',
  'The Lantern Shelf',
  'Without asking',
])('Archive: %s does not', (value) => {
  expect(asked('Archive', value)).toBe(false);
});

test('so do words in other fields that can mean nothing else', () => {
  expect(asked('Distribution', 'ask first', 'extra')).toBe(true);
  expect(asked('Disclaimer', 'Not mine. Please do not archive.', 'disclaimer')).toBe(true);
  expect(asked('Notes', 'DO NOT ARCHIVE', 'notes')).toBe(true);
  expect(asked('Summary', 'They ask nobody and write first.', 'summary')).toBe(false);
  expect(asked('Mood', 'no', 'extra')).toBe(false);
});

test('what a person wrote into the catalogue is a decision', () => {
  expect(asked('Archive', 'No', 'archive', 'catalogue')).toBe(false);
});
