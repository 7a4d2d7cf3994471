/** Alternatives of one glob that are tried; more are not written by people. */
const MAX_ALTERNATIVES = 100;

/**
 * Tell whether a glob of archive.yaml names a path.
 *
 * `*` stands for any run of characters but `/`, `?` for one of them, `**` for any number of folders, and `{a,b}` for
 * either. A glob that names a folder names everything in it: `old` and `old/**` are the same. Letter case counts.
 *
 * @param glob Relative to the content folder, forward slashes; `./` in front and `/` at the end are ignored.
 * @param path Path of a file, relative to the content folder, forward slashes.
 */
export function matchesGlob(glob: string, path: string): boolean {
  const segments = path.split('/');
  return alternatives(glob.normalize('NFC')).some((pattern) => {
    const parts = pattern.replace(/^(\.?\/)+|\/+$/g, '').split('/');
    return parts[0] !== '' && matchesSegments(parts, segments);
  });
}

/** Match folder by folder from the end, remembering each answer: time grows with the product of the two lengths. */
function matchesSegments(parts: string[], segments: string[]): boolean {
  // `rest[i]`: the parts from here on match the segments from i on. A used-up pattern matches whatever lies below it.
  let rest = segments.map(() => true);
  rest.push(true);
  for (const part of parts.toReversed()) {
    const here: boolean[] = new Array(segments.length + 1).fill(false);
    if (part === '**') here[segments.length] = rest[segments.length] === true;
    for (let index = segments.length - 1; index >= 0; index--) {
      here[index] =
        part === '**'
          ? rest[index] === true || here[index + 1] === true
          : rest[index + 1] === true && matchesName(part, segments[index] ?? '');
    }
    rest = here;
  }
  return rest[0] === true;
}

/** Match one name, going back only to the last `*`: never more steps than the product of the two lengths. */
function matchesName(pattern: string, name: string): boolean {
  let at = 0;
  let star = -1;
  let resume = 0;
  let index = 0;
  while (index < name.length) {
    if (pattern[at] === '*') {
      star = at++;
      resume = index;
    } else if (at < pattern.length && (pattern[at] === '?' || pattern[at] === name[index])) {
      at++;
      index++;
    } else if (star >= 0) {
      at = star + 1;
      index = ++resume;
    } else return false;
  }
  while (pattern[at] === '*') at++;
  return at === pattern.length;
}

/** Write out the braces: `a.{b,c}` → `a.b`, `a.c`. */
function alternatives(glob: string): string[] {
  let done: string[] = [];
  let open = [glob];
  while (open.length > 0 && done.length + open.length <= MAX_ALTERNATIVES) {
    const next: string[] = [];
    for (const pattern of open) {
      const braces = /^(.*?)\{([^{}]*,[^{}]*)\}(.*)$/s.exec(pattern);
      if (!braces) done.push(pattern);
      else for (const choice of (braces[2] ?? '').split(',')) next.push(`${braces[1]}${choice}${braces[3]}`);
    }
    open = next;
  }
  if (open.length > 0) done = [glob];
  return done;
}
