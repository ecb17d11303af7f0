import {spawnSync} from 'node:child_process';
import {
	chmodSync,
	copyFileSync,
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	statSync,
	symlinkSync,
	truncateSync,
	utimesSync,
	writeFileSync,
} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import test, {type ExecutionContext} from 'ava';
import {BlockReader} from '../../src/node/cache/blockReader.ts';
import {Keeper} from '../../src/node/cache/keeper.ts';
import {formatSegment, type StoredPost} from '../../src/node/cache/segment.ts';
import {openSegment} from '../../src/node/cache/segmentReader.ts';
import {binary} from '../support/binary.ts';
import {exampleArchive, smallArchive} from '../support/example-archive.ts';
import {gitRepository} from '../support/git-repository.ts';
import {type CommandResult, runCommand} from '../support/run-command.ts';
import {temporaryFolder} from '../support/temporaryFolder.ts';
import {post} from '../support/testRule.ts';

/** An archive with a place for its cache. */
function archiveIn(folder: string) {
	mkdirSync(path.join(folder, 'node_modules'), {recursive: true});
	const place = path.join(folder, 'node_modules', '.cache', 'archivelint');
	return {
		folder,
		place,
		lint: (...argv: readonly string[]) => runCommand(['--format', 'json', ...argv], {cwd: folder}),
		/** The same for people: paths are those from the root. */
		say: (...argv: readonly string[]) => runCommand(argv, {cwd: folder}),
		/** How many posts a run knew already, and how many there were. */
		known: async (...argv: readonly string[]) => {
			const {stderr} = await runCommand(['--timing', ...argv], {cwd: folder});
			const [, known, all] = /^Cache: (\d+) of (\d+) posts were known\.$/m.exec(stderr) ?? [];
			return known === undefined ? undefined : [Number(known), Number(all)];
		},
		read: (file: string) => readFileSync(path.join(folder, file), 'utf8'),
		write: (file: string, text: string) => {
			mkdirSync(path.dirname(path.join(folder, file)), {recursive: true});
			writeFileSync(path.join(folder, file), text);
		},
		/** The files of the cache. */
		kept: () =>
			existsSync(place)
				? readdirSync(place, {recursive: true, encoding: 'utf8'}).filter((name) => /\.(?:posts|judged)$/.test(name))
				: [],
	};
}

type Archive = ReturnType<typeof archiveIn>;

const links = '<p>Text <a href="/no/where">x</a> <img src="a.png"></p>\n';

/** Writes another author and another link into a post, and sets the time back at which that was done. */
function changeUnseen({folder, read, write}: Archive): void {
	const name = '_posts/2024-04-01-alias.md';
	const {atime, mtime} = statSync(path.join(folder, name));
	write(name, read(name).replace('/no/where', '/2024/03/').replace('A. Lee', 'Ann Li'));
	utimesSync(path.join(folder, name), atime, mtime);
}

