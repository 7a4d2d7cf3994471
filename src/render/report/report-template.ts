/** First bytes of a report. */
export const REPORT_START = '<!doctype html>\n<!-- fabula check --report -->\n';

/** Tell whether a file holds a whole report: one may be written over another, and over nothing else. */
export function isReport(text: string): boolean {
  return text.startsWith(REPORT_START) && text.endsWith('</html>\n');
}

/** What is said of a finding, below its rule and below its file. */
const FINDING = `<p>{{finding.message}} {{finding.hint}}</p>
{{#if finding.excerpt}}
<blockquote dir="auto"><code>{{finding.excerpt}}</code></blockquote>
{{/if}}`;

/** The page of a report, with its style inside: it is read from a disk or a mail, far from any site. */
export const REPORT_TEMPLATE = `${REPORT_START}<html lang="en">
<head>
<meta charset="utf-8">
<title>{{title}}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<style>
:root { --paper: #fffdf8; --ink: #1f1d1a; --quiet: #5c564c; --line: #d8d0c1; --error: #9b1c1c; --warning: #7a4a00; --note: #38567a; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #17181a; --ink: #d6d3cc; --quiet: #a09b91; --line: #3a3a3a; --error: #f0a3a3; --warning: #e8bf7a; --note: #a8c4e8; }
}
body { margin: 0 auto; padding: 1rem; max-width: 60rem; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
h1 { line-height: 1.2; }
h2 { margin-top: 2.5rem; border-top: 1px solid var(--line); padding-top: 1rem; }
h3 { margin: 1.5rem 0 0.25rem; font-size: 1rem; }
a { color: inherit; }
table { border-collapse: collapse; width: 100%; }
th, td { padding: 0.25rem 0.75rem 0.25rem 0; border-bottom: 1px solid var(--line); text-align: start; vertical-align: top; font-weight: normal; }
thead th { color: var(--quiet); }
td.count { text-align: end; font-variant-numeric: tabular-nums; }
ul { padding-inline-start: 1.25rem; margin: 0.25rem 0; }
li { margin: 0.5rem 0; }
p { margin: 0.25rem 0; }
code { font: 0.875rem/1.4 ui-monospace, monospace; }
.quiet { color: var(--quiet); }
.error { color: var(--error); }
.warning { color: var(--warning); }
.note { color: var(--note); }
.mark { font-weight: bold; }
blockquote { margin: 0.25rem 0; padding-inline-start: 0.75rem; border-inline-start: 3px solid var(--line); }
@media print {
  :root { --paper: #fff; --ink: #000; --quiet: #444; --line: #bbb; --error: #700; --warning: #530; --note: #025; }
  body { max-width: none; padding: 0; font-size: 10pt; }
  li, tr { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
}
</style>
</head>
<body>
<header>
<h1>{{title}}</h1>
<p>{{counts}}</p>
</header>
<main>
{{#if troubles}}
<h2>By trouble</h2>
<table>
<thead><tr><th scope="col">Trouble</th><th scope="col">Weight</th><th scope="col">Times</th></tr></thead>
<tbody>
{{#each troubles as |trouble|}}
<tr><th scope="row"><a href="#{{trouble.id}}">{{trouble.rule}}</a></th><td class="{{trouble.severity}}">{{trouble.severity}}</td><td class="count">{{trouble.count}}</td></tr>
{{/each}}
</tbody>
</table>
{{#each troubles as |trouble|}}
<section>
<h3 id="{{trouble.id}}"><span class="mark {{trouble.severity}}">{{trouble.severity}}</span> {{trouble.rule}} <span class="quiet">× {{trouble.count}}</span></h3>
<p class="quiet">{{trouble.why}}</p>
<ul>
{{#each trouble.findings as |finding|}}
<li>{{#if finding.place}}<code dir="auto">{{finding.place}}</code>{{/if}}
${FINDING}
</li>
{{/each}}
</ul>
{{#if trouble.more}}
<p class="quiet">… and {{trouble.more}} more; they stand below, by file.</p>
{{/if}}
</section>
{{/each}}
<h2>By file</h2>
{{#each files as |file|}}
<section>
<h3>{{#if file.name}}<code dir="auto">{{file.name}}</code>{{else}}The archive as a whole{{/if}}</h3>
<ul>
{{#each file.findings as |finding|}}
<li><span class="mark {{finding.severity}}">{{finding.severity}}</span> <a href="#{{finding.trouble}}">{{finding.rule}}</a>{{#if finding.at}}, {{finding.at}}{{/if}}
${FINDING}
</li>
{{/each}}
</ul>
</section>
{{/each}}
{{else}}
<p>Nothing to mend.</p>
{{/if}}
</main>
<footer>
<p class="quiet">fabula {{version}} check. To weigh a rule otherwise, or to switch it off, set it under "rules:" in archive.yaml.</p>
</footer>
</body>
</html>
`;
