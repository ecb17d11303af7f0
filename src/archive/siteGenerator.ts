import type {Settings, SiteGenerator} from '../model/settings.ts';

/** What tells which program makes a site: the folder that its config lies in. */
export interface SiteFolder {
	/** The names of the files and folders in it. */
	readonly names: readonly string[];
	/** The text of a file in it; undefined where there is none. */
	readonly read: (name: string) => string | undefined;
	/** The names of what lies in a folder in it; none where there is none. */
	readonly list: (folder: string) => readonly string[];
}

/** Which program makes a site, as the files say that it leaves in the folder; `none` where none says it. */
export function siteGeneratorOf(folder: SiteFolder): SiteGenerator {
	return signs.find(([, isMadeBy]) => isMadeBy(folder))?.[0] ?? 'none';
}

/**
 * A program is known by what no other has. A gem of Jekyll's comes first: a site may be moved to another program step by step.
 * What Jekyll shares with others comes last.
 */
const signs: readonly (readonly [generator: SiteGenerator, isMadeBy: (folder: SiteFolder) => boolean])[] = [
	['jekyll', (folder) => folder.names.includes('_posts') && hasJekyllGem(folder)],
	['hexo', isHexo],
	['hugo', isHugo],
	[
		'eleventy',
		(folder) =>
			has(folder, /^(?:\.eleventy\.[cm]?js|eleventy\.config\.[cm]?[jt]s)$/) || dependsOn(folder, '@11ty/eleventy'),
	],
	['astro', (folder) => has(folder, /^astro\.config\.[cm]?[jt]s$/) || dependsOn(folder, 'astro')],
	[
		'vuepress',
		(folder) => has(folder, /^\.v(?:ue|ite)press$/) || dependsOn(folder, 'vuepress') || dependsOn(folder, 'vitepress'),
	],
	['pelican', (folder) => has(folder, /^(?:pelican|publish)conf\.py$/)],
	['jekyll', (folder) => has(folder, /^(?:_config\.(?:ya?ml|toml)|_posts)$/) || hasJekyllGem(folder)],
];

function has({names}: SiteFolder, pattern: RegExp): boolean {
	return names.some((name) => pattern.test(name));
}

function hasJekyllGem({read}: SiteFolder): boolean {
	return /^\s*gem\s+["'](?:jekyll|github-pages)["']/m.test(read('Gemfile') ?? '');
}

/** Whether the packages that a site needs name one: what is written as a key, whatever it stands in. */
function dependsOn({read}: SiteFolder, name: string): boolean {
	return (read('package.json') ?? '').includes(`"${name}":`);
}

/** Jekyll can be told to take its pages from `source`, too, as Octopress does; only Hexo knows these keys. */
function isHexo(folder: SiteFolder): boolean {
	if (dependsOn(folder, 'hexo')) return true;
	if (!folder.list('source').includes('_posts')) return false;
	const config = folder.read('_config.yml') ?? '';
	const isToldSource = /^source\s*:/m.test(config);
	return !isToldSource || /^(?:new_post_name|post_asset_folder|default_layout|skip_render)\s*:/m.test(config);
}

/** Hugo's config is one file, or a folder of files for each environment. */
function isHugo(folder: SiteFolder): boolean {
	if (has(folder, /^hugo\.(?:toml|ya?ml|json)$/)) return true;
	if (has(folder, /^config\.(?:toml|ya?ml|json)$/) && has(folder, /^(?:content|archetypes)$/)) return true;
	return folder.list('config').includes('_default');
}

/** The languages of marks that the programs read in posts, where it is not Liquid alone. */
export const templatesOfGenerator: Readonly<Partial<Record<SiteGenerator, Settings['templates']>>> = {
	hugo: ['hugo'],
	hexo: ['nunjucks'],
	eleventy: ['liquid', 'nunjucks'],
};
