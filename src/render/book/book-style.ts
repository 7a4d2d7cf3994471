/** Path of the style sheet, beside the pages. */
export const STYLE_PATH = 'style.css';

/**
 * Style sheet of all books.
 *
 * Font, size, colour and leading belong to the reader, so none is set here (Amazon's and Kobo's guidelines agree). What
 * every device understands comes first; no custom property, no layer.
 */
export const BOOK_STYLE = `h1, h2, h3, h4, h5, h6 { text-align: center; font-weight: normal; page-break-after: avoid; break-after: avoid; -webkit-hyphens: none; hyphens: none; }
h1 { margin: 3em 0 1em; font-size: 1.6em; }
h2 { margin: 3em 0 2em; font-size: 1.3em; }
h3, h4, h5, h6 { margin: 2em 0 1em; font-size: 1.1em; }
.division, .label { display: block; }
.division { margin-bottom: 1em; letter-spacing: 0.1em; }
p { margin: 0; text-indent: 1.2em; orphans: 2; widows: 2; }
h1 + p, h2 + p, h3 + p, h4 + p, hr + p, .first, .verse p, blockquote p:first-child, .plain p, .plain, li p, td p { text-indent: 0; }
hr { margin: 1.5em auto; width: 20%; border: 0; border-top: 1px solid; page-break-after: avoid; break-after: avoid; }
hr.soft { border-top-color: transparent; }
blockquote { margin: 1em 1.5em; }
ul, ol { margin: 1em 0; padding: 0 0 0 1.5em; }
[dir="rtl"] ul, [dir="rtl"] ol { padding: 0 1.5em 0 0; }
dl { margin: 1em 0; }
dt { font-weight: bold; }
dd { margin: 0 0 0.6em 1.2em; }
img { max-width: 100%; height: auto; }
pre { white-space: pre-wrap; }
table { margin: 1em auto; border-collapse: collapse; }
td, th { padding: 0.2em 0.6em; border: 1px solid; vertical-align: top; text-align: left; }
.title-page, .cover { text-align: center; }
.title-page p { text-indent: 0; }
.cover img { max-height: 100%; }
.note { margin: 1.5em 0; padding: 0.5em 1em; border: 1px solid; }
.note .label { font-weight: bold; text-indent: 0; }
.verse { margin: 1em 1.5em; }
.signature, .right { text-align: right; }
.centre { text-align: center; text-indent: 0; }
`;
