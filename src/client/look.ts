// Also in the script that a page waits for, so this is ES5, as in theme.ts.

/** Settings by name, and what else must be known before the page is seen; nothing is written down for the usual. */
export interface Look {
  /** Works and kinds of notices that were opened, oldest first. */
  ok?: unknown[];
  /** Terms whose works are never to be seen, as the filter writes them and checks them. */
  never?: unknown[];
  [name: string]: string | unknown[] | undefined;
}

/** Name a part of what an archive keeps in the browser: `look` or `read`. Several archives may stand on one origin. */
export function nameOf(archive: string, part: string): string {
  return 'fabula:' + archive + ':' + part;
}

/** Take what a stored or imported value holds of settings; anything else is left out. */
export function readLook(value: unknown): Look {
  var look: Look = {};
  var given = Object(value);
  Object.keys(given).forEach(function (name) {
    var one: unknown = given[name];
    if (isSetting(name, one)) look[name] = one;
    // Of a list no more is kept than this, the oldest go first.
    else if (/^(?:ok|never)$/.test(name) && Array.isArray(one)) look[name] = one.slice(-300);
  });
  return look;
}

/** Tell whether a name is that of a setting, and its value a short word or figure, of which nothing else can be made. */
export function isSetting(name: string, value: unknown): value is string {
  return (
    typeof value === 'string' &&
    /^(?:theme|font|size|width|leading|paragraphs|notices|justify|notes|warnings|sensitive|keys|shelf) [a-z0-9]{1,9}$/.test(
      name + ' ' + value,
    )
  );
}
