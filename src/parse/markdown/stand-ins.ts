import type { Nodes, Root } from 'mdast';

/** Marks that mean something to Markdown, in the order of their stand-ins. */
const MARKS = '*_~[]`<>+-.)';
/** Noncharacters, which no text holds but on purpose; where it does, the private area has others. */
const AREAS: readonly [from: number, to: number][] = [
  [0xfdd0, 0xfdef],
  [0xe000, 0xf8ff],
];

/** Letters that stand for marks while a text is parsed, so that the marks stay text where they are. */
export interface StandIns {
  /** The range of a text with stand-ins for its marks; of the same length. */
  hide(text: string): string;
  /** Put the marks back wherever a tree holds stand-ins. */
  restore(root: Root): void;
}

/** Choose stand-ins that the text does not hold itself. */
export function standInsFor(text: string): StandIns {
  const free: string[] = [];
  for (const [from, to] of AREAS) {
    const held = new Set(text.match(new RegExp(`[\\u${from.toString(16)}-\\u${to.toString(16)}]`, 'g')));
    for (let code = from; code <= to && free.length < MARKS.length; code += 1) {
      const letter = String.fromCharCode(code);
      if (!held.has(letter)) free.push(letter);
    }
  }
  const byMark = new Map(free.map((letter, at) => [MARKS[at] ?? '', letter]));
  const byLetter = new Map(free.map((letter, at) => [letter, MARKS[at] ?? '']));
  const letters = new RegExp(`[${free.join('')}]`, 'g');
  return {
    hide: (part) => part.replace(/[*_~[\]`<>+\-.)]/g, (mark) => byMark.get(mark) ?? mark),
    restore: (root) => {
      const waiting: Nodes[] = [root];
      for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
        const values = node as unknown as Record<string, unknown>;
        for (const [key, value] of Object.entries(values)) {
          if (typeof value === 'string')
            values[key] = value.replace(letters, (letter) => byLetter.get(letter) ?? letter);
        }
        if ('children' in node) for (const child of node.children) waiting.push(child);
      }
    },
  };
}
