import { describe, expect, test } from 'vitest';
import { findGoodbye } from '../../../src/parse/plain/find-goodbye.ts';

const found = (text: string, authors = ['Nikholas Toll']) => {
  const lines = text.split('\n');
  return findGoodbye(lines, 0, lines.length, authors)?.from ?? null;
};

describe('a good-bye at the end', () => {
  test.each([
    ['The bell rang.\n\nMata-ne\n   N i k h o l a s\n   --|---|--', 2],
    ['The bell rang.\n\nCheers,\n\nNikholas Toll\n"A motto"', 2],
    ['Es läutete.\n\nLiebe Grüße\nNikholas', 2],
  ])('goes with the poster’s name: %j', (text, from) => {
    expect(found(text)).toBe(from);
  });

  test.each([
    ['The letter ended.\n\nLove,\nHarriet'],
    ['The letter ended.\nCheers\nNikholas'],
    ['"Later," he said.\n\nNikholas'],
    ['Later\n\nNikholas came down and found the door of the kitchen open and the lamp lit on the table.'],
  ])('of somebody else, or that goes on with the story, stays: %j', (text) => {
    expect(found(text)).toBeNull();
  });
});
