import type { Node } from 'unist';
import { type Diagnostic, report } from '../diagnostics/diagnostic.ts';
import { type Contact, type ContactKind, findContacts } from '../story/find-contacts.ts';
import type { Field, FieldName, Header } from '../story/header.ts';
import type { Chapter, FlowContent, Story } from '../story/nodes.ts';
import { textOf } from '../story/text-of.ts';
import { asksForWord } from './asks-for-word.ts';

/** What stands for an address in a sentence, in every language. */
const LEFT_OUT = '[…]';
/** Fields that no page shows as they are. */
const UNSHOWN: ReadonlySet<FieldName> = new Set(['email', 'homepage', 'id', 'slug', 'show']);
/** Fields of whole sentences. */
const PROSE: ReadonlySet<FieldName> = new Set(['summary', 'notes', 'endnotes', 'disclaimer', 'archive', 'feedback']);
/** Labels whose value is one address, whatever it looks like. */
const ADDRESS_LABEL =
  /^(?:(?:snail ?mail|postal|mailing|street|home) ?(?:address)?|my address|address|(?:post)?anschrift|adresse|direcci[oó]n|indirizzo|(?:tele)?phone(?: number)?|telefon|téléphone|fax)$/i;

/** Paragraphs at either end of a chapter in which people say how to reach them. */
const EDGE_BEFORE = 4;
const EDGE_BEHIND = 6;
/** A longer paragraph is no signature and no request for feedback. Characters. */
const LONGEST_LINE = 500;
/** A line of a header that was taken for prose. */
const LABELLED = /^\s{0,8}\p{Lu}[\p{L} /-]{1,24}:\s/mu;
/** Mail inside a story, and speech. */
const IN_STORY = /^\s*(?:(?:from|to|cc|bcc|subject|sent|date|von|an|de|à)\s{0,3}:|["“„«‘'])/i;

interface Finding {
  kind: ContactKind;
  text: string;
  line: number | null;
}

/** What was found so far, and what is looked for. */
interface Search {
  found: Finding[];
  contactsIn(text: string, loose?: boolean): Contact[];
  isShown(contact: string): boolean;
}

function searchFor(shown: readonly string[]): Search {
  const plain = (text: string): string => text.replace(/^\w+:/, '').replace(/\s+/g, ' ').trim().toLowerCase();
  const kept = new Set(shown.map(plain));
  const isShown = (contact: string): boolean => kept.has(plain(contact));
  const contactsIn: Search['contactsIn'] = (text, loose) => {
    const contacts = findContacts(text, loose);
    return kept.size === 0 ? contacts : contacts.filter(({ from, to }) => !isShown(text.slice(from, to)));
  };
  return { found: [], contactsIn, isShown };
}

/**
 * Leave out of a story how people can be reached: in every field that is shown, in notes, and in lines at the ends of
 * chapters that ask for feedback or sign the text. What a story itself tells of letters and numbers stays.
 *
 * @param shown Ways to reach people who want to be reached: they stay.
 * @returns The story without them, and one message that lists all of them with those of fields that are never shown.
 */
export function leaveOutContacts(
  story: Story,
  path: string,
  shown: readonly string[] = [],
): { story: Story; messages: Diagnostic[] } {
  const search = searchFor(shown);
  const header = cleanHeader(story.header, search);
  const children = story.children.flatMap((node): Story['children'] => {
    if (node.type === 'chapter') return [cleanChapter(node, search)];
    const kept = cleanProse(node.children, search);
    return kept.length === 0 ? [] : [{ ...node, children: kept }];
  });
  return {
    story: { ...story, header, children },
    messages: search.found.length === 0 ? [] : [tell(search.found, path)],
  };
}

function cleanHeader(header: Header, search: Search): Field[] {
  return header.flatMap((field): Field[] => {
    const { name, label, value, line } = field;
    if (UNSHOWN.has(name)) {
      if ((name === 'email' || /^mailto:/i.test(value)) && !search.isShown(value))
        search.found.push({ kind: 'e-mail', text: value, line });
      return [field];
    }
    if (
      name === 'extra' &&
      ADDRESS_LABEL.test(label?.trim() ?? '') &&
      !/^https?:/i.test(value) &&
      !search.isShown(value)
    ) {
      search.found.push({ kind: 'postal', text: value, line });
      return [];
    }
    if (name === 'source' && /^https?:\/\/[^@\s]*$/i.test(value)) return [field];
    const isProse = PROSE.has(name);
    if (label !== null && search.contactsIn(label, true).length > 0) {
      note(label, search.contactsIn(label, true), line, search);
      return [];
    }
    const own = search.contactsIn(value, !isProse);
    // An address with commas was parted as a list is.
    const contacts = own.length > 0 ? own : partOf(field.written, value, search);
    if (contacts.length === 0) {
      return [{ ...field, written: cut(field.written, search.contactsIn(field.written, !isProse), isProse) }];
    }
    note(value, contacts, line, search);
    const left = cut(value, contacts, isProse);
    if (!/[\p{L}\p{N}]/u.test(left)) return [];
    return [
      { ...field, value: left, written: cut(field.written, search.contactsIn(field.written, !isProse), isProse) },
    ];
  });
}

/** Stretches of a value that belong to a contact in the text that it was read from. */
function partOf(written: string, value: string, search: Search): Contact[] {
  const at = written.indexOf(value);
  if (at < 0 || written.length === value.length) return [];
  return search
    .contactsIn(written, true)
    .filter(({ from, to }) => from < at + value.length && to > at)
    .map(({ kind, from, to }) => ({ kind, from: Math.max(0, from - at), to: Math.min(value.length, to - at) }));
}

function cleanChapter(chapter: Chapter, search: Search): Chapter {
  const last = chapter.children.length - EDGE_BEHIND;
  const children = chapter.children.flatMap((node, at): FlowContent[] => {
    if (node.type === 'authorNote') {
      const kept = cleanProse(node.children, search);
      return kept.length === 0 ? [] : [{ ...node, children: kept }];
    }
    if (at >= EDGE_BEFORE && at < last) return [node];
    return asksOrSigns(node, search) ? cleanProse([node], search) : [node];
  });
  const named = (text: string | null): string | null => {
    const contacts = text === null ? [] : search.contactsIn(text, true);
    if (text === null || contacts.length === 0) return text;
    note(text, contacts, chapter.position.start.line, search);
    return cut(text, contacts, false) || null;
  };
  return { ...chapter, title: named(chapter.title), division: named(chapter.division), children };
}

/** Tell whether a paragraph asks for feedback or is a signature: little else stands beside the address. */
function asksOrSigns(node: FlowContent, search: Search): boolean {
  const text = textOf(node);
  if (text.length > LONGEST_LINE || IN_STORY.test(text)) return false;
  const contacts = search.contactsIn(text);
  if (contacts.length === 0) return hasMailLink(node);
  // Who hides an address from harvesters has one.
  if (contacts.some(({ kind, from, to }) => kind === 'e-mail' && !text.slice(from, to).includes('@'))) return true;
  const rest = cut(text, contacts, false);
  return asksForWord(rest) || LABELLED.test(text) || (rest.match(/[\p{L}\p{N}]+/gu) ?? []).length <= 6;
}

function hasMailLink(node: Node): boolean {
  if (node.type === 'link' && /^(?:mailto|tel):/i.test(String((node as { url?: unknown }).url))) return true;
  return 'children' in node && (node.children as Node[]).some(hasMailLink);
}

/** A piece of text in a tree, and where it stands in the text of all pieces. */
interface Leaf {
  node: Node & { value: string };
  from: number;
}

/** Cut contacts out of blocks of prose; blocks of which no word is left go with them. */
function cleanProse(nodes: readonly FlowContent[], search: Search): FlowContent[] {
  const leaves: Leaf[] = [];
  const text = gather(nodes, leaves, '');
  const contacts = search.contactsIn(text);
  const cuts = new Map<Node, Contact[]>();
  for (const contact of contacts) {
    const parts = leaves.filter(({ node, from }) => from < contact.to && from + node.value.length > contact.from);
    for (const { node, from } of parts) {
      const own = cuts.get(node) ?? [];
      cuts.set(node, own);
      own.push({ kind: contact.kind, from: contact.from - from, to: contact.to - from });
    }
    const line = parts[0]?.node.position?.start.line ?? null;
    search.found.push({ kind: contact.kind, text: text.slice(contact.from, contact.to), line });
  }
  if (contacts.length === 0 && !nodes.some(hasMarkup)) return [...nodes];
  return nodes.flatMap((node): FlowContent[] => {
    const [kept] = rebuild(node, cuts, search);
    if (kept === undefined) return [];
    const isCut = kept !== node && textOf(kept) !== textOf(node);
    return isCut && isEmptied(textOf(kept)) ? [] : [kept as FlowContent];
  });
}

/** Nothing but the label of what was cut. */
function isEmptied(text: string): boolean {
  return !/[\p{L}\p{N}]/u.test(text) || /^\s*[\p{L}/ -]{1,24}:?\s*\[…\]\s*\.?\s*$/u.test(text);
}

/** Nodes whose end parts words. */
const INLINE = new Set([
  'text',
  'inlineCode',
  'emphasis',
  'strong',
  'delete',
  'link',
  'voice',
  'ruby',
  'linkReference',
]);

function gather(nodes: readonly Node[], leaves: Leaf[], before: string): string {
  let text = before;
  for (const node of nodes) {
    if (node.type === 'break') text += '\n';
    else if (node.type !== 'html' && 'value' in node && typeof node.value === 'string') {
      leaves.push({ node: node as Leaf['node'], from: text.length });
      text += node.value;
    } else if ('children' in node) text = gather(node.children as Node[], leaves, text);
    if (!INLINE.has(node.type) && node.type !== 'break') text += '\n';
  }
  return text;
}

/** Where addresses may stand outside the text. */
function hasMarkup(node: Node): boolean {
  if (['link', 'image', 'html', 'definition'].includes(node.type)) return true;
  return 'children' in node && (node.children as Node[]).some(hasMarkup);
}

/** The node without what is cut from it; a link that writes a mail or calls is its words alone. */
function rebuild(node: Node, cuts: ReadonlyMap<Node, Contact[]>, search: Search): Node[] {
  const line = node.position?.start.line ?? null;
  const bare: Record<string, unknown> = {};
  for (const name of node.type === 'html' ? ['value', 'alt', 'title'] : ['alt', 'title']) {
    const value = (node as unknown as Record<string, unknown>)[name];
    const contacts = typeof value === 'string' ? search.contactsIn(value) : [];
    if (typeof value !== 'string' || contacts.length === 0) continue;
    note(value, contacts, line, search);
    bare[name] = cut(value, contacts, false);
  }
  if (cuts.has(node)) bare.value = cut((node as Leaf['node']).value, cuts.get(node) ?? [], true);
  if ('children' in node) bare.children = (node.children as Node[]).flatMap((child) => rebuild(child, cuts, search));
  const url = String((node as { url?: unknown }).url ?? '');
  if (
    (/^(?:mailto|tel):/i.test(url) && !search.isShown(url)) ||
    (node.type === 'link' && search.contactsIn(url).length > 0)
  ) {
    search.found.push({ kind: /^tel:/i.test(url) ? 'telephone' : 'e-mail', text: url.replace(/^\w+:/, ''), line });
    if (node.type === 'link') return bare.children as Node[];
    return [];
  }
  return [{ ...node, ...bare }];
}

/**
 * Cut contacts out of a text, with the brackets around them.
 *
 * @param marked True to leave a mark wherever something was cut, false to leave one between words alone.
 */
function cut(text: string, contacts: readonly Contact[], marked: boolean): string {
  let left = '';
  let at = 0;
  for (const { from, to } of contacts) {
    const before = text.slice(at, Math.max(at, from));
    const opened = /\s{0,3}[<([]\s?$/.exec(before);
    const closed = opened === null ? null : /^\s?[>)\]]/.exec(text.slice(Math.max(at, to)));
    const isBracketed = opened !== null && closed !== null;
    left += isBracketed ? before.slice(0, opened.index) : before;
    const isBetween = /[\p{L}\p{N}]/u.test(left) && /^[ \t]{0,3}[\p{L}\p{N}]/u.test(text.slice(to, to + 4));
    if (!isBracketed && (marked || isBetween)) left += LEFT_OUT;
    at = Math.max(at, to) + (isBracketed ? closed[0].length : 0);
  }
  if (contacts.length === 0) return text;
  left += text.slice(at);
  return marked
    ? left
    : left.replace(/[ \t]{2,}/g, ' ').replace(/^[\s,;:–-]{1,40}|(?<![\s,;:–-])[\s,;:–-]{1,40}$/g, '');
}

function note(text: string, contacts: readonly Contact[], line: number | null, search: Search): void {
  for (const { kind, from, to } of contacts) search.found.push({ kind, text: text.slice(from, to), line });
}

function tell(found: readonly Finding[], path: string): Diagnostic {
  const words = new Map<string, string>();
  for (const { text, line } of found) {
    const plain = text
      .replace(/^mailto:/i, '')
      .replace(/\s+/g, ' ')
      .trim();
    if (!words.has(plain.toLowerCase()))
      words.set(plain.toLowerCase(), line === null ? plain : `${plain} (line ${line})`);
  }
  const lines = found.flatMap(({ line }) => line ?? []);
  const place = lines.length === 0 ? null : { line: Math.min(...lines) };
  return report('contact-left-out', path, { place, with: { found: [...words.values()].join('; ') } });
}
