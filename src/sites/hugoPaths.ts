import type {Settings} from '../model/settings.ts';
import {isRootRelative, resolvePath, withoutBase} from '../urls/sitePaths.ts';
import {fileNameOf, isPageFile} from './jekyll/postName.ts';
import {calendarsOf, fillIn, type TemplateValues} from './pathTemplate.ts';
import {folderAbove} from './postLikeFiles.ts';
import {type OtherSite, type PublishedContents, type PublishedPage, ServedPaths} from './servedPaths.ts';
import {pathBelow, sitePathFinder} from './sitePathFinder.ts';
import {isMissingBeside, UnplacedPages} from './unplacedPages.ts';

/** What it depends on where Hugo publishes something. */
type HugoSettings = Pick<Settings, 'publication' | 'siteFolder' | 'baseurl' | 'timezone'>;

/**
 * Works out what Hugo writes. Pages whose day is yet to come, or has passed, count as published: they are on some day.
 * @see https://gohugo.io/content-management/urls/, https://gohugo.io/content-management/page-bundles/
 */
export function hugoSite({files, pages}: PublishedContents, settings: HugoSettings): OtherSite {
	const {content = [], copied = [], drafts = false, rewritesLinks = false} = settings.publication;
	const inSite = sitePathFinder(settings.siteFolder);
	const contentPath = (path: string): string | undefined => pathBelowFirst(inSite(path), content);
	const pathsOf = (page: PublishedPage): readonly string[] => {
		const path = contentPath(page.path);
		return path === undefined ? [] : pagePaths(page, path, settings);
	};
	const isMade = ({isPublished}: PublishedPage): boolean => isPublished || drafts;
	const known = new Map(pages.map((page) => [page.path, page]));
	const made = pages.filter(isMade).map((page) => ({page, path: contentPath(page.path), paths: pathsOf(page)}));
	const bundles = bundlesIn(files.flatMap((file) => contentPath(file) ?? []));
	const unplaced = new UnplacedPages();
	for (const {page, path, paths} of made)
		if (path !== undefined && paths.length === 0 && !isInBundle(path, bundles))
			unplaced.add(namesOf(page, path, settings));
	const served = servedByHugo({
		pages: made,
		resources: files.flatMap((file) => (known.has(file) ? [] : (contentPath(file) ?? []))),
		bundles,
		copies: files.flatMap((file) => pathBelowFirst(inSite(file), copied) ?? []),
	});
	const isUnknown = unknownTest(settings.publication);
	const held = new Set(files.map((file) => file.normalize('NFC').toLowerCase()));
	const isInOwnFolder = (path: string): boolean =>
		bundles.has(folderAbove(contentPath(path) ?? '')) && folderAbove(path) !== '';
	return {
		pathsOf: (page) => (isMade(page) ? pathsOf(page) : []),
		serves: (url, from) => {
			const page = known.get(from);
			const bases = isRootRelative(url) ? ['/'] : page === undefined ? [] : pathsOf(page);
			if (rewritesLinks && !isRootRelative(url)) return true;
			if (bases.length === 0)
				return page === undefined || !isInOwnFolder(from) || !isMissingBeside(url, folderAbove(from), held);
			return bases.some((base) => {
				// Whether `/posts/` begins at the root of the host, or below `baseurl`, templates of the site decide.
				const path = resolvePath(url, isRootRelative(url) ? base : settings.baseurl + base);
				const asked = path === undefined ? [] : [path, withoutBase(path, settings.baseurl) ?? path];
				return (
					asked.length === 0 || asked.some((one) => served.answers(one) || isUnknown(one) || unplaced.mayStandAt(one))
				);
			});
		},
	};
}

/** What Hugo makes a site of. Paths are from the folder of the content, but those of copies. */
interface HugoContents {
	/** With the paths that each is published at; undefined is the path of what lies elsewhere. */
	readonly pages: readonly {
		readonly page: PublishedPage;
		readonly path: string | undefined;
		readonly paths: readonly string[];
	}[];
	/** Files that are no pages. */
	readonly resources: readonly string[];
	/** Folders that a page has to itself. */
	readonly bundles: ReadonlySet<string>;
	/** Files that are copied, from the root of the site. */
	readonly copies: readonly string[];
}

