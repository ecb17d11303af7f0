import {datedNameOf} from '../../../src/authoring.ts';

/** A post that lies in the folder of another day than its name says. */
export interface FolderMismatch {
	/** The folder's name: `2022-12-30`. */
	readonly folder: string;
	/** The date in the file's name. */
	readonly fileName: string;
}

/** Compares the folder of a post with the date in its name: `archived/2022-12-30/2022-12-30-title.md`. */
export function findFolderMismatch(path: string): FolderMismatch | undefined {
	const [, folder, ...parts] = /(?:^|\/)((\d{4})-(\d\d)-(\d\d))\/[^/]*$/.exec(path) ?? [];
	const name = datedNameOf(path);
	if (folder === undefined || name === undefined) return undefined;
	const [year, month, dayOfMonth] = parts.map(Number);
	const isSame = year === name.year && month === name.month && dayOfMonth === name.dayOfMonth;
	return isSame ? undefined : {folder, fileName: name.date};
}
