import {readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import test, {type ExecutionContext} from 'ava';
import {rules as allRules} from '../../../rules/index.ts';
import {ownRuleset} from '../../../src/config/index.ts';
import {defineArchiveRule, type Rule} from '../../../src/model/rule.ts';
import {Configs} from '../../../src/node/run/configs.ts';
import {diffFiles, fixFiles} from '../../../src/node/run/fixRun.ts';
import {type JudgedRun, type LintedFile, LintRun} from '../../../src/node/run/lintRun.ts';
import {Pace} from '../../../src/node/run/pace.ts';
import {RunThreads} from '../../../src/node/run/runThreads.ts';
import {temporaryFolder} from '../../support/temporaryFolder.ts';
import {post} from '../../support/testRule.ts';

const names = ['_posts/2024-03-01-a.md', '_posts/2024-03-02-b.md'];
const level = 'safe' as const;

/** Two posts whose author only the archive can mend, linted. */
function lintedArchive(
	t: ExecutionContext,
	{rules = allRules, frontMatter = {}}: {rules?: readonly Rule[]; frontMatter?: Readonly<Record<string, string>>} = {},
) {
	const text = (name: string) =>
		post('<p>Text</p>\n', {author: 'A. Lee', title: name, from: `https://news.example/${name}`, ...frontMatter});
	const root = temporaryFolder(t, {
		'.archivelintrc.json':
			'{"rules": {"consistent-author": "error"}, "settings": {"authors": {"Ann Lee": ["A. Lee"]}}}',
		...Object.fromEntries(names.map((name) => [name, text(path.basename(name, '.md'))])),
	});
	const configs = new Configs(
		{config: undefined, only: [], rule: [], plugins: true, parser: undefined},
		root,
		ownRuleset(rules),
	);
	const run = new LintRun({configs, root, now: 0, details: []});
	const linted = names.flatMap((name): LintedFile[] => {
		const file = run.lintFile({path: name, absolutePath: path.join(root, name)});
		return file === undefined ? [] : [file];
	});
	const judge = () => run.judge(linted, {paths: names, others: [], pages: []});
	const read = () => names.map((name) => readFileSync(path.join(root, name), 'utf8'));
	const change = (): string => {
		const file = path.join(root, names[0] ?? '');
		writeFileSync(file, readFileSync(file, 'utf8').replace('layout: post\n', 'layout: post\nnew: key\n'));
		return readFileSync(file, 'utf8');
	};
	const setup = (): never => t.fail();
	const threads = new RunThreads({run, concurrency: 'off', setup, script: undefined, timing: undefined});
	const fix = (judged: JudgedRun) =>
		new Pace(undefined).take(fixFiles(run, linted, judged, {files: [], root, level, threads, contents: undefined}));
	return {run, fix, linted, judge, read, change};
}

test('fixes of archive rules are applied to the text that was judged', async (t) => {
	const {run, fix, judge, read} = lintedArchive(t);
	const before = read();
	t.is((await fix(judge())).mended.size, 2);
	t.deepEqual(
		read(),
		before.map((text) => text.replace('A. Lee', 'Ann Lee')),
	);
	t.deepEqual(run.problems, []);
});

test('a file that changed after it was judged is not mended, and the others are', async (t) => {
	const {run, fix, linted, judge, read, change} = lintedArchive(t);
	const [, second = ''] = read();
	const judged = judge();
	t.deepEqual(
		linted.map((file) => judged.settle(file).diagnostics.length),
		[1, 1],
	);
	const changed = change();
	const {mended} = await fix(judged);
	t.deepEqual([...mended], [[names[1], 1]]);
	t.deepEqual(read(), [changed, second.replace('A. Lee', 'Ann Lee')]);
	t.deepEqual(
		run.problems.map((problem) => problem.path),
		[names[0]],
	);
	t.regex(run.problems[0]?.message ?? '', /^It changed/);
});

test('a file that changed before it was judged gets no findings of archive rules', (t) => {
	const {run, linted, judge, change} = lintedArchive(t);
	change();
	const judged = judge();
	t.deepEqual(
		linted.map((file) => judged.settle(file).diagnostics.length),
		[0, 1],
	);
	t.is([...diffFiles(run, linted, {judged, level, tell: () => t.fail()})].join('').match(/^\+author/gm)?.length, 1);
	t.is(run.problems.length, 1, 'It is said once.');
});

test('where the archive could not be judged for a post, its suppressions are not called needless', (t) => {
	const frontMatter = {archivelint: '{disable: [{rule: consistent-author}]}'};
	const {run, linted, judge, change} = lintedArchive(t, {frontMatter});
	const changed = change();
	t.regex(changed, /disable/);
	const judged = judge();
	t.deepEqual(
		linted.map((file) => judged.settle(file).diagnostics.length),
		[0, 0],
	);
	t.is(run.problems.length, 1);

	const crashing = defineArchiveRule({
		id: 'consistent-author',
		description: 'It crashes.',
		messages: {author: 'An author.'},
		judge: () => {
			throw new Error('No judgement.');
		},
	});
	const broken = lintedArchive(t, {frontMatter, rules: [crashing]});
	const unjudged = broken.judge();
	t.deepEqual(
		broken.linted.map((file) => unjudged.settle(file).diagnostics),
		[[], []],
	);
	t.regex(broken.run.problems[0]?.message ?? '', /crashed/);
});
