import type {CommonmarkOptions} from '../model/commonmarkOptions.ts';
import type {Publication} from '../model/sitePublication.ts';
import {type ConfigValues, folderIn, mappingIn, readConfigValues, textIn} from './configValues.ts';
import {withPlugins} from './markdownPlugins.ts';
import {servedAt} from './servedAt.ts';
import {dependsOn, type SiteFolder} from './siteFolder.ts';
import type {SiteModule, SiteReading} from './siteModule.ts';

/** Hexo (https://hexo.io/). */
export const hexo: SiteModule = {
	generator: 'hexo',
	title: 'Hexo',
	isMadeBy: isHexo,
	read: readHexo,
	// Hexo renders no file whose name begins so.
	isPostName: (path) => !/(?:^|\/)[._][^/]*$/.test(path),
};

/** Jekyll can be told to take its pages from `source`, too, as Octopress does; only Hexo knows these keys. */
function isHexo(folder: SiteFolder): boolean {
	if (dependsOn(folder, 'hexo')) return true;
	if (!folder.list('source').includes('_posts')) return false;
	const config = folder.read('_config.yml') ?? '';
	const isToldSource = /^source\s*:/m.test(config);
	return !isToldSource || /^(?:new_post_name|post_asset_folder|default_layout|skip_render)\s*:/m.test(config);
}

function readHexo(folder: SiteFolder): SiteReading {
	const values = readConfigValues('_config.yml', folder.read('_config.yml') ?? '');
	const source = folderIn(values['source_dir']) ?? 'source';
	const timezone = textIn(values['timezone']);
	return {
		settings: {
			templates: ['nunjucks'],
			publication: publicationOf(values, source),
			...servedAt(values['url']),
			...(timezone === undefined ? {} : {timezone}),
			commonmark: commonmarkOf(values, folder),
		},
		postFolders: [`${source}/_posts`],
	};
}

function publicationOf(values: ConfigValues, source: string): Publication {
	const permalink = textIn(values['permalink']);
	const fileNames = textIn(values['new_post_name']);
	return {
		content: [source],
		...(permalink === undefined ? {} : {permalinks: {'': permalink}}),
		...(fileNames === undefined ? {} : {fileNames}),
		...(values['post_asset_folder'] === true ? {assetsBeside: true} : {}),
		...(values['render_drafts'] === true ? {drafts: true} : {}),
	};
}

/**
 * Hexo's renderer of Markdown is marked with `breaks` (https://github.com/hexojs/hexo-renderer-marked#options). Others can be put in
 * its place, which have more, and ids of their own.
 */
function commonmarkOf(values: ConfigValues, folder: SiteFolder): Partial<CommonmarkOptions> {
	const packages = folder.read('package.json') ?? '';
	const [, other] =
		/"hexo-renderer-(markdown-it|kramed|pandoc|multi-markdown|commonmark)[\w-]*"\s*:/.exec(packages) ?? [];
	const extensions = ['autolinks', 'strikethrough', 'tables', 'taskLists'] as const;
	const breaks = breaksLines(values);
	if (other === undefined) {
		const hasIds = mappingIn(values['marked'])['headerIds'] !== false;
		return {breaks, headingIds: hasIds ? 'hexo' : 'none', extensions: [...extensions]};
	}
	const hasMath = other === 'kramed' || other === 'pandoc' || packages.includes('hexo-renderer-markdown-it-plus');
	const added = hasMath ? (['footnotes', 'math'] as const) : (['footnotes'] as const);
	return {breaks, headingIds: 'unknown', ...withPlugins([...extensions, ...added], packages)};
}

/** Unless its renderer is told otherwise, each line ending of a paragraph breaks the line. */
function breaksLines(values: ConfigValues): boolean {
	return mappingIn(values['marked'])['breaks'] !== false;
}
