import type {ArchiveIndex} from '../model/archiveIndex.ts';
import {defaultSettings} from '../model/settings.ts';
import {fileLinkTest} from '../sites/fileLinks.ts';
import {sitePathOf} from '../sites/jekyll/permalink.ts';
import {isOfJekyll} from '../sites/jekyllManner.ts';
import {plainLinkTest} from '../sites/plainLinks.ts';
import {once} from '../texts/once.ts';
import {pathOnOwnSite} from '../urls/ownSite.ts';
import {basesOf, isRelativePath, isRootRelative, resolvePath, withoutBase} from '../urls/sitePaths.ts';
import {snapshotOf} from '../urls/snapshots.ts';
import {encodeUrlPart} from '../urls/urls.ts';
import {type PublishedSite, publishedSite} from './publishedSite.ts';
import type {SiteView} from './siteView.ts';

/** Makes the questions what links in the posts of a site lead to. */
export function siteLinks(
	view: SiteView,
	postsBy: ArchiveIndex['postsBy'],
): Pick<ArchiveIndex, 'serves' | 'pageFromFile'> {
	if (!view.isJekylls) return {serves: servedElsewhere(view), pageFromFile: () => undefined};
	const published = once(() => publishedSite({files: view.files(), pages: view.pages()}, view.settings));
	return {serves: servedAsJekyll(view, published), pageFromFile: pageFinder(view, published, postsBy)};
}

/** As another program than Jekyll publishes it. */
function servedElsewhere({settings, otherSite}: SiteView): ArchiveIndex['serves'] {
	return (url, from) => {
		const own = pathOnOwnSite(url, settings);
		return (own !== undefined && isOfNeighbour(url, own, settings.baseurl)) || otherSite().serves(own ?? url, from);
	};
}

function servedAsJekyll(view: SiteView, published: () => PublishedSite): ArchiveIndex['serves'] {
	const {settings, files, filePaths, addressOf} = view;
	const bases = basesOf(settings);
	const isShownFile = once(() => fileLinkTest(files(), settings.siteFolder));
	const isPlainLink = once(() => plainLinkTest(files()));
	// Tools that show the repository, and Jekyll's plugin for relative links, start from the post's own folder. There are
	// files, and no pages.
	const isFileBeside = (url: string, from: string): boolean => {
		if (isRootRelative(url) || !settings.plugins.includes('jekyll-relative-links')) return false;
		const path = resolvePath(url, `/${from}`);
		return path !== undefined && filePaths().has(path.slice(1).normalize('NFC'));
	};
	/** Several sites may share a host: beside `baseurl`, and each project of a user of GitHub or GitLab in its own folder. */
	const isOfAnotherSite = (url: string, path: string | undefined): boolean => {
		if (path === undefined) return true;
		const [, first = '', rest] = path.split('/', 3);
		return isOnSharedHost(url) && bases[0] === '' && rest !== undefined && !published().hasFolder(first);
	};
	return (url, from) => {
		// Where no program is known, files may be shown as they lie.
		if (settings.generator === 'plain' && isShownFile()(url, from)) return true;
		if (isPlain(from, url, view) && isPlainLink()(url, from)) return true;
		// Where it leads on the built site depends on where the post is published.
		const address = resolvePath(pathOnOwnSite(url, settings) ?? url, settings.baseurl + addressOf(from));
		const isWhole = pathOnOwnSite(url, settings) !== undefined;
		// At which of them a server has the site, only a whole URL says.
		const possible = isWhole ? bases.slice(0, 1) : bases;
		const paths = possible.flatMap((base) => (address === undefined ? [] : (withoutBase(address, base) ?? [])));
		if (isWhole && isOfAnotherSite(url, paths[0])) return true;
		return paths.some((path) => published().answers(path)) || isFileBeside(url, from);
	};
}

/**
 * Whether nobody knows where a page is published that links to others of its own archive. Of a page that was taken from elsewhere,
 * links lead there.
 */
function isPlain(from: string, url: string, {settings, postAt}: SiteView): boolean {
	const {generator, permalink, siteHosts} = settings;
	const isUnknown = generator === 'plain' && permalink === defaultSettings.permalink && siteHosts.length === 0;
	return (
		isUnknown && !isOfJekyll(from, settings) && postAt(from)?.source === undefined && snapshotOf(url) === undefined
	);
}

function pageFinder(
	{settings, postAt}: SiteView,
	published: () => PublishedSite,
	postsBy: ArchiveIndex['postsBy'],
): ArchiveIndex['pageFromFile'] {
	return (url, from) => {
		const path = isRelativePath(url) ? resolvePath(url, `/${sitePathOf(from, settings) ?? from}`) : undefined;
		if (path === undefined || !published().answers(path)) return undefined;
		// Where the source site has the page, too, only the archive's own posts are what is meant more likely.
		const files = [path, `${path}.html`, `${path}/index.html`, `${path}index.html`];
		const isPost = files.some((file) => postsBy('output').has(file));
		if (!isPost && postAt(from)?.source !== undefined) return undefined;
		const rest = /[?#].*$/s.exec(url)?.[0] ?? '';
		return settings.baseurl + path.split('/').map(encodeUrlPart).join('/') + rest;
	};
}

/** Whether a URL on the site's own host may lead to another site there: beside `baseurl`, or to another project of a user. */
function isOfNeighbour(url: string, path: string, baseurl: string): boolean {
	if (baseurl !== '') return withoutBase(path.replace(/[?#].*$/s, ''), baseurl) === undefined;
	return isOnSharedHost(url) && /^\/[^/]+\//.test(path);
}

function isOnSharedHost(url: string): boolean {
	return /\.git(?:hub|lab)\.io(?:[:/]|$)/i.test(url);
}
