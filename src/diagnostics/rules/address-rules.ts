import type { Rule } from './rule.ts';

/** Rules about addresses at which something stood before. */
export const ADDRESS_RULES = {
  'old-address-unusable': {
    severity: 'warning',
    text: 'The old address "{found}" cannot be kept: {reason}.',
    hint: 'Write it as it stood behind the name of the host, such as "/stories/a.html" or "viewstory.php?sid=12".',
    help: 'Old addresses are paths below the root of the site, with or without a query.',
  },
  'old-address-repeated': {
    severity: 'error',
    text: 'The old address "{found}" leads elsewhere already, by {where}.',
    hint: 'Remove one of the two.',
    help: 'One address leads to one page; the first counts: the list before headers, headers before patterns.',
  },
  'old-address-live': {
    severity: 'error',
    text: 'The old address "{found}" is that of a page or file of this site.',
    hint: 'Remove it; what stands there is found already.',
    help: 'What exists is never replaced by the way to another one.',
  },
  'old-address-loop': {
    severity: 'error',
    text: 'The old address "{found}" leads back to itself.',
    hint: 'Let the last address of the chain name a page.',
    help: 'Old addresses may lead to others, as long as the last one leads to a page.',
  },
  'old-address-dead': {
    severity: 'error',
    text: 'The old address "{found}" leads to "{target}", which is no page of this site.',
    hint: '{mend}',
    help: 'What an old address leads to is checked at every build, so that no reader of an old link stands before nothing.',
  },
  'old-address-scripted': {
    severity: 'note',
    text: 'Old addresses that no file can have, or several have but for case: {count}, such as "{found}".',
    hint: 'Where the host has no rules for addresses, the page for missing pages leads on from them, by a script.',
    help: 'Some signs cannot stand in the name of a file on every system, and some systems take "A" for "a".',
  },
  'host-rules': {
    severity: 'warning',
    text: '{host} takes {taken} of {count} rules for old addresses; the other {left} lead on without one.',
    hint: '',
    help: 'Hosts that read "_redirects" read so many rules and no more. Addresses of works come first; pages lead on from the others.',
  },
  'host-pages': {
    severity: 'warning',
    text: '{host} takes {files} files: {left} of {count} pages for old addresses are left out, and the page for missing pages leads on from those.',
    hint: 'It does so by a script, and search engines do not follow it.',
    help: 'A page for each old address would be more files than the host takes, and it would refuse the whole site.',
  },
  'old-address-outside': {
    severity: 'note',
    text: 'Old addresses lead to another host: {count}, such as "{found}" to "{target}".',
    hint: 'Nobody checks here whether something stands there.',
    help: 'Parts of an archive may stand elsewhere now. Only the list of old addresses can say so, and only with a whole address.',
  },
  'host-refuses': {
    severity: 'warning',
    text: '{host} will refuse this site: {reason}.',
    hint: '{mend}',
    help: 'Free hosts take so many files, so many bytes, and some take certain names alone. What a host refuses by its name is left out.',
  },
} as const satisfies Record<string, Rule>;
