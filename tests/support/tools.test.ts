import { afterEach, expect, test, vi } from 'vitest';
import { findTool, reportAbsence, type Tool } from './tools.ts';

const node: Tool = {
  name: 'Node',
  advice: '',
  places: () => ['/nowhere/node', process.execPath],
  probe: ['--version'],
};

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

test('the first place with a program that answers is taken', () => {
  expect(findTool(node)).toBe(process.execPath);
});

test('a program that fails its probe counts as absent', () => {
  vi.stubEnv('CI', '');
  vi.spyOn(console, 'warn').mockReturnValue();
  expect(findTool({ ...node, probe: ['--no-such-option'] })).toBeNull();
});

test('an absent program is a visible line on a user’s machine', () => {
  vi.stubEnv('CI', '');
  const warn = vi.spyOn(console, 'warn').mockReturnValue();
  reportAbsence('Java', 'Install it.');
  expect(warn).toHaveBeenCalledWith('skipped: these tests need Java, which was not found. Install it.');
});

test('an absent program is an error in CI', () => {
  vi.stubEnv('CI', 'true');
  expect(() => reportAbsence('Java', 'Install it.')).toThrow('Java is missing');
});
