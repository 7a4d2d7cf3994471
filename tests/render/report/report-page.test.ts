import { expect, test } from 'vitest';
import { report } from '../../../src/diagnostics/diagnostic.ts';
import { reportPage } from '../../../src/render/report/report-page.ts';
import { REPORT_START } from '../../../src/render/report/report-template.ts';
import { reportSchema, reportView } from '../../../src/render/report/report-view.ts';

function page(messages: Parameters<typeof reportPage>[1]): string {
  return Buffer.from(reportPage('The Shelf', messages, '1.2.3')).toString();
}

test('troubles stand by weight, then by count, with their places', () => {
  const messages = [
    report('summary-missing', 'content/a.txt', { place: { line: 1, column: 1 }, excerpt: 'Lamp' }),
    report('summary-missing', 'content/b.txt'),
    report('rating-missing', 'content/a.txt'),
    report('file-empty', 'content/c.txt'),
    report('archive-empty', null),
  ];
  const view = reportView('The Shelf', messages, '1.2.3');
  expect(reportSchema.safeParse(view).error).toBeUndefined();
  expect(view.counts).toBe('1 error, 2 warnings, 2 notes');
  expect(view.troubles.map(({ id, count }) => `${id} ${count}`)).toEqual([
    'error-file-empty 1',
    'warning-archive-empty 1',
    'warning-rating-missing 1',
    'note-summary-missing 2',
  ]);
  expect(view.files.map(({ name, findings }) => `${name} ${findings.length}`)).toEqual([
    ' 1',
    'content/a.txt 2',
    'content/b.txt 1',
    'content/c.txt 1',
  ]);
  const html = page(messages);
  expect(html).toContain('content/a.txt:1:1');
  expect(html).toContain('<code>Lamp</code>');
  expect(html).toContain('href="#note-summary-missing"');
});

test('what stories hold is text, whatever it looks like', () => {
  const hostile = '"><script>alert(1)</script>&amp;';
  const html = page([
    report('label-unknown', `content/${hostile}.txt`, {
      with: { label: hostile },
      excerpt: hostile,
      place: { line: 3 },
    }),
  ]);
  expect(html).not.toContain('<script');
  expect(html.match(/&lt;script&gt;/g)?.length).toBeGreaterThanOrEqual(5);
});

test('of a rule with many places fifty are listed, and all by file', () => {
  const many = Array.from({ length: 120 }, (_, index) => report('file-empty', `content/${1000 + index}.txt`));
  const view = reportView('The Shelf', many, '1.2.3');
  expect(view.troubles[0]).toMatchObject({ count: 120, more: 70 });
  expect(view.troubles[0]?.findings).toHaveLength(50);
  expect(view.files).toHaveLength(120);
});

test('what most stories of a folder lack is one finding with its count', () => {
  const many = Array.from({ length: 9 }, (_, index) => report('rating-missing', `content/old/${index}.txt`));
  const [trouble] = reportView('The Shelf', many, '1.2.3').troubles;
  expect(trouble).toMatchObject({ count: 9, findings: [{ place: 'content/old/' }] });
});

test('an archive without a message has a report too; each is known as ours and asks for nothing', () => {
  const html = page([]);
  expect(html.startsWith(REPORT_START)).toBe(true);
  expect(html).toContain('Nothing to mend.');
  expect(html).not.toMatch(/\b(?:src|url)\b|<link/);
});
