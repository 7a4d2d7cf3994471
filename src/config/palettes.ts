import { contrast } from './contrast.ts';

/** Colours of the default style sheet that an archive may change, in light and in dark. */
export const PALETTES = {
  light: { paper: '#fffdf8', ink: '#1f1d1a', quiet: '#5c564c', accent: '#7a1f1f', line: '#d8d0c1' },
  dark: { paper: '#17181a', ink: '#d6d3cc', quiet: '#a09b91', accent: '#e5a99b', line: '#3a3a3a' },
} as const;

/** Least contrast of small letters with their ground (WCAG 2.2, 1.4.3). */
const LEAST = 4.5;

/**
 * Find colours of letters that cannot be told from the paper.
 *
 * @param theme Which default stands where an archive chooses nothing.
 * @param chosen What the archive chooses.
 * @returns Name of the colour and its contrast.
 */
export function faintColours(
  theme: keyof typeof PALETTES,
  chosen: { [Name in keyof (typeof PALETTES)['light']]?: string | undefined },
): [name: string, contrast: number][] {
  const paper = chosen.paper ?? PALETTES[theme].paper;
  return (['ink', 'quiet', 'accent'] as const).flatMap((name): [string, number][] => {
    const found = contrast(chosen[name] ?? PALETTES[theme][name], paper);
    return found < LEAST ? [[name, found]] : [];
  });
}
