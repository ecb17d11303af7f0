import test from 'ava';
import {runCommand} from '../support/run-command.ts';
import {temporaryFolder} from '../support/temporaryFolder.ts';
import {post} from '../support/testRule.ts';

const archive = {
	'.archivelintrc.json': '{"ignores": ["*-old.md"]}',
	'_posts/2024-03-01-a.md': post('<p>A</p>\n'),
	'_posts/2024-03-02-old.md': post('<p>Old</p>\n'),
	'_drafts/2024-04-01-idea.md': post('<p>Idea</p>\n'),
	'about.md': post('<p>About</p>\n'),
	'assets/a.png': '',
	'_site/2024/03/01/a.html': '<p>A</p>',
};

test('--show-files lists what would be linted, and what is left out and why', async (t) => {
	const {stdout, code} = await runCommand(['--show-files'], {cwd: temporaryFolder(t, archive)});
	t.is(code, 0);
	t.is(
		stdout,
		`_posts/2024-03-01-a.md

Left out:
  _drafts/2024-04-01-idea.md: it is a draft
  _posts/2024-03-02-old.md: \`*-old.md\` in the config ignores it
  about.md: it is no post: it is not in \`_posts\` or \`archived\`, and its name does not begin with a date
`,
	);
});

test('of a file that is named, it says why a run over its folder leaves it out', async (t) => {
	const cwd = temporaryFolder(t, archive);
	t.is(
		(await runCommand(['--show-files', '_drafts/2024-04-01-idea.md'], {cwd})).stdout,
		'_drafts/2024-04-01-idea.md (named; else it is left out: it is a draft)\n',
	);
	const excluded = await runCommand(['--show-files', '--force-exclude', '_posts/2024-03-02-old.md'], {cwd});
	t.is(excluded.stdout, '\nLeft out:\n  _posts/2024-03-02-old.md: `*-old.md` in the config ignores it\n'.trimStart());
});

test('programs get the same as JSON', async (t) => {
	const {stdout} = await runCommand(['--show-files', '--format', 'json', '_posts'], {cwd: temporaryFolder(t, archive)});
	const {linted, leftOut} = JSON.parse(stdout) as {linted: unknown; leftOut: unknown};
	t.deepEqual(linted, [{path: '_posts/2024-03-01-a.md'}]);
	t.deepEqual(leftOut, [{path: '_posts/2024-03-02-old.md', reason: '`*-old.md` in the config ignores it'}]);
});

test('what is chosen by shards leaves the rest to other parts', async (t) => {
	const cwd = temporaryFolder(t, archive);
	const parts = await Promise.all(
		['1/2', '2/2'].map(async (part) => (await runCommand(['--show-files', '--shard', part, '_posts'], {cwd})).stdout),
	);
	t.is(parts.filter((text) => text.includes('2024-03-01-a.md: it is of another part')).length, 1);
	t.is(parts.filter((text) => text.startsWith('_posts/2024-03-01-a.md\n')).length, 1);
});

const refused: readonly (readonly [words: readonly string[], message: string])[] = [
	[['--fix'], '`--show-files` lints nothing: it takes no `--fix`.\n'],
	[['--statistics'], '`--show-files` lints nothing: it takes no `--statistics`.\n'],
	[['--format', 'sarif'], '`--show-files` prints a list, as `stylish` or `json`, and not as `sarif`.\n'],
];
for (const [words, message] of refused) {
	test(`--show-files takes no ${words.join(' ')}`, async (t) => {
		const {code, stderr} = await runCommand(['--show-files', ...words], {cwd: temporaryFolder(t, archive)});
		t.is(code, 2);
		t.is(stderr, message);
	});
}
