import * as z from 'zod';

/** Version of the index: it grows when a field goes or changes its meaning, not when one is added. */
export const INDEX_VERSION = 1;

const date = z.string().describe('ISO date of partial precision');

const file = z.object({
  type: z.string().describe('media type'),
  href: z.string().describe('address, relative to the site'),
  sha256: z.string().optional().describe('of an original file: SHA-256 of its bytes, hex'),
});

/** Schema of what the index says of a work. */
export const workIndexSchema = z.object({
  id: z.string().describe('stays when title and address change'),
  title: z.string(),
  href: z.string().describe('address of its page, relative to the site'),
  authors: z.array(z.string()),
  language: z.string().describe('BCP 47 tag'),
  rating: z.string().describe('key of the step on the scale'),
  terms: z.record(z.string(), z.array(z.string())).describe('names of its terms by key of the facet'),
  series: z.array(z.object({ name: z.string(), position: z.number().nullable() })),
  status: z.string().nullable().describe('`complete`, `in-progress`, `hiatus`, `abandoned`; `null` when unknown'),
  words: z.number(),
  chapters: z.number(),
  expected: z.number().nullable().describe('chapters promised; `null` when unknown'),
  published: date.nullable(),
  updated: date.nullable(),
  summary: z.string().nullable().describe('plain text'),
  files: z.array(file).describe('files of the work to take away'),
});

/** What the index says of a work. */
export type WorkIndex = z.infer<typeof workIndexSchema>;

/** Schema of `api/works.json`. */
export const worksIndexSchema = z
  .object({
    format: z.literal('fabula-works'),
    version: z.literal(INDEX_VERSION),
    archive: z.object({
      id: z.string().describe('identity of the archive, which survives a new address'),
      title: z.string(),
      language: z.string().describe('BCP 47 tag of its interface'),
      url: z.string().nullable().describe('address of the site; `null` when unknown'),
    }),
    works: z.array(workIndexSchema).describe('listed works, by title'),
  })
  .describe('Index of the works of a fabula archive.');

/** Schema of `api/works/<work>.json`. */
export const workFileSchema = workIndexSchema
  .extend({
    format: z.literal('fabula-work'),
    version: z.literal(INDEX_VERSION),
    parts: z
      .array(
        z.object({
          key: z.string().describe('stays when chapters are put before it'),
          title: z.string(),
          href: z.string().describe('address of its page, relative to the site'),
          words: z.number(),
          published: date.nullable(),
        }),
      )
      .describe('its chapters, in order'),
  })
  .describe('A work of a fabula archive.');
