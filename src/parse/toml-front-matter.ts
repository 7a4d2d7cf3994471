import { heldBy } from './held-by.ts';

/** One key of TOML front matter. */
export interface TomlValue {
  key: string;
  value: string | string[];
  /** 1-based line in the file. */
  line: number;
}

/** TOML front matter, as far as headers need it: keys with texts, numbers, switches, dates and lists of these. */
export interface TomlFrontMatter {
  values: TomlValue[];
  /** Lines that could not be read, with their 1-based number in the file. */
  unread: { line: number; written: string }[];
  /** Number of lines it takes, fences included. */
  lines: number;
}

/** Tables whose keys say the same as those of the top: Zola keeps terms and everything of its own in them. */
const OPEN_TABLES = /^\[\s*(?:taxonomies|extra|params)\s*\]$/i;
/** Tables that may hold pages back: this one, or those below an index. */
const HOLDING_TABLES = /^\[{1,2}\s{0,9}_?(cascade|build)(?:\.params)?\s{0,9}\]{1,2}$/i;
const KEY = /^\s*(?:"([^"]{1,80})"|'([^']{1,80})'|([\w-]{1,80}))\s*=\s*(.*)$/;
const LIMIT = 2000;

/**
 * Read TOML between two `+++` lines.
 *
 * @param text The whole file, lines ending in `\n`.
 * @param open Tables whose keys count.
 * @returns `null` when the file does not begin with a fence, a key or table, and a closing fence.
 */
export function readToml(text: string, open = OPEN_TABLES): TomlFrontMatter | null {
  if (!/^\+\+\+[ \t]*\n/.test(text)) return null;
  const lines = text.split('\n', LIMIT);
  const close = lines.findIndex((line, index) => index > 0 && /^\+\+\+[ \t]*$/.test(line));
  const first = lines.slice(1, Math.max(close, 1)).find((line) => /\S/.test(line) && !/^\s*#/.test(line));
  if (close < 0 || (first !== undefined && !KEY.test(first) && !/^\s*\[/.test(first))) return null;
  const toml: TomlFrontMatter = { values: [], unread: [], lines: close + 1 };
  let isOpen = true;
  let inside: string | null = null;
  for (let at = 1; at < close; at += 1) {
    const line = lines[at] as string;
    if (/^\s*(?:#.*)?$/.test(line)) continue;
    if (/^\s*\[/.test(line)) {
      isOpen = open.test(line.trim());
      inside = HOLDING_TABLES.exec(line.trim())?.[1]?.toLowerCase() ?? null;
      continue;
    }
    const match = KEY.exec(line);
    const from = at;
    let written = match?.[4] ?? '';
    while (match !== null && isUnended(written) && at + 1 < close) {
      at += 1;
      written += `\n${lines[at]}`;
    }
    if (!isOpen) {
      const key = `${inside === 'build' ? 'build.' : ''}${match?.[1] ?? match?.[2] ?? match?.[3] ?? ''}`;
      const held = inside === null ? null : heldBy(key, written.trim());
      if (held !== null) toml.values.push({ key: 'show', value: held, line: from + 1 });
      continue;
    }
    const value = match === null ? null : readValue(written.trim());
    if (match === null || value === null) toml.unread.push({ line: from + 1, written: line.trim() });
    else toml.values.push({ key: match[1] ?? match[2] ?? match[3] ?? '', value, line: from + 1 });
  }
  return toml;
}

/** A list or a long text goes on over the following lines. */
function isUnended(written: string): boolean {
  const text = written.trim();
  for (const quotes of ['"""', "'''"])
    if (text.startsWith(quotes)) return text.length < 6 || !text.slice(3).includes(quotes);
  return text.startsWith('[') && !/\]\s*(?:#[^"\]]*)?$/.test(text);
}

function readValue(written: string): string | string[] | null {
  if (written.startsWith('[')) return readList(written);
  const scalar = readScalar(written);
  return scalar !== null && /^\s*(?:#.*)?$/.test(written.slice(scalar.length)) ? scalar.value : null;
}

/** Items of a list; a list in it, or a table, is nothing a header holds. */
function readList(written: string): string[] | null {
  const items: string[] = [];
  let at = 1;
  for (;;) {
    const space = /^(?:\s|#[^\n]*(?:\n|$)|,)*/.exec(written.slice(at, at + 2000));
    at += space?.[0].length ?? 0;
    if (written[at] === ']') return items;
    const scalar = readScalar(written.slice(at));
    if (scalar === null) return null;
    items.push(scalar.value);
    at += scalar.length;
  }
}

function readScalar(text: string): { value: string; length: number } | null {
  const long = /^("""|''')\n?/.exec(text);
  if (long !== null) {
    const quotes = long[1] as string;
    const end = text.indexOf(quotes, long[0].length);
    if (end < 0) return null;
    const inside = text.slice(long[0].length, end);
    return { value: quotes === '"""' ? unescaped(inside.replace(/\\\n\s*/g, '')) : inside, length: end + 3 };
  }
  const quoted = /^"((?:[^"\\\n]|\\.)*)"/.exec(text);
  if (quoted !== null) return { value: unescaped(quoted[1] as string), length: quoted[0].length };
  const literal = /^'([^'\n]*)'/.exec(text);
  if (literal !== null) return { value: literal[1] as string, length: literal[0].length };
  const plain =
    /^(?:true|false|[+-]?\d[\d_.eE+-]*(?:[T ]\d{2}:\d{2}[\d:.Z+-]*)?|\d{4}-\d{2}-\d{2}\S*)(?=[\s,\]#]|$)/.exec(text);
  return plain === null ? null : { value: plain[0], length: plain[0].length };
}

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['t', '\t'],
  ['r', ''],
  ['b', ''],
  ['f', ''],
]);

function unescaped(text: string): string {
  return text.replace(/\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|(.))/g, (_whole, short, long, mark) => {
    if (mark !== undefined) return ESCAPES.get(mark) ?? mark;
    const code = Number.parseInt(short ?? long, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
  });
}
