import type {Settings} from '../model/settings.ts';
import {escapeForRegExp} from '../texts/escapeForRegExp.ts';
import {hexoSlug} from '../texts/slugs.ts';
import {isRootRelative, resolvePath, withoutBase} from '../urls/sitePaths.ts';
import {fileNameOf, isPageFile} from './jekyll/postName.ts';
import {calendarsOf, fillIn, type TemplateValues} from './pathTemplate.ts';
import {type OtherSite, type PublishedContents, type PublishedPage, ServedPaths} from './servedPaths.ts';
import {pathBelow, sitePathFinder} from './sitePathFinder.ts';
import {isMissingBeside, UnplacedPages} from './unplacedPages.ts';

/** What it depends on where Hexo publishes something. */
type HexoSettings = Pick<Settings, 'publication' | 'siteFolder' | 'baseurl' | 'timezone'>;

const defaultPermalink = ':year/:month/:day/:title/';
const defaultFileNames = ':title.md';

/**
 * Works out what Hexo writes.
 * @see https://hexo.io/docs/permalinks, https://hexo.io/docs/asset-folders
 */
export function hexoSite({files, pages}: PublishedContents, settings: HexoSettings): OtherSite {
	const {content: [source = 'source'] = [], drafts = false, assetsBeside = false} = settings.publication;
	const inSite = sitePathFinder(settings.siteFolder);
	const inSource = (path: string): string | undefined => pathBelow(source, inSite(path));
	const pathsOf = (page: PublishedPage): readonly string[] => {
		const path = inSource(page.path);
		if (path === undefined) return [];
		const post = pathBelow('_posts', path) ?? pathBelow('_drafts', path);
		return post === undefined ? [sourcePath(path)] : postPaths(page, post, settings);
	};
	const isMade = ({path, isPublished}: PublishedPage): boolean =>
		drafts || (isPublished && pathBelow('_drafts', inSource(path)) === undefined);
	const known = new Map(pages.map((page) => [page.path, page]));
	const made = pages.filter(isMade).flatMap((page) => {
		const path = inSource(page.path);
		return path === undefined ? [] : [{page, path, paths: pathsOf(page)}];
	});
	const others = files.flatMap((file) => (known.has(file) ? [] : (inSource(file) ?? inTheme(inSite(file)) ?? [])));
	const served = servedByHexo(made, others, settings);
	const unplaced = new UnplacedPages();
	for (const {path, paths} of made) if (paths.length === 0) unplaced.add(namesOf(path, settings));
	const held = new Set(files.map((file) => file.normalize('NFC').toLowerCase()));
	// Lists of posts by day have folders; a number with an extension is a post of the site that a page was taken from.
	const mayHoldPosts = /^\/?archives?\//.test(settings.publication.permalinks?.[''] ?? '');
	const isOldPost = (path: string): boolean => !mayHoldPosts && /^\/archives\/\d{1,10}\.html?$/.test(path);
	const ownFolders = new Set(others.map((path) => path.slice(0, path.indexOf('/') + 1)));
	return {
		pathsOf: (page) => (isMade(page) ? pathsOf(page) : []),
		serves: (url, from) => {
			const page = known.get(from);
			const bases = isRootRelative(url) ? ['/'] : page === undefined ? [] : pathsOf(page);
			if (bases.length === 0)
				return page === undefined || !assetsBeside || !isMissingBeside(url, from.replace(/\.[^.]+$/, ''), held);
			return bases.some((base) => {
				const path = resolvePath(url, isRootRelative(url) ? base : settings.baseurl + base);
				const asked = path === undefined ? [] : [path, withoutBase(path, settings.baseurl) ?? path];
				return (
					asked.length === 0 ||
					asked.some(
						(one) => served.answers(one) || (isUnknown(one, ownFolders) && !isOldPost(one)) || unplaced.mayStandAt(one),
					)
				);
			});
		},
	};
}

/** A page of Hexo's, its path from the folder of sources, and the paths that it is published at. */
interface HexoPage {
	readonly page: PublishedPage;
	readonly path: string;
	readonly paths: readonly string[];
}

/** @param others files that are no pages, from the folder of sources */
function servedByHexo(
	pages: readonly HexoPage[],
	others: readonly string[],
	{publication: {assetsBeside = false}}: HexoSettings,
): ServedPaths {
	const served = new ServedPaths();
	for (const {page, paths} of pages)
		for (const own of [...paths, ...page.redirectFrom.map((alias) => `/${alias.replace(/^\/+/, '')}`)]) served.add(own);
	const assetFolders = new Map(pages.map(({path, paths}) => [path.replace(/\.[^.]+$/, ''), paths]));
	for (const path of others) {
		if (!/(?:^|\/)[_.]/.test(path)) served.add(sourcePath(path));
		if (!assetsBeside) continue;
		for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1))
			for (const own of assetFolders.get(path.slice(0, end)) ?? []) served.add(assetFolder(own) + path.slice(end + 1));
	}
	served.add('/');
	return served;
}

