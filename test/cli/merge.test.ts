import {readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import test from 'ava';
import {isInShard} from '../../src/node/run/shard.ts';
import {exampleArchive, smallArchive} from '../support/example-archive.ts';
import {type CommandResult, runCommand} from '../support/run-command.ts';
import {temporaryFolder} from '../support/temporaryFolder.ts';
import {post} from '../support/testRule.ts';

const clean = post('<p>Text</p>\n');

/** Runs the parts, in an order of their own. Returns their files and how each run ended. */
async function runParts(
	cwd: string,
	count: number,
	argv: readonly string[] = [],
): Promise<{readonly files: readonly string[]; readonly codes: readonly number[]}> {
	const files: string[] = [];
	const codes: number[] = [];
	for (let index = count; index >= 1; index--) {
		const file = `../${path.basename(cwd)}-parts/${index}.json`;
		const shard = ['--shard', `${index}/${count}`, '--format', 'parts', '--output-file', file];
		codes.push((await runCommand([...shard, ...argv], {cwd})).code);
		files.push(file);
	}
	return {files, codes};
}

for (const count of [1, 2, 5, 7]) {
	test(`${count} parts make the report of the single run`, async (t) => {
		const cwd = exampleArchive(t);
		const {files, codes} = await runParts(cwd, count);
		t.true(codes.every((code) => code === 0));
		for (const argv of [['--format', 'json'], [], ['--quiet', '--color']]) {
			const single = await runCommand(argv, {cwd});
			t.is(single.code, 1);
			t.regex(single.stdout, argv.length === 1 ? /./ : /consistent-author/);
			t.deepEqual(await runCommand(['merge', ...files, ...argv], {cwd}), single);
			t.deepEqual(await runCommand(['merge', ...argv, ...files.toReversed()], {cwd}), single);
		}
	});
}

const variants: readonly (readonly [name: string, argv: string[]])[] = [
	['a subset', ['_posts']],
	['named files', ['_posts/2024-03-06-plain-5.md', 'old/_posts/2024-04-03-nested.md']],
	['no archive', ['--no-archive']],
	['some rules', ['--only', 'consistent-author,require-image-alt', '--rule', 'require-image-alt: warn']],
	['no findings of archive rules', ['--rule', 'consistent-author: off']],
	['no config', ['--no-config']],
	['a time of its own', ['--now', '2023-01-01']],
	['something that is missing', ['.', 'missing.md']],
];
for (const [name, argv] of variants) {
	test(`parts make the report of the single run: ${name}`, async (t) => {
		const cwd = smallArchive(t);
		const single = await runCommand(argv, {cwd});
		const {files, codes} = await runParts(cwd, 3, argv);
		t.true(codes.every((code) => code === (single.code === 2 ? 2 : 0)));
		t.deepEqual(await runCommand(['merge', ...files], {cwd}), single);
	});
}

test('exit codes are those of the single run', async (t) => {
	const good = temporaryFolder(t, {'_posts/2024-03-01-a-post.md': clean});
	const {files} = await runParts(good, 3);
	t.deepEqual(await runCommand(['merge', ...files], {cwd: good}), await runCommand([], {cwd: good}));
	const lax = temporaryFolder(t, {
		'_posts/2024-03-01-a-post.md': clean.replace('Text', '<img src="https://a.example/b.png">'),
	});
	const warn = ['--rule', 'require-image-alt: warn'];
	const parts = await runParts(lax, 2, warn);
	const results: CommandResult[] = [];
	for (const argv of [[], ['--max-warnings', '0']]) {
		const merged = await runCommand(['merge', ...parts.files, ...argv], {cwd: lax});
		t.deepEqual(merged, await runCommand([...warn, ...argv], {cwd: lax}));
		results.push(merged);
	}
	t.deepEqual(
		results.map(({code}) => code),
		[0, 1],
	);
});

test('each post is in one part, and reports of parts are parts of the report', async (t) => {
	const cwd = smallArchive(t);
	const all = resultsOf(await runCommand(['--format', 'json'], {cwd}));
	const parts: string[] = [];
	for (const shard of ['1/3', '2/3', '3/3']) {
		const part = resultsOf(await runCommand(['--format', 'json', '--shard', shard], {cwd}));
		t.true(part.length > 1);
		parts.push(...part);
	}
	t.deepEqual(parts.toSorted(), all.toSorted());
	t.true([1, 2, 3, 4].every((index) => isInShard('_posts/2024-03-01-a.md', {index, count: 4}) === (index === 3)));
});

function resultsOf({stdout}: CommandResult): readonly string[] {
	return (JSON.parse(stdout) as unknown[]).map((result) => JSON.stringify(result));
}

test('parts that do not belong together are refused', async (t) => {
	const cwd = smallArchive(t);
	const {files} = await runParts(cwd, 3);
	const [third = '', second = '', first = ''] = files;
	const refused = async (argv: readonly string[], message: RegExp): Promise<void> => {
		const {code, stdout, stderr} = await runCommand(['merge', ...argv], {cwd});
		t.is(code, 2);
		t.is(stdout, '');
		t.regex(stderr, message);
	};
	await refused([first, third], /missing is `--shard 2\/3`/);
	await refused([first], /missing are `--shard 2\/3` and `--shard 3\/3`/);
	await refused([first, second, third, second], /are the same part, 2\/3/);
	await refused(['nowhere.json'], /`nowhere\.json` cannot be read/);
	await refused(['.archivelintrc.json'], /is not a part of a run/);
	await refused([], /`archivelint merge` lacks its <parts>: the files of all parts, in any order\./);

	const text = readFileSync(path.join(cwd, third), 'utf8');
	const changed = (from: string | RegExp, to: string): string => {
		writeFileSync(path.join(cwd, 'changed.json'), text.replace(from, to));
		return 'changed.json';
	};
	await refused([first, second, changed('"version":"', '"version":"9.')], /made by archivelint 9\./);
	await refused([first, second, changed(/"format":\d+/, '"format":0')], /another version/);
	await refused(
		[first, second, changed(/"posts":"\w+"/, '"posts":"x"')],
		/different runs: the posts of the archive differ/,
	);
	await refused([first, second, changed('"count":3', '"count":4')], /different runs: the numbers of parts differ/);
	await refused([first, second, changed(/\n\]\}\n$/, '\n')], /is incomplete/);
	await refused([first, second, changed(/\n\{"path"/, '\n{"bath"')], /is damaged/);
	await refused([first, second, changed(/"facts":\d+/, '"facts":0')], /another version/);

	const {files: others} = await runParts(cwd, 3, ['--rule', 'require-image-alt: warn']);
	t.deepEqual(others, files);
	writeFileSync(path.join(cwd, third), text);
	await refused(files, /different runs: the options differ/);
	await runParts(cwd, 3);
	writeFileSync(path.join(cwd, '.archivelintrc.json'), '{"extends": "archivelint:strict"}');
	await refused(files, /another config/);
});