/** What may happen between two runs. */
const changes: readonly (readonly [name: string, change: (archive: Archive) => void, argv?: readonly string[]])[] = [
	['nothing changed', () => {}],
	[
		'a post is written again as it was',
		({read, write}) => write('_posts/2024-04-02-off.md', read('_posts/2024-04-02-off.md')),
	],
	['a post has another body', ({write}) => write('_posts/2024-03-01-plain-0.md', post(links, {author: 'Ann Lee'}))],
	['a post has other bytes, and the same length and times', changeUnseen],
	[
		'a post of which times tell has other bytes, and the same length and times',
		changeUnseen,
		['--cache-strategy', 'metadata'],
	],
	[
		'a post that is only asked has other bytes, and the same length and times',
		changeUnseen,
		['_posts/2024-03-06-plain-5.md'],
	],
	[
		'a post has another front matter',
		({write}) => write('_posts/2024-03-01-plain-0.md', post('<p>Text</p>\n', {author: 'A. Lee'})),
	],
	['a post is new', ({write}) => write('_posts/2024-05-01-new.md', post(links, {author: 'Ann-Lee'}))],
	['a post is gone', ({folder}) => rmSync(path.join(folder, '_posts/2024-03-02-plain-1.md'))],
	[
		'a post has another name',
		({folder}) =>
			renameSync(path.join(folder, '_posts/2024-03-02-plain-1.md'), path.join(folder, '_posts/2024-03-09-named.md')),
	],
	[
		'a post is copied',
		({folder}) =>
			copyFileSync(path.join(folder, '_posts/2024-03-02-plain-1.md'), path.join(folder, '_posts/2024-03-09-copy.md')),
	],
	[
		'two posts change places',
		({read, write}) => {
			const [a, b] = ['_posts/2024-04-01-alias.md', '_posts/2024-04-02-off.md'] as const;
			const text = read(a);
			write(a, read(b));
			write(b, text);
		},
	],
	[
		'a post cannot be decoded',
		({folder}) => writeFileSync(path.join(folder, '_posts/2024-03-02-plain-1.md'), Buffer.from([0x2d, 0xff, 0x2d])),
	],
	['a file is there that a link leads to', ({write}) => write('no/where/index.html', 'Here\n')],
	[
		'the config changes a rule',
		({read, write}) =>
			write(
				'.archivelintrc.json',
				read('.archivelintrc.json').replace('"consistent-author":"warn"', '"consistent-author":"error"'),
			),
	],
	[
		'the config changes a setting',
		({read, write}) => write('.archivelintrc.json', read('.archivelintrc.json').replace('/:title.html', '/:slug/')),
	],
	[
		'the config changes who is meant by an override',
		({read, write}) => write('.archivelintrc.json', read('.archivelintrc.json').replace('"Plain *"', '"Plain 1"')),
	],
	[
		'a config further down changes',
		({write}) =>
			write(
				'old/.archivelintrc.json',
				'{"extends": "archivelint:recommended", "rules": {"require-image-alt": "error"}}',
			),
	],
	[
		'a config further down is new',
		({write}) => write('_posts/.archivelintrc.json', '{"extends": "archivelint:strict"}'),
	],
	['a config further down is gone', ({folder}) => rmSync(path.join(folder, 'old/.archivelintrc.json'))],
	['the config ignores posts', ({write}) => write('.archivelintignore', '_posts/*plain*\n')],
	[
		'the site has a config',
		({write}) => write('_config.yml', 'baseurl: /base\npermalink: pretty\nmarkdown: kramdown\n'),
	],
	['the site is made by another program', ({write}) => write('hugo.toml', 'baseURL = "https://a.example/"\n')],
	['rules are chosen', () => {}, ['--only', 'require-image-alt,no-broken-link']],
	['a rule is set', () => {}, ['--rule', 'require-image-alt: error']],
	['no config holds', () => {}, ['--no-config']],
	['another parser reads', () => {}, ['--parser', 'rehype-parse']],
	['nothing is judged', () => {}, ['--no-archive']],
	['another day is meant', () => {}, ['--now', '2019-01-01']],
	['some posts are linted', () => {}, ['_posts/2024-04-01-alias.md', 'old']],
	['a part is linted', () => {}, ['--shard', '2/3']],
	['a rule needs details', () => {}, ['--rule', 'prefer-archived-copy: warn']],
	[
		'times tell what changed',
		({write}) => write('_posts/2024-03-01-plain-0.md', post(links)),
		['--cache-strategy', 'metadata'],
	],
	[
		'contents tell what changed',
		({write}) => write('_posts/2024-03-01-plain-0.md', post(links)),
		['--cache-strategy', 'content'],
	],
];

