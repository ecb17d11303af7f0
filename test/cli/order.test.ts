import test from 'ava';
import {exampleArchive, smallArchive} from '../support/example-archive.ts';
import {runCommand} from '../support/run-command.ts';

interface Result {
	readonly filePath: string;
}

test('the order in which files are given changes nothing', async (t) => {
	const cwd = exampleArchive(t);
	const whole = await runCommand(['--format', 'json'], {cwd});
	const files = resultsOf(whole.stdout).map(({filePath}) => filePath);
	t.true(files.length > 30);
	for (const order of [files.toReversed(), [...files.slice(11), ...files.slice(0, 11)], [...files, ...files]]) {
		t.deepEqual(await runCommand(['--format', 'json', ...order], {cwd}), whole);
	}
	t.deepEqual(await runCommand(files.toReversed(), {cwd}), await runCommand([], {cwd}));
});

test('whatever is asked for, each post gets the findings of the full run', async (t) => {
	const cwd = exampleArchive(t);
	const whole = resultsOf((await runCommand(['--format', 'json'], {cwd})).stdout);
	for (const subset of [whole.slice(0, 1), whole.slice(-3), whole.filter((_, index) => index % 4 === 1)]) {
		const files = subset.map(({filePath}) => filePath);
		t.deepEqual(resultsOf((await runCommand(['--root', '.', '--format', 'json', ...files], {cwd})).stdout), subset);
	}
});

test('so it is for each post alone', async (t) => {
	const cwd = smallArchive(t);
	const whole = resultsOf((await runCommand(['--format', 'json'], {cwd})).stdout);
	for (const result of whole) {
		const alone = await runCommand(['--root', '.', '--format', 'json', result.filePath], {cwd});
		t.deepEqual(resultsOf(alone.stdout), [result]);
	}
});

test('whichever parser reads the pages, the report is the same', async (t) => {
	const cwd = exampleArchive(t);
	const lean = await runCommand(['--format', 'json', '--parser', 'lean'], {cwd});
	t.deepEqual(await runCommand(['--format', 'json', '--parser', 'rehype-parse'], {cwd}), lean);
	t.deepEqual(await runCommand(['--format', 'json'], {cwd}), lean);
	const wrong = await runCommand(['--parser', 'parse5'], {cwd});
	t.is(wrong.code, 2);
	t.regex(wrong.stderr, /--parser.*`lean` or `rehype-parse`/s);
});

function resultsOf(json: string): readonly Result[] {
	return JSON.parse(json) as Result[];
}
