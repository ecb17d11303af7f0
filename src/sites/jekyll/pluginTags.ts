/** Stands for tags that nobody can know: those of plugins of which nothing is known here. */
export const unknownTags = '*';

/** The tags of Liquid that gems add, end tags left out; `*` among them where one of the gems is not known here. */
export function tagsOfGems(gems: readonly string[]): readonly string[] {
	return [...new Set(gems.flatMap((gem) => tagsByGem.get(gem) ?? (isNoPlugin(gem) ? [] : [unknownTags])))];
}

/** The tags that the code of a plugin registers under names that stand there. */
export function registeredTags(ruby: string): readonly string[] {
	return [...ruby.matchAll(registration)].map(([, name = '']) => name);
}

const registration = /\bregister_tag[ \t]*\(?[ \t\r\n]*[:"']["']?([\w-]+)/g;

/** Plugins of Jekyll, with the tags that each adds. */
const tagsByGem: ReadonlyMap<string, readonly string[]> = new Map(
	[
		'github-pages gist seo feed_meta avatar github_edit_link include_cached',
		'jekyll-feed feed_meta',
		'jekyll-seo-tag seo',
		'jekyll-gist gist',
		'jekyll-avatar avatar',
		'jekyll-include-cache include_cached',
		'jekyll-github-metadata github_edit_link',
		'jekyll-last-modified-at last_modified_at',
		'jekyll-octicons octicon',
		...[
			'jekyll jekyll-admin jekyll-archives jekyll-coffeescript jekyll-commonmark jekyll-commonmark-ghpages jekyll-compose',
			'jekyll-default-layout jekyll-mentions jekyll-optional-front-matter jekyll-paginate jekyll-paginate-v2',
			'jekyll-readme-index jekyll-redirect-from jekyll-relative-links jekyll-remote-theme jekyll-sass-converter',
			'jekyll-sitemap jekyll-swiss jekyll-titles-from-headings jekyll-watch jemoji',
		].flatMap((line) => line.split(' ')),
	].map((line): readonly [string, readonly string[]] => {
		const [gem = '', ...tags] = line.split(' ');
		return [gem, tags];
	}),
);

/** Whether a gem is a theme, or what every Ruby project may have. */
function isNoPlugin(gem: string): boolean {
	return /^(?:jekyll-theme-.*|minima|kramdown.*|redcarpet|rdiscount|rouge|liquid|sass.*|tzinfo.*|ffi|rake|bundler|webrick|wdm|listen|csv|base64|bigdecimal|logger|rexml|nokogiri|http_parser\.rb|eventmachine|faraday.*|html-proofer|rubocop.*|rspec|minitest|pry|fiddle|ostruct|observer|mutex_m)$/.test(
		gem,
	);
}