/** Where files are published that lie in the folder of a post: of `/a/b.html` in `/a/b/`. */
function assetFolder(path: string): string {
	return `${path.replace(/\.html?$/, '').replace(/\/$/, '')}/`;
}

/** What lies in the theme as the site has it. */
function inTheme(path: string | undefined): string | undefined {
	return path === undefined ? undefined : /^themes\/[^/]+\/source\/(.+)$/s.exec(path)?.[1];
}

/** The names one of which is part of the path of a post; none where the site's template has no place for one. */
function namesOf(
	path: string,
	{publication: {permalinks = {}, fileNames = defaultFileNames}}: HexoSettings,
): readonly string[] {
	if (!path.startsWith('_posts/')) return [];
	if (!/:(?:title|name|filename|post_title)\b/.test(permalinks[''] ?? defaultPermalink)) return [];
	const own = path.slice('_posts/'.length);
	return [readFileName(own, fileNames).title, own.replace(/\.[^.]+$/, '')].map(fileNameOf);
}

/**
 * Pages of lists, and files that the theme or a plugin adds, are not known. A theme that is a package may have pictures of its own.
 * @param ownFolders the folders at the top of the site that hold files, each with its slash
 */
function isUnknown(path: string, ownFolders: ReadonlySet<string>): boolean {
	if (/^\/(?:archives|tags|categories|page|links|search|css|js|lib|fonts)(?:\/|$)/i.test(path)) return true;
	const pictures = /^\/((?:images?|img|assets)\/)/i.exec(path)?.[1];
	if (pictures !== undefined && !ownFolders.has(pictures)) return true;
	const extension = /\.([a-z\d]+)$/i.exec(path)?.[1]?.toLowerCase();
	return extension !== undefined && !/^(?:x?html?|md|jpe?g|png|gif|webp|avif)$/.test(extension);
}

/** A file of the source that is no post: pages stay where they are. */
function sourcePath(path: string): string {
	return `/${isPageFile(path) ? path.replace(/\.[^.]+$/, '.html') : path}`;
}

function postPaths(
	page: PublishedPage,
	path: string,
	{publication: {permalinks = {}, fileNames = defaultFileNames}, timezone}: HexoSettings,
): readonly string[] {
	const given = page.permalink?.value;
	if (given !== undefined) return [given, `${given}.html`].map((own) => `/${own.replace(/^\/+/, '')}`);
	const template = permalinks[''] ?? defaultPermalink;
	const {title, day} = readFileName(path, fileNames);
	const dated = page.published === undefined && day !== undefined ? datedBy(page, day) : page;
	const values: TemplateValues = {
		title: () => title,
		name: () => fileNameOf(title),
		filename: () => title,
	};
	const needsDate = /:(?:year|month|i_month|day|i_day|hour|minute|second)\b/.test(template);
	const calendars = needsDate ? calendarsOf(dated, timezone) : [{}];
	return [
		...new Set(
			calendars.flatMap((calendar) => {
				const filled = fillIn(template, {...pickDate(calendar), ...values});
				return filled === undefined ? [] : [`/${filled.replace(/^\/+/, '')}`];
			}),
		),
	];
}

function pickDate({year, month, i_month, day, i_day, hour, minute, second}: TemplateValues): TemplateValues {
	const known = {year, month, i_month, day, i_day, hour, minute, second};
	return Object.fromEntries(
		Object.entries(known).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
	);
}

function datedBy(page: PublishedPage, day: string): PublishedPage {
	return {...page, published: {value: {epoch: Date.parse(`${day}T00:00:00Z`), source: day}, range: {start: 0, end: 0}}};
}

/** What the name of a post's file says, as the template for such names has it: of one that does not fit, all is the title, as a slug. */
function readFileName(path: string, template: string): {readonly title: string; readonly day: string | undefined} {
	const bare = path.replace(/\.[^.]+$/, '');
	const names: string[] = [];
	// Nobody can say where the one ends and the other begins.
	if (template.split(':title').length > 2) return {title: bare, day: undefined};
	const pattern = template
		.replace(/\.[^.:]+$/, '')
		.split(/(:[a-z_]+)/)
		.map((part) => {
			const digits = fileNameParts[part];
			if (digits === undefined) return escapeForRegExp(part);
			names.push(part);
			return `(${digits})`;
		})
		.join('');
	const found = new RegExp(`^${pattern}$`).exec(bare);
	const part = (...asked: readonly string[]): string | undefined =>
		asked.flatMap((name) => (found === null || !names.includes(name) ? [] : (found[names.indexOf(name) + 1] ?? [])))[0];
	const [year, month, day] = [part(':year'), part(':month', ':i_month'), part(':day', ':i_day')];
	const isDated = year !== undefined && month !== undefined && day !== undefined;
	return {
		title: part(':title') ?? hexoSlug(bare),
		day: isDated ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : undefined,
	};
}

const fileNameParts: Readonly<Record<string, string>> = {
	':year': '\\d{4}',
	':month': '\\d{2}',
	':day': '\\d{2}',
	':i_month': '\\d{1,2}',
	':i_day': '\\d{1,2}',
	':title': '.+',
};
