import type { ReadingProfile } from '../config/config.ts';
import type { FieldName } from '../story/header.ts';
import { lettersOf } from './letters-of.ts';

/** How the written value of a field becomes one or more values. */
export type FieldKind = 'text' | 'list' | 'people' | 'relationships' | 'date' | 'note';

/** One row of the field table. */
export interface FieldRow {
  name: FieldName;
  kind: FieldKind;
  /** Labels in text headers, parted by `|`; case, spaces, hyphens, apostrophes and a final "(s)" do not count. */
  labels: string;
  /** Further names in YAML front matter, beside the labels and the field's own name. */
  yaml?: string;
}

/** Every field that fabula reads, and the labels it goes by. A new field is a row here. */
const FIELDS: readonly FieldRow[] = [
  {
    name: 'title',
    kind: 'text',
    labels: 'Title|Story Title|Story|Episode|Titel|Titre|Título|Titulo|Название|Заголовок|题目|タイトル',
  },
  {
    name: 'authors',
    kind: 'people',
    labels:
      'Author|Authors|By|Written by|Pen name|Writer|Co-author|Co-authors|Autor|Autorin|Auteur|Autrice|Autora|Автор|作者|著者',
    yaml: 'byline|creator',
  },
  { name: 'email', kind: 'text', labels: 'E-mail|Email|Mail|E-mail address|Email address|Author email' },
  { name: 'homepage', kind: 'text', labels: 'Homepage|Home page|Web site|Website|Web page|URL|Site' },
  { name: 'recipient', kind: 'text', labels: 'Recipient|Gift for|For|Written for' },
  {
    name: 'summary',
    kind: 'note',
    labels:
      'Summary|Description|Synopsis|Blurb|Story summary|Teaser|Zusammenfassung|Inhalt|Résumé|Resume|Resumen|Саммари|Краткое содержание|简介',
    yaml: 'excerpt|abstract',
  },
  {
    name: 'rating',
    kind: 'text',
    labels: 'Rating|Rated|Rate|Content rating|Ratings|Рейтинг|Altersfreigabe|Clasificación|Classification d’âge',
    yaml: 'rated',
  },
  {
    name: 'warnings',
    kind: 'list',
    labels:
      'Warning|Warnings|Content warning|Content warnings|Archive warning|Archive warnings|CW|TW|Trigger warning|Trigger warnings|Squicks|Warnung|Warnungen|Avertissements|Предупреждение|Предупреждения',
  },
  { name: 'fandoms', kind: 'list', labels: 'Fandom|Fandoms|Show|Universe|Crossover|Фандом|Fandom(s)' },
  {
    name: 'relationships',
    kind: 'relationships',
    labels: 'Pairing|Pairings|Relationship|Relationships|Ship|Ships|Couple|Romance|Пейринг|Пейринг и персонажи',
  },
  {
    name: 'characters',
    kind: 'list',
    labels: 'Character|Characters|Main character|Main characters|Cast|Personen|Personnages|Personajes|Персонажи',
  },
  {
    name: 'categories',
    kind: 'list',
    labels: 'Category|Categories|Slash or Gen|Kategorie|Catégorie|Categoría|Категория',
  },
  { name: 'genres', kind: 'list', labels: 'Genre|Genres|Classification|Format|Жанр|Жанры|Género' },
  {
    name: 'tags',
    kind: 'list',
    labels: 'Tag|Tags|Keyword|Keywords|Additional tags|Freeform|Freeforms|Метки|Schlagworte|Mots-clés',
  },
  { name: 'series', kind: 'text', labels: 'Series|Part of|Story arc|Serie|Série|Серия', yaml: 'collection' },
  {
    name: 'position',
    kind: 'text',
    labels: 'Position|Series position|Part of series',
    yaml: 'series-position|series_index|series_order|series_weight|series_number|book_number',
  },
  { name: 'part', kind: 'text', labels: 'Part|Parts' },
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
      'Date|Posted|Published|Written|Submitted|Completed|Release date|Started|First published|Date posted|Year|Date written|Date completed|Archived|Дата|Datum|Fecha',
    yaml: 'pubdate|publishdate|created|created_at|date_published|datePublished|startDate',
  },
  {
    name: 'updated',
    kind: 'date',
    labels: 'Updated|Last updated|Revised|Modified|Last modified',
    yaml: 'lastmod|last_modified_at|edited|lastedit|updated_at|modified_at|dateModified|lastUpdated',
  },
  {
    name: 'notes',
    kind: 'note',
    labels:
      'Note|Notes|Author’s note|Author’s notes|Authors note|Authors notes|Author note|Author notes|A/N|AN|Comment|Comments|Preface|Anmerkung|Anmerkungen|Notes de l’auteur|Notas|Примечание|Примечания|Примечания автора',
    yaml: 'foreword',
  },
  {
    name: 'endnotes',
    kind: 'note',
    labels: 'End notes|Endnotes|Afterword|Closing notes',
    yaml: 'notes-after|notes_after',
  },
  {
    name: 'disclaimer',
    kind: 'note',
    labels: 'Disclaimer|Disclaimers|Legal|Legal stuff|Copyright|Haftungsausschluss|Дисклеймер|Disclaimer(s)',
  },
  {
    name: 'archive',
    kind: 'note',
    labels: 'Archive|Archiving|Archive permission|Archive permissions|Distribution|Permission to archive',
  },
  { name: 'feedback', kind: 'note', labels: 'Feedback|Feedback to|Reviews' },
  {
    name: 'dedication',
    kind: 'note',
    labels: 'Dedication|Dedicated to|Dedications|Acknowledgements|Acknowledgments|Thanks|Thanks to',
  },
  { name: 'beta', kind: 'text', labels: 'Beta|Betas|Beta reader|Beta readers|Beta’d by|Бета' },
  { name: 'spoilers', kind: 'note', labels: 'Spoiler|Spoilers|Spoiler warning' },
  {
    name: 'timeline',
    kind: 'note',
    labels: 'Timeline|Time frame|Timeframe|Time line|Historian’s note|Historians note|Setting|Continuity',
  },
  { name: 'language', kind: 'text', labels: 'Language|Sprache|Langue|Idioma|Язык', yaml: 'lang|locale' },
  { name: 'status', kind: 'text', labels: 'Status|Complete|WIP|TBC|Story status|Статус', yaml: 'completed' },
  { name: 'size', kind: 'text', labels: 'Size|Words|Word count|Story size|Length|Размер', yaml: 'words' },
  {
    name: 'source',
    kind: 'text',
    labels: 'Source|Original address|Originally posted at|Original URL',
    yaml: 'canonical|canonical_url',
  },
  { name: 'translation-of', kind: 'text', labels: 'Translation of|Translated from' },
  { name: 'inspired-by', kind: 'text', labels: 'Inspired by|Based on' },
  { name: 'sequel-to', kind: 'text', labels: 'Sequel to|Sequel of' },
  { name: 'id', kind: 'text', labels: '', yaml: 'id' },
  { name: 'slug', kind: 'text', labels: '', yaml: 'slug' },
  { name: 'show', kind: 'text', labels: '', yaml: 'show' },
  { name: 'paragraphs', kind: 'text', labels: '', yaml: 'paragraphs' },
  { name: 'typography', kind: 'text', labels: '', yaml: 'typography' },
];

