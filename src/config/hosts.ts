/** What a host of plain files takes, reads and refuses. */
export interface Host {
  /** Its name for people. */
  label: string;
  /** Files of one site, bytes of all of them, and bytes of one; `null`: no limit that an archive comes near. */
  most: { files: number | null; bytes: number | null; fileBytes: number | null };
  /** Extensions of the only files that it takes, small letters; `null`: any name. */
  extensions: ReadonlySet<string> | null;
  /** What it takes of `_redirects`; `null`: it does not read the file. */
  rules: Rules | null;
  /** Whether it reads `_headers`; where it does not, pages say their security policy themselves. */
  headers: boolean;
  /** Name of the page for addresses that lead nowhere. */
  notFound: string;
  /** Whether it drops names with an underscore unless `.nojekyll` is there. */
  jekyll: boolean;
  /** Whether a file `CNAME` tells it the archive's own domain. */
  cname: boolean;
  /** Where this was read, and when. */
  sources: readonly string[];
}

/** What a host takes of `_redirects`. */
export interface Rules {
  /** Rules, bytes of the file, and characters of one rule; `null`: no limit. */
  most: { rules: number | null; bytes: number | null; line: number | null };
  /** Whether a rule may tell addresses apart by their query. */
  query: boolean;
  /** Whether the file works below the root of the host too; its paths begin at that root. */
  anywhere: boolean;
  /** Whether a rule may say that something is gone for good (410), over the page that stands there. */
  gone: boolean;
}

const MB = 1_000_000;
const GB = 1_000_000_000;
const NO_LIMIT = { files: null, bytes: null, fileBytes: null };

/**
 * What the free plan of Neocities takes. Names without an extension are refused, and one refused file ends an upload.
 */
const NEOCITIES_EXTENSIONS =
  'html htm txt text css js jpg jpeg png gif svg md markdown eot ttf woff woff2 json geojson csv tsv mf ico pdf asc key pgp xml mid midi manifest otf webapp less sass rss kml dae obj mtl scss webp xcf epub gltf bin webmanifest knowl atom opml rdf';

/** Every host that fabula knows; a new one is a row here, and one in `commands/starter/host-recipes.ts`. */
export const HOST_TABLE = {
  github: {
    label: 'GitHub Pages',
    most: { files: null, bytes: GB, fileBytes: 100 * MB },
    extensions: null,
    rules: null,
    headers: false,
    notFound: '404.html',
    jekyll: true,
    cname: true,
    sources: ['docs.github.com: GitHub Pages limits; About large files on GitHub (2026)'],
  },
  gitlab: {
    label: 'GitLab Pages',
    most: { files: 200_000, bytes: GB, fileBytes: null },
    extensions: null,
    rules: { most: { rules: 1000, bytes: 64_000, line: null }, query: false, anywhere: true, gone: false },
    headers: false,
    notFound: '404.html',
    jekyll: false,
    cname: false,
    sources: ['docs.gitlab.com: GitLab Pages redirects; GitLab.com settings, GitLab Pages (2026)'],
  },
  netlify: {
    label: 'Netlify',
    most: NO_LIMIT,
    extensions: null,
    rules: { most: { rules: 10_000, bytes: null, line: null }, query: true, anywhere: false, gone: true },
    headers: true,
    notFound: '404.html',
    jekyll: false,
    cname: false,
    sources: [
      'docs.netlify.com: Redirects and rewrites, which asks for fewer than 10,000 rules (2026)',
      '410: github.com/netlify/netlify-playground, issue 22; seen with curl: github.com/pomerium/documentation, pull request 1510',
    ],
  },
  cloudflare: {
    label: 'Cloudflare Pages',
    most: { files: 20_000, bytes: null, fileBytes: 25 * 1024 * 1024 },
    extensions: null,
    rules: { most: { rules: 2000, bytes: 100_000, line: 1000 }, query: false, anywhere: false, gone: false },
    headers: true,
    notFound: '404.html',
    jekyll: false,
    cname: false,
    sources: [
      'developers.cloudflare.com: Pages, Limits (free plan; paid plans 100,000 files since January 2026); Redirects (2026); users report that the file ends at 100 kB',
    ],
  },
  neocities: {
    label: 'Neocities',
    most: { files: 15_000, bytes: GB, fileBytes: 100 * MB },
    extensions: new Set(NEOCITIES_EXTENSIONS.split(' ')),
    rules: null,
    headers: false,
    notFound: 'not_found.html',
    jekyll: false,
    cname: false,
    sources: ['github.com/neocities/neocities, models/site.rb: free plan (2026)'],
  },
  s3: {
    label: 'S3',
    most: { files: null, bytes: null, fileBytes: 5 * GB },
    extensions: null,
    rules: null,
    headers: false,
    notFound: '404.html',
    jekyll: false,
    cname: false,
    sources: ['docs.aws.amazon.com: Uploading objects; Configuring a custom error document (2026)'],
  },
} as const satisfies Record<string, Host>;

/** Name of a host. */
export type HostName = keyof typeof HOST_TABLE;

/** Names of the hosts, in the order of the table. */
export const HOSTS = Object.keys(HOST_TABLE) as HostName[];

/** What is published for a host that was not named: whatever some host reads and none minds. */
const ANY_HOST: Host = {
  label: 'the host',
  most: NO_LIMIT,
  extensions: null,
  rules: { most: HOST_TABLE.cloudflare.rules.most, query: false, anywhere: false, gone: false },
  headers: true,
  notFound: '404.html',
  jekyll: true,
  cname: false,
  sources: [],
};

/** Find what a host takes; `null` for one that was not named. */
export function hostNamed(name: HostName | null): Host {
  return name === null ? ANY_HOST : HOST_TABLE[name];
}
