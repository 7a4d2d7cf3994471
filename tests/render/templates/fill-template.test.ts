import fc from 'fast-check';
import Handlebars from 'handlebars';
import { expect, test } from 'vitest';
import { HELPERS, loadForTest } from './load-for-test.ts';
import { VIEW } from './view-for-test.ts';

const PARTS = {
  'layouts/page': '<title>{{title}}</title><main>{{> @partial-block}}</main>{{@root.user}}',
  'partials/card': '<a href="{{href}}">{{title}}{{extra}}</a>{{@root.count}}',
  'partials/empty': '{{title}} {{#if subtitle}}{{subtitle}}{{/if}}',
};

/** The same template filled by Handlebars itself, which has the last word about what a template means. */
function byHandlebars(text: string, view: object): string {
  const engine = Handlebars.create();
  for (const [name, part] of Object.entries(PARTS)) engine.registerPartial(name, engine.compile(part));
  for (const [name, helper] of HELPERS) {
    engine.registerHelper(name, (...values: unknown[]) => {
      const { hash } = values.pop() as { hash: Record<string, string> };
      return helper.call(values as string[], hash);
    });
  }
  return engine.compile(text, { preventIndent: true })(view);
}

/** Nothing in it needs escaping, which Handlebars does in its own way. */
const PLAIN = {
  ...VIEW,
  title: 'A title',
  other: 'other',
  works: VIEW.works.map((work) => ({ ...work, href: 'x/' })),
  author: { name: 'Ann' },
};

/** Templates in which every path may or may not lead somewhere. */
const template = fc.letrec((tie) => {
  const path = fc.constantFrom(
    ...[
      'title',
      'user',
      'count',
      'this.title',
      '../title',
      './title',
      'work.title',
      'work.words',
      'group.name',
      'name',
    ],
    ...[
      '@root.title',
      '@index',
      '@first',
      '@last',
      '@key',
      'n',
      'works.length',
      'letters.length',
      'subtitle',
      'isOpen',
    ],
  );
  const subject = fc.constantFrom('isOpen', 'count', 'subtitle', 'works', 'author', 'letters', '@first', 'work.words');
  const list = fc.constantFrom('works', 'groups', 'letters', 'group.works', '@root.works', 'nothing');
  const names = fc.constantFrom('', ' as |work|', ' as |group|', ' as |work n|');
  const some = fc.array(tie('piece') as fc.Arbitrary<string>, { maxLength: 4 }).map((pieces) => pieces.join(''));
  return {
    template: some,
    piece: fc.oneof(
      { depthSize: 'small' },
      fc.constantFrom('<p>x</p>', ' \n', '\n  ', '{{! a word }}', '{{~title~}}\n'),
      path.map((at) => `{{${at}}}`),
      fc.tuple(path, path).map(([one, two]) => `{{t ${one} a=${two}}}`),
      fc.constantFrom('{{number count}}', '{{t "x" b=true}}', '{{> partials/empty}}', '{{> partials/card work}}'),
      fc.constantFrom('{{> partials/card extra=title}}', '{{> partials/empty this}}', '\n  {{> partials/empty}}\n'),
      fc.tuple(subject, some, some).map(([at, a, b]) => `{{#if ${at}}}${a}{{else}}${b}{{/if}}`),
      fc.tuple(subject, some).map(([at, a]) => `{{#unless ${at}}}\n${a}\n{{/unless}}`),
      fc.tuple(subject, subject, some).map(([a, b, x]) => `{{#if ${a}}}1{{else if ${b}}}${x}{{else}}3{{/if}}`),
      fc.tuple(list, names, some, some).map(([at, as, a, b]) => `{{#each ${at}${as}}}${a}{{else}}${b}{{/each}}`),
      fc
        .tuple(fc.constantFrom('author', 'subtitle'), names, some)
        .map(([at, as, a]) => `{{#with ${at}${as}}}${a}{{/with}}`),
      some.map((a) => `{{#> layouts/page}}${a}{{/layouts/page}}`),
      some.map((a) => `{{#> layouts/page title=user}}${a}{{/layouts/page}}`),
    ),
  };
}).template as fc.Arbitrary<string>;

test('every template that passes says what it says in Handlebars', { timeout: 120_000 }, () => {
  let passed = 0;
  fc.assert(
    fc.property(template, fc.boolean(), (text, isOpen) => {
      const { messages, render } = loadForTest({ page: text }, { page: '', ...PARTS });
      if (messages.length > 0) return;
      passed += 1;
      const view = { ...PLAIN, isOpen };
      expect(render('page', view)).toBe(byHandlebars(text, view));
    }),
    { numRuns: Number(process.env.RUNS ?? 1500) },
  );

  expect(passed).toBeGreaterThan(100);
});
