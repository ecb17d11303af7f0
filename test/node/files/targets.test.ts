import {mkdirSync, symlinkSync} from 'node:fs';
import path from 'node:path';
import test from 'ava';
import {readTargets} from '../../../src/node/files/targets.ts';
import {emptyFiles, temporaryFolder} from '../../support/temporaryFolder.ts';

const oddNames = [
	'[a].md',
	'what?.md',
	'a*b.md',
	'{x,y}.md',
	'#1.md',
	'100%.md',
	'-fix.md',
	'!no.md',
	'back\\slash.md',
	'\u{200a}hair space.md',
	' blank before and after.md ',
	'蒲亭：期待｜明年.md',
	'😀.md',
	'..dots.md',
	'__proto__',
];

for (const name of oddNames) {
	test(`a file that exists is taken literally: ${JSON.stringify(name)}`, (t) => {
		const folder = temporaryFolder(t, emptyFiles(name));
		t.deepEqual(readTargets([name], folder), [{kind: 'file', argument: name, path: path.join(folder, name)}]);
	});
}

test('a folder that exists is taken literally', (t) => {
	const folder = temporaryFolder(t, {});
	mkdirSync(path.join(folder, '[old]'));
	t.deepEqual(readTargets(['[old]/', '.'], folder), [
		{kind: 'folder', argument: '[old]/', path: path.join(folder, '[old]')},
		{kind: 'folder', argument: '.', path: folder},
	]);
});

const globs: readonly [argument: string, base: string, glob: string][] = [
	['*.md', '.', '*.md'],
	['a/b/*.md', 'a/b', '*.md'],
	['./a/**/x.md', 'a', '**/x.md'],
	['../a/*', '../a', '*'],
	['a/[bc]/d.md', 'a', '[bc]/d.md'],
	['a/{b,c}.md', 'a', '{b,c}.md'],
	['a/@(b|c).md', 'a', '@(b|c).md'],
	['a\\[b\\]/*.md', '.', 'a\\[b\\]/*.md'],
	['archived/*/', 'archived', '*'],
	['missing?.md', '.', 'missing?.md'],
];

for (const [argument, base, glob] of globs) {
	test(`a glob: ${argument}`, (t) => {
		t.deepEqual(readTargets([argument], '/nowhere/at all'), [
			{kind: 'glob', argument, path: path.resolve('/nowhere/at all', base), glob},
		]);
	});
}

test('an absolute glob starts at the root', (t) => {
	t.deepEqual(readTargets(['/*.nothing', '/tmp/*.nothing'], '/nowhere'), [
		{kind: 'glob', argument: '/*.nothing', path: '/', glob: '*.nothing'},
		{kind: 'glob', argument: '/tmp/*.nothing', path: '/tmp', glob: '*.nothing'},
	]);
});

const unusable: readonly [argument: string, message: string][] = [
	['', 'An empty path names no file.'],
	['nothing like it', '`nothing like it` does not exist.'],
	[
		'_posts/2022-01-01-tilte.md',
		'`_posts/2022-01-01-tilte.md` does not exist; did you mean `_posts/2022-01-01-title.md`?',
	],
	['_post', '`_post` does not exist; did you mean `_posts`?'],
	['_posts/2022-01-01-title.md/x', '`_posts/2022-01-01-title.md/x` does not exist.'],
	['x(1).md', '`x(1).md` does not exist.'],
	['dangling', '`dangling` is a symbolic link to something that does not exist.'],
	['round', '`round` cannot be read: its symbolic links form a loop.'],
	['/dev/null', '`/dev/null` is neither a file nor a folder.'],
	['x'.repeat(300), `\`${'x'.repeat(300)}\` does not exist.`],
];

for (const [argument, message] of unusable) {
	test(`what cannot be used: ${argument.slice(0, 40)}`, (t) => {
		const folder = temporaryFolder(t, emptyFiles('_posts/2022-01-01-title.md'));
		symlinkSync('gone', path.join(folder, 'dangling'));
		symlinkSync('round', path.join(folder, 'round'));
		t.deepEqual(readTargets([argument], folder), [{kind: 'unusable', argument, message}]);
	});
}
