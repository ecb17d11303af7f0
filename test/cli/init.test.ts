import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {stripVTControlCharacters} from 'node:util';
import test from 'ava';
import type {ExitCode} from '../../src/cli/report/outcome.ts';
import {columnsOf} from '../../src/texts/terminalText.ts';
import {runCommand} from '../support/run-command.ts';
import {temporaryFolder} from '../support/temporaryFolder.ts';
import {post} from '../support/testRule.ts';
import {keys, Typist} from '../support/typist.ts';

const {enter, down, interrupt, end} = keys;

const image = '<p>The tide. <img src="https://news.example/a.png"></p>\n';

/** An archive whose posts are found without a config, one of them with a finding. */
const files = {
	'_posts/2024-03-01-a.md': post(image),
	'_posts/2024-03-02-b.md': post('The sea is calm.\n', {
		title: 'B',
		date: '2024-03-02T08:00:00.000Z',
		from: 'https://news.example/2024/b',
	}),
};

const recommended = '{\n\t"extends": "archivelint:recommended"\n}\n';
const configFile = '.archivelintrc.json';
const baselineFile = 'archivelint-baseline.jsonl';

/** @param answers the keys that are pressed at each question */
async function ask(cwd: string, answers: readonly (readonly string[])[], columns = 80) {
	const typist = new Typist(answers, columns);
	const result = await runCommand(['init'], {cwd, isTerminal: true, columns, terminal: typist.terminal});
	return {...result, asked: typist.asked, shown: typist.shown, stdout: stripVTControlCharacters(result.stdout)};
}

const read = (folder: string, file: string): string => readFileSync(path.join(folder, file), 'utf8');

test('init --yes writes a config, and says what is reported with it', async (t) => {
	const cwd = temporaryFolder(t, files);
	const {code, stdout, stderr} = await runCommand(['init', '--yes'], {cwd});
	t.is(stderr, '');
	t.is(code, 0);
	t.is(
		stdout,
		`Jekyll · _posts · 2 posts · dates date, authors author, sources from

.archivelintrc.json:
  {
    "extends": "archivelint:recommended"
  }

  extends  the recommended rules; \`archivelint:strict\` has more, and \`rules\` switches single ones on and off

With it, these rules would report something:
  require-image-alt:  1 of 2 posts (1 warning)

.archivelintrc.json is written.

\`archivelint causes\` lists what is wrong by its causes, a line for each decision.
\`archivelint baseline create\` accepts what is found today, so that only new faults are reported.
docs/hooks.md of archivelint says how each commit is checked, docs/ci.md how each pull request is.
`,
	);
	t.is(read(cwd, configFile), recommended);
	t.deepEqual(readdirSync(cwd).toSorted(), [configFile, '_posts']);
});

test('posts that nothing finds without a config are found with the one that init writes', async (t) => {
	const walks = Object.fromEntries([1, 2].map((day) => [`notes/${day}.md`, `---\ntitle: Day ${day}\n---\n${image}`]));
	const cwd = temporaryFolder(t, {...walks, 'README.md': '# Walks\n'});
	t.is((await runCommand([], {cwd})).code, 2);
	const {code, stdout} = await runCommand(['init', '--yes'], {cwd});
	t.is(code, 0);
	t.regex(stdout, /^ {2}postFolders {2}what is in there looks like posts/m);
	t.regex(stdout, /^ {2}require-image-alt: {2}2 of 2 posts/m);
	t.deepEqual(JSON.parse(read(cwd, configFile)), {
		extends: 'archivelint:recommended',
		settings: {postFolders: ['notes']},
	});
	const {stdout: report} = await runCommand(['--format', 'json'], {cwd});
	t.is((JSON.parse(report) as unknown[]).length, 2);
});

test('the config goes into the root of the archive, wherever the command runs', async (t) => {
	const cwd = temporaryFolder(t, {'.git/HEAD': 'ref: refs/heads/main\n', ...files});
	const {code, stdout} = await runCommand(['init', '--yes', '.'], {cwd: path.join(cwd, '_posts')});
	t.is(code, 0);
	t.true(stdout.includes('\n../.archivelintrc.json is written.\n'));
	t.is(read(cwd, configFile), recommended);
});

