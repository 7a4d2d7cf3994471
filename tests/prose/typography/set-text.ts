import { setTypography, type TypographyOptions } from '../../../src/prose/typography/set-typography.ts';
import type { FlowContent } from '../../../src/story/nodes.ts';
import { textOf } from '../../../src/story/text-of.ts';

/** A paragraph of one text. */
export function paragraph(value: string): FlowContent {
  return { type: 'paragraph', children: [{ type: 'text', value }] };
}

/** Set one paragraph and give its words. */
export function setText(text: string, language: string, style: TypographyOptions['style'] = 'auto'): string {
  return setTypography([paragraph(text)], { language, style })
    .map(textOf)
    .join('\n');
}
