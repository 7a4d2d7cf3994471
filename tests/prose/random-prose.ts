import fc from 'fast-check';
import type { PhrasingContent } from 'mdast';
import type { FlowContent, PassageKind, SpokenKind } from '../../src/story/nodes.ts';
import { cleanText } from '../../src/text/clean-text.ts';

/** Pieces of text that one of the two ways to HTML might treat in its own manner. */
const PIECES = [
  'a',
  'Word',
  ' ',
  '  ',
  '\t',
  '\n',
  ' \n ',
  '&',
  '&amp;',
  '&#38;',
  '<',
  '<b>',
  '</p>',
  '<!--',
  '>',
  ']]>',
  ']]',
  '"',
  "'",
  '“',
  '’',
  '`',
  '=',
  '{{title}}',
  'fabula:file/x',
  '\u00A0',
  '\u200B',
  '\u202E',
  '\u3000',
  '\u0085',
  '\u2028',
  'é',
  'e\u0301',
  '雨の日',
  '한국어',
  'שלום',
  '𝒳',
  '👩‍🚒',
  '\uE000',
  '\uFFFD',
] as const;

/** Text as it comes out of the cleaning of bytes. */
const cleaned = fc
  .oneof(
    fc.array(fc.constantFrom(...PIECES), { maxLength: 6 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary' }),
  )
  .map((text) => cleanText(text).text);

const VOICES: SpokenKind[] = ['thought', 'telepathy', 'sound', 'song', 'computer'];

const { phrasing } = fc.letrec<{ phrasing: PhrasingContent }>((tie) => ({
  phrasing: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    { weight: 5, arbitrary: cleaned.map((value) => ({ type: 'text' as const, value })) },
    { weight: 2, arbitrary: fc.constant({ type: 'break' as const }) },
    {
      weight: 2,
      arbitrary: fc.record({
        type: fc.constantFrom('emphasis' as const, 'strong' as const),
        children: fc.array(tie('phrasing'), { maxLength: 4 }),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        type: fc.constant('voice' as const),
        kind: fc.constantFrom(...VOICES),
        children: fc.array(tie('phrasing'), { maxLength: 4 }),
      }),
    },
  ),
}));

const KINDS: PassageKind[] = ['letter', 'verse', 'song', 'log', 'flashback', 'sensitive', 'centred'];

const { block } = fc.letrec<{ block: FlowContent }>((tie) => {
  const children = fc.array(tie('block'), { maxLength: 3 });
  return {
    block: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      {
        weight: 5,
        arbitrary: fc.record({
          type: fc.constant('paragraph' as const),
          children: fc.array(phrasing, { maxLength: 6 }),
        }),
      },
      {
        weight: 2,
        arbitrary: fc.record({ type: fc.constant('sceneBreak' as const), mark: fc.constantFrom('', '* * *', '~') }),
      },
      {
        weight: 1,
        arbitrary: fc.record({ type: fc.constant('blockquote' as const), children }) as fc.Arbitrary<FlowContent>,
      },
      {
        weight: 1,
        arbitrary: fc.record({
          type: fc.constant('passage' as const),
          kind: fc.constantFrom(...KINDS),
          alternative: fc.constantFrom(null, 'A fall & <what> "came" of it'),
          children,
        }) as fc.Arbitrary<FlowContent>,
      },
    ),
  };
});

/** A stretch of prose that holds nothing but paragraphs, emphasis, breaks, scene breaks, quotations and passages. */
export const randomProse: fc.Arbitrary<FlowContent[]> = fc.array(block, { maxLength: 5 });
