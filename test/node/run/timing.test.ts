import test from 'ava';
import {type CommandResult, runCommand} from '../../support/run-command.ts';
import {temporaryFolder} from '../../support/temporaryFolder.ts';
import {post} from '../../support/testRule.ts';

const name = '_posts/2024-03-01-a-post.md';
const lazy = post('<div>\n<p>Text <img data-src="https://news.example/a.png" alt="A"></p>\n</div>\n');

interface Row {
	readonly rule: string;
	readonly time: number;
	readonly share: number;
}

function rowsOf({stderr}: CommandResult): readonly Row[] {
	// What came from the cache stands below the table.
	const [table = ''] = stderr.split('\n\n');
	const [head, line, ...rows] = table.trimEnd().split('\n');
	const columns = (head ?? '').split('|').map((cell) => cell.length);
	for (const row of [line, ...rows])
		if (
			columns.join() !==
			row
				?.split('|')
				.map((cell) => cell.length)
				.join()
		)
			return [];
	return rows.map((row) => {
		const [rule = '', time = '', share = ''] = row.split('|').map((cell) => cell.trim());
		return {rule, time: Number(time), share: Number.parseFloat(share)};
	});
}

test('--timing prints a table on standard error, and the report as ever', async (t) => {
	const cwd = temporaryFolder(t, {[name]: lazy});
	const plain = await runCommand([], {cwd});
	const timed = await runCommand(['--timing'], {cwd});
	t.is(plain.stderr, '');
	t.deepEqual({...timed, stderr: ''}, plain);
	t.regex(timed.stderr, /^Rule +\| Time \(ms\) \| Relative\n:-+\|-+:\|-+:\n/);
	const rows = rowsOf(timed);
	const rules = ['require-image-alt', 'consistent-author', 'no-lost-content', 'no-lost-content (judging)'];
	for (const rule of [...rules, '(reading)', '(parsing)', '(walking)', '(judging)']) {
		t.true(
			rows.some((row) => row.rule === rule && row.time > 0),
			rule,
		);
	}
	t.false(rows.some(({rule}) => rule === '(fixing)'));
	t.deepEqual(
		rows,
		rows.toSorted((a, b) => b.time - a.time),
	);
	t.true(Math.abs(rows.reduce((sum, {share}) => sum + share, 0) - 100) < 2);
});

test('--timing shows rules that are on only', async (t) => {
	const result = await runCommand(['--timing', '--only', 'require-image-alt'], {
		cwd: temporaryFolder(t, {[name]: lazy}),
	});
	const rules = rowsOf(result).map(({rule}) => rule);
	t.deepEqual(
		rules.filter((rule) => !rule.startsWith('(')),
		['require-image-alt'],
	);
});

for (const option of ['--fix', '--diff']) {
	test(`--timing counts what ${option} takes`, async (t) => {
		const result = await runCommand(['--timing', option], {cwd: temporaryFolder(t, {[name]: lazy})});
		t.true(rowsOf(result).some(({rule, time}) => rule === '(fixing)' && time > 0));
	});
}

test('--timing works with --stdin', async (t) => {
	const options = {cwd: temporaryFolder(t, {}), stdin: lazy};
	const result = await runCommand(['--timing', '--stdin', '--format', 'json'], options);
	t.true(rowsOf(result).some(({rule}) => rule === 'no-unloaded-image'));
	t.is(result.stdout, (await runCommand(['--stdin', '--format', 'json'], options)).stdout);
});
