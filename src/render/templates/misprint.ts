import type { PrintContext } from './html-state.ts';
import { type Shape, shapeName } from './shape.ts';

/** Why a value of this shape cannot be printed in this context; `null` when it can. */
export function misprint(shape: Shape, context: PrintContext): string | null {
  if (context === 'json-ld') {
    return shape.jsonLd && shape.scalars.size === 0 && !isStructure(shape) && !shape.html
      ? null
      : `is ${shapeName(shape)}, not JSON-LD`;
  }
  if (isStructure(shape)) return `is ${shapeName(shape)} and cannot be printed`;
  if (shape.jsonLd) return 'is JSON-LD and can be printed in <script type="application/ld+json"> only';
  if (shape.html && context !== 'text') return 'is markup and can be printed between elements only';
  return null;
}

/** Whether a value has parts and is therefore no text. */
export function isStructure(shape: Shape): boolean {
  return shape.items !== null || shape.fields !== null;
}
