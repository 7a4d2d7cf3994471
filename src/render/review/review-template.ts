import { policyOfPage } from '../security-policy.ts';

/** What stands in the head of every page of a review. */
const HEAD = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>{{title}}</title>${policyOfPage({ csp: [] })}
<meta name="robots" content="noindex, nofollow">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<link rel="stylesheet" href="review.css">
</head>
<body>`;

/** The page that lists all groups. */
export const INDEX_TEMPLATE = `${HEAD}
<header>
<h1>{{title}}</h1>
<p>{{counts}}</p>
<p class="quiet">These pages are for you alone: they show files as they came, with addresses and names that the site leaves out. Delete the folder when you are done.</p>
</header>
<main>
{{#if sample}}
<p><a href="{{sample.href}}">{{sample.label}}</a></p>
{{/if}}
{{#if groups}}
<h2>To look at, the least sure first</h2>
<div class="wide" tabindex="0" role="region" aria-label="Groups">
<table>
<thead><tr><th scope="col">Trouble</th><th scope="col">Folder</th><th scope="col">Header</th><th scope="col">Files</th><th scope="col">Sure</th></tr></thead>
<tbody>
{{#each groups as |group|}}
<tr><th scope="row"><a href="{{group.href}}">{{group.trouble}}</a></th><td><code dir="auto">{{group.folder}}</code></td><td>{{group.header}}</td><td class="count">{{group.files}}</td><td class="count">{{group.sure}}</td></tr>
{{/each}}
</tbody>
</table>
</div>
{{else}}
<p>Nothing is doubtful.</p>
{{/if}}
</main>
</body>
</html>
`;

/** A page of a group: every file as it came, beside what was read. */
export const GROUP_TEMPLATE = `${HEAD}
<header>
<p><a href="index.html">All groups</a></p>
<h1>{{title}}</h1>
<p>{{counts}}</p>
{{#if why}}
<p>{{why}}</p>
{{/if}}
{{#if mending}}
<h2>One line in archive.yaml for all of them</h2>
<p>Put this into archive.yaml. Words in capitals are for you to fill in. What stands below the same word there already stays, and this goes with it.</p>
<pre tabindex="0"><code>{{mending}}</code></pre>
{{/if}}
{{#if works}}
<h2>One row for all files of a work</h2>
<p>Title, authors, summary and rating of the whole stand in this row; those in the row of a file are of the file alone.</p>
{{#each works as |work|}}
<h3><code dir="auto">{{work.path}}</code></h3>
<p class="quiet"><bdi>{{work.about}}</bdi>. {{work.rowTitle}}:</p>
<pre tabindex="0"><code>{{work.row}}</code></pre>
{{/each}}
{{/if}}
</header>
<main>
{{#each files as |file|}}
<section>
<h2 id="{{file.id}}"><code dir="auto">{{file.path}}</code></h2>
<p class="quiet">{{file.about}}</p>
{{#if file.messages}}
<ul>
{{#each file.messages as |message|}}
<li><span class="mark {{message.severity}}">{{message.severity}}</span> {{message.text}}</li>
{{/each}}
</ul>
{{/if}}
<div class="sides">
<div class="side">
<h3>As it came</h3>
<div class="lines" tabindex="0" role="region" aria-label="As it came: {{file.path}}">
<table>
<tbody>
{{#each file.lines as |line|}}
<tr class="{{line.mark}}"><td class="count">{{line.number}}</td><td><code dir="auto">{{line.text}}</code></td><td class="quiet">{{line.note}}</td></tr>
{{/each}}
</tbody>
</table>
</div>
</div>
<div class="side">
<h3>As it was read</h3>
<div class="wide" tabindex="0" role="region" aria-label="As it was read: {{file.path}}">
<table>
<thead><tr><th scope="col">Field</th><th scope="col">Value</th><th scope="col">Line</th><th scope="col">Reason</th><th scope="col">Sure</th></tr></thead>
<tbody>
{{#each file.fields as |field|}}
<tr class="{{field.mark}}"><th scope="row">{{field.name}}</th><td dir="auto">{{field.value}}</td><td class="count">{{field.line}}</td><td>{{field.reason}}</td><td class="count">{{field.sure}}</td></tr>
{{/each}}
</tbody>
</table>
</div>
<h3>Text</h3>
<ul>
{{#each file.chapters as |chapter|}}
<li>{{chapter.name}} <span class="quiet">{{chapter.about}}</span><br><span dir="auto">{{chapter.opening}}</span></li>
{{/each}}
</ul>
{{#if file.removed}}
<h3>Left out of the text</h3>
<ul>
{{#each file.removed as |one|}}
<li>{{one.lines}}: {{one.what}}</li>
{{/each}}
</ul>
{{/if}}
</div>
</div>
<h3>{{file.rowTitle}}</h3>
<pre tabindex="0"><code>{{file.row}}</code></pre>
</section>
{{/each}}
</main>
<footer>
<p>{{#if previous}}<a href="{{previous}}">Files before</a> {{/if}}{{#if next}}<a href="{{next}}">More files</a>{{/if}}</p>
</footer>
</body>
</html>
`;

/** Their style. */
export const REVIEW_STYLE = `:root { --paper: #fffdf8; --ink: #1f1d1a; --quiet: #5c564c; --line: #d8d0c1; --error: #9b1c1c; --warning: #7a4a00; --note: #38567a; --found: #e3efdc; --out: #f3e2dc; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #17181a; --ink: #d6d3cc; --quiet: #a09b91; --line: #3a3a3a; --error: #f0a3a3; --warning: #e8bf7a; --note: #a8c4e8; --found: #233322; --out: #3b2723; }
}
body { margin: 0 auto; padding: 1rem; max-width: 100rem; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
h1, h2 { line-height: 1.2; }
section { margin-top: 2.5rem; border-top: 1px solid var(--line); }
h3 { margin: 1rem 0 0.25rem; font-size: 1rem; }
a { color: inherit; }
table { border-collapse: collapse; width: 100%; }
th, td { padding: 0.2rem 0.75rem 0.2rem 0; border-bottom: 1px solid var(--line); text-align: start; vertical-align: top; font-weight: normal; }
thead th { color: var(--quiet); }
.count { text-align: end; font-variant-numeric: tabular-nums; }
.wide { overflow-x: auto; overflow-wrap: normal; }
.wide td[dir], .wide code { overflow-wrap: anywhere; }
.wide td:has(code), .wide td[dir] { min-width: 8rem; }
.wide .count { white-space: nowrap; }
.sides { display: grid; gap: 1.5rem; }
.side { min-width: 0; }
@media (min-width: 60rem) { .sides { grid-template-columns: 1fr 1fr; } }
.lines { max-height: 34rem; overflow: auto; border: 1px solid var(--line); }
.lines td { border: 0; padding: 0 0.5rem; }
.lines td.quiet { white-space: nowrap; }
code { font: 0.875rem/1.4 ui-monospace, monospace; white-space: pre-wrap; }
pre { margin: 0.25rem 0; padding: 0.5rem; border: 1px solid var(--line); overflow-x: auto; }
pre code { white-space: pre; }
.found { background: var(--found); }
.out { background: var(--out); }
.unsure { background: var(--out); }
.quiet { color: var(--quiet); }
.mark { font-weight: bold; }
.error { color: var(--error); }
.warning { color: var(--warning); }
.note { color: var(--note); }
ul { padding-inline-start: 1.25rem; margin: 0.25rem 0; }
`;
