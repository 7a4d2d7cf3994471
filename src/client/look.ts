/** Settings by name, and what else must be known before the page is seen; nothing is written down for the usual. */
export interface Look {
  /** Works and kinds of notices that were opened, oldest first. */
  ok?: unknown[];
  /** Terms whose works are never to be seen, as the filter writes them. */
  never?: unknown[];
  [name: string]: string | unknown[] | undefined;
}

/** Entries of a list that are kept; the oldest go first. */
const MOST_KEPT = 300;

/** Take what a stored or imported value holds of settings; anything else is left out. */
export function readLook(value: unknown): Look {
  const look: Look = {};
  for (const [name, one] of Object.entries(Object(value))) {
    if (isSetting(name, one)) look[name] = one;
    else if (/^(ok|never)$/.test(name) && Array.isArray(one)) look[name] = one.slice(-MOST_KEPT);
  }
  return look;
}

/** Tell whether a name and a value are those of a setting: short words and figures. */
export function isSetting(name: string, value: unknown): value is string {
  return typeof value === 'string' && /^[a-z]+ [a-z0-9]{1,9}$/.test(`${name} ${value}`);
}
