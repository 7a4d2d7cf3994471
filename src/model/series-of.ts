import { type Diagnostic, report } from '../diagnostics/diagnostic.ts';
import type { Field } from '../story/header.ts';
import { readNumber } from '../story/read-number.ts';
import { seriesPart } from '../story/series-part.ts';

/** A series that a work stands in. */
export interface SeriesPlace {
  name: string;
  /** `null` when nothing says where. */
  position: number | null;
  /** 1-based; `null` where no line gives it. */
  line: number | null;
}

/** Read which series a header names, and the place in each. */
export function seriesOf(header: readonly Field[], file: string, messages: Diagnostic[]): SeriesPlace[] {
  const positions = header.filter((field) => field.name === 'position');
  return header
    .filter((field) => field.name === 'series')
    .map((field, index) => {
      const written = positions[index];
      const inside = seriesPart(field.value);
      const name = inside !== null && written === undefined ? inside.name : field.value;
      return {
        name,
        line: (written ?? field).line,
        position: positionOf(written?.value ?? inside?.part ?? null, written ?? field, file, messages),
      };
    });
}

/** A number, or one of several: `3`, `#3`, `3.`, `3/5`, `3 of 5`. */
const PLAIN = /^\s*#?\s*[-−+]?\d+(?:[.,]\d+)?\.?\s*(?:(?:\/|of)\s*\d+\s*)?$/i;

function positionOf(value: string | null, field: Field | null, file: string, messages: Diagnostic[]): number | null {
  if (value === null) return null;
  const digits = /^\s*#?\s*([-−+]?\d+(?:[.,]\d+)?)(?![.,]?\d|\p{L}{1,3}[-+]?\d)/u
    .exec(value)?.[1]
    ?.replace('−', '-')
    .replace(',', '.');
  const number = digits === undefined ? readNumber(value) : Number(digits);
  const place = { line: field?.line ?? 1 };
  if (number !== null) {
    const read = placeOf(number);
    if (field !== null && (!PLAIN.test(value) || read !== String(number)))
      messages.push(report('position-assumed', file, { place, with: { found: value, read } }));
    return number;
  }
  messages.push(
    report('position-unreadable', file, {
      place: { line: field?.line ?? 1 },
      with: { found: value },
      excerpt: field?.written ?? null,
    }),
  );
  return null;
}

/** A position in words, where it is none of 1, 2, 3 …: `1.5, between 1 and 2`. */
function placeOf(number: number): string {
  if (!Number.isInteger(number)) return `${number}, between ${Math.floor(number)} and ${Math.ceil(number)}`;
  return number > 0 ? String(number) : `${number}, before ${number + 1}`;
}
