/**
 * The folder that makes a post of a file: up to that of a post folder in its path; else the one that it lies in.
 * @param path from the archive root, with `/`
 * @param postFolders as the setting has them
 * @returns empty for the root
 */
export function placeOfPost(path: string, postFolders: readonly string[]): string {
	const within = `/${path}`;
	const ends = postFolders.flatMap((name) => {
		const start = within.indexOf(`/${name}/`);
		return start === -1 ? [] : [start + name.length];
	});
	const end = ends.length === 0 ? path.lastIndexOf('/') : Math.min(...ends);
	return path.slice(0, Math.max(0, end));
}
