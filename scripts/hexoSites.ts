/** A site of Hexo that is made up. */
export interface HexoSite {
	readonly name: string;
	readonly config: readonly string[];
	/** Where the site is served: empty, or a path without a slash at its end. */
	readonly base: string;
	/** By their paths from the folder of the site. */
	readonly posts: Readonly<Record<string, string>>;
	/** What posts may lead to, as they would write it. */
	readonly targets: readonly string[];
	readonly links: readonly PlacedLink[];
}

/** A link of a post, one to a line. */
export interface PlacedLink {
	readonly label: string;
	readonly post: string;
	readonly line: number;
	readonly written: string;
}

const posts: Readonly<Record<string, string>> = {
	'source/_posts/tide.md': 'title: The tide\ndate: 2021-03-04 10:00:00\n',
	'source/_posts/Harbour Walk.md': 'title: A walk\ndate: 2021-04-05 23:30:00\n',
	'source/_posts/walks/lantern.md': 'title: The lantern\ndate: 2021-05-06\n',
	'source/_posts/2021-06-07-quay.md': 'title: The quay\ndate: 2021-06-07\n',
	'source/_posts/own.md': 'title: Its own place\ndate: 2021-07-08\npermalink: own/place/\n',
	'source/_posts/unpublished.md': 'title: Not yet\ndate: 2021-08-09\npublished: false\n',
	'source/_drafts/draft.md': 'title: A draft\n',
	'source/about/index.md': 'title: About\n',
	'source/notes.md': 'title: Notes\n',
};

/** What may be written below the path of a site, whether or not something is there. */
const places: readonly string[] = `
	2021/03/04/tide/ 2021/04/05/Harbour-Walk/ 2021/04/05/Harbour%20Walk/ 2021/05/06/walks/lantern/ 2021/05/06/lantern/
	2021/06/07/2021-06-07-quay/ 2021/06/07/quay/ own/place/ 2021/07/08/own/ 2021/08/09/unpublished/ draft/
	2021/tide.html 2021/lantern.html 2021/walks/lantern.html 2021/own.html
	posts/tide/ posts/quay/ posts/walks/lantern/ posts/walks-lantern/ posts/lantern/ posts/2021-06-07-quay/
	about/ about/index.html about/none.html notes.html notes/ notes.md images/map.png images/none.png
	2021/03/04/tide/plan.png 2021/plan.png 2021/tide/plan.png posts/tide/plan.png tide/plan.png _posts/tide.md nowhere/
`
	.trim()
	.split(/\s+/);

const beside = ['plan.png', './plan.png', '../../../../about/', '../tide/', '../../about/', 'tide.html', '../nowhere/'];

function site(name: string, base: string, config: readonly string[]): HexoSite {
	return {name, base, config, posts, targets: [...places.map((place) => `${base}/${place}`), ...beside], links: []};
}

/** Sites that publish their posts in ways that differ. */
export const hexoSites: readonly HexoSite[] = [
	site('hexo by days', '', ['permalink: :year/:month/:day/:title/', 'post_asset_folder: true']),
	site('hexo by years, below a path', '/old', [
		'permalink: :year/:title.html',
		'root: /old/',
		'post_asset_folder: true',
	]),
	site('hexo by names', '', ['permalink: posts/:name/', 'new_post_name: :year-:month-:day-:title.md']),
	site('hexo by titles of files', '', ['permalink: posts/:title/', 'new_post_name: :year-:month-:day-:title.md']),
];

/** Gives each post that is published all links, a paragraph each. */
export function withLinks(made: HexoSite): HexoSite {
	const links: PlacedLink[] = [];
	const entries = Object.entries(made.posts).map(([post, head], number) => {
		let text = `---\n${head}---\nText.\n`;
		if (!post.includes('_posts/')) return [post, text] as const;
		for (const [index, written] of made.targets.entries()) {
			const label = `link ${number} ${index}`;
			links.push({label, post, line: text.split('\n').length + 1, written});
			text += `\n[${label}](${written})\n`;
		}
		return [post, text] as const;
	});
	return {...made, posts: Object.fromEntries(entries), links};
}

/** All that lies in the folder of a site. */
export function hexoFiles({config, base, posts: all}: HexoSite): Readonly<Record<string, string>> {
	const lines = ['title: The quay', `url: https://quay.example${base}`, 'theme: bare', ...config, ''];
	return {
		...all,
		'_config.yml': lines.join('\n'),
		'source/images/map.png': 'picture',
		'source/_posts/tide/plan.png': 'picture',
	};
}

const page = '<!doctype html>\n<title>{{ page.title }}</title>\n{{ page.content | safe }}\n';

/** A theme that shows nothing but what a page holds, and what says that the folder is a site of Hexo. */
export const hexoTheme: Readonly<Record<string, string>> = {
	'package.json': JSON.stringify({
		private: true,
		hexo: {version: '8.0.0'},
		dependencies: {hexo: '^8.0.0', 'hexo-renderer-marked': '^7.0.0'},
	}),
	...Object.fromEntries(
		['bare', 'landscape'].flatMap((theme) =>
			['index', 'page', 'post'].map((layout) => [`themes/${theme}/layout/${layout}.njk`, page] as const),
		),
	),
};
