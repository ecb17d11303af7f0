import {mkdirSync, symlinkSync} from 'node:fs';
import path from 'node:path';
import test, {type ExecutionContext} from 'ava';
import {listArchive} from '../../../src/node/files/archiveFiles.ts';
import {jekyllPosts} from '../../support/jekyllPosts.ts';
import {emptyFiles, temporaryFolder} from '../../support/temporaryFolder.ts';

const isPost = jekyllPosts(['_posts', 'archived']);

const posts: readonly [path: string, isPost: boolean][] = [
	['_posts/a.md', true],
	['_posts/a.MARKDOWN', true],
	['_posts/a.mkd', true],
	['_posts/a.mkdn', true],
	['_posts/a.mkdown', true],
	['_posts/a.html', true],
	['_posts/a.txt', false],
	['_posts/a.jpg', false],
	['_posts/deep/er/a.md', true],
	['site/archived/2022-01-01/a.md', true],
	['2022-01-01-a.md', true],
	['notes/2022-01-01-a.md', true],
	['notes/2022-01-01.md', false],
	['notes/2022-1-1-a.md', true],
	['notes/22-1-1-a.md', true],
	['notes/2022-1-a.md', false],
	['notes/2022-01-01-a.txt', false],
	['404.md', false],
	['README.md', false],
	['about.html', false],
	['my_posts/a.md', false],
	['_posts.md', false],
];

for (const [name, expected] of posts) {
	test(`isPost: ${name} is ${expected ? 'one' : 'none'}`, (t) => {
		t.is(isPost(name), expected);
	});
}

test('a post folder may be a path', (t) => {
	t.true(jekyllPosts(['content/posts'])('content/posts/a.md'));
	t.false(jekyllPosts(['content/posts'])('content/a.md'));
});

test('an archive is listed whole, sorted by code units, without built, foreign and git folders', (t) => {
	const folder = temporaryFolder(
		t,
		emptyFiles(
			'_posts/b.md',
			'_posts/a b.md',
			'_posts/[a].md',
			'_posts/蒲.md',
			'_posts/😀.md',
			'_posts/｜.md',
			'a.b',
			'a/b',
			'.hidden',
			'_site/x.md',
			'node_modules/x/y.js',
			'assets/vendor/z.js',
			'.git/HEAD',
		),
	);
	const archive = listArchive(folder, {isPost});
	t.deepEqual(archive.paths, [
		'.hidden',
		'_posts/[a].md',
		'_posts/a b.md',
		'_posts/b.md',
		'_posts/蒲.md',
		'_posts/😀.md',
		'_posts/｜.md',
		'a.b',
		'a/b',
	]);
	t.deepEqual(
		archive.posts.map((post) => post.path),
		archive.paths.filter((name) => name.startsWith('_posts/')),
	);
	t.deepEqual(archive.problems, []);
});

test('only what lies below the given folders is listed, each once', (t) => {
	const folder = temporaryFolder(t, emptyFiles('a/x', 'a/b/y', 'c/z', 'node_modules/w'));
	const below = (...folders: readonly string[]) => listArchive(folder, {isPost, below: folders}).paths;
	t.deepEqual(below('a', 'a/b', 'a'), ['a/b/y', 'a/x']);
	t.deepEqual(below('c', 'a/b'), ['a/b/y', 'c/z']);
	t.deepEqual(below('node_modules'), []);
	t.deepEqual(below('missing'), []);
	t.deepEqual(below(), []);
});

test('a root that cannot be read is a problem', (t) => {
	const folder = temporaryFolder(t, {});
	const root = path.join(folder, 'missing');
	t.deepEqual(listArchive(root, {isPost}).problems, [
		{path: undefined, message: `The archive root \`${root}\` cannot be read: it does not exist.`},
	]);
});

interface IgnoreCase {
	readonly title: string;
	readonly files: Readonly<Record<string, string>>;
	/** Path of the ignored posts, and why. */
	readonly ignored: Readonly<Record<string, string>>;
	/** Where the archive's root is in the folder. */
	readonly root?: string;
	/** Patterns of a config, and where it is in the folder. */
	readonly config?: {readonly folder: string; readonly patterns: readonly string[]};
}

