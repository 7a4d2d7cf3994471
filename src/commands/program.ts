import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { HOSTS } from '../config/hosts.ts';
import { diskReason, refusedPath } from '../diagnostics/disk-reason.ts';
import { UsageError } from '../diagnostics/usage-error.ts';
import { VERSION } from '../version.ts';
import { EXIT, log, SIGNALS } from './terminal.ts';

/**
 * Run the program.
 *
 * @param argv As `process.argv`.
 * @returns The exit code.
 */
export async function runProgram(argv: readonly string[]): Promise<number> {
  let code: number = EXIT.done;
  const program = makeProgram((result) => {
    code = result;
  });
  try {
    await program.parseAsync([...argv]);
    return code;
  } catch (error) {
    return codeOf(error);
  }
}

/** Wrong usage and a refusing disk are the user's to mend and get a sentence; anything else is our fault and gets its trace. */
function codeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
  if (error instanceof UsageError) {
    log(`fabula: ${error.message}`);
    return EXIT.usage;
  }
  if (error instanceof Error && (error.name === 'WriteError' || error.name === 'StoreError')) {
    log(`fabula: ${error.message}`);
    return EXIT.errors;
  }
  if (error instanceof Error && error.name === 'Interrupted') {
    log('\n');
    return SIGNALS.SIGINT;
  }
  const path = refusedPath(error);
  if (path !== null) {
    log(
      `fabula: ${path === '' ? 'the system refused' : `"${path}" cannot be used`}: ${diskReason(error)}. Build again.`,
    );
    return EXIT.errors;
  }
  log(
    `fabula: this is a fault of the program, please report it.\n${error instanceof Error ? error.stack : String(error)}`,
  );
  return EXIT.errors;
}

