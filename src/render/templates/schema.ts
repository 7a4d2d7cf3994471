import * as z from 'zod';
import { SafeHtml } from '../safe-html.ts';

/** Schema of a view field that holds sanitised markup; templates may print it between elements only. */
export function html() {
  return z.custom<SafeHtml>(isHtml, 'expected markup from the prose stage');
}

/** Schema of a view field that holds JSON-LD; it is printed as `<script type="application/ld+json">{{field}}</script>`. */
export function jsonLd() {
  return z.custom<SafeHtml>(isJsonLd, 'expected JSON-LD');
}

/** The two tests, which also tell the fields apart when a template is checked. */
export function isHtml(value: unknown): boolean {
  return SafeHtml.is(value, 'html');
}

export function isJsonLd(value: unknown): boolean {
  return SafeHtml.is(value, 'json-ld');
}
