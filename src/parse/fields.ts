import type { ReadingProfile } from '../config/config.ts';
import type { FieldName } from '../story/header.ts';
import { FOREIGN_LABELS } from './foreign-labels.ts';
import { lettersOf } from './letters-of.ts';

/** How the written value of a field becomes one or more values. */
export type FieldKind = 'text' | 'list' | 'people' | 'relationships' | 'date' | 'note' | 'addresses';

/** One row of the field table. */
export interface FieldRow {
  name: FieldName;
  kind: FieldKind;
  /** English labels in text headers, parted by `|`; case, spaces, hyphens, apostrophes and a final "(s)" do not count. */
  labels: string;
  /** Further names in YAML front matter, beside the labels and the field's own name. */
  yaml?: string;
}

/** Every field that fabula reads, and the labels it goes by. A new field is a row here. */
const FIELDS: readonly FieldRow[] = [
  {
    name: 'title',
    kind: 'text',
    // Longform of Obsidian keeps the title in a map of its own.
    yaml: 'longform',
    labels: 'Title|Titles|Story Title|Story|Story name|Episode|Title of story|Name of story|Fic title|Fic|Fanfic',
  },
  {
    name: 'authors',
    kind: 'people',
    labels:
      'Author|Authors|Original author|Original story by|By|Written by|Pen name|Penname|Writer|Writers|Co-author|Co-authors|Author name|Author’s name|Name of author|Story by|Authored by',
    yaml: 'byline|creator',
  },
  {
    name: 'email',
    kind: 'text',
    labels:
      'E-mail|Email|Mail|E-mail address|Email address|Author email|Author’s email|Author’s e-mail|Author’s email address|Contact|Email/feedback',
  },
  {
    name: 'homepage',
    kind: 'text',
    labels:
      'Homepage|Home page|Web site|Website|Web page|URL|Site|Author’s URL|Author URL|Author’s website|My site|Author website|Webpage|Journal',
  },
  {
    name: 'recipient',
    kind: 'text',
    labels: 'Recipient|Recipients|Gift for|For|Written for|Gift to|Request by|Requested by',
  },
  {
    name: 'summary',
    kind: 'note',
    labels: 'Summary|Summaries|Description|Synopsis|Blurb|Story summary|Teaser|Short summary|Brief summary',
    yaml: 'excerpt|abstract',
  },
  {
    name: 'rating',
    kind: 'text',
    labels:
      'Rating|Rated|Rate|Content rating|Ratings|Story rating|Age rating|MPAA rating|Rating/warnings|Rating and warnings|Rating & warnings',
    yaml: 'rated',
  },
  {
    name: 'warnings',
    kind: 'list',
    labels:
      'Warning|Warnings|Content warning|Content warnings|Archive warning|Archive warnings|CW|TW|Trigger warning|Trigger warnings|Squicks|Triggers|Warnings/squicks|Story warnings|Adult content',
  },
  {
    name: 'fandoms',
    kind: 'list',
    labels: 'Fandom|Fandoms|Show|Universe|Crossover|Crossover with|Based on the series',
  },
  {
    name: 'relationships',
    kind: 'relationships',
    labels:
      'Pairing|Pairings|Relationship|Relationships|Ship|Ships|Couple|Couples|Romance|Main pairing|Main pairings|Shipping|Pairing/characters|Pairings/characters|Characters/pairings|Characters/pairing',
  },
  {
    name: 'characters',
    kind: 'list',
    labels: 'Character|Characters|Main character|Main characters|Cast|Featuring|Starring',
  },
  {
    name: 'categories',
    kind: 'list',
    labels: 'Category|Categories|Slash or Gen|Story type|Type',
  },
  { name: 'genres', kind: 'list', labels: 'Genre|Genres|Classification|Classifications|Format|Content statement' },
  {
    name: 'tags',
    kind: 'list',
    labels: 'Tag|Tags|Keyword|Keywords|Key words|Additional tag|Additional tags|Freeform|Freeforms|Story codes|Codes',
  },
  {
    name: 'series',
    kind: 'text',
    labels: 'Series|Part of|Story arc|Series title|Series name|Arc|Collection|Collections',
    yaml: 'collection|serial|series_title|seriesTitle',
  },
  {
    name: 'position',
    kind: 'text',
    labels: 'Position|Series position|Part of series',
    yaml: 'series-position|series_index|series_order|series_weight|series_number|book_number',
  },
  { name: 'part', kind: 'text', labels: 'Part|Parts|Part number' },
  {
    name: 'chapter',
    kind: 'text',
    labels: 'Chapter|Chapter number',
    yaml: 'number|weight|order|chapter_number|chapterNumber|chapter_num|chapter_no|nav_order|sort|sort_order|sortOrder|sidebar_position|episode_number|index',
  },
  { name: 'expected', kind: 'text', labels: 'Chapters|Expected|Expected chapters' },
  {
    name: 'published',
    kind: 'date',
    labels:
      'Date|Posted|Published|Written|Submitted|Completed|Release date|Started|First published|First posted|Date posted|Posted on|Published on|Written on|Year|Date written|Date completed|Date finished|Date submitted|Date published|Publication date|Finished|Archived|Archived on|Date archived|Date archived on|Story date',
    yaml: 'pubdate|publishdate|created|created_at|date_published|datePublished|startDate',
  },
  {
    name: 'updated',
    kind: 'date',
    labels: 'Updated|Last updated|Last update|Revised|Modified|Last modified|Date revised|Date updated',
    yaml: 'lastmod|last_modified_at|edited|lastedit|updated_at|modified_at|dateModified|lastUpdated',
  },
  {
    name: 'notes',
    kind: 'note',
    labels:
      'Note|Notes|Author’s note|Author’s notes|Authors note|Authors notes|Author note|Author notes|A/N|AN|A/Ns|Comment|Comments|Author’s comment|Author’s comments|Preface|Foreword|Introduction|Intro|Story notes|Beginning notes|Chapter notes|Writer’s note|Writer’s notes|Additional notes|Other notes',
    yaml: 'foreword',
  },
  {
    name: 'endnotes',
    kind: 'note',
    labels: 'End note|End notes|Endnote|Endnotes|Afterword|Closing notes',
    yaml: 'notes-after|notes_after',
  },
  {
    name: 'disclaimer',
    kind: 'note',
    labels: 'Disclaimer|Disclaimers|Legal|Legal stuff|Copyright|Legalities|Standard disclaimer|Disclaim',
  },
  {
    name: 'archive',
    kind: 'note',
    labels:
      'Archive|Archives|Archiving|Archive permission|Archive permissions|Distribution|Distribution statement|Permission to archive|Archival|Archive notes|Archive/distribution|Permissions',
  },
  {
    name: 'feedback',
    kind: 'note',
    labels: 'Feedback|Feedback to|Reviews|Review|Send feedback to|Comments to|Feedback/comments|Reply to',
  },
  {
    name: 'dedication',
    kind: 'note',
    labels:
      'Dedication|Dedicated to|Dedications|Acknowledgement|Acknowledgements|Acknowledgment|Acknowledgments|Thanks|Thanks to|Special thanks|Special thanks to|Many thanks to|Thank yous',
  },
  {
    name: 'beta',
    kind: 'text',
    labels: 'Beta|Betas|Beta reader|Beta readers|Beta’d by|Betaed by|Beta-read by',
  },
  {
    name: 'spoilers',
    kind: 'note',
    labels: 'Spoiler|Spoilers|Spoiler warning|Spoiler warnings|Spoilers for|Spoiler alert',
  },
  {
    name: 'timeline',
    kind: 'note',
    labels:
      'Timeline|Time frame|Timeframe|Time line|Time period|Historian’s note|Historians note|Historian note|Setting|Continuity',
  },
  { name: 'language', kind: 'text', labels: 'Language', yaml: 'lang|locale' },
  {
    name: 'status',
    kind: 'text',
    labels: 'Status|Complete|WIP|TBC|Story status|Series status|Completion',
    yaml: 'completed',
  },
  {
    name: 'size',
    kind: 'text',
    labels:
      'Size|Words|Word count|Wordcount|Story size|File size|Length|Story length|Total words|No. of words|Number of words',
    yaml: 'words',
  },
  {
    name: 'source',
    kind: 'text',
    labels: 'Source|Original address|Originally posted at|Original URL|Story URL|URL of story',
    yaml: 'canonical|canonical_url',
  },
  { name: 'translation-of', kind: 'text', labels: 'Translation of|Translated from' },
  { name: 'inspired-by', kind: 'text', labels: 'Inspired by|Based on' },
  { name: 'sequel-to', kind: 'text', labels: 'Sequel to|Sequel of' },
  { name: 'id', kind: 'text', labels: '', yaml: 'id' },
  { name: 'slug', kind: 'text', labels: '', yaml: 'slug' },
  {
    name: 'aliases',
    kind: 'addresses',
    labels: 'Old address|Old addresses|Former address|Former addresses',
    yaml: 'alias|redirect_from',
  },
  { name: 'show', kind: 'text', labels: '', yaml: 'show' },
  { name: 'paragraphs', kind: 'text', labels: '', yaml: 'paragraphs' },
  { name: 'headings', kind: 'text', labels: '', yaml: 'headings' },
  { name: 'chapter-headings', kind: 'text', labels: '', yaml: 'chapter-headings' },
  { name: 'typography', kind: 'text', labels: '', yaml: 'typography' },
];

