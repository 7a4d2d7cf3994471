import { expect, inject, test } from 'vitest';
import { checkLinks } from '../support/check-links.ts';

const sample = inject('sample');

test('every link, source and fragment of the sample archive leads somewhere', () => {
  const { problems, pages } = checkLinks(sample.site);
  expect(problems).toEqual([]);
  expect(pages).toBeGreaterThan(50);
});

test('the same files work under another path', () => {
  const problems = checkLinks(sample.site, { base: '/a/b/' }).problems;
  // Without a known address the page for missing pages can only name its links from the root.
  expect(problems.filter((problem) => !problem.startsWith('404.html:'))).toEqual([]);
});

test('with an address known, absolute links lead somewhere too', () => {
  expect(checkLinks(sample.addressed, { base: '/a/b/', address: sample.address }).problems).toEqual([]);
});

test('a reader who follows links from the home page comes to every page', () => {
  // Scripts find their own files; tests/browser/reader.test.ts and filter.test.ts see that they do.
  const unlinked =
    /^(404\.html|icon-\d+\.png|(reader(-words|-panel)?|panel|filter)\.\w+\.\w+|settings\.\w+\.css|search\/[\w.-]+\.json|api\/works\.schema\.json|robots\.txt|_headers|_redirects|\.nojekyll|SHA256SUMS\.txt)$/;
  const { unreached } = checkLinks(sample.site);
  expect(unreached.filter((path) => !unlinked.test(path))).toEqual([]);
});
