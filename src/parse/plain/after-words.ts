/** Words that open a note behind a story, by language. They stand alone on their line, or before a colon. */
const LABELS: readonly [language: string, words: string][] = [
  [
    'en',
    String.raw`author['’]?s?['’]? (?:(?:end ?)?notes?|comments?|remarks?|ramblings?|corner)|(?:end|final|closing|story|chapter|historical|translator['’]s|editor['’]s|foot) ?notes?|notes|a\/n|about the (?:author|writer|story)|acknowledge?ments?|disclaimers?|glossary|bibliography|review(?:er)? (?:replies|responses)|feedback|licen[cs]e`,
  ],
  [
    'de',
    String.raw`anmerkung(?:en)?(?: (?:des|der) (?:autors|autorin|verfassers|übersetzers|übersetzerin))?|a\. ?d\. ?a\.?|(?:nach|schluss|schluß)bemerkung(?:en)?|über (?:den autor|die autorin)|danksagung|glossar|fußnoten|autorenkommentar|nachwort (?:des autors|der autorin)`,
  ],
  [
    'fr',
    String.raw`notes? (?:de (?:l['’](?:auteure?|autrice)|fin|la traductrice)|du traducteur)|n\/a|nda|ndla|remerciements|à propos de (?:l['’](?:auteure?|autrice))|réponses aux reviews|glossaire|bla ?bla de (?:l['’]auteure?|fin)`,
  ],
  [
    'es',
    String.raw`notas?(?: (?:finale?s?|(?:de la|del|de) (?:autora?|traductora?)))|notas|agradecimientos|sobre (?:el autor|la autora)|aclaraciones|glosario`,
  ],
  [
    'it',
    String.raw`note? (?:dell['’](?:autore|autrice)|finali|d['’](?:autore|autrice)|di fine (?:capitolo|storia))|(?:l['’])?angolo (?:dell['’])?(?:autore|autrice)|spazio (?:autore|autrice)|ringraziamenti|l['’]autrice|(?:sull['’])(?:autore|autrice)`,
  ],
  ['pt', String.raw`notas? (?:d[oa] autora?|finais)|agradecimentos|sobre (?:o autor|a autora)|glossário`],
  ['nl', String.raw`noot van de (?:auteur|schrijver|schrijfster)|over de (?:auteur|schrijver|schrijfster)|dankwoord`],
  ['pl', String.raw`od (?:autora|autorki)|przypisy|nota (?:autorska|od autora)|podziękowania|o autor(?:ze|ce)`],
  [
    'cs, hu, sv, da, fi, tr',
    String.raw`poznámk[ay] (?:autora|autorky)|(?:a )?szerző megjegyzése|författarens (?:kommentar|anmärkning)(?:er)?|forfatterens note|kirjoittajan (?:huomautus|sanat)|yazarın notu`,
  ],
  [
    'ru, uk',
    String.raw`примечани[ея](?: (?:автора|переводчика|к (?:части|главе)))?|от автора|а\/н|прим\. автора|об авторе|благодарности|сноски|примітк[аи]|від автор(?:а|ки)`,
  ],
  ['ja', String.raw`後書き?|あとがき|作者より|作者(?:コメント|のつぶやき|後書き)|訳者注|著者紹介|作品メモ`],
  ['zh', String.raw`作者有[话話]要?[说說]|作者的?[话話]|作者[注按]|[题題]外[话話]|[后後][记記]`],
  ['ko', '작가의 말|작가 후기|후기'],
];

