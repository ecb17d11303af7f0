import type {Ruleset} from '../../config/index.ts';
import {UserError} from '../../model/userError.ts';
import {stateOf} from '../cache/fileState.ts';
import {readControlText} from '../files/guardedFile.ts';
import type {ThreadWork} from '../threads/serveThread.ts';
import {Configs} from './configs.ts';
import {type KnownPost, type LintedFile, LintRun} from './lintRun.ts';
import type {Purpose} from './postMemory.ts';
import {ParcelPacker, type PostParcel, type TellingPost} from './postParcel.ts';
import {type ThreadSetup, textHash} from './threadSetup.ts';
import {Timing} from './timing.ts';

/** A post that a thread is to look into. */
export interface PostTask {
	readonly kind: Purpose;
	/** From the archive root, with `/`. */
	readonly path: string;
	readonly absolutePath: string;
}

/** What a thread has found in a lot of posts. */
export interface PostAnswer {
	readonly parcel: PostParcel;
	/** What rules and parts of the run have cost, in milliseconds by their names. */
	readonly times: readonly (readonly [name: string, time: number])[];
}

/**
 * Gets ready to look into posts in this thread.
 * @param setup what the main thread says of the run
 * @param ruleset archivelint's own rules
 * @returns undefined where the run is no more what it was there, as a config has changed
 */
export function beginPostWork(setup: ThreadSetup, ruleset: Ruleset): ThreadWork<PostTask, PostAnswer> | undefined {
	if (!setup.read.every(([file, hash]) => hashOfFile(file) === hash)) return undefined;
	try {
		return new PostWork(setup, ruleset);
	} catch (error) {
		// Whoever has read the same configs before has told what is wrong with them.
		if (error instanceof UserError) return undefined;
		throw error;
	}
}

function hashOfFile(file: string): string | undefined {
	try {
		return textHash(readControlText(file));
	} catch {
		return undefined;
	}
}

/** Looks into posts as `LintRun` does, and tells another thread what it has found. */
class PostWork implements ThreadWork<PostTask, PostAnswer> {
	readonly #setup: ThreadSetup;
	readonly #configs: Configs;
	readonly #run: LintRun;
	readonly #timing: Timing | undefined;

	constructor(setup: ThreadSetup, ruleset: Ruleset) {
		const {root, cwd, options, site, details, now, configFolders, isTimed} = setup;
		this.#setup = setup;
		const configs = new Configs(options, cwd, ruleset);
		for (const folder of configFolders) configs.forFolder(folder);
		this.#configs = configs.withDefaults(site);
		this.#timing = isTimed ? new Timing(() => performance.now()) : undefined;
		this.#run = new LintRun({configs: this.#configs, root, now, details, timing: this.#timing});
	}

	heed(): void {}

	do(tasks: readonly PostTask[], begin: (index: number) => void): {answer: PostAnswer; moved: ArrayBuffer[]} {
		const told = tasks.map((task, index) => {
			begin(index);
			return this.#tell(task);
		});
		// What is kept together is packed together: all of it has to be there.
		const packer = new ParcelPacker();
		for (const one of told) {
			if (one === undefined) packer.addUntold();
			else packer.add(one.problems, one.post);
		}
		const parcel = packer.close();
		const times = this.#timing?.takeTimes() ?? [];
		return {answer: {parcel, times}, moved: parcel.blocks.map(({buffer}) => buffer as ArrayBuffer)};
	}

	/** What there is to tell of a post; undefined where the main thread has to look at it. */
	#tell({kind, ...file}: PostTask): {problems: readonly string[]; post: TellingPost | undefined} | undefined {
		const before = {problems: this.#run.problems.length, findings: this.#run.progress.findings ?? 0};
		const readAt = Date.now();
		const state = this.#setup.isRemembered ? stateOf(file.absolutePath) : undefined;
		let known: (KnownPost & Partial<LintedFile>) | undefined;
		try {
			known = kind === 'lint' ? this.#run.lintFile(file) : this.#run.surveyFile(file);
		} catch {
			// No post makes this happen. What does is told where it can be told as usual.
			return undefined;
		}
		const problems = this.#run.problems.slice(before.problems).map(({message}) => message);
		if (known === undefined) return {problems, post: undefined};
		const overrides = this.#configs.overridesOf(file.absolutePath, known.settings);
		if (overrides === undefined) return undefined;
		const found = (this.#run.progress.findings ?? 0) - before.findings;
		// Of a post that could be read, rules that crash are all that there is to complain of.
		const isWhole = problems.length === 0;
		return {problems, post: {known, overrides, found, isWhole, seen: {hash: known.hash, state, readAt}}};
	}
}
