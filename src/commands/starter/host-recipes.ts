import type { HostName } from '../../config/hosts.ts';
import { PROGRAM_FILE } from '../pack-program.ts';

/** What a host needs beside the archive, so that it publishes by itself. */
export interface HostRecipe {
  /** Files by path. */
  files: readonly (readonly [path: string, text: string])[];
  /** What is left for a person to do, one sentence each. */
  next: readonly string[];
}

/** The build on the machine of a host, which needs no registry: the program lies beside the stories. */
function run(host: HostName): string {
  return `node ${PROGRAM_FILE} build --host ${host}`;
}

/**
 * A workflow of GitHub that builds the archive.
 *
 * @param permissions Lines that name what it may do besides reading the repository.
 * @param job Lines of the job before its steps.
 * @param steps Lines of the steps that build and publish.
 */
function workflow(permissions: string, job: string, steps: string): string {
  return `# Publishes the archive whenever something changes, and on request.
name: Publish
on:
  push:
    branches: [main]
  workflow_dispatch:
permissions:
  contents: read
${permissions}concurrency:
  group: pages
jobs:
  publish:
    runs-on: ubuntu-latest
${job}    steps:
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
${steps}`;
}

const GITHUB = workflow(
  `  pages: write
  id-token: write
`,
  `    environment:
      name: github-pages
      url: \${{ steps.deploy.outputs.page_url }}
`,
  `      - id: pages
        uses: actions/configure-pages@v5
      - run: ${run('github')} --base-url "\${{ steps.pages.outputs.base_url }}/"
      - uses: actions/upload-pages-artifact@v3
        with:
          path: _site
      - id: deploy
        uses: actions/deploy-pages@v4
`,
);

const NEOCITIES = workflow(
  '',
  '',
  `      - run: ${run('neocities')}
      # Pages of works that were removed go too.
      - uses: bcomnes/deploy-to-neocities@v3
        with:
          api_key: \${{ secrets.NEOCITIES_API_TOKEN }}
          dist_dir: _site
          cleanup: true
`,
);

const S3 = workflow(
  '',
  `    env:
      AWS_ACCESS_KEY_ID: \${{ secrets.AWS_ACCESS_KEY_ID }}
      AWS_SECRET_ACCESS_KEY: \${{ secrets.AWS_SECRET_ACCESS_KEY }}
      AWS_REGION: \${{ vars.AWS_REGION }}
`,
  `      - run: ${run('s3')}
      # Pages of works that were removed go too.
      - run: aws s3 sync _site "s3://\${{ vars.BUCKET }}" --delete
`,
);

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

/** Where GitHub looks for what it shall do. */
const WORKFLOW = '.github/workflows/publish.yml';

/** Hosts by name. */
export const HOST_RECIPES: Readonly<Record<HostName, HostRecipe>> = {
  github: {
    files: [[WORKFLOW, GITHUB]],
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
    files: [[WORKFLOW, NEOCITIES]],
    next: [
      'Set "url:" in archive.yaml to the address of the site.',
      'Build with --host neocities, then upload what is in "_site"; with the program of Neocities: neocities push --prune _site.',
      'Or let GitHub do both: push the folder to a repository, branch "main", whose secret NEOCITIES_API_TOKEN is the API key of the site.',
    ],
  },
  s3: {
    files: [[WORKFLOW, S3]],
    next: [
      'Switch on static hosting for the bucket, with index.html and 404.html; set "url:" in archive.yaml to its address.',
      'Build with --host s3, then send what changed: aws s3 sync _site s3://NAME --delete.',
      'Or let GitHub do both: push the folder to a repository, branch "main", with the secrets AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY and the variables AWS_REGION and BUCKET.',
    ],
  },
};
