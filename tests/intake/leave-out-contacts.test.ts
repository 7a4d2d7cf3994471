import { describe, expect, test } from 'vitest';
import { intake } from '../../src/intake/intake.ts';
import { fieldValues } from '../../src/story/header.ts';
import { TEST_PROFILE } from '../support/planned-source.ts';

function read(text: string, path = 'a.txt') {
  return intake({ path, bytes: Buffer.from(text), profile: TEST_PROFILE, isPart: false });
}

function shown(text: string, path?: string): string {
  const { facts, fragments } = read(text, path);
  const fields = facts.header.filter(({ name }) => name !== 'email').map(({ value }) => value);
  return [
    ...fields,
    facts.summary?.html,
    ...facts.chapters.map(({ title }) => title),
    ...fragments.map(({ html }) => html),
  ].join('\n');
}

const STORY = 'The lamp was lit before the boats came home, and nobody asked by whom.\n\nMorning came late.\n';

describe('what tells where a person can be reached', () => {
  test('is left out of fields, and the rest of them stays', () => {
    const { facts } = read(
      `Title: Lamps\nAuthor: Ann Lee <ann@example.org>\nBeta: Bo (bo@example.org)\nDisclaimer: Not mine. Ask cy@example.net.\nDedication: dee@example.org\n\n${STORY}`,
    );
    expect(fieldValues(facts.header, 'beta')).toEqual(['Bo']);
    expect(fieldValues(facts.header, 'disclaimer')).toEqual(['Not mine. Ask […].']);
    expect(fieldValues(facts.header, 'dedication')).toEqual([]);
    expect(facts.messages.filter(({ ruleId }) => ruleId === 'contact-left-out').map(({ message }) => message)).toEqual([
      'On no page: ann@example.org (line 2); bo@example.org (line 3); cy@example.net (line 4); dee@example.org (line 5).',
    ]);
  });

  test('is left out of notes, in Markdown with its links and tags', () => {
    const text = shown(
      `---\ntitle: Lamps\nnotes: "Write to [me](mailto:ann@example.org), *ann at example dot org* or <b title='bo@example.org'>Bo</b>."\n---\n\n${STORY}`,
      'a.md',
    );
    expect(text).not.toMatch(/example/);
    expect(text).toContain('Write to me');
  });

  test('stays in what is told of somebody in the story', () => {
    const told = 'The clerk said that she should send the letter to anna@harbour.example before the tide.';
    expect(shown(`Title: Lamps\nAuthor: Ann Lee\n\n${told}\n\n${STORY}`)).toContain('anna@harbour.example');
    const asked = 'Thanks to Bo, who is the best; send her and me a word: ann@example.org.';
    expect(shown(`Title: Lamps\nAuthor: Ann Lee\n\n${STORY}\n${asked}\n`)).not.toContain('ann@example.org');
  });

  test('is left out of what asks for feedback and of signatures at the ends of a chapter', () => {
    const text = shown(
      `Title: Lamps\nAuthor: Ann Lee\n\n${STORY}\nPlease send comments to ann@example.org!\n\nAnn, ann@example.org\n`,
    );
    expect(text).not.toMatch(/example/);
    expect(text).toContain('Morning came late.');
  });

  test('stays where the story tells of it', () => {
    const text = shown(
      `Title: Lamps\nAuthor: Ann Lee\n\nFrom: harbour@lamps.example\n\n${STORY}\n“Send it to keeper@lamps.example,” said the captain.\n\nThe note said keeper@lamps.example in a hand that none of the people in the harbour had seen before.\n`,
    );
    expect(text.match(/@lamps\.example/g)).toHaveLength(3);
  });

  test('stays whole when nothing is found', () => {
    const { facts } = read(`Title: Lamps\nAuthor: Ann Lee\nTimeline: 2004-07-31 to 2005-01-02\n\n${STORY}`);
    expect(fieldValues(facts.header, 'timeline')).toEqual(['2004-07-31 to 2005-01-02']);
    expect(facts.messages.map(({ ruleId }) => ruleId)).not.toContain('contact-left-out');
  });
});
