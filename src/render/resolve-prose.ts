import type { MessageId } from '../locale/message.ts';
import type { Archive, Work } from '../model/archive.ts';
import { OWN_PAGES } from '../story/own-page.ts';
import { type Edition, workOf } from './edition.ts';
import { escapeAttribute } from './escape-attribute.ts';
import { labelBreaks } from './label-breaks.ts';
import type { Route } from './routes.ts';

/** Where the pictures of a work are published, by path relative to the content folder; those that are absent are missing. */
export type Pictures = ReadonlyMap<string, PublishedPicture>;

/** A picture's address, and its size in pixels where that is known. */
export interface PublishedPicture {
  route: Route;
  size: { width: number; height: number } | null;
}

/**
 * Put addresses in the place of the placeholders that a prose fragment holds for links and pictures.
 *
 * A link to a story that is not published loses its address and keeps its words; a picture that is not there gives
 * way to its description. One pass over the text, linear in its length.
 *
 * @param html Sanitised fragment, whose attributes stand in double quotes.
 * @param from Page on which the fragment lands.
 */
export function resolveProse(edition: Edition, html: string, from: Route, pictures: Pictures): string {
  if (!html.includes(MARK)) return html;
  const named = html.replace(VOICE, (_, tag: string, kind: string) => {
    const id = VOICES.get(kind);
    return id === undefined ? tag : `${tag} role="group" aria-label="${escapeAttribute(edition.translator.t(id))}"`;
  });
  const language = escapeAttribute(edition.translator.language);
  const opened = named.replace(SENSITIVE, (_, isBare?: string) => {
    const name = `<summary><span lang="${language}">${edition.translator.t('passage-sensitive')}</span>`;
    return isBare ? `${name}</summary>` : `${name}: `;
  });
  return opened.replace(ELEMENT, (whole, _name, attributes: string) => {
    const placeholder = PLACEHOLDER.exec(attributes);
    if (placeholder === null) return whole;
    const [written, kind, path = '', fragment = ''] = placeholder;
    if (kind === 'file') {
      const route = targetOf(edition, decodePath(path), fragment);
      return whole.replace(written, () => (route ? ` href="${route.href(from)}"` : ''));
    }
    const picture = pictures.get(decodePath(path) ?? '');
    if (!picture) return descriptionOf(attributes);
    // An author's size stands.
    const { route, size } = picture;
    const own = size === null || /\s(?:width|height)="/.test(attributes);
    const pixels = own ? '' : ` width="${size.width}" height="${size.height}"`;
    return whole.replace(written, () => ` src="${route.href(from)}"${pixels}`);
  });
}

/**
 * Do the same for a fragment of a work, in UTF-8, and name its breaks between scenes. Nearly all hold no placeholder,
 * and their bytes are not read as text.
 */
export function resolveBytes(edition: Edition, html: Uint8Array, from: Route, pictures: Pictures): string | Uint8Array {
  const bytes = labelBreaks(edition.translator, Buffer.from(html.buffer, html.byteOffset, html.byteLength));
  return bytes.includes(MARK) ? resolveProse(edition, bytes.toString(), from, pictures) : bytes;
}

/** What every placeholder begins with. */
const MARK = '"fabula:';

/** A link or a picture with its attributes one by one, so that a `>` in a value ends nothing; text never holds a bare `<`. */
const ELEMENT = /<(a|img)((?:\s+[\w-]+="[^"]*")*)\s*\/?>/g;

const PLACEHOLDER = /\s(?:href|src)="fabula:(file|asset)\/([^"#]*)(?:#([^"]*))?"/;

/** Words in another voice, whose name is said in the language of the interface. */
const VOICE = /(<(?:q|em|samp|div) class="[\w -]+") role="group" aria-label="fabula:voice\/(\w+)"/g;
const VOICES: ReadonlyMap<string, MessageId> = new Map([
  ['thought', 'voice-thought'],
  ['telepathy', 'voice-telepathy'],
  ['sound', 'voice-sound'],
  ['song', 'voice-song'],
  ['computer', 'voice-computer'],
  ['log', 'passage-log'],
  ['flashback', 'passage-flashback'],
  ['wide', 'passage-wide'],
]);

/** What is seen of a sensitive passage while it is closed, with or without words of its author. */
const SENSITIVE = /<summary aria-label="fabula:voice\/sensitive">(<\/summary>)?/g;

function descriptionOf(attributes: string): string {
  return (/\salt="([^"]*)"/.exec(attributes)?.[1] ?? '').replaceAll('<', '&#x3C;').replaceAll('>', '&#x3E;');
}

/**
 * List the source files that the texts of a work link to and that are published.
 *
 * @returns Path relative to the content folder, and where it is published; each path once.
 */
export function targetPlaces(
  archive: Archive,
  work: Work,
): [path: string, place: { work: string; chapter: number | null }][] {
  return work.links.flatMap(({ kind, target }) => {
    const place = kind === 'file' ? archive.places.get(target) : undefined;
    return place === undefined ? [] : [[target, place]];
  });
}

/**
 * Find the page on which a source file is published.
 *
 * @param path Path relative to the content folder; `null` for one that cannot be read.
 * @param fragment Key of a chapter; anything else leads to the file as a whole.
 * @returns `null` when the file is not published.
 */
function targetOf({ archive, routes, pages }: Edition, path: string | null, fragment: string): Route | null {
  const page = path?.startsWith(OWN_PAGES)
    ? pages.find(({ file }) => file === path.slice(OWN_PAGES.length))
    : undefined;
  if (page) return routes.ownPage(page.slug);
  const place = archive.places.get(path ?? '');
  const work = place ? workOf(archive, place.work) : null;
  if (!place || !work) return null;
  const key = decodePath(fragment);
  const named = work.chapters.find((chapter) => chapter.key === key)?.ordinal ?? place.chapter;
  return named === null || work.chapters.length === 1 ? routes.work(work) : routes.chapter(work, named);
}

function decodePath(written: string): string | null {
  try {
    return decodeURIComponent(decodeReferences(written)).normalize('NFC');
  } catch {
    return null;
  }
}

/** Read back the characters that a serialiser of HTML escapes in attributes. */
export function decodeReferences(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi, (_whole, hex, decimal, name) => {
    if (name) return NAMED.get(String(name).toLowerCase()) ?? '';
    return String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal));
  });
}

const NAMED = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);
