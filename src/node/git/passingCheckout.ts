import {existsSync, statSync} from 'node:fs';
import path from 'node:path';
import {compareText} from '../../model/diagnostic.ts';
import {type ArchiveFiles, skippedFolders} from '../files/archiveFiles.ts';
import {findRealPath, isWithin, joinSlashed, pathFrom} from '../files/paths.ts';
import {type ReadResult, readPost} from '../files/readPost.ts';
import type {RunEnvironment} from '../process/environment.ts';
import {archivePath} from './archivePath.ts';
import {Blobs} from './blobs.ts';
import {type HeldFile, type HeldFolder, HeldTree} from './heldTree.ts';
import {filesOfCommit} from './history.ts';
import {type Difference, isLink, isSubmodule, openRepository, type Repository, type TrackedFile} from './repository.ts';
import {ofAnyRepository} from './trackedFolder.ts';

/** A file that a checkout of a commit would have in the archive. */
export interface CheckoutFile {
	/** From the archive root, with `/`. */
	readonly path: string;
	/** What a commit holds of it; undefined for what a link leads to that no commit holds. */
	readonly held: HeldFile | undefined;
	/** Where that is, absolute; undefined for what a commit holds. */
	readonly place: string | undefined;
	/** What it really is, from the archive root, where links lead to it; as a link out of the archive, it has no such path. */
	readonly linkedTo: string | undefined;
	readonly isOutward: boolean;
	/** Whether another path to the same file is chosen before this one. */
	readonly isTwin: boolean;
}

/** What has changed of an archive, by path: the files that are new or different, undefined for those that are gone. */
export type CheckoutChanges = ReadonlyMap<string, CheckoutFile | undefined>;

/** What a checkout is made of. */
export interface CheckoutOptions {
	readonly repository: Repository;
	readonly files: ArchiveFiles;
	readonly environment: Pick<RunEnvironment, 'env'>;
	/** Whether a file would be linted, by its path from the archive root, if it is no link. */
	readonly isChosen: (path: string) => boolean;
}

/**
 * An archive as checkouts of one commit after the other would have it: with what symbolic links lead to, and with the files of submodules,
 * as far as these are there today. Nothing is checked out.
 */
export class PassingCheckout {
	readonly #options: CheckoutOptions;
	/** All files, by their paths from the top. */
	readonly #files = new Map<string, HeldFile>();
	/** The same as folders hold them: laid out once a link is followed. Most archives have none. */
	#tree: HeldTree | undefined;
	readonly #blobs = new Map<Repository, Blobs>();
	#systemHasLinks: boolean | undefined;
	/** Of each folder of the archive, with `/` at its end, whether a listing enters it. */
	readonly #entered = new Map<string, boolean>();
	/** What reads each of them, by its path from the top. */
	readonly #links = new Map<string, (maxBytes: number) => ReadResult>();
	/** Of each submodule the files that it has brought. */
	readonly #submodules = new Map<string, readonly HeldFile[]>();
	readonly #repositories = new Map<string, Repository | undefined>();
	#linked: ReadonlyMap<string, CheckoutFile> = new Map();
	/** What links say, by their blobs, and where files really are that no commit holds: looked at once, for all commits. */
	readonly #targets = new Map<string, string | undefined>();
	readonly #outer = new Map<string, string | undefined>();
	readonly #illegible = new Set<string>();
	readonly #missing = new Map<string, string>();

	constructor(options: CheckoutOptions) {
		this.#options = options;
	}

	/** Paths that are not UTF-8, as they are decoded: nobody can read these files in a work tree. */
	get illegible(): ReadonlySet<string> {
		return this.#illegible;
	}

	/** Submodules that lack a commit, by their paths from the top, with its object id: what they hold today stands in its place. */
	get missing(): ReadonlyMap<string, string> {
		return this.#missing;
	}

