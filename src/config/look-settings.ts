import * as z from 'zod';
import * as value from './schema-values.ts';

const palette = {
  paper: value.colour().describe('Ground of the pages.'),
  ink: value.colour().describe('Text.'),
  quiet: value.colour().describe('Labels, counts and other small print.'),
  accent: value.colour().describe('Links and the current place.'),
  line: value.colour().describe('Hairlines.'),
};

/** Settings of how the pages look that need no template and no style sheet. */
export const LOOK_SETTINGS = {
  colours: z
    .strictObject({
      ...palette,
      dark: z.strictObject(palette).partial().describe('The same where the reader’s device is set to dark.'),
    })
    .partial()
    .prefault({})
    .describe('Colours of the pages, such as "#7a1f1f".'),
  fonts: z
    .strictObject({
      text: value.fonts().describe('Names of fonts for titles and stories, such as Georgia, serif.'),
      interface: value.fonts().describe('Names of fonts for menus, labels and notes.'),
    })
    .partial()
    .prefault({})
    .describe('Fonts. Readers who do not have the first see the next.'),
  logo: value.fileName().describe('Picture beside the name: a file of public/, such as logo.svg.').optional(),
  footer: value.lines().describe('Paragraphs at the foot of every page.').optional(),
  announcement: z
    .union([
      value.line(),
      z.strictObject({
        text: value.line().describe('What is announced, one or two sentences.'),
        href: value.linkTarget().describe('Where it leads: a web address, or a path in the site such as moving/.'),
      }),
    ])
    .describe('A banner at the top of every page; taking it out takes it off every page.')
    .optional(),
  csp: value
    .oneOrMore(value.host())
    .default([])
    .describe('Other hosts that the pages may ask, such as https://guestbook.example. Default: none.'),
};
