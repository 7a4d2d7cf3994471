import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findDashes, SIGNS, WITH_SPEECH } from '../../../src/prose/typography/dashes.ts';
import { DOTS, setDots } from '../../../src/prose/typography/dots.ts';
import { KEPT, keptAsWritten } from '../../../src/prose/typography/kept-as-written.ts';
import { type Run, readRun, setLeaves } from '../../../src/prose/typography/run.ts';
import { paragraph } from './set-text.ts';

/** What the passes look for before they search, in every order. */
const PIECES =
  'a|é|1|𝒳| |\u00A0|\u2028|.|..|. .|.\u00A0.|…|-|--|---|----|<|>|=|!|,|«|\'|"|:|;|)|[|@|b.c|//|http|MAILTO:|news:|www.|WWW.|wWw'.split(
    '|',
  );
const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }).map((parts) => parts.join(''));

test('dashes are found where a search of the whole text finds them', () => {
  const check = (value: string, signs: RegExp) => {
    const everywhere = value.matchAll(new RegExp(signs.source, 'gu'));
    expect(findDashes(value, signs)).toEqual(Array.from(everywhere, ({ 0: sign, index: at }) => ({ at, sign })));
  };
  fc.assert(fc.property(text, fc.constantFrom(SIGNS, WITH_SPEECH), check), { numRuns: 5000 });
});

test('dots that are in a text are never passed over', () => {
  const check = (value: string) => {
    const wanted = Array.from(value.matchAll(DOTS)).some(({ index }) => !keptAsWritten(value)(index));
    const run = readRun(paragraph(value));
    expect(setDots(run) !== run).toBe(wanted);
  };
  fc.assert(fc.property(text, check), { numRuns: 5000 });
});

test('what is kept as written is never passed over', () => {
  const check = (value: string) => {
    const kept = keptAsWritten(value);
    const places = Array.from(value, (_, at) => at).filter((at) => kept(at));
    const ranges = Array.from(value.matchAll(KEPT), ({ 0: range, index }) => ({
      from: index,
      to: index + range.length,
    }));
    expect(places).toEqual(
      Array.from(value, (_, at) => at).filter((at) => ranges.some(({ from, to }) => from <= at && at < to)),
    );
  };
  fc.assert(fc.property(text, check), { numRuns: 5000 });
});

test('a paragraph of one text is set like one with an empty text behind it', () => {
  const one = paragraph('old') as ReturnType<typeof paragraph> & { children: { value: string }[] };
  const two = { ...one, children: [...one.children, { type: 'text' as const, value: '' }] };
  const setTo = (value: string, node: typeof one): Run => {
    const { leaves } = readRun(node);
    return { text: value, leaves: leaves.map((leaf) => ({ ...leaf, end: value.length })) };
  };
  const check = (value: string) => {
    const short = setLeaves(one, setTo(value, one));
    const long = setLeaves(two as typeof one, setTo(value, two as typeof one));
    expect(short).toEqual({ ...long, children: long.children.slice(0, 1) });
    expect(one.children[0]?.value).toBe('old');
  };
  fc.assert(fc.property(text, check));
});
