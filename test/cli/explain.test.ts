import test from 'ava';
import {runCommand} from '../support/run-command.ts';
import {temporaryFolder} from '../support/temporaryFolder.ts';
import {post} from '../support/testRule.ts';

const tide = (title: string, date: string): string =>
	post('<p>The tide came back, and all the boats with it.</p>\n', {title, date, from: 'https://news.example/tide'});

const archive = {
	'.archivelintrc.json':
		'{"extends": "archivelint:recommended", "rules": {"require-image-alt": "error", "no-liquid": "off"}}',
	'_posts/2024-03-01-tide.md': tide('The tide', '2024-03-01T00:30:00.000Z'),
	'_posts/2024-03-01-tide-again.md': tide('The tide again', '2024-03-01T00:30:00.000Z'),
	'_posts/2024-03-02-image.md': post('<p>Text</p>\n<p>渡輪 <img src="/a.png"></p>\n'),
};

test('a rule is explained by its page, plain in a pipe, and by what the config makes of it', async (t) => {
	const cwd = temporaryFolder(t, archive);
	const {stdout, code} = await runCommand(['explain', 'require-image-alt'], {cwd});
	t.is(code, 0);
	for (const heading of ['require-image-alt', 'Bad', 'Good', 'Fix', 'Known traps'])
		t.true(stdout.split('\n').includes(heading), heading);
	t.false(/\u001b|<!-- head|\| ---/.test(stdout));
	t.true(stdout.endsWith('Here\n\n  The config has it on, with all its messages as errors.\n'));
	t.regex((await runCommand(['explain', 'no-liquid'], {cwd})).stdout, /\n {2}It is off here\.\n$/);
	t.regex(
		(await runCommand(['explain', 'readable-post'], {cwd})).stdout,
		/^readable-post\n\n {2}The post is not linted/,
	);
});

test('a line is explained by its findings, with what the post says of itself', async (t) => {
	const cwd = temporaryFolder(t, archive);
	const {stdout: list} = await runCommand(['--format', 'compact', '--only', 'require-image-alt'], {cwd});
	const line = /line (\d+)/.exec(list)?.[1] ?? '';
	const {stdout, code} = await runCommand(['explain', `_posts/2024-03-02-image.md:${line}`], {cwd});
	t.is(code, 0);
	t.regex(stdout, /^_posts\/2024-03-02-image\.md:\d+:7\nImage `\/a\.png` has no `alt`/m);
	t.regex(stdout, / \| <p>渡輪 <img src="\/a\.png"><\/p>\n +\| {9}\^{18}\n/);
	t.regex(stdout, /^ {2}rule +require-image-alt \(error, \w+\): Require/m);
	t.regex(stdout, /^ {2}cause +c-[\da-f]{8}: /m);
	t.regex(stdout, /^ {2}read about the rule: archivelint explain require-image-alt$/m);
	t.regex(stdout, /\nThe post\n\n {2}file +_posts\/2024-03-02-image\.md\n/);
	t.regex(
		(await runCommand(['explain', `_posts/2024-03-02-image.md:${line}:3`], {cwd})).stdout,
		/^Nothing is found at /,
	);
});

test('what the archive found is explained with the other posts, and what they say of themselves', async (t) => {
	const cwd = temporaryFolder(t, archive);
	const {stdout: list} = await runCommand(['--format', 'compact', '--only', 'no-duplicate-post'], {cwd});
	const [, file = '', line = ''] = /^(.*?): line (\d+)/.exec(list) ?? [];
	const other = Object.keys(archive).find((name) => name.includes('tide') && name !== file) ?? '';
	const {stdout} = await runCommand(['explain', `${file}:${line}`], {cwd});
	t.regex(stdout, /rule +no-duplicate-post/);
	t.true(stdout.includes(`evidence  ${other}: `), stdout);
	t.regex(stdout, /^ +title: The tide/m);
	t.regex(stdout, /^ {2}fix +There is none: it takes a person\.$/m);
});

test('what is hidden is explained too, and says by what', async (t) => {
	const cwd = temporaryFolder(t, archive);
	await runCommand(['baseline', 'create', '--reason', 'Old.'], {cwd});
	const {stdout} = await runCommand(['explain', '_posts/2024-03-02-image.md:1'], {cwd});
	const line = /lines? (?:[\d, and]*\b)?(\d+)\.$/.exec(stdout.trim())?.[1] ?? '';
	const {stdout: told} = await runCommand(['explain', `_posts/2024-03-02-image.md:${line}`], {cwd});
	t.regex(told, /^ {2}hidden by +the baseline: Old\.$/m);
});

