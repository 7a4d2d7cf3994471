/** Marks that a rule is drawn with; Latin, CJK, dingbats and DOS box drawing. */
const MARKS = /[-—–―_*~=#+.·•<>/\\|:^＊※◇◆■□○●☆★♦⁂§°❦❧─━═│║╔╗╚╝╠╣┌┐└┘├┤▀▄█\u2022\u2055]/gu;
const SINGLE = /^[*#~⁂§❦❧＊※◇◆☆★•]$/u;
const ALONE =
  /^(?:(?:o+O+)+o+|(?:O+o+)+O+|(?:x+X+)+x+|(?:X+x+)+X+|x{7,}|X{7,}|o{7,}|O{7,}|0{7,}|(?:[xX][oO]){3,}[xX]?|(?:[oO][xX]){3,}[oO]?|[oO]{1,4}0{1,4}[oO]{1,4})$/;
const LETTERED = /^(?:0|[oO]|[xX]|OO|o+|x+)$/;
const TAGS = /^\s*(?:\[hr\]|<hr\s*\/?>)\s*$/i;

/**
 * Tell whether a line is only a rule: `--`, `* * *`, `-x-`, `oOo`, `~*~`, `<hr>`.
 *
 * A lone dash, and dots that somebody may be saying (`...`), are not rules; nor is `XX`, which is a numeral.
 */
export function isRuleLine(line: string): boolean {
  if (line.length > 400) return isLongRule(line);
  // A letter or digit that no rule is drawn with settles it for nearly every line of prose.
  if (/[a-np-wyzA-NP-WYZ1-9]/.test(line)) return TAGS.test(line) && line.trim().length <= 200;
  const text = line.trim();
  if (text === '' || text.length > 200) return false;
  if (SINGLE.test(text)) return true;
  const dense = text.replace(/\s+/g, '');
  if (ALONE.test(dense)) return true;
  const rest = dense.replace(MARKS, '');
  const marks = [...dense].length - rest.length;
  // Letters only stand in the middle of a rule, with marks on both sides.
  if (rest !== '') {
    const drawn = LETTERED.test(rest) || ALONE.test(rest);
    return drawn && marks >= 2 && !/^\w|\w$/.test(dense) && !/\w\s*[.:]/.test(text);
  }
  if (marks < 2) return false;
  if (/^[.·…]+$/u.test(dense)) return dense.length >= 5;
  return !/^(?:[—–―]{1,2}|-[>.]|<[>.]|:[-/\\|<>]+|[<>:][:/\\|]|\/\/|<>|\.\.\.?-+|-+\.+)$/.test(dense);
}

function isLongRule(line: string): boolean {
  return /^\s*([-—_*~=#+.·•|:^])\1*\s*$/.test(line);
}
