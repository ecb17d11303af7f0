import test from 'ava';
import type {FrontMatterDefaults} from '../../../src/model/settings.ts';
import {hasDefault} from '../../../src/sites/jekyll/frontMatterDefaults.ts';

const post = '_posts/2024-03-01-walk.md';

/** Taken from what Jekyll 4.3 builds. */
const cases: readonly (readonly [scope: FrontMatterDefaults['scope'], path: string, holds: boolean])[] = [
	[{path: ''}, post, true],
	[{path: '', type: 'posts'}, post, true],
	[{path: '', type: 'posts'}, 'news/_posts/2024-03-01-walk.md', true],
	[{path: '', type: 'posts'}, 'about.md', false],
	[{path: '', type: 'pages'}, 'about.md', true],
	[{path: '', type: 'pages'}, post, false],
	[{path: '', type: 'drafts'}, '_drafts/walk.md', true],
	[{path: '', type: 'letters'}, '_letters/a.md', true],
	[{path: '_posts'}, post, true],
	[{path: '_posts/'}, post, true],
	[{path: '/_posts'}, post, false],
	[{path: '_post'}, post, true],
	[{path: post}, post, true],
	[{path: 'news'}, 'news/_posts/2024-03-01-walk.md', true],
	[{path: 'news'}, 'old/news/_posts/2024-03-01-walk.md', false],
	[{path: '_posts/*/old'}, '_posts/a/old/2024-03-01-walk.md', true],
	[{path: '_posts/*/old'}, '_posts/a/new/2024-03-01-walk.md', false],
	[{path: '_posts/*/old'}, '_posts/a/b/old/2024-03-01-walk.md', false],
	[{path: '_posts/*'}, '_posts/a/old/2024-03-01-walk.md', true],
];
const plainFolders = {collectionsFolder: '', include: [], collections: {}};
for (const [scope, path, holds] of cases) {
	test(`${JSON.stringify(scope)} ${holds ? 'holds' : 'does not hold'} for ${path}`, (t) => {
		const settings = {defaults: [{scope, values: {}, keys: ['layout']}], ...plainFolders};
		t.is(hasDefault(path, 'layout', settings), holds);
		t.false(hasDefault(path, 'title', settings));
	});
}

test('each set of defaults gives its own keys', (t) => {
	const settings = {
		defaults: [
			{scope: {path: ''}, values: {}, keys: ['layout']},
			{scope: {path: 'old'}, values: {}, keys: ['author']},
		],
		...plainFolders,
	};
	t.true(hasDefault('old/a.md', 'layout', settings));
	t.true(hasDefault('old/a.md', 'author', settings));
	t.false(hasDefault('a.md', 'author', settings));
});

test('what stands in a folder that `include` names are pages', (t) => {
	const settings = {...plainFolders, defaults: [{scope: {path: '', type: 'pages'}, values: {}, keys: ['layout']}]};
	t.false(hasDefault('_extra/a.md', 'layout', settings));
	t.true(hasDefault('_extra/a.md', 'layout', {...settings, include: ['_extra']}));
});