function makeProgram(finish: (code: number) => void): Command {
  const program = new Command('fabula')
    .description('Publish a folder of story files as a fiction archive: a static website.')
    .version(VERSION, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'show this help')
    .showSuggestionAfterError()
    .showHelpAfterError('Add --help for more.')
    .exitOverride()
    .addHelpText(
      'after',
      examples('fabula build my-stories', 'fabula serve my-archive --open', 'fabula inspect content/breaking.txt'),
    );

  common(program.command('build'))
    .description('publish the archive')
    .argument('[dir]', 'a project (archive.yaml, content/) or simply a folder of story files', '.')
    .option('-o, --out <dir>', 'where the site goes; default: _site in a project, <dir>-site beside a folder')
    .option('--base-url <url>', 'address at which the archive will stand; feeds and sitemap need it')
    .addOption(new Option('--host <name>', 'publish what this host takes, and say what it will refuse').choices(HOSTS))
    .option('--site <key>', 'build only this one of the sites in archive.yaml; default: all of them')
    .option('--portable', 'let links lead to files, so that the site can be read from a folder, without a host')
    .option('--strict', 'exit with 1 on warnings too')
    .addOption(new Option('-j, --jobs <n>', 'threads to read with').argParser(positiveNumber))
    .option('--drafts', 'publish drafts too')
    .option('--force', 'write into a folder that holds other files; they stay')
    .option('--allow-removals', 'go on when many works are gone and nothing in the sources says so')
    .option('--changes <file>', 'write the list of added, changed and removed files, for uploading')
    .addHelpText(
      'after',
      examples(
        'fabula build',
        'fabula build ~/stories --out ~/public_html/stories',
        'fabula build --base-url https://example.org/stories/',
      ),
    )
    .action(async (dir: string, options) => finish(await (await import('./build.ts')).build(dir, options)));

  talkative(program.command('serve'))
    .description('preview the archive; rebuilds and reloads when a file changes')
    .argument('[dir]', 'a project or a folder of story files', '.')
    .addOption(new Option('-p, --port <n>', 'port').default(4173).argParser(positiveNumber))
    .option('--host <name>', 'name or address to listen on', '127.0.0.1')
    .option('--open', 'open the browser')
    .option('--drafts', 'show drafts too')
    .option('--site <key>', 'show only this one of the sites in archive.yaml; default: the whole archive')
    .addHelpText('after', examples('fabula serve', 'fabula serve ~/stories --open'))
    .action(async (dir: string, options) => (await import('./serve.ts')).serve(dir, options));

  common(program.command('check'))
    .description('report everything that should be mended; writes no site')
    .argument('[dir]', 'a project or a folder of story files', '.')
    .option('--strict', 'exit with 1 on warnings too')
    .option('--site <key>', 'look at only this one of the sites in archive.yaml; default: the whole archive')
    .option('--report <file>', 'write a page (HTML) with everything that is to be mended')
    .option('--fixity', 'compare every file with its recorded SHA-256 instead, and record new ones')
    .addHelpText('after', examples('fabula check', 'fabula check --verbose', 'fabula check --report to-mend.html'))
    .action(async (dir: string, options) => finish(await (await import('./check.ts')).check(dir, options)));

  talkative(program.command('export'))
    .description('pack all that the next keeper needs: files, decisions, settings, checksums, the program')
    .argument('[dir]', 'a project or a folder of story files', '.')
    .option('-o, --out <file>', 'a ZIP file, or a new folder; default: named like the archive')
    .addHelpText('after', examples('fabula export', 'fabula export --out /media/stick/shelf.zip'))
    .action(async (dir: string, options) => finish(await (await import('./export.ts')).exportArchive(dir, options)));

  common(program.command('stats'))
    .description('count works, chapters, words, years, terms, authors')
    .argument('[dir]', 'a project or a folder of story files', '.')
    .addHelpText('after', examples('fabula stats', 'fabula stats --json'))
    .action(async (dir: string, options) => finish(await (await import('./stats.ts')).stats(dir, options)));

  talkative(program.command('anthology'))
    .description('write one EPUB of all works, or of those that have something in common')
    .argument('<file>', 'the book, such as ghosts.epub')
    .argument('[dir]', 'a project or a folder of story files', '.')
    .option('--title <title>', 'title of the book; default: what its works have in common')
    .option('--with <what...>', 'only works with it: authors:NAME, series:NAME, or a facet such as tags:NAME')
    .option('--without <what...>', 'no works with it')
    .addHelpText('after', examples('fabula anthology ghosts.epub --with tags:Ghosts --without ratings:Explicit'))
    .action(async (file: string, dir: string, options) =>
      finish(await (await import('./anthology.ts')).anthology(file, dir, options)),
    );

  talkative(program.command('catalogue'))
    .description('bring catalogue.csv up to date: new files, moved files, addresses that stay')
    .argument('[dir]', 'a project', '.')
    .option('--date <date>', 'date of new files, such as 2026-11-22; default: today')
    .option('-n, --dry-run', 'say what would change, and change nothing')
    .addHelpText('after', examples('fabula catalogue', 'fabula catalogue --date 2026-11-01'))
    .action(async (dir: string, options) => finish(await (await import('./catalogue.ts')).catalogue(dir, options)));

  talkative(program.command('review'))
    .description('write pages on which files stand beside what was read of them, the least sure first; never published')
    .argument('[dir]', 'a project or a folder of story files', '.')
    .option('-o, --out <dir>', 'where the pages go; default: _review beside .fabula')
    .addOption(new Option('--sample <n>', 'show so many of the sure files, drawn by lot').argParser(positiveNumber))
    .option('--seed <word>', 'another word draws others')
    .addHelpText('after', examples('fabula review', 'fabula review --sample 50'))
    .action(async (dir: string, options) => finish(await (await import('./review.ts')).review(dir, options)));

  common(program.command('inspect'))
    .description('show what is read from story files, from which line, and why')
    .argument('<file...>', 'story files, or folders of them')
    .option('--text', 'with --json: the plain text of every chapter')
    .option('--tree', 'print the Story tree')
    .addHelpText(
      'after',
      examples(
        'fabula inspect content/breaking.txt',
        'fabula inspect content/old-list',
        'fabula inspect --json --text *.txt',
      ),
    )
    .action(async (files: string[], options) => finish(await (await import('./inspect.ts')).inspect(files, options)));

  program
    .command('init')
    .description('begin an archive: settings, a sample story, and what its host needs')
    .argument('[dir]', 'folder, made when it is missing; files that are there stay', '.')
    .option('--title <name>', 'name of the archive')
    .option('--keeper <name>', 'who keeps it')
    .option('--language <tag>', 'language of its pages, such as en or de')
    .option('--url <url>', 'address at which it will stand')
    .addOption(new Option('--host <name>', 'write what this host needs').choices(HOSTS))
    .option('-y, --yes', 'ask nothing')
    .addHelpText('after', examples('fabula init my-archive', 'fabula init . --title "The Lantern Shelf" --host github'))
    .action(async (dir: string, options) => finish(await (await import('./init.ts')).init(dir, options)));

  const begin = program.command('new').description('begin a story file, or the next chapter of a work');
  starting(begin.command('story'))
    .description('begin a story file with its header')
    .argument('[title]', 'title; without one the program asks')
    .option('--author <names>', 'by-line')
    .option('--fandom <names>', 'fandoms, parted by commas')
    .option('--rating <rating>', 'rating')
    .option('--tags <tags>', 'tags, parted by commas')
    .option('--series <series>', 'series and place in it: "House Rules #2"')
    .option('--summary <text>', 'summary')
    .addOption(formatOption('a text file, or Markdown').default('txt'))
    .addHelpText('after', examples('fabula new story "The Lamp at the Window" --author Ada --rating Teen'))
    .action(async (title: string | undefined, options) =>
      finish(await (await import('./new-story.ts')).newStory(title, options)),
    );
  starting(begin.command('chapter'))
    .description("begin the next chapter in a work's folder, named as the others are")
    .argument('<work>', "the work's folder below content/")
    .argument('[title]', 'title of the chapter')
    .addOption(formatOption('a text file, or Markdown; default: as the others'))
    .addHelpText('after', examples('fabula new chapter harbour-lights "The Second Night"'))
    .action(async (work: string, title: string | undefined, options) =>
      finish(await (await import('./new-chapter.ts')).newChapter(work, title, options)),
    );
  tagsCommands(program, finish);
  return program;
}

