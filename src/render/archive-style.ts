import type { Config, Palette } from '../config/config.ts';

/** Name of the style sheet that says what `archive.yaml` says of colours and fonts. */
export const ARCHIVE_STYLE = 'archive.css';

/**
 * Write the style sheet of an archive's own colours and fonts; `null` when it has none.
 *
 * A reader's choice of another theme stands above it, and paper stays white.
 */
export function archiveStyle({ colours, fonts }: Pick<Config, 'colours' | 'fonts'>): string | null {
  const rules = [
    rule(':root', [
      ['--serif', fonts.text],
      ['--sans', fonts.interface],
    ]),
    onScreen('light', rule(':root:not([data-theme])', tokens(colours.light))),
    rule('[data-theme="light"]', tokens(colours.light)),
    onScreen('dark', rule(':root:not([data-theme])', tokens(colours.dark))),
    rule('[data-theme="dark"]', tokens(colours.dark)),
  ].join('');
  return rules === '' ? null : rules;
}

type Declaration = [property: string, value: string | null | undefined];

function tokens(palette: Palette): Declaration[] {
  return Object.entries(palette).map(([name, colour]): Declaration => [`--${name}`, colour]);
}

function rule(selector: string, declarations: readonly Declaration[]): string {
  const lines = declarations.flatMap(([property, value]) => (value ? [`  ${property}: ${value};\n`] : []));
  return lines.length === 0 ? '' : `${selector} {\n${lines.join('')}}\n`;
}

function onScreen(scheme: 'light' | 'dark', rules: string): string {
  return rules === '' ? '' : `@media screen and (prefers-color-scheme: ${scheme}) {\n${rules}}\n`;
}
