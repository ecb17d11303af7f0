import path from 'node:path';
import {Statistics} from '../../archive/statistics.ts';
import {matchBaseline} from '../../baseline/matchBaseline.ts';
import {fixPost} from '../../engine/fix/index.ts';
import type {PostInput} from '../../engine/parse.ts';
import {type KnownFindings, knownToAny} from '../../model/knownFindings.ts';
import {countDiagnostics} from '../../model/report.ts';
import {pathFrom} from '../../node/files/paths.ts';
import {decodePost} from '../../node/files/readPost.ts';
import type {CommandEnvironment} from '../../node/process/environment.ts';
import {readBaseline} from '../../node/run/baselineFile.ts';
import {chooseCauses} from '../../node/run/chosenRun.ts';
import {Configs} from '../../node/run/configs.ts';
import {findArchive, findRootOf, learnSiteOf, readSiteOf} from '../../node/run/findArchive.ts';
import {unifiedDiff} from '../../node/run/fixRun.ts';
import {LintRun} from '../../node/run/lintRun.ts';
import type {RunTools} from '../../node/run/runOptions.ts';
import {type CommandOptions, fixLevelOf} from '../options/commandOptions.ts';
import {describeProblems, type ExitCode, exitCodeOf, shownReport} from '../report/outcome.ts';
import {openOutputs, publish, publishStatistics} from '../report/publish.ts';
import {forReaders} from '../report/reportRun.ts';

/**
 * Lints one post from standard input. Of the archive around it no more is known than what its keys are called. With `--fix` the mended text goes to
 * standard output and the report to standard error.
 */
export async function lintStdin(
	options: CommandOptions,
	environment: CommandEnvironment,
	{ruleset, timing}: RunTools,
): Promise<ExitCode> {
	const {cwd, stdout, stderr} = environment;
	const outputs = await openOutputs(options, environment);
	const place = path.resolve(cwd, options.stdinFilename ?? 'stdin.md');
	const ownConfigs = new Configs(options, cwd, ruleset);
	// A name says of which archive the text is to be a post.
	const isPlaced = options.archive && options.stdinFilename !== undefined;
	const root = findRootOf(place, ownConfigs, options, cwd);
	ownConfigs.refuseUnknownRules();
	const site = isPlaced
		? findArchive([{kind: 'file', argument: place, path: place}], ownConfigs, options, cwd).site
		: options.stdinFilename === undefined
			? readSiteOf(root, ownConfigs, cwd)
			: learnSiteOf(root, ownConfigs, cwd);
	const notices = [...ownConfigs.notices, ...site.notices];
	const configs = ownConfigs.withDefaults(site.settings, root);
	const run = new LintRun({configs, root, now: options.now ?? environment.clock(), timing, details: []});
	const bytes = await environment.readStdin();
	const input: PostInput = {path: pathFrom(root, place) ?? path.basename(place), ...decodePost(bytes)};
	const file = {path: input.path, absolutePath: place};

	const level = fixLevelOf(options);
	const baseline = options.baseline === false ? undefined : readBaseline(configs, root)?.baseline;
	// Nothing is known of other posts, so that none can be called gone.
	const matched = baseline && matchBaseline(baseline, {posts: [], paths: undefined});
	const linted = options.cause.length === 0 ? [] : [run.keep(file, run.lintText(input), undefined)];
	const causes = chooseCauses({run, linted, surroundings: undefined}, {configs, root, mayBeMissing: false}, options);
	const known = (baselined: KnownFindings | undefined) => knownToAny([baselined, causes.others, causes.ignored]);
	const left = run.judge([], undefined, known(options.fixBaselined ? undefined : matched));
	const judged = run.judge([], undefined, known(options.showBaselined ? undefined : matched));
	const fixed =
		level === undefined ? undefined : run.measure('fixing', () => fixPost(input, run.lintConfig, left.context, level));
	for (const sentence of fixed?.dropped ?? []) run.complain(sentence, input.path);
	if (options.diff) {
		const patch =
			fixed === undefined || fixed.text === input.text ? '' : unifiedDiff(input.path, input.text, fixed.text);
		if (patch !== '') for (const shown of forReaders([patch], stdout)) stdout.write(shown);
		stderr.write(describeProblems({problems: run.problems, notices}));
		return run.problems.length > 0 ? 2 : patch === '' ? 0 : 1;
	}

	const text = fixed?.text ?? input.text;
	const kept = run.keep(file, run.lintText({...input, text}), undefined);
	const {diagnostics, suppressed: all} = judged.settle(kept);
	const suppressed = all.filter(({suppression}) => suppression.kind !== 'otherCause');
	const fileReported = shownReport({path: input.path, diagnostics, suppressed, fixed: fixed?.mended ?? 0}, options);
	const report = {
		files: [fileReported],
		problems: run.problems,
		notices,
		fixing: level ?? ('none' as const),
	};
	// What is not mended goes on as it came, even when it is not UTF-8.
	if (fixed !== undefined) stdout.write(text === input.text ? bytes : text);
	const stream = fixed === undefined ? stdout : stderr;
	const publication = {root, textOf: () => text, stream, outputs, ruleset: run.ruleset};
	await run.measure('reporting', () => publish(report, publication, options, environment));
	if (options.statistics) {
		const statistics = new Statistics();
		statistics.add(fileReported.diagnostics, kept.facts);
		publishStatistics(statistics, publication, options, environment);
	}
	return exitCodeOf(countDiagnostics(diagnostics), run.problems, options);
}
