import type {Ruleset} from '../../config/index.ts';
import type {SettlingContext} from '../../engine/settle.ts';
import type {Safety} from '../../model/diagnostic.ts';
import {UserError} from '../../model/userError.ts';
import {stateOf} from '../cache/fileState.ts';
import type {ChosenFile} from '../files/chooseFiles.ts';
import {readControlText} from '../files/guardedFile.ts';
import type {ThreadWork} from '../threads/serveThread.ts';
import {Configs} from './configs.ts';
import {mendFile} from './fixRun.ts';
import {type FixDetails, type FixNotice, indexTold, knownByRows} from './fixTask.ts';
import {type KnownPost, type LintedFile, LintRun} from './lintRun.ts';
import type {Purpose} from './postMemory.ts';
import {ParcelPacker, type PostParcel, type TellingPost, type TellingResult} from './postParcel.ts';
import {type ThreadSetup, textHash} from './threadSetup.ts';
import {Timing} from './timing.ts';

/** A post that a thread is to look into. */
export interface PostTask {
	readonly kind: Purpose | 'fix';
	/** From the archive root, with `/`. */
	readonly path: string;
	readonly absolutePath: string;
	/** What else it takes to fix it. */
	readonly fix?: FixDetails | undefined;
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
	#fixing: {readonly level: Safety; readonly archive: SettlingContext['archive']} | undefined;

	constructor(setup: ThreadSetup, ruleset: Ruleset) {
		const {root, cwd, options, site, details, now, configFolders, isTimed} = setup;
		this.#setup = setup;
		const configs = new Configs(options, cwd, ruleset);
		for (const folder of configFolders) configs.forFolder(folder);
		this.#configs = configs.withDefaults(site, root);
		this.#timing = isTimed ? new Timing(() => performance.now()) : undefined;
		this.#run = new LintRun({configs: this.#configs, root, now, details, timing: this.#timing});
	}

	heed(notice: unknown): void {
		// Threads are told nothing else.
		const told = notice as FixNotice;
		const {settings} = this.#configs.archiveOf(this.#setup.root);
		this.#fixing = {level: told.level, archive: indexTold(told, settings)};
	}

	do(tasks: readonly PostTask[], begin: (index: number) => void): {answer: PostAnswer; moved: ArrayBuffer[]} {
		const told = tasks.map((task, index) => {
			begin(index);
			return this.#tell(task);
		});
		// What is kept together is packed together: all of it has to be there.
		const packer = new ParcelPacker();
		for (const one of told) {
			if (one === undefined) packer.addUntold();
			else packer.add(one);
		}
		const parcel = packer.close();
		const times = this.#timing?.takeTimes() ?? [];
		return {answer: {parcel, times}, moved: parcel.blocks.map(({buffer}) => buffer as ArrayBuffer)};
	}

	/** What there is to tell of a post; undefined where the main thread has to look at it. */
	#tell({kind, fix, ...file}: PostTask): TellingResult | undefined {
		const before = this.#run.problems.length;
		const problems = (): readonly string[] => this.#run.problems.slice(before).map(({message}) => message);
		try {
			if (fix !== undefined) return this.#fix(file, fix, problems);
			const found = this.#run.progress.findings ?? 0;
			const readAt = Date.now();
			const state = this.#setup.isRemembered ? stateOf(file.absolutePath) : undefined;
			const known = kind === 'lint' ? this.#run.lintFile(file) : this.#run.surveyFile(file);
			if (known === undefined) return {problems: problems(), post: undefined};
			const post = this.#telling(known, file, {
				found: (this.#run.progress.findings ?? 0) - found,
				// Of a post that could be read, rules that crash are all that there is to complain of.
				isWhole: problems().length === 0,
				seen: {hash: known.hash, blob: known.blob, state, readAt},
			});
			return post && {problems: problems(), post};
		} catch {
			// No post makes this happen. What does is told where it can be told as usual.
			return undefined;
		}
	}

	#fix(
		file: ChosenFile,
		{hash, accepted, ...known}: FixDetails,
		problems: () => readonly string[],
	): TellingResult | undefined {
		if (this.#fixing === undefined) return undefined;
		const {level, archive} = this.#fixing;
		const context = {archive, now: this.#setup.now, known: knownByRows(accepted)};
		const mended = this.#run.measure('fixing', () =>
			mendFile(this.#run, file, {hash, context, level, known: () => known}),
		);
		if (mended === undefined) return {problems: problems(), post: undefined};
		const {before, linted: _, ...fixed} = mended;
		if (fixed.text === before) return {problems: problems(), post: undefined, fixed: {...fixed, text: undefined}};
		const kept = this.#run.keepFixed(file, mended, hash);
		const post = this.#telling(kept, file, {
			found: 0,
			isWhole: true,
			seen: {hash, blob: undefined, state: undefined, readAt: 0},
		});
		return post && {problems: problems(), post, fixed};
	}

	#telling(
		known: KnownPost & Partial<LintedFile>,
		file: ChosenFile,
		others: Pick<TellingPost, 'found' | 'isWhole' | 'seen'>,
	): TellingPost | undefined {
		const overrides = this.#configs.overridesOf(file.absolutePath, known.settings);
		return overrides === undefined ? undefined : {known, overrides, ...others};
	}
}
