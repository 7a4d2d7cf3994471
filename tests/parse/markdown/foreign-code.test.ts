import { expect, test } from 'vitest';
import { findForeignCode } from '../../../src/parse/markdown/foreign-code.ts';

test.each([
  ['{{< figure src="a.jpg" >}}', 'a shortcode of Hugo'],
  ['{{% notice %}}', 'a shortcode of Hugo'],
  ['{% include note.html %}', 'a tag of Liquid or Nunjucks'],
  ['{{ page.title }}', 'a variable of a template'],
  ['![x]({{site.baseurl}}/a.png)', 'an address with a variable of Jekyll or Eleventy'],
  ['[[The Weir|there]]', 'a link between notes'],
  ['![[weir.png]]', 'a picture or a note from other notes'],
  ['{#id .class}', 'a list of attributes'],
  ['{: .center}', 'a list of attributes'],
  ["import A from './a.astro'", 'an import or export of MDX'],
])('%s is %s', (text, what) => {
  const [message, ...others] = findForeignCode(`One.\n\n${text}\n`, 'a.md');
  expect(others).toEqual([]);
  expect(message).toMatchObject({ ruleId: 'foreign-code', line: 3 });
  expect(message?.message).toContain(what);
});

test.each([
  'She wrote {sic} and [[ ',
  'We import tea from China.',
  'export everything',
  '{{}} {%%} {{<',
  'He said {{nothing\nat all}}.',
  '[1] [a][b]',
])('%j is prose', (text) => {
  expect(findForeignCode(text, 'a.md')).toEqual([]);
});

test.each(['{{', '{%', '{% a', '{{< ', '[[', '{#a ', '{{ a', 'import a '])(
  'many of %j, none of them closed, are text',
  (unit) => {
    expect(findForeignCode(unit.repeat(5000), 'a.md')).toEqual([]);
  },
);
