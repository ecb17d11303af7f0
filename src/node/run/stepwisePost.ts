import type {LocatedFinding} from '../../engine/findings/finding.ts';
import {type FixedPost, fixPost} from '../../engine/fix/index.ts';
import type {PostInput} from '../../engine/parse.ts';
import type {Safety} from '../../model/diagnostic.ts';
import {knownOfOtherCauses, knownToAny} from '../../model/knownFindings.ts';
import {Keeper, type Kept} from '../cache/keeper.ts';
import type {JudgedRun, LintedFile, LintRun} from './lintRun.ts';
import type {PendingCommit} from './pendingCommit.ts';

/** What all steps of a post begin from. */
interface Beginning {
	readonly text: string;
	/** What archive rules found in this text. */
	readonly archiveFindings: readonly LocatedFinding[];
}

/** What a step of a post came to. */
export interface PostStep {
	/** Findings of its cause that it has mended. */
	readonly findings: number;
	/** Others that it has mended. */
	readonly others: number;
}

const nothingMended: PostStep = {findings: 0, others: 0};

/**
 * A post that is mended cause by cause. Each step mends the post as it was at first, with what was found then, of its own cause
 * and of those before it; the last one mends all there is. So the archive is judged once, and the last text is the one that
 * mending everything at once makes.
 */
export class StepwisePost {
	readonly file: LintedFile;
	/** Those of which something can be fixed, in the order of the steps. */
	readonly causes: readonly string[];
	readonly #run: LintRun;
	readonly #judged: JudgedRun;
	readonly #level: Safety;
	#beginning: Kept<Beginning> | undefined;
	/** What its file holds now. */
	#hash: string | undefined;
	#last: Pick<FixedPost, 'mended' | 'dropped' | 'restless'> = {mended: 0, dropped: []};

	constructor(
		file: LintedFile,
		causes: readonly string[],
		{run, judged, level}: {readonly run: LintRun; readonly judged: JudgedRun; readonly level: Safety},
	) {
		this.file = file;
		this.causes = causes;
		this.#run = run;
		this.#judged = judged;
		this.#level = level;
		this.#hash = file.hash;
	}

	/** How many findings all steps so far have mended. */
	get mended(): number {
		return this.#last.mended;
	}

	/** What a person should know of it: sentences. */
	get notices(): readonly string[] {
		return this.#last.restless === undefined ? [] : [this.#last.restless];
	}

	/** Takes the step of a cause, and writes the post where that changes it. */
	advance(cause: string, pending: PendingCommit): PostStep {
		const {file} = this.file;
		const read = this.#run.readFile(file);
		if (read === undefined || this.#hash === undefined) return nothingMended;
		if (read.hash !== this.#hash) {
			this.#run.complain('It is not fixed: it changed since it was read.', file.path);
			return nothingMended;
		}
		const before = this.#last.mended;
		const fixed = this.#fix(cause, read.input);
		this.#last = fixed;
		if (fixed.text === read.input.text) return nothingMended;
		this.#hash = pending.write(file, {before: read.input.text, hash: this.#hash, after: fixed.text});
		if (this.#hash === undefined) return nothingMended;
		const findings = fixed.mendedCauses.filter((id) => id === cause).length;
		return {findings, others: Math.max(0, fixed.mended - before - findings)};
	}

	/** Lints it as its steps have left it; undefined where they have changed nothing. */
	lintAgain(): LintedFile | undefined {
		if (this.#hash === undefined || this.#hash === this.file.hash) return undefined;
		const read = this.#run.readFile(this.file.file);
		return read?.hash === this.#hash ? this.#run.keepFixed(this.file.file, read.input.text, this.#hash) : undefined;
	}

	#fix(cause: string, input: PostInput): FixedPost {
		const beginning = this.#beginning?.open() ?? {
			text: input.text,
			archiveFindings: this.#judged.archiveFindings(this.file),
		};
		const place = this.causes.indexOf(cause);
		const isLast = place === this.causes.length - 1;
		// What is not needed again is not kept.
		if (isLast) this.#beginning = undefined;
		else this.#beginning ??= new Keeper<Beginning>().keep(beginning);
		const {context} = this.#judged;
		const known = isLast
			? context.known
			: knownToAny([context.known, knownOfOtherCauses(this.causes.slice(0, place + 1))]);
		const fixed = fixPost(
			{...input, text: beginning.text},
			this.#run.lintConfig,
			{...context, known},
			this.#level,
			beginning.archiveFindings,
		);
		if (isLast) for (const sentence of fixed.dropped) this.#run.complain(sentence, this.file.file.path);
		return fixed;
	}
}
