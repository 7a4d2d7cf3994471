import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { detectEncoding } from '../../src/text/detect-encoding.ts';

/** Encoding, and a text that only it makes sense of. */
const SAMPLES: readonly [encoding: string, text: string][] = [
  ['windows-1252', 'She said “don’t” — and the café closed… He’d gone. '],
  ['macintosh', 'She said “don’t” — and the café closed… He’d gone. '],
  ['macintosh', 'It’s only one mark in a long text of ASCII letters. '],
  ['windows-1252', 'It’s only one mark in a long text of ASCII letters. '],
  ['cp437', '┌──────────────┐\n│ THE BOARD    │\n└──────────────┘\nIt was a dark night.'],
  ['cp437', 'Das Mädchen ging über die Straße und grüßte.'],
  ['windows-1252', 'Das Mädchen ging über die Straße und grüßte. Äpfel.'],
  ['macintosh', 'Das Mädchen ging über die Straße und grüßte.'],
  ['windows-1252', 'Où est-il allé ? « Ça va », dit-elle. Élève, naïve.'],
  ['windows-1252', 'El niño comió después. ¿Qué? ¡Sí!'],
  ['koi8-r', 'Однажды вечером, когда шёл дождь, никто не ждал гостей; ставни были закрыты, лампа горела слабо.'],
  ['cp866', 'Однажды вечером, когда шёл дождь, никто не ждал гостей; ставни были закрыты, лампа горела слабо.'],
  ['windows-1251', 'Однажды вечером, когда шёл дождь, никто не ждал гостей; ставни были закрыты, лампа горела слабо.'],
  ['shift_jis', '雨の日の郵便局には、だれも来ませんでした。局員は窓の外を見ていました。'],
  ['gb18030', '小镇上有一家书店。每天早晨，老板都会把门口的灯点亮，然后坐下来看书。'],
  ['big5', '小鎮上有一家書店。每天早晨，老闆都會把門口的燈點亮，然後坐下來看書。'],
  ['euc-jp', '雨の日の郵便局には、だれも来ませんでした。局員は窓の外を見ていました。'],
];

test.each(SAMPLES)('finds %s in «%s»', (encoding, text) => {
  expect(detectEncoding(iconv.encode(text.repeat(3), encoding))).toMatchObject({ encoding });
});
