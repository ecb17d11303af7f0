import path from 'node:path';
import test from 'ava';
import {gitRepository} from '../support/git-repository.ts';
import type {CommandResult} from '../support/run-command.ts';

const config = JSON.stringify({
	rules: {'valid-front-matter': 'on', 'no-padding': 'on', 'no-duplicate-post': 'on'},
	settings: {postFolders: ['content']},
	overrides: [{where: {draft: true}, rules: {'no-padding': 'off'}}],
});

const toml = (author: string, more = ''): string =>
	`+++\ntitle = "A walk"\ndate = 2024-03-01\nauthor = "${author}"\n${more}+++\n\nText of a walk along the pier.\n`;

/** Front matter of each form, and one that cannot be read: with the same fault in all but a draft. */
const posts: Readonly<Record<string, string>> = {
	'content/a.md': toml('Ann  Lee'),
	'content/b.md': '{\n  "title": "Another",\n  "author": "Ann  Lee"\n}\n\nOther words.\n',
	'content/c.md': toml('Ann  Lee', 'draft = true\n').replace('Text of', 'More of'),
	'content/d.md': '+++\ntitle = "The "long" walk"\n+++\n\nWords.\n',
	'content/e.md': 'Title: no front matter in Hugo\nDate: 2024-03-01\n\nWords.\n',
	'content/f.md': '---\ntitle: YAML\nauthor: "Ann  Lee"\n---\nWords.\n',
};

const found = {
	'content/a.md': ['4:14 no-padding'],
	'content/b.md': ['3:17 no-padding'],
	'content/c.md': [],
	'content/d.md': ['2:15 valid-front-matter'],
	'content/e.md': ['1:1 valid-front-matter'],
	'content/f.md': ['3:13 no-padding'],
};

function mended(name: string): string {
	return (posts[name] ?? '').replace('Ann  Lee', 'Ann Lee');
}

interface JsonReport {
	readonly filePath: string;
	readonly messages: readonly {readonly ruleId: string; readonly line: number; readonly column: number}[];
}

function findingsOf({stdout}: CommandResult): Readonly<Record<string, readonly string[]>> {
	const files = JSON.parse(stdout) as readonly JsonReport[];
	return Object.fromEntries(
		files.map(({filePath, messages}) => [
			`content/${path.basename(filePath)}`,
			messages.map(({ruleId, line, column}) => `${line}:${column} ${ruleId}`),
		]),
	);
}

test('a post has the same front matter in whole runs, in parts of them, in the index and from standard input', async (t) => {
	const files = {'.archivelintrc.json': config, 'hugo.toml': '', ...posts};
	const {lint, write, git} = gitRepository(t, files);
	const json = ['--format', 'json', '--no-cache'];
	t.deepEqual(findingsOf(await lint([...json])), found);
	t.deepEqual(findingsOf(await lint([...json, ...Object.keys(posts)])), found);
	for (const [name, expected] of Object.entries(found)) {
		t.deepEqual(findingsOf(await lint([...json, name])), {[name]: expected});
		const read = await lint([...json, '--stdin', '--stdin-filename', name], {stdin: posts[name] ?? ''});
		t.deepEqual(findingsOf(read), {[name]: expected});
	}
	for (const [name, text] of Object.entries(posts)) write(name, `${text}\nOne more line.\n`);
	git('add', '.');
	for (const name of Object.keys(posts)) write(name, 'Not what is staged.\n');
	t.deepEqual(findingsOf(await lint([...json, '--staged'])), found);
});

test('`--fix` writes the form that is there, and the cache knows the fixed posts', async (t) => {
	const {lint, read} = gitRepository(t, {'.archivelintrc.json': config, 'hugo.toml': '', ...posts});
	await lint(['--fix']);
	t.is(read('content/a.md'), toml('Ann Lee'));
	t.is(read('content/b.md'), mended('content/b.md'));
	t.is(read('content/c.md'), toml('Ann  Lee', 'draft = true\n').replace('Text of', 'More of'));
	t.is(read('content/f.md'), mended('content/f.md'));
	const {stdout} = await lint([]);
	t.notRegex(stdout, /no-padding/);
});

test('`print-config` asks overrides for front matter of each form', async (t) => {
	const {lint} = gitRepository(t, {'.archivelintrc.json': config, 'hugo.toml': '', ...posts});
	const ruleIn = async (name: string): Promise<unknown> => {
		const {stdout} = await lint(['print-config', name]);
		return (JSON.parse(stdout) as {readonly rules: Readonly<Record<string, unknown>>}).rules['no-padding'];
	};
	t.is(await ruleIn('content/a.md'), 'on');
	t.is(await ruleIn('content/c.md'), 'off');
});