	/** Goes on to a commit that differs from the one before. The first one differs in all its files. */
	pass(differences: readonly Difference[]): CheckoutChanges {
		const changes = new Map<string, CheckoutFile | undefined>();
		const {repository} = this.#options;
		for (const {status, ...file} of differences)
			this.#take({...file, repository}, status === 'D', (change) => this.#note(change, changes));
		if (differences.length === 0 || (this.#links.size === 0 && this.#linked.size === 0)) return changes;
		const linked = this.#followLinks();
		for (const place of this.#linked.keys())
			if (!linked.has(place) && changes.get(place) === undefined) changes.set(place, undefined);
		for (const [place, file] of linked) if (!isSame(file, this.#linked.get(place))) changes.set(place, file);
		this.#linked = linked;
		return changes;
	}

	/** What reads a file. Those that are asked for together are read together. */
	readerOf({held, place = ''}: Pick<CheckoutFile, 'held' | 'place'>): (maxBytes: number) => ReadResult {
		return held === undefined ? (maxBytes) => readPost(place, maxBytes) : this.#readerOf(held);
	}

	#readerOf({repository, blob}: HeldFile): (maxBytes: number) => ReadResult {
		const blobs = this.#blobs.get(repository) ?? new Blobs(repository);
		this.#blobs.set(repository, blobs);
		return blobs.readerOf(blob);
	}

	/** Whether a file is a link on this system: where it has none, git writes files that say where they lead. */
	#leadsOn(file: HeldFile): boolean {
		if (!isLink(file)) return false;
		this.#systemHasLinks ??=
			this.#options.repository.attempt(['config', '--type=bool', 'core.symlinks']).stdout.toString().trim() !== 'false';
		return this.#systemHasLinks;
	}

	#laidOut(): HeldTree {
		if (this.#tree !== undefined) return this.#tree;
		const tree = new HeldTree(this.#options.repository.top, (link) => {
			if (!this.#targets.has(link.blob)) this.#targets.set(link.blob, this.#targetOf(link));
			return this.#targets.get(link.blob);
		});
		for (const file of this.#files.values()) tree.put(file);
		this.#tree = tree;
		return tree;
	}

	#targetOf(link: HeldFile): string | undefined {
		const read = (this.#links.get(link.path) ?? this.#readerOf(link))(longestTarget);
		return read.kind === 'read' && read.undecodableAt === undefined ? read.text : undefined;
	}

	/** Where a file really is that no commit holds; undefined where there is none today. */
	#outerFile(place: string): string | undefined {
		if (!this.#outer.has(place)) {
			const real = findRealPath(place);
			const isFile = real !== undefined && statSync(real, {throwIfNoEntry: false})?.isFile() === true;
			this.#outer.set(place, isFile ? real : undefined);
		}
		return this.#outer.get(place);
	}

	#take(file: HeldFile, isGone: boolean, note: Noting): void {
		const {path: place} = file;
		if (file.illegible === 'folder') return;
		for (const inner of this.#submodules.get(place) ?? []) this.#take(inner, true, note);
		this.#submodules.delete(place);
		this.#links.delete(place);
		this.#files.delete(place);
		this.#tree?.remove(place);
		if (isGone) {
			note({file, isGone});
		} else if (isSubmodule(file)) {
			note({file, isGone: true});
			const inner = this.#filesOfSubmodule(file);
			this.#submodules.set(place, inner);
			for (const one of inner) this.#take(one, false, note);
		} else {
			this.#files.set(place, file);
			this.#tree?.put(file);
			const leadsOn = this.#leadsOn(file);
			// Nobody can ask where a link leads whose name is no text.
			if (leadsOn && file.illegible !== undefined) return note({file, isGone: true});
			// Announced, so that links are read together.
			if (leadsOn) this.#links.set(place, this.#readerOf(file));
			note({file, isGone: leadsOn});
		}
	}

	#note({file, isGone}: Parameters<Noting>[0], changes: Map<string, CheckoutFile | undefined>): void {
		for (const place of this.#placesOf(file.path)) {
			if (file.illegible !== undefined && !isGone) this.#illegible.add(place);
			changes.set(place, isGone ? undefined : {...plainFile, path: place, held: file});
		}
	}

	/** The path from the archive root; none for what lies outside of it, or where no archive looks. */
	#placesOf(place: string): readonly string[] {
		const {repository, files} = this.#options;
		const [found] = archivePath({path: place}, repository, files);
		return found !== undefined && this.#isEntered(found.slice(0, found.lastIndexOf('/') + 1)) ? [found] : [];
	}

	#isEntered(folder: string): boolean {
		let isEntered = this.#entered.get(folder);
		if (isEntered === undefined) {
			isEntered = !folder.split('/').some((name) => skippedFolders.has(name));
			this.#entered.set(folder, isEntered);
		}
		return isEntered;
	}

	/** The files of a submodule, as the commit has it; where that is not there, as it is today. */
	#filesOfSubmodule({path: place, blob: commit}: HeldFile): readonly HeldFile[] {
		if (this.#placesOf(place).length === 0) return [];
		const repository = this.#submoduleAt(place);
		if (repository === undefined) return [];
		const has = (name: string): boolean => repository.attempt(['cat-file', '-e', `${name}^{commit}`]).status === 0;
		const known = [commit, 'HEAD'].find(has);
		if (known !== commit) this.#missing.set(place, commit);
		if (known === undefined) return [];
		return filesOfCommit(repository, known).map(({path: inner, mode, blob, illegible}) => ({
			path: joinSlashed(place, inner),
			mode,
			blob,
			illegible,
			repository,
		}));
	}