test('in a terminal, before and after are shown around the change itself', async (t) => {
	const words = 'The ferry sails again, and all the people wait for it. '.repeat(6);
	const image = `<img src="https://a.example/${'x'.repeat(150)}.jpg" alt="A" width=100% class="wide">`;
	const cwd = temporaryFolder(t, {'_posts/2024-03-02-a.md': post(`<p>${words}${image}${words}</p>\n`)});
	const {stdout: list} = await runCommand(['--only', 'renderable-html', '--format', 'compact'], {cwd});
	const line = /line (\d+)/.exec(list)?.[1] ?? '';
	const {stdout} = await runCommand(['explain', `_posts/2024-03-02-a.md:${line}`], {
		cwd,
		isTerminal: true,
		columns: 80,
	});
	const [, before = '', after = ''] = stdout.split('This is what the fix ');
	t.regex(before, /^changes:\n\n {2}\d+ \| ….*width=100%/);
	t.regex(after, /^makes of it:.*\n\n {2}\d+ \| ….*width="100%"/);
	t.notDeepEqual(before.split('\n')[2], after.split('\n')[2]);
});

test('what the config ignores is explained with the entry, and no command that finds nothing', async (t) => {
	const config = {
		extends: 'archivelint:recommended',
		ignoreCauses: [
			{rule: 'require-image-alt', message: 'missing', source: 'news.example', kind: '<img>', reason: 'Old.'},
		],
	};
	const cwd = temporaryFolder(t, {...archive, '.archivelintrc.json': JSON.stringify(config)});
	const {stdout: list} = await runCommand(
		['--no-ignore-causes', '--only', 'require-image-alt', '--format', 'compact'],
		{cwd},
	);
	const line = /line (\d+)/.exec(list)?.[1] ?? '';
	const {stdout} = await runCommand(['explain', `_posts/2024-03-02-image.md:${line}:7`], {cwd});
	t.regex(stdout, /hidden by +`ignoreCauses` of the config, \.archivelintrc\.json:1:\d+: Old\./);
	const [command] = /archivelint --cause \S+.*/.exec(stdout) ?? [];
	t.regex(command ?? '', /--no-ignore-causes$/);
	t.regex((await runCommand(command?.split(' ').slice(1) ?? [], {cwd})).stdout, /1 problem/);
});

const mistakes: readonly (readonly [word: string, message: RegExp])[] = [
	['require-image-al', /^There is no rule `require-image-al`\. Did you mean `require-image-alt`\?\n$/],
	['reqiure-image-alt', /Did you mean `require-image-alt`\?\n$/],
	['valid-supression', /Did you mean `valid-suppression`\?\n$/],
	['c-7f3a90b1', /^No finding has the cause `c-7f3a90b1`\.\n$/],
	[
		'_posts/2024-03-02-image.md',
		/one line can be explained, such as `archivelint explain _posts\/2024-03-02-image\.md:12`/,
	],
	['_posts/2024-03-02-image.md:999', /^`_posts\/2024-03-02-image\.md` has \d+ lines, and no line 999\.\n$/],
	['_posts/2024-03-02-image.md:0', /and no line 0\./],
	['_posts:3', /^`_posts` is a folder: name a post in it/],
	['_posts', /^`_posts` is a folder: name a line of a post in it/],
	['_posts/2024-03-02-image.md:abc', /explain _posts\/2024-03-02-image\.md:12`; `abc` is no line\./],
	['_posts/nowhere.md:3', /`_posts\/nowhere\.md` does not exist/],
];
for (const [word, message] of mistakes) {
	test(`explain ${word} says what is wrong`, async (t) => {
		const {code, stderr} = await runCommand(['explain', word], {cwd: temporaryFolder(t, archive)});
		t.is(code, 2);
		t.regex(stderr, message);
	});
}

interface Listed {
	readonly rules: readonly {
		readonly id: string;
		readonly severity: string;
		readonly fix: string;
		readonly preset: string;
		readonly harm: string;
		readonly here: string;
		readonly page?: string;
	}[];
}

test('all rules are listed, with what the config makes of them', async (t) => {
	const cwd = temporaryFolder(t, {
		...archive,
		'old/.archivelintrc.json': '{"overrides": [{"files": "*.md", "rules": {"no-liquid": "on"}}]}',
	});
	const {rules} = JSON.parse((await runCommand(['rules', '--json'], {cwd})).stdout) as Listed;
	const stateOf = (id: string) => rules.find((rule) => rule.id === id)?.here;
	t.deepEqual(['require-image-alt', 'no-liquid', 'no-tracking'].map(stateOf), ['error', 'off', 'on']);
	const [first] = rules;
	t.regex(first?.page ?? '', /^file:\/\/.*\/rules\/.*\.md$/);
	const {rules: old} = JSON.parse((await runCommand(['rules', 'old', '--json'], {cwd})).stdout) as Listed;
	t.deepEqual(
		old.filter(({here}) => here !== 'off').map(({id, here}) => [id, here]),
		[['no-liquid', 'some posts']],
	);
	const lines = (await runCommand(['rules'], {cwd})).stdout.trimEnd().split('\n');
	t.is(lines.length, rules.length + 1);
});