const ignoreCases: readonly IgnoreCase[] = [
	{
		title: '.gitignore at the root',
		files: {
			'.gitignore': '# drafts\n\ndrafts/\r\n*.html\n',
			...emptyFiles('drafts/_posts/a.md', '_posts/b.html', '_posts/c.md'),
		},
		ignored: {
			'drafts/_posts/a.md': '`drafts/` in `.gitignore` ignores it',
			'_posts/b.html': '`*.html` in `.gitignore` ignores it',
		},
	},
	{
		title: 'a nested .gitignore holds below its own folder only',
		files: {
			'a/.gitignore': 'x.md\n/y.md',
			...emptyFiles('_posts/x.md', 'a/_posts/x.md', 'a/_posts/y.md', 'a/archived/x.md'),
		},
		ignored: {
			'a/_posts/x.md': '`x.md` in `a/.gitignore` ignores it',
			'a/archived/x.md': '`x.md` in `a/.gitignore` ignores it',
		},
	},
	{
		title: 'an inner .gitignore takes back what an outer one ignores, a folder too',
		files: {
			'.gitignore': '*.html\ndrafts/\n',
			'a/.gitignore': '!keep.html\n!drafts/\n',
			...emptyFiles('_posts/keep.html', 'a/_posts/keep.html', 'drafts/_posts/x.md', 'a/drafts/_posts/x.md'),
		},
		ignored: {
			'_posts/keep.html': '`*.html` in `.gitignore` ignores it',
			'drafts/_posts/x.md': '`drafts/` in `.gitignore` ignores it',
		},
	},
	{
		title: 'what lies in an ignored folder is not taken back',
		files: {'.gitignore': 'a/\n!a/_posts/x.md', 'a/.gitignore': '!*', ...emptyFiles('a/_posts/x.md')},
		ignored: {'a/_posts/x.md': '`a/` in `.gitignore` ignores it'},
	},
	{
		title: 'a folder whose name has pattern characters',
		files: {
			'_posts/[a] b*/.gitignore': 'x.md\n/y.md\n',
			...emptyFiles('_posts/[a] b*/x.md', '_posts/[a] b*/y.md', '_posts/[a] b*/c/y.md', '_posts/a bc/x.md'),
		},
		ignored: {
			'_posts/[a] b*/x.md': '`x.md` in `_posts/[a] b*/.gitignore` ignores it',
			'_posts/[a] b*/y.md': '`/y.md` in `_posts/[a] b*/.gitignore` ignores it',
		},
	},
	{
		title: 'a byte order mark, quoted characters, another case',
		files: {
			'.gitignore': '\u{feff}\\#1.md\n\\[a\\].md\nUPPER.md\n',
			...emptyFiles('_posts/#1.md', '_posts/[a].md', '_posts/upper.md'),
		},
		ignored: {
			'_posts/#1.md': '`\\#1.md` in `.gitignore` ignores it',
			'_posts/[a].md': '`\\[a\\].md` in `.gitignore` ignores it',
		},
	},
	{
		title: '.archivelintignore, which .gitignore cannot take back',
		files: {'.archivelintignore': 'x.md', '_posts/.gitignore': '!x.md', ...emptyFiles('_posts/x.md', '_posts/y.md')},
		ignored: {'_posts/x.md': '`x.md` in `.archivelintignore` ignores it'},
	},
	{
		title: '.git/info/exclude and the .gitignore files above the root',
		files: {
			'.git/info/exclude': '/site/_posts/a.md',
			'.gitignore': '/site/_posts/b.md\n/_posts/c.md',
			...emptyFiles('site/_posts/a.md', 'site/_posts/b.md', 'site/_posts/c.md'),
		},
		root: 'site',
		ignored: {
			'_posts/a.md': '`/site/_posts/a.md` in `.git/info/exclude` ignores it',
			'_posts/b.md': '`/site/_posts/b.md` in `../.gitignore` ignores it',
		},
	},
	{
		title: 'info/exclude of a worktree',
		files: {
			'main/.git/info/exclude': 'a.md',
			'main/.git/worktrees/w/commondir': '../..\n',
			'w/.git': 'gitdir: ../main/.git/worktrees/w\n',
			...emptyFiles('w/_posts/a.md', 'w/_posts/b.md'),
		},
		root: 'w',
		ignored: {'_posts/a.md': '`a.md` in `.git/info/exclude` ignores it'},
	},
	{
		title: 'rules from outside that ignore the archive as a whole do not count',
		files: {
			'.git/HEAD': '',
			'.gitignore': 'tmp/\n*.html',
			'tmp/site/.gitignore': 'x.md',
			...emptyFiles('tmp/site/_posts/x.md', 'tmp/site/_posts/y.md'),
		},
		root: 'tmp/site',
		ignored: {'_posts/x.md': '`x.md` in `.gitignore` ignores it'},
	},
	{
		title: 'the patterns of a config, relative to its folder',
		files: emptyFiles('site/_posts/a.md', 'site/_posts/b.md', '_posts/a.md'),
		config: {folder: 'site', patterns: ['/_posts/*', '!/_posts/b.md', '', '#']},
		ignored: {'site/_posts/a.md': '`/_posts/*` in the config ignores it'},
	},
	{
		title: 'the patterns of a config above the root',
		files: emptyFiles('site/_posts/a.md', 'site/_posts/b.md'),
		config: {folder: '.', patterns: ['/site/_posts/a.md', '/_posts/b.md']},
		root: 'site',
		ignored: {'_posts/a.md': '`/site/_posts/a.md` in the config ignores it'},
	},
	{
		title: 'the patterns of a config elsewhere',
		files: emptyFiles('site/_posts/a.md', 'other/x'),
		config: {folder: 'other', patterns: ['*']},
		root: 'site',
		ignored: {},
	},
];

