import type {FoundFile} from '../model/archiveIndex.ts';

/** Paths of files, by what is left of them without case and Unicode normalization. */
export type FilesByLikeness = ReadonlyMap<string, readonly string[]>;

/** How far apart two paths are: the lower, the more alike. */
export const likeness: Readonly<Record<FoundFile['differsIn'], number>> = {nothing: 0, normalization: 1, case: 2};

/** Sorts paths by likeness, in one pass. */
export function filesByLikeness(paths: Iterable<string>): FilesByLikeness {
	const files = new Map<string, string[]>();
	for (const path of paths) {
		const alike = files.get(likenessKey(path));
		if (alike === undefined) files.set(likenessKey(path), [path]);
		else alike.push(path);
	}
	return files;
}

/** The file with a path, or the one whose path is most like it. */
export function findAlike(path: string, files: FilesByLikeness): FoundFile | undefined {
	const alike = (files.get(likenessKey(path)) ?? []).map(
		(candidate): FoundFile => ({path: candidate, differsIn: differenceOf(candidate, path)}),
	);
	return alike.toSorted((a, b) => likeness[a.differsIn] - likeness[b.differsIn])[0];
}

function differenceOf(a: string, b: string): FoundFile['differsIn'] {
	if (a === b) return 'nothing';
	return a.normalize('NFC') === b.normalize('NFC') ? 'normalization' : 'case';
}

/** What paths have in common that differ only in case or Unicode normalization. */
export function likenessKey(path: string): string {
	return path.normalize('NFC').toLowerCase();
}
