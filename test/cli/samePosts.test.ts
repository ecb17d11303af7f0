import path from 'node:path';
import test from 'ava';
import {gitRepository} from '../support/git-repository.ts';

/** Posts of an archive and its other pages, with what makes it one. */
interface Archive {
	readonly site: Readonly<Record<string, string>>;
	readonly posts: readonly string[];
	readonly others: readonly string[];
}

const archives: Readonly<Record<string, Archive>> = {
	plain: {
		site: {},
		posts: ['letters/a.md', 'letters/b.md', 'letters/c.md', 'letters/2021/d/index.md'],
		others: ['README.md', 'letters/README.md', 'notes/one.md', 'LICENSE.md'],
	},
	hugo: {
		site: {'hugo.toml': 'title = "A"\n'},
		posts: ['content/a.md', 'content/posts/b.md', 'content/posts/c/index.md', 'content/d.md'],
		others: ['README.md', 'content/_index.md', 'content/posts/_index.md', 'archetypes/default.md', 'archived/e.md'],
	},
	'hugo in a folder': {
		site: {'web/hugo.toml': 'title = "A"\n'},
		posts: ['web/content/a.md', 'web/content/posts/b.md', 'web/content/c.md', 'archived/e.md'],
		others: ['README.md', 'web/content/_index.md', 'web/archetypes/default.md'],
	},
	obsidian: {
		site: {'.obsidian/templates.json': '{"folder": "Forms"}'},
		posts: ['a.md', 'Walks/b.md', 'Walks/Far/c.md'],
		others: ['Forms/Walk.md', '.trash/d.md'],
	},
};

/** Each page has a fault, so that a post that is linted is reported. */
const page = (what: string): string =>
	`---\ntitle: "${what}"\ndate: 2021-03-04\n---\n\nThe quay, see <https://news.example/?fbclid=${what.length}>.\n`;

for (const [name, {site, posts, others}] of Object.entries(archives))
	test(`the same files are posts, however a run is asked for: ${name}`, async (t) => {
		const {folder, git, write, lint} = gitRepository(t, {...site, 'keep.txt': ''});
		const pages = [...posts, ...others];
		for (const file of pages) write(file, page(file));
		const only = ['--only', 'no-tracking', '--format', 'json'];
		const linted = async (...argv: readonly string[]): Promise<readonly string[]> => {
			const {stdout, stderr} = await lint([...only, ...argv]);
			t.true(stdout.startsWith('['), stderr);
			// The report is that of `--format json`.
			const files = JSON.parse(stdout) as readonly {readonly filePath: string; readonly messages: readonly object[]}[];
			for (const {messages} of files) t.is(messages.length, 1);
			return files.map(({filePath}) => path.relative(folder, filePath).replaceAll('\\', '/')).toSorted();
		};
		const expected = posts.toSorted();
		t.deepEqual(await linted(), expected);
		t.deepEqual(await linted('--force-exclude', ...pages), expected, 'named files, as hooks give them');
		t.deepEqual(await linted('--changed=HEAD'), expected);
		git('add', '-A');
		t.deepEqual(await linted('--staged'), expected);
		git('commit', '-q', '-m', 'pages');
		t.deepEqual(await linted('--since=HEAD~1'), expected);
		const shards = await Promise.all(['1/2', '2/2'].map((shard) => linted('--shard', shard, '--allow-empty')));
		t.deepEqual(shards.flat().toSorted(), expected);
		for (const file of pages) {
			const {stdout} = await lint([...only, '--stdin', '--stdin-filename', file], {stdin: page(file)});
			t.true(stdout.includes('no-tracking'), `${file} from standard input`);
			t.deepEqual(await linted(file), [file], 'Who names a page means it.');
		}
	});