for (const {title, files, ignored, root = '.', config} of ignoreCases) {
	test(`ignored: ${title}`, (t) => {
		const folder = temporaryFolder(t, files);
		const ignores = config
			? [{folder: path.join(folder, config.folder), patterns: config.patterns, origin: 'the config'}]
			: [];
		const archive = listArchive(path.join(folder, root), {isPost, ignores});
		const found = archive.posts.flatMap((post) =>
			post.ignoredBecause === undefined ? [] : [[post.path, post.ignoredBecause]],
		);
		t.deepEqual(Object.fromEntries(found), ignored);
		t.deepEqual(archive.problems, []);
	});
}

test('ignored files still are files of the archive', (t) => {
	const folder = temporaryFolder(t, {'.gitignore': 'assets/', 'assets/a.jpg': '', '_posts/a.md': ''});
	t.deepEqual(listArchive(folder, {isPost}).paths, ['.gitignore', '_posts/a.md', 'assets/a.jpg']);
});

test('a listing of an inner folder knows the ignore files around it', (t) => {
	const folder = temporaryFolder(t, {
		'.gitignore': 'x.md',
		'a/.gitignore': '!x.md',
		...emptyFiles('a/_posts/x.md', '_posts/x.md'),
	});
	const ignoredIn = (below: string) =>
		listArchive(folder, {isPost, below: [below]}).posts.map((post) => post.ignoredBecause !== undefined);
	t.deepEqual(ignoredIn('a/_posts'), [false]);
	t.deepEqual(ignoredIn('_posts'), [true]);
});

function link(t: ExecutionContext, folder: string, links: Readonly<Record<string, string>>): void {
	for (const [name, target] of Object.entries(links)) {
		mkdirSync(path.dirname(path.join(folder, name)), {recursive: true});
		t.notThrows(() => symlinkSync(target, path.join(folder, name)));
	}
}

test('links inside the archive are followed, links out of it are not, and loops end', (t) => {
	const outside = temporaryFolder(t, emptyFiles('secret.md', 'folder/x.md'));
	const folder = temporaryFolder(t, emptyFiles('_posts/a.md', 'static/b.md', 'static/deep/c.jpg'));
	link(t, folder, {
		'_posts/link.md': '../static/b.md',
		'_posts/out.md': path.join(outside, 'secret.md'),
		'_posts/gone.md': 'nowhere',
		'_posts/self': 'self',
		'_posts/up': '..',
		'static/deep/up': '../..',
		assets: 'static',
		away: path.join(outside, 'folder'),
	});
	const archive = listArchive(folder, {isPost});
	t.deepEqual(archive.paths, [
		'_posts/a.md',
		'_posts/link.md',
		'_posts/out.md',
		'assets/b.md',
		'assets/deep/c.jpg',
		'static/b.md',
		'static/deep/c.jpg',
	]);
	t.deepEqual(archive.posts, [
		{path: '_posts/a.md', ignoredBecause: undefined, linkedTo: undefined},
		{path: '_posts/link.md', ignoredBecause: undefined, linkedTo: 'static/b.md'},
		{path: '_posts/out.md', ignoredBecause: 'it is a link out of the archive', linkedTo: undefined},
	]);
	t.deepEqual(archive.outwardFolders, ['away']);
	t.deepEqual(archive.problems, []);
});

test('links that cross each other do not make the walk exponential', (t) => {
	const folder = temporaryFolder(t, {});
	for (let index = 0; index < 30; index++) {
		link(t, folder, {[`${index}/a`]: `../${index + 1}`, [`${index}/b`]: `../${index + 1}`});
	}
	mkdirSync(path.join(folder, '30'));
	t.deepEqual(listArchive(folder, {isPost}).paths, []);
});

test('a root that is a link itself is entered', (t) => {
	const folder = temporaryFolder(t, emptyFiles('real/_posts/a.md'));
	link(t, folder, {site: 'real'});
	t.deepEqual(listArchive(path.join(folder, 'site'), {isPost}).paths, ['_posts/a.md']);
});
