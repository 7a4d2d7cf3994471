import { expect, test } from 'vitest';
import { watchAdvice } from '../../src/serve/watch-advice.ts';

test.each(['ENOSPC', 'EMFILE'])('%s becomes advice to raise a limit', (code) => {
  expect(watchAdvice(Object.assign(new Error('x'), { code }))).toMatch(/limit .*CHOKIDAR_USEPOLLING=1/);
});

test('any other error is told in its own words', () => {
  expect(watchAdvice(new Error('disk on fire'))).toBe('Some changes may go unnoticed: disk on fire.');
});
