import {fileNameDateOf} from './fileNameDay.ts';

/** A post that lies in the folder of another day than its name says. */
export interface FolderMismatch {
	/** The folder's name: `2022-12-30`. */
	readonly folder: string;
	/** The date in the file's name. */
	readonly fileName: string;
}

/** Compares the folder of a post with the date in its name: `archived/2022-12-30/2022-12-30-title.md`. */
export function findFolderMismatch(path: string): FolderMismatch | undefined {
	const folder = /(?:^|\/)(\d{4}-\d\d-\d\d)\/[^/]*$/.exec(path)?.[1];
	const fileName = fileNameDateOf(path);
	return folder === undefined || fileName === undefined || folder === fileName ? undefined : {folder, fileName};
}