/** The letters and digits of a label: what two spellings of it have in common. */
function labelKey(label: string): string {
  return lettersOf(label.replace(/\(s\)/gi, 's'));
}

const BY_NAME: ReadonlyMap<FieldName, FieldRow> = new Map(FIELDS.map((row) => [row.name, row]));
const BY_LABEL = tableOf(labelsOf);
/** A field's own name comes before all labels: in YAML, `show` says who may see the story, not where it plays. */
const BY_YAML = new Map([
  ...tableOf((row) => [...labelsOf(row), ...(row.yaml ?? '').split('|')]),
  ...tableOf((row) => [row.name]),
]);

/** Labels that an archive gives another field, by what two spellings of one have in common. */
export type OwnLabels = ReadonlyMap<string, FieldName>;

/** Make the table of an archive's own labels. */
export function ownLabels({ labels }: Pick<ReadingProfile, 'labels'>): OwnLabels {
  return new Map(labels.map(([label, name]) => [labelKey(label), name]));
}

/** Tell whether the archive itself says what a label means. */
export function isOwnLabel(label: string, own: OwnLabels): boolean {
  return own.size > 0 && own.has(labelKey(label));
}

/** The field that a label in a text header means, or `null`. */
export function fieldOfLabel(label: string, own: OwnLabels): FieldName | null {
  const key = labelKey(label);
  return own.get(key) ?? BY_LABEL.get(key) ?? null;
}

/** The field that a key of YAML front matter means, or `null`. */
export function fieldOfYamlKey(key: string, own: OwnLabels): FieldName | null {
  const plain = labelKey(key);
  return own.get(plain) ?? BY_YAML.get(plain) ?? null;
}

/** How a field's written value is split and read. Extra fields are text. */
export function fieldKind(name: FieldName): FieldKind {
  return BY_NAME.get(name)?.kind ?? 'text';
}

/** What a field is called in English and in every other language; a word of two fields belongs to the earlier row. */
function labelsOf(row: FieldRow): string[] {
  const foreign = Object.values(FOREIGN_LABELS).flatMap((labels) => labels[row.name]?.split('|') ?? []);
  return [...row.labels.split('|'), ...foreign];
}

function tableOf(namesOf: (row: FieldRow) => string[]): ReadonlyMap<string, FieldName> {
  const table = new Map<string, FieldName>();
  for (const row of FIELDS) {
    for (const label of namesOf(row)) {
      const key = labelKey(label);
      if (key !== '' && !table.has(key)) table.set(key, row.name);
    }
  }
  return table;
}
