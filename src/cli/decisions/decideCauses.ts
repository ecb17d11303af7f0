import {readFileSync} from 'node:fs';
import path from 'node:path';
import {type CauseSummary, isRepeated} from '../../archive/causeList.ts';
import {countOf} from '../../formatters/countOf.ts';
import type {Safety} from '../../model/diagnostic.ts';
import {UserError} from '../../model/userError.ts';
import {writeAtomically} from '../../node/files/atomicWrite.ts';
import type {CommandEnvironment} from '../../node/process/environment.ts';
import {Interruption} from '../../node/process/interruption.ts';
import {CauseWalk} from '../../node/run/causeWalk.ts';
import {type ChosenRun, chooseRun, explainEmptiness, lintChosen} from '../../node/run/chosenRun.ts';
import {Pace} from '../../node/run/pace.ts';
import type {RunTools} from '../../node/run/runOptions.ts';
import {wrapToColumns} from '../../texts/terminalText.ts';
import {describeBaselined, withNamedCauses} from '../commands/gatherCauses.ts';
import {writeIgnoredCauses} from '../commands/ignoreCauses.ts';
import type {CommandOptions} from '../options/commandOptions.ts';
import {runOptionsOf} from '../options/runOptionsOf.ts';
import {refuseStrayWord} from '../options/strayWord.ts';
import {wantsColor} from '../report/color.ts';
import {type CommitLog, openCommitLog} from '../report/commitLog.ts';
import {describeProblems, type ExitCode} from '../report/outcome.ts';
import {renderCausePage, type TitledDiff} from './causePage.ts';
import {askForChoice, askForReason} from './causePrompts.ts';
import {DecisionLog, describeLeft} from './decisionLog.ts';
import type {PromptSurroundings} from './terminalPrompts.ts';

/** Walks through the causes of an archive, and asks a person what is to be done about each. */
export async function decideCauses(
	given: CommandOptions,
	environment: CommandEnvironment,
	tools: RunTools,
): Promise<ExitCode> {
	const options = withNamedCauses(given, environment.cwd);
	refuseStrayWord(options, environment);
	const terminal = environment.openTerminal?.();
	if (terminal === undefined || !environment.stdout.isTerminal)
		throw new UserError(
			'`--interactive` asks a person: run it in a terminal, with neither input nor output redirected. Without one, `archivelint causes --commands` prints what to run.',
		);
	const runOptions = await runOptionsOf(options, environment);
	const chosen = chooseRun(runOptions, environment, tools);
	const emptiness = explainEmptiness(chosen, options);
	if (emptiness !== undefined) {
		environment.stderr.write(`${emptiness}\n`);
		return 0;
	}
	const commitLog = options.commitByCause ? openCommitLog(chosen, options, environment) : undefined;
	const signal = environment.listenForEnd?.();
	const pace = new Pace(signal, environment.watch);
	const log = new DecisionLog();
	try {
		const linted = await pace.take(lintChosen(chosen, runOptions, environment));
		const walk = new CauseWalk(linted);
		await pace.take(walk.begin());
		const deciding = new Deciding({walk, chosen, pace, log, commitLog, environment}, options, {
			terminal,
			signal,
			color: wantsColor(options.color, environment.env, true),
		});
		await deciding.run();
	} catch (error) {
		return endEarly(error, {chosen, log, commitLog, environment});
	} finally {
		chosen.threads.end();
	}
	const {problems} = chosen.run;
	environment.stderr.write(describeProblems({problems, notices: []}));
	return problems.length > 0 ? 2 : 0;
}

interface Ending {
	readonly chosen: ChosenRun;
	readonly log: DecisionLog;
	readonly commitLog: CommitLog | undefined;
	readonly environment: CommandEnvironment;
}

/**
 * Says what was done before somebody, or a failure, has ended the walk.
 * @throws the error where it is none of these
 */
function endEarly(error: unknown, {chosen, log, commitLog, environment}: Ending): ExitCode {
	if (!(error instanceof Interruption || error instanceof UserError)) throw error;
	chosen.run.saveMemory(undefined);
	const {stdout, stderr} = environment;
	const failure = error instanceof UserError ? (commitLog?.failure(error) ?? error).message : 'Interrupted.';
	stderr.write(`${failure}\n${describeProblems({problems: chosen.run.problems, notices: []})}`);
	stdout.write(`${log.lines(widthOf(environment)).join('\n')}\n`);
	return error instanceof Interruption ? error.exitCode : 2;
}

/** A terminal that does not say how wide it is. */
const usualColumns = 80;

function widthOf({stdout}: Pick<CommandEnvironment, 'stdout'>): number {
	return stdout.columns ?? usualColumns;
}

interface DecidingState extends Ending {
	readonly walk: CauseWalk;
	readonly pace: Pace;
}

/** A walk through causes with a person. */
class Deciding {
	readonly #state: DecidingState;
	readonly #options: CommandOptions;
	readonly #prompts: PromptSurroundings;
	/** Undefined where there is none that could be written into. */
	readonly #config: string | undefined;

	constructor(state: DecidingState, options: CommandOptions, prompts: PromptSurroundings) {
		this.#state = state;
		this.#options = options;
		this.#prompts = prompts;
		this.#config = state.chosen.configs.forFolder(state.chosen.files.root).file;
	}

