import {readFileSync} from 'node:fs';
import path from 'node:path';
import test, {type ExecutionContext} from 'ava';
import {gitRepository, type TestRepository} from '../support/git-repository.ts';
import {manyPosts} from '../support/manyPosts.ts';
import type {CommandResult} from '../support/run-command.ts';

const odd = '_posts/2024-03-01-walk.md';

/** A post of an archive that calls its keys in its own way. */
function post(title: string, body: string, {byline = 'Ida Moss', day = '2024-03-01'} = {}): string {
	const keys = [`title: ${title}`, `published_at: ${day}T08:00:00Z`, `byline: ${byline}`];
	return `---\nlayout: post\n${keys.join('\n')}\nsource_url: https://news.example/2024/${title}\n---\n\n${body}\n`;
}

const faulty = post('walk', 'To the [map](/maps/walk).', {byline: '" Ida Moss"'});

function archive(t: ExecutionContext, config: object = {}): TestRepository {
	return gitRepository(t, {
		'.archivelintrc.json': JSON.stringify({extends: 'archivelint:recommended', ...config}),
		[odd]: faulty,
		...manyPosts(24, (number) => post(`post-${number}`, `Words of post ${number}.`, {day: '2024-02-01'})),
	});
}

interface Found {
	readonly message: string;
	readonly fix?: unknown;
}

function foundIn({stdout}: CommandResult): readonly Found[] {
	const results = JSON.parse(stdout) as {messages: Found[]}[];
	return results.flatMap(({messages}) => messages);
}

function messagesOf(result: CommandResult): readonly string[] {
	return foundIn(result).map(({message}) => message);
}

const expected = [
	'Author ` Ida Moss` (1 post) is otherwise spelled `Ida Moss` (24 posts).',
	'Author ` Ida Moss` has spaces around the name.',
	'`/maps/walk` is an address of the source site, and leads nowhere in the archive.',
];

test('what the posts of an archive say of their keys is the same, however a post is linted', async (t) => {
	const {git, lint, write} = archive(t);
	const json = ['--format', 'json'];
	t.deepEqual(messagesOf(await lint(json)), expected);
	t.deepEqual(messagesOf(await lint([...json, odd])), expected);
	t.deepEqual(messagesOf(await lint([...json, '--no-cache', '--concurrency', '2'])), expected);
	write(odd, `${faulty}More words.\n`);
	git('add', '.');
	t.deepEqual(messagesOf(await lint([...json, '--staged'])), expected);
	// Of other posts' authors nothing is known there.
	const stdin = await lint([...json, '--stdin', '--stdin-filename', odd], {stdin: faulty});
	t.deepEqual(messagesOf(stdin), expected.slice(1));
	const parts = [1, 2, 3].map((index) => `../part-${index}.json`);
	for (const [index, file] of parts.entries())
		await lint(['--shard', `${index + 1}/3`, '--format', 'parts', '--output-file', file]);
	t.deepEqual(messagesOf(await lint(['merge', ...parts, ...json])), expected);
});

test('without the archive, keys have the roles that they have anyway', async (t) => {
	const {lint} = archive(t);
	const {stdout} = await lint(['--format', 'json', '--no-archive', odd]);
	t.false(stdout.includes('the source site'));
	t.false(stdout.includes('Ida Moss'));
});

test('no fix that rests on what is only inferred is safe', async (t) => {
	const {lint, folder} = archive(t);
	const read = (): string => readFileSync(path.join(folder, odd), 'utf8');
	await lint(['--fix']);
	t.is(read(), faulty);
	await lint(['--fix', '--unsafe']);
	t.is(read(), post('walk', 'To the [map](https://news.example/maps/walk).', {byline: '"Ida Moss"'}));
});

test('where the config says it, they are', async (t) => {
	const {lint, folder} = archive(t, {settings: {keys: {author: 'byline'}, source: 'source_url'}});
	await lint(['--fix']);
	t.is(
		readFileSync(path.join(folder, odd), 'utf8'),
		post('walk', 'To the [map](https://news.example/maps/walk).', {byline: '"Ida Moss"'}),
	);
});

test('a message names the key that is really there', async (t) => {
	const {lint, write} = archive(t);
	write(
		odd,
		faulty
			.replace(/^byline.*\n/m, '')
			.replace('2024-03-01T', '2024-03-04T')
			.replace(/^source_url: .*$/m, 'source_url: /2024/walk'),
	);
	t.deepEqual(messagesOf(await lint(['--format', 'json', odd])), [
		'The front matter has no `byline`; 24 of 25 posts have it.',
		'The file name says `2024-03-01`, but `published_at` is `2024-03-04T08:00:00Z`.',
		'`source_url` is `/2024/walk`, which is not an absolute http(s) URL.',
		'`/maps/walk` leads nowhere in the archive.',
	]);
});

const mistakes: readonly {readonly settings: object; readonly says: RegExp}[] = [
	{settings: {keys: {authr: 'byline'}}, says: /`authr` is no role of a key\. Did you mean `author`\?/},
	{settings: {keys: {date: 5}}, says: /`keys`|`date`/},
	{settings: {keys: {date: []}}, says: /date/},
	{
		settings: {source: 'url', keys: {source: 'link'}},
		says: /`source` is `url`, but `keys\.source` is `link`: both name the key of the source, so one of them is enough\./,
	},
];

for (const {settings, says} of mistakes) {
	test(`settings of keys that are a mistake: ${JSON.stringify(settings)}`, async (t) => {
		const {lint} = archive(t, {settings});
		const {code, stderr} = await lint([]);
		t.is(code, 2);
		t.regex(stderr, says);
		t.regex(stderr, /1 problem|\.archivelintrc\.json:1:/);
	});
}
