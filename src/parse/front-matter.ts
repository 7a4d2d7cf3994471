import matter from 'gray-matter';
import type { Document } from 'yaml';
import { LineCounter, parseDocument } from 'yaml';
import { cutDeepYaml } from '../story/cut-deep-yaml.ts';
import { endOfKeys } from './end-of-keys.ts';

/** YAML front matter, read without running anything. */
export interface FrontMatter {
  /** The parsed YAML; `null` when the fence names another language or the YAML could not be parsed at all. */
  document: Document.Parsed | null;
  /** Number of lines the front matter takes, fences and what stands above them included. */
  lines: number;
  /** Empty lines above the opening fence. */
  above: number;
  /** The YAML text between the fences. */
  yaml: string;
  /** Faults, with their 1-based place in the file. */
  faults: { rule: 'front-matter-invalid' | 'front-matter-code'; reason: string; line: number; column: number }[];
}

const FENCE = /^ {0,3}---[ \t]*(\w*)[ \t]*$/;
/** What other generators may find behind a fence. Any other word there (`---oOo---`, `--- Ann`) belongs to the story. */
const LANGUAGE =
  /^(?:|ya?ml|js|javascript|jsx|mjs|cjs|ts|typescript|json5?|coffee|coffeescript|cson|toml|ruby|rb|python|py|php|lua|lisp|clojure|edn)$/i;
const KEY = /^\s*(?:#.*|["']?[\p{L}\p{N}_][\p{L}\p{N}_ .-]*["']?\s*:(?:\s.*)?)$/u;
/** Front matter is short; a fence further down is a scene break. */
const LIMIT = 2000;
const END = /^(?:---|\.\.\.)[ \t]*$/;
const LOOSE_END = /^(?: {0,3}---|\.\.\.)[ \t]*$/;
/** Empty lines that may stand above loose front matter. */
const MOST_ABOVE = 5;

/** Faults of a value that does not end. */
const UNENDED: ReadonlySet<string> = new Set(['BAD_INDENT', 'MISSING_CHAR']);

class FrontMatterRefused extends Error {}

function refuse(): never {
  throw new FrontMatterRefused('only YAML front matter is read');
}

/**
 * Read the front matter of a text.
 *
 * gray-matter runs JavaScript front matter unless the engines `js` and `javascript` throw, and shares a cache unless it
 * is given options; both are always given here, and nothing else in the program calls it.
 *
 * @param text The whole file, lines ending in `\n`.
 * @param isLoose Whether front matter counts that no generator would take: below empty lines, or without its closing fence.
 * @returns `null` when the file does not begin with a fence, a key and a closing fence: a scene break is no front matter.
 */
export function readFrontMatter(text: string, isLoose = false): FrontMatter | null {
  const all = headLines(text);
  const above = isLoose
    ? Math.max(
        0,
        all.slice(0, MOST_ABOVE + 1).findIndex((line) => /\S/.test(line)),
      )
    : 0;
  const lines = above === 0 ? all : all.slice(above);
  const opening = FENCE.exec(lines[0] ?? '');
  const language = opening?.[1] ?? '';
  if (opening === null || !LANGUAGE.test(language) || (!isLoose && /^ /.test(opening[0]))) return null;
  const close = lines.findIndex((line, index) => index > 0 && (isLoose ? LOOSE_END : END).test(line));
  if (close < 0) return isLoose ? unclosed(lines, lines.length, above) : null;
  const yaml = lines.slice(1, close).join('\n');
  if (language !== '' && !/^ya?ml$/i.test(language)) {
    return {
      document: null,
      lines: above + close + 1,
      above,
      yaml,
      faults: [{ rule: 'front-matter-code', reason: language, line: above + 1, column: 1 }],
    };
  }
  const first = lines.slice(1, close).find((line) => /\S/.test(line));
  if (first !== undefined && !KEY.test(first) && !isTight(lines.slice(1, close))) return null;
  const read = parse(yaml, close + 1, above);
  return (isLoose && read.faults.length > 0 ? unclosed(lines, close, above) : null) ?? read;
}

/** Front matter whose closing fence was forgotten or is no fence: it ends where its keys do. */
function unclosed(lines: readonly string[], limit: number, above: number): FrontMatter | null {
  const end = endOfKeys(lines, limit);
  const below = lines[end ?? 0] ?? '';
  // A fence that stands further down closes them, unless text lies between.
  if (end === null || (limit < lines.length && (end === limit || !/^\W*$/.test(below)))) return null;
  const yaml = lines.slice(1, end).join('\n');
  const isRule = /^\s{0,3}[-\u2013\u2014=~*_]{2,}\s*$|^\s{0,3}[\u2013\u2014]\s*$/.test(below);
  const reason = 'its closing "---" is missing';
  const missing = { rule: 'front-matter-invalid' as const, reason, line: above + end, column: 1 };
  const read = parse(yaml, end + (isRule ? 1 : 0), above);
  return { ...read, faults: [missing, ...read.faults] };
}

/** Lines of the form `title:The Lamp`, which YAML does not read, are front matter all the same where all of them are. */
function isTight(lines: readonly string[]): boolean {
  const written = lines.filter((line) => /\S/.test(line));
  return written.length > 1 && written.every((line) => /^\p{L}[\w-]{0,30}:/u.test(line) && !/^https?:/i.test(line));
}

function parse(yaml: string, taken: number, above: number): FrontMatter {
  const lines = above + taken;
  const counter = new LineCounter();
  const kept: { document: Document.Parsed | null } = { document: null };
  const engine = (source: string): object => {
    kept.document = parseDocument(cutDeepYaml(source), {
      lineCounter: counter,
      prettyErrors: false,
      uniqueKeys: true,
      version: '1.2',
      schema: 'core',
    });
    return {};
  };
  const engines = {
    yaml: { parse: engine },
    json: { parse: refuse },
    js: { parse: refuse },
    javascript: { parse: refuse },
  };
  try {
    matter(`---\n${yaml}\n---\n`, { engines, language: 'yaml', delimiters: '---' });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const fault = { rule: 'front-matter-invalid' as const, reason, line: above + 1, column: 1 };
    return { document: null, lines, above, yaml, faults: [fault] };
  }
  const faults = (kept.document?.errors ?? []).map((error) => {
    // gray-matter hands over the text with the line break of the opening fence in front. What is missing at the end of
    // a value is found missing only where the next line begins.
    const place = counter.linePos(Math.max(0, error.pos[0] - (UNENDED.has(error.code) ? 1 : 0)));
    return {
      rule: 'front-matter-invalid' as const,
      reason: error.message.split('\n')[0] ?? error.code,
      line: above + place.line,
      column: place.col,
    };
  });
  return { document: kept.document, lines, above, yaml, faults };
}

function headLines(text: string): string[] {
  let end = -1;
  for (let count = 0; count < LIMIT; count += 1) {
    const next = text.indexOf('\n', end + 1);
    if (next < 0) return text.split('\n');
    end = next;
  }
  return text.slice(0, end).split('\n');
}
