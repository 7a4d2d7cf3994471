import type { Field } from '../../story/header.ts';
import { fieldOfYamlKey } from '../fields.ts';
import { readValues } from '../read-values.ts';
import { type Head, type HeaderReader, isBlank, removedRange, skipBlank } from './head.ts';

const DIRECTIVE = /^#([\p{L}][\p{L}-]{1,30})\s+(\S.*)$/u;
const COMMENT = /^\s*<!--\s*([\p{L}][\p{L} _-]{1,30}?)\s*:\s*(.*?)\s*-->\s*$/u;

/** H16: `#title`, `#author`, `#lang`, `#pubdate` lines at the top. */
export const readDirectives: HeaderReader = (head) => readRun(head, DIRECTIVE, 'H16');

/** H17: `<!-- key: value -->` comments at the top. */
export const readComments: HeaderReader = (head) => readRun(head, COMMENT, 'H17');

function readRun(head: Head, pattern: RegExp, convention: string): ReturnType<HeaderReader> {
  const fields: Field[] = [];
  let known = 0;
  let at = skipBlank(head, head.from);
  let end = at;
  for (; at < head.to; at += 1) {
    const line = head.lines[at] ?? '';
    if (isBlank(line)) continue;
    const match = pattern.exec(line);
    if (match === null) break;
    const label = match[1] as string;
    const name = fieldOfYamlKey(label, head.labels);
    if (name !== null) known += 1;
    fields.push(
      ...readValues(
        { name: name ?? 'extra', label, written: match[2] as string, line: at + 1, origin: 'label', confidence: 0.95 },
        head.profile,
      ),
    );
    end = at + 1;
  }
  if (known === 0 || !fields.some((field) => field.name === 'title' || field.name === 'authors')) return null;
  return { convention, fields, bodyStart: end, score: 0.9, removed: removedRange(head, 'header', head.from, end) };
}
