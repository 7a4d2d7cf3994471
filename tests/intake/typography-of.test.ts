import { describe, expect, test } from 'vitest';
import type { ReadingProfile } from '../../src/config/config.ts';
import { intake } from '../../src/intake/intake.ts';
import { TEST_PROFILE } from '../support/planned-source.ts';

function read(header: string, text: string, profile: Partial<ReadingProfile> = {}) {
  const bytes = new TextEncoder().encode(`---\ntitle: A\nsummary: It's "short".\n${header}---\n\n${text}\n`);
  const made = intake({ path: 'a.md', bytes, profile: { ...TEST_PROFILE, ...profile }, isPart: false });
  return { summary: made.facts.summary, html: made.fragments[0]?.html ?? '', text: made.fragments[0]?.text };
}

describe('a story', () => {
  test('is set in its HTML, and as written in its text', () => {
    const { html, text, summary } = read('', '"It\'s late--go."');
    expect(html).toContain('>“It’s late—go.”<');
    expect(text).toBe('"It\'s late--go."');
    expect(summary?.html).toContain('It’s “short”.');
    expect(summary?.text).toBe('It\'s "short".');
  });

  test.each([
    ['language: de\n', {}, '„Ja“'],
    ['language: Deutsch\n', {}, '„Ja“'],
    ['', { language: 'de' }, '„Ja“'],
    ['language: it\n', {}, '"Ja"'],
    ['typography: off\n', {}, '"Ja"'],
    ['typography: off\n', { typography: 'on' }, '"Ja"'],
    ['typography: false\n', {}, '"Ja"'],
    ['', { typography: 'off' }, '"Ja"'],
    ['typography: on\nlanguage: it\n', { typography: 'off' }, '“Ja”'],
    ['', {}, '“Ja”'],
  ] as const)('with the header %j and the profile %j gives %s', (header, profile, set) => {
    expect(read(header, '"Ja"', profile).html).toContain(`>${set}<`);
  });

  test('without a language is left alone when its letters are not English', () => {
    expect(read('', '"Später läuft Öl über"').html).toContain('"Später läuft Öl über"');
    expect(read('', '"Да"').html).toContain('"Да"');
    expect(read('', `"A café", ${'she said and said '.repeat(20)}`).html).toContain('“A café”');
  });

  test('keeps the ids of its paragraphs when the switch is turned', () => {
    const ids = (header: string) => read(header, '"It\'s" - 1990-1995...\n\nNo -- "yes"').html.match(/id="[^"]*"/g);
    expect(ids('typography: off\n')).toEqual(ids('typography: on\n'));
  });
});
