import { expect, test } from 'vitest';
import { decodeReferences } from '../../src/parse/decode-references.ts';

test.each([
  ['Moths &amp; Candles &#8211; a fable', 'Moths & Candles – a fable'],
  ['Zo&euml; &Aacute;vila &#x263A;', 'Zoë Ávila ☺'],
  ['It&rsquo;s &frac12;', 'It’s ½'],
  ['R&D &unknown; &constructor; &#0; &#xD800; &#150;', 'R&D &unknown; &constructor; &#0; &#xD800; &#150;'],
])('%s', (written, expected) => {
  expect(decodeReferences(written)).toBe(expected);
});
