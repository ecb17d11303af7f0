import {symlinkSync} from 'node:fs';
import path from 'node:path';
import test, {type ExecutionContext} from 'ava';
import {listArchive} from '../../../src/node/files/archiveFiles.ts';
import {
	type ChosenFiles,
	chooseFiles,
	explainNothingChosen,
	foldersToList,
} from '../../../src/node/files/chooseFiles.ts';
import {readTargets} from '../../../src/node/files/targets.ts';
import {jekyllPosts} from '../../support/jekyllPosts.ts';
import {emptyFiles, temporaryFolder} from '../../support/temporaryFolder.ts';

const names = [
	'_posts/2022-01-01-a.md',
	'_posts/[b].md',
	'_posts/b.md',
	'_posts/\u{200a}蒲？.md',
	'_posts/picture.jpg',
	'archived/2022-01-02/2022-01-02-c.html',
	'archived/2022-01-03/d.md',
	'notes/2022-01-04-e.md',
	'notes/f.md',
	'README.md',
	'404.md',
	'drafts/_posts/g.md',
	'vendor/_posts/h.md',
	'data.json',
];

interface Choice {
	readonly arguments: readonly string[];
	readonly files: readonly string[];
	readonly unmatched?: readonly string[];
	readonly ignored?: ChosenFiles['ignored'];
}

const draftsIgnored = [{path: 'drafts/_posts/g.md', reason: '`drafts` in `.gitignore` ignores it'}];
const inPosts = ['_posts/2022-01-01-a.md', '_posts/[b].md', '_posts/b.md', '_posts/\u{200a}蒲？.md'].toSorted();
const inArchived = ['archived/2022-01-02/2022-01-02-c.html', 'archived/2022-01-03/d.md'];

const choices: readonly Choice[] = [
	{arguments: ['.'], files: [...inPosts, ...inArchived, 'notes/2022-01-04-e.md'], ignored: draftsIgnored},
	{arguments: ['_posts'], files: inPosts},
	{arguments: ['_posts/', './_posts', '_posts/b.md'], files: inPosts},
	{arguments: ['_posts/[b].md'], files: ['_posts/[b].md']},
	{arguments: ['_posts/[bc].md'], files: ['_posts/b.md']},
	{arguments: ['_posts/\\[b\\].md'], files: ['_posts/[b].md']},
	{arguments: ['_posts/\u{200a}蒲？.md'], files: ['_posts/\u{200a}蒲？.md']},
	{arguments: ['_posts/*蒲*'], files: ['_posts/\u{200a}蒲？.md']},
	{arguments: ['**/*.html'], files: ['archived/2022-01-02/2022-01-02-c.html']},
	{arguments: ['archived/*-03'], files: ['archived/2022-01-03/d.md']},
	{arguments: ['archived/{2022-01-02,2022-01-03}/*'], files: inArchived},
	{arguments: ['*.md'], files: [], unmatched: ['*.md']},
	{arguments: ['README.md', 'data.json'], files: ['README.md', 'data.json']},
	{arguments: ['vendor/_posts/h.md', 'drafts/_posts/g.md'], files: ['drafts/_posts/g.md', 'vendor/_posts/h.md']},
	{
		arguments: ['vendor/_posts'],
		files: [],
		unmatched: ['vendor/_posts'],
		ignored: [{path: 'vendor/_posts', reason: '`vendor` is never entered'}],
	},
	{arguments: ['drafts'], files: [], unmatched: ['drafts'], ignored: draftsIgnored},
	{
		arguments: ['drafts/**', 'drafts', 'nothing/*.md'],
		files: [],
		unmatched: ['drafts/**', 'drafts', 'nothing/*.md'],
		ignored: draftsIgnored,
	},
];

function choose(folder: string, pathArguments: readonly string[]): ChosenFiles {
	const targets = readTargets(pathArguments, folder);
	const below = foldersToList(targets, folder);
	return chooseFiles(targets, listArchive(folder, {isPost: jekyllPosts(['_posts', 'archived']), below}));
}

function archiveOf(t: ExecutionContext): string {
	return temporaryFolder(t, {...emptyFiles(...names), '.gitignore': 'drafts'});
}

for (const {arguments: pathArguments, files, unmatched = [], ignored = []} of choices) {
	test(`chosen: ${JSON.stringify(pathArguments)}`, (t) => {
		const folder = archiveOf(t);
		t.deepEqual(choose(folder, pathArguments), {
			files: files.map((file) => ({path: file, absolutePath: path.join(folder, file)})),
			unmatched,
			ignored,
			problems: [],
		});
	});
}

