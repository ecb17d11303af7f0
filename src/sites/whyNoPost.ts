import {isPostLikeName} from './postLikeFiles.ts';
import {
	isOtherFile,
	knowsItsFolders,
	type PostPlaces,
	pathInSite,
	type SitePlace,
	siteFinder,
	takesDates,
} from './postTest.ts';
import {siteModuleOf} from './siteModules.ts';

/** So many folders are named to whoever asks why a file is no post. */
const mostNamed = 5;

/**
 * Makes the question why a page is no post, by its path from the archive root: the answer is a clause that can follow “because”.
 * @param folders of posts, from the archive root
 */
export function whyNoPost({sites, postFolders}: PostPlaces, folders: readonly string[]): (path: string) => string {
	const siteOf = siteFinder(sites);
	return (path) => {
		const site = siteOf(path);
		const own = site === undefined ? undefined : whyNotInSite(site, pathInSite(site, path));
		if (own !== undefined) return `it is no post: ${own}`;
		// Folders of names that others have hold no posts of a site that knows its own.
		const knowing = site !== undefined && knowsItsFolders(site) ? [...postFolders, ...foldersOf(site)] : undefined;
		const elsewhere = `it is no post: it is not in ${listOfFolders(knowing ?? folders)}`;
		return site === undefined || takesDates(site) ? `${elsewhere}, and its name does not begin with a date` : elsewhere;
	};
}

/** @returns undefined for what is merely in none of the folders of posts */
function whyNotInSite(site: SitePlace, path: string): string | undefined {
	const {title, isPostName, isFolderPage} = siteModuleOf(site.generator);
	const other = site.otherFolders.find((folder) => path.startsWith(`${folder}/`));
	if (other !== undefined) return `${title} has something else in \`${other}\``;
	if (isOtherFile(site, path)) return `settings of ${title} make it a file that is copied as it is, or leave it out`;
	if (isFolderPage?.(path) === true) return 'it is the page of a folder, and no article';
	const isInFolder = site.postFolders?.some((folder) => folder === '' || path.startsWith(`${folder}/`)) ?? true;
	if (isInFolder && !isPostName(path)) return 'files of its name, or in folders of such names, are none';
	if (site.postFolders !== undefined || !isPostLikeName(path)) return undefined;
	return 'too few pages of its folder begin as posts do, and its name does not begin with a date';
}

/** The folders of a site that hold its posts, from the archive root. */
function foldersOf({folder, postFolders = []}: SitePlace): readonly string[] {
	return postFolders.map((inner) => (folder === '' || inner === '' ? folder + inner : `${folder}/${inner}`));
}

function listOfFolders(folders: readonly string[]): string {
	const named = folders
		.slice(0, mostNamed)
		.map((name) => (name === '' || name === '.' ? 'the root of the archive' : `\`${name}\``));
	const others = folders.length - named.length;
	const rest = others === 0 ? [] : [others === 1 ? 'another folder' : `${others} other folders`];
	return new Intl.ListFormat('en-GB', {type: 'disjunction'}).format([...named, ...rest]);
}
