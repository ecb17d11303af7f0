import type {SiteGenerator} from '../model/settings.ts';

/** What tells which program makes a site: the folder that its config lies in. */
export interface SiteFolder {
	/** The names of the files and folders in it. */
	readonly names: readonly string[];
	/** The text of a file in it; undefined where there is none. */
	readonly read: (name: string) => string | undefined;
	/** The names of what lies in a folder in it; none where there is none. */
	readonly list: (folder: string) => readonly string[];
}

/** Which program makes a site, as the files say that it leaves in the folder; Jekyll's where none says it. */
export function siteGeneratorOf(folder: SiteFolder): SiteGenerator {
	return signs.find(([, isMadeBy]) => isMadeBy(folder))?.[0] ?? 'jekyll';
}

/** A program is known by what no other has. Jekyll's own files come first: a site may be moved to another step by step. */
const signs: readonly (readonly [generator: SiteGenerator, isMadeBy: (folder: SiteFolder) => boolean])[] = [
	[
		'jekyll',
		({names, read}) =>
			names.includes('_posts') && /^\s*gem\s+["'](?:jekyll|github-pages)["']/m.test(read('Gemfile') ?? ''),
	],
	['hexo', isHexo],
	[
		'hugo',
		({names}) =>
			names.some((name) => /^hugo\.(?:toml|ya?ml|json)$/.test(name)) ||
			(names.includes('config.toml') && names.includes('content')),
	],
	['eleventy', ({names}) => names.some((name) => /^(?:\.eleventy\.[cm]?js|eleventy\.config\.[cm]?[jt]s)$/.test(name))],
	['astro', ({names}) => names.some((name) => /^astro\.config\.[cm]?[jt]s$/.test(name))],
	['vuepress', ({names}) => names.some((name) => name === '.vuepress' || name === '.vitepress')],
	['pelican', ({names}) => names.includes('pelicanconf.py')],
];

/** Jekyll can be told to take its pages from `source`, too; only Hexo knows these keys. */
function isHexo({names, read, list}: SiteFolder): boolean {
	if (/"hexo"\s*:/.test(read('package.json') ?? '')) return true;
	const keys = /^(?:new_post_name|post_asset_folder|default_layout|skip_render)\s*:/m;
	return names.includes('_config.yml') && list('source').includes('_posts') && keys.test(read('_config.yml') ?? '');
}
