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

test('a text of nothing but braces is read in no time', () => {
  const started = performance.now();
  for (const unit of ['{{', '{%', '{% a', '{{< ', '[[', '{#a ', '{{ a', 'import a '])
    findForeignCode(unit.repeat(50_000), 'a.md');
  expect(performance.now() - started).toBeLessThan(3000);
});
