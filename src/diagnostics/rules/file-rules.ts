import type { Rule } from './rule.ts';

/** Rules about files, folders and links as they lie on the disk, and about the bytes of a file. */
export const FILE_RULES = {
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
  'worker-failed': {
    severity: 'error',
    text: 'Reading the file failed: {reason}.',
    hint: 'This is a fault of fabula; please report it with the file.',
    help: 'The file is left out and the rest of the archive is built.',
  },
  'fixity-changed': {
    severity: 'error',
    text: 'The file is not what was recorded: its SHA-256 is another.',
    hint: '{mend}',
    help: 'Story files are never written by fabula; a file that changes by itself was damaged by a disk, a program or a person.',
  },
  'fixity-missing': {
    severity: 'error',
    text: 'The file was recorded and is gone.',
    hint: '{mend}',
    help: 'The command `fabula check --fixity` compares every file with the digest in its row of catalogue.csv, or in fixity.sha256.',
  },
} as const satisfies Record<string, Rule>;
