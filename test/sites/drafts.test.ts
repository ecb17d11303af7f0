import test from 'ava';
import noLostContent from '../../rules/capture/no-lost-content.ts';
import requireFields from '../../rules/front-matter/require-fields.ts';
import {manyPosts} from '../support/manyPosts.ts';
import {lint} from '../support/testRule.ts';

type Site = 'obsidian' | 'hugo' | 'hexo' | 'jekyll' | 'astro' | 'pelican';

/** How posts say that they are no posts yet. */
const drafts: readonly (readonly [site: Site, path: string, head: string])[] = [
	['hugo', 'content/a.md', 'draft: true'],
	['hugo', 'content/a.md', 'Draft: true'],
	['jekyll', '_posts/2024-03-01-a.md', 'published: false'],
	['jekyll', '_drafts/a.md', 'layout: post'],
	['hexo', 'source/_drafts/a.md', 'layout: post'],
	['hexo', 'source/_posts/a.md', 'published: false'],
	['astro', 'src/content/blog/a.md', 'draft: true'],
	['pelican', 'content/a.md', 'status: draft'],
];

const published: readonly (readonly [site: Site, path: string, head: string])[] = [
	['hugo', 'content/a.md', 'draft: false'],
	['hugo', 'content/a.md', 'published: false'],
	['jekyll', '_posts/2024-03-01-a.md', 'published: true'],
	['pelican', 'content/a.md', 'status: hidden'],
];

/** The rules that miss something in a post that has neither a body nor a title, in an archive of posts that have both. */
function missedBy([generator, path, head]: (typeof drafts)[number], publication = {}): readonly string[] {
	const checked = {
		post: `---\n${head}\ntitle:\n---\n`,
		path,
		settings: {generator, publication},
		archive: {posts: manyPosts(30, () => '---\ntitle: A\ndate: 2024-03-01\n---\nText\n')},
	};
	return [requireFields, noLostContent].filter((rule) => lint(rule, checked).length > 0).map(({id}) => id);
}

for (const draft of drafts) {
	test(`nothing is missed in a draft: ${draft.join(' ')}`, (t) => {
		t.deepEqual(missedBy(draft), []);
	});
}

for (const post of published) {
	test(`what is published is whole: ${post.join(' ')}`, (t) => {
		t.deepEqual(missedBy(post), ['require-fields', 'no-lost-content']);
	});
}

test('drafts of a site that publishes them are whole', (t) => {
	t.deepEqual(missedBy(['hugo', 'content/a.md', 'draft: true'], {drafts: true}), ['require-fields', 'no-lost-content']);
});

test('a note of a vault may be a name, and a page that was taken from elsewhere is whole', (t) => {
	t.deepEqual(
		missedBy(['obsidian', 'notes/a.md', 'aliases: [ b ]']).filter((id) => id === 'no-lost-content'),
		[],
	);
	t.true(missedBy(['obsidian', 'notes/a.md', 'from: https://news.example/a']).includes('no-lost-content'));
});
