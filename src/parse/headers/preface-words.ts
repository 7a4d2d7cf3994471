/** Words of a preface that no story begins with. */
export const PREFACE =
  /\b(?:disclaimer|author['’]?s?['’]? notes?|archive|feedback|copyright|belongs? to|property of|no infringement|all rights|characters? (?:are|is) (?:not mine|owned)|e-?mail|comments|permission|freely distributed|distributed freely|no fee|public domain|beta|thanks to|dedicated)\b/i;
