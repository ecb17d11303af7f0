import {existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import test, {type ExecutionContext} from 'ava';
import {type ArchiveOptions, type FileReport, lintArchive, UserError} from '../../../src/node.ts';
import {gitRepository} from '../../support/git-repository.ts';
import {runCommand} from '../../support/run-command.ts';
import {temporaryFolder} from '../../support/temporaryFolder.ts';

const now = Date.parse('2024-06-01');

/** A post with an image that is never loaded, of an author whom the config spells another way. */
function post(number: number, body = '<p><img data-src="https://news.example/b.png"></p>'): string {
	return `---\nlayout: post\ntitle: "Post ${number}"\ndate: 2024-03-01T08:00:00.000Z\nauthor: A. Lee\nfrom: https://news.example/${number}\n---\n${body}\n`;
}

const config = {
	rules: {'no-unloaded-image': 'error', 'consistent-author': 'warn'},
	settings: {authors: {'Ann Lee': ['A. Lee']}},
} as const;

/** An archive of so many posts, each with an error and a warning that the archive decides. */
function archive(t: ExecutionContext, count = 3): {readonly folder: string; readonly read: () => readonly string[]} {
	const names = Array.from(
		{length: count},
		(_, index) => `_posts/2024-03-01-post-${String(index).padStart(3, '0')}.md`,
	);
	const folder = temporaryFolder(t, {
		'.archivelintrc.json': JSON.stringify(config),
		...Object.fromEntries(names.map((name, index) => [name, post(index)])),
	});
	return {folder, read: () => names.map((name) => readFileSync(path.join(folder, name), 'utf8'))};
}

async function collect(folder: string, options?: ArchiveOptions) {
	const run = lintArchive(folder, {now, ...options});
	const reports: FileReport[] = [];
	for await (const report of run) reports.push(report);
	return {run, reports, rules: reports.map(({diagnostics}) => diagnostics.map(({rule}) => rule).join(' '))};
}

test('an archive is told post by post, as a formatter of the command gets it', async (t) => {
	const cwd = temporaryFolder(t, {
		'format.mjs': 'export default ({files}) => JSON.stringify([...files]);',
		'archive/_config.yml': 'permalink: pretty\nkramdown:\n  footnote_backlink_inline: true\n',
		'archive/_posts/2024-03-01-one.md': post(1, '<p><img src="a.png"></p>'),
		'archive/_posts/2024-03-02-two.md': post(1),
	});
	const {stdout, stderr, code} = await runCommand(['--format', './format.mjs', 'archive'], {cwd});
	const {run, reports} = await collect(path.join(cwd, 'archive'));
	t.is(code, 1);
	t.is(JSON.stringify(reports), stdout);
	t.is(run.root, path.join(cwd, 'archive'));
	t.is(stderr.replace('archive/_config.yml', '_config.yml'), run.notices.map((notice) => `${notice}\n`).join(''));
	t.is(run.notices.length, 1);
	t.deepEqual(run.problems, []);
	t.is(
		run.counts.errors + run.counts.warnings,
		reports.reduce((sum, {diagnostics}) => sum + diagnostics.length, 0),
	);
});

test('nothing is written unless a fix is asked for', async (t) => {
	const {folder, read} = archive(t);
	const before = read();
	const {run, rules} = await collect(folder);
	t.deepEqual(
		rules,
		Array.from({length: 3}, () => 'consistent-author no-unloaded-image'),
	);
	t.like(run.counts, {errors: 3, warnings: 3, fixableErrors: 3, fixableWarnings: 3});
	t.deepEqual(read(), before);
});

test('posts are fixed on the disk, and what remains is told', async (t) => {
	const {folder, read} = archive(t);
	const {run, reports, rules} = await collect(folder, {fix: 'safe'});
	t.deepEqual(rules, ['', '', '']);
	t.deepEqual(
		reports.map(({fixed}) => fixed),
		[2, 2, 2],
	);
	t.like(run.counts, {errors: 0, warnings: 0});
	for (const text of read()) {
		t.regex(text, /^author: Ann Lee$/m);
		t.regex(text, /src="https:\/\/news\.example\/b\.png"/);
	}
});

const selections: Readonly<Record<string, {readonly options: ArchiveOptions; readonly rules: readonly string[]}>> = {
	paths: {
		options: {paths: ['_posts/*-001.md', '_posts/2024-03-01-post-002.md']},
		rules: ['consistent-author no-unloaded-image', 'consistent-author no-unloaded-image'],
	},
	'an empty list of paths': {options: {paths: []}, rules: []},
	only: {
		options: {only: ['no-unloaded-image']},
		rules: ['no-unloaded-image', 'no-unloaded-image', 'no-unloaded-image'],
	},
	rules: {
		options: {rules: {'no-unloaded-image': 'off', 'require-image-alt': ['error', {severity: {}}]}},
		rules: [
			'consistent-author require-image-alt',
			'consistent-author require-image-alt',
			'consistent-author require-image-alt',
		],
	},
	'a config as an object': {
		options: {config: {extends: './.archivelintrc.json', rules: {'consistent-author': 'off'}, ignores: ['*-002.md']}},
		rules: ['no-unloaded-image', 'no-unloaded-image'],
	},
	'a config by its path': {
		options: {config: 'other.json'},
		rules: ['require-fields', 'require-fields', 'require-fields'],
	},
	'no archive': {options: {archive: false}, rules: ['no-unloaded-image', 'no-unloaded-image', 'no-unloaded-image']},
	'ignored files that are named': {
		options: {paths: ['_posts/2024-03-01-post-002.md'], config: {ignores: ['*-002.md']}, forceExclude: true},
		rules: [],
	},
	'another root': {
		options: {root: '_posts', only: ['no-unloaded-image'], paths: ['_posts/2024-03-01-post-001.md']},
		rules: ['no-unloaded-image'],
	},
};

for (const [name, {options, rules}] of Object.entries(selections)) {
	test(`options say what is linted, and how: ${name}`, async (t) => {
		const {folder} = archive(t);
		writeFileSync(path.join(folder, 'other.json'), '{"rules": {"require-fields": ["error", {"fields": ["mood"]}]}}');
		t.deepEqual((await collect(folder, options)).rules, rules);
	});
}

test('a baseline holds, unless the options say otherwise', async (t) => {
	const {folder, read} = archive(t);
	t.is((await runCommand(['baseline', 'create'], {cwd: folder})).code, 0);
	const {reports} = await collect(folder);
	t.deepEqual(
		reports.map(({diagnostics, suppressed}) => [diagnostics.length, suppressed.length]),
		[
			[0, 2],
			[0, 2],
			[0, 2],
		],
	);
	const isReported = Array.from({length: 3}, () => 'consistent-author no-unloaded-image');
	t.deepEqual((await collect(folder, {baseline: false})).rules, isReported);
	t.deepEqual((await collect(folder, {showBaselined: true})).rules, isReported);
	const before = read();
	await collect(folder, {fix: 'safe'});
	t.deepEqual(read(), before);
	const {run} = await collect(folder, {fix: 'safe', fixBaselined: true});
	t.true(read().every((text) => text.includes('Ann Lee')));
	t.regex(run.notices.join('\n'), /^6 entries of the baseline are stale/);
});

test('git says what is linted and what is new', async (t) => {
	const {folder, git, write} = gitRepository(t, {
		'.archivelintrc.json': JSON.stringify(config),
		'_posts/2024-03-01-old.md': post(1),
	});
	write('_posts/2024-03-02-new.md', post(2));
	const pathsOf = async (options: ArchiveOptions) =>
		(await collect(folder, options)).reports.flatMap(({path: file, diagnostics}) =>
			diagnostics.length === 0 ? [] : [file],
		);
	t.deepEqual(await pathsOf({changed: 'HEAD'}), ['_posts/2024-03-02-new.md']);
	t.deepEqual(await pathsOf({newOnly: 'HEAD'}), ['_posts/2024-03-02-new.md']);
	const {run} = await collect(folder, {staged: true});
	t.deepEqual(run.notices, ['No post is staged.']);
	git('add', '-A');
	t.deepEqual(await pathsOf({staged: true}), ['_posts/2024-03-02-new.md']);
	git('commit', '-qm', 'second');
	t.deepEqual(await pathsOf({since: 'HEAD~1'}), ['_posts/2024-03-02-new.md']);
});

test('plugins of the config run, unless the options say otherwise', async (t) => {
	const {folder} = archive(t);
	writeFileSync(
		path.join(folder, 'plugin.mjs'),
		`import {defineRule} from 'archivelint/authoring';
		export default {name: 'own', rules: [defineRule({
			id: 'no-image',
			description: 'Disallow images.',
			messages: {image: 'An image.'},
			check: ({report}) => ({'<img>'(element) { report({at: element, message: 'image'}); }}),
		})]};`,
	);
	mkdirSync(path.join(folder, 'node_modules'));
	symlinkSync(process.cwd(), path.join(folder, 'node_modules', 'archivelint'), 'junction');
	const options = {
		paths: ['_posts/*-001.md'],
		config: {plugins: ['./plugin.mjs'], rules: {'own/no-image': 'warn'}},
	} as const;
	t.deepEqual((await collect(folder, options)).rules, ['own/no-image']);
	const {run, rules} = await collect(folder, {...options, plugins: false});
	t.deepEqual(rules, ['']);
	t.regex(run.notices.join('\n'), /plugins are left out: `\.\/plugin\.mjs`/);
});

test('what cannot be read is a problem, and the rest is told', async (t) => {
	const {folder} = archive(t);
	mkdirSync(path.join(folder, 'empty'));
	const {run, reports} = await collect(folder, {paths: ['_posts', '_posts/no-such-post.md']});
	t.is(reports.length, 3);
	t.deepEqual(run.problems, [{path: undefined, message: '`_posts/no-such-post.md` does not exist.'}]);
});

const mistakes: Readonly<
	Record<string, {readonly folder?: string; readonly options?: object; readonly message: RegExp}>
> = {
	'no such folder': {folder: '_post', message: /^`.*_post` does not exist; did you mean `.*_posts`\?$/},
	'a file for a folder': {
		folder: '.archivelintrc.json',
		message: /is not a folder: give the folder of the archive, and the posts in `paths`\.$/,
	},
	'nothing to lint': {folder: 'empty', message: /^There is nothing to lint\./},
	'a glob without posts': {
		options: {paths: ['*.txt']},
		message: /^There is nothing to lint\. No post was found for `\*\.txt`\./,
	},
	'a rule that there is not': {
		options: {only: ['no-trackin']},
		message: /There is no rule `no-trackin`\. Did you mean `no-tracking`\?/,
	},
	'a rule that is set as none is': {
		options: {rules: {'no-tracking': 'maybe'}},
		message: /^--rule:1:14: .* not `"maybe"`/,
	},
	'a mistake in a config': {
		options: {config: {rules: {'no-tracking': 'of'}}},
		message: /^config:3:20: .* Did you mean `off`\?/,
	},
	'a config that there is not': {
		options: {config: 'no.json'},
		message: /^The config `no\.json` cannot be read: it does not exist\.$/,
	},
	'no repository': {options: {staged: true}, message: /needs git/},
	'two selections': {
		options: {staged: true, since: 'HEAD'},
		message: /^`staged` and `since` both say what to lint: use one of them\.$/,
	},
	'a baseline to fix without fixing': {
		options: {fixBaselined: true},
		message: /^`fixBaselined` says what fixes may touch/,
	},
	'no baseline, and what is in it': {
		options: {baseline: false, showBaselined: true},
		message: /^With `baseline: false`/,
	},
	'an option that there is not': {
		options: {fixx: 'safe'},
		message: /^There is no option `fixx`\. Did you mean `fix`\?$/,
	},
	'values that options do not have': {
		options: {fix: true, paths: '_posts', signal: {}},
		message:
			/^`paths` must be a list, not `"_posts"`\.\n`fix` must be .*, not `true`\.\n`signal` is not an AbortSignal\.$/,
	},
};

for (const [name, {folder = '', options, message}] of Object.entries(mistakes)) {
	test(`a mistake of the caller of lintArchive is told: ${name}`, async (t) => {
		const {folder: root} = archive(t);
		mkdirSync(path.join(root, 'empty'));
		await t.throwsAsync(collect(path.join(root, folder), options as ArchiveOptions), {instanceOf: UserError, message});
	});
}

test('that there is nothing to lint may be no mistake', async (t) => {
	const folder = temporaryFolder(t, {});
	const {run, reports} = await collect(folder, {allowEmpty: true});
	t.deepEqual(reports, []);
	t.deepEqual(run.notices, ['There is nothing to lint. No post was found for `.`.']);
});

test('a signal that is aborted already stops the run before it begins', async (t) => {
	const {folder} = archive(t);
	const reason = new Error('No longer wanted.');
	const error = await t.throwsAsync(collect(path.join(folder, 'no-such-folder'), {signal: AbortSignal.abort(reason)}));
	t.is(error, reason);
});

test('a signal that a timer aborts stops the run while it lints, and nothing is written', async (t) => {
	const {folder, read} = archive(t, 300);
	const before = read();
	const controller = new AbortController();
	const reason = new Error('No longer wanted.');
	setImmediate(() => controller.abort(reason));
	const run = lintArchive(folder, {now, fix: 'safe', signal: controller.signal});
	const error = await t.throwsAsync(run[Symbol.asyncIterator]().next());
	t.is(error, reason);
	t.deepEqual(read(), before);
	t.like(run.counts, {errors: 0, warnings: 0});
});

test('a signal that is aborted between two reports stops the run', async (t) => {
	const {folder} = archive(t);
	const controller = new AbortController();
	const reason = new Error('No longer wanted.');
	const run = lintArchive(folder, {now, signal: controller.signal});
	const seen: string[] = [];
	const error = await t.throwsAsync(async () => {
		for await (const report of run) {
			seen.push(report.path);
			controller.abort(reason);
		}
	});
	t.is(error, reason);
	t.is(seen.length, 1);
	t.is(run.counts.errors, 1);
});

test('a run that is stopped while it fixes leaves posts that are fixed, and posts as they were', async (t) => {
	const {folder, read} = archive(t);
	const [, ...others] = read();
	const {signal} = whenever(() => read()[0]?.includes('Ann Lee') === true);
	await t.throwsAsync(collect(folder, {fix: 'safe', signal}), {message: 'No longer wanted.'});
	const [first, ...after] = read();
	t.regex(first ?? '', /^author: Ann Lee$[^]*src="https:\/\/news\.example\/b\.png"/m);
	t.deepEqual(after, others);
});

/** Aborts its signal as soon as something holds, when the run asks. */
function whenever(holds: () => boolean): AbortController {
	const controller = new AbortController();
	const {signal} = controller;
	const throwIfAborted = signal.throwIfAborted.bind(signal);
	signal.throwIfAborted = () => {
		if (holds()) controller.abort(new Error('No longer wanted.'));
		throwIfAborted();
	};
	return controller;
}

test('whoever has seen enough ends the run', async (t) => {
	const {folder} = archive(t);
	const run = lintArchive(folder, {now});
	for await (const _ of run) break;
	t.is(run.counts.errors, 1);
	t.true((await run[Symbol.asyncIterator]().next()).done);
});

test('with a cache the reports are the same, and without one there is none', async (t) => {
	const {folder} = archive(t);
	mkdirSync(path.join(folder, 'node_modules'));
	const {reports} = await collect(folder);
	t.false(existsSync(path.join(folder, 'node_modules', '.cache')));
	t.deepEqual((await collect(folder, {cache: true})).reports, reports);
	t.true(existsSync(path.join(folder, 'node_modules', '.cache')));
	t.deepEqual((await collect(folder, {cache: true})).reports, reports);
	writeFileSync(path.join(folder, '_posts/2024-03-01-post-000.md'), post(0, '<p>Text</p>'));
	t.deepEqual((await collect(folder, {cache: true})).reports, (await collect(folder)).reports);
});

test('in any number of threads, an archive is linted and fixed the same', async (t) => {
	for (const fix of [false, 'safe'] as const) {
		const outcomeOf = async (concurrency: ArchiveOptions['concurrency']) => {
			const {folder, read} = archive(t, 40);
			const {run, reports} = await collect(folder, {concurrency, fix});
			return {reports, counts: run.counts, texts: read()};
		};
		const alone = await outcomeOf('off');
		t.is(alone.texts.filter((text) => text.includes('A. Lee')).length, fix === false ? 40 : 0);
		for (const concurrency of [2, 3, 'auto'] as const) t.deepEqual(await outcomeOf(concurrency), alone);
	}
	const {folder} = archive(t, 1);
	for (const concurrency of [0, 1.5, 65, 'many', '2']) {
		await t.throwsAsync(collect(folder, {concurrency: concurrency as number}), {
			instanceOf: UserError,
			message: /`concurrency` is neither a number of threads from 1 to 64 nor `auto` nor `off`\./,
		});
	}
});

test('threads read a config that is an object', async (t) => {
	const {folder} = archive(t, 20);
	const own = {config: {rules: {'no-unloaded-image': 'warn'}}} as const;
	const {reports} = await collect(folder, {...own, concurrency: 'off'});
	t.is(reports[19]?.diagnostics[0]?.severity, 'warning');
	t.deepEqual((await collect(folder, {...own, concurrency: 2})).reports, reports);
});

test('a run that is stopped ends its threads', async (t) => {
	const {folder, read} = archive(t, 200);
	const before = read();
	const controller = new AbortController();
	const reason = new Error('No longer wanted.');
	setTimeout(() => controller.abort(reason), 100);
	t.is(await t.throwsAsync(collect(folder, {concurrency: 3, fix: 'safe', signal: controller.signal})), reason);
	const after = read();
	// What was written by then was written whole, and nothing is written any more.
	await new Promise((resolve) => {
		setTimeout(resolve, 300);
	});
	t.deepEqual(read(), after);
	for (const [index, text] of after.entries())
		t.true(text === before[index] || !text.includes('data-src'), String(index));
});
