import {renderFalls, summaryOf} from '../../formatters/scoreFalls.ts';
import {renderScore} from '../../formatters/scoreText.ts';
import type {CommandEnvironment} from '../../node/process/environment.ts';
import {chooseRun, explainEmptiness, lintChosen} from '../../node/run/chosenRun.ts';
import {concludeRun} from '../../node/run/concludeRun.ts';
import {Pace} from '../../node/run/pace.ts';
import {scoreEarlier} from '../../node/run/ratchet.ts';
import type {RunTools} from '../../node/run/runOptions.ts';
import {scoredPostOf, startScore} from '../../node/run/scoreRun.ts';
import {type CostlyCause, usualLists} from '../../score/archiveScore.ts';
import {findFalls} from '../../score/compareScores.ts';
import {escapeForTerminal} from '../../texts/terminalText.ts';
import type {CommandOptions} from '../options/commandOptions.ts';
import {runOptionsOf} from '../options/runOptionsOf.ts';
import {refuseStrayWord} from '../options/strayWord.ts';
import {describeProblems, type ExitCode} from '../report/outcome.ts';
import {describeLowScore, describeUntold, scoreAs, type ToldScore} from '../report/writtenScore.ts';
import {listWidth, publishList} from './publishList.ts';
import {commandLines, type NextCommand} from './showCause.ts';

/** Says what score an archive has, and sees to it that it has enough. */
export async function scoreArchive(
	options: CommandOptions,
	environment: CommandEnvironment,
	tools: RunTools,
): Promise<ExitCode> {
	refuseStrayWord(options, environment);
	const runOptions = await runOptionsOf(options, environment);
	const chosen = chooseRun(runOptions, environment, tools);
	// Without posts, all that is asked for is written all the same, and says so.
	const emptiness = explainEmptiness(chosen, options);
	const pace = new Pace(environment.listenForEnd?.(), environment.watch);
	const linted = await pace.take(lintChosen(chosen, runOptions, environment));
	const {ratchet: ref} = options;
	// Before the run is concluded, which writes the cache.
	const earlier =
		ref === undefined ? undefined : await pace.take(scoreEarlier(ref, {chosen, linted}, runOptions, environment));
	const concluded = await pace.take(concludeRun(linted, {level: undefined, showBaselined: true, fixBaselined: false}));
	const {run} = linted;
	const tally = startScore(run, {...usualLists, posts: options.posts ?? usualLists.posts});
	let done = 0;
	for (const {file, report} of concluded.posts) {
		run.measure('scoring', () => tally.add(scoredPostOf({file, report})));
		environment.watch?.({phase: 'reporting', done: ++done, all: concluded.linted.length});
		await pace.rest();
	}
	const score = run.measure('scoring', () => tally.score);
	const ratchet =
		earlier === undefined || ref === undefined
			? undefined
			: {ref, commit: earlier.commit, falls: findFalls(earlier.tally, tally, mostExplaining)};
	const {problems} = run;
	const notices = [linted.notices, emptiness ?? [], earlier?.notices ?? []].flat();
	const untold = describeUntold(problems, options.outputFile === undefined ? [] : [options.outputFile]);
	if (untold !== undefined) {
		environment.stderr.write(describeProblems({problems, notices: [...notices, untold]}));
		return 2;
	}
	publishList(textOf({score, ratchet}, options, environment), {problems, notices}, options, environment);
	const failures = failuresOf({score, ratchet}, options);
	environment.stderr.write(failures.map((sentence) => `${escapeForTerminal(sentence)}\n`).join(''));
	return failures.length > 0 ? 1 : 0;
}

/** So many causes explain the fall of a dimension. */
const mostExplaining = 5;

/** Why the command is to fail, in sentences. */
function failuresOf({score, ratchet}: ToldScore, options: CommandOptions): readonly string[] {
	const fallen =
		ratchet === undefined || ratchet.falls.length === 0 ? [] : [summaryOf(ratchet.falls, `\`${ratchet.ref}\``)];
	return [describeLowScore(score, options) ?? [], fallen].flat();
}

function textOf(told: ToldScore, options: CommandOptions, environment: CommandEnvironment): string {
	const [format] = options.format;
	if (format === 'json' || format === 'markdown' || format === 'svg') return scoreAs(format, told);
	const {score, ratchet} = told;
	const width = listWidth(options, environment);
	return joined([
		renderScore(score, width),
		ratchet && renderFalls(ratchet.falls, ratchet.ref, width),
		nextSteps(score.raises, width),
	]);
}

/** Parts with an empty line between them. */
function joined(parts: readonly (string | undefined)[]): string {
	return parts.filter((part) => part !== undefined && part !== '').join('\n');
}

/** What to do first. */
function nextSteps(raises: readonly CostlyCause[], width: number | undefined): string {
	const [first] = raises;
	if (first === undefined) return '';
	const safe = raises.filter(({fixes}) => fixes.safe > 0).map(({id}) => id);
	const commands: readonly NextCommand[] = [
		['see what raises it most', `archivelint causes ${first.id}`],
		...(safe.length === 0 ? [] : [['fix what loses nothing', `archivelint --cause ${safe.join(',')} --fix`] as const]),
		['see all causes', 'archivelint causes'],
	];
	return `${commandLines(commands, width).join('\n')}\n`;
}
