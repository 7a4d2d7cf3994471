/** One row of the rule table. `{name}` places in text and hint are filled by `report()`. */
interface Rule {
  severity: 'error' | 'warning' | 'note';
  /** What is wrong, a sentence. */
  text: string;
  /** What to do, a sentence; empty when nothing is to be done. */
  hint: string;
  /** Why it matters, for the manual. */
  help: string;
}

/** Every diagnostic that fabula can report: the only place for its severity, text, hint and help. */
export const RULES = {
  'file-unreadable': {
    severity: 'error',
    text: 'The file cannot be read: {reason}.',
    hint: 'Check its permissions, or leave it out with "ignore:" in archive.yaml.',
    help: 'The operating system refused to read the file. It is left out and the rest of the archive is built.',
  },
  'file-empty': {
    severity: 'error',
    text: 'The file is empty.',
    hint: 'Restore its text, or remove it.',
    help: 'A story file without a word in it, often left by an interrupted copy. It is left out.',
  },
  'file-binary': {
    severity: 'error',
    text: 'This is not text: {found}.',
    hint: 'Save it as plain text or Markdown in a word processor, or rename it if it is no story.',
    help: 'More than one character in a hundred is a control character. The file is left out.',
  },
  'file-too-large': {
    severity: 'error',
    text: 'The file has {size}, more than the limit of {limit}.',
    hint: '{mend}',
    help: 'A single story larger than the limit is nearly always a mistake. The file is left out.',
  },
  'folder-like-story': {
    severity: 'error',
    text: 'This is a folder with the name of a story file.',
    hint: 'Rename it without "{extension}"; the files in it are read all the same.',
    help: 'Hosts, editors and people take it for a file. Its contents are read as those of any other folder.',
  },
  'link-outside': {
    severity: 'error',
    text: 'The symbolic link leads out of the project, to "{target}".',
    hint: 'Copy the file into the project: fabula reads nothing outside it.',
    help: 'A link out of the project could publish private files.',
  },
  'link-loop': {
    severity: 'error',
    text: 'The symbolic link leads to itself or to a folder above it.',
    hint: 'Remove the link.',
    help: 'Following it would never end.',
  },
  'link-repeated': {
    severity: 'warning',
    text: 'The symbolic link leads to the same folder as {other}.',
    hint: 'Remove one of the two links.',
    help: 'A folder is read through links only once, or links that point at each other would multiply its files.',
  },
  'archive-empty': {
    severity: 'warning',
    text: 'No story was found.',
    hint: 'Put story files (.txt, .md) into the folder, or name another folder.',
    help: 'The site is published without a work in it.',
  },
  'format-unsupported': {
    severity: 'warning',
    text: 'Files of the kind "{extension}" cannot be read yet.',
    hint: 'Save the story as .txt or .md.',
    help: 'HTML files are recognised but left out.',
  },
  'encoding-converted': {
    severity: 'note',
    text: 'The file is in {encoding}, not UTF-8.{sample}',
    hint: 'If letters look wrong, name the right one with "encoding:" in archive.yaml.',
    help: 'Old files come in many encodings. fabula recognises them and says what it took the file for.',
  },
  'encoding-unsure': {
    severity: 'note',
    text: 'The encoding cannot be told for sure: {encoding} reads {sample}; {second} would read {rival}.',
    hint: 'Name the right one with "encoding:" for this file under "folders:" in archive.yaml.',
    help: 'Too few letters stand outside ASCII to know what they were. The commonest encoding that fits is used.',
  },
  'encoding-damaged': {
    severity: 'warning',
    text: 'Some bytes are not valid {encoding} ({count} damaged).',
    hint: 'Compare with the original; the damaged places show as \uFFFD. Or name the right encoding with "encoding:" in archive.yaml.',
    help: 'Characters were lost before the file came here.',
  },
  'encoding-unknown': {
    severity: 'error',
    text: 'The encoding "{name}" is not known.',
    hint: 'Use a name such as utf-8, windows-1252, macroman, cp437, shift_jis or koi8-r.',
    help: 'The name of an encoding in archive.yaml is wrong; the file is read as if none were named.',
  },
  'control-removed': {
    severity: 'note',
    text: 'Control characters were removed ({found}).',
    hint: '',
    help: 'NUL padding, Ctrl-Z, terminal colours and other bytes that are no text.',
  },
  'text-mojibake': {
    severity: 'warning',
    text: 'The text looks like UTF-8 that was decoded twice: "{found}" for "{repaired}".',
    hint: 'Repair the file, or set "mojibake: repair" for it in archive.yaml.',
    help: 'Curly quotes that turned into runs of accented letters.',
  },
  'mojibake-repaired': {
    severity: 'note',
    text: 'UTF-8 that was decoded twice was repaired: "{found}" is "{repaired}".',
    hint: '',
    help: 'archive.yaml asks for the repair with "mojibake: repair". The original file stays as it is.',
  },
  'front-matter-invalid': {
    severity: 'error',
    text: 'The front matter is not valid YAML: {reason}.',
    hint: '{mend}',
    help: 'The lines between the two "---" fences must be YAML. What could be read is used, the text is published.',
  },
  'front-matter-code': {
    severity: 'error',
    text: 'Front matter in {language} is never read, because it could run code.',
    hint: 'Write YAML between plain "---" lines.',
    help: 'Front matter is data. A fence that names another language is refused and the fenced lines are left out.',
  },
  'foreign-code': {
    severity: 'warning',
    text: 'This is {what}, which is not run here; readers see {shown}.',
    hint: '{mend}',
    help: 'Shortcodes, template tags, imports, attributes and links between notes mean something to other programs alone.',
  },
  'value-unreadable': {
    severity: 'warning',
    text: 'The value of "{label}" cannot be used: {reason}.',
    hint: '{mend}',
    help: 'The field is there, but holds a kind of value that it cannot have.',
  },
  'title-missing': {
    severity: 'note',
    text: 'No title was found; "{title}" comes from the file name.',
    hint: 'Add a line "Title: …" at the top of the file.',
    help: 'The text has no title line that could be told from the prose.',
  },
  'author-missing': {
    severity: 'warning',
    text: 'No author was found.',
    hint: 'Add a line "By …" or "Author: …", or a default author for the folder in archive.yaml.',
    help: 'The work is listed under "Unknown".',
  },
  'summary-missing': {
    severity: 'note',
    text: 'No summary was found.',
    hint: 'Add a line "Summary: …".',
    help: 'Readers choose by summaries.',
  },
  'rating-missing': {
    severity: 'warning',
    text: 'No rating was found.',
    hint: 'Add a line "Rating: …".',
    help: 'The work is shown as "Not Rated".',
  },
  'rating-unknown': {
    severity: 'warning',
    text: 'The rating "{found}" is not on the scale.',
    hint: 'Use one of: {expected}.',
    help: 'The rating is shown as it was written and counts as "Not Rated".',
  },
  'date-unreadable': {
    severity: 'warning',
    text: 'The date "{found}" cannot be read.',
    hint: 'Write it as 2004-07-31, 2004-07 or 2004.',
    help: 'The work is left out of lists by date unless another date is known.',
  },
  'date-ambiguous': {
    severity: 'note',
    text: 'The date "{found}" can be read in two ways; it was read as {read}.',
    hint: 'Set "date-order: mdy" or "date-order: dmy" in archive.yaml, for all files or for this folder.',
    help: 'In 10/03/98 the month may stand first or second; where the archive does not say, the day is taken to.',
  },
  'size-differs': {
    severity: 'note',
    text: 'The header says "{found}", but the text has {words} words.',
    hint: 'See whether the end of the text is missing; correct the line if it is not.',
    help: 'Counts of words in headers are compared with the text and never shown; less than a quarter is let pass.',
  },
  'language-unknown': {
    severity: 'warning',
    text: 'The language "{found}" is not known.',
    hint: 'Use a language tag such as en, fr or ja.',
    help: 'Language decides hyphenation, quotation marks and how screen readers speak.',
  },
  'label-unknown': {
    severity: 'note',
    text: 'The header field "{label}" is not known; it is kept as it is.',
    hint: 'Map it to a field with "labels:" in archive.yaml if it means one.',
    help: 'Nothing is dropped: unknown fields are shown on the work page.',
  },
  'body-empty': {
    severity: 'warning',
    text: 'No story text was found after the header.',
    hint: 'Check where the header ends.',
    help: 'All lines were taken for header, notes or boilerplate.',
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
  'slug-conflict': {
    severity: 'error',
    text: 'The address "{slug}" is claimed by {other} too.',
    hint: 'Give one of them another "slug:".',
    help: 'Two works cannot have the same explicit address; the second gets one with a suffix.',
  },
  'slug-shared': {
    severity: 'warning',
    text: 'The address "{slug}" is taken by {other}; this one becomes "{given}".',
    hint: 'Give it a "slug:" of its own to choose the address.',
    help: 'Two files have names that make the same address.',
  },
  'slug-unusable': {
    severity: 'warning',
    text: 'The slug "{found}" cannot stand in an address; "{given}" is used.',
    hint: 'Use small letters, digits and hyphens; some words are reserved.',
    help: 'Addresses must be the same on every host and file system.',
  },
  'id-repeated': {
    severity: 'error',
    text: 'The id "{id}" is used by {other} too.',
    hint: 'Give each work its own "id:".',
    help: 'An id names one work for ever; the file name is used for the second.',
  },
  'show-unknown': {
    severity: 'error',
    text: '"show: {found}" is not known; the work is held back.',
    hint: 'Use public, unlisted, draft or no.',
    help: 'When in doubt, nothing is published.',
  },
  'position-unreadable': {
    severity: 'warning',
    text: 'The series position "{found}" is not a number.',
    hint: 'Write a number such as 2 or 1.5.',
    help: 'The work stands at the end of its series.',
  },
  'position-repeated': {
    severity: 'warning',
    text: 'Position {position} of the series "{series}" is taken by {other} too.',
    hint: 'Correct one of the two positions.',
    help: 'Works with the same position are ordered by date and file name.',
  },
  'parts-joined': {
    severity: 'note',
    text: 'The file is read as a part of the work that begins with {other}.',
    hint: '',
    help: 'Files of one folder with the same title, the same author and different part numbers are one work.',
  },
  'parts-proposed': {
    severity: 'note',
    text: '{count} files look like parts of one work: {first} to {last}.',
    hint: 'If they are, give each the line "Title: {title} (1/{count})" with its own number and the same "Author:" line, or put them into one folder with a work.yaml.',
    help: 'Files of one folder whose names or titles differ only in a number are not joined unasked.',
  },
  'work-file-invalid': {
    severity: 'error',
    text: 'The work file cannot be read: {reason}.',
    hint: '{mend}',
    help: 'work.yaml holds the header of a work whose chapters are files of one folder.',
  },
  'work-without-chapters': {
    severity: 'warning',
    text: 'The folder describes a work, but holds no chapter.',
    hint: 'Add the chapters, or remove the work file.',
    help: 'A work without text is not published.',
  },
  'index-of-works': {
    severity: 'note',
    text: 'This index introduces a folder of several works; its text is not published as a story.',
    hint: 'Rename the file if it is a story; put "work.yaml" beside it if the folder is one work.',
    help: 'Hugo, Jekyll and others keep the page of a whole section in "_index.md" or "index.md".',
  },
  'readme-left-out': {
    severity: 'note',
    text: 'This README tells of its folder; it is not published as a story.',
    hint: 'Give the file another name if it is a story.',
    help: 'A README that tells a story, or introduces the chapters beside it, is read like an index.',
  },
  'text-duplicate': {
    severity: 'warning',
    text: 'The same text stands in {other}.',
    hint: 'Remove one of the two files.',
    help: 'Two files are equal, byte for byte.',
  },
  'worker-failed': {
    severity: 'error',
    text: 'Reading the file failed: {reason}.',
    hint: 'This is a fault of fabula; please report it with the file.',
    help: 'The file is left out and the rest of the archive is built.',
  },
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
  'asset-refused': {
    severity: 'error',
    text: 'The file in public/ is not copied: {reason}.',
    hint: 'Rename it.',
    help: 'A file in public/ may replace a default asset, but never a page that fabula makes.',
  },
} as const satisfies Record<string, Rule>;

/** Stable kebab-case name of a rule. */
export type RuleId = keyof typeof RULES;
