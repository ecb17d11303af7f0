import {readFileSync} from 'node:fs';
import {Keeper, type Kept} from '../cache/keeper.ts';
import {writeAtomically} from '../files/atomicWrite.ts';
import type {ChosenFile} from '../files/chooseFiles.ts';
import {reasonOf} from '../files/fileErrors.ts';
import {findRealPath} from '../files/paths.ts';
import {hashOf} from '../files/readPost.ts';
import {writePost} from '../files/writePost.ts';
import type {CommitResult, Committer} from '../git/committer.ts';
import type {LintRun} from './lintRun.ts';

/** A text that takes the place of another one. */
export interface Replacement {
	readonly before: string;
	/** Of the bytes before. */
	readonly hash: string;
	readonly after: string;
}

/** A post that was written and waits to be committed. */
export interface WrittenPost {
	readonly file: ChosenFile;
	/** Absolute, links followed. */
	readonly place: string;
	readonly before: Kept<string>;
	/** Of the bytes before. */
	readonly hashBefore: string;
	/** Whether its file does not hold what was written any more. */
	readonly hasChanged: () => boolean;
}

/** Posts that are written so that they are committed together, or are as they were. */
export class PendingCommit {
	readonly #run: LintRun;
	readonly #root: string;
	readonly #posts: WrittenPost[] = [];
	readonly #before = new Keeper<string>();
	#isCommitted = false;

	/** @param root the archive root, absolute: nothing outside of it is written */
	constructor(run: LintRun, root: string) {
		this.#run = run;
		this.#root = root;
	}

	get posts(): readonly WrittenPost[] {
		return this.#posts;
	}

	get isCommitted(): boolean {
		return this.#isCommitted;
	}

	/**
	 * Writes a post.
	 * @returns the hash of what its file holds now; undefined when it cannot be written, which is noted
	 */
	write(file: ChosenFile, {before, hash, after}: Replacement): string | undefined {
		const {absolutePath} = file;
		const place = findRealPath(absolutePath) ?? absolutePath;
		const written = writePost({absolutePath, root: this.#root, hash, text: after});
		if (!written.isWritten) {
			this.#run.complain(written.message, file.path);
			return undefined;
		}
		const hasChanged = (): boolean => hashOfFile(place) !== written.hash;
		this.#posts.push({file, place, before: this.#before.keep(before), hashBefore: hash, hasChanged});
		return written.hash;
	}

	/** Commits what was written. Where that fails, `takeBack` is the next thing to do. */
	commit(committer: Committer, message: string): CommitResult {
		const result = committer.commit(
			this.#posts.map(({place}) => place),
			message,
		);
		this.#isCommitted = result.kind === 'made';
		return result;
	}

	/**
	 * Writes what posts held before, unless they hold no longer what was written: that is left alone, and told.
	 * @param posts all if left out
	 * @returns whether they hold what they held
	 */
	takeBack(posts: readonly WrittenPost[] = this.#posts): boolean {
		return posts.map((post) => this.#restore(post)).every(Boolean);
	}

	#restore({file, place, before, hashBefore, hasChanged}: WrittenPost): boolean {
		if (hasChanged()) {
			if (hashOfFile(place) === hashBefore) return true;
			this.#run.complain(
				'It changed after it was fixed, so it is left as it is, and the fix is not committed.',
				file.path,
			);
			return false;
		}
		try {
			writeAtomically(place, Buffer.from(before.open(), 'utf8'));
			return true;
		} catch (error) {
			const remedy = '`git checkout -- <file>` brings it back';
			this.#run.complain(`It could not be made what it was: ${reasonOf(error)}. ${remedy}.`, file.path);
			return false;
		}
	}
}

function hashOfFile(file: string): string | undefined {
	try {
		return hashOf(readFileSync(file));
	} catch {
		return undefined;
	}
}
