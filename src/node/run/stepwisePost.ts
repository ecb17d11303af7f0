import type {LocatedFinding} from '../../engine/findings/finding.ts';
import {type FixedPost, fixPost} from '../../engine/fix/index.ts';
import type {PostInput} from '../../engine/parse.ts';
import type {Safety} from '../../model/diagnostic.ts';
import {knownOfOtherCauses, knownToAny} from '../../model/knownFindings.ts';
import {Keeper, type Kept} from '../cache/keeper.ts';
import type {CauseGroup} from './causeGroups.ts';
import {foundHere, readToFix} from './fixRun.ts';
import type {JudgedRun, LintedFile, LintRun} from './lintRun.ts';
import type {PendingCommit} from './pendingCommit.ts';

/** What all steps of a post begin from. */
interface Beginning {
	readonly text: string;
	/** What archive rules found in this text. */
	readonly archiveFindings: readonly LocatedFinding[];
}

/** What a post needs on its way. */
interface StepwiseTask {
	readonly run: LintRun;
	readonly judged: JudgedRun;
	readonly level: Safety;
	/** How many of its findings were mended before its first step. */
	readonly mended: number;
}

/** What a step of a post came to. */
export interface PostStep {
	/** Findings of its causes that it has mended. */
	readonly findings: number;
	/** Others that it has mended. */
	readonly others: number;
}

const nothingMended: PostStep = {findings: 0, others: 0};

/**
 * A post that is mended cause by cause. Each step mends the post as it was at first, with what was found then, of its own causes
 * and of those before it; the last one mends all there is. So the archive is judged once, and the last text is the one that
 * mending everything at once makes.
 */
export class StepwisePost {
	readonly file: LintedFile;
	/** Those of which something can be fixed, in order. */
	readonly steps: readonly CauseGroup[];
	readonly #run: LintRun;
	readonly #judged: JudgedRun;
	readonly #level: Safety;
	#beginning: Kept<Beginning> | undefined;
	/** What its file holds now. */
	#hash: string | undefined;
	readonly #before: number;
	#mended = 0;
	#mendedBeforeStep = 0;
	#notices: readonly string[] = [];
	/** What its last step came to. */
	#end: FixedPost | undefined;

	constructor(file: LintedFile, steps: readonly CauseGroup[], {run, judged, level, mended}: StepwiseTask) {
		this.file = file;
		this.steps = steps;
		this.#before = mended;
		this.#run = run;
		this.#judged = judged;
		this.#level = level;
		this.#hash = file.hash;
	}

	/** How many findings all steps so far have mended. */
	get mended(): number {
		return this.#before + this.#mended;
	}

	/** How many had been mended before the last step that was taken. */
	get mendedBeforeStep(): number {
		return this.#before + this.#mendedBeforeStep;
	}

	/** What a person should know of it: sentences. */
	get notices(): readonly string[] {
		return this.#notices;
	}

	/** Takes a step, and writes the post where that changes it. */
	advance(group: CauseGroup, pending: PendingCommit): PostStep {
		const {file} = this.file;
		this.#mendedBeforeStep = this.#mended;
		const input = this.#hash === undefined ? undefined : readToFix(this.#run, file, this.#hash);
		if (input === undefined || this.#hash === undefined) return nothingMended;
		const fixed = this.#fix(group, input);
		this.#mended = fixed.mended;
		if (fixed.text === input.text) return nothingMended;
		this.#hash = pending.write(file, {before: input.text, hash: this.#hash, after: fixed.text});
		if (this.#hash === undefined) return nothingMended;
		const own = new Set(group.causes.map(({id}) => id));
		const findings = fixed.mendedCauses.filter((id) => own.has(id)).length;
		return {findings, others: Math.max(0, fixed.mended - this.#mendedBeforeStep - findings)};
	}

	/** What is known of it as its steps have left it, once they are all taken; undefined where they have changed nothing. */
	finish(): LintedFile | undefined {
		const end = this.#end;
		this.#end = undefined;
		if (end === undefined || this.#hash === undefined || this.#hash === this.file.hash) return undefined;
		return this.#run.keepFixed(this.file.file, end, this.#hash);
	}

	#fix(group: CauseGroup, input: PostInput): FixedPost {
		const beginning = this.#beginning?.open() ?? {
			text: input.text,
			archiveFindings: this.#judged.archiveFindings(this.file),
		};
		const place = this.steps.indexOf(group);
		const isLast = place === this.steps.length - 1;
		// What is not needed again is not kept.
		if (isLast) this.#beginning = undefined;
		else this.#beginning ??= new Keeper<Beginning>().keep(beginning);
		const {context} = this.#judged;
		const known = isLast
			? context.known
			: knownToAny([context.known, knownOfOtherCauses(idsOf(this.steps.slice(0, place + 1)))]);
		const fixed = fixPost({...input, text: beginning.text}, this.#run.lintConfig, {...context, known}, this.#level, {
			archiveFindings: beginning.archiveFindings,
			linted: foundHere(this.file),
		});
		if (isLast) this.#noteEnd(fixed);
		return fixed;
	}

	#noteEnd(fixed: FixedPost): void {
		this.#end = fixed;
		if (fixed.restless !== undefined) this.#notices = [fixed.restless];
		for (const sentence of fixed.dropped) this.#run.complain(sentence, this.file.file.path);
	}
}

function idsOf(groups: readonly CauseGroup[]): readonly string[] {
	return groups.flatMap(({causes}) => causes.map(({id}) => id));
}
