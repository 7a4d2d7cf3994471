import type * as z from 'zod';
import { SafeHtml } from '../../../src/render/safe-html.ts';
import type { View } from './load-for-test.ts';

/** A view whose every text would do harm if it were printed as it is. */
export const VIEW: z.infer<typeof View> = {
  title: '<b>"Title\' & more</b>',
  user: 'constructor',
  count: 0,
  isOpen: true,
  href: 'works/one/',
  other: '</script><script>alert(1)</script>',
  subtitle: null,
  prose: SafeHtml.fromSanitised('<p>Prose</p>'),
  data: SafeHtml.jsonLd({ name: '</script>' }),
  author: null,
  works: [
    { title: 'One', href: 'one/', words: 1 },
    { title: 'Two', href: 'javascript:alert(1)', words: null },
  ],
  groups: [{ name: 'G', works: [{ title: 'Three', href: '3/', words: 3 }] }],
  letters: ['A', 'B'],
  mixed: 7,
};