for (const [name, change, argv = []] of changes) {
	test(`${name}: what is known says the same as what is found anew`, async (t) => {
		const archive = archiveIn(smallArchive(t));
		const first = await archive.lint();
		t.true(archive.kept().length > 0);
		t.is(first.code, 1);
		change(archive);
		const others = argv.filter((word) => !/^(?:--cache-strategy|content|metadata)$/.test(word));
		const fresh = await archive.lint('--no-cache', ...others);
		t.deepEqual(await archive.lint(...argv), fresh);
		t.deepEqual(await archive.lint(...argv), fresh);
	});
}

test('what is known of the example archive says the same as what is found anew, in each format', async (t) => {
	const archive = archiveIn(exampleArchive(t));
	for (const format of ['json', 'stylish', 'sarif', 'rdjson', 'jsonl']) {
		const argv = ['--format', format, '--statistics'];
		const fresh = await runCommand(['--no-cache', ...argv], {cwd: archive.folder});
		for (const strategy of ['content', 'metadata'])
			t.deepEqual(await runCommand(['--cache-strategy', strategy, ...argv], {cwd: archive.folder}), fresh);
	}
	const [known, all] = (await archive.known()) ?? [];
	t.true(all !== undefined && all > 40);
	t.is(known, all);
});

test('parts of a run are the same, whatever is known', async (t) => {
	const archive = archiveIn(smallArchive(t));
	const part = async (index: number, ...argv: readonly string[]) =>
		(await runCommand(['--shard', `${index}/2`, '--format', 'parts', ...argv], {cwd: archive.folder})).stdout;
	for (const index of [1, 2]) {
		const fresh = await part(index, '--no-cache');
		t.is(await part(index), fresh);
		t.is(await part(index), fresh);
	}
	t.true(archive.kept().length > 0);
});

test('a post that changed is found out anew, and no other', async (t) => {
	const archive = archiveIn(smallArchive(t));
	t.deepEqual(await archive.known(), [0, 9]);
	t.deepEqual(await archive.known(), [9, 9]);
	archive.write('_posts/2024-03-01-plain-0.md', post(links));
	t.deepEqual(await archive.known(), [8, 9]);
	t.deepEqual(await archive.known('_posts/2024-03-01-plain-0.md'), [9, 9]);
	t.deepEqual(await archive.known('--only', 'require-image-alt'), [0, 9]);
	// What was kept with another choice of rules is still there.
	t.deepEqual(await archive.known(), [9, 9]);
});

test('a post that was only asked for facts is linted when it is asked for more', async (t) => {
	const archive = archiveIn(smallArchive(t));
	t.deepEqual(await archive.known('_posts/2024-04-01-alias.md'), [0, 9]);
	t.deepEqual(await archive.known('_posts/2024-04-01-alias.md'), [9, 9]);
	t.deepEqual(await archive.known(), [1, 9]);
	t.deepEqual(await archive.known(), [9, 9]);
});

test('an archive in which nothing changed is not judged again, until a date that a rule has asked about has come', async (t) => {
	const archive = archiveIn(smallArchive(t));
	const judging = async (...argv: readonly string[]) => {
		const {stderr} = await runCommand(['--timing', ...argv], {cwd: archive.folder});
		return ['consistent-author', 'no-fabricated-date'].filter((rule) => stderr.includes(`\n${rule} `));
	};
	const both = ['consistent-author', 'no-fabricated-date'];
	t.deepEqual(await judging(), both);
	t.deepEqual(await judging(), []);
	t.deepEqual(await judging('_posts/2024-04-01-alias.md'), []);
	const off = ['--rule', 'no-fabricated-date: off'];
	t.deepEqual(await judging(...off), ['consistent-author']);
	t.deepEqual(await judging(...off), []);
	archive.write('_posts/2024-03-01-plain-0.md', post(links));
	t.deepEqual(await judging(), both);
	t.deepEqual(await judging(), []);
	archive.write('page.html', '---\npermalink: /x/\n---\n');
	t.deepEqual(await judging(), both);
	archive.write('_posts/2031-05-06-ahead.md', '---\ntitle: Ahead\ndate: 2031-05-06 12:00:00 +0000\n---\n\nText.\n');
	const before = ['--now', '2031-05-06T11:00:00Z'];
	const after = ['--now', '2031-05-06T13:00:00Z'];
	t.deepEqual(await judging(...before), both);
	for (const now of [before, after, before, ['--now', '2020-01-01T00:00:00Z']])
		t.deepEqual(await archive.lint(...now), await archive.lint('--no-cache', ...now), now[1]);
	t.deepEqual(await judging('--now', '2031-05-05T00:00:00Z'), ['no-fabricated-date']);
	t.deepEqual(await judging('--now', '2031-05-05T01:00:00Z'), []);
	t.true((await archive.lint(...before)).stdout.includes('which is in the future'));
	t.false((await archive.lint(...after)).stdout.includes('which is in the future'));
});

