import type { HostName } from '../../config/hosts.ts';
import { VERSION } from '../../version.ts';

/** What a host needs beside the archive, so that it publishes by itself. */
export interface HostRecipe {
  /** Files by path. */
  files: readonly (readonly [path: string, text: string])[];
  /** What is left for a person to do, one sentence each. */
  next: readonly string[];
}

/** The build on the machine of a host. */
function run(host: HostName): string {
  return `npx --yes fabula@${VERSION} build --host ${host}`;
}

const GITHUB = `# Publishes the archive whenever something changes, and on request.
name: Publish
on:
  push:
    branches: [main]
  workflow_dispatch:
permissions:
  contents: read
  pages: write
  id-token: write
concurrency:
  group: pages
jobs:
  publish:
    runs-on: ubuntu-latest
    environment:
      name: github-pages
      url: \${{ steps.deploy.outputs.page_url }}
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 22
      # What was read before is remembered: only new and changed stories are read again.
      - uses: actions/cache@v4
        with:
          path: .fabula
          key: fabula-\${{ github.sha }}
          restore-keys: fabula-
      - id: pages
        uses: actions/configure-pages@v5
      - run: ${run('github')} --base-url "\${{ steps.pages.outputs.base_url }}/"
      - uses: actions/upload-pages-artifact@v3
        with:
          path: _site
      - id: deploy
        uses: actions/deploy-pages@v4
`;

const GITLAB = `# Publishes the archive whenever something changes.
pages:
  image: node:22
  script:
    - ${run('gitlab')} --base-url "$CI_PAGES_URL/" --out public-site
  pages:
    publish: public-site
  artifacts:
    paths:
      - public-site
  cache:
    paths:
      - .fabula
  rules:
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
`;

const NETLIFY = `# How Netlify builds and publishes the archive.
[build]
  command = "${run('netlify')} --base-url $URL/"
  publish = "_site"

[build.environment]
  NODE_VERSION = "22"
`;

/** Hosts by name. A host that takes a folder by hand or by its own program has nothing to write, only to do. */
export const HOST_RECIPES: Readonly<Record<HostName, HostRecipe>> = {
  github: {
    files: [['.github/workflows/publish.yml', GITHUB]],
    next: [
      'Push the folder to a repository on GitHub; its branch is "main".',
      'In the repository: Settings, Pages, Source: GitHub Actions.',
    ],
  },
  gitlab: {
    files: [['.gitlab-ci.yml', GITLAB]],
    next: ['Push the folder to a project on GitLab; the archive stands at the address under Deploy, Pages.'],
  },
  netlify: {
    files: [['netlify.toml', NETLIFY]],
    next: ['Connect the repository on Netlify; it finds netlify.toml by itself.'],
  },
  cloudflare: {
    files: [],
    next: [
      `On Cloudflare: Workers & Pages, Create, Pages, connect the repository; build command "${run('cloudflare')}", output "_site".`,
      'Set the variable NODE_VERSION to 22, and "url:" in archive.yaml to the address of the site.',
    ],
  },
  neocities: {
    files: [],
    next: [
      'Build with --host neocities, then upload what is in "_site"; with the program of Neocities: neocities push --prune _site.',
      'Set "url:" in archive.yaml to the address of the site.',
    ],
  },
  s3: {
    files: [],
    next: [
      'Build with --host s3, then send what changed: aws s3 sync _site s3://NAME --delete.',
      'Switch on static hosting for the bucket, with index.html and 404.html.',
    ],
  },
};
