import { tempFolder } from './temp-folder.ts';

/** Header fields, in the words of both text headers and front matter. */
const FIELDS = [
  'title',
  'author',
  'email',
  'homepage',
  'recipient',
  'summary',
  'rating',
  'warnings',
  'fandom',
  'relationships',
  'characters',
  'tags',
  'genre',
  'categories',
  'series',
  'position',
  'status',
  'language',
  'published',
  'updated',
  'notes',
  'disclaimer',
  'dedication',
  'source',
  'subtitle',
  'feedback',
  'slug',
  'id',
  'show',
] as const;
/** Fields that decide whether there is a page at all get their payload in a few stories only. */
const DECIDING = new Set<string>(['show', 'id', 'slug']);

/** One pixel. */
const PICTURE = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4z8DwHwAFAAH/q842iQAAAABJRU5ErkJggg==';

/**
 * Write a project that has payloads wherever an author or an archivist can write: every field, names of files, prose,
 * captions, notes, headings, tags, series, pages of the archive's own and archive.yaml.
 *
 * @returns The folder.
 */
export function hostileProject(payloads: readonly string[]): string {
  const stories = payloads.flatMap((payload, at): [string, string | Uint8Array][] => [
    [`content/${fileName(payload, at)}.txt`, textStory(payload, at)],
    [`content/md/${fileName(payload, at)}.md`, markdownStory(payload, at)],
  ]);
  const some = (from: number) => payloads.filter((_, at) => at % 9 === from % 9).join(' ');
  return tempFolder({
    ...Object.fromEntries(stories),
    'content/md/picture.png': Buffer.from(PICTURE, 'base64'),
    'pages/about.md': `---\ntitle: ${JSON.stringify(some(0))}\n---\n\n${payloads.join('\n\n')}\n`,
    'pages/rules.txt': `Title: ${some(1).replace(/\s+/g, ' ')}\n\n${payloads.join('\n\n')}\n`,
    'archive.yaml': JSON.stringify({
      title: some(2),
      tagline: some(3),
      description: some(4),
      url: 'https://archive.example/a/',
      keeper: { name: some(5) },
      menu: [{ label: some(6), href: 'about/' }],
      facets: {
        tags: { label: some(7) },
        genres: { label: { one: some(8), other: some(0) } },
        // These are listed as the others are; a page for every payload in each would only take time.
        characters: false,
        relationships: false,
        categories: false,
      },
      ratings: [
        { name: some(1), key: 'one' },
        { name: 'Explicit', key: 'explicit' },
      ],
      'adult-from': 'explicit',
    }),
  });
}

function textStory(payload: string, at: number): string {
  const line = payload.replace(/\s+/g, ' ');
  const labels = FIELDS.filter((field) => !DECIDING.has(field) || at % 40 === 0).map((field) => `${field}: ${line}`);
  return [
    ...labels,
    `X-${line.replaceAll(':', '')}: ${line}`,
    '',
    'It rained.',
    '',
    payload,
    '',
    at % 4 === 0 ? `Chapter 1: ${line}` : '',
    '',
    `He said ${payload} and left.`,
    '',
    at % 4 === 0 ? `Chapter 2: ${line}` : '',
    '',
    `"${payload}"`,
    '',
    '* * *',
    '',
    `_${line}_`,
    '',
    `Author's note: ${line}`,
    '',
  ].join('\n');
}

function markdownStory(payload: string, at: number): string {
  const value = JSON.stringify(payload);
  const fields = FIELDS.filter((field) => !DECIDING.has(field) || at % 40 === 1).map((field) => `${field}: ${value}`);
  const rated = at % 3 === 0 ? 'rating: Explicit' : '';
  return [
    '---',
    ...fields.filter((field) => rated === '' || !field.startsWith('rating:')),
    rated,
    `${value}: ${value}`,
    `tags: [${value}, "a", ${JSON.stringify(`${payload} ${payload}`)}]`.replace('tags', 'keywords'),
    '---',
    '',
    `# ${payload.replace(/\s+/g, ' ')}`,
    '',
    payload,
    '',
    `Before ${payload} after.`,
    '',
    `# Two ${payload.replace(/\s+/g, ' ')}`,
    '',
    `> ${payload}`,
    '',
    `- ${payload}`,
    '',
    `![${payload.replace(/\s+/g, ' ')}](picture.png ${JSON.stringify(payload.replace(/\s+/g, ' '))})`,
    '',
    `<figure><img src="picture.png" alt="x"><figcaption>${payload}</figcaption></figure>`,
    '',
    `<p lang="${payload}" title='${payload}' class="${payload}" id="${payload}">x</p>`,
    '',
    `[${payload}](picture.png) [a]( ${payload} ) [b][c] note[^1]`,
    '',
    `[c]: <${payload}> ${value}`,
    '',
    `[^1]: ${payload}`,
    '',
  ].join('\n');
}

/** The payload as far as a disk bears it, and a number that makes it unique. */
function fileName(payload: string, at: number): string {
  const name = payload.toWellFormed().replace(/[/\0]/g, '_').trim();
  return `${[...name].slice(0, 50).join('')} ${at}`;
}