/** What a writer asks of readers, or thanks them for, by language. */
const ASKS: readonly [language: string, words: string][] = [
  [
    'en',
    String.raw`\b(?:(?:thanks|thank you)(?: so| very)?(?: much)?[,!]? (?:to (?:everyone|everybody|all|my beta)|for (?:reading|all (?:the|your)|(?:the|your) (?:kind )?(?:reviews?|feedback|comments|support)))|(?:please|pls|plz|now) (?:leave a )?(?:r ?(?:&|and) ?r|review|comment)\b|reviews?(?: \p{L}+)?\s?\?|(?:comments|reviews|criticism|feedback)\b.{0,30}\b(?:welcome|appreciated|loved|adored)|feedback (?:to|is|makes)|let me know (?:what you|if you|how you)|(?:i )?hop(?:e|ing) (?:you|everyone)(?:['’]ve| all| have)? (?:liked|enjoyed|like|enjoy)|(?:if|did) you (?:liked?|enjoy(?:ed)?) (?:this|it|the story|my)|what did you think(?:\s?\?|\sof (?:it|this|the))|should i (?:continue|go on with)|sequel\s?\?|leave (?:me )?a (?:review|comment|note below)|tell me what you think|to the author\b|subscribe (?:by|to|for)|buy me a coffee|patreon|stay tuned|(?:vote|like|comment|review|fav(?:ou?rite)?|follow|share)(?:, \p{L}+)?,? (?:and|&|\+|or) (?:vote|like|comment|review|fav(?:ou?rite)?|follow|share|subscribe)\b(?!ed)|don['’]?t forget to (?:vote|like|comment|review|follow)|thanks for stopping by|liked it\? hated it)`,
  ],
  [
    'de',
    String.raw`(?:danke (?:fürs|für das|für eure|an alle)|(?:kommentare|reviews?|feedback|rückmeldung\p{L}*|kritik|meinung\p{L}*|lob)\b.{0,40}(?:willkommen|erwünscht|freu|an:|bitte|mail)|freue? mich (?:\p{L}+ )?(?:über|auf) (?:eure?|jede\p{L}*|kommentare|reviews)|hoffe,? (?:es|die geschichte|das|sie|euch)\b.{0,30}(?:gefallen|spaß))`,
  ],
  [
    'fr',
    String.raw`(?:merci (?:d['’]avoir|de m['’]avoir|pour (?:vos|les|toutes)|à tou(?:te)?s|à ceux|à celles)|reviews?\s\?|(?:laissez|n['’]hésitez|donnez).{0,40}(?:reviews?|commentaires?|mot|avis)|voilà,? c['’]est (?:fini|la fin|terminé|tout)|j['’]espère que .{0,40}pl(?:u|aira|aît)|dites[- ]moi ce que|vos (?:avis|commentaires|réactions))`,
  ],
  [
    'es',
    String.raw`(?:gracias (?:por (?:leer|llegar|vuestro|sus|los|tu|el apoyo)|a (?:todos|todas|quienes))|(?:dejen|dejad|deja|dejadme|déjenme|déjame).{0,20}(?:review|comentario)|reviews\s?\?|comentarios\b.{0,30}(?:bienvenid|alimentan|agradec)|espero que (?:os|les|te) (?:haya )?gust|nos leemos|qué (?:les|os|te) (?:ha )?parec)`,
  ],
  [
    'it',
    String.raw`(?:grazie (?:a chi|a tutt[ie]|a quanti|per (?:aver|la lettura|essere|i commenti|le recensioni))|fatemi sapere|lasciate.{0,20}(?:recension|comment)|recension[ei]\b.{0,20}(?:gradit|benven)|spero (?:che )?(?:vi|ti) (?:sia|è|piaccia)|critiche\b.{0,30}(?:accett|gradit|benven))`,
  ],
  [
    'pt',
    String.raw`(?:obrigad[oa]s? (?:por (?:ler|lerem|acompanhar|chegar)|a (?:todos|quem)|pela leitura)|deixem? .{0,20}(?:review|comentário)|espero que (?:tenham|vocês|gostem|tenhas)|comentários\b.{0,20}bem-vindos)`,
  ],
  [
    'nl',
    String.raw`(?:bedankt voor (?:het lezen|jullie|alle)|laat (?:me |even |het )*weten|reacties\b.{0,20}welkom|hopelijk vonden)`,
  ],
  [
    'pl',
    String.raw`(?:dzięk(?:uję|i) (?:za (?:przeczytanie|lekturę|uwagę|komentarze)|wszystkim)|(?:proszę o|czekam na|mile widziane).{0,20}(?:komentarz|recenzj|opini)|komentarze\b.{0,20}mile)`,
  ],
  [
    'cs, hu, sv, da, fi',
    String.raw`(?:děkuj[iu] (?:za přečtení|všem)|budu ráda? za|köszön(?:öm|jük),? hogy|tack för att|tak fordi|kiitos (?:lukemisesta|kun|kaikille)|(?:kommentare|kommentit|kommentarer|vélemény)\p{L}*\b.{0,20}(?:välkom|terve|szívesen|velkom))`,
  ],
  [
    'ru, uk',
    String.raw`(?:спасибо,? (?:всем|что (?:дочита|прочита|чита)|за (?:прочтени|отзыв|внимани|коммент|чтени))|(?:жду|буду рада?|приветству\p{L}+|оставляйте).{0,30}(?:отзыв|коммент|критик)|(?:отзыв\p{L}*|комментари\p{L}*|критика|тапки)[\s\p{P}].{0,40}(?:приветств|приним|кидать|жду|сюда)|дякую (?:за|всім|що)|чекаю на)`,
  ],
  [
    'ja',
    String.raw`(?:読んで(?:いただ|頂|くだ|下)|お読み(?:いただ|頂|くだ|下)|お付き合い(?:いただ|頂|くだ|下|あり)|ご(?:感想|意見|指摘|愛読)|感想.{0,12}(?:待|下さ|くださ|いただ|お願い)|評価.{0,10}(?:お願い|いただ)|ブックマーク|お気に入り登録)`,
  ],
  [
    'zh',
    String.raw`(?:(?:感[谢謝]|[谢謝]{2}|多[谢謝])(?:大家|各位|[阅閱][读讀]|[观觀]看|您的|[读讀]者|你们|你們)|求(?:收藏|推荐|推薦|票|[评評][论論]|月票|[订訂][阅閱]|留言)|(?:[欢歡]迎).{0,8}(?:留言|[评評][论論]|指正|收藏))`,
  ],
  ['ko', String.raw`(?:읽어\s?주셔서|댓글.{0,12}(?:부탁|환영|주세요))`],
];