	#submoduleAt(place: string): Repository | undefined {
		if (this.#repositories.has(place)) return this.#repositories.get(place);
		const {repository: outer, environment} = this.#options;
		const folder = path.join(outer.top, place);
		const opened = existsSync(path.join(folder, '.git'))
			? openRepository({cwd: folder, env: {...environment.env, ...ofAnyRepository}}, 'The submodule')
			: undefined;
		this.#repositories.set(place, opened);
		return opened;
	}

	/** All that links lead to, as the listing of a work tree finds it. */
	#followLinks(): ReadonlyMap<string, CheckoutFile> {
		const found = new Map<string, CheckoutFile>();
		for (const link of this.#links.keys())
			for (const place of this.#placesOf(link)) this.#follow({place, link, isInLinked: false}, found);
		return this.#withTwins(found);
	}

	#follow({place, link, isInLinked}: FollowedLink, found: Map<string, CheckoutFile>): void {
		const reached = this.#laidOut().reach(link);
		const {repository, files} = this.#options;
		if (reached?.kind === 'elsewhere') {
			const real = this.#outerFile(reached.place);
			if (real === undefined) return;
			const linkedTo = pathFrom(files.realRoot, real);
			const isOutward = linkedTo === undefined;
			found.set(place, {...plainFile, path: place, place: real, linkedTo, isOutward});
		} else if (reached?.kind === 'file') {
			const [linkedTo] = archivePath(reached, repository, files);
			const isOutward = linkedTo === undefined;
			found.set(place, {...plainFile, path: place, held: reached.file, linkedTo, isOutward});
		} else if (reached !== undefined) {
			const [linkedTo] = archivePath(reached, repository, files);
			const isEntered = linkedTo !== undefined && !isInLinked && !isWithin(linkedTo, place);
			if (!isEntered || skippedFolders.has(path.posix.basename(place))) return;
			this.#enter({place, link: reached.path, linkedTo, folder: reached.folder}, found);
		}
	}

	#enter({place, link, linkedTo, folder}: LinkedFolder, found: Map<string, CheckoutFile>): void {
		for (const [name, inner] of folder) {
			const at = {
				place: joinSlashed(place, name),
				link: joinSlashed(link, name),
				linkedTo: joinSlashed(linkedTo, name),
			};
			if (inner instanceof Map) {
				if (!skippedFolders.has(name)) this.#enter({...at, folder: inner}, found);
			} else if (this.#links.has(at.link)) this.#follow({...at, isInLinked: true}, found);
			else found.set(at.place, {...plainFile, path: at.place, held: inner as HeldFile, linkedTo: at.linkedTo});
		}
	}

	/** Of several paths to one file one is chosen: that which is no link, else the first. */
	#withTwins(found: ReadonlyMap<string, CheckoutFile>): ReadonlyMap<string, CheckoutFile> {
		const {isChosen} = this.#options;
		const taken = new Set<string>();
		const isPlaced = (real: string): boolean =>
			!found.has(real) && !real.split('/').some((name) => skippedFolders.has(name));
		return new Map(
			[...found.values()]
				.toSorted((a, b) => compareText(a.path, b.path))
				.map((file) => {
					const {path: place, linkedTo: real} = file;
					if (real === undefined || !isChosen(place)) return [place, file] as const;
					const isTwin = taken.has(real) || (isPlaced(real) && isChosen(real));
					taken.add(real);
					return [place, isTwin ? {...file, isTwin} : file] as const;
				}),
		);
	}
}

/** Takes down what has become of a file. */
type Noting = (change: {readonly file: HeldFile; readonly isGone: boolean}) => void;

/** A link: where it stands in the archive, and its path from the top of the work tree, with all links before it followed. */
interface FollowedLink {
	readonly place: string;
	readonly link: string;
	/** Whether a link led to the folder that it stands in. */
	readonly isInLinked: boolean;
}

/** A folder that a link led to. */
interface LinkedFolder extends Omit<FollowedLink, 'isInLinked'> {
	/** What it really is, from the archive root. */
	readonly linkedTo: string;
	readonly folder: HeldFolder;
}

const plainFile = {held: undefined, place: undefined, linkedTo: undefined, isOutward: false, isTwin: false} as const;

/** In bytes; no system follows a longer link. */
const longestTarget = 65_536;

function isSame(file: CheckoutFile, other: CheckoutFile | undefined): boolean {
	return (
		other !== undefined &&
		file.held?.blob === other.held?.blob &&
		file.place === other.place &&
		file.linkedTo === other.linkedTo &&
		file.isTwin === other.isTwin
	);
}

/** All files of a commit, as what it differs in from nothing. */
export function asDifferences(files: readonly TrackedFile[]): readonly Difference[] {
	return files.map((file) => ({...file, status: 'A'}));
}
