import { expect, test } from 'vitest';
import { intake } from '../../src/intake/intake.ts';
import { TEST_PROFILE } from '../support/planned-source.ts';

const BOX = '<div class="wide" role="group" aria-label="fabula:voice/wide" tabindex="0">';

function htmlOf(text: string): string {
  const head = '---\ntitle: Lamps\n---\n\n';
  const made = intake({ path: 'a.md', bytes: Buffer.from(head + text), profile: TEST_PROFILE, isPart: false });
  return made.fragments.map(({ html }) => html).join('');
}

test('tables and lines that keep their length stand in a box that scrolls and that keys reach', () => {
  const html = htmlOf('<table><tr><td>1</td></tr></table>\n\n```\nship  to  shore\n```\n');
  expect(html).toContain(`${BOX}<table>`);
  expect(html).toContain(`${BOX}<pre>`);
  expect(html.match(/<\/(?:table|pre)><\/div>/g)).toHaveLength(2);
});

test('nothing that an author writes makes such a box', () => {
  expect(htmlOf('<div class="wide" tabindex="3">\n\nA lamp.\n\n</div>\n')).not.toMatch(/wide|tabindex/);
});
