import type { Rule } from './rule.ts';

/** Rules about the text of a story, its chapters, links and pictures. */
export const TEXT_RULES = {
  'foreign-code': {
    severity: 'warning',
    text: 'This is {what}, which means nothing here; readers see {shown}.',
    hint: '{mend}',
    help: 'Shortcodes, template tags, imports, attributes and links between notes mean something to other programs alone.',
  },
  'body-empty': {
    severity: 'warning',
    text: 'Not published: no text was found after the header.',
    hint: 'Check where the header ends.',
    help: 'All lines were taken for header, notes or boilerplate, and a page without text helps nobody.',
  },
  'chapter-gap': {
    severity: 'warning',
    text: '{missing} missing: {previous} is followed by {next}.',
    hint: 'Add the missing chapter, or correct the number.',
    help: 'The numbers of the chapters do not run on.',
  },
  'chapter-repeated': {
    severity: 'warning',
    text: 'Chapter {number} appears twice.',
    hint: 'Correct the number, or remove the copy.',
    help: 'Two chapters of one work bear the same number.',
  },
  'chapter-stricter': {
    severity: 'warning',
    text: 'This chapter says "{found}", which the file of its work does not: the whole work is shown so.',
    hint: 'Write it into the file of the work, or correct the chapter.',
    help: 'The strictest rating of a chapter is that of its work, and what one chapter warns of, the work warns of; what the catalogue says stands.',
  },
  'chapters-expected': {
    severity: 'warning',
    text: 'The header promises {expected} chapters, but the work has {found}.',
    hint: 'Add what is missing, or correct the number.',
    help: 'The number of chapters that the header promises is not reached although the work is called complete, or is exceeded.',
  },
  'marks-as-text': {
    severity: 'warning',
    text: 'Paragraphs of more Markdown marks than prose has are shown as they are written: {count}.',
    hint: 'Part the paragraph by blank lines, or put a backslash before marks that mean nothing.',
    help: 'Thousands of asterisks, brackets or backticks in one paragraph would cost time beyond measure.',
  },
  'nesting-capped': {
    severity: 'warning',
    text: 'Quotes, lists or tags are nested more than {limit} deep; what is deeper is shown as text.',
    hint: 'Remove the needless ">", list marks or tags.',
    help: 'Deep nesting costs time beyond measure and means nothing to readers.',
  },
  'html-removed': {
    severity: 'note',
    text: 'Markup was removed: {found}.',
    hint: 'Only harmless elements of text are published.',
    help: 'Scripts, styles, forms and other elements never reach a page.',
  },
  'link-broken': {
    severity: 'warning',
    text: 'The link leads to "{target}", which is not in the archive.',
    hint: 'Correct the link; its text is shown without it.',
    help: 'Links between stories name the file, relative to the file that holds the link.',
  },
  'link-escapes': {
    severity: 'error',
    text: 'The link "{target}" leads out of the project.',
    hint: 'Link to a file of the archive or to a web address.',
    help: 'A path that climbs out of the project is never followed; the text is shown without the link.',
  },
  'asset-missing': {
    severity: 'warning',
    text: 'The picture "{target}" was not found.',
    hint: 'Put it there or correct its name.',
    help: 'Pictures are named relative to the story file; the logo, relative to public/.',
  },
  'picture-refused': {
    severity: 'warning',
    text: 'The picture "{target}" is not published: {reason}.',
    hint: 'Save it as JPEG, PNG, WebP or GIF of at most 10 MB.',
    help: 'Pictures are published without camera data, positions and texts; what cannot be read that far is left out.',
  },
  'picture-without-words': {
    severity: 'note',
    text: 'The picture "{target}" has no description.',
    hint: 'Write what it shows: ![an old bell](bell.jpg).',
    help: 'People who do not see the picture hear its description; an empty one is right for ornaments alone.',
  },
  'picture-remote': {
    severity: 'note',
    text: 'The picture "{target}" lies on another site and is not shown.',
    hint: 'Put a copy beside the story.',
    help: 'Remote pictures tell another site who reads what, and vanish.',
  },
} as const satisfies Record<string, Rule>;
