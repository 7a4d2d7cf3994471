import type { Content } from '../../src/render/output.ts';

/** What a file of a site holds, as one text. */
export function textOf(content: Content): string {
  if (typeof content === 'string') return content;
  return content instanceof Uint8Array ? Buffer.from(content).toString() : [...content.pieces].join('');
}