test('a post that changed in its body alone is judged anew by rules that ask for its words', async (t) => {
	const archive = archiveIn(smallArchive(t));
	const changed = '_posts/2024-03-01-plain-0.md';
	const judging = async (...argv: readonly string[]) => {
		const {stderr} = await runCommand(['--timing', ...argv], {cwd: archive.folder});
		return ['consistent-author', 'no-duplicate-post'].filter((rule) => stderr.includes(`\n${rule} `));
	};
	await archive.lint();
	archive.write(changed, archive.read(changed).replace('Text', 'Other words'));
	t.deepEqual(await judging(changed), ['no-duplicate-post']);
	archive.write(changed, archive.read(changed).replace('Ann Lee', 'Ann Lees'));
	t.deepEqual(await judging(changed), ['consistent-author', 'no-duplicate-post']);
	archive.write(changed, archive.read(changed).replace('Other', 'More'));
	t.deepEqual(await judging(changed), ['no-duplicate-post']);
	t.deepEqual(await archive.lint(), await archive.lint('--no-cache'));
});

test('files of the cache that are joined can be read until the next run that writes', async (t) => {
	const archive = archiveIn(smallArchive(t));
	const changed = '_posts/2024-03-01-plain-0.md';
	const write = async (count: number) => {
		archive.write(changed, post(`<p>Text ${count}</p>\n`));
		t.deepEqual(await archive.known(), [8, 9]);
		return archive.kept().filter((name) => name.endsWith('.posts'));
	};
	await archive.lint();
	let before = archive.kept();
	let now = before;
	for (let count = 0; now.length !== 2 || before.length < 3; count++) {
		before = now;
		now = await write(count);
		const isJoined = openSegment(path.join(archive.place, now.toSorted().at(-1) ?? ''))?.count !== 1;
		if (isJoined)
			t.deepEqual(
				before.filter((name) => !now.includes(name)),
				[],
			);
		t.true(count < 20);
	}
	t.deepEqual(await archive.lint(), await archive.lint('--no-cache'));
});

test('what nobody asks for any more goes', async (t) => {
	const archive = archiveIn(smallArchive(t));
	await archive.lint();
	for (let count = 0; count < 12; count++) {
		archive.write('_posts/2024-03-01-plain-0.md', post(`<p>Text ${count}</p>\n`));
		await archive.lint();
	}
	t.true(archive.kept().filter((name) => name.endsWith('.posts')).length <= 9);
	t.true(archive.kept().filter((name) => name.endsWith('.judged')).length <= 8);
	for (const rule of ['no-tracking', 'named-link', 'require-image-alt', 'no-broken-link', 'linked-url'])
		await archive.lint('--only', rule);
	t.is(readdirSync(archive.place).filter((name) => name !== '.gitignore').length, 4);
});