	async run(): Promise<void> {
		const {walk, pace, log} = this.#state;
		const {cause: named} = this.#options;
		// What stands alone is no decision, unless somebody wants to decide on it.
		const causes = walk.causes.filter((cause) => named.length > 0 || isRepeated(cause));
		let hasQuit = false;
		for (const [index, known] of causes.entries()) {
			// What was decided before may have ended it.
			const cause = await pace.take(walk.look(known));
			if (cause === undefined) continue;
			hasQuit = !(await this.#decide(cause, {index: index + 1, of: causes.length}));
			if (hasQuit) break;
		}
		const isAllKnown = walk.causes.length === 0 && walk.baselined > 0;
		const why = isAllKnown ? 'nothing new was found' : 'no mistake is made twice';
		if (causes.length === 0) this.#say(`There is nothing to decide on: ${why}.`);
		else if (!hasQuit) this.#say('Those were all causes.');
		const left = await pace.take(walk.left());
		const width = widthOf(this.#state.environment);
		const lines = [
			...log.lines(width),
			...describeLeft(
				left.filter(({id}) => !log.isAccepted(id)),
				width,
			),
			...(walk.baselined === 0 ? [] : wrapToColumns(describeBaselined(walk.baselined), width)),
		];
		this.#state.environment.stdout.write(`\n${lines.join('\n')}\n`);
	}

	/** @returns whether the person wants to go on */
	async #decide(cause: CauseSummary, place: {readonly index: number; readonly of: number}): Promise<boolean> {
		const {chosen, environment} = this.#state;
		const page = {
			cause,
			place,
			rule: chosen.run.ruleset.rules.find(({id}) => id === cause.rule),
			diffs: this.#diffsOf(cause),
		};
		const {color} = this.#prompts;
		environment.stdout.write(
			renderCausePage(page, {width: widthOf(environment), height: environment.stdout.rows, color}),
		);
		for (;;) {
			const choice = await askForChoice(cause, this.#config !== undefined, this.#prompts);
			if (choice === 'quit') return false;
			if (choice === 'fix' || choice === 'unsafe') await this.#fix(cause, choice === 'fix' ? 'safe' : 'unsafe');
			// Without a reason, it is not accepted, and asked about again.
			if (choice !== 'accept' || (await this.#accept(cause))) return true;
		}
	}

	#diffsOf(cause: CauseSummary): readonly TitledDiff[] {
		const {safe, unsafe} = cause.fixes;
		const levels = [
			...(safe > 0 ? [['safe', 'The fix'] as const] : []),
			...(unsafe > 0 ? [['unsafe', 'The unsafe fix'] as const] : []),
		];
		return levels.flatMap(([level, title]) => {
			const diff = this.#state.walk.diffOf(cause, level);
			return diff === undefined ? [] : {title, path: diff.path, patch: diff.patch};
		});
	}

	async #fix(cause: CauseSummary, level: Safety): Promise<void> {
		const {walk, pace, log, commitLog, chosen} = this.#state;
		const before = chosen.run.problems.length;
		const fixed = await pace.take(walk.fix(cause, level, commitLog?.commits));
		for (const {message, path: post} of chosen.run.problems.slice(before))
			this.#say(post === undefined ? message : `${post}: ${message}`);
		for (const notice of fixed.notices) this.#say(notice);
		const left = await pace.take(walk.look(cause));
		const findings = cause.findings - (left?.findings ?? 0);
		if (findings > 0) log.add({cause, kind: 'fixed', findings});
		this.#say(
			fixed.mended.size === 0
				? 'Nothing could be fixed.'
				: `${countOf(findings, 'finding')} fixed in ${countOf(fixed.mended.size, 'post')}${left === undefined ? '' : `, ${left.findings} left`}.`,
		);
	}

	/** @returns whether it is accepted */
	async #accept(cause: CauseSummary): Promise<boolean> {
		const file = this.#config;
		const reason = file === undefined ? undefined : await askForReason(this.#prompts);
		if (file === undefined || reason === undefined) return false;
		const {environment, commitLog} = this.#state;
		const shown = path.relative(environment.cwd, file) || file;
		if (commitLog?.isUncommitted(file)) {
			this.#say(
				`${shown} has changes that are not committed, and a commit would hold them as well: commit them first.`,
			);
			return false;
		}
		const written = writeIgnoredCauses(file, [cause], reason);
		try {
			commitLog?.commitAcceptance(cause, reason, file);
		} catch (error) {
			if (readFileSync(file, 'utf8') === written.after) writeAtomically(file, [written.before]);
			else this.#state.chosen.run.complain(`${shown} changed in the meantime and is left as it is.`, undefined);
			throw error;
		}
		this.#state.log.add({cause, kind: 'accepted', findings: cause.findings});
		this.#say(`${countOf(cause.findings, 'finding')} accepted in ${shown}.`);
		return true;
	}

	#say(sentence: string): void {
		const {environment} = this.#state;
		environment.stdout.write(`${wrapToColumns(sentence, widthOf(environment)).join('\n')}\n`);
	}
}