function starting(command: Command): Command {
  return command
    .option('--dir <dir>', 'the project', '.')
    .option('--date <date>', 'date of publication, such as 2026-11-22');
}

function formatOption(description: string): Option {
  return new Option('--format <format>', description).choices(['txt', 'md']);
}

function tagsCommands(program: Command, finish: (code: number) => void): void {
  const tags = program.command('tags').description('tidy up terms: fandoms, characters, tags, authors …');
  talkative(tags.command('report'))
    .description('write a table (CSV) of all terms, with counts, spellings and names that may mean the same')
    .argument('[dir]', 'a project or a folder of story files', '.')
    .option('-o, --out <file>', 'where the table goes; default: standard output')
    .addHelpText('after', examples('fabula tags report --out tags.csv'))
    .action(async (dir: string, options) => finish(await (await import('./tags.ts')).reportTags(dir, options)));
  talkative(tags.command('apply'))
    .description('read the edited table back into taxonomy.yaml')
    .argument('<file>', 'the table')
    .argument('[dir]', 'a project or a folder of story files', '.')
    .option('-n, --dry-run', 'say what would change, and change nothing')
    .addHelpText('after', examples('fabula tags apply tags.csv --dry-run', 'fabula tags apply tags.csv'))
    .action(async (file: string, dir: string, options) =>
      finish(await (await import('./tags.ts')).applyTags(file, dir, options)),
    );
}

function common(command: Command): Command {
  return talkative(command.option('--json', 'machine-readable lines on standard output'));
}

function talkative(command: Command): Command {
  return command.option('-q, --quiet', 'errors only').option('-v, --verbose', 'everything, notes too');
}

function positiveNumber(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1 || number > 65_535)
    throw new InvalidArgumentError('It must be a whole number from 1.');
  return number;
}

function examples(...lines: string[]): string {
  return `\nExamples:\n${lines.map((line) => `  $ ${line}`).join('\n')}\n`;
}