const damages: readonly (readonly [name: string, damage: (file: string) => void])[] = [
	['is empty', (file) => truncateSync(file, 0)],
	['is cut short', (file) => truncateSync(file, statSync(file).size - 7)],
	['is cut short in its catalogue', (file) => truncateSync(file, 300)],
	['is text', (file) => writeFileSync(file, 'Text\n')],
	[
		'is of another version',
		(file) =>
			rewrite(file, (bytes) => Buffer.from(bytes.toString('latin1').replace(/cache \d /, 'cache 0 '), 'latin1')),
	],
	['has another catalogue', (file) => rewrite(file, (bytes) => bytes.fill(0x20, 60, Math.min(90, bytes.length)))],
	['has other blocks', (file) => rewrite(file, (bytes) => bytes.fill(0x61, Math.max(0, bytes.length - 400)))],
	['is longer', (file) => rewrite(file, (bytes) => Buffer.concat([bytes, Buffer.from('more')]))],
	[
		'is a folder',
		(file) => {
			rmSync(file);
			mkdirSync(file);
		},
	],
	[
		'is a link',
		(file) => {
			renameSync(file, `${file}.moved`);
			symlinkSync(`${file}.moved`, file);
		},
	],
	['may be written by others', (file) => chmodSync(file, 0o666)],
];

function rewrite(file: string, change: (bytes: Buffer) => Uint8Array): void {
	writeFileSync(file, change(readFileSync(file)));
}

for (const [name, damage] of damages) {
	test(`a file of the cache that ${name} is none`, async (t) => {
		const archive = archiveIn(smallArchive(t));
		const fresh = await archive.lint('--no-cache');
		await archive.lint();
		for (const file of archive.kept()) damage(path.join(archive.place, file));
		t.deepEqual(await archive.lint(), fresh);
		t.deepEqual(await archive.lint(), fresh);
	});
}

/** What somebody may write into a file of a cache so that its sums are right. */
const forgeries: readonly (readonly [name: string, forge: (finding: Readonly<Record<string, unknown>>) => unknown])[] =
	[
		['no object', () => 'a finding'],
		['a message that is none', (finding) => ({...finding, message: {toString: 1}})],
		['a place that is none', (finding) => ({...finding, start: {line: '1', column: 1}})],
		['a range that runs back', (finding) => ({...finding, range: {start: 9, end: 2}})],
		['a question that nobody knows', (finding) => ({...finding, asks: [{what: 'constructor'}]})],
		[
			'an edit without a text',
			(finding) => ({...finding, fix: {safety: 'safe', edits: [{range: {start: 1, end: 2}}]}}),
		],
	];

for (const [name, forge] of forgeries) {
	test(`a finding in the cache that is ${name} is found anew`, async (t) => {
		const archive = archiveIn(smallArchive(t));
		const fresh = await archive.lint('--no-cache');
		await archive.lint();
		for (const file of archive.kept().filter((one) => one.endsWith('.posts'))) {
			const absolute = path.join(archive.place, file);
			const segment = openSegment(absolute);
			t.true(segment !== undefined && segment.count > 0);
			const keeper = new Keeper<readonly unknown[]>();
			const reader = new BlockReader();
			const posts: StoredPost[] = [];
			for (const stored of [...(segment?.paths ?? [])].flatMap((name) => segment?.postsOf(name) ?? [])) {
				const {path: name, hash, blob, state, overrides, factsDigest, details, disablings} = stored;
				const markOf: StoredPost['markOf'] = (key) => stored.markOf(key);
				const [facts, outline] = [() => stored.facts(), () => stored.outline()];
				const found = reader.findingsAt(stored.findings ?? []) ?? [];
				const findings = keeper.keep(found.map((finding) => forge({...finding}))).places;
				posts.push({
					path: name,
					hash,
					blob,
					state,
					overrides,
					facts,
					factsDigest,
					markOf,
					outline,
					findings,
					details,
					disablings,
				});
			}
			writeFileSync(absolute, Buffer.concat([...formatSegment({posts, states: segment?.states ?? []})]));
		}
		t.deepEqual(await archive.known(), [9, 9]);
		t.deepEqual(await archive.lint(), fresh);
	});
}

