/** Makes the question what a path from the archive root is from the folder of its site; undefined for what lies outside. */
export function sitePathFinder(siteFolder: string): (path: string) => string | undefined {
	if (siteFolder === '') return (path) => path;
	return (path) => (path.startsWith(`${siteFolder}/`) ? path.slice(siteFolder.length + 1) : undefined);
}
