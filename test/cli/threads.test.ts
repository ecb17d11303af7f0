import {cpSync, readdirSync, readFileSync, statSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import test, {type ExecutionContext} from 'ava';
import {writePosts} from '../../bench/madePosts.ts';
import {exampleArchive, smallArchive} from '../support/example-archive.ts';
import {gitRepository} from '../support/git-repository.ts';
import {runCommand} from '../support/run-command.ts';
import {temporaryFolder} from '../support/temporaryFolder.ts';
import {post} from '../support/testRule.ts';

/** The door for rules as it runs here, compiled or not. */
const authoring = new URL(`../../src/authoring${path.extname(import.meta.filename)}`, import.meta.url).href;

/** A plugin with one rule, which does something at the end of each post. */
const plugin = (atEnd: string): string => `
${atEnd.includes('isMainThread') ? "import {isMainThread} from 'node:worker_threads';" : ''}
import {defineRule} from '${authoring}';
export default {
	name: 'harbour',
	rules: [
		defineRule({
			id: 'no-storm',
			description: 'Disallow storms.',
			messages: {storm: 'There is a storm.'},
			check: ({post}) => ({
				end() {
					${atEnd}
				},
			}),
		}),
	],
};
`;

const counts = ['2', '3'];

/** The small archive and some pages that are made, with what cannot be read, or is none, and a rule that throws. */
function manyKinds(t: ExecutionContext): string {
	const folder = smallArchive(t);
	writePosts(path.join(folder, 'made'), 'rich', 6);
	writePosts(folder, 'light', 24);
	writeFileSync(path.join(folder, '_posts/2024-03-01-latin.md'), Buffer.from([0x2d, 0x2d, 0x2d, 0x0a, 0xe9, 0x0a]));
	writeFileSync(path.join(folder, '_posts/2024-03-02-large.md'), 'a'.repeat(5_000_001));
	writeFileSync(path.join(folder, 'storm.mjs'), plugin("if (/[1-5]\\.md$/.test(post.path)) throw new Error('torn');"));
	writeFileSync(
		path.join(folder, 'made/.archivelintrc.json'),
		JSON.stringify({
			extends: 'archivelint:strict',
			plugins: ['../storm.mjs'],
			rules: {'harbour/no-storm': 'error'},
			overrides: [{files: ['**/*3.md'], rules: {'require-image-alt': 'error'}}],
		}),
	);
	return folder;
}

test('for any number of threads the report on the example archive is the same', async (t) => {
	const cwd = exampleArchive(t);
	for (const format of ['json', 'stylish']) {
		const alone = await runCommand(['--concurrency', 'off', '--format', format], {cwd});
		for (const count of ['auto', '1', ...counts])
			t.deepEqual(await runCommand(['--concurrency', count, '--format', format], {cwd}), alone, count);
	}
});

for (const options of [
	['--max-warnings', '3'],
	['--format', 'sarif', '--rule', 'prefer-archived-copy: warn'],
	['--statistics', '--shard', '1/2'],
	['--format', 'json', '--no-archive', 'made/_posts'],
	['--diff'],
]) {
	test(`for any number of threads the report is the same: ${options.join(' ')}`, async (t) => {
		const cwd = manyKinds(t);
		const alone = await runCommand(['--concurrency', 'off', ...options], {cwd});
		t.true(alone.stdout.length > 200);
		for (const count of counts)
			t.deepEqual(await runCommand(['--concurrency', count, ...options], {cwd}), alone, count);
	});
}

test('parts of a run are the same, too', async (t) => {
	const cwd = manyKinds(t);
	const parts = ['--shard', '1/2', '--format', 'parts'];
	const alone = await runCommand(['--concurrency', 'off', ...parts], {cwd});
	t.is(alone.code, 2, 'A rule throws.');
	t.deepEqual(await runCommand(['--concurrency', '3', ...parts], {cwd}), alone);
});

test('what threads found is known to later runs', async (t) => {
	const cwd = manyKinds(t);
	for (const count of counts) {
		const alone = await runCommand(['--concurrency', 'off', '--format', 'json', '--no-cache'], {cwd});
		const run = (...options: readonly string[]) =>
			runCommand(['--concurrency', count, '--format', 'json', '--cache-location', `cache-${count}`, ...options], {cwd});
		t.deepEqual(await run(), alone, 'anew');
		t.deepEqual(await run(), alone, 'known');
		// Those of which a rule has thrown and the one that is too large are looked at again.
		const [, known, all] = /Cache: (\d+) of (\d+) posts/.exec((await run('--timing')).stderr) ?? [];
		t.true(Number(known) > 25 && known === all, `${known} of ${all}`);
		writeFileSync(path.join(cwd, `_posts/2024-03-03-new-${count}.md`), post('<p><img src="a.png"></p>\n'));
		const changed = await runCommand(['--concurrency', 'off', '--format', 'json', '--no-cache'], {cwd});
		t.deepEqual(await run(), changed, 'one new');
	}
});

test('other posts that rules ask are known from threads, too', async (t) => {
	const cwd = manyKinds(t);
	const [one = ''] = readdirSync(path.join(cwd, '_posts'));
	const ask = (count: string) =>
		runCommand(
			[
				'--concurrency',
				count,
				'--format',
				'json',
				'--rule',
				'prefer-archived-copy: warn',
				`_posts/${one}`,
				'--root',
				'.',
			],
			{cwd},
		);
	const alone = await ask('off');
	for (const count of counts) t.deepEqual(await ask(count), alone);
});

for (const options of [['--fix'], ['--fix', '--unsafe', '--format', 'json']]) {
	test(`for any number of threads the same is fixed: ${options.join(' ')}`, async (t) => {
		const original = manyKinds(t);
		await runCommand(['baseline', 'create', '--only', 'no-site-furniture'], {cwd: original});
		const run = async (count: string) => {
			const cwd = temporaryFolder(t, {});
			cpSync(original, cwd, {recursive: true});
			const result = await runCommand(['--concurrency', count, ...options], {cwd});
			const {code, stdout, stderr} = result;
			return {code, stdout: stdout.replaceAll(cwd, ''), stderr, texts: textsIn(cwd)};
		};
		const alone = await run('off');
		t.notDeepEqual(alone.texts, textsIn(original));
		for (const count of counts) t.deepEqual(await run(count), alone, count);
	});
}

test('the posts of the next commit are the same', async (t) => {
	const {folder: cwd, git} = gitRepository(t, {'_posts/2024-03-01-a.md': post('<p>Text</p>\n')});
	writePosts(cwd, 'light', 8);
	git('add', '.');
	writePosts(cwd, 'rich', 8);
	for (const options of [['--staged'], ['--changed'], ['--new-only', 'HEAD']]) {
		const alone = await runCommand(['--concurrency', 'off', '--format', 'json', ...options], {cwd});
		t.deepEqual(await runCommand(['--concurrency', '3', '--format', 'json', ...options], {cwd}), alone);
	}
});

function withPlugin(t: ExecutionContext, atEnd: string): string {
	const folder = temporaryFolder(t, {
		'storm.mjs': plugin(atEnd),
		'.archivelintrc.json': JSON.stringify({
			extends: 'archivelint:recommended',
			plugins: ['./storm.mjs'],
			rules: {'harbour/no-storm': 'error'},
		}),
	});
	writePosts(folder, 'light', 40);
	return folder;
}

test('a thread that a post has ended names the post, and the run goes on', async (t) => {
	const cwd = withPlugin(t, 'if (!isMainThread) process.exit(7);');
	const alone = await runCommand(['--concurrency', 'off', '--format', 'json'], {cwd});
	const {code, stdout, stderr} = await runCommand(['--concurrency', '2', '--format', 'json'], {cwd});
	t.is(code, 2);
	const [, lost = ''] =
		/^(_posts\/\S+\.md): It was left out, since it has ended a thread: a rule ended it with `process\.exit\(7\)`\.$/m.exec(
			stderr,
		) ?? [];
	t.not(lost, '', stderr);
	const others = (JSON.parse(alone.stdout) as readonly {filePath: string}[]).filter(
		({filePath}) => !filePath.endsWith(lost),
	);
	t.deepEqual(JSON.parse(stdout), others);
	t.is(others.length, 39);
});

test('a thread that dies without a post loses none', async (t) => {
	const cwd = withPlugin(t, "if (!isMainThread) setImmediate(() => { throw new Error('torn'); });");
	const alone = await runCommand(['--concurrency', 'off', '--format', 'json'], {cwd});
	t.deepEqual(await runCommand(['--concurrency', '3', '--format', 'json'], {cwd}), alone);
});

test('--fix goes on as well, and the post that ended a thread is as it was', async (t) => {
	const cwd = withPlugin(t, "if (!isMainThread && post.text.includes('fix me')) process.exit(7);");
	const text = post('<p>fix me <a href="https://b.example/?utm_source=x">A</a></p>\n');
	const names = Array.from({length: 40}, (_, number) => `_posts/2024-04-01-${number}.md`);
	for (const name of names) writeFileSync(path.join(cwd, name), text);
	const {code, stderr} = await runCommand(['--concurrency', '2', '--fix', '--format', 'json'], {cwd});
	t.is(code, 2);
	const lost = [...stderr.matchAll(/^(\S+): It was left out/gm)].map(([, name = '']) => name);
	t.is(lost.length, 1);
	const kept = names.filter((name) => readFileSync(path.join(cwd, name), 'utf8') === text);
	t.deepEqual(kept, lost);
});

test('--timing adds what rules cost in all threads', async (t) => {
	const cwd = withPlugin(
		t,
		'if (isMainThread) return; const end = performance.now() + 20; while (performance.now() < end);',
	);
	const {stderr} = await runCommand(['--concurrency', '2', '--timing'], {cwd});
	const [, time] = /^harbour\/no-storm +\| +([\d.]+) /m.exec(stderr) ?? [];
	t.true(Number(time) >= 20, stderr);
});

test('a number of threads is a number', async (t) => {
	const cwd = temporaryFolder(t, {'_posts/2024-03-01-a.md': post('<p>Text</p>\n')});
	for (const count of ['0', '-1', 'many', '1.5', '65', '']) {
		const {code, stderr} = await runCommand(['--concurrency', count], {cwd});
		t.is(code, 2, count);
		t.regex(stderr, /--concurrency.*It is neither a number from 1 to 64 nor `auto` nor `off`\./s);
	}
});

/** All files of a folder by their paths. */
function textsIn(folder: string): Readonly<Record<string, string>> {
	return Object.fromEntries(
		readdirSync(folder, {recursive: true, encoding: 'utf8'})
			.filter((name) => statSync(path.join(folder, name)).isFile())
			.toSorted()
			.map((name) => [name, readFileSync(path.join(folder, name), 'latin1')]),
	);
}
