import {existsSync} from 'node:fs';
import path from 'node:path';
import {Statistics} from '../../archive/statistics.ts';
import {type ProposedConfig, proposeConfig} from '../../config/index.ts';
import {countOf} from '../../formatters/countOf.ts';
import {UserError} from '../../model/userError.ts';
import {writeAtomically} from '../../node/files/atomicWrite.ts';
import {reasonOf} from '../../node/files/fileErrors.ts';
import {readTargets} from '../../node/files/targets.ts';
import type {CommandEnvironment} from '../../node/process/environment.ts';
import {Interruption} from '../../node/process/interruption.ts';
import {baselineFileName} from '../../node/run/baselineFile.ts';
import {type ChosenRun, chooseRun, explainEmptiness, type LintedRun, lintChosen} from '../../node/run/chosenRun.ts';
import {concludeRun} from '../../node/run/concludeRun.ts';
import {Configs, configFileNames} from '../../node/run/configs.ts';
import {rootOfTargets} from '../../node/run/findArchive.ts';
import {Pace} from '../../node/run/pace.ts';
import type {RunOptions, RunTools} from '../../node/run/runOptions.ts';
import {understandRun} from '../../node/run/understandRun.ts';
import {usableColumns} from '../../terminal/usableColumns.ts';
import {wrapToColumns} from '../../texts/terminalText.ts';
import {createBaseline} from '../commands/keepBaseline.ts';
import type {CommandOptions} from '../options/commandOptions.ts';
import {runOptionsOf} from '../options/runOptionsOf.ts';
import {wantsColor} from '../report/color.ts';
import {describeProblems, type ExitCode} from '../report/outcome.ts';
import {type Proposal, renderProposal, textOfConfig} from './proposalPage.ts';
import {askWhether, type PromptSurroundings} from './terminalPrompts.ts';

/** Proposes a config for an archive that has none, says what a run with it would report, and writes it if somebody says so. */
export async function initConfig(
	options: CommandOptions,
	environment: CommandEnvironment,
	tools: RunTools,
): Promise<ExitCode> {
	const terminal = environment.stdout.isTerminal ? environment.openTerminal?.() : undefined;
	if (terminal === undefined && !options.yes)
		throw new UserError(
			'`init` asks before it writes a config: run it in a terminal, with neither input nor output redirected, or with `--yes`.',
		);
	const place = placeOfConfig(options, environment, tools);
	const signal = environment.listenForEnd?.();
	const surroundings =
		terminal === undefined || options.yes
			? undefined
			: {terminal, signal, color: wantsColor(options.color, environment.env, true)};
	try {
		return await new Initiation({options, environment, tools, place, pace: new Pace(signal, environment.watch)}).run(
			surroundings,
		);
	} catch (error) {
		if (!(error instanceof Interruption)) throw error;
		environment.stderr.write('Interrupted: nothing was written.\n');
		return error.exitCode;
	}
}

/** Where the config will be. */
interface ConfigPlace {
	/** The root of the archive, absolute. */
	readonly root: string;
	/** Absolute. */
	readonly file: string;
	/** From the current folder. */
	readonly shown: string;
}

/**
 * Where an archive without a config gets one.
 * @throws UserError where there is one already
 */
function placeOfConfig(
	options: CommandOptions,
	{cwd}: Pick<CommandEnvironment, 'cwd'>,
	{ruleset}: Pick<RunTools, 'ruleset'>,
): ConfigPlace {
	const targets = readTargets(options.paths.length === 0 ? ['.'] : options.paths, cwd);
	for (const target of targets) if (target.kind === 'unusable') throw new UserError(target.message);
	const configs = new Configs(options, cwd, ruleset);
	const {root} = rootOfTargets(targets, configs, options, cwd);
	const {file: known} = configs.forFolder(root);
	if (known !== undefined) throw new UserError(describeKnown(path.relative(cwd, known) || known));
	const file = path.join(root, configFileNames[0]);
	return {root, file, shown: path.relative(cwd, file) || file};
}

function describeKnown(config: string): string {
	return `There is a config already, and \`init\` changes none: \`${config}\`. \`archivelint info\` says what was understood with it.`;
}

interface InitiationState {
	readonly options: CommandOptions;
	readonly environment: CommandEnvironment;
	readonly tools: RunTools;
	readonly place: ConfigPlace;
	readonly pace: Pace;
}

/** A run over the archive with a config that is not written yet. */
interface TriedConfig extends Omit<Proposal, 'file'> {
	readonly linted: LintedRun;
}

/** The way of an archive to its first config. */
class Initiation {
	readonly #state: InitiationState;

	constructor(state: InitiationState) {
		this.#state = state;
	}

