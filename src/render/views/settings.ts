import * as z from 'zod';
import type { Translator } from '../../locale/messages.ts';

/** Schema of the settings of reading. */
export const settingsSchema = z.object({
  choices: z
    .array(
      z.object({
        name: z.string().describe('name of the attribute `data-…` that the page gets'),
        label: z.string().describe('what is chosen'),
        options: z.array(
          z.object({ value: z.string().describe('value of the attribute; empty for the usual'), label: z.string() }),
        ),
      }),
    )
    .describe('one of several'),
  switches: z
    .array(
      z.object({
        name: z.string().describe('name of the attribute'),
        value: z.string().describe('its value when the switch is on'),
        label: z.string(),
      }),
    )
    .describe('on or off'),
});

/** View of the settings of reading. */
export type SettingsView = z.infer<typeof settingsSchema>;

/** Make the view of the settings of reading, in the words of the interface. */
export function settingsView(translator: Translator): SettingsView {
  return {
    choices: CHOICES.map(([name, options]) => ({
      name,
      label: translator.t(`settings-${name}`),
      options: options.map(([value, label]) => ({
        value,
        label: typeof label === 'number' ? translator.number(label) : translator.t(label),
      })),
    })),
    switches: SWITCHES.map(([name, value]) => ({ name, value, label: translator.t(`settings-${name}`) })),
  };
}

/** What can be chosen: values, and the words for them. Figures are pixels and multiples; nothing is set for the usual. */
const CHOICES = [
  [
    'theme',
    [
      ['', 'settings-theme-usual'],
      ['light', 'settings-theme-light'],
      ['sepia', 'settings-theme-sepia'],
      ['dark', 'settings-theme-dark'],
      ['contrast', 'settings-theme-contrast'],
    ],
  ],
  [
    'font',
    [
      ['', 'settings-font-usual'],
      ['sans', 'settings-font-sans'],
      ['clear', 'settings-font-clear'],
    ],
  ],
  [
    'size',
    [
      ['1', 16],
      ['2', 18],
      ['', 19],
      ['4', 22],
      ['5', 26],
      ['6', 32],
    ],
  ],
  [
    'width',
    [
      ['narrow', 'settings-width-narrow'],
      ['', 'settings-width-usual'],
      ['wide', 'settings-width-wide'],
    ],
  ],
  [
    'leading',
    [
      ['1', 1.4],
      ['', 1.6],
      ['3', 1.8],
      ['4', 2],
    ],
  ],
  [
    'paragraphs',
    [
      ['', 'settings-paragraphs-usual'],
      ['spaced', 'settings-paragraphs-spaced'],
    ],
  ],
  [
    'notices',
    [
      ['', 'settings-notices-usual'],
      ['kind', 'settings-notices-kind'],
      ['each', 'settings-notices-each'],
      ['never', 'settings-notices-never'],
    ],
  ],
] as const;

/** What can be switched: the value that stands for on. */
const SWITCHES = [
  ['justify', 'on'],
  ['notes', 'hidden'],
  ['warnings', 'hidden'],
  ['sensitive', 'open'],
] as const;
