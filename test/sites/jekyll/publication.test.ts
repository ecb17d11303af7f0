import test from 'ava';
import {publicationTest} from '../../../src/sites/jekyll/publication.ts';

const none = {exclude: [], include: [], collections: {}, siteFolder: '', collectionsFolder: ''};
const posts = {output: true};

const published: readonly (readonly [path: string, settings?: Partial<Parameters<typeof publicationTest>[0]>])[] = [
	['_posts/2024-03-01-a.md'],
	['sea/_posts/2024/2024-03-01-a.md'],
	['archived/2024-03-01/a.md'],
	['about.md'],
	['_tales/a.md'],
	['_tales/a.md', {collections: {posts, tales: {output: true}}}],
	['.well-known/a.html', {include: ['.well-known']}],
	['old.md', {exclude: ['*.txt', 'old/', '']}],
	['a.md', {exclude: ['[', 'b?.md']}],
];
for (const [path, settings = {}] of published) {
	test(`Jekyll publishes ${path} with ${JSON.stringify(settings)}`, (t) => {
		t.true(publicationTest({...none, ...settings, exclude: (settings.exclude ?? []).filter(Boolean)})(path));
	});
}

const unpublished: readonly (readonly [path: string, settings?: Partial<Parameters<typeof publicationTest>[0]>])[] = [
	['_posts/a.md'],
	['_posts/2024-03-01-a'],
	['_drafts/2024-03-01-a.md'],
	['_drafts/_posts/2024-03-01-a.md'],
	['_posts/.2024-03-01-a.md'],
	['_posts/.2024/2024-03-01-a.md', {include: ['_posts/.2024']}],
	['sea/.tide.md', {include: ['sea']}],
	['_posts/2024-03-01-a.md', {collections: {posts: {output: false}}}],
	['_posts/2024-03-01-a.md', {exclude: ['_posts']}],
	['_tales/a.md', {collections: {posts}}],
	['_tales/a.md', {collections: {posts, tales: {output: false}}}],
	['_tales/constructor.md', {collections: {posts}}],
	['_constructor/a.md', {collections: {posts}}],
	['_tales.md'],
	['.git/a.md'],
	['a/#b.md'],
	['a.md~'],
	['old/a.md', {exclude: ['old/']}],
	['old/deep/a.md', {exclude: ['/old/*.md']}],
	['a[1].txt', {exclude: ['*.t?t']}],
];
for (const [path, settings = {}] of unpublished) {
	test(`Jekyll does not publish ${path} with ${JSON.stringify(settings)}`, (t) => {
		t.false(publicationTest({...none, ...settings})(path));
	});
}
