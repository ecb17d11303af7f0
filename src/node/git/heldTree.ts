import path from 'node:path';
import {pathFrom, toSlashes} from '../files/paths.ts';
import {isLink, type Repository, type TrackedFile} from './repository.ts';

/** A file that a commit holds, by its path from the top of the work tree, and the repository that has its content. */
export interface HeldFile extends TrackedFile {
	readonly repository: Repository;
}

/** What a path comes to when all symbolic links on it are followed. */
export type Reached =
	| {readonly kind: 'file'; readonly path: string; readonly file: HeldFile}
	| {readonly kind: 'folder'; readonly path: string; readonly folder: HeldFolder}
	/** A place that no commit holds, absolute. */
	| {readonly kind: 'elsewhere'; readonly place: string};

/** What stands in a folder of a commit, by name. */
export type HeldFolder = ReadonlyMap<string, HeldFile | HeldFolder>;

type OpenFolder = Map<string, HeldFile | OpenFolder>;

/** The files of a commit as a checkout would lay them out. */
export class HeldTree {
	readonly #top: string;
	readonly #files: OpenFolder = new Map();
	/** What a link leads to, as it is written; undefined where nobody can read it. */
	readonly #targetOf: (link: HeldFile) => string | undefined;

	/** @param top of the work tree, absolute, links followed */
	constructor(top: string, targetOf: (link: HeldFile) => string | undefined) {
		this.#top = top;
		this.#targetOf = targetOf;
	}

	/** Puts a file in its place. */
	put(file: HeldFile): void {
		const names = file.path.split('/');
		const name = names.pop() ?? '';
		let folder = this.#files;
		for (const outer of names) {
			let inner = folder.get(outer);
			if (!(inner instanceof Map)) {
				inner = new Map();
				folder.set(outer, inner);
			}
			folder = inner;
		}
		folder.set(name, file);
	}

	/** Takes a file away, and the folders that held nothing else. What has become a folder stays. */
	remove(file: string): void {
		const names = file.split('/');
		const name = names.pop() ?? '';
		const folders = [this.#files];
		for (const outer of names) {
			const inner = folders.at(-1)?.get(outer);
			if (!(inner instanceof Map)) return;
			folders.push(inner);
		}
		if (folders.at(-1)?.get(name) instanceof Map) return;
		folders.at(-1)?.delete(name);
		for (let depth = names.length; depth > 0 && folders[depth]?.size === 0; depth--)
			folders[depth - 1]?.delete(names[depth - 1] ?? '');
	}

	/** Follows a path, and all links on it; undefined where nothing is, or links go in a circle. */
	reach(place: string): Reached | undefined {
		const open = place.split('/');
		let reached: {readonly names: readonly string[]; readonly at: HeldFile | OpenFolder} = {names: [], at: this.#files};
		for (let links = 0; open.length > 0; ) {
			const name = open.shift() ?? '';
			const {names, at} = reached;
			if (!(at instanceof Map)) return undefined;
			if (name === '' || name === '.') continue;
			if (name === '..' && names.length === 0) return this.#reachFrom(path.dirname(this.#top), open);
			if (name === '..') {
				reached = this.#at(names.slice(0, -1));
				continue;
			}
			const next = at.get(name);
			if (next === undefined) return isKeptByGit(names, name) ? this.#reachFrom(this.#top, [name, ...open]) : undefined;
			if (next instanceof Map || !isLink(next)) {
				reached = {names: [...names, name], at: next};
				continue;
			}
			const target = this.#targetOf(next);
			if (target === undefined || target === '' || ++links > mostLinks) return undefined;
			if (path.isAbsolute(target)) return this.#reachFrom(target, open);
			open.unshift(...toSlashes(target).split('/'));
		}
		const {names, at} = reached;
		if (at instanceof Map) return {kind: 'folder', path: names.join('/'), folder: at};
		return {kind: 'file', path: names.join('/'), file: at};
	}

	/** The same from an absolute place on. */
	#reachFrom(start: string, open: readonly string[]): Reached | undefined {
		const place = path.resolve(start, ...open);
		const inside = pathFrom(this.#top, place);
		const isHeld = inside !== undefined && inside !== '.git' && !inside.startsWith('.git/');
		return isHeld ? this.reach(inside) : {kind: 'elsewhere', place};
	}

	#at(names: readonly string[]): {readonly names: readonly string[]; readonly at: HeldFile | OpenFolder} {
		let at: HeldFile | OpenFolder = this.#files;
		for (const name of names) at = (at instanceof Map ? at.get(name) : undefined) ?? new Map();
		return {names, at};
	}
}

/** As many as Linux follows before it takes them for a circle. */
const mostLinks = 40;

/** Whether a name in a folder is that of git's own folder: git-annex keeps the content of files there. */
function isKeptByGit(folder: readonly string[], name: string): boolean {
	return folder.length === 0 && name === '.git';
}