test('the cache is not used where others can write, or where a link leads', async (t) => {
	const archive = archiveIn(smallArchive(t));
	await archive.lint();
	chmodSync(archive.place, 0o777);
	t.is(await archive.known(), undefined);
	t.regex((await archive.lint('--cache')).stderr, /^The cache is not used: it is no folder that you alone can write/);
	chmodSync(archive.place, 0o700);
	t.deepEqual(await archive.known(), [9, 9]);
	renameSync(archive.place, path.join(archive.folder, 'elsewhere'));
	symlinkSync(path.join(archive.folder, 'elsewhere'), archive.place);
	t.is(await archive.known(), undefined);
	rmSync(archive.place);
	rmSync(path.dirname(archive.place), {recursive: true});
	symlinkSync(path.join(archive.folder, 'elsewhere'), path.dirname(archive.place));
	t.is(await archive.known(), undefined);
});

test('what the next commit will hold is known by what git calls it, whatever the work tree holds', async (t) => {
	const changed = '_posts/2024-01-01-a.md';
	const {folder, git, lint} = gitRepository(t, {
		[changed]: post(links),
		'_posts/2024-01-02-b.md': post('<p>Text</p>\n'),
		'node_modules/a.txt': '',
	});
	const write = (file: string, text: string) => writeFileSync(path.join(folder, file), text);
	const known = async () => /^Cache: .*$/m.exec((await lint(['--staged', '--timing'])).stderr)?.[0];
	const staged = post('<p>Other <a href="/no/where">x</a> <img src="b.png"></p>\n');
	write(changed, staged);
	await lint([]);
	git('add', '.');
	write(changed, post('<p>Not yet</p>\n'));
	write('_posts/2024-01-02-b.md', post('<p>Nor this</p>\n'));
	t.is(await known(), 'Cache: 2 of 2 posts were known.');
	t.deepEqual(await lint(['--staged']), await lint(['--staged', '--no-cache']));
	t.regex((await lint(['--staged'])).stdout, /b\.png/);
	write('_posts/2024-01-02-b.md', post('<p>Text</p>\n'));
	write(changed, staged.replaceAll('\n', '\r\n'));
	git('config', 'core.autocrlf', 'true');
	t.deepEqual(await lint(['--staged']), await lint(['--staged', '--no-cache']));
	git('commit', '-q', '-m', 'b');
	t.deepEqual(await lint(['--staged']), await lint(['--staged', '--no-cache']));
});

test('what a repository brings along is not read', async (t) => {
	const {folder, git, lint} = gitRepository(t, {'_posts/2024-01-01-a.md': post(links), 'node_modules/a.txt': ''});
	const known = async () => /^Cache: .*$/m.exec((await lint(['--timing'])).stderr)?.[0];
	await lint([]);
	t.is(await known(), 'Cache: 1 of 1 posts were known.');
	t.is(git('status', '--porcelain'), '');
	git('add', '-f', 'node_modules/.cache');
	t.is(await known(), 'Cache: none.');
	git('commit', '-q', '-m', 'cache');
	t.is(await known(), 'Cache: none.');
	t.true(existsSync(path.join(folder, 'node_modules/.cache/archivelint')));
});

test('posts that are staged are known by what the index holds', async (t) => {
	const {git, write, lint} = gitRepository(t, {
		'_posts/2024-01-01-a.md': post(links),
		'_posts/2024-01-02-b.md': post(links),
	});
	write('_posts/2024-01-01-a.md', post(`${links}<p>More</p>\n`));
	git('add', '-A');
	write('_posts/2024-01-01-a.md', post('<p>Not staged</p>\n'));
	const fresh = await lint(['--staged', '--no-cache']);
	t.deepEqual(await lint(['--staged']), fresh);
	t.deepEqual(await lint(['--staged']), fresh);
	t.regex((await lint(['--staged', '--timing'])).stderr, /^Cache: 2 of 2 posts were known\.$/m);
	const all = await lint(['--no-cache']);
	t.deepEqual(await lint([]), all);
	t.deepEqual(await lint(['--new-only', 'HEAD']), await lint(['--new-only', 'HEAD', '--no-cache']));
	t.deepEqual(await lint(['--staged']), fresh);
});

