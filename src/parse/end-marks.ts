/** What a line says of the end: the story is done, it goes on some day, or a part of it ends here. */
export type EndMark = 'done' | 'unfinished' | 'part';

const DONE =
  /^(?:the end|end|fini?|finis|finito|finished|ende|fine|fim|o fim|el fin|la fin|la fine|das ende|einde|het einde|koniec|konec|loppu|slutt|tamat|selesai|sfârșit|hết|τέλος|vége|конец|кінець|край|終|完|了|完结|完結|全文完|おわり|終わり|おしまい|끝|end file|the very end|the end (?:really|for now|at last|finally|of that)|that['’]?s all(?: folks)?|end of (?:file|story|this story|text|tale|transmission|document)|the end\W+fin|eof|the curtain|curtain|vorhang|rideau|telón|sipario|занавес|doek|kurtyna|終劇|幕|劇終|剧终|本书完|全书完|全書完|owari|owarimashita|the final end)$/i;
const GOES_ON =
  /^(?:tbc|to be cont(?:inued|['’]?d)?|wip|[àa] suivre|待续|待續|fortsetzung folgt|continuará|продолжение следует|つづく|続く|未完|未完待续|未完待續|wordt vervolgd|forts[aä]ttning följer|ciąg dalszy nastąpi|cdn|далі буде|pokračování příště|folytatása következik|continua|to be continued maybe|more to come)$/i;
const UNIT = String.raw`(?:the )?(?:part|pt|post|section|chapter|episode|installment|book|act)`;
const NUMBER = String.raw`(?:[\divxlc]{1,6}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:the )?(?:first|second|third|fourth|fifth|sixth|last))`;
const PART = new RegExp(
  String.raw`^(?:(?:(?:the )?end(?: of)?|(?:here )?ends) ${UNIT}(?: ${NUMBER})?(?: (?:of )?${NUMBER})?(?: ${UNIT} ${NUMBER})?|(?:tbc|(?:to be )?cont(?:inued|d)?|concluded|conclude[sd]|to be concluded|goes on) (?:in|on|with|from) (?:the )?(?:next |following )?${UNIT}(?: ${NUMBER})?(?: (?:of )?${NUMBER})?|cont(?:inued|d)?|to be concluded|end (?:of )?${NUMBER} (?:of )?${NUMBER})$`,
  'i',
);
/** `FIM DA PRIMEIRA PARTE`, `Ende des ersten Teils`, `Конец первой части`. */
const FOREIGN_PART =
  /^(?:ende (?:des |von )?(?:\p{L}{4,12} )?(?:teils?|kapitels?)|fin (?:de |du )?(?:la |le )?(?:(?:premi|deuxi|troisi|quatri|cinqui)\p{L}{2,4} )?(?:partie|chapitre|épisode)|fin (?:de la |del )?(?:(?:primer|segund|tercer|cuart)[ao]? )?(?:parte|capítulo)|fim (?:da |do )?(?:(?:primeir|segund|terceir|quart)[ao] )?(?:parte|capítulo)|fine (?:della |del )?(?:(?:prim|second|terz|quart)[ao] )?(?:parte|capitolo)|конец (?:\p{L}{4,9} )?(?:части|главы|книги)|koniec (?:części|rozdziału)(?: \p{L}{4,12})?|einde (?:van )?(?:deel|hoofdstuk))(?: (?:\d{1,3}|[ivxlc]{1,6}))?$/iu;
/** `【本章完】`, `第三話　了`: what chapters end with in Chinese and Japanese. */
const WIDE_PART =
  /^(?:本[章回节節話话]\s?(?:完|结束|結束|终|終)|第[〇零一二三四五六七八九十百千0-9０-９]{1,6}[章回节節話话]\s?(?:完|了|终|終|おわり|終わり))$/u;
/** `The end of "Salt Road"`, `End "Salt Road"`. */
const NAMED = /^[^\p{L}"“«]*(?:the )?end(?: of)? ["“«][^"“”«»]{1,60}["”»][^\p{L}]*$/iu;
/** `End Salt Road by Ann Lee: ann@example.org`: how some archives close a story. */
const SIGNED =
  /^[^\p{L}]{0,4}(?:END|End|end)(?: of)? ["“«]?\p{Lu}[^.!?]{1,70} by \p{Lu}[^.!?,;:<([]{1,40}(?:\s?[:,<([-]\s?\S{1,64}@\S{3,80})?[^\p{L}]{0,4}$/u;
/** `End of WRITERS Digest - 11 Jan 1996`. */
const DIGEST = /^\W{0,4}end of (?:the )?\S.{0,60}\bdigest\b/i;
/** Journalists end their copy so. */
const THIRTY = /^\s*[-–—*#]+\s*30\s*[-–—*#]+\s*$/;
/** Marks that dress an end mark up. */
const DRESS = /[^\p{L}\p{N}\s'’]+/gu;

/** `F I N I S`: single letters. */
const SPREAD = /^\p{L}(?: \p{L}){2,12}$/u;
/** `"The end."`: somebody says it. */
const SAID = /^\s*["“„«'‘].{1,40}[.,!?…]["”»“'’]\s*$/u;

/** Tell what end a line marks; `null` for prose. */
export function readEndMark(line: string): EndMark | null {
  if (line.length > 120) return null;
  if (THIRTY.test(line) || NAMED.test(line)) return 'done';
  if (/^\W{0,4}end\b/i.test(line) && (SIGNED.test(line) || DIGEST.test(line))) return 'done';
  const text = line.replace(DRESS, ' ').replace(/\s+/g, ' ').trim();
  if (text === '' || text.length > 60 || SAID.test(line)) return null;
  const word = SPREAD.test(text) ? text.replace(/ /g, '') : text;
  if (DONE.test(word) || DONE.test(text) || word === 'SLUT') return 'done';
  if (GOES_ON.test(text)) return 'unfinished';
  return PART.test(text) || FOREIGN_PART.test(text) || WIDE_PART.test(text) ? 'part' : null;
}
