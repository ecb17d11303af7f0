import {readlinkSync, realpathSync} from 'node:fs';
import path from 'node:path';

/**
 * The path from a folder to a place in it, with `/` on every system.
 * @returns '' for the folder itself, undefined when the place lies outside
 */
export function pathFrom(folder: string, place: string): string | undefined {
	const relative = path.relative(folder, place);
	if (relative === '..' || relative.startsWith(`..${path.sep}`) || path.isAbsolute(relative)) return undefined;
	return toSlashes(relative);
}

/** Writes a path of this system with `/`. A backslash in a name stays where the system allows one. */
export function toSlashes(systemPath: string): string {
	return path.sep === '/' ? systemPath : systemPath.replaceAll(path.sep, '/');
}

/** Whether a path lies below a folder or is the folder. Both from the same root, with `/`; '' is the root. */
export function isWithin(folder: string, place: string): boolean {
	return folder === '' || place === folder || place.startsWith(`${folder}/`);
}

/** Joins two paths from the same root, with `/`; '' is the root. */
export function joinSlashed(folder: string, rest: string): string {
	return folder === '' || rest === '' ? folder + rest : `${folder}/${rest}`;
}

/**
 * The place of a file in a folder, on this system: what `path.join` says where neither path has anything to be taken out, in a part of
 * the time.
 * @param folder absolute
 * @param file from the folder, with `/`
 */
export function placeIn(folder: string, file: string): string {
	return path.sep === '/' && folder !== '/' ? `${folder}/${file}` : path.join(folder, file);
}

/** All folders above a path from the root, the outermost first: '' and `a` for `a/b`, none for ''. */
export function ancestorsOf(folder: string): string[] {
	if (folder === '') return [];
	const segments = folder.split('/');
	return segments.map((_, index) => segments.slice(0, index).join('/'));
}

/** Where a place really is once all symbolic links are followed; undefined when it does not exist or cannot be reached. */
export function findRealPath(place: string): string | undefined {
	try {
		return realpathSync.native(place);
	} catch {
		return undefined;
	}
}

/**
 * Where something will be that is written to a place: links are followed, those that lead to nothing as well.
 * @param place absolute
 */
export function finalPlace(place: string): string {
	let open = place;
	for (let links = 0; links < mostLinks; links++) {
		const real = findRealPath(open);
		if (real !== undefined) return real;
		const target = targetOf(open);
		if (target === undefined) break;
		open = path.resolve(path.dirname(open), target);
	}
	return path.join(findRealPath(path.dirname(open)) ?? path.dirname(open), path.basename(open));
}

/** As many as Linux follows before it takes them for a circle. */
const mostLinks = 40;

function targetOf(place: string): string | undefined {
	try {
		return readlinkSync(place);
	} catch {
		return undefined;
	}
}

/** Whether a place really lies outside of a folder, once all symbolic links are followed. */
export function leadsOutOf(folder: string, place: string): boolean {
	return pathFrom(findRealPath(folder) ?? folder, findRealPath(place) ?? place) === undefined;
}

/** A place as people read it: from where they are, or as a whole where it lies elsewhere. */
export function displayedName(place: string, cwd: string): string {
	const relative = path.relative(cwd, place);
	return relative.startsWith('..') ? place : relative;
}
