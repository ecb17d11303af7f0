import {spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import test, {type ExecutionContext} from 'ava';
import {parse} from 'yaml';
import {binary} from './support/binary.ts';
import {temporaryFolder} from './support/temporaryFolder.ts';

interface Action {
	readonly inputs: Readonly<Record<string, {readonly default: string}>>;
	readonly outputs: Readonly<Record<string, {readonly value: string}>>;
	readonly runs: {
		readonly steps: readonly {
			readonly id: string;
			readonly shell: string;
			readonly run: string;
			readonly env: Readonly<Record<string, string>>;
		}[];
	};
}

const action = parse(readFileSync('action.yml', 'utf8')) as Action;
const [install, lint] = action.runs.steps;

/** Writes down what it is called with, and reports an error and two warnings. */
const fake = `
import {writeFileSync} from 'node:fs';
const argv = process.argv.slice(2);
writeFileSync(process.env.CALLED, JSON.stringify(argv));
for (const argument of argv) {
	const [, file] = /^--format=jsonl:(.*)$/s.exec(argument) ?? [];
	if (file !== undefined) {
		const line = (severity) => JSON.stringify({severity, message: '"severity":"error"'}) + '\\n';
		writeFileSync(file, line('error') + line('warning') + line('warning'));
	}
	const [, sarif] = /^--format=sarif:(.*)$/s.exec(argument) ?? [];
	if (sarif !== undefined) writeFileSync(sarif, '{}');
	const [, score] = /^--score=(.*)$/s.exec(argument) ?? [];
	if (score?.endsWith('.json')) writeFileSync(score, JSON.stringify({score: 87.4, dimensions: {links: 90.1}}, undefined, '\\t'));
	else if (score !== undefined) writeFileSync(score, '## Archive score: 87.4 of 100\\n');
}
if (process.env.GITHUB_STEP_SUMMARY) writeFileSync(process.env.GITHUB_STEP_SUMMARY, '## archivelint\\n');
process.exitCode = Number(process.env.EXIT_CODE ?? 1);
`;

/** What a built checkout of the action holds. It is never this one: in a checkout without a build, the action runs `npm ci`. */
const builtCheckout = {
	'checkout/action/install.sh': readFileSync('action/install.sh'),
	'checkout/action/lint.sh': readFileSync('action/lint.sh'),
	'checkout/dist/command/archivelint.cjs': '',
};

interface StepResult {
	readonly status: number | null;
	readonly stdout: string;
	readonly argv: readonly string[] | undefined;
	readonly outputs: string;
}

const runStep = (
	t: ExecutionContext,
	step: Action['runs']['steps'][number] | undefined,
	inputs: Readonly<Record<string, string>>,
	env: Readonly<Record<string, string>> = {},
): StepResult & {readonly cwd: string} => {
	const cwd = temporaryFolder(t, {...builtCheckout, 'bin/fake.mjs': fake, 'work/.keep': ''});
	const work = path.join(cwd, 'work');
	mkdirSync(path.join(cwd, 'runner temp'));
	const given = Object.fromEntries(
		Object.keys(step?.env ?? {}).map((name) => {
			const input = name
				.replace(/^INPUT_/, '')
				.toLowerCase()
				.replaceAll('_', '-');
			return [name, inputs[input] ?? action.inputs[input]?.default ?? ''];
		}),
	);
	const {status, stdout, stderr} = spawnSync('bash', ['-eu', '-c', step?.run ?? 'exit 99'], {
		cwd: work,
		encoding: 'utf8',
		stdio: ['ignore', 'pipe', 'pipe'],
		env: {
			PATH: process.env['PATH'],
			HOME: cwd,
			GITHUB_ACTION_PATH: path.join(cwd, 'checkout'),
			GITHUB_OUTPUT: path.join(cwd, 'output'),
			RUNNER_TEMP: path.join(cwd, 'runner temp'),
			CALLED: path.join(cwd, 'called.json'),
			...given,
			ARCHIVELINT: path.join(cwd, 'bin/fake.mjs'),
			...env,
		},
	});
	t.is(stderr, '');
	const called = path.join(cwd, 'called.json');
	const outputs = path.join(cwd, 'output');
	return {
		cwd: work,
		status,
		stdout,
		argv: existsSync(called) ? (JSON.parse(readFileSync(called, 'utf8')) as string[]) : undefined,
		outputs: existsSync(outputs) ? readFileSync(outputs, 'utf8') : '',
	};
};

/** Without the files that findings are counted in, and that the score is read from. */
function argvOf({argv}: StepResult): readonly string[] | undefined {
	return argv?.filter((argument) => !/^--(?:format=jsonl:|score=)/.test(argument));
}

test('inputs reach the scripts through the environment only', (t) => {
	t.deepEqual(Object.keys(action.inputs), [
		'paths',
		'args',
		'config',
		'mode',
		'base',
		'format',
		'sarif-file',
		'fail-on',
		'score',
		'fail-under',
		'version',
	]);
	t.deepEqual(Object.keys(action.outputs), ['exit-code', 'errors', 'warnings', 'sarif-file', 'score', 'dimensions']);
	for (const {run, shell} of action.runs.steps) {
		t.is(shell, 'bash');
		t.notRegex(run, /\$\{\{/);
	}
	for (const name of readdirSync('action')) t.notRegex(readFileSync(`action/${name}`, 'utf8'), /\$\{\{|\beval\b/);
	const used = action.runs.steps.flatMap(({env}) => Object.values(env)).join(' ');
	for (const name of Object.keys(action.inputs)) t.true(used.includes(`\${{ inputs.${name} }}`), name);
});

const scored = 'score=87.4\ndimensions={"links":90.1}\n';

test('the score stands in the outputs, and above the findings in the summary', (t) => {
	const summaryOf = (inputs: Readonly<Record<string, string>>): readonly [outputs: string, summary: string] => {
		const folder = temporaryFolder(t, {'summary.md': 'Before\n'});
		const summary = path.join(folder, 'summary.md');
		const {outputs} = runStep(t, lint, inputs, {GITHUB_STEP_SUMMARY: summary, EVENT_BASE: 'abc123'});
		return [outputs.split('sarif-file=\n')[1] ?? '', readFileSync(summary, 'utf8')];
	};
	t.deepEqual(summaryOf({}), [scored, 'Before\n## Archive score: 87.4 of 100\n\n## archivelint\n\n']);
	for (const inputs of [{score: 'false'}, {mode: 'changed'}])
		t.deepEqual(summaryOf(inputs), ['score=\ndimensions=\n', 'Before\n## archivelint\n\n']);
	t.true(argvOf(runStep(t, lint, {'fail-under': '80.5'}))?.includes('--fail-under=80.5'));
	const few = runStep(t, lint, {'fail-under': '80', mode: 'changed'}, {EVENT_BASE: 'abc123'});
	t.deepEqual([few.status, few.argv], [2, undefined]);
	t.regex(few.stdout, /^::error title=archivelint::The input `fail-under` is about the whole archive/);
});

test('without inputs', (t) => {
	const result = runStep(t, lint, {});
	t.is(result.status, 1);
	t.deepEqual(argvOf(result), ['--fail-on=error', '--format=github']);
	t.is(result.outputs, `exit-code=1\nerrors=1\nwarnings=2\nsarif-file=\n${scored}`);
});

test('with all inputs', (t) => {
	const result = runStep(
		t,
		lint,
		{
			paths: '_posts\n\narchived/a b.md\r\n-dash.md',
			args: '--strict-baseline\n--max-warnings=3\n',
			config: 'my config.json',
			mode: 'new-only',
			base: 'origin/main',
			format: 'stylish',
			'sarif-file': 'out file.sarif',
			'fail-on': 'never',
		},
		{EXIT_CODE: '0'},
	);
	t.is(result.status, 0);
	t.deepEqual(argvOf(result), [
		'--fail-on=never',
		'--config=my config.json',
		'--new-only=origin/main',
		'--format=sarif:out file.sarif',
		'--format=stylish',
		'--strict-baseline',
		'--max-warnings=3',
		'--',
		'_posts',
		'archived/a b.md',
		'-dash.md',
	]);
	t.is(result.outputs, `exit-code=0\nerrors=1\nwarnings=2\nsarif-file=out file.sarif\n${scored}`);
});

test('modes and what they compare with', (t) => {
	const argvWith = (inputs: Record<string, string>, event: string) =>
		argvOf(runStep(t, lint, inputs, {EVENT_BASE: event}));
	t.deepEqual(argvWith({mode: 'changed'}, 'abc123'), ['--fail-on=error', '--since=abc123', '--format=github']);
	t.deepEqual(argvWith({mode: 'changed', base: 'main'}, 'abc123'), [
		'--fail-on=error',
		'--since=main',
		'--format=github',
	]);
	t.deepEqual(argvWith({mode: 'new-only'}, 'abc123'), ['--fail-on=error', '--new-only=abc123', '--format=github']);
	for (const event of ['', '0'.repeat(40)]) {
		const {status, stdout, argv} = runStep(t, lint, {mode: 'changed'}, {EVENT_BASE: event});
		t.deepEqual([status, argv], [2, undefined]);
		t.regex(stdout, /^::error title=archivelint::The mode `changed` needs the input `base`/);
	}
});

const hostile = [
	'$(touch pwned)',
	'`touch pwned`',
	'"; touch pwned; "',
	"'; touch pwned; '",
	'a\ntouch pwned',
	'; rm -rf .',
	'&& touch pwned',
	'| tee pwned',
	'> pwned',
	'${IFS}touch${IFS}pwned',
	'*',
	'~',
	'-',
	'--',
	'%0A::set-output name=x::y',
	'\n::error::injected',
	'a\nexit-code=0\nerrors=0',
	'EOF\nx',
	'\\',
	'文章 😀',
	' leading and trailing ',
];

const split = (text: string): readonly string[] => text.split('\n').filter((line) => line !== '');

for (const text of hostile) {
	test(`hostile inputs are arguments and nothing else: ${JSON.stringify(text)}`, (t) => {
		const everywhere = runStep(t, lint, {paths: text, args: text, config: text, mode: 'changed', base: text});
		t.deepEqual(argvOf(everywhere), [
			'--fail-on=error',
			`--config=${text}`,
			`--since=${text}`,
			'--format=github',
			...split(text),
			'--',
			...split(text),
		]);
		t.is(everywhere.outputs, 'exit-code=1\nerrors=1\nwarnings=2\nsarif-file=\nscore=\ndimensions=\n');

		for (const input of ['mode', 'fail-on', 'sarif-file', 'format', 'score', 'fail-under']) {
			const {status, stdout, outputs, argv, cwd} = runStep(t, lint, {[input]: text});
			t.deepEqual(
				readdirSync(cwd).filter((name) => name === 'pwned'),
				[],
				input,
			);
			t.regex(
				outputs,
				/^exit-code=\d\nerrors=\d\nwarnings=\d\nsarif-file=[^\n]*\nscore=[\d.]*\ndimensions=[^\n]*\n$/,
				input,
			);
			if (input === 'mode' || input === 'fail-on' || input === 'score') {
				t.deepEqual([status, argv], [2, undefined]);
				t.regex(stdout, /^::error title=archivelint::[^\n]*\n$/);
			}
		}
		const {status, stdout, outputs, cwd} = runStep(t, install, {version: text});
		t.is(status, 2);
		t.is(outputs, '');
		t.is(
			stdout,
			'::error title=archivelint::The input `version` is not a version such as 1.2.3, nor a tag such as latest.\n',
		);
		t.deepEqual(readdirSync(cwd), ['.keep']);
		t.deepEqual(readdirSync(everywhere.cwd), ['.keep']);
	});
}

test('the version that the project has installed is taken, else that of the action', (t) => {
	const own = runStep(t, install, {});
	t.is(own.status, 0);
	t.is(own.outputs, `archivelint=${path.resolve(own.cwd, '../checkout/dist/command/archivelint.cjs')}\n`);
	const folder = temporaryFolder(t, {...builtCheckout, 'node_modules/archivelint/dist/command/archivelint.cjs': ''});
	writeFileSync(path.join(folder, 'run.sh'), `cd '${folder}' && ${install?.run ?? ''}`);
	const outputOn = (event: string): string => {
		const output = path.join(folder, `output-${event}`);
		const {status} = spawnSync('bash', ['-eu', path.join(folder, 'run.sh')], {
			stdio: ['ignore', 'pipe', 'pipe'],
			env: {
				PATH: process.env['PATH'],
				GITHUB_ACTION_PATH: path.join(folder, 'checkout'),
				GITHUB_EVENT_NAME: event,
				GITHUB_OUTPUT: output,
				INPUT_VERSION: '',
			},
		});
		t.is(status, 0);
		return readFileSync(output, 'utf8');
	};
	t.is(outputOn('pull_request'), `archivelint=${folder}/node_modules/archivelint/dist/command/archivelint.cjs\n`);
	t.is(
		outputOn('pull_request_target'),
		`archivelint=${folder}/checkout/dist/command/archivelint.cjs\n`,
		'A stranger may have put the other there.',
	);
});

test('under pull_request_target no code of the pull request is run', (t) => {
	for (const event of ['push', 'pull_request', 'pull_request_target']) {
		const argv = argvOf(runStep(t, lint, {args: '--format=./mine.mjs'}, {GITHUB_EVENT_NAME: event}));
		const own = event === 'pull_request_target' ? ['--no-plugins'] : [];
		t.deepEqual(argv, [...own, '--fail-on=error', '--format=github', '--format=./mine.mjs'], event);
	}
	const runs = "import {writeFileSync} from 'node:fs'; writeFileSync('ran', ''); export default () => '';";
	const files = {'.archivelintrc.json': '{"plugins": ["./plugin.js"]}', 'plugin.js': runs, 'mine.mjs': runs};
	for (const [args, status] of [
		['', 0],
		['--format=./mine.mjs:out.txt', 2],
		['--format\n./mine.mjs:out.txt', 2],
		['-f./mine.mjs:out.txt', 2],
	] as const) {
		const cwd = temporaryFolder(t, {...files, '_posts/2024-03-01-a.md': '---\ntitle: A\n---\n'});
		const env = Object.fromEntries(Object.keys(lint?.env ?? {}).map((name) => [name, '']));
		const run = spawnSync('bash', ['-eu', '-c', lint?.run ?? ''], {
			cwd,
			encoding: 'utf8',
			stdio: ['ignore', 'pipe', 'pipe'],
			env: {
				...env,
				PATH: process.env['PATH'],
				GITHUB_ACTION_PATH: path.resolve('.'),
				GITHUB_EVENT_NAME: 'pull_request_target',
				GITHUB_OUTPUT: path.join(cwd, 'output'),
				ARCHIVELINT: binary,
				INPUT_ARGS: args,
				INPUT_MODE: 'full',
				INPUT_FORMAT: 'github',
				INPUT_FAIL_ON: 'error',
			},
		});
		t.is(run.status, status, args);
		t.false(existsSync(path.join(cwd, 'ran')), args);
		if (status === 0) t.regex(run.stdout, /::notice title=archivelint::With `--no-plugins`, plugins are left out/);
		else t.regex(run.stderr, /^`--no-plugins` runs no code but that of archivelint/);
	}
});

test('the real archivelint takes what the step gives it', (t) => {
	const post = '---\ntitle: A\ndate: 2024-03-01\n---\n\n<p><img src="https://img.example/a.jpg"></p>\n';
	const cwd = temporaryFolder(t, {
		'_posts/2024-03-01-a.md': post,
		'.archivelintrc.json': '{"rules": {"require-image-alt": "error"}}',
	});
	const output = path.join(cwd, 'output');
	const env = Object.fromEntries(Object.keys(lint?.env ?? {}).map((name) => [name, '']));
	const {status, stdout} = spawnSync('bash', ['-eu', '-c', lint?.run ?? ''], {
		cwd,
		encoding: 'utf8',
		stdio: ['ignore', 'pipe', 'pipe'],
		env: {
			...env,
			PATH: process.env['PATH'],
			GITHUB_ACTION_PATH: path.resolve('.'),
			GITHUB_OUTPUT: output,
			ARCHIVELINT: binary,
			INPUT_MODE: 'full',
			INPUT_FORMAT: 'github',
			INPUT_FAIL_ON: 'error',
			INPUT_SARIF_FILE: 'report.sarif',
			INPUT_SCORE: 'true',
			GITHUB_STEP_SUMMARY: path.join(cwd, 'summary.md'),
		},
	});
	t.is(status, 1);
	t.regex(stdout, /^::error file=_posts\/2024-03-01-a\.md,line=6/);
	const [outputs = '', score = ''] = readFileSync(output, 'utf8').split(/(?=score=)/);
	t.is(outputs, 'exit-code=1\nerrors=1\nwarnings=0\nsarif-file=report.sarif\n');
	t.regex(score, /^score=\d\d\.\d\ndimensions=\{"completeness":100,"links":100,"accessibility":\d\d/);
	t.regex(
		readFileSync(path.join(cwd, 'summary.md'), 'utf8'),
		/^## Archive score: \d\d\.\d of 100\n[^]*\n## archivelint\n/,
	);
	t.true(existsSync(path.join(cwd, 'report.sarif')));
});
