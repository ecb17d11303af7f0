import process from 'node:process';
import {type Counts, countDiagnostics, type FileReport, type Problem} from '../../model/report.ts';
import {UserError} from '../../model/userError.ts';
import {readTargets} from '../files/targets.ts';
import {type ArchiveOptions, type AskedRun, readArchiveOptions} from './archiveOptions.ts';
import {type ChosenRun, chooseRun, explainEmptiness, lintChosen} from './chosenRun.ts';
import {type ConcludedRun, concludeRun, type Tally} from './concludeRun.ts';
import {Pace} from './pace.ts';
import type {RunTools} from './runOptions.ts';

/**
 * The report of a run over an archive. It is gone through once, and tells of each post that was linted, sorted by path.
 * What else there is to say is complete when all of it has been gone through.
 */
export interface ArchiveReport extends AsyncIterable<FileReport> {
	/** The root of the archive, absolute: where all paths start. Undefined until the first post is reported. */
	readonly root: string | undefined;
	/** What kept archivelint from reading, judging or fixing. Where there are any, the command ends in exit code 2. */
	readonly problems: readonly Problem[];
	/** Sentences that a person should read but that change nothing. */
	readonly notices: readonly string[];
	/** Of what was reported so far. */
	readonly counts: Counts;
}

/** A run over an archive that somebody goes through post by post. */
export class ArchiveRun implements ArchiveReport {
	readonly #tools: RunTools;
	readonly #reports: AsyncGenerator<FileReport, undefined>;
	#chosen: ChosenRun | undefined;
	#concluded: ConcludedRun | undefined;
	#tally: Tally | undefined;
	#emptiness = '';

	constructor(folder: string, options: ArchiveOptions, tools: RunTools) {
		this.#tools = tools;
		this.#reports = this.#run(folder, options);
	}

	get root(): string | undefined {
		return this.#chosen?.files.root;
	}

	get problems(): readonly Problem[] {
		return this.#chosen?.run.problems ?? [];
	}

	get notices(): readonly string[] {
		if (this.#tally !== undefined) return this.#concluded?.noticesAfter(this.#tally) ?? [];
		return this.#emptiness === '' ? [] : [this.#emptiness];
	}

	get counts(): Counts {
		return this.#tally?.counts ?? countDiagnostics([]);
	}

	[Symbol.asyncIterator](): AsyncIterator<FileReport> {
		return this.#reports;
	}

	async *#run(folder: string, options: ArchiveOptions): AsyncGenerator<FileReport, undefined> {
		const asked = readArchiveOptions(options);
		const pace = new Pace(asked.signal);
		await pace.rest();
		const concluded = await this.#conclude(folder, asked, pace);
		if (concluded === undefined) return;
		const tally = concluded.startTally();
		this.#concluded = concluded;
		this.#tally = tally;
		for (const post of concluded.posts) {
			await pace.rest();
			tally.add(post);
			yield post.report;
		}
		await pace.rest();
	}

	/** Lints, fixes and judges; undefined when there is nothing to lint. */
	async #conclude(
		folder: string,
		{run: options, conclusion, allowEmpty}: AskedRun,
		pace: Pace,
	): Promise<ConcludedRun | undefined> {
		const environment = {cwd: existingFolder(folder), env: process.env, clock: () => Date.now()};
		const chosen = chooseRun(options, environment, this.#tools);
		this.#chosen = chosen;
		const emptiness = explainEmptiness(chosen, {allowEmpty});
		if (emptiness !== undefined) {
			this.#emptiness = emptiness;
			return undefined;
		}
		const linted = await pace.take(lintChosen(chosen, options, environment));
		return pace.take(concludeRun(linted, conclusion));
	}
}

/**
 * The absolute path of a folder.
 * @throws UserError when there is none
 */
function existingFolder(folder: string): string {
	if (typeof folder !== 'string') throw new UserError('The folder of the archive is not a text.');
	const [target] = readTargets([folder], process.cwd());
	if (target?.kind === 'folder') return target.path;
	throw new UserError(
		target?.kind === 'unusable'
			? target.message
			: `\`${folder}\` is not a folder: give the folder of the archive, and the posts in \`paths\`.`,
	);
}