test('in a terminal, init asks about the config and the baseline, and then writes both', async (t) => {
	const cwd = temporaryFolder(t, files);
	const {code, stdout, asked, shown} = await ask(cwd, [[enter], [enter]]);
	t.is(code, 0);
	t.is(asked, 2);
	t.regex(shown, /Write \.archivelintrc\.json\?/);
	t.regex(shown, /Accept the finding of today\?/);
	t.regex(stdout, /^archivelint-baseline\.jsonl: 1 finding in 1 post listed\./m);
	t.false(stdout.includes('baseline create'));
	t.is(read(cwd, configFile), recommended);
	t.is((await runCommand(['--max-warnings', '0'], {cwd})).code, 0);
	t.deepEqual(
		stdout.split('\n').filter((line) => columnsOf(line) > 80),
		[],
	);
});

test('the findings of today need not be accepted', async (t) => {
	const cwd = temporaryFolder(t, files);
	const {code, stdout} = await ask(cwd, [[enter], [down, enter]]);
	t.is(code, 0);
	t.true(stdout.includes('`archivelint baseline create`'));
	t.is(read(cwd, configFile), recommended);
	t.false(existsSync(path.join(cwd, baselineFile)));
});

test('where nothing is found, nobody is asked about it', async (t) => {
	const cwd = temporaryFolder(t, {'_posts/2024-03-01-b.md': post('Text\n')});
	const {asked, stdout} = await ask(cwd, [[enter]]);
	t.is(asked, 1);
	t.regex(stdout, /^With it, nothing would be reported\.$/m);
	t.false(stdout.includes('baseline create'));
});

const refusals: readonly (readonly [by: string, answers: readonly (readonly string[])[], code: ExitCode])[] = [
	['no', [[down, enter]], 0],
	['the end of the input', [[end]], 0],
	['Ctrl-C', [[interrupt]], 130],
	['Ctrl-C at the last question', [[enter], [interrupt]], 130],
];

for (const [by, answers, code] of refusals)
	test(`nothing is left behind after ${by}`, async (t) => {
		const cwd = temporaryFolder(t, files);
		const result = await ask(cwd, answers);
		t.is(result.code, code);
		t.regex(result.stdout + result.stderr, /[Nn]othing was written\.\n$/);
		t.deepEqual(readdirSync(cwd), ['_posts']);
	});

test('without a terminal, and without --yes, init says what to do', async (t) => {
	const cwd = temporaryFolder(t, files);
	const {code, stdout, stderr} = await runCommand(['init'], {cwd});
	t.is(code, 2);
	t.is(stdout, '');
	t.regex(stderr, /^`init` asks before it writes a config: .*`--yes`\.\n$/);
	t.deepEqual(readdirSync(cwd), ['_posts']);
});

for (const name of ['.archivelintrc.json', '.archivelintrc.jsonc'])
	test(`init overwrites no ${name}`, async (t) => {
		const cwd = temporaryFolder(t, {...files, [name]: '{"rules": {}} // ours\n'});
		const {code, stdout, stderr} = await runCommand(['init', '--yes'], {cwd});
		t.is(code, 2);
		t.is(stdout, '');
		t.true(stderr.includes(`\`${name}\``));
		t.is(read(cwd, name), '{"rules": {}} // ours\n');
		t.deepEqual(readdirSync(cwd).toSorted(), [name, '_posts']);
	});

test('a config that came while somebody was asked stays', async (t) => {
	const cwd = temporaryFolder(t, files);
	const typist = new Typist([[enter], [down, enter]], 80);
	const file = path.join(cwd, configFile);
	typist.terminal.input.once('resume', () => writeFileSync(file, '{}\n'));
	const {code, stderr} = await runCommand(['init'], {cwd, isTerminal: true, columns: 80, terminal: typist.terminal});
	t.is(code, 2);
	t.regex(stderr, /There is a config already/);
	t.is(read(cwd, configFile), '{}\n');
});

test('a baseline that is there already is neither asked about nor changed', async (t) => {
	const cwd = temporaryFolder(t, files);
	await runCommand(['baseline', 'create'], {cwd});
	const before = read(cwd, baselineFile);
	const {asked, stdout} = await ask(cwd, [[enter]]);
	t.is(asked, 1);
	t.regex(stdout, /^ {2}require-image-alt: {2}1 of 2 posts/m);
	t.is(read(cwd, baselineFile), before);
});

test('where there is nothing like a post, there is nothing to write', async (t) => {
	const cwd = temporaryFolder(t, {'README.md': '# Walks\n'});
	t.is((await runCommand(['init', '--yes'], {cwd})).code, 2);
	t.is((await runCommand(['init', '--yes', '--allow-empty'], {cwd})).code, 0);
	t.deepEqual(readdirSync(cwd), ['README.md']);
});
