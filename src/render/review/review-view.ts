import * as z from 'zod';

const page = z.object({
  title: z.string(),
  counts: z.string(),
});

/** Schema of the page that lists all groups. */
export const reviewIndexSchema = page.extend({
  sample: z.object({ label: z.string(), href: z.string() }).nullable().describe('files drawn from the sure ones'),
  groups: z.array(
    z.object({
      href: z.string(),
      trouble: z.string(),
      folder: z.string(),
      header: z.string().describe('how headers were recognised'),
      files: z.number(),
      sure: z.string().describe('«40 %»'),
    }),
  ),
});

/** Schema of a page of a group. */
export const reviewGroupSchema = page.extend({
  why: z.string().describe('why it matters; may be empty'),
  mending: z.string().nullable().describe('what archive.yaml must say; `null` where no setting helps'),
  works: z
    .array(z.object({ path: z.string(), about: z.string(), rowTitle: z.string(), row: z.string() }))
    .describe('works of several files on this page, each with the row for the whole'),
  previous: z.string().nullable(),
  next: z.string().nullable(),
  files: z.array(
    z.object({
      id: z.string().describe('anchor'),
      path: z.string(),
      about: z.string().describe('encoding, header, paragraphs, how sure'),
      messages: z.array(z.object({ severity: z.string(), text: z.string() })),
      lines: z.array(
        z.object({
          number: z.string().describe('empty where lines are passed over'),
          text: z.string(),
          mark: z.string().describe('`found`: a field; `out`: left out of the text'),
          note: z.string().describe('what was found there'),
        }),
      ),
      fields: z.array(
        z.object({
          name: z.string(),
          value: z.string(),
          line: z.string(),
          reason: z.string(),
          sure: z.string(),
          mark: z.string().describe('`unsure` or empty'),
        }),
      ),
      chapters: z.array(z.object({ name: z.string(), about: z.string(), opening: z.string() })),
      removed: z.array(z.object({ lines: z.string(), what: z.string() })),
      rowTitle: z.string(),
      row: z.string().describe('what is pasted into the catalogue, cells parted by tabs'),
    }),
  ),
});

/** View of the page that lists all groups. */
export type ReviewIndexView = z.infer<typeof reviewIndexSchema>;

/** View of a page of a group. */
export type ReviewGroupView = z.infer<typeof reviewGroupSchema>;

/** A file on a page of a group. */
export type ReviewFileView = ReviewGroupView['files'][number];
