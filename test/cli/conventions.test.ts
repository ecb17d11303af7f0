import test, {type ExecutionContext} from 'ava';
import {gitRepository, type TestRepository} from '../support/git-repository.ts';
import {manyPosts} from '../support/manyPosts.ts';
import type {CommandResult} from '../support/run-command.ts';
import {post} from '../support/testRule.ts';

const odd = '_posts/2024-03-01-walk_report.md';
const report = post('Words of the walk.\n', {title: 'Report from the walk'}).replace(/^from.*\n/m, '');

/** An archive in which one post does what no other does. */
function archive(t: ExecutionContext): TestRepository {
	const others = manyPosts(24, (number) =>
		post(`Words of post ${number}.\n`, {
			title: `Post ${number}`,
			from: `https://news.example/${number}`,
			date: `2024-02-01T08:${10 + number}:00.000Z`,
		}),
	);
	return gitRepository(t, {'.archivelintrc.json': '{"extends": "archivelint:recommended"}', [odd]: report, ...others});
}

const expected = [
	'error: The front matter has no `from`; 24 of 25 posts have it.',
	'warning: The post’s file is named `walk_report`, which is not the beginning of its title, `Report from the walk`; 24 of 25 file names are.',
];

function messagesOf({stdout}: CommandResult): readonly string[] {
	const results = JSON.parse(stdout) as {messages: {severity: number; message: string}[]}[];
	return results.flatMap(({messages}) =>
		messages.map(({severity, message}) => `${severity === 2 ? 'error' : 'warning'}: ${message}`),
	);
}

test('a post that does what no other does is reported alike, however it is linted', async (t) => {
	const {git, lint, write} = archive(t);
	const json = ['--format', 'json'];
	t.deepEqual(messagesOf(await lint(json)), expected);
	t.deepEqual(messagesOf(await lint([...json, odd])), expected);
	write(odd, `${report}More words.\n`);
	git('add', '.');
	t.deepEqual(messagesOf(await lint([...json, '--staged'])), expected);
	const parts = [1, 2, 3].map((index) => `../part-${index}.json`);
	for (const [index, file] of parts.entries())
		await lint(['--shard', `${index + 1}/3`, '--format', 'parts', '--output-file', file]);
	t.deepEqual(messagesOf(await lint(['merge', ...parts, ...json])), expected);
});

test('without the archive nobody knows what its posts do', async (t) => {
	const {lint} = archive(t);
	t.deepEqual(messagesOf(await lint(['--format', 'json', '--no-archive', odd])), []);
	const stdin = ['--stdin', '--stdin-filename', odd];
	t.deepEqual(messagesOf(await lint(['--format', 'json', ...stdin], {stdin: report})), []);
});

test('what the site gives to all posts need not be written, and what the config wants must be', async (t) => {
	const {lint, write} = archive(t);
	write('_config.yml', 'defaults: [{scope: {path: ""}, values: {layout: post}}]\n');
	write(odd, report.replace(/^layout.*\n/m, ''));
	t.deepEqual(messagesOf(await lint(['--format', 'json'])), expected);
	const wanted = ['--rule', 'require-fields: ["error", {"fields": ["layout"]}]', '--only', 'require-fields'];
	t.deepEqual(messagesOf(await lint(['--format', 'json', ...wanted])), ['error: The front matter has no `layout`.']);
});
