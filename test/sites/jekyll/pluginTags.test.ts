import test from 'ava';
import {registeredTags, tagsOfGems} from '../../../src/sites/jekyll/pluginTags.ts';

for (const [ruby, tags] of [
	["Liquid::Template.register_tag('asset_path', Jekyll::AssetPath)", ['asset_path']],
	['Liquid::Template.register_tag "film", Film', ['film']],
	['Liquid::Template.register_tag(:film, Film)\nLiquid::Template.register_tag( "note", Note )', ['film', 'note']],
	['Liquid::Template.register_tag(:"film", Film)', ['film']],
	['Liquid::Template.register_tag(NAME, Film)', []],
	['Liquid::Template.register_filter(Film)', []],
] as const) {
	test(`${JSON.stringify(ruby)} registers ${tags.join(', ')}`, (t) => t.deepEqual(registeredTags(ruby), tags));
}

for (const [gems, tags] of [
	[[], []],
	[
		['jekyll', 'jekyll-feed', 'jekyll-seo-tag', 'minima', 'webrick', 'tzinfo-data'],
		['feed_meta', 'seo'],
	],
	[['jekyll', 'jekyll-theme-slate', 'jekyll-films', 'films'], ['*']],
	[['github-pages'], ['gist', 'seo', 'feed_meta', 'avatar', 'github_edit_link', 'include_cached']],
] as const) {
	test(`gems ${gems.join(', ')} add ${tags.join(', ')}`, (t) => t.deepEqual(tagsOfGems(gems), tags));
}