/** What is still to come. */
const TEASERS = String.raw`(?:next(?=\s?:\s)|next (?:month|time|week|issue|chapter|episode|part|installment|story|up)|coming (?:soon|up|next|in)|in (?:the|our) next (?:chapter|episode|part|issue)|preview of|nächste[srnm]? (?:mal|woche|folge|kapitel)|demnächst|im nächsten (?:kapitel|teil)|la prochaine fois|prochain(?:e)? (?:chapitre|épisode|partie)|(?:au|dans le) prochain (?:chapitre|épisode)|próximamente|(?:en el )?próximo (?:capítulo|episodio)|(?:nel )?prossim[oa] (?:capitolo|puntata|episodio)|в следующ(?:ей|ем) (?:главе|части|серии|выпуске)|volgende (?:keer|week)|w następnym (?:rozdziale|odcinku)|następnym razem)(?:,\s.{0,60}\b(?:called|titled|entitled)\b|\s?[:：…–—!]|\s?\.{3}|\s-{1,2}\s|\s["“«]|[^.,]{0,25}$)|^(?:次回(?:予告|[：:「、へは])|下(?:回|章|集)(?:[预預]告|[：:])|つづきは)`;

/** Lines of sites and programs. */
const FURNITURE = [
  // `(Read 14 comments) - (Post a new comment)`, `12 comments | Leave a comment`, `Please post a comment on this story.`
  String.raw`(?:[([]?\s?(?:(?:read |view )?(?:\d{1,5} |posted |all )?comments?|(?:please )?(?:post|leave|add)(?: a| your)?(?: new)? comment(?: on this (?:story|fic))?|reply|link|flat|thread(?:ed)?|previous|next|parent)\s?[)\]]?\.?(?:\s?[-–—|·•]\s?|$)){1,5}`,
  String.raw`[([<]?\s*(?:end of file\W{0,4})?(?:press|hit|strike)\s(?:any key|(?:the )?(?:return|enter|space ?bar)(?: key)?|<\w{2,8}>)[^.!?]{0,40}\W{0,3}`,
  // What libraries leave of whoever made the file.
  String.raw`(?:ocr|spell ?check|вычитка|сканирование|сканировал[аи]?|набрал[аи]?|файл (?:скачан|взят)|источник|изд(?:ание)?|scan(?:ned)?|html)(?: (?:и|&|and|by|and spell ?check) ?\S{0,20})?\s?[:—–-]\s?\S.{1,120}`,
  String.raw`[-—=]{2,}\s?(?:章[节節]|本文|正文)?(?:[内內]容)?(?:[开開]始|[结結]束|完)\s?[-—=]{2,}`,
  String.raw`(?:author(?:['’]s)?|story)(?:,? and (?:author(?:['’]s)?|story))? notes? (?:are )?above\.?`,
  String.raw`[([]\s?(?:up|down)loaded (?:to|from|by|on|at)\s.{1,140}[)\]]`,
  String.raw`[([]?\s*(?:post a new comment|leave a comment|read (?:more|comments)|\d{1,5} comments?|comments? \(\d{1,5}\)|reply to this|link \| reply.*|reply \| .*|previous entry.*|return to (?:top|index)|back to (?:top|index|(?:the )?(?:stories|fiction|archive|main|home)\b.{0,80})|log ?in to (?:leave|post) .*|you must (?:login|log in|be logged in) .*|flag|permalink|share this.*|add a comment|write a review|review this (?:story|chapter)|send (?:page|to a friend).*)\s*[)\]]?`,
  String.raw`(?:current (?:mood|music|location)|mood|music|tags|entry tags|posted (?:by|on|at|in)|filed under|crossposted (?:to|from)|word count|words|last updated)\s?:.{1,100}`,
  String.raw`[([]?\s?(?:this (?:file|story|text|e-?text) (?:was )?(?:downloaded|obtained|came|comes|archived|is archived|brought to you|was found|provided)\b.{1,120}|downloaded from .{1,120}|story archived at .{1,120})`,
  String.raw`[([]?\d{1,3}(?:[,. ]?\d{3}) (?:words|mots|palabras|wörter|parole|слов|słów)[)\].]?`,
  String.raw`(?:---\s.{0,60}|\s?\* origin: .{1,120}|## ?(?:crosspoint|cp).{0,60}|-!-.{0,60}|seen-by: .{1,120}|\s?\* (?:slmr|olx|rm|qmpro|cmpqwk|1st|kwq|wr|jabber).{1,100}|___ .{1,60}|\.\.\. .{1,90})`,
  String.raw`(?=.{0,100}\b(?:300|1200|2400|9600|14\.?4k?|28\.?8k?)\b)(?=.{0,140}\b(?:sysop|bbs|baud|bps|node)\b).{8,160}`,
  String.raw`[-=<>*~|\s]{0,12}call\s(?:the\s)?.{3,60}?\(?\d{3}\)?[-/. ]{1,2}\d{3}-\d{4}.{0,40}?\b(?:files?|texts?|bbs|baud|downloads?|stories)\b.{0,40}`,
  // Boards sign what leaves them: `-=< From the deck of the GALLEY BBS, 1200/2400 8N1 >=-`.
  String.raw`[-=<>*~|\s]{2,12}(?:.{0,60}\bbbs\b.{0,60}|.{0,60}\b(?:300|1200|2400|9600)\b.{0,60})[-=<>*~|\s]{2,12}`,
  String.raw`(?:本[书書](?:由|来自).{1,60}|.{0,30}(?:txt|[电電]子[书書]|小[说說]).{0,20}(?:下[载載]|[论論][坛壇]|[网網]站?).{0,60}|更多.{1,40}(?:下[载載]|[访訪][问問]|[尽盡]在).{0,60}|.{0,30}(?:小説|テキスト).{0,20}ダウンロード.{0,60})`,
];

