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