test('a post that has changed since it was linted is not judged', async (t) => {
	const cwd = smallArchive(t);
	const {files} = await runParts(cwd, 2);
	const alias = path.join(cwd, '_posts/2024-04-01-alias.md');
	writeFileSync(alias, `${readFileSync(alias, 'utf8')}More.\n`);
	const {code, stdout} = await runCommand(['merge', ...files], {cwd});
	t.is(code, 2);
	t.regex(stdout, /2024-04-01-alias\.md: It changed/);
	t.is(stdout.match(/`A\. Lee` is spelled/g)?.length, 1, 'The other post is judged.');
});

test('a part is no report', async (t) => {
	const cwd = temporaryFolder(t, {'_posts/2024-03-01-a-post.md': clean});
	for (const [argv, message] of [
		[['--fix'], /takes no `--fix`/],
		[['--diff'], /takes no `--diff`/],
		[['--quiet'], /`--quiet`: give it to `archivelint merge`/],
		[['--max-warnings', '1'], /`--max-warnings`: give it/],
		[['--stdin'], /`--stdin`/],
		[['--shard', '0/3'], /such as 2\/5/],
		[['--shard', '4/3'], /such as 2\/5/],
	] as const) {
		const {code, stderr} = await runCommand(['--format', 'parts', ...argv], {cwd});
		t.is(code, 2);
		t.regex(stderr, message);
	}
	const {code, stdout} = await runCommand(['--format', 'parts'], {cwd});
	t.is(code, 0);
	t.notThrows(() => JSON.parse(stdout) as unknown);
	t.is((await runCommand(['--stdin', '--shard', '1/2'], {cwd})).code, 2);
	t.regex((await runCommand(['merge', '--help'], {cwd})).stdout, /^Usage: archivelint merge/);
});
