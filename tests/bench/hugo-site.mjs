/**
 * The files that make Hugo write the same pages as fabula, beside its content: small plain templates.
 *
 * @type {Readonly<Record<string, string>>}
 */
export const HUGO_SITE = {
  'config.toml': `
baseURL = "https://archive.example/"
title = "The Bench Archive"
languageCode = "en"
paginate = 50
disableAliases = true
[taxonomies]
  author = "authors"
  serie = "series"
  fandom = "fandoms"
  relationship = "relationships"
  character = "characters"
  tag = "tags"
  genre = "genres"
  rating = "ratings"
  warning = "warnings"
  category = "categories"
  language = "languages"
  status = "statuses"
  update = "updates"
[outputFormats.entire]
  mediaType = "text/html"
  baseName = "index"
  path = "all"
  isHTML = true
  permalinkable = false
[outputs]
  home = ["HTML", "RSS"]
  section = ["HTML"]
  taxonomy = ["HTML"]
  term = ["HTML"]
`,
  'content/works/_index.md': '---\ntitle: Works\n---\n',
  'layouts/_default/baseof.html': `<!doctype html>
<html lang="{{ .Site.LanguageCode }}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>{{ .Title }} - {{ .Site.Title }}</title>
<link rel="stylesheet" href="{{ "style.css" | relURL }}">
<link rel="canonical" href="{{ .Permalink }}">
</head>
<body>
<header><a href="/">{{ .Site.Title }}</a>
<nav><a href="/works/">Works</a> <a href="/authors/">Authors</a> <a href="/series/">Series</a> <a href="/fandoms/">Fandoms</a> <a href="/tags/">Tags</a> <a href="/updates/">Updates</a></nav></header>
<main>{{ block "main" . }}{{ end }}</main>
<footer>{{ .Site.Title }}</footer>
</body>
</html>
`,
  'layouts/partials/terms.html': `{{ $page := . }}<dl>{{ range slice "ratings" "warnings" "categories" "fandoms" "relationships" "characters" "tags" "genres" "languages" "statuses" "series" }}{{ with $page.GetTerms . }}<dt>{{ $.Title }}</dt><dd>{{ range . }}<a href="{{ .RelPermalink }}">{{ .LinkTitle }}</a> {{ end }}</dd>{{ end }}{{ end }}</dl>
`,
  'layouts/partials/byline.html': `<p class="by">by {{ range .GetTerms "authors" }}<a href="{{ .RelPermalink }}">{{ .LinkTitle }}</a> {{ end }}</p>
`,
  'layouts/partials/blurb.html': `<article><h3><a href="{{ .RelPermalink }}">{{ .Title }}</a></h3>
{{ partial "byline.html" . }}
<p>{{ .Params.summary }}</p>
{{ partial "terms.html" . }}
<p>{{ .Params.chapterCount }} chapters, {{ .Date.Format "2 January 2006" }}</p></article>
`,
  'layouts/partials/list.html': `{{ range .Pages }}{{ partialCached "blurb.html" . .RelPermalink }}{{ end }}
{{ if gt .TotalPages 1 }}<nav>{{ with .Prev }}<a rel="prev" href="{{ .URL }}">Previous</a>{{ end }} {{ .PageNumber }} of {{ .TotalPages }} {{ with .Next }}<a rel="next" href="{{ .URL }}">Next</a>{{ end }}</nav>{{ end }}
`,
  'layouts/index.html': `{{ define "main" }}<h1>{{ .Site.Title }}</h1>
{{ range first 10 (where .Site.Pages.ByDate.Reverse "Params.work" true) }}{{ partialCached "blurb.html" . .RelPermalink }}{{ end }}{{ end }}
`,
  'layouts/index.rss.xml': `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>{{ .Site.Title }}</title><id>{{ .Permalink }}</id>
{{ range first 50 (where .Site.Pages.ByDate.Reverse "Params.work" true) }}<entry><title>{{ .Title }}</title><id>{{ .Permalink }}</id><link href="{{ .Permalink }}"/><updated>{{ .Date.Format "2006-01-02T15:04:05Z07:00" }}</updated><summary>{{ .Params.summary }}</summary></entry>
{{ end }}</feed>
`,
  'layouts/404.html': `{{ define "main" }}<h1>Not found</h1>{{ end }}
`,
  'layouts/works/list.html': `{{ define "main" }}<h1>{{ .Title }}</h1>
{{ partial "list.html" (.Paginate (where .Site.Pages "Params.work" true).ByTitle) }}{{ end }}
`,
  'layouts/work/list.html': `{{ define "main" }}<article><h1>{{ .Title }}</h1>
{{ partial "byline.html" . }}
<p>{{ .Params.summary }}</p>
{{ partial "terms.html" . }}
{{ if .Params.entire }}<a href="all/">Entire work</a>{{ end }}
<ol>{{ range .RegularPages.ByWeight }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> ({{ .WordCount }} words)</li>{{ end }}</ol></article>{{ end }}
`,
  'layouts/work/list.entire.html': `{{ define "main" }}<article><h1>{{ .Title }}</h1>
{{ partial "byline.html" . }}
<ol>{{ range .RegularPages.ByWeight }}<li><a href="#chapter-{{ .Weight }}">{{ .Title }}</a></li>{{ end }}</ol>
{{ range .RegularPages.ByWeight }}<section id="chapter-{{ .Weight }}"><h2>Chapter {{ .Weight }}: {{ .Title }}</h2>
{{ .Content }}</section>{{ end }}</article>{{ end }}
`,
  'layouts/work/single.html': `{{ define "main" }}<article><h1>{{ .Title }}</h1>
{{ partial "byline.html" . }}
<p>{{ .Params.summary }}</p>
{{ partial "terms.html" . }}
<p>{{ .WordCount }} words</p>
{{ .Content }}</article>{{ end }}
`,
  'layouts/chapter/single.html': `{{ define "main" }}<article><h1><a href="{{ .CurrentSection.RelPermalink }}">{{ .CurrentSection.Title }}</a></h1>
{{ partialCached "byline.html" .CurrentSection .CurrentSection.RelPermalink }}
<nav>{{ with .NextInSection }}<a rel="prev" href="{{ .RelPermalink }}">Previous</a>{{ end }} {{ with .PrevInSection }}<a rel="next" href="{{ .RelPermalink }}">Next</a>{{ end }}</nav>
<h2>Chapter {{ .Weight }}: {{ .Title }}</h2>
{{ .Content }}
<nav>{{ with .NextInSection }}<a rel="prev" href="{{ .RelPermalink }}">Previous</a>{{ end }} {{ with .PrevInSection }}<a rel="next" href="{{ .RelPermalink }}">Next</a>{{ end }}</nav>
</article>{{ end }}
`,
  'layouts/_default/taxonomy.html': `{{ define "main" }}<h1>{{ .Title }}</h1>
<ul>{{ range .Data.Terms.Alphabetical }}<li><a href="{{ .Page.RelPermalink }}">{{ .Page.LinkTitle }}</a> {{ .Count }}</li>{{ end }}</ul>{{ end }}
`,
  'layouts/_default/term.html': `{{ define "main" }}<h1>{{ .Title }}</h1>
{{ partial "list.html" (.Paginate .Pages.ByTitle) }}{{ end }}
`,
};