/** The letters and digits of a label: what two spellings of it have in common. */
function labelKey(label: string): string {
  return lettersOf(label.replace(/\(s\)/gi, 's'));
}

const BY_NAME: ReadonlyMap<FieldName, FieldRow> = new Map(FIELDS.map((row) => [row.name, row]));
const BY_LABEL = tableOf((row) => row.labels.split('|'));
/** A field's own name comes before all labels: in YAML, `show` says who may see the story, not where it plays. */
const BY_YAML = new Map([
  ...tableOf((row) => [...row.labels.split('|'), ...(row.yaml ?? '').split('|')]),
  ...tableOf((row) => [row.name]),
]);

/** Labels that an archive gives another field, by what two spellings of one have in common. */
export type OwnLabels = ReadonlyMap<string, FieldName>;

/** Make the table of an archive's own labels. */
export function ownLabels({ labels }: Pick<ReadingProfile, 'labels'>): OwnLabels {
  return new Map(labels.map(([label, name]) => [labelKey(label), name]));
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

function tableOf(labelsOf: (row: FieldRow) => string[]): ReadonlyMap<string, FieldName> {
  const table = new Map<string, FieldName>();
  for (const row of FIELDS) {
    for (const label of labelsOf(row)) {
      const key = labelKey(label);
      if (key !== '' && !table.has(key)) table.set(key, row.name);
    }
  }
  return table;
}
