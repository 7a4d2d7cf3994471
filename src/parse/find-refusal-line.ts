/** Lines with text at the top of a file among which the words count. */
const LINES = 25;
/** Letters in which those lines are looked for. */
const TOP = 5000;
/** A longer line is one of prose. */
const LINE = 120;
/** `DO NOT ARCHIVE`, `No archiving without permission.`: the whole of a line, in no quotation marks. */
const REFUSAL =
  /^[\s*_#>=~!({[|+-]{0,12}(?:please,? )?(?:(?:do not|don['’]?t|never) (?:re-?)?(?:archive|post|distribute)|not to be (?:archived|re-?posted|distributed)|no (?:archiving|re-?posting|redistribution)|(?:bitte )?nicht archivieren|keine archivierung|ne pas archiver|no archivar|не архивировать)(?: (?:this|it|the|my|story|stories|fic|anywhere|elsewhere|without|prior|any|written|express|author['’]s|author|permission|consent|asking|me|first|please|or|and|archive|post|repost|distribute|copy|ohne|erlaubnis|sans|permiso|sin|autorisation)){0,10}[\s*_=~!.)}\]|+-]{0,12}$/iu;
/** What Usenet has for it, among the lines of a message. */
const NO_ARCHIVE = /^(?:x-)?no-?archive\s{0,3}:\s{0,3}(?:y|yes|true|1)\b/i;
/** A line that belongs to a header: a label, a byline. */
const HEADED = /^[^:]{1,30}:|^\W{0,4}by\b/i;
/** A line of prose that goes on in the next is about this long. */
const WRAPPED = 45;

/**
 * Find a line at the top of a file that by itself says that the story may not be archived.
 *
 * @returns Its words and its 1-based number; `null` when there is none.
 */
export function findRefusalLine(text: string): { words: string; line: number } | null {
  const top = text.slice(0, TOP).split('\n');
  const words = top.map((line) => line.replace(/<!--|-->|<[^<>!]{0,200}>/g, ' ').trim());
  let seen = 0;
  for (const [at, line] of words.entries()) {
    if (line === '') continue;
    seen += 1;
    if (seen > LINES) return null;
    if (line.length > LINE) continue;
    if (NO_ARCHIVE.test(line)) return { words: line, line: at + 1 };
    if (!REFUSAL.test(line)) continue;
    const before = words[at - 1] ?? '';
    const after = words[at + 1] ?? '';
    const isInSentence = (before.length > WRAPPED && !HEADED.test(before)) || /^\p{Ll}/u.test(after);
    if (!isInSentence) return { words: line, line: at + 1 };
  }
  return null;
}
