import {existsSync} from 'node:fs';
import path from 'node:path';
import {codeFrame, type SiteSettings, settingsOfSite} from '../../config/index.ts';
import {pluginsOfGitHubPages, type Settings} from '../../model/settings.ts';
import {UserError} from '../../model/userError.ts';
import {readSiteConfig} from '../../sites/jekyll/siteConfig.ts';
import {hostForm} from '../../urls/hosts.ts';
import {parseUrl} from '../../urls/urls.ts';
import {reasonOf} from '../files/fileErrors.ts';
import {readControlText} from '../files/guardedFile.ts';
import {displayedName, leadsOutOf} from '../files/paths.ts';
import {readIfThere} from './siteFolders.ts';
import {pluginTagsOf} from './sitePlugins.ts';

/** What Jekyll's config, and what lies beside it, say of a site. */
export interface JekyllSite {
	/** What holds where no config of archivelint says otherwise; paths start from the archive root. */
	readonly settings: Partial<Settings>;
	readonly notices: readonly string[];
}

/** Where a site lies. */
interface JekyllPlace {
	/** The archive root, absolute. */
	readonly root: string;
	/** The folder of the site in it; empty for the root. */
	readonly folder: string;
	readonly cwd: string;
}

const configNames: readonly string[] = ['_config.yml', '_config.yaml'];

/** Whether a folder holds a config of Jekyll's name. */
export function hasJekyllConfig(folder: string): boolean {
	return configNames.some((name) => existsSync(path.join(folder, name)));
}

/**
 * Reads what the site of an archive says of itself: Jekyll's config; many archives get along without.
 * @throws UserError with every place that stops Jekyll as well
 */
export function readJekyllSite({root, folder, cwd}: JekyllPlace): JekyllSite {
	const place = path.join(root, folder);
	const file = configNames.map((name) => path.join(place, name)).find((name) => existsSync(name));
	if (file === undefined)
		return {
			settings: {...hostSettings(place, undefined), ...tagSettings(place, [])},
			notices: noticesOfToml(place, cwd),
		};
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

/** The hosts that the site is served at: that of its `url`, and the one that GitHub Pages is told in `CNAME`. */
function hostSettings(folder: string, url: string | undefined): Partial<Settings> {
	const named = readIfThere(path.join(folder, 'CNAME'))?.trim().toLowerCase();
	const hosts = [url === undefined ? undefined : parseUrl(url.replace(/^\/\//, 'https://'))?.host, named].flatMap(
		(host) => (host?.includes('.') === true && hostForm.pattern.test(host) ? [host] : []),
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

function noticesOfToml(place: string, cwd: string): readonly string[] {
	const file = path.join(place, '_config.toml');
	if (!existsSync(file)) return [];
	return [
		`\`${displayedName(file, cwd)}\` is not read, for it is not YAML: set \`permalink\`, \`baseurl\`, \`timezone\` and \`kramdown\` in the config of archivelint.`,
	];
}
