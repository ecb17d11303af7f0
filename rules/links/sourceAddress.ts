import {datedNameOf, fileNameOf} from '../../src/authoring.ts';

/**
 * Whether nobody can say where a relative URL led on the page of the source: it is code without its scheme, a place that a script
 * fills in, a folder in which a browser saved the page, or counts from a `<base href>` that the post no longer has.
 * @param url without white space at its ends
 * @param source the URL of the page
 */
export function isUnresolvable(url: string, source: URL): boolean {
	return notAnAddress.test(url) || savedFolder.test(url) || countsFromRoot(url, source);
}

/** `void(0);`, `{url}` */
const notAnAddress = /^[\w.]{1,30}\([^)/]{0,30}\);?$|\{[\w.-]{1,30}\}|%7B[\w.-]{1,30}%7D/i;

/** `./Ferry_files/boat.jpg` */
const savedFolder = /^(?:\.\/)?[^/?#]{1,200}_files\//;

/** Whether a URL without a slash before it begins again with the first folder of the page, or with one that sites have at their root. */
function countsFromRoot(url: string, source: URL): boolean {
	const [, first = ''] = /^([\w.%~-]+)\//.exec(url) ?? [];
	if (first === '' || first === '.' || first === '..') return false;
	const [top = '', ...below] = source.pathname.slice(1).split('/');
	if (below.length === 0) return false;
	return rootFolders.has(first) || (first === top && below.length > 1);
}

/** Where programs that make sites keep files, at the root of the site. */
const rootFolders: ReadonlySet<string> = new Set(['fileadmin', 'typo3temp', 'typo3conf', 'wp-content', 'wp-includes']);

/**
 * Whether a relative URL leads into a folder that has the name of the post's own file: a program that fetched the page keeps its
 * pictures there (`images/<name>/img_001.jpg`), and the source site never had such an address.
 * @param path of the post
 */
export function isInOwnFolder(url: string, path: string, source: URL): boolean {
	if (url.startsWith('/') || !url.includes('/')) return false;
	const [first = '', ...others] = (/^[^?#]*/.exec(url)?.[0] ?? '').split('/').slice(0, -1).map(lettersOf);
	const names = namesOf(path);
	// Saved with its page, a folder may stand beside it on the source site as well.
	const folders = lettersOf(source.pathname).includes(first) ? others : [first, ...others];
	return folders.some((folder) => names.some((name) => isSameName(folder, name)));
}

/** The names that a post has from its file, and from its folder where the file is the index of it. */
function namesOf(path: string): readonly string[] {
	const name = fileNameOf(path);
	const stem = name.replace(/\.[^.]*$/, '');
	const folder = /^(?:index|_index|readme)$/i.test(stem) ? fileNameOf(path.slice(0, -name.length - 1)) : stem;
	return [folder, datedNameOf(path)?.slug ?? ''].map(lettersOf).filter(({length}) => length >= shortestName);
}

/** Programs cut long names, of files and of folders, each at its own place. */
function isSameName(folder: string, name: string): boolean {
	const shorter = Math.min(folder.length, name.length);
	return folder === name || (shorter >= shortestCut && folder.slice(0, shorter) === name.slice(0, shorter));
}

/** Letters and digits: a shorter name may be a word that is a folder of the source site as well. */
const shortestName = 8;
const shortestCut = 20;

function lettersOf(name: string): string {
	return name
		.toLowerCase()
		.replace(/%[\da-f]{2}/g, '')
		.replace(/[^\p{L}\p{N}]/gu, '');
}
