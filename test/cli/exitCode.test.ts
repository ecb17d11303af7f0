import test from 'ava';
import type {ExitCode} from '../../src/cli/report/outcome.ts';
import {runCommand} from '../support/run-command.ts';
import {temporaryFolder} from '../support/temporaryFolder.ts';

const error = '<p><img src="https://img.example/a.jpg"></p>\n';
const warning = '<p><a href="https://b.example/?utm_source=x">A</a></p>\n';
const config = JSON.stringify({rules: {'require-image-alt': 'error', 'no-tracking': 'warn'}});

const cases: readonly (readonly [body: string, argv: readonly string[], code: ExitCode])[] = [
	['', [], 0],
	['', ['--fail-on', 'warning'], 0],
	[warning, [], 0],
	[warning, ['--fail-on', 'error'], 0],
	[warning, ['--fail-on', 'warning'], 1],
	[warning, ['--fail-on', 'warning', '--quiet'], 1],
	[warning, ['--fail-on', 'warning', '--max-warnings', '1'], 0],
	[warning, ['--fail-on', 'never'], 0],
	[warning, ['--max-warnings', '0'], 1],
	[warning, ['--fail-on', 'never', '--max-warnings', '0'], 1],
	[error, [], 1],
	[error, ['--fail-on', 'warning'], 1],
	[error, ['--fail-on', 'never'], 0],
	[error, ['--fail-on', 'never', 'nowhere'], 2],
	[error, ['--fail-on', 'fatal'], 2],
];

for (const [body, argv, code] of cases) {
	const found = body === error ? 'an error' : body === warning ? 'a warning' : 'nothing';
	test(`${found}, ${argv.join(' ') || 'no option'}: exit code ${code}`, async (t) => {
		const post = `---\ntitle: A\ndate: 2024-03-01\n---\n\n${body}`;
		const cwd = temporaryFolder(t, {'_posts/2024-03-01-a.md': post, '.archivelintrc.json': config});
		t.is((await runCommand(argv, {cwd})).code, code);
		if (argv.includes('nowhere')) return;
		t.is((await runCommand(['--stdin', ...argv], {cwd, stdin: post})).code, code, 'from standard input');
		await runCommand(['--format', 'parts', '-o', 'part.json'], {cwd});
		t.is((await runCommand(['merge', 'part.json', ...argv], {cwd})).code, code, 'merged');
	});
}

test('an exit code that no format decides: a formatter that looks at nothing', async (t) => {
	const cwd = temporaryFolder(t, {
		'_posts/2024-03-01-a.md': `---\ntitle: A\n---\n\n${error}`,
		'.archivelintrc.json': config,
		'blind.mjs': "export default () => 'Fine.\\n';",
	});
	const {code, stdout} = await runCommand(['--format', './blind.mjs'], {cwd});
	t.deepEqual([code, stdout], [1, 'Fine.\n']);
});
