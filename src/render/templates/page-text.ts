import { SafeHtml } from '../safe-html.ts';
import type { PrintContext } from './html-state.ts';
import { printMarkup, printValue } from './print-value.ts';

/** A page while it is written: text, and fragments that stay the bytes they were kept as. */
export class PageText {
  #text = '';
  readonly #parts: (string | Uint8Array)[] = [];

  /** Add text that is HTML already. */
  write(text: string): void {
    this.#text += text;
  }

  /** Add markup as it is, without decoding bytes. */
  writeMarkup(markup: string | Uint8Array): void {
    if (typeof markup === 'string') {
      this.#text += markup;
      return;
    }
    this.#parts.push(this.#text, markup);
    this.#text = '';
  }

  /** The page in UTF-8. */
  toBytes(): Uint8Array {
    if (this.#parts.length === 0) return Buffer.from(this.#text);
    const parts = [...this.#parts, this.#text];
    const sizes = parts.map((part) => (typeof part === 'string' ? Buffer.byteLength(part) : part.length));
    const page = Buffer.allocUnsafe(sizes.reduce((sum, size) => sum + size, 0));
    let end = 0;
    for (const [index, part] of parts.entries()) {
      if (typeof part === 'string') page.write(part, end);
      else page.set(part, end);
      end += sizes[index] ?? 0;
    }
    return page;
  }
}

/** Print a value at its place in HTML; markup goes over as the bytes it is. */
export function printInto(page: PageText, context: PrintContext, value: unknown): void {
  if (SafeHtml.is(value)) page.writeMarkup(printMarkup(context, value));
  else page.write(printValue(context, value));
}