	/** @param surroundings where a person is asked; undefined where nobody is */
	async run(surroundings: PromptSurroundings | undefined): Promise<ExitCode> {
		const {place, environment} = this.#state;
		const tried = await this.#tryConfigs();
		if (tried === undefined) return 0;
		const {problems} = tried.linted.run;
		environment.stderr.write(describeProblems({problems, notices: []}));
		environment.stdout.write(renderProposal({...tried, file: place.shown}, this.#width));
		const isWanted = surroundings === undefined || (await this.#askForConfig(surroundings));
		if (!isWanted) {
			this.#say('Nothing was written.');
			return 0;
		}
		const hasBaseline = surroundings !== undefined && (await this.#askForBaseline(tried, surroundings));
		this.#write(tried.proposed);
		if (hasBaseline) {
			const shown = path.relative(environment.cwd, this.#baseline);
			this.#say(createBaseline(tried.linted, this.#baseline, shown).trimEnd());
		}
		this.#sayWhatIsNext(tried, hasBaseline);
		return problems.length > 0 ? 2 : 0;
	}

	/**
	 * Lints the archive with what is proposed for it. What its posts say may propose more: then it is linted with that.
	 * @returns undefined where there is nothing to lint, which was said
	 * @throws UserError when that is a mistake
	 */
	async #tryConfigs(): Promise<TriedConfig | undefined> {
		const {options, environment, tools, place} = this.#state;
		const given = await runOptionsOf(options, environment);
		// A baseline without a config accepts what is to be counted here.
		const runOptions: RunOptions = {...given, root: place.root, baseline: false};
		const first = chooseRun(runOptions, environment, tools);
		const found = first.chosen.files.length > 0;
		const postFolders = found ? [] : first.suggestFolders().postFolders;
		if (!found && postFolders.length === 0) {
			const emptiness = explainEmptiness(first, options);
			if (emptiness !== undefined) {
				environment.stderr.write(`${emptiness}\n`);
				return undefined;
			}
		}
		const proposed = proposeConfig({postFolders, roles: []});
		const tried = await this.#lint(found ? first : this.#choose(runOptions, proposed), runOptions, proposed);
		const better = proposeConfig({postFolders, roles: tried.archive.roles});
		if (textOfConfig(better) === textOfConfig(proposed)) return tried;
		return this.#lint(this.#choose(runOptions, better), runOptions, better);
	}

	#choose(runOptions: RunOptions, {config}: ProposedConfig): ChosenRun {
		const {environment, tools} = this.#state;
		return chooseRun({...runOptions, config}, environment, tools);
	}

	async #lint(chosen: ChosenRun, runOptions: RunOptions, proposed: ProposedConfig): Promise<TriedConfig> {
		const {pace, environment} = this.#state;
		const linted = await pace.take(lintChosen(chosen, runOptions, environment));
		const nothingToFix = {level: undefined, showBaselined: false, fixBaselined: false};
		const concluded = await pace.take(concludeRun(linted, nothingToFix));
		const statistics = new Statistics();
		for (const {report, file} of concluded.posts) statistics.add(report.diagnostics, file.facts);
		const posts = [...concluded.linted, ...(linted.surroundings?.others ?? [])];
		return {
			linted,
			archive: understandRun(linted.run, posts),
			proposed,
			tallies: statistics.by('rule').toSorted((a, b) => b.posts - a.posts),
		};
	}

	#askForConfig(surroundings: PromptSurroundings): Promise<boolean> {
		return askWhether(
			`Write ${this.#state.place.shown}?`,
			{
				yes: {name: 'Yes', description: 'It can be changed at any time.'},
				no: {name: 'No', description: 'Nothing is written.'},
			},
			surroundings,
		);
	}

	async #askForBaseline({tallies}: TriedConfig, surroundings: PromptSurroundings): Promise<boolean> {
		const findings = tallies.reduce((sum, {errors, warnings}) => sum + errors + warnings, 0);
		if (findings === 0 || existsSync(this.#baseline)) return false;
		return askWhether(
			`Accept ${findings === 1 ? 'the finding' : `all ${countOf(findings, 'finding')}`} of today?`,
			{
				yes: {name: 'Yes', description: `They go into ${baselineFileName}, and only new ones are reported.`},
				no: {name: 'No', description: 'They are reported, until they are fixed or accepted.'},
			},
			surroundings,
		);
	}

	/** @throws UserError when there is a config by now, or it cannot be written */
	#write(proposed: ProposedConfig): void {
		const {root, file, shown} = this.#state.place;
		const made = configFileNames.map((name) => path.join(root, name)).find((name) => existsSync(name));
		if (made !== undefined)
			throw new UserError(describeKnown(path.relative(this.#state.environment.cwd, made) || made));
		try {
			writeAtomically(file, [textOfConfig(proposed)]);
		} catch (error) {
			throw new UserError(`The config \`${shown}\` cannot be written: ${reasonOf(error)}.`);
		}
		this.#say(`${shown} is written.`);
	}

	#sayWhatIsNext({tallies}: TriedConfig, hasBaseline: boolean): void {
		const {stdout} = this.#state.environment;
		const causes = ['`archivelint causes`', 'lists what is wrong by its causes, a line for each decision'];
		const accept = [
			'`archivelint baseline create`',
			'accepts what is found today, so that only new faults are reported',
		];
		const isOpen = tallies.length > 0 && !hasBaseline;
		stdout.write('\n');
		for (const [command, does] of [causes, ...(isOpen && !existsSync(this.#baseline) ? [accept] : [])])
			this.#say(`${command} ${does}.`);
		this.#say('docs/hooks.md of archivelint says how each commit is checked, docs/ci.md how each pull request is.');
	}

	get #baseline(): string {
		return path.join(this.#state.place.root, baselineFileName);
	}

	get #width(): number | undefined {
		const {isTerminal, columns} = this.#state.environment.stdout;
		return isTerminal ? columns : undefined;
	}

	#say(sentence: string): void {
		const lines = wrapToColumns(sentence, usableColumns(this.#width, 0));
		this.#state.environment.stdout.write(`${lines.join('\n')}\n`);
	}
}