test('fixes are made of what is there', async (t) => {
	const body = '<p>Text <a href="https://a.example/?utm_source=x">a</a> <a href="https://a.example/b">b</a></p>\n';
	const files = {'_posts/2024-01-01-a.md': post(body), '_posts/2024-01-02-b.md': post('<p>Text</p>\n')};
	const [cold, warm] = [archiveIn(temporaryFolder(t, files)), archiveIn(temporaryFolder(t, files))];
	await warm.lint();
	for (const argv of [['--diff'], ['--fix'], ['--fix', '--unsafe'], []])
		t.deepEqual(await warm.say(...argv), await cold.say('--no-cache', ...argv), argv.join(' '));
	for (const file of Object.keys(files)) t.is(warm.read(file), cold.read(file));
	t.not(warm.read('_posts/2024-01-01-a.md'), files['_posts/2024-01-01-a.md']);
	t.deepEqual(await warm.known(), [2, 2]);
});

/** Runs the command in a process of its own: modules of plugins are loaded once in each. */
function spawned(
	cwd: string,
	...argv: readonly string[]
): Omit<CommandResult, 'code'> & {readonly code: number | null} {
	const {status, stdout, stderr} = spawnSync(process.execPath, [binary, '--now', '2024-06-01', ...argv], {
		cwd,
		env: {PATH: process.env['PATH'] ?? ''},
		encoding: 'utf8',
	});
	return {code: status, stdout, stderr};
}

const authoring = new URL(`../../src/authoring${path.extname(import.meta.filename)}`, import.meta.url).href;

const plugin = (more: string, message: string): string =>
	`
import {defineRule} from 'archivelint/authoring';
${more}
export default {name: 'harbour', rules: [defineRule({
	id: 'no-text',
	description: 'Disallow text.',
	messages: {text: '${message}'},
	check: ({report}) => ({'<p>'(element) { report({at: element, message: 'text'}); }}),
})]};
`.replace('archivelint/authoring', () => authoring);

function pluginArchive(t: ExecutionContext, more = ''): Archive {
	return archiveIn(
		temporaryFolder(t, {
			'.archivelintrc.json': '{"plugins": ["./plugin.mjs"], "rules": {"harbour/no-text": "error"}}',
			'plugin.mjs': plugin(more, 'There is text.'),
			'words.mjs': 'export const word = "a";\n',
			'_posts/2024-01-01-a.md': post('<p>Text</p>\n'),
		}),
	);
}

test('a plugin that changes, or a module of it, is run anew', (t) => {
	const local = pluginArchive(t, "import {word} from './words.mjs';");
	const use = () => /^Cache: .*$/m.exec(spawned(local.folder, '--timing').stderr)?.[0];
	spawned(local.folder);
	t.is(use(), 'Cache: 1 of 1 posts were known.');
	local.write('plugin.mjs', plugin("import {word} from './words.mjs';", 'There is some text.'));
	t.regex(spawned(local.folder).stdout, /There is some text\./);
	t.is(use(), 'Cache: 1 of 1 posts were known.');
	local.write('words.mjs', 'export const word = "b";\n');
	t.is(use(), 'Cache: 0 of 1 posts were known.');
});

for (const more of [
	"import {readFileSync} from 'node:fs';",
	"import fs from 'fs';",
	'const name = "./words.mjs"; export const later = () => import(name);',
	"import {createRequire} from 'node:module';",
]) {
	test(`nothing is kept of what a plugin finds that has ${more}`, (t) => {
		const archive = pluginArchive(t, more);
		t.is(spawned(archive.folder).code, 1);
		t.deepEqual(archive.kept(), []);
	});
}

