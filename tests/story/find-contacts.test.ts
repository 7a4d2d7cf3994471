import { describe, expect, test } from 'vitest';
import { findContacts } from '../../src/story/find-contacts.ts';

function found(text: string, loose = false): string[] {
  return findContacts(text, loose).map(({ kind, from, to }) => `${kind}: ${text.slice(from, to)}`);
}

describe('how a person can be reached', () => {
  test.each([
    ['Write to ann.lee+fic@mail.example.co.uk, please.', 'e-mail: ann.lee+fic@mail.example.co.uk'],
    ['mailto:ann@example.org', 'e-mail: mailto:ann@example.org'],
    ['jürgen@example.org', 'e-mail: jürgen@example.org'],
    ['ann (at) example.org', 'e-mail: ann (at) example.org'],
    ['ann[at]example[dot]org', 'e-mail: ann[at]example[dot]org'],
    ['ann AT example DOT org', 'e-mail: ann AT example DOT org'],
    ['Write to someone_at_example.net, please.', 'e-mail: someone_at_example.net'],
    ['ann [at] example.org', 'e-mail: ann [at] example.org'],
    ['ann(at)example.org', 'e-mail: ann(at)example.org'],
    ['Feedback to ann at example.org.', 'e-mail: ann at example.org'],
    ['Find ann at example dot org.', 'e-mail: ann at example dot org'],
    ['Ring +44 171 555 0199 in the evening.', 'telephone: +44 171 555 0199'],
    ['Call 0171-555-0199', 'telephone: 0171-555-0199'],
    ['Call me at 020 7946 0018, please.', 'telephone: 020 7946 0018'],
    ['Ring me: 01865 999123', 'telephone: 01865 999123'],
    ['(555) 555-0134', 'telephone: (555) 555-0134'],
    ['555-555-0134', 'telephone: 555-555-0134'],
    ['Telefon: 030 555 01 34', 'telephone: 030 555 01 34'],
    ['P.O. Box 417, Millbrook, NY 12545', 'postal: P.O. Box 417, Millbrook, NY 12545'],
    ['12 Elm Street, Apt 4, Springfield, IL 62704', 'postal: 12 Elm Street, Apt 4, Springfield, IL 62704'],
    ['7 Orchard Lane\nLittle Hadham\nSG11 2DY', 'postal: 7 Orchard Lane\nLittle Hadham\nSG11 2DY'],
    ['Lindenstraße 12, 10969 Berlin', 'postal: Lindenstraße 12, 10969 Berlin'],
    ['12, rue des Lilas, 75020 Paris', 'postal: 12, rue des Lilas, 75020 Paris'],
    ['Rue des Lilas 5, 75020 Paris', 'postal: Rue des Lilas 5, 75020 Paris'],
    ['ann＠mail.example', 'e-mail: ann＠mail.example'],
    ['ICQ: 12345678', 'telephone: 12345678'],
    ['my ICQ# 123-456-789', 'telephone: 123-456-789'],
  ])('%j is found', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  test.each([
    'She looked at 221 Baker Street and sighed.',
    'My stories are at www.example.org.',
    'Find me at example.org/ann.',
    'First posted 2004-07-31, revised 31.07.2004.',
    'ISBN 978-0-14-303943-3',
    'It has 120 000 words and 1,250,000 letters.',
    'They met at dawn. at noon.',
    'They call 1984 a good year, and I call 2,000,000 people.',
    'You can reach 12 345 places.',
    'Channel @lamps and 3@4',
    'The file look_at_me was new.',
    'HE WAS AT HOME. NO DOT OF LIGHT.',
  ])('%j is no address', (text) => {
    expect(found(text)).toEqual([]);
  });

  test('a short value of a header may have shapes that prose has not', () => {
    expect(found('ann at example.org', true)).toEqual(['e-mail: ann at example.org']);
    expect(found('0171 555 0199', true)).toEqual(['telephone: 0171 555 0199']);
    expect(found('01-02-2004', true)).toEqual([]);
    expect(found('Ann, 0171 555 0199')).toEqual([]);
  });

  test('long text of any one shape is gone through in a time that grows with it', () => {
    for (const unit of ['a', 'a@', 'a@b.', '0 ', '1 A', '(at)', '555-', '+1 ', ' at ', 'Box 1 ', '1 rue a'])
      expect(findContacts(unit.repeat(100_000 / unit.length)).length).toBeGreaterThanOrEqual(0);
  });
});
