import test from 'ava';
import {withSignsOfLife} from '../../src/cli/report/signsOfLife.ts';
import {runCommand} from '../support/run-command.ts';
import {temporaryFolder} from '../support/temporaryFolder.ts';

const post = '---\ntitle: A\n---\n\n<p><a href="https://b.example/?utm_source=x">A</a></p>\n';
const archive = {
	...Object.fromEntries(Array.from({length: 20}, (_, index) => [`_posts/2024-03-${index + 10}-a.md`, post])),
	'.archivelintrc.json': '{"rules": {"no-tracking": "on"}}',
};
const emptyLine = '\r\u001b[2K';
const slow = {slowness: 300, env: {NO_COLOR: '1'}};

test('on a terminal, a line says how far the work has come, and is gone before the report', async (t) => {
	const cwd = temporaryFolder(t, archive);
	const {stdout, stderr} = await runCommand([], {cwd, ...slow, isTerminal: true});
	const [before, ...lines] = stderr.split(emptyLine);
	t.is(before, '');
	t.is(lines.at(-1), '', 'The last line is taken away.');
	t.is(lines[0], 'Linting 4 of 20 posts · 3.3/s · 5 s left · 4 findings');
	t.is(lines.at(-2), 'Judging the archive as a whole …');
	t.is(stdout, (await runCommand([], {cwd})).stdout);
});

test('--fix tells its phases', async (t) => {
	const cwd = temporaryFolder(t, archive);
	const {stderr} = await runCommand(['--fix', '-o', 'report.txt'], {cwd, ...slow, isTerminal: true});
	const phases = stderr.split(emptyLine).map((line) => line.split(' ', 1)[0]);
	t.deepEqual([...new Set(phases)], ['', 'Linting', 'Judging', 'Fixing', 'Reporting']);
});

test('no line of a sign of life is wider than the terminal', async (t) => {
	const cwd = temporaryFolder(t, archive);
	const {stderr} = await runCommand([], {cwd, ...slow, isTerminal: true, columns: 30});
	t.deepEqual(
		stderr.split(emptyLine).filter((line) => line.length > 29),
		[],
	);
	t.true(stderr.includes('Linting 4 of 20 posts'));
});

test('what is done in a second needs no sign', async (t) => {
	const cwd = temporaryFolder(t, archive);
	t.is((await runCommand([], {cwd, isTerminal: true})).stderr, '');
});

for (const [title, argv, env, isTerminal] of [
	['without a terminal', [], {}, false],
	['with --quiet', ['--quiet'], {CI: 'true'}, true],
	['on a terminal that can only print', [], {TERM: 'dumb'}, true],
	['where CI is said to be false', [], {CI: 'false'}, false],
] as const) {
	test(`${title}, there is none`, async (t) => {
		const cwd = temporaryFolder(t, archive);
		t.is((await runCommand(argv, {cwd, slowness: 60_000, env: {NO_COLOR: '1', ...env}, isTerminal})).stderr, '');
	});
}

test('where CI is set, a line each half minute says how far the work has come', async (t) => {
	const cwd = temporaryFolder(t, archive);
	const {stderr} = await runCommand([], {cwd, slowness: 9000, env: {CI: 'true'}});
	const lines = stderr.split('\n');
	t.is(lines[0], 'Linting 4 of 20 posts · 0.1/s · 2 min 24 s left · 4 findings');
	t.is(lines[1], 'Linting 8 of 20 posts · 0.1/s · 1 min 48 s left · 8 findings');
	t.is(lines.at(-1), '');
	t.notRegex(stderr, /\u001b|\r/);
});

for (const [argv, seen] of [
	[['causes'], /Linting \d+ of 20 posts/],
	[['authors'], /Reading \d+ of 20 other posts/],
	[['baseline', 'create'], /Linting \d+ of 20 posts/],
	[['--format', 'parts', '-o', 'part.json'], /Linting \d+ of 20 posts/],
] as const) {
	test(`archivelint ${argv.join(' ')} shows how far it has come`, async (t) => {
		const cwd = temporaryFolder(t, archive);
		const {stderr} = await runCommand(argv, {cwd, ...slow, isTerminal: true});
		t.regex(stderr, seen);
		t.true(stderr.includes(emptyLine) && !/(?:left|findings|…)$/.test(stderr), stderr);
	});
}

test('whatever else is written to the terminal begins on an empty line', (t) => {
	let screen = '';
	let time = 0;
	const stream = {
		isTerminal: true,
		columns: 80,
		write: (content: string | Uint8Array) => void (screen += String(content)),
	};
	const {environment, end} = withSignsOfLife(
		{
			cwd: '/',
			env: {},
			stdout: stream,
			stderr: stream,
			clock: () => 0,
			stopwatch: () => time,
			readStdin: () => Promise.resolve(Buffer.alloc(0)),
		},
		{quiet: false},
	);
	time = 2000;
	environment.watch?.({phase: 'fixing', done: 100, all: 30_000});
	time = 4000;
	environment.watch?.({phase: 'fixing', done: 3100, all: 30_000});
	environment.stderr.write('Interrupted.\n');
	environment.stdout.write('Report.\n');
	end();
	t.is(
		screen,
		`${emptyLine}Fixing 100 of 30,000 posts${emptyLine}Fixing 3,100 of 30,000 posts · 1,500/s · 18 s left${emptyLine}Interrupted.\nReport.\n`,
	);
});