const environments: readonly (readonly [
	name: string,
	env: Readonly<Record<string, string>>,
	argv: readonly string[],
	isKept: boolean,
])[] = [
	['nothing', {}, [], true],
	['CI', {CI: 'true'}, [], false],
	['CI that is none', {CI: 'false'}, [], true],
	['CI and --cache', {CI: '1'}, ['--cache'], true],
	['CI and a place', {CI: '1'}, ['--cache-location', 'node_modules/.cache/archivelint'], true],
	['--no-cache', {}, ['--no-cache'], false],
];

for (const [name, env, argv, isKept] of environments) {
	test(`with ${name}, what is found is ${isKept ? '' : 'not '}kept`, async (t) => {
		const archive = archiveIn(smallArchive(t));
		await runCommand(argv, {cwd: archive.folder, env});
		t.is(archive.kept().length > 0, isKept);
	});
}

test('without `node_modules` the cache is in the folder of the user, each archive for itself', async (t) => {
	const caches = temporaryFolder(t, {});
	const folders = [smallArchive(t), smallArchive(t)];
	for (const cwd of folders) {
		await runCommand([], {cwd, env: {XDG_CACHE_HOME: caches}});
		const {stderr} = await runCommand(['--timing'], {cwd, env: {XDG_CACHE_HOME: caches}});
		t.regex(stderr, /^Cache: 9 of 9/m);
		t.false(existsSync(path.join(cwd, 'node_modules')));
	}
	const archives = () => readdirSync(path.join(caches, 'archivelint')).toSorted();
	t.is(archives().length, 2);
	// What nobody has asked for in half a year goes when another archive comes.
	const [first = '', second = ''] = archives();
	for (const key of readdirSync(path.join(caches, 'archivelint', first)))
		utimesSync(path.join(caches, 'archivelint', first, key), 0, 0);
	await runCommand([], {cwd: smallArchive(t), env: {XDG_CACHE_HOME: caches}});
	t.is(archives().length, 2);
	t.true(archives().includes(second));
	t.false(archives().includes(first));
});

test('`archivelint cache` says what is kept, and removes it', async (t) => {
	const archive = archiveIn(smallArchive(t));
	const cache = (...argv: readonly string[]) => runCommand(['cache', ...argv], {cwd: archive.folder});
	t.is((await cache('stats')).stdout, 'node_modules/.cache/archivelint: there is no cache.\n');
	await archive.lint();
	await archive.lint('--only', 'require-image-alt', '_posts');
	t.regex((await cache('stats')).stdout, /^node_modules\/\.cache\/archivelint: \d+ kB, for 2 configs\n/);
	const stats: unknown = JSON.parse((await cache('stats', '--format', 'json')).stdout);
	t.like(stats, {folder: 'node_modules/.cache/archivelint', configs: [{posts: 9}, {posts: 9}]});
	archive.write('node_modules/.cache/archivelint/mine.txt', 'Text\n');
	t.regex((await cache('clear')).stdout, /^node_modules\/\.cache\/archivelint: \d+ kB removed\.\n$/);
	t.deepEqual(readdirSync(archive.place), ['.gitignore', 'mine.txt']);
	rmSync(path.join(archive.place, 'mine.txt'));
	t.is((await cache('clear')).stdout, 'node_modules/.cache/archivelint: there is no cache.\n');
	t.false(existsSync(archive.place));
	t.is((await cache('clear', 'no-folder')).code, 2);
});

test('two runs at once keep what both found', async (t) => {
	const archive = archiveIn(smallArchive(t));
	const fresh = await archive.lint('--no-cache');
	await Promise.all([archive.lint('_posts/2024-04-01-alias.md'), archive.lint('old')]);
	t.deepEqual(await archive.lint(), fresh);
	t.deepEqual(await archive.known(), [9, 9]);
});