function servedByHugo({pages, resources, bundles, copies}: HugoContents): ServedPaths {
	const served = new ServedPaths();
	const bundlePaths = new Map<string, readonly string[]>([...bundles].map((folder) => [folder, []]));
	for (const {page, path, paths} of pages) {
		if (path === undefined || isInBundle(path, bundles)) continue;
		if (bundles.has(folderAbove(path))) bundlePaths.set(folderAbove(path), paths);
		// What lies in a folder of the content makes a section of it, with a list of its pages.
		for (const own of [...paths, ...sectionOf(path, bundles)]) served.add(own);
		for (const alias of page.redirectFrom) served.add(aliasPath(alias, paths[0] ?? '/'));
	}
	for (const copy of copies) served.add(`/${copy}`);
	for (const resource of resources) for (const own of resourcePaths(resource, bundlePaths)) served.add(own);
	served.add('/');
	return served;
}

function bundlesIn(paths: readonly string[]): ReadonlySet<string> {
	return new Set(
		paths.flatMap((path) => (/(?:^|\/)index\.[^/]+$/.test(path) && isPageFile(path) ? [folderAbove(path)] : [])),
	);
}

/** What a path is below the first of some folders that holds it. */
function pathBelowFirst(path: string | undefined, folders: readonly string[]): string | undefined {
	const folder = folders.find((name) => pathBelow(name, path) !== undefined);
	return folder === undefined ? undefined : pathBelow(folder, path);
}

/** Pages in the folder of another page are no pages of the site. */
function isInBundle(path: string, bundles: ReadonlySet<string>): boolean {
	let folder = folderAbove(path);
	if (fileNameOf(path).startsWith('index.')) {
		if (folder === '') return false;
		folder = folderAbove(folder);
	}
	for (; folder !== ''; folder = folderAbove(folder)) if (bundles.has(folder)) return true;
	return false;
}

function pagePaths(
	page: PublishedPage,
	path: string,
	{publication: {permalinks = {}, uglyUrls = false}, timezone}: HugoSettings,
): readonly string[] {
	const folders = folderAbove(path) === '' ? [] : folderAbove(path).split('/');
	const name = fileNameOf(path).replace(/\.[^.]+$/, '');
	const isBundle = name === 'index';
	const sections = isBundle ? folders.slice(0, -1) : folders;
	const base = isBundle ? (folders.at(-1) ?? '') : name;
	if (name === '_index' || base === '') return [folderPath(folders)];
	if (page.permalink !== undefined) return givenPaths(page.permalink.value);
	const [section = ''] = folders;
	const template = Object.hasOwn(permalinks, section) ? permalinks[section] : undefined;
	const slug = page.slug === undefined || page.slug === '' ? base : page.slug;
	if (template === undefined) {
		const own = folderPath([...sections, slug]);
		return [uglyUrls ? `${own.slice(0, -1)}.html` : own];
	}
	// Hugo takes no heading for it.
	const title = page.inText?.includes('title') === true ? undefined : page.title?.value;
	const values: TemplateValues = {
		section: () => section,
		sections: () => sections.join('/'),
		title: () => title,
		slug: () => (page.slug === undefined || page.slug === '' ? title : page.slug),
		slugorfilename: () => slug,
		filename: () => base,
	};
	const needsDate = /:(?:year|month|monthname|day|weekday|weekdayname|yearday)\b/.test(template);
	const calendars = needsDate ? calendarsOf(page, timezone).map(inHugosWords) : [{}];
	return [
		...new Set(
			calendars.flatMap((calendar) => {
				const filled = fillIn(template, {...values, ...calendar});
				if (filled === undefined) return [];
				const own = folderPath(filled.split('/').filter((part) => part !== ''));
				return [uglyUrls ? `${own.slice(0, -1)}.html` : own];
			}),
		),
	];
}

