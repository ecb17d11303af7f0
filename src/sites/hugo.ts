import type {CommonmarkOptions} from '../model/commonmarkOptions.ts';
import type {YamlValue} from '../model/post.ts';
import type {Settings} from '../model/settings.ts';
import type {Publication} from '../model/sitePublication.ts';
import {
	type ConfigValues,
	folderIn,
	inSmallLetters,
	mappingIn,
	readConfigValues,
	textIn,
	textsIn,
} from './configValues.ts';
import {fileNameOf} from './jekyll/postName.ts';
import {servedAt} from './servedAt.ts';
import {hasName, type SiteFolder} from './siteFolder.ts';
import type {SiteModule, SiteReading} from './siteModule.ts';

/** Hugo (https://gohugo.io/). */
export const hugo: SiteModule = {
	generator: 'hugo',
	title: 'Hugo',
	isMadeBy: (folder) =>
		hasName(folder, /^hugo\.(?:toml|ya?ml|json)$/) ||
		(hasName(folder, /^config\.(?:toml|ya?ml|json)$/) && hasName(folder, /^(?:content|archetypes)$/)) ||
		folder.list('config').includes('_default'),
	read: readHugo,
	// What is written for a list of pages is no post (https://gohugo.io/content-management/page-bundles/).
	isPostName: (path) => !/^_index(?:\.[^.]+)*$/i.test(fileNameOf(path)),
};

function readHugo(folder: SiteFolder): SiteReading {
	const values = readHugoConfig(folder);
	const contents = contentFolders(values);
	return {
		settings: {
			templates: ['hugo'],
			...servedAt(values['baseurl']),
			commonmark: commonmarkOf(values),
			publication: publicationOf(values, folder),
		},
		postFolders: contents,
		...ownPagesIn(contents, folder),
	};
}

/** Pages that hold no text of their own, at the top of the content, where the articles are in folders beside them. */
function ownPagesIn(contents: readonly string[], folder: SiteFolder): Pick<SiteReading, 'otherFolders' | 'otherFiles'> {
	const [otherFolders, otherFiles]: [string[], string[]] = [[], []];
	for (const content of contents) {
		const names = folder.list(content);
		if (!names.some((name) => articleFolder.test(name))) continue;
		for (const name of names) {
			const path = `${content}/${name}`;
			if (!ownPage.test(name)) continue;
			if (name.includes('.')) otherFiles.push(path);
			// A section of such a name has articles of its own.
			else if (folder.list(path).some((inner) => /^index\.(?:md|markdown|html)$/.test(inner))) otherFolders.push(path);
		}
	}
	return {otherFolders, otherFiles};
}

const articleFolder = /^(?:posts?|blog|articles?|news|notes|writing|essays|journal)$/i;

/** What pages are called whose text is made by their layout, of other pages. */
const ownPage = /^(?:search|site-?map|archives?|404|offline)(?:\.(?:md|markdown|html))?$/i;

/** Hugo's config is one file, or files in a folder, each of which holds what is below the key that is its name. */
export function readHugoConfig(folder: SiteFolder): ConfigValues {
	const own = folder.names.find((name) => /^(?:hugo|config)\.(?:toml|ya?ml|json)$/.test(name));
	const values = new Map(own === undefined ? [] : Object.entries(hugoValues(own, folder.read(own))));
	for (const name of folder.list('config/_default')) {
		if (!/\.(?:toml|ya?ml|json)$/.test(name)) continue;
		const read = hugoValues(name, folder.read(`config/_default/${name}`));
		const key = name.replace(/\.[^.]+$/, '').toLowerCase();
		const isWhole = key === 'config' || key === 'hugo';
		for (const [inner, value] of isWhole ? Object.entries(read) : [[key, read] as const]) values.set(inner, value);
	}
	return Object.fromEntries(values);
}

/** Hugo takes its keys in capitals and in small letters. */
function hugoValues(name: string, text = ''): ConfigValues {
	return inSmallLetters(readConfigValues(name, text));
}

/** Each language may have a folder of its own. */
function contentFolders(values: ConfigValues): readonly string[] {
	const languages = Object.values(mappingIn(values['languages'])).flatMap(
		(language) => folderIn(inSmallLetters(mappingIn(language))['contentdir']) ?? [],
	);
	const mounts = mountsOf(values).flatMap(({source, target}) => (target === 'content' ? [source] : []));
	const own = folderIn(values['contentdir']) ?? 'content';
	return [...new Set(mounts.length > 0 ? mounts : [own, ...languages])];
}

/**
 * What its config says of paths. Of a site in several languages nothing is said: each may have its own.
 * @see https://gohugo.io/getting-started/configuration/#all-configuration-settings
 */
