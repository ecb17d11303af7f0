/** What a path is from a folder that holds it, the empty one all of them; undefined for what lies outside. */
export function pathBelow(folder: string, path: string | undefined): string | undefined {
	if (folder === '') return path;
	return path?.startsWith(`${folder}/`) === true ? path.slice(folder.length + 1) : undefined;
}

/** Makes the question what a path from the archive root is from the folder of its site; undefined for what lies outside. */
export function sitePathFinder(siteFolder: string): (path: string) => string | undefined {
	return (path) => pathBelow(siteFolder, path);
}
