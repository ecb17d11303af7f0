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
