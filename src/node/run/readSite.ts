import {existsSync, readdirSync, readFileSync, statSync} from 'node:fs';
import path from 'node:path';
import {siteGeneratorOf, templatesOfGenerator} from '../../archive/siteGenerator.ts';
import {codeFrame, type SiteSettings, settingsOfSite} from '../../config/index.ts';
import {readSiteConfig} from '../../jekyll/siteConfig.ts';
import {pluginsOfGitHubPages, type Settings, type SiteGenerator} from '../../model/settings.ts';
import {UserError} from '../../model/userError.ts';
import {hostForm} from '../../urls/hosts.ts';
import {parseUrl} from '../../urls/urls.ts';
import {skippedFolders} from '../files/archiveFiles.ts';
import {reasonOf} from '../files/fileErrors.ts';
import {readControlText} from '../files/guardedFile.ts';
import {leadsOutOf} from '../files/paths.ts';
import {pluginTagsOf} from './sitePlugins.ts';

/** What the site that an archive is published by says of its posts. */
export interface ArchiveSite {
	/** What holds where no config of archivelint says otherwise. */
	readonly settings: Partial<Settings>;
	readonly notices: readonly string[];
}

/**
 * Reads what the site of an archive says of itself: Jekyll's config in the root, or in a folder of it, such as `docs`; most
 * archives get along without.
 * @param root absolute
 * @throws UserError with every place that stops Jekyll as well
 */
export function readSite(root: string, cwd: string): ArchiveSite {
	const folders = findSiteFolders(root);
	const folder = chooseSiteFolder(folders);
	const place = path.join(root, folder);
	const file = configNames.map((name) => path.join(place, name)).find((name) => existsSync(name));
	const generator = generatorOf(root, folder);
	const templates = templatesOfGenerator[generator];
	const made = generator === 'jekyll' ? {} : {generator, ...(templates === undefined ? {} : {templates})};
	if (file === undefined) {
		const notices = [...noticesOfToml(root, cwd), ...noticesOfSites(root, cwd, folders)];
		return {settings: {...made, ...hostSettings(place, undefined), ...tagSettings(place, [])}, notices};
	}
	if (generator !== 'jekyll') return {settings: made, notices: []};
	const shown = displayedName(file, cwd);
	const text = readText(file, shown);
	const {site, complaints} = readSiteConfig(text);
	if (complaints.length > 0) {
		// What a link leads to may be anybody's, and its lines are none to show.
		if (leadsOutOf(root, file))
			throw new UserError(`The site's config \`${shown}\` is a link out of the archive to what no site's config is.`);
		const inColumns = (width?: number): string => {
			const frames = complaints.map((complaint) => codeFrame({file: {path: shown, text}, ...complaint}, width));
			return [...frames, 'Fix this first: it says what the pages of the site are made with.'].join('\n\n');
		};
		throw new UserError(inColumns(), inColumns);
	}
	const {settings, unfollowed} = settingsOfSite(site);
	const siteFolder = path.posix.join(folder, site.source).replace(/^\.$/, '');
	return {
		settings: {
			...settings,
			...(siteFolder === '' || siteFolder.startsWith('..') ? {} : {siteFolder}),
			...hostSettings(path.join(root, siteFolder), site.url),
			plugins: pluginsOf(place, site.plugins),
			...tagSettings(place, site.plugins),
		},
		notices: noticesOf(shown, unfollowed),
	};
}

const configNames: readonly string[] = ['_config.yml', '_config.yaml'];

/** The folders of an archive that hold a config of Jekyll: the root, else those in it, else those in these. */
function findSiteFolders(root: string): readonly string[] {
	const isSite = (folder: string): boolean => configNames.some((name) => existsSync(path.join(root, folder, name)));
	if (isSite('')) return [''];
	const outer = foldersThatMayHoldSites(root);
	const folders = outer.filter(isSite);
	return folders.length > 0 ? folders : foldersBelow(root, outer).filter(isSite);
}

function foldersBelow(root: string, folders: readonly string[]): readonly string[] {
	return folders.flatMap((folder) =>
		foldersThatMayHoldSites(path.join(root, folder)).map((name) => `${folder}/${name}`),
	);
}

/** Names of folders in a folder. Those of days, and those that a site has for its own things, are none of sites. */
function foldersThatMayHoldSites(folder: string): readonly string[] {
	return namesIn(folder).filter(
		(name) => !/^[._\d]/.test(name) && !skippedFolders.has(name) && isFolder(path.join(folder, name)),
	);
}

/** The folder that the site of an archive lies in: of several `docs`, which GitHub Pages offers; else the root. */
function chooseSiteFolder(folders: readonly string[]): string {
	if (folders.includes('docs')) return 'docs';
	return folders.length === 1 ? (folders[0] ?? '') : '';
}

