import {existsSync, mkdirSync, readdirSync, readFileSync, readlinkSync, symlinkSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import test from 'ava';
import {cleanArchive, plantedFaults} from '../../scripts/scoreFaults.ts';
import type {ArchiveScore} from '../../src/score/archiveScore.ts';
import type {ArchiveTrend} from '../../src/score/archiveTrend.ts';
import {gitRepository} from '../support/git-repository.ts';
import {type CommandResult, runCommand} from '../support/run-command.ts';
import {temporaryFolder} from '../support/temporaryFolder.ts';

const clean = cleanArchive(4);
const [first = '', second = ''] = Object.keys(clean);
const [text = ''] = Object.values(clean);
const waiting = plantedFaults.find(({name}) => name === 'a picture waits for a script')?.plant(text, 0) ?? '';

function run(cwd: string, ...words: readonly string[]): Promise<CommandResult> {
	return runCommand(words, {cwd, env: {PATH: process.env['PATH'] ?? ''}});
}

/** Every file of a folder, with what it holds. */
function contentOf(folder: string): Readonly<Record<string, string>> {
	const files = readdirSync(folder, {recursive: true, withFileTypes: true}).filter((entry) => entry.isFile());
	return Object.fromEntries(
		files.map(({parentPath, name}) => {
			const file = path.join(parentPath, name);
			return [path.relative(folder, file), readFileSync(file, 'latin1')];
		}),
	);
}

const config = '{"extends": "archivelint:recommended"}\n';

/** What a file is that is named for an output, in each way in which a command can name one. */
const kept: Readonly<Record<string, RegExp>> = {
	[first]: /is a post of the archive, and is not overwritten\. Name another file\.\n$/,
	'_drafts/idea.md': /is a draft of the archive/,
	'.archivelintrc.json': /is a config of archivelint/,
	'other-config.json': /is the config that is named|is read by a config/,
	'archivelint-baseline.jsonl': /is a baseline/,
	'.archivelintignore': /is a file that says what is ignored/,
	'_config.yml': /is the config of a site/,
	'linked.md': /is a post of the archive/,
};

const writers: readonly (readonly [command: string, words: (file: string) => readonly string[]])[] = [
	['lint -o', (file) => ['-o', file]],
	['lint --format', (file) => ['--format', `json:${file}`]],
	['parts', (file) => ['--format', 'parts', '-o', file]],
	...['score', 'report', 'trend', 'causes', 'info', 'authors', 'duplicates', 'repeated-blocks', 'rules', 'schema'].map(
		(command) => [command, (file: string) => [command, '-o', file]] as const,
	),
	['explain', (file) => ['explain', 'no-broken-link', '-o', file]],
	['completion', (file) => ['completion', 'bash', '-o', file]],
	['print-config', (file) => ['print-config', first, '-o', file]],
];

test('no output replaces a post, or what a command reads', async (t) => {
	const cwd = temporaryFolder(t, {
		...clean,
		'_drafts/idea.md': text,
		'.archivelintrc.json': '{"extends": ["archivelint:recommended", "./other-config.json"]}\n',
		'other-config.json': '{"rules": {}}\n',
		'archivelint-baseline.jsonl': '{"archivelintBaseline":2}\n',
		'.archivelintignore': '',
		'_config.yml': 'title: x\n',
	});
	symlinkSync(first, path.join(cwd, 'linked.md'));
	const before = contentOf(cwd);
	for (const [file, message] of Object.entries(kept)) {
		for (const [name, words] of writers) {
			const {code, stdout, stderr} = await run(cwd, ...words(file));
			t.deepEqual([code, stdout], [2, ''], `${name} ${file}`);
			t.regex(stderr, message, `${name} ${file}`);
			t.true(stderr.includes(`\`${file}\``), stderr);
		}
	}
	const score = await run(cwd, '--score', first, '-o', '/dev/null');
	t.deepEqual([score.code, score.stderr.startsWith(`\`--score\`: \`${first}\` is a post`)], [2, true]);
	t.deepEqual(contentOf(cwd), before);
	t.is(readlinkSync(path.join(cwd, 'linked.md')), first);
});

test('no output replaces a list, a part or a formatter that the command reads', async (t) => {
	const cwd = temporaryFolder(t, {
		...clean,
		list: `${first}\n`,
		'notes.txt': 'x',
		'own.mjs': 'export default () => "";\n',
	});
	await run(cwd, '--shard', '1/1', '--format', 'parts', '-o', 'part.json');
	const before = contentOf(cwd);
	for (const [message, ...words] of [
		[/list of files to lint/, '--files-from', 'list', '-o', 'list'],
		[/a file that the command is about/, 'notes.txt', '-o', 'notes.txt'],
		[/formatter that is named/, '--format', './own.mjs', '-o', 'own.mjs'],
		[/part that is to be merged/, 'merge', 'part.json', '--format', 'json', '-o', 'part.json'],
		[/^Two reports cannot be written to `b\.json`/, '--score', 'a.json', '--score', './b.json', '-o', 'b.json'],
	] as const) {
		const {code, stderr} = await run(cwd, ...words);
		t.is(code, 2, words.join(' '));
		t.regex(stderr, message);
	}
	t.deepEqual(contentOf(cwd), before);
});

test('what archivelint has written is written again, also where an archive takes it for a post', async (t) => {
	// Without a site, pages among the posts are posts.
	const pages = Object.fromEntries(Object.entries(clean).map(([file, post]) => [path.basename(file), post]));
	const cwd = temporaryFolder(t, pages);
	for (const words of [
		['report', '-o', '2024-01-09-report.html'],
		['score', '-o', '2024-01-09-score.md'],
		['--format', 'markdown:2024-01-09-lint.md', '--fail-on', 'never', '--score', '2024-01-09-other.md'],
	])
		for (let count = 0; count < 2; count++) {
			const {code, stderr} = await run(cwd, ...words);
			t.is(code, 0, `${words.join(' ')}: ${stderr}`);
		}
	const own = Object.keys(pages)[0] ?? '';
	t.is((await run(cwd, 'score', '-o', own)).code, 2);
});

test('where the archive cannot be read as a whole, nothing is written that claims a score', async (t) => {
	const {folder, git, lint} = gitRepository(t, {...clean, 'sub/_posts/2024-05-01-a.md': text});
	const outside = '`.` lies outside the archive root';
	const old = 'what an earlier run wrote';
	for (const [command, words] of [
		['score', ['score', '--format', 'svg', '-o', 'out']],
		['score, with a ratchet', ['score', '--ratchet', 'HEAD', '-o', 'out']],
		['trend', ['trend', '-o', 'out']],
		['lint', ['--score', 'out.json', '--score', 'out.svg', '--fail-under', '1', '-f', 'json']],
	] as const) {
		for (const name of ['out', 'out.json', 'out.svg']) writeFileSync(path.join(folder, name), old);
		const {code, stdout, stderr} = await lint([...words, '.', 'sub', '--root', 'sub']);
		t.is(code, 2, command);
		t.true(stderr.includes(outside), command);
		t.regex(
			stderr,
			command === 'lint'
				? /^`out\.json` and `out\.svg` are not written: the score would be that of the part/m
				: /^`out` is not written: the score would be that of the part/m,
		);
		t.notRegex(stdout + stderr, /100|fallen|less than/, command);
		for (const name of ['out', 'out.json', 'out.svg']) t.is(readFileSync(path.join(folder, name), 'utf8'), old);
	}
	const printed = await lint(['score', '.', 'sub', '--root', 'sub']);
	t.deepEqual([printed.code, printed.stdout], [2, '']);
	t.regex(printed.stderr, /^No score is told: /m);
	const page = await lint(['report', '.', 'sub', '--root', 'sub', '-o', 'report.html']);
	t.deepEqual([page.code, page.stdout], [2, '']);
	t.regex(page.stderr, /^The report in report\.html has no score/m);
	t.regex(readFileSync(path.join(folder, 'report.html'), 'utf8'), /lies outside the archive root/);
	t.notRegex(readFileSync(path.join(folder, 'report.html'), 'utf8'), /"score":\{/);
	t.regex(git('status', '--porcelain'), /report\.html/);
});

/** What each command writes without posts. */
const emptyForms: readonly (readonly [words: readonly string[], file: string, content: RegExp])[] = [
	[['score', '-o', 'out.json'], 'out.json', /^\{\n\t"version": 1,\n\t"posts": 0,\n\t"score": 0,/],
	[['score', '-o', 'out.svg'], 'out.svg', />no posts</],
	[['score', '-o', 'out.md'], 'out.md', /^## Archive score: no posts\n$/],
	[['score', '-o', 'out.txt'], 'out.txt', /^No score: there are no posts\n$/],
	[['--score', 'out.svg'], 'out.svg', />no posts</],
	[['--score', 'out.json'], 'out.json', /"posts": 0/],
	[['--format', 'json:out.json'], 'out.json', /^\[\]\n$|"files": ?\[\]/],
	[['--format', 'sarif', '-o', 'out.sarif'], 'out.sarif', /"results":\[\s*\]/],
	[['--format', 'junit:out.xml'], 'out.xml', /<testsuites/],
	[['-o', 'out.txt'], 'out.txt', /^/],
	[['--statistics', '-o', 'out.txt'], 'out.txt', /^/],
	[['report', '-o', 'out.html'], 'out.html', /There is nothing to lint/],
	[['--format', 'html:out.html'], 'out.html', /There is nothing to lint/],
	[['causes', '-o', 'out.json'], 'out.json', /^\{\n\t"causes": \[\]\n\}\n$/],
	[['causes', '-o', 'out.txt'], 'out.txt', /^There is nothing to decide on/],
	[['info', '-o', 'out.json'], 'out.json', /"posts": 0/],
	[['duplicates', '-o', 'out.json'], 'out.json', /"groups": \[\]/],
	[['repeated-blocks', '-o', 'out.json'], 'out.json', /"blocks": \[\]/],
	[['authors', '-o', 'out.json'], 'out.json', /"clusters": \[\]/],
];

test('with `--allow-empty`, what is asked for is written in its empty form', async (t) => {
	const cwd = temporaryFolder(t, {'_posts/.keep': ''});
	for (const [words, file, content] of emptyForms) {
		writeFileSync(path.join(cwd, file), 'what an earlier run wrote');
		const {code, stdout, stderr} = await run(cwd, ...words, '--allow-empty');
		t.is(code, 0, `${words.join(' ')}: ${stderr}`);
		const written = readFileSync(path.join(cwd, file), 'utf8');
		t.not(written, 'what an earlier run wrote', words.join(' '));
		t.regex(written, content, words.join(' '));
		t.is(stdout, words[0] === 'report' ? 'The report is in out.html: open it in a browser.\n' : '', words.join(' '));
	}
	const printed = await run(cwd, 'score', '--json', '--allow-empty');
	t.like(JSON.parse(printed.stdout) as ArchiveScore, {posts: 0, score: 0});
	t.regex(printed.stderr, /^There is nothing to lint\./);
	t.is((await run(cwd, '--allow-empty', '-f', 'json')).stdout.trim(), '[]');
	t.is((await run(cwd, '--allow-empty')).stdout, '');
	t.is((await run(cwd, '--allow-empty', '--format', 'parts', '-o', 'part.json')).code, 0);
	t.is((await run(cwd, 'merge', 'part.json', '--format', 'json')).stdout.trim(), '[]');
	for (const words of [['score'], []]) {
		const low = await run(cwd, ...words, '--allow-empty', '--fail-under', '50');
		t.is(low.code, 1);
		t.regex(low.stderr, /The score is 0\.0, less than 50\./);
	}
});

test('where git says that there is nothing to lint, files are written, and no score is missed', async (t) => {
	const {folder, lint} = gitRepository(t, clean);
	writeFileSync(path.join(folder, 'out.sarif'), 'old');
	const {code, stdout, stderr} = await lint([
		'--changed',
		'--format',
		'sarif:out.sarif',
		'--score',
		's.svg',
		'--fail-under',
		'50',
	]);
	t.deepEqual([code, stdout, stderr], [0, '', 'No post differs from `HEAD`.\n']);
	t.regex(readFileSync(path.join(folder, 'out.sarif'), 'utf8'), /"results"/);
	t.regex(readFileSync(path.join(folder, 's.svg'), 'utf8'), /no posts/);
});

test('`--ratchet`, where one side has no posts', async (t) => {
	const {lint, git} = gitRepository(t, {'README.md': 'Nothing yet.\n'});
	const {folder} = gitRepository(t, {});
	t.truthy(folder);
	const shared = ['--no-config', '--now', '2026-01-01', '--root', '.'];
	const commit = (message: string): void => {
		git('add', '-A');
		git('commit', '-q', '-m', message);
	};
	const root = git('rev-parse', '--show-toplevel').trim();
	for (const [file, post] of Object.entries(clean)) {
		mkdirSync(path.dirname(path.join(root, file)), {recursive: true});
		writeFileSync(path.join(root, file), post);
	}
	commit('posts');
	const begun = await lint(['score', ...shared, '--ratchet', 'HEAD~1']);
	t.is(begun.code, 0);
	t.regex(
		begun.stderr,
		/^`--ratchet`: `HEAD~1` holds no post of the archive, so that nothing can have fallen since\.$/m,
	);

	git('mv', '_posts', 'archived');
	commit('moved');
	t.is((await lint(['score', ...shared, '--ratchet', 'HEAD~1'])).code, 0);
	const elsewhere = await lint(['score', ...shared, 'archived', '--ratchet', 'HEAD~1', '-o', 'x.svg']);
	t.deepEqual([elsewhere.code, elsewhere.stdout, existsSync(path.join(root, 'x.svg'))], [2, '', false]);
	t.regex(
		elsewhere.stderr,
		/^`--ratchet`: `HEAD~1` has posts, but none in `archived`: there is nothing to compare\. Name/,
	);

	git('rm', '-qr', 'archived');
	commit('gone');
	const gone = await lint(['score', ...shared, '--allow-empty', '--ratchet', 'HEAD~1']);
	t.is(gone.code, 1);
	t.regex(
		gone.stderr,
		/^Since `HEAD~1`, completeness, links, accessibility, provenance, consistency and cleanliness have fallen\.$/m,
	);
	t.regex(gone.stdout, /^completeness +100\.0 +0\.0 +-100\.00 +posts that had more are gone$/m);
});

test('a commit in which nothing stands is a point of a trend, and one without posts is told of', async (t) => {
	const {lint, git, write} = gitRepository(t, clean);
	const options = ['trend', '--no-config', '--now', '2026-01-01', '--root', '.', '--every', '1'];
	for (const file of Object.keys(clean)) write(file, '---\ntitle: A post\n---\n{% include body.html %}\n');
	git('commit', '-qam', 'lost');
	const {stdout} = await lint([...options, '--json']);
	const {points} = JSON.parse(stdout) as ArchiveTrend;
	t.like(points.at(-1), {posts: 0, score: 0, moved: -100, came: [], unexplained: -100});
	git('rm', '-qr', '_posts');
	git('commit', '-qm', 'gone');
	const gone = await lint(options);
	t.is(gone.code, 0);
	t.regex(
		gone.stderr,
		/^The commit [\da-f]{8} of \d{4}-\d\d-\d\d holds no post of the archive, and is no point, nor does the last one have any\.$/m,
	);
});

test('outputs go where links lead, and say what stands in their way', async (t) => {
	const cwd = temporaryFolder(t, {...clean, file: 'x', 'live.txt': 'old'});
	symlinkSync('target.json', path.join(cwd, 'dangling.json'));
	symlinkSync('live.txt', path.join(cwd, 'live.json'));
	symlinkSync('b.json', path.join(cwd, 'a.json'));
	symlinkSync('a.json', path.join(cwd, 'b.json'));
	for (const [name, target] of [
		['dangling.json', 'target.json'],
		['live.json', 'live.txt'],
	] as const) {
		t.is((await run(cwd, 'score', '-o', name)).code, 0);
		t.is(readlinkSync(path.join(cwd, name)), target);
		t.regex(readFileSync(path.join(cwd, target), 'utf8'), /^\{/);
	}
	for (const [file, reason] of [
		['file/score.json', /a file stands where a folder is needed|a part of its path is not a folder/],
		['a.json', /its symbolic links form a loop/],
		['_posts', /it is a folder/],
	] as const) {
		const {code, stderr} = await run(cwd, 'score', '-o', file);
		t.is(code, 2, file);
		t.regex(stderr, reason, file);
	}
});

test('a command prints one format, which the ending of its file says where nobody does', async (t) => {
	const cwd = temporaryFolder(t, {...clean, [second]: waiting});
	for (const [words, file, beginning] of [
		[['score'], 'a.json', /^\{/],
		[['score'], 'a.md', /^## Archive score/],
		[['score'], 'a.svg', /^<svg/],
		[['score'], 'a.txt', /^Score: /],
		[['score', '-f', 'stylish'], 'b.json', /^Score: /],
		[['duplicates'], 'c.json', /^\{/],
		[['duplicates'], 'c.svg', /^post +date/],
		[['causes', '--commands'], 'd.json', /^(?!\{)/],
		[['--fail-on', 'never'], 'e.json', /^(?!\[)/],
	] as const) {
		t.is((await run(cwd, ...words, '-o', file)).code, 0, file);
		t.regex(readFileSync(path.join(cwd, file), 'utf8'), beginning, `${words.join(' ')} ${file}`);
	}
	for (const [message, ...words] of [
		[/takes? no|in one format, and `json` is given, too/, 'score', '--format', 'json', '--format', 'svg'],
		[/`--json` and `--format svg` contradict each other/, 'score', '--json', '--format', 'svg'],
		[/`--json` and `--format stylish` contradict each other/, 'duplicates', '--format', 'stylish', '--json'],
		[/The file is named by `--output-file`/, 'score', '--format', 'json:x.json'],
	] as const) {
		const {code, stdout, stderr} = await run(cwd, ...words);
		t.deepEqual([code, stdout], [2, ''], words.join(' '));
		t.regex(stderr, message);
	}
	t.is((await run(cwd, 'score', '--json', '--format', 'json')).code, 0);
});

test('an option that is given nothing says so', async (t) => {
	const cwd = temporaryFolder(t, clean);
	for (const words of [
		['-o', ''],
		['--root', ''],
		['--format', ''],
		['--changed='],
		['--new-only', ''],
		['--config', ''],
		['score', '--ratchet', ''],
		['score', '-o', ''],
		['trend', '--since', ''],
	]) {
		const {code, stdout, stderr} = await run(cwd, ...words);
		t.deepEqual([code, stdout], [2, ''], words.join(' '));
		t.regex(stderr, /does not take ``\. It is empty: is a variable unset\?/, words.join(' '));
	}
});

test('what the config leaves out is named where there is nothing', async (t) => {
	const {lint} = gitRepository(t, {...clean, '.archivelintrc.json': config.replace('}', ', "ignores": ["**"]}')});
	for (const command of ['score', 'trend', 'duplicates', 'authors', 'info', 'causes']) {
		const {code, stderr} = await lint([command]);
		t.is(code, 2, command);
		t.regex(stderr, /Left out: `_posts\/.*`, because `\*\*` in the config ignores it \(and 3 more\)\./, command);
	}
});

test('the message of a commit is shortened in Markdown as it is for people', async (t) => {
	const {lint, git} = gitRepository(t, clean);
	git('commit', '-q', '--allow-empty', '-m', 'M'.repeat(3000));
	const {stdout} = await lint(['trend', '--format', 'markdown', '--every', '1']);
	t.regex(stdout, /\| [\da-f]{8} M{30,40}… \|/);
});
