import { expect, test } from 'vitest';
import { parseStory } from '../../../src/parse/parse-story.ts';
import { TEST_PROFILE } from '../../support/planned-source.ts';

test.each(['[[:works 1]]', '[[Salt Road]]', '[[index|back]]', '[Next](next.md)'])(
  '%s at either end of a page of the archive itself stays',
  (line) => {
    const text = `${line}\n\nWords of the keeper, who recommends these.\n\n${line}\n`;
    const { story } = parseStory({ path: '../pages/picks.md', text, profile: TEST_PROFILE, isPart: false });
    const shown = line.replace(/\]\(.*/, '').replace(/^\[(?!\[)/, '');
    expect(JSON.stringify(story.children).split(JSON.stringify(shown).slice(1, -1)).length - 1).toBe(2);
  },
);
