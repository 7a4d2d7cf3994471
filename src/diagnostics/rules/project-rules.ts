import type { Rule } from './rule.ts';

/** Rules about the settings, templates and files of the project. */
export const PROJECT_RULES = {
  'template-invalid': {
    severity: 'error',
    text: 'The template cannot be used: {reason}.',
    hint: '{mend}',
    help: 'The default template of the same name is used instead.',
  },
  'template-path-unknown': {
    severity: 'error',
    text: 'The template names "{path}", which its view does not have.',
    hint: '{mend}',
    help: 'Every path in a template is checked against the fields of its view; templates/README.md lists them.',
  },
  'config-invalid': {
    severity: 'error',
    text: '{reason}',
    hint: '{mend}',
    help: 'archive.yaml is checked before anything is built; the run ends with exit code 2.',
  },
  'config-key-unknown': {
    severity: 'error',
    text: 'The setting "{key}" is not known.',
    hint: '{mend}',
    help: 'A misspelt setting would be ignored in silence.',
  },
  'folder-unmatched': {
    severity: 'warning',
    text: 'No file is named by "{glob}" under "folders:".',
    hint: '{mend}',
    help: 'Settings for a folder that is misspelt, was renamed or is gone have no effect.',
  },
  'output-needs-url': {
    severity: 'note',
    text: 'Without a base URL these are left out: {outputs}.',
    hint: 'Set "url:" in archive.yaml or pass --base-url.',
    help: 'Feeds, sitemaps and canonical links need the address at which the archive will stand.',
  },
  'pdf-unavailable': {
    severity: 'warning',
    text: 'PDFs are asked for, and the package that sets them is not installed: {name}.',
    hint: 'Install it where fabula is installed ("npm install {name}"), or take "pdf" out of "outputs:".',
    help: 'The typesetter is large and few archives want it, so it does not come with fabula. Everything else is published.',
  },
  'pdf-letters': {
    severity: 'warning',
    text: 'The PDF of "{title}" has no letters: no font for its script ({script}) is there.',
    hint: 'Put a font that has them (.ttf or .otf) into the folder "fonts" beside archive.yaml.',
    help: 'PDFs are set in the fonts of the archive, never in those of a machine, so that they are the same everywhere. Latin, Greek, Cyrillic and Hebrew letters need none.',
  },
  'asset-refused': {
    severity: 'error',
    text: 'The file in public/ is not copied: {reason}.',
    hint: 'Rename it.',
    help: 'A file in public/ may replace a default asset, but never a page that fabula makes.',
  },
  'name-unknown': {
    severity: 'warning',
    text: '"{found}" is named here, which is no {what} in any list of the archive.',
    hint: '{mend}',
    help: 'Names in double brackets, in lists of works, and behind "lead" in archive.yaml lead to works, pages, authors, series and terms. One that leads nowhere is shown as words; what stands in no list is not named.',
  },
  'works-list-open': {
    severity: 'warning',
    text: 'The list of works that begins here has no end; everything below it was taken for works.',
    hint: 'Write ::: on a line of its own below the last work.',
    help: 'A list of works on a page begins with ":::works" and ends with ":::".',
  },
  'site-unknown': {
    severity: 'error',
    text: 'The site "{site}" names "{found}", which no work has; nothing is published there.',
    hint: 'Write a kind (ratings, authors, series, or a facet) and the name as its page has it, or take the condition out.',
    help: 'A misprint in `sites:` could publish works where they do not belong, so nothing is, until it is mended.',
  },
} as const satisfies Record<string, Rule>;