/** The program is known by what lies beside the site's config, in the root, in a folder of it, or in a folder of that. */
function generatorOf(root: string, folder: string): SiteGenerator {
	const outer = foldersThatMayHoldSites(root);
	for (const name of new Set([folder, '', ...outer, ...foldersBelow(root, outer)])) {
		const place = path.join(root, name);
		const generator = siteGeneratorOf({
			names: namesIn(place),
			read: (file) => readIfThere(path.join(place, file)),
			list: (inner) => namesIn(path.join(place, inner)),
		});
		if (generator !== 'none') return generator;
	}
	return 'none';
}

/** The hosts that the site is served at: that of its `url`, and the one that GitHub Pages is told in `CNAME`. */
function hostSettings(folder: string, url: string | undefined): Partial<Settings> {
	const named = readIfThere(path.join(folder, 'CNAME'))?.trim().toLowerCase();
	const hosts = [url === undefined ? undefined : parseUrl(url)?.host, named].flatMap((host) =>
		host?.includes('.') === true && hostForm.pattern.test(host) ? [host] : [],
	);
	return hosts.length === 0 ? {} : {siteHosts: [...new Set(hosts)]};
}

/** Plugins are named in the config or in the Gemfile; GitHub Pages, which builds what has no Gemfile, adds its own. */
function pluginsOf(folder: string, named: readonly string[]): readonly string[] {
	const gemfile = gemsIn(folder);
	const gems = gemfile ?? [];
	const isGitHubPages = gemfile === undefined || gems.includes('github-pages');
	const own = gems.filter((gem) => gem.startsWith('jekyll-'));
	// Its gem brings along what many sites there use and do not name.
	const brought = gems.includes('github-pages') ? ['jekyll-redirect-from'] : [];
	return [...new Set([...named, ...own, ...brought, ...(isGitHubPages ? pluginsOfGitHubPages : [])])];
}

/** The gems that a Gemfile names; undefined where there is none. */
function gemsIn(folder: string): readonly string[] | undefined {
	const gemfile = readIfThere(path.join(folder, 'Gemfile'));
	if (gemfile === undefined) return undefined;
	return [...gemfile.matchAll(/^\s*gem\s+["']([\w.-]+)["']/gm)].map(([, gem = '']) => gem);
}

function tagSettings(folder: string, named: readonly string[]): Partial<Settings> {
	const pluginTags = pluginTagsOf(folder, [...named, ...(gemsIn(folder) ?? [])]);
	return pluginTags.length === 0 ? {} : {pluginTags};
}

function namesIn(folder: string): readonly string[] {
	try {
		return readdirSync(folder).toSorted();
	} catch {
		// No folder, or none that may be read: what is wrong with the archive's own is told when it is listed.
		return [];
	}
}

function isFolder(place: string): boolean {
	return statSync(place, {throwIfNoEntry: false})?.isDirectory() === true;
}

/** The text of a small file that many sites do not have. */
function readIfThere(file: string): string | undefined {
	try {
		return statSync(file).isFile() ? readFileSync(file, 'utf8') : undefined;
	} catch {
		return undefined;
	}
}

function readText(file: string, shown: string): string {
	try {
		return readControlText(file);
	} catch (error) {
		throw new UserError(`The site's config \`${shown}\` cannot be read: ${reasonOf(error)}.`);
	}
}

function noticesOf(shown: string, unfollowed: SiteSettings['unfollowed']): readonly string[] {
	if (unfollowed.length === 0) return [];
	const list = new Intl.ListFormat('en-GB').format(unfollowed.map((name) => `\`${name}\``));
	return [
		`\`${shown}\` sets ${list}, which archivelint does not follow: where it matters, pages differ from what is linted.`,
	];
}

function noticesOfToml(root: string, cwd: string): readonly string[] {
	const file = path.join(root, '_config.toml');
	if (!existsSync(file)) return [];
	return [
		`\`${displayedName(file, cwd)}\` is not read, for it is not YAML: set \`permalink\`, \`baseurl\`, \`timezone\` and \`kramdown\` in the config of archivelint.`,
	];
}

/** Several sites are linted one after another: what one publishes is not there on another. */
function noticesOfSites(root: string, cwd: string, folders: readonly string[]): readonly string[] {
	const [first, ...others] = folders;
	if (first === undefined || others.length === 0) return [];
	const names = folders.map((folder) => `\`${displayedName(path.join(root, folder), cwd)}\``);
	const list = new Intl.ListFormat('en-GB').format(names);
	return [
		`${list} are sites of their own: lint each by itself, as with \`--root ${displayedName(path.join(root, first), cwd)}\`.`,
	];
}

function displayedName(file: string, cwd: string): string {
	const relative = path.relative(cwd, file);
	return relative.startsWith('..') ? file : relative;
}
