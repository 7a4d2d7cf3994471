import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { inspectSource } from '../../src/commands/inspection.ts';
import { inspectionAsJson } from '../../src/commands/inspection-as-json.ts';
import { inspectionAsText } from '../../src/commands/inspection-as-text.ts';
import { loadConfig } from '../../src/config/load-config.ts';
import { profileFor } from '../../src/config/profile-for.ts';
import { expectGolden, projectPath } from '../support/golden.ts';

const FIXTURES = 'tests/fixtures/inspect';

describe('the page about a file', () => {
  test.each([
    ['Chapters: 1/3', '1/3 → in-progress, by the count', { value: 'in-progress', from: 'count', line: 3 }],
    ['Chapters: 1/3\nStatus: Complete', '1/3 ', { value: 'complete', from: 'word', line: 4 }],
    ['Rating: G', null, null],
  ])('%j says by what the status is known', (line, shown, status) => {
    const { config } = loadConfig(null, 'archive.yaml');
    const bytes = Buffer.from(`Title: Salt\nAuthor: Ann Lee\n${line}\n\nThe river was high that year.\n`);
    const source = { path: 'a.txt', bytes, profile: profileFor(config, 'a.txt'), isPart: false };
    const inspection = inspectSource('a.txt', source, config);
    const row = inspectionAsText(inspection).match(/^ {2}expected +(.*?)(?= {2}|$)/m)?.[1] ?? null;
    expect(row).toBe(shown?.trim() ?? null);
    expect(JSON.parse(inspectionAsJson(inspection, false)).status).toEqual(status);
  });

  test.each(readdirSync(projectPath(FIXTURES)))('%s is what stands beside it', (name) => {
    const folder = projectPath(`${FIXTURES}/${name}`);
    const file = readdirSync(folder).find((entry) => entry.startsWith('in.')) ?? 'in.txt';
    const settings = existsSync(`${folder}/archive.yaml`) ? readFileSync(`${folder}/archive.yaml`, 'utf8') : null;
    const { config } = loadConfig(settings, 'archive.yaml');
    const path = `${name}${file.slice(2)}`;
    const bytes = readFileSync(`${folder}/${file}`);
    const inspection = inspectSource(path, { path, bytes, profile: profileFor(config, path), isPart: false }, config);
    const page = inspectionAsText(inspection);
    expect(page).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/);
    expectGolden(`${FIXTURES}/${name}/expected.txt`, page);
    const json = `${JSON.stringify(JSON.parse(inspectionAsJson(inspection, true)), null, 2)}\n`;
    expectGolden(`${FIXTURES}/${name}/expected.json`, json);
  });
});
