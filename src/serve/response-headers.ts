/**
 * Headers of every answer of the preview.
 *
 * Nothing is stored, because the same address soon holds another version, or the site of another project.
 */
export const RESPONSE_HEADERS: readonly (readonly [name: string, value: string])[] = [
  ['X-Content-Type-Options', 'nosniff'],
  ['Cross-Origin-Resource-Policy', 'same-origin'],
  ['Cache-Control', 'no-store'],
];
