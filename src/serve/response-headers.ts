/**
 * Headers of every answer of the preview.
 *
 * The Content-Security-Policy is the published site's, so that a page which it would break breaks here first.
 * Nothing is stored, because the same address soon holds another version, or the site of another project.
 */
export const RESPONSE_HEADERS: readonly (readonly [name: string, value: string])[] = [
  [
    'Content-Security-Policy',
    "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'",
  ],
  ['X-Content-Type-Options', 'nosniff'],
  ['Cross-Origin-Resource-Policy', 'same-origin'],
  ['Cache-Control', 'no-store'],
];
