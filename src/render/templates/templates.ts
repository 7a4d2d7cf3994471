import type { ZodType } from 'zod';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { SafeHtml } from '../safe-html.ts';
import type { TemplateBook } from './instruction.ts';

/** One template as it was read, not yet checked. */
export interface TemplateFile {
  /** `work` is a page, `partials/blurb` a partial, `layouts/page` a layout. */
  name: string;
  text: string;
  /** Path for messages, relative to the project. */
  file: string;
}

/** The default templates, which are ours, and those with which an archive replaces some of them by name. */
export interface TemplateSources {
  defaults: TemplateFile[];
  overrides: TemplateFile[];
}

/** What a template can hand to a helper. */
export type HelperValue = string | number | boolean | null;

/** A function that templates may call as `{{name value… key=value…}}`; its result is escaped unless it is `SafeHtml`. */
export interface Helper {
  /** One sentence for the manual. */
  about: string;
  /** Example for the manual, without braces: `number work.words`. */
  example: string;
  /**
   * Compute the value to print.
   *
   * @param values Values by position.
   * @param named Values by name (`count=works.length`); an own-property record without prototype.
   */
  call(
    values: readonly HelperValue[],
    named: Readonly<Record<string, HelperValue>>,
  ): string | number | boolean | SafeHtml;
}

/** Helpers by name. */
export type HelperTable = ReadonlyMap<string, Helper>;

/** Schema of every page's view, by the page's name. */
export type ViewSchemas = ReadonlyMap<string, ZodType>;

/** The templates of one site, ready to be filled. */
export interface Templates {
  /**
   * Fill a page's template.
   *
   * @param page Name of a page.
   * @param view Data that satisfies the page's schema; not parsed again here.
   * @returns HTML in UTF-8.
   */
  render(page: string, view: object): Uint8Array;
  /** Digest of the texts that a page is made from: its own, its layout's and its partials'. */
  digestOf(page: string): string;
  /** The same templates as plain data, for another thread. */
  book: TemplateBook;
}

/** Templates that were just read and checked. */
export interface CheckedTemplates extends Templates {
  /** What is wrong with the overrides; the defaults of those names are used. */
  messages: Diagnostic[];
  /** Compare a view with its schema, for tests: one sentence for every difference. */
  checkView(page: string, view: unknown): string[];
}
