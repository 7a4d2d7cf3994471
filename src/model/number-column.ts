/** Whole numbers from 0 on, one behind the other. */
export interface NumberColumn {
  readonly length: number;
  push(value: number): void;
  /** The number at a place; 0 behind the last one. */
  at(index: number): number;
}

/** Make a column without numbers. Four bytes each: a list of millions takes twice as much, and the engine goes over it again and again. */
export function makeNumberColumn(): NumberColumn {
  let values = new Uint32Array(64);
  let length = 0;
  return {
    get length() {
      return length;
    },
    push(value) {
      if (length === values.length) {
        const more = new Uint32Array(length * 2);
        more.set(values);
        values = more;
      }
      values[length] = value;
      length += 1;
    },
    at: (index) => values[index] ?? 0,
  };
}
