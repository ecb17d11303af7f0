import path from 'node:path';
import type {Settings, SiteGenerator} from '../../model/settings.ts';
import {authorKeysIn} from '../../sites/authorKeys.ts';
import type {SitePlace} from '../../sites/postTest.ts';
import {recognizeSite, siteModuleOf} from '../../sites/siteModules.ts';
import {hasJekyllConfig, readJekyllSite} from './readJekyllSite.ts';
import {foldersBelow, foldersThatMayHoldSites, siteFolderAt} from './siteFolders.ts';

/** What the sites that an archive is published by say of its posts. */
export interface ArchiveSite {
	/** What holds where no config of archivelint says otherwise. */
	readonly settings: Partial<Settings>;
	readonly notices: readonly string[];
	/** Where its posts are. One site is in the root, if only one without convention. */
	readonly places: readonly SitePlace[];
}

/** Where an archive is, and who asks. */
interface SiteQuestion {
	/** The archive root, absolute. */
	readonly root: string;
	readonly cwd: string;
	/** The program that the config names; `auto`: the one that the files say. */
	readonly site: Settings['site'];
}

/** A site, and the folder of the archive that it lies in. */
interface FoundSite {
	readonly folder: string;
	readonly generator: SiteGenerator;
}

/**
 * Reads what the sites of an archive say of themselves: in the root, or in folders of it, such as `docs`.
 * @throws UserError with every place of a config of Jekyll that stops it as well
 */
export function readSite({root, cwd, site}: SiteQuestion): ArchiveSite {
	const found = site === 'auto' ? findSites(root) : chosenSites(root, site);
	const read = found.map((one) => readOne(one, root, cwd));
	const authorKeys = [...new Set(read.flatMap(({settings, place}) => authorKeysOf(root, place.folder, settings)))];
	const known = authorKeys.length === 0 ? {} : {authorKeys};
	const places = read.map(({place}) => place);
	const notices = [...new Set(read.flatMap((one) => one.notices))];
	const withRoot = places.some(({folder}) => folder === '')
		? places
		: [...places, placeOf({folder: '', generator: 'plain'}, root)];
	const whole = read.find(({place}) => place.folder === '');
	if (whole !== undefined) return {settings: {...whole.settings, ...known}, notices, places};
	// What lies in none of them is plain.
	const innerSites = read.map(({place: {folder}, settings}) => ({folder, settings}));
	return {settings: {generator: 'plain', innerSites, ...known}, notices, places: withRoot};
}

/** The names of authors in a site, whose pages may be made from a folder further down. */
function authorKeysOf(root: string, folder: string, {siteFolder = ''}: Partial<Settings>): readonly string[] {
	const places = new Set([folder, siteFolder]);
	return [...places].flatMap((place) => authorKeysIn(siteFolderAt(path.join(root, place))));
}

function readOne(
	site: FoundSite,
	root: string,
	cwd: string,
): Omit<ArchiveSite, 'places'> & {readonly place: SitePlace} {
	const {folder, generator} = site;
	const place = placeOf(site, root);
	// Where the site says where its posts are, folders of other sites' names hold none.
	const own = {generator, ...(place.postFolders === undefined || generator === 'jekyll' ? {} : {postFolders: []})};
	if (generator === 'jekyll') {
		const {settings, notices} = readJekyllSite({root, folder, cwd});
		return {settings: {...own, ...settings}, notices, place};
	}
	const {settings, notices = []} = siteModuleOf(generator).read(siteFolderAt(path.join(root, folder)));
	return {settings: {...own, ...(folder === '' ? {} : {siteFolder: folder}), ...settings}, notices, place};
}

function placeOf({folder, generator}: FoundSite, root: string): SitePlace {
	const {
		postFolders,
		otherFolders = [],
		otherFiles = [],
	} = siteModuleOf(generator).read(siteFolderAt(path.join(root, folder)));
	return {folder, generator, postFolders, otherFolders, otherFiles};
}

/** The site that the config names, where the files say that it is; else in the root. */
function chosenSites(root: string, generator: SiteGenerator): readonly FoundSite[] {
	const found = generator === 'plain' ? [] : findSites(root).filter((site) => site.generator === generator);
	return found.length > 0 ? found : [{folder: '', generator}];
}

/** The folders of the sites of an archive, from its root; that itself is the empty one. */
export function siteFoldersIn(root: string): readonly string[] {
	return findSites(root).map(({folder}) => folder);
}

/** The sites of an archive: that in the root, else those in its folders, else those in the folders of these. */
function findSites(root: string): readonly FoundSite[] {
	const own = generatorAt(root, '');
	if (own !== 'plain') return [{folder: '', generator: own}];
	const outer = foldersThatMayHoldSites(root).filter((name) => !neverSites.test(name));
	const found = sitesIn(root, outer);
	const deeper = found.length > 0 ? found : sitesIn(root, foldersBelow(root, outer));
	// Folders of posts may be categories of one site that has no config.
	const isBare = ({folder, generator}: FoundSite): boolean =>
		generator === 'jekyll' && !hasJekyllConfig(path.join(root, folder));
	const sites = deeper.filter((site) => !isBare(site));
	if (sites.length > 0) return sites;
	return [{folder: '', generator: deeper.length > 0 ? 'jekyll' : 'plain'}];
}

/** Folders of what is only tried or shown. */
const neverSites = /^(?:tests?|fixtures|themes)$/i;

function sitesIn(root: string, folders: readonly string[]): readonly FoundSite[] {
	return folders.flatMap((folder) => {
		const generator = generatorAt(root, folder);
		return generator === 'plain' ? [] : [{folder, generator}];
	});
}

function generatorAt(root: string, folder: string): SiteGenerator {
	return recognizeSite(siteFolderAt(path.join(root, folder))).generator;
}