/** The names one of which is part of the path of a page; none where the template of its section has no place for one. */
function namesOf(page: PublishedPage, path: string, {publication: {permalinks = {}}}: HugoSettings): readonly string[] {
	const folders = folderAbove(path).split('/');
	const [section = ''] = folders;
	const template = (Object.hasOwn(permalinks, section) ? permalinks[section] : undefined) ?? '';
	if (!/:(?:title|slug|slugorfilename|filename|contentbasename|slugorcontentbasename)\b/.test(template)) return [];
	const name = fileNameOf(path).replace(/\.[^.]+$/, '');
	return [name === 'index' ? (folders.at(-1) ?? '') : name, page.slug ?? '', page.title?.value ?? ''].filter(
		(own) => own !== '',
	);
}

function inHugosWords(calendar: TemplateValues): TemplateValues {
	const {year, month, day, long_month: monthname, long_day: weekdayname} = calendar;
	const known = {year, month, day, monthname, weekdayname};
	return Object.fromEntries(
		Object.entries(known).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
	);
}

/** What the front matter says in the place of a path: a file, or a folder. */
function givenPaths(given: string): readonly string[] {
	const path = `/${given.replace(/^\/+/, '')}`;
	return /\.[a-z]+$/i.test(path) || path.endsWith('/') ? [path] : [`${path}/`, path];
}

function folderPath(folders: readonly string[]): string {
	return folders.length === 0 ? '/' : `/${folders.map(urlized).join('/')}/`;
}

/** How Hugo writes names in paths: small letters, `-` for blanks, and few marks. */
function urlized(name: string): string {
	return name
		.normalize('NFC')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}\p{M}\s._~@#+%-]+/gu, '')
		.trim()
		.replace(/[\s-]+/g, '-')
		.replace(/^-|-$/g, '');
}

function aliasPath(alias: string, page: string): string {
	const path = resolvePath(alias, isRootRelative(alias) ? '/' : page.replace(/[^/]+\/?$/, '')) ?? '/';
	return /\.x?html?$/i.test(path) || path.endsWith('/') ? path : `${path}/`;
}

function sectionOf(path: string, bundles: ReadonlySet<string>): readonly string[] {
	const [first = '', ...rest] = path.split('/');
	return rest.length === 0 || (rest.length === 1 && bundles.has(first)) ? [] : [folderPath([first])];
}

/** Where a file that lies with pages is published: with the page that has the folder to itself, else in its own folder; folders are lists of pages. */
function resourcePaths(path: string, bundles: ReadonlyMap<string, readonly string[]>): readonly string[] {
	const folders = folderAbove(path).split('/');
	for (let folder = folderAbove(path); folder !== ''; folder = folderAbove(folder)) {
		const own = bundles.get(folder);
		if (own !== undefined) return own.map((page) => page + path.slice(folder.length + 1));
	}
	if (fileNameOf(path).startsWith('_index.')) return [folderPath(folders.filter((name) => name !== ''))];
	const place = folders[0] === '' ? '/' : folderPath(folders);
	return [place + fileNameOf(path)];
}

/** Paths of which files of the archive do not say whether something stands there. */
function unknownTest({lists = [], hasForeignFiles = false}: Settings['publication']): (path: string) => boolean {
	const first = new Set(lists.map((name) => name.toLowerCase()));
	return (path) => {
		const [, top = ''] = path.toLowerCase().split('/');
		if (first.has(top) || /(?:^|\/)page\/\d+\/?$/.test(path)) return true;
		const extension = /\.([a-z\d]+)$/i.exec(path)?.[1]?.toLowerCase();
		if (extension === undefined || /^x?html?$/.test(extension)) return /^\/404(?:\.html)?$/.test(path);
		return hasForeignFiles || /^(?:xml|json|rss|atom|txt|webmanifest|ics|css|js)$/.test(extension);
	};
}
