import type { Config } from '../config/config.ts';
import type { Archive } from '../model/archive.ts';
import { VERSION } from '../version.ts';

/** Name of the file that a keeper fills in for the next one. */
export const HANDOVER_FILE = 'HANDOVER.md';

/** Write the questions that a successor will have, with what the program knows of the answers. */
export function handoverText(config: Config, { totals }: Pick<Archive, 'totals'>): string {
  return `# Handing on: ${config.title}

This folder is the whole archive: ${totals.works} works, ${totals.chapters} chapters, ${totals.words} words. Nothing else is needed to
publish it again. Fill in the blanks, keep this file beside \`archive.yaml\`, and the next export will hold it.

## What lies here

| file or folder | what it is |
|---|---|
| \`content/\` | the story files as they came, byte for byte; nobody ever edits them |
| \`catalogue.csv\` | what was decided about each file: corrections, addresses, dates, permissions, removals |
| \`authors.yaml\`, \`taxonomy.yaml\` | names of authors; terms that mean the same |
| \`archive.yaml\`, \`pages/\`, \`templates/\`, \`public/\` | settings, pages of the archive's own, its look |
| \`old-addresses.csv\` | where things stood before, and where they stand now |
| \`fabula.mjs\` | the program, version ${VERSION}, in one file |
| \`SHA256SUMS.txt\` | a checksum for every file; \`sha256sum -c SHA256SUMS.txt\` compares them |

Files that do not exist here were not needed. Texts that were withdrawn are not here; their rows in \`catalogue.csv\` are, so that
their addresses still answer and the same texts are refused. Drafts, and stories whose authors have not answered yet, are here
although they are not published.

## How to publish it

1. Install Node 20.19 or newer (https://nodejs.org/).
2. \`node fabula.mjs build\` in this folder writes the site to \`_site/\`.
3. \`node fabula.mjs check\` says what should be mended; \`node fabula.mjs --help\` says what else there is.

- Address of the site: ${config.url ?? '………'}
- Where it is hosted, and who pays until when: ${config.host ?? '………'}
- How \`_site/\` gets there: ………
- Who owns the domain, and when it has to be renewed: ………
- Where the passwords are kept (never in this file): ………

## People

- Keeper until now: ${config.keeper.name ?? '………'}; how to reach them: ${config.keeper.email ?? '………'}
- Who may decide besides: ………
- Where authors write to, and who answers: ………

## What was promised

- To authors, about their works, names and addresses: ………
- Works that are held back, and what they wait for: ………
- What may never be published again, beyond what catalogue.csv and authors.yaml say: ………

## Habits

- Where new stories come from, and how often they are added: ………
- Copies of this export, and where they lie: ………
- What was planned and not done: ………
`;
}
