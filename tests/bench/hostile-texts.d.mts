/** A text made to be slow to read. */
export interface HostileText {
  size: number;
  alone?: boolean;
  make(size: number): string;
}

/** Time of one reading, and how much was read. */
interface Measure {
  bytes: number;
  milliseconds: number;
}

export const HOSTILE_TEXTS: Readonly<Record<string, HostileText>>;
export const LINEAR: number;
export function hostileText(name: string, form: string, size: number): string;
export function growth(small: Measure, large: Measure): number | null;
