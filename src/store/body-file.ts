import { createHash } from 'node:crypto';
import type { Fragment, StoryFacts } from '../story/facts.ts';

/**
 * Encode one body: facts as JSON, then the HTML of its fragments as raw UTF-8 behind a table of their lengths.
 *
 * The plain text is not kept: no output asks for it.
 *
 * Facts and fragments have a checksum each, so that facts are checked without reading the text. The checksum of the
 * facts covers the key and the rest of the first line too.
 *
 * @param key Key of the body.
 * @param facts Facts of the story.
 * @param fragments Its fragments; their numbers are their places in this list.
 * @returns The parts of the file in order.
 */
export function encodeBody(key: string, facts: StoryFacts, fragments: readonly Pick<Fragment, 'html'>[]): Uint8Array[] {
  const texts = fragments.map(({ html }) => Buffer.from(html));
  const table = Buffer.alloc(4 * (texts.length + 1));
  table.writeUInt32LE(texts.length);
  texts.forEach((bytes, index) => {
    table.writeUInt32LE(bytes.length, 4 * (index + 1));
  });
  const body = [table, ...texts];
  const json = Buffer.from(JSON.stringify(facts));
  const sizes = `${json.length} ${body.reduce((sum, bytes) => sum + bytes.length, 0)} ${digest(body)}`;
  return [Buffer.from(`${MAGIC} ${sizes} ${digestOfFacts(key, sizes, json)}\n`), json, ...body];
}

/** The first line of a body file. */
export interface BodyHead {
  /** Offset of the facts, their length, and the length of what follows them; bytes. */
  start: number;
  factsLength: number;
  bodyLength: number;
  bodyDigest: string;
  factsDigest: string;
  sizes: string;
}

/**
 * Read the first line of a body file.
 *
 * @param bytes The file, or at least its first `HEAD_LENGTH` bytes.
 * @returns The head, or `null` when this is no body file of this version.
 */
export function decodeHead(bytes: Buffer): BodyHead | null {
  const match = HEAD.exec(bytes.toString('latin1', 0, HEAD_LENGTH));
  if (match === null) return null;
  const [line, sizes = '', factsLength, bodyLength, bodyDigest = '', factsDigest = ''] = match;
  return {
    start: line.length,
    factsLength: Number(factsLength),
    bodyLength: Number(bodyLength),
    bodyDigest,
    factsDigest,
    sizes,
  };
}

/**
 * Tell whether the facts of a body file are whole, and those of this key.
 *
 * @param key Key under which the file was found.
 * @param head Its first line.
 * @param json The bytes of the facts.
 */
export function hasSoundFacts(key: string, head: BodyHead, json: Buffer): boolean {
  return digestOfFacts(key, head.sizes, json) === head.factsDigest;
}

/**
 * Find the texts in the bytes behind the facts.
 *
 * @returns The bytes of the HTML of each fragment, or `null` when the checksum is wrong.
 */
export function decodeTexts(head: BodyHead, body: Buffer): Buffer[] | null {
  if (body.length !== head.bodyLength || digest([body]) !== head.bodyDigest) return null;
  const count = body.readUInt32LE();
  const texts: Buffer[] = [];
  let offset = 4 * (count + 1);
  for (let index = 1; index <= count; index += 1) {
    const end = offset + body.readUInt32LE(4 * index);
    texts.push(body.subarray(offset, end));
    offset = end;
  }
  return texts;
}

/** Bytes that hold any first line. */
export const HEAD_LENGTH = 200;

// A new number makes older stores unknown, and so rebuilt.
const MAGIC = 'fabula body 3';
const HEAD = new RegExp(`^${MAGIC} ((\\d{1,10}) (\\d{1,10}) ([0-9a-f]{64})) ([0-9a-f]{64})\\n`);

function digestOfFacts(key: string, sizes: string, json: Uint8Array): string {
  return digest([Buffer.from(`${key} ${sizes}\n`), json]);
}

function digest(parts: readonly Uint8Array[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
}
