/** What a piece of safe markup may be printed as. */
export type SafeHtmlKind = 'html' | 'json-ld';

/**
 * Markup that may be printed without escaping.
 *
 * Its identity is a private field, so that no value read from a file, a cache or a view can pass for one: plain data
 * with a method of the same name is not an instance, nor is an object with a borrowed prototype. The three makers
 * below are the only doors.
 */
export class SafeHtml {
  readonly #markup: string | Uint8Array;
  readonly #kind: SafeHtmlKind;

  private constructor(markup: string | Uint8Array, kind: SafeHtmlKind) {
    this.#markup = markup;
    this.#kind = kind;
  }

  /**
   * Take over markup that the prose stage has just sanitised.
   *
   * @param html Fragment that left the sanitiser.
   * @returns The fragment, marked as safe.
   */
  static fromSanitised(html: string): SafeHtml {
    return new SafeHtml(html, 'html');
  }

  /**
   * Take over a fragment that an earlier run sanitised and laid into the body store.
   *
   * @param html Fragment as read from the store, which is trusted like an installed package; bytes are UTF-8, and stay
   * bytes until they are on the page.
   * @returns The fragment, marked as safe.
   */
  static fromStore(html: string | Uint8Array): SafeHtml {
    return new SafeHtml(html, 'html');
  }

  /**
   * Write a value as JSON that cannot end the script element around it.
   *
   * @param value Plain data; what JSON cannot hold is left out, as `JSON.stringify` does.
   * @returns The JSON, without any character that means something to an HTML or script parser.
   */
  static jsonLd(value: unknown): SafeHtml {
    const json = JSON.stringify(value) ?? 'null';
    return new SafeHtml(
      json.replace(/[<>&\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`),
      'json-ld',
    );
  }

  /**
   * Tell markup made here from everything else.
   *
   * @param value Anything.
   * @param kind Only this kind counts; default: both.
   * @returns Whether it came from one of the three makers.
   */
  static is(value: unknown, kind?: SafeHtmlKind): value is SafeHtml {
    return (
      typeof value === 'object' && value !== null && #kind in value && (kind === undefined || value.#kind === kind)
    );
  }

  /** The markup, to be written as it is; UTF-8 when it came as bytes. */
  get markup(): string | Uint8Array {
    return this.#markup;
  }

  /** The markup, so that the JSON of a view (and with it the key of an output) depends on it. */
  toJSON(): string {
    return typeof this.#markup === 'string' ? this.#markup : Buffer.from(this.#markup).toString();
  }
}
