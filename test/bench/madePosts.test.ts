import test from 'ava';
import {type Kind, makePosts} from '../../bench/madePosts.ts';
import {rules} from '../../rules/index.ts';
import {defaultConfig, ownRuleset} from '../../src/config/index.ts';
import {lintPost} from '../../src/engine/lint.ts';

const config = defaultConfig(ownRuleset(rules));

/** The rules that find something in each of some posts, whatever the archive says to it. */
function rulesOn(kind: Kind): readonly (readonly string[])[] {
	return [...makePosts(kind, 3)].map((post) => {
		const {findings} = lintPost(post, {
			rules,
			settingsFor: (asked, frontMatter) => config.settingsFor(asked, frontMatter),
		});
		return [...new Set(findings.filter(({asks}) => asks.length === 0).map(({rule}) => rule))].toSorted();
	});
}

test('posts are the same each time, and each has a path of its own', (t) => {
	for (const kind of ['rich', 'light'] as const) {
		const posts = [...makePosts(kind, 20)];
		t.deepEqual([...makePosts(kind, 20)], posts);
		t.is(new Set(posts.map(({path}) => path)).size, 20);
	}
});

test('there is something to find in each', (t) => {
	for (const found of rulesOn('rich')) t.deepEqual(found, ['no-site-furniture', 'no-unloaded-image']);
	for (const found of rulesOn('light')) t.deepEqual(found, ['no-double-escape', 'no-tracking', 'require-image-alt']);
});
