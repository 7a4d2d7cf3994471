import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { runCli } from '../support/run-cli.ts';
import { tempFolder } from '../support/temp-folder.ts';

test('the build says what the page of the longest chapter weighs, and it weighs no more than it may', async () => {
  const { project } = inject('sample');
  const run = await runCli(['build', project, '--json', '--out', join(tempFolder(), 'site')]);
  const summary = JSON.parse(run.stdout.trim().split('\n').at(-1) ?? '') as { remarks: string[] };
  const [remark = ''] = summary.remarks;
  const figures = [...remark.matchAll(/([\d.]+) of ([\d.]+)/g)].map(([, is, may]) => [Number(is), Number(may)]);
  expect(figures.map(([, may]) => may)).toEqual([14, 6, 5]);
  for (const [is = Infinity, may = 0] of figures) expect(is).toBeLessThanOrEqual(may);
  expect(figures[0]?.[0]).toBeGreaterThan(2);
});
