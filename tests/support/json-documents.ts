import * as z from 'zod';

/** RFC 3339, as both specifications ask. */
const moment = z.iso.datetime({ offset: true });
const words = z.string().trim().min(1);
const tag = z.string().refine((one) => Intl.getCanonicalLocales(one).length === 1, 'a tag of BCP 47');
const address = z.string().refine((one) => URL.canParse(one, 'https://a.example/'), 'an address');

/** JSON Feed 1.1 (jsonfeed.org/version/1.1), as far as our feeds go: what is not named here is not allowed. */
export const jsonFeedDocument = z.strictObject({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: words,
  home_page_url: z.url(),
  feed_url: z.url(),
  description: z.string().optional(),
  language: tag,
  authors: z.array(z.strictObject({ name: words })).min(1),
  items: z.array(
    z
      .strictObject({
        id: words,
        url: z.url(),
        title: words,
        content_text: z.string().optional(),
        content_html: z.string().optional(),
        summary: z.string().optional(),
        date_published: moment.optional(),
        date_modified: moment,
        authors: z
          .array(z.strictObject({ name: words }))
          .min(1)
          .optional(),
        tags: z.array(words).min(1).optional(),
        language: tag,
      })
      .refine((item) => item.content_text !== undefined || item.content_html !== undefined, 'a content'),
  ),
});

const link = z.strictObject({
  href: address,
  type: z.string().regex(/^[\w.+-]+\/[\w.+-]+$/),
  rel: z.string().optional(),
  title: words.optional(),
  properties: z.strictObject({ numberOfItems: z.int().min(0) }).optional(),
  width: z.int().positive().optional(),
  height: z.int().positive().optional(),
});

/** A list that holds a link of one relation at least. */
const linksWith = (fits: (rel: string) => boolean) =>
  z.array(link).refine((all) => all.some(({ rel = '' }) => fits(rel)), 'a link that must be there');

const publication = z.strictObject({
  metadata: z.strictObject({
    '@type': z.url(),
    identifier: z.url(),
    title: words,
    author: z
      .array(z.strictObject({ name: words }))
      .min(1)
      .optional(),
    language: tag,
    modified: moment,
    published: z.union([z.iso.date(), moment]).optional(),
    description: words.optional(),
    subject: z.array(words).min(1).optional(),
    belongsTo: z
      .strictObject({ series: z.array(z.strictObject({ name: words, position: z.number().optional() })).min(1) })
      .optional(),
  }),
  links: linksWith((rel) => rel.startsWith('http://opds-spec.org/acquisition')),
  images: z
    .array(link)
    .refine((all) => all.some(({ type }) => /^image\/(?:jpeg|png|gif|webp|avif)$/.test(type)), 'a picture of pixels')
    .optional(),
});

/**
 * A feed of OPDS 2.0, after the published schemas of feeds, publications and the metadata of Readium's manifest
 * (drafts.opds.io/schema), as far as our catalogues go. Covers are optional, as the living standard has them.
 */
export const opdsDocument = z
  .strictObject({
    metadata: z.strictObject({
      title: words,
      modified: moment,
      numberOfItems: z.int().min(0).optional(),
      itemsPerPage: z.int().positive().optional(),
      currentPage: z.int().positive().optional(),
    }),
    links: linksWith((rel) => rel === 'self'),
    facets: z
      .array(z.strictObject({ metadata: z.strictObject({ title: words }), links: z.array(link).min(1) }))
      .optional(),
    navigation: z.array(link.required({ title: true })).optional(),
    publications: z.array(publication).optional(),
  })
  .refine(({ navigation, publications }) => navigation !== undefined || publications !== undefined, 'a collection');
