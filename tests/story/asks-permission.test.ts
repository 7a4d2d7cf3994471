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
  'not without asking me',
  'Not without my say-so',
  'forbidden',
  'Forbidden.',
  'Refused',
  'off limits',
  'Off-limits!',
  'private',
  'Private',
  'not yet',
  'Only on my own site',
  'Gossamer only',
  'Yes to Gossamer only',
  'Not granted to anybody',
  'false',
  'off',
  'I would rather you did not',
  'when I am done with it',
  'my own page. Others ask.',
  'hands off',
  'bitte vorher fragen',
  'Bitte Fragen',
  'nur nach Absprache',
  'nach Rücksprache',
  'verboten',
  'Nicht ohne mich',
  'interdit',
  'demander avant',
  'Uniquement chez moi',
  'prohibido',
  'Pregunta antes',
  'запрещено',
  'только с разрешения автора',
  'спросите сначала',
  '禁止转载',
  '请勿转载',
  'please drop me a line first',
  'Do not!',
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
  'yes, please tell me where',
  'YES!',
  'y',
  'true',
  'ok',
  'Okay by me',
  'Fine, with my name on it',
  'Go ahead',
  'Feel free',
  'just let me know',
  'drop me a line when you do',
  'Just tell me where it goes.',
  'With my name and address',
  'As long as you keep my name',
  'Gossamer, Ephemeral',
  'Gossamer; Ephemeral and The Tern Archive',
  'gossamer, ephemeral',
  'Gossamer yes',
  'AO3 / FFN',
  'http://tern.example/~rowan/fic.html',
  'tern.example/fic',
  'February 9, 2001',
  'Anyone who wants it',
  'Anywhere, but leave my name on it.',
  'All archives welcome',
  'You may',
  'I don’t mind',
  'Permission granted',
  'CC BY-SA',
  'Ja, gerne',
  'überall',
  'ohne zu fragen erlaubt',
  'Oui, partout',
  'Sí, claro',
  'да, где угодно',
  '随意',
  '',
])('Archive: %s does not', (value) => {
  expect(asked('Archive', value)).toBe(false);
});

test('so do words in other fields that can mean nothing else', () => {
  expect(asked('Distribution', 'ask first', 'extra')).toBe(true);
  expect(asked('Disclaimer', 'Not mine. Please do not archive.', 'disclaimer')).toBe(true);
  expect(asked('Notes', 'DO NOT ARCHIVE', 'notes')).toBe(true);
  expect(asked('Summary', 'They ask nobody and write first.', 'summary')).toBe(false);
  expect(asked('Repost', 'do not', 'extra')).toBe(true);
  expect(asked('Copying', 'ask', 'extra')).toBe(true);
  expect(asked('Copyright', 'ask Ann', 'extra')).toBe(false);
  expect(asked('Mood', 'no', 'extra')).toBe(false);
  expect(asked('Reposting', 'no', 'extra')).toBe(true);
  expect(asked('Permission', 'Not granted to archives', 'extra')).toBe(true);
  expect(asked('Archive Warning', 'No Archive Warnings Apply', 'extra')).toBe(false);
  expect(asked('Archive-name', 'weir/part01', 'extra')).toBe(false);
});

test('a label that is a refusal is taken back by a no', () => {
  for (const name of ['archive', 'extra'] as const) {
    expect(asked('X-No-Archive', 'no', name)).toBe(false);
  }
  expect(asked('X-No-Archive', 'never', 'archive')).toBe(true);
});

test('what a person wrote into the catalogue is a decision', () => {
  expect(asked('Archive', 'No', 'archive', 'catalogue')).toBe(false);
});
