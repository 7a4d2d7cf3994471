/**
 * How a book looks on paper, in Typst's own language: what `typstProse` calls, and nothing else.
 *
 * A5 is read on tablets and printed by two on A4. Lines are justified and hyphenated by language; paragraphs are indented
 * but for the first; no page begins with the last line of a paragraph or ends with the first of one, nor with a heading
 * or a break. Chapters begin on a page of their own. Typst has fonts for Latin, Greek and Cyrillic letters with it; for all others
 * it takes what `fonts/` has.
 */
export const TYPST_STYLE = `
#set page(paper: "a5", margin: (inside: 19mm, outside: 15mm, top: 20mm, bottom: 21mm))
#set text(font: ("Libertinus Serif",), size: 10.5pt, fallback: false)
#set par(justify: true, leading: 0.68em, spacing: 0.68em)
#set footnote.entry(separator: line(length: 20%, stroke: 0.4pt), gap: 0.5em)
#show footnote.entry: set text(size: 8.5pt)
#show footnote.entry: set par(first-line-indent: 0pt, leading: 0.55em, spacing: 0.55em)
#set list(marker: [–], indent: 1em)
#set enum(indent: 1em)
#show heading: set text(weight: "regular", hyphenate: false)
#show heading: set par(justify: false, first-line-indent: 0pt)
#show heading: set align(center)
#show heading.where(level: 1): it => block(width: 100%, above: 0pt, below: 3em, sticky: true, inset: (top: 12%), text(size: 15pt, it.body))
#show heading.where(level: 2): it => block(width: 100%, above: 1.8em, below: 1.2em, sticky: true, text(size: 11.5pt, it.body))

#let p(body) = par(body)
#let small(body) = text(size: 0.85em, body)
#let typed(words) = text(font: ("DejaVu Sans Mono",), size: 0.8em, hyphenate: false, words)
#let address(words) = text(hyphenate: false, words)
#let cited(to, body) = { link(to, body); footnote(link(to, address(to))) }
#let ruby(reading, base) = box(stack(dir: ttb, spacing: 0.15em, align(center, text(size: 0.5em, reading)), align(center, base)))
#let plain(body) = { set par(first-line-indent: 0pt); body }
#let ragged(body) = { set par(justify: false, first-line-indent: 0pt); set text(hyphenate: false); body }
#let set-off(inset, body) = block(width: 100%, above: 1.1em, below: 1.1em, inset: inset, body)
#let verse(body) = set-off((left: 1.6em), { set par(hanging-indent: 1.4em, spacing: 1.1em); ragged(body) })
#let quotation(body) = set-off((x: 1.6em), plain(body))
#let letter(body) = set-off((x: 1.6em), body)
#let flashback(body) = set-off((x: 0.8em), emph(body))
#let log(body) = set-off((left: 1.6em), { set par(spacing: 0.9em); ragged(body) })
#let epigraph(body) = set-off((left: 35%), text(size: 0.95em, ragged(body)))
#let centred(body) = set-off(0pt, align(center, ragged(body)))
#let signature(body) = set-off(0pt, align(end, ragged(body)))
#let note(body) = block(width: 100%, above: 1.4em, below: 1.4em, inset: (x: 1em, y: 0.8em), stroke: (y: 0.4pt), text(size: 0.92em, plain(body)))
#let label-line(body) = block(below: 0.6em, sticky: true, strong(body))
#let caption-line(body) = align(center, block(above: 0.5em, below: 1.2em, text(size: 0.92em, ragged(body))))
#let sub-heading(body) = heading(level: 2, outlined: false, bookmarked: false, body)
#let between(body) = block(width: 100%, above: 1.25em, below: 1.25em, sticky: true, align(center, body))
#let scene-break = between(text(tracking: 0.8em, "***"))
#let soft-break = between(v(0.5em))
#let preformatted(words) = set-off((left: 1em), text(font: ("DejaVu Sans Mono",), size: 0.72em, hyphenate: false, { set par(justify: false, first-line-indent: 0pt); words }))
#let bullets(..items) = set-off(0pt, plain(list(..items)))
#let numbers(start, ..items) = set-off(0pt, plain(enum(start: start, ..items)))
#let rows(columns, ..cells) = align(center, set-off(0pt, { set par(justify: false, first-line-indent: 0pt); table(columns: columns, stroke: (y: 0.4pt), align: start, ..cells) }))
#let picture(path, says) = block(width: 100%, above: 1.2em, below: 1.2em, align(center, layout(room => {
  let shown = image(path, alt: says)
  let natural = measure(shown)
  let most = page.height * 0.6
  image(path, alt: says, width: calc.min(natural.width, room.width, natural.width * most / natural.height))
})))
#let small-picture(path, says) = box(image(path, alt: says, height: 1.2em))
#let title-block(body) = { set par(spacing: 1.2em); v(14%); align(center, ragged(body)); v(2em) }
#let book-title(body) = block(below: 1.6em, text(size: 20pt, body))
#let summary(body) = block(width: 100%, below: 1.6em, inset: (x: 1.2em), plain(body))
#let facts(body) = text(size: 0.88em, ragged(body))
#let term(body) = block(above: 0.9em, below: 0.4em, sticky: true, strong(body))
#let meaning(body) = block(above: 0pt, below: 0pt, inset: (left: 1em), body)

// The head of a page names the work on the left and the chapter on the right; the first page of a chapter has none.
#let running(first, work, chapter) = context {
  if here().page() == locate(first).page() { return }
  set par(first-line-indent: 0pt, justify: false)
  set text(size: 8.5pt, style: "italic", hyphenate: false)
  align(center, box(height: 1em, clip: true, if calc.even(here().page()) { work } else { chapter }))
}
#let folio = context align(center, text(size: 8.5pt, str(here().page())))
#let chapter(mark, work, name, head, body) = {
  set page(header: running(mark, work, name), footer: folio)
  counter(footnote).update(0)
  [#heading(level: 1, outlined: false, bookmarked: true, head) #mark]
  body
}
#let chapter-head(division, label, name) = {
  let parts = (division, label, name).filter(part => part != none)
  for (index, part) in parts.enumerate() {
    if index > 0 { linebreak() }
    if part == name or parts.len() == 1 { part } else { text(size: 0.75em, tracking: 0.06em, part) }
  }
}
#let contents(name, body) = {
  set page(footer: folio)
  set par(first-line-indent: 0pt, justify: false, spacing: 0.75em)
  block(width: 100%, below: 2em, inset: (top: 8%), align(center, text(size: 15pt, name)))
  body
}
#let contents-part(name) = block(above: 1.2em, below: 0.7em, sticky: true, emph(name))
#let contents-work(mark, name) = block(above: 1.6em, below: 0.8em, sticky: true, link(mark, text(size: 1.05em, name)))
#let place-of(mark) = [#metadata(none) #mark]
#let entry(mark, name) = link(mark, block(width: 100%, inset: (left: 1.2em, right: 2.4em), {
  set par(hanging-indent: 1.2em)
  h(-1.2em)
  name
  h(0.4em)
  box(width: 1fr, repeat(gap: 0.35em, "."))
  context place(bottom + end, dx: 2.4em, str(locate(mark).page()))
}))
`;