function publicationOf(values: ConfigValues, folder: SiteFolder): Publication {
	if (Object.keys(mappingIn(values['languages'])).length > 1) return {};
	const mounts = mountsOf(values);
	const statics = textsIn(values['staticdir']);
	const taxonomies = Object.values(mappingIn(values['taxonomies'])).flatMap((name) => textIn(name) ?? []);
	const themes = textsIn(values['theme']).map((name) => `${folderIn(values['themesdir']) ?? 'themes'}/${name}`);
	const isWhole = themes.every((name) => folder.list(name).length > 0) && !hasImports(values);
	const copied = [...(statics.length === 0 ? ['static'] : statics), ...themes.map((name) => `${name}/static`)];
	const permalinks = Object.entries(mappingIn(values['permalinks'])).flatMap(([section, template]) => {
		const text = textIn(template);
		return text === undefined ? [] : [[section, text] as const];
	});
	const hooks = ['', ...themes.map((name) => `${name}/`)].map((place) => `${place}layouts/_default/_markup`);
	return {
		content: contentFolders(values),
		copied: [...copied, ...mounts.flatMap(({source, target}) => (target === 'static' ? [source] : []))],
		permalinks: Object.fromEntries(permalinks),
		uglyUrls: values['uglyurls'] === true,
		drafts: values['builddrafts'] === true,
		lists: ['tags', 'categories', ...taxonomies],
		hasForeignFiles: !isWhole,
		rewritesLinks: !isWhole || values['relativeurls'] === true || hooks.some((name) => folder.list(name).length > 0),
	};
}

function hasImports(values: ConfigValues): boolean {
	const imports = inSmallLetters(mappingIn(values['module']))['imports'];
	return Array.isArray(imports) && imports.length > 0;
}

/** The folders of the site that stand for others (https://gohugo.io/hugo-modules/configuration/#module-configuration-mounts). */
function mountsOf(values: ConfigValues): readonly {readonly source: string; readonly target: string}[] {
	const mounts = inSmallLetters(mappingIn(values['module']))['mounts'];
	return (Array.isArray(mounts) ? mounts : []).flatMap((mount) => {
		const source = folderIn(mappingIn(mount)['source']);
		const target = folderIn(mappingIn(mount)['target']);
		return source === undefined || target === undefined ? [] : [{source, target}];
	});
}

/** Unless it is told otherwise, Hugo leaves raw HTML out (https://gohugo.io/getting-started/configuration-markup/#rendererunsafe). */
function commonmarkOf(values: ConfigValues): Settings['commonmark'] {
	const markup = inSmallLetters(mappingIn(values['markup']));
	const goldmark = inSmallLetters(mappingIn(markup['goldmark']));
	const renderer = inSmallLetters(mappingIn(goldmark['renderer']));
	const extensions = inSmallLetters(mappingIn(goldmark['extensions']));
	return {
		...hugoMarkdown,
		...headingOptions(inSmallLetters(mappingIn(goldmark['parser']))),
		...(isDisabled(extensions['typographer']) ? {typographer: 'none'} : {}),
		rawHtml: renderer['unsafe'] === true ? 'allow' : 'omit',
		...(isOfBlackfriday(values) ? blackfriday : {}),
		...(renderer['hardwraps'] === true ? {breaks: true} : {}),
		extensions: extensionsIn(extensions),
	};
}

/** Of all extensions but that for formulas, the config says which there are not. */
function extensionsIn(values: ConfigValues): CommonmarkOptions['extensions'] {
	const all = [
		['autolinks', 'linkify'],
		['footnotes', 'footnote'],
		['strikethrough', 'strikethrough'],
		['tables', 'table'],
		['taskLists', 'tasklist'],
	] as const;
	const kept = all.flatMap(([extension, name]) => (values[name] === false ? [] : [extension]));
	const passed = inSmallLetters(mappingIn(values['passthrough']));
	return passed['enable'] === true && hasDollars(passed['delimiters']) ? [...kept, 'math'] : kept;
}

/** Whether a value holds a text of dollar signs alone, however deep. */
function hasDollars(value: YamlValue): boolean {
	if (typeof value === 'string') return /^\$+$/.test(value);
	const inner: readonly YamlValue[] = Array.isArray(value) ? value : Object.values(mappingIn(value));
	return inner.some(hasDollars);
}

/**
 * Whether Hugo renders with Blackfriday: it could until 0.100, and of itself did before 0.60, whose configs know no `markup`
 * (https://github.com/gohugoio/hugo/releases/tag/v0.60.0).
 */
function isOfBlackfriday(values: ConfigValues): boolean {
	const handler = inSmallLetters(mappingIn(values['markup']))['defaultmarkdownhandler'];
	if (handler !== undefined) return textIn(handler)?.toLowerCase() === 'blackfriday';
	const keys = Object.keys(values);
	return !keys.includes('markup') && keys.some((key) => key === 'blackfriday' || key.startsWith('pygments'));
}

/** How Hugo renders Markdown where its config says nothing else. */
export const hugoMarkdown: Partial<CommonmarkOptions> = {
	dialect: 'hugo',
	headingIds: 'hugo',
	headingAttributes: true,
	typographer: 'hugo',
	rawHtml: 'omit',
	extensions: ['autolinks', 'footnotes', 'strikethrough', 'tables', 'taskLists'],
};

/** It leaves HTML as it is, and makes ids of headings in a way of its own. */
const blackfriday: Partial<CommonmarkOptions> = {rawHtml: 'allow', headingIds: 'unknown'};

/** What it says of headings (https://gohugo.io/getting-started/configuration-markup/#goldmark). */
function headingOptions(parser: ConfigValues): Partial<CommonmarkOptions> {
	const {title} = inSmallLetters(mappingIn(parser['attribute']));
	return {
		...(parser['autoheadingid'] === false ? {headingIds: 'none'} : {}),
		...(title === false ? {headingAttributes: false} : {}),
	};
}

/** An extension is switched off as a whole, or by an option of its own. */
function isDisabled(extension: YamlValue): boolean {
	return extension === false || inSmallLetters(mappingIn(extension))['disable'] === true;
}
