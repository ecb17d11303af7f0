import {isRootRelative, resolvePath} from '../urls/sitePaths.ts';
import {decodeLeniently} from '../urls/urls.ts';
import {fileLinkTest} from './fileLinks.ts';
import {datedNameOf, fileNameOf} from './jekyll/postName.ts';
import {folderAbove} from './postLikeFiles.ts';

/**
 * Makes the question whether a link of a file that no program publishes leads somewhere, or nobody can say that it does not:
 * some program may make pages of the files, under paths that nobody knows. What names a file that is not there leads nowhere.
 */
export function plainLinkTest(files: readonly string[]): (url: string, from: string) => boolean {
	const isFile = fileLinkTest(files, '');
	const isInFolders = folderTest(files);
	const names = new Set(files.flatMap(namesOfPage));
	const pageFolders = new Set(files.filter((file) => /(?:^|\/)index\.html$/.test(file)).map(folderAbove));
	return (url, from) => {
		if (isFile(url, from)) return true;
		const path = url.replace(/[?#].*$/s, '');
		const isPage = !/\.(?=[a-z\d]{1,5}$)\d*[a-z]/i.test(path) || /\.html?$/i.test(path);
		if (isRootRelative(url)) return isPage || !isInFolders(url);
		if (isPage) return !/\.html?$/i.test(path) || names.has(pageName(path));
		// A page that loads files begins at its own folder.
		return foldersAround(from).some(
			(folder) => pageFolders.has(folder) && isFile(url, folder === '' ? folder : `${folder}/`),
		);
	};
}

/** Makes the question whether the folder at the top that a path names is one of the archive. */
function folderTest(files: readonly string[]): (url: string) => boolean {
	const folders = new Set(files.map((file) => file.slice(0, file.indexOf('/') + 1).normalize('NFC')));
	return (url) => {
		const path = resolvePath(url, '/')?.slice(1).normalize('NFC') ?? '';
		return folders.has(path.slice(0, path.indexOf('/') + 1));
	};
}

/** The folders around that of a file, the root among them. */
function foldersAround(path: string): readonly string[] {
	const folders: string[] = [];
	for (let folder = folderAbove(path); folder !== ''; ) {
		folder = folderAbove(folder);
		folders.push(folder);
	}
	return folders;
}

/** What a page is called in addresses: by its name, or by that without its date. */
function namesOfPage(path: string): readonly string[] {
	const slug = datedNameOf(path)?.slug;
	return [pageName(path), ...(slug === undefined ? [] : [slug.normalize('NFC').toLowerCase()])];
}

function pageName(path: string): string {
	return fileNameOf(decodeLeniently(path))
		.replace(/\.[^.]+$/, '')
		.normalize('NFC')
		.toLowerCase();
}