test('a listing of the whole archive gives the same choice', (t) => {
	const folder = archiveOf(t);
	for (const {arguments: pathArguments} of choices) {
		const whole = listArchive(folder, {isPost: jekyllPosts(['_posts', 'archived'])});
		t.deepEqual(chooseFiles(readTargets(pathArguments, folder), whole), choose(folder, pathArguments));
	}
});

test('what cannot be used is a problem, and the rest goes on', (t) => {
	const folder = archiveOf(t);
	const other = temporaryFolder(t, emptyFiles('x.md'));
	const outside = path.join(other, 'x.md');
	const {files, problems} = choose(folder, ['missing.md', outside, '_posts/b.md']);
	t.deepEqual(
		files.map((file) => file.path),
		['_posts/b.md'],
	);
	t.deepEqual(problems, [
		{path: undefined, message: '`missing.md` does not exist.'},
		{path: undefined, message: `\`${outside}\` lies outside the archive root \`${folder}\`.`},
	]);
});

test('a place written through a link around the archive is found', (t) => {
	const folder = temporaryFolder(t, emptyFiles('site/_posts/a.md'));
	symlinkSync('site', path.join(folder, 'alias'));
	const targets = readTargets([path.join(folder, 'alias/_posts'), path.join(folder, 'alias/_posts/a.md')], folder);
	const root = path.join(folder, 'site');
	const archive = listArchive(root, {isPost: jekyllPosts(['_posts']), below: foldersToList(targets, root)});
	t.deepEqual(chooseFiles(targets, archive).files, [
		{path: '_posts/a.md', absolutePath: path.join(root, '_posts/a.md')},
	]);
});

test('a file with several names is chosen once', (t) => {
	const folder = temporaryFolder(t, emptyFiles('_posts/m.md', 'static/x.md'));
	symlinkSync('m.md', path.join(folder, '_posts/a.md'));
	symlinkSync('../static/x.md', path.join(folder, '_posts/y.md'));
	symlinkSync('../static/x.md', path.join(folder, '_posts/z.md'));
	symlinkSync('_posts', path.join(folder, 'archived'));
	const paths = (...pathArguments: readonly string[]) => choose(folder, pathArguments).files.map((file) => file.path);
	t.deepEqual(paths('.'), ['_posts/m.md', '_posts/y.md']);
	t.deepEqual(paths('_posts/a.md'), ['_posts/a.md']);
	t.deepEqual(paths('_posts/a.md', '_posts/m.md'), ['_posts/m.md']);
	t.deepEqual(paths('archived'), ['archived/a.md', 'archived/y.md']);
	t.deepEqual(paths('_posts/z.md', 'static/x.md'), ['static/x.md']);
});

test('a link out of the archive is chosen only by its name', (t) => {
	const outside = temporaryFolder(t, emptyFiles('x.md', 'folder/y.md'));
	const folder = temporaryFolder(t, {});
	symlinkSync(path.join(outside, 'x.md'), path.join(folder, '2022-01-01-x.md'));
	symlinkSync(path.join(outside, 'folder'), path.join(folder, '_posts'));
	t.deepEqual(choose(folder, ['.']), {
		files: [],
		problems: [],
		unmatched: ['.'],
		ignored: [
			{path: '2022-01-01-x.md', reason: 'it is a link out of the archive'},
			{path: '_posts', reason: 'it is a link out of the archive'},
		],
	});
	t.is(choose(folder, ['2022-01-01-x.md']).files.length, 1);
});

const explanations: readonly [pathArguments: readonly string[], message: string][] = [
	[[], 'There is nothing to lint.'],
	[['*.md', 'nothing/*'], 'There is nothing to lint. No post was found for `*.md`, `nothing/*`.'],
	[
		['drafts'],
		'There is nothing to lint. No post was found for `drafts`. Left out: `drafts/_posts/g.md`, because `drafts` in `.gitignore` ignores it.',
	],
	[
		['drafts', 'vendor'],
		'There is nothing to lint. No post was found for `drafts`, `vendor`. Left out: `drafts/_posts/g.md`, because `drafts` in `.gitignore` ignores it (and 1 more).',
	],
];

for (const [pathArguments, message] of explanations) {
	test(`nothing to lint: ${JSON.stringify(pathArguments)}`, (t) => {
		t.is(explainNothingChosen(choose(archiveOf(t), pathArguments)), message);
	});
}