const union = (rows: readonly [string, string][]): string => rows.map(([, words]) => words).join('|');

/** The first line of a block says that a note follows: `A/N:`, `【後書き】`, `Notas finales`. */
export const AFTER_LABEL = new RegExp(
  String.raw`^[^\p{L}\p{N}]{0,8}(?:${union(LABELS)})(?:\s?\([^()]{1,40}\))?[^\p{L}\p{N}:：]{0,6}(?:$|[:：]|\s[-–—]{1,2}\s)`,
  'iu',
);
export const ASKS_READERS = new RegExp(union(ASKS), 'iu');
export const TEASES = new RegExp(String.raw`^[^\p{L}]{0,6}(?:${TEASERS})`, 'iu');
export const IS_FURNITURE = new RegExp(String.raw`^\s*(?:${FURNITURE.join('|')})\s*$`, 'iu');
/** What only somebody says who speaks of what is written: `the story`, `reviewers`, `everybody who asked`. */
export const OF_WRITING =
  /(?<![\p{L}])(?:stor(?:y|ies)|(?:fan)?fics?|tales?|chapters?|sequel|series|readers?|reviewers?|beta|challenge|prompt|contest|every(?:body|one) who|any(?:body|one) who|all who|geschichten?|kapitel|ff|fortsetzung|leser(?:innen)?|histoire|fiction|chapitre|suite|lecteurs?|lectrices?|historia|relato|capítulo|lector(?:es|as)?|storia|racconto|capitolo|lettori|conto|leitor(?:es|as)?|verhaal|hoofdstuk|lezers|opowiadani[ea]|rozdział|рассказ|глав[аыу]|фик|читател\p{L}{1,3}|история)(?![\p{L}])|この(?:話|作品|小説|物語)|本作|这(?:个|篇)(?:故事|文|小说)|這(?:個|篇)(?:故事|文|小說)/iu;
export const FIRST_PERSON =
  /(?<![\p{L}'’])(?:I|I['’]\p{L}{1,2}|my|me|ich|mir|mich|mein\p{L}{0,2}|je|moi|j['’]\p{L}+|mon|yo|mi|me|io|eu|meu|minha|ik|mijn|ja|mnie|я|мне|меня|мой|моя)(?![\p{L}])/u;
export const SMILES =
  /(?:^|\s)(?:[:;=]-?[)DPp(]|\^_?\^|<3|XD|xD|\*g\*|<g>|<eg>|\(笑\)|（笑）|lol|LOL)(?=$|[\s.!?])|orz|\^\^/u;
