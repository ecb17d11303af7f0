/** What tells which program makes a site, and how: the folder that its config lies in. */
export interface SiteFolder {
	/** The names of the files and folders in it. */
	readonly names: readonly string[];
	/** The text of a file in it, by its path from here; undefined where there is none. */
	readonly read: (name: string) => string | undefined;
	/** The names of what lies in a folder in it; none where there is none. */
	readonly list: (folder: string) => readonly string[];
}

/** Whether something in a folder has a name of a kind. */
export function hasName({names}: SiteFolder, pattern: RegExp): boolean {
	return names.some((name) => pattern.test(name));
}

/** Whether the packages that a site needs name one: what is written as a key, whatever it stands in. */
export function dependsOn({read}: SiteFolder, name: string): boolean {
	return (read('package.json') ?? '').includes(`"${name}":`);
}

/** Those of some folders that hold anything. */
export function filledFolders({list}: SiteFolder, folders: readonly string[]): readonly string[] {
	return folders.filter((name) => list(name).length > 0);
}
