import { defaultSchema, type Options } from 'rehype-sanitize';
import type { PassageKind, SpokenKind } from '../story/nodes.ts';
import { PASSAGE_CLASS, VOICE_TAG, voiceLabel } from './passage-handlers.ts';

/** Class names that our own code puts on prose; an author's are dropped. */
const CLASSES = [
  'scene-break',
  'soft',
  'letter',
  'verse',
  'song',
  'log',
  'flashback',
  'sensitive',
  'centred',
  'end',
  'epigraph',
  'note',
  'voice',
  'thought',
  'telepathy',
  'sound',
  'computer',
  'footnotes',
  'footnote-back',
  'visually-hidden',
];

/** What our own code puts on words and passages in another voice; nobody else's label or role is kept. */
const VOICE_ATTRIBUTES: NonNullable<Options['attributes']>[string] = [
  ['role', 'group'],
  ['ariaLabel', ...(Object.keys({ ...VOICE_TAG, ...PASSAGE_CLASS }) as (SpokenKind | PassageKind)[]).map(voiceLabel)],
];

/** Values that pages shrug at and checkers of books refuse: a language that is none, numbers that are none. */
const LANGUAGE = /^[a-z]{2,8}(?:-[a-z0-9]{1,8})*$/i;
const NUMBER = /^-?\d{1,9}$/;
const SIZE = /^\d{1,5}$/;
const SPANS: NonNullable<Options['attributes']>[string] = [
  ['colSpan', /^[1-9]\d{0,2}$/],
  ['rowSpan', /^[1-9]\d{0,2}$/],
];

/**
 * What may stand in prose: elements of text, links, pictures; no scripts, styles, forms, frames or handlers.
 *
 * Ids are owned by `markIds`, so nothing is clobbered here.
 */
export const ALLOWED_MARKUP: Options = {
  ...defaultSchema,
  clobber: [],
  clobberPrefix: '',
  strip: [
    'script',
    'style',
    'title',
    'textarea',
    'template',
    'noscript',
    'iframe',
    'object',
    'svg',
    'math',
    'select',
    'xmp',
    'plaintext',
  ],
  tagNames: [
    'a',
    'abbr',
    'aside',
    'b',
    'blockquote',
    'br',
    'caption',
    'cite',
    'code',
    'dd',
    'del',
    'details',
    'dfn',
    'div',
    'dl',
    'dt',
    'em',
    'figcaption',
    'figure',
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'hr',
    'i',
    'img',
    'ins',
    'kbd',
    'li',
    'mark',
    'ol',
    'p',
    'pre',
    'q',
    'rp',
    'rt',
    'ruby',
    's',
    'samp',
    'section',
    'small',
    'span',
    'strong',
    'sub',
    'summary',
    'sup',
    'table',
    'tbody',
    'td',
    'tfoot',
    'th',
    'thead',
    'tr',
    'u',
    'ul',
    'var',
    'wbr',
  ],
  attributes: {
    '*': [['className', ...CLASSES], ['dir', /^(?:ltr|rtl|auto)$/i], ['lang', LANGUAGE], 'id'],
    a: ['href', 'ariaDescribedBy', 'ariaLabel', 'dataFootnoteRef', 'dataFootnoteBackref'],
    img: ['src', 'alt', 'title', ['width', SIZE], ['height', SIZE]],
    li: [['value', NUMBER]],
    ol: [
      ['start', NUMBER],
      ['type', '1', 'a', 'A', 'i', 'I'],
    ],
    ...Object.fromEntries([...new Set([...Object.values(VOICE_TAG), 'div'])].map((tag) => [tag, VOICE_ATTRIBUTES])),
    section: ['dataFootnotes'],
    summary: [['ariaLabel', voiceLabel('sensitive')]],
    td: SPANS,
    th: [...SPANS, ['scope', 'col', 'row']],
  },
  protocols: { href: ['http', 'https', 'mailto'], src: ['http', 'https'] },
  required: {},
  ancestors: {
    ...defaultSchema.ancestors,
    caption: ['table'],
    dd: ['dl'],
    dt: ['dl'],
    figcaption: ['figure'],
    li: ['ol', 'ul'],
    rp: ['ruby'],
    rt: ['ruby'],
    summary: ['details'],
  },
};
