import { expect, test } from 'vitest';
import { legalText } from '../../src/story/legal-text.ts';
import { SUSPECT_UNITS } from '../../src/story/suspect-units.ts';

test('text of units that are not suspect is legal, however often they stand in a row', () => {
  const changed: string[] = [];
  for (const [code, suspect] of SUSPECT_UNITS.entries()) {
    const text = `a${String.fromCharCode(code).repeat(40)}`;
    if (suspect === 0 && legalText(text) !== text) changed.push(code.toString(16));
  }
  expect(changed).toEqual([]);
});

test('letters and signs of the usual scripts are not suspect', () => {
  const usual = '\t\n\r aZ9.,!?“”‘’—…\u00A0éßñŁłЖжΩω雪のカ한';
  expect([...usual].filter((sign) => SUSPECT_UNITS[sign.charCodeAt(0)] === 1)).toEqual([]);
});
