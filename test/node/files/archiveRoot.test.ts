import path from 'node:path';
import test from 'ava';
import {findArchiveRoot, findGitTop, foldersUpwards, type RootQuestion} from '../../../src/node/files/archiveRoot.ts';
import {readTargets} from '../../../src/node/files/targets.ts';
import {emptyFiles, temporaryFolder} from '../../support/temporaryFolder.ts';

const names = [
	'site/_posts/2022-01-01-a.md',
	'site/_posts/deep/2022-01-02-b.md',
	'site/archived/2022-01-01/2022-01-01-c.md',
	'site/assets/a.jpg',
	'other/d.md',
	'repository/.git/HEAD',
	'repository/site/_posts/x.md',
	'worktree/.git',
	'worktree/archived/y.md',
	'archived/kept/_posts/z.md',
	'archived/kept/notes/n.md',
	'content/posts/2020/p.md',
];

interface RootCase {
	readonly title: string;
	readonly cwd: string;
	readonly arguments: readonly string[];
	readonly question?: Partial<RootQuestion>;
	/** In the temporary folder. */
	readonly root: string;
}

const cases: readonly RootCase[] = [
	{title: 'the current folder', cwd: 'site', arguments: ['.'], root: 'site'},
	{title: 'the common folder', cwd: '.', arguments: ['site/assets', 'other/d.md'], root: '.'},
	{title: 'the folder of a single file', cwd: '.', arguments: ['other/d.md'], root: 'other'},
	{title: 'what holds the post folder', cwd: 'site', arguments: ['_posts/2022-01-01-a.md'], root: 'site'},
	{title: 'seen from inside the post folder', cwd: 'site/_posts/deep', arguments: ['.'], root: 'site'},
	{title: 'a folder by day', cwd: 'site', arguments: ['archived/2022-01-01'], root: 'site'},
	{title: 'a glob', cwd: 'site', arguments: ['_posts/*.md'], root: 'site'},
	{title: 'seen from above', cwd: '.', arguments: ['site/_posts'], root: 'site'},
	{title: 'the outermost post folder below the current one', cwd: '.', arguments: ['archived/kept/_posts'], root: '.'},
	{title: 'a site kept in a folder of that name', cwd: 'archived/kept', arguments: ['.'], root: 'archived/kept'},
	{title: 'posts of such a site', cwd: 'archived/kept', arguments: ['_posts/z.md'], root: 'archived/kept'},
	{title: 'the git top level', cwd: 'repository/site', arguments: ['_posts/x.md'], root: 'repository'},
	{title: 'the git top level of a worktree', cwd: '.', arguments: ['worktree/archived'], root: 'worktree'},
	{title: 'nothing usable', cwd: 'other', arguments: ['missing.md'], root: 'other'},
	{title: 'nothing at all', cwd: 'other', arguments: [], root: 'other'},
	{
		title: 'a post folder that is a path',
		cwd: '.',
		arguments: ['content/posts/2020'],
		question: {postFolders: ['content/posts']},
		root: '.',
	},
	{title: '--root', cwd: 'repository', arguments: ['site'], question: {root: 'site'}, root: 'repository/site'},
	{
		title: 'the folder of the config',
		cwd: '.',
		arguments: ['repository/site/_posts'],
		question: {configFolder: 'repository/site'},
		root: 'repository/site',
	},
	{
		title: 'not the folder of a config that does not hold all targets',
		cwd: '.',
		arguments: ['repository/site/_posts', 'other'],
		question: {configFolder: 'repository/site'},
		root: '.',
	},
];

for (const {title, cwd, arguments: pathArguments, question, root} of cases) {
	test(`the root: ${title}`, (t) => {
		const folder = temporaryFolder(t, emptyFiles(...names));
		const here = path.join(folder, cwd);
		const configFolder = question?.configFolder && path.join(folder, question.configFolder);
		const found = findArchiveRoot(readTargets(pathArguments, here), {
			postFolders: ['_posts', 'archived'],
			siteAround: () => undefined,
			...question,
			cwd: here,
			configFolder,
		});
		t.is(found, path.join(folder, root));
	});
}

test('the git top level is found upwards, and nowhere else', (t) => {
	const folder = temporaryFolder(t, emptyFiles('a/.git/HEAD', 'a/b/c/x.md', 'd/x.md'));
	t.is(findGitTop(path.join(folder, 'a/b/c')), path.join(folder, 'a'));
	t.is(findGitTop(path.join(folder, 'a')), path.join(folder, 'a'));
	t.is(findGitTop(path.join(folder, 'd')), undefined);
});

test('foldersUpwards ends at the root of the file system', (t) => {
	t.deepEqual(foldersUpwards('/a/b'), ['/a/b', '/a', '/']);
	t.deepEqual(foldersUpwards('/'), ['/']);
});
