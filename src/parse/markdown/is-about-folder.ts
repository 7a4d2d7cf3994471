import type { RootContent } from 'mdast';
import { countWords } from '../../story/count-words.ts';
import { textOf } from '../../story/text-of.ts';

/** Headings that only a paper on a project has. */
const PROJECT =
  /^(?:\W{0,4})(?:install(?:ation|ing)?|usage|how to (?:use|build|contribute|run)|build(?:ing)?|getting started|quick ?start|set ?up|requirements|prerequisites|dependencies|contribut(?:e|ing|ors)|development|deploy(?:ment|ing)?|project structure|(?:folder|directory|repo(?:sitory)?) structure|structure|scripts|commands|features|roadmap|to-?do|tech(?:nical)? stack|about this repo(?:sitory)?|why is(?:n['’]t)? .{1,40}|file naming.{0,20})\b/i;
const SPEAKS_OF_FOLDER =
  /\b(?:this (?:git )?(?:repo(?:sitory)?|project|folder|directory|site|website|book is built)|my (?:writing|stories|fiction) repo|pull requests?|clone (?:this|the)|github pages)\b/i;
/** Pictures of build services. */
const BADGE = /shields\.io|badge|travis-ci|\/actions\/workflows\//i;
/** Enough to take the document for one about its folder. */
const SURE = 2;
/** This many words of prose are a story, whatever stands beside it. */
const STORY = 1500;

/** Tell whether a README tells of its folder, and not a story. */
export function isAboutFolder(nodes: readonly RootContent[]): boolean {
  let signs = 0;
  let prose = 0;
  for (const [at, node] of nodes.entries()) {
    const text = textOf(node);
    if (node.type === 'heading' && PROJECT.test(text.trim())) signs += 2;
    else if (node.type === 'code') signs += 1;
    else if (node.type === 'paragraph') {
      const urls = node.children.flatMap((child) => addresses(child));
      if (urls.some((url) => BADGE.test(url))) signs += 2;
      else if (at < 6 && SPEAKS_OF_FOLDER.test(text)) signs += 2;
      if (prose < STORY) prose += countWords(text).words;
    }
  }
  return signs >= SURE && prose < STORY;
}

function addresses(node: RootContent): string[] {
  if (node.type === 'image') return [node.url];
  return node.type === 'link' ? node.children.flatMap((child) => addresses(child)) : [];
}
