import {jsonText} from '../../formatters/jsonText.ts';
import {renderTrendMarkdown} from '../../formatters/trendMarkdown.ts';
import {renderTrend} from '../../formatters/trendText.ts';
import {UserError} from '../../model/userError.ts';
import type {CommandEnvironment} from '../../node/process/environment.ts';
import {chooseRun} from '../../node/run/chosenRun.ts';
import {Pace} from '../../node/run/pace.ts';
import type {RunTools} from '../../node/run/runOptions.ts';
import {followScore, openHistory} from '../../node/run/trendRun.ts';
import type {ArchiveTrend} from '../../score/archiveTrend.ts';
import type {CommandOptions} from '../options/commandOptions.ts';
import {runOptionsOf} from '../options/runOptionsOf.ts';
import {refuseStrayWord} from '../options/strayWord.ts';
import {describeProblems, type ExitCode} from '../report/outcome.ts';
import {describeUntold} from '../report/writtenScore.ts';
import {listWidth, publishList} from './publishList.ts';

/** Says how the score of an archive has changed along its history. */
export async function followArchive(
	options: CommandOptions,
	environment: CommandEnvironment,
	tools: RunTools,
): Promise<ExitCode> {
	refuseStrayWord(options, environment);
	const {since, every} = options;
	// Elsewhere this option chooses posts of the work tree.
	const runOptions = await runOptionsOf({...options, since: undefined}, environment);
	const chosen = chooseRun(runOptions, environment, tools);
	const pace = new Pace(environment.listenForEnd?.(), environment.watch);
	const history = openHistory(chosen, {since, every}, environment, 'archivelint trend');
	if ('missing' in history) throw new UserError(history.message);
	const followed = await pace.take(followScore(chosen, runOptions, history, environment));
	if ('missing' in followed) throw new UserError(followed.message);
	const {trend, notices} = followed;
	const report = {problems: chosen.run.problems, notices: [...chosen.notices, ...notices]};
	const untold = describeUntold(report.problems, options.outputFile === undefined ? [] : [options.outputFile]);
	if (untold === undefined) return publishList(textOf(trend, options, environment), report, options, environment);
	environment.stderr.write(describeProblems({...report, notices: [...report.notices, untold]}));
	return 2;
}

function textOf(trend: ArchiveTrend, options: CommandOptions, environment: CommandEnvironment): string {
	const [format] = options.format;
	if (format === 'json') return `${jsonText(trend, '\t')}\n`;
	return format === 'markdown' ? renderTrendMarkdown(trend) : renderTrend(trend, listWidth(options, environment));
}
