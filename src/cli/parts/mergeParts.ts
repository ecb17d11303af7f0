import path from 'node:path';
import {unpackFacts} from '../../archive/packFacts.ts';
import {compareText} from '../../model/diagnostic.ts';
import {knownToAny} from '../../model/knownFindings.ts';
import type {PostSettings} from '../../model/settings.ts';
import {defaultSettings, defaultSuppressionSettings} from '../../model/settings.ts';
import {UserError} from '../../model/userError.ts';
import type {CommandEnvironment} from '../../node/process/environment.ts';
import {readVersion} from '../../node/process/ownPackage.ts';
import {readBaseline} from '../../node/run/baselineFile.ts';
import {chooseCauses} from '../../node/run/chosenRun.ts';
import {Configs} from '../../node/run/configs.ts';
import {learnSiteOf} from '../../node/run/findArchive.ts';
import type {KnownPost, LintedFile, LintRun} from '../../node/run/lintRun.ts';
import {Pace} from '../../node/run/pace.ts';
import {prepareRun} from '../../node/run/prepareRun.ts';
import type {RunTools} from '../../node/run/runOptions.ts';
import type {CommandOptions} from '../options/commandOptions.ts';
import type {ExitCode} from '../report/outcome.ts';
import {openOutputs} from '../report/publish.ts';
import {reportRun} from '../report/reportRun.ts';
import {type OpenPart, openPart, type PartHead, type PartPost} from './partFile.ts';
import {configFingerprint} from './runFingerprint.ts';

/** Joins the parts of a run that `--format parts` wrote, judges the archive, and reports as one run would have done. */
export async function mergeParts(
	given: CommandOptions,
	environment: CommandEnvironment,
	{ruleset, timing}: RunTools,
): Promise<ExitCode> {
	const {cwd} = environment;
	const outputs = await openOutputs(given, environment);
	const parts = given.paths.map((file) => openPart(file, path.resolve(cwd, file)));
	const {head} = oneRun(parts);
	const {config, only, rule, plugins, archive, now} = head.options;
	const options: CommandOptions = {...given, config, only, rule, plugins, archive, now: given.now ?? now, cache: false};
	const root = path.resolve(cwd, head.root);
	const paths = parts.flatMap((part) => part.head.files).toSorted(compareText);
	if (configFingerprint({root, cwd, ruleset}, options, paths) !== head.config) {
		throw new UserError(
			`The parts were made with another config than that of \`${root}\`: run \`archivelint merge\` in the same folder of the same archive.`,
		);
	}
	const configs = new Configs(options, cwd, ruleset);
	configs.forArchive(root, paths);
	const {run, threads, notices} = prepareRun({
		root,
		site: learnSiteOf(root, configs, cwd),
		configs,
		options,
		environment,
		timing,
	});
	for (const {message, path: post} of head.problems) run.complain(message, post);
	const {linted, others} = run.measure('reading', () => join(parts, run, root));
	const surroundings = archive ? {paths, others, pages: parts.flatMap(({head: {pages}}) => pages)} : undefined;
	const baseline = options.baseline === false ? undefined : readBaseline(configs, root)?.baseline;
	const causes = chooseCauses({run, linted, surroundings}, {configs, root, mayBeMissing: false}, options);
	const state = {
		run,
		threads,
		root,
		files: paths,
		notices,
		outputs,
		linted,
		surroundings,
		baseline,
		earlier: knownToAny([causes.others, causes.ignored]),
		accepted: causes.others && causes.ignored,
		ignored: archive && others.length === 0 && options.cause.length === 0 ? causes.ignored : undefined,
	};
	return reportRun(state, options, environment, new Pace(undefined, environment.watch));
}

/**
 * Sees to it that parts make one run.
 * @returns the first of them, which speaks for all
 * @throws UserError when they do not belong together, or are not all there
 */
function oneRun(parts: readonly OpenPart[]): OpenPart {
	const [first] = parts;
	if (first === undefined) throw new UserError('There are no parts to merge.');
	const version = readVersion();
	const byIndex = new Map<number, OpenPart>();
	for (const part of parts) {
		if (part.head.version !== version) {
			throw new UserError(
				`\`${part.file}\` was made by archivelint ${part.head.version}, and this is ${version}: use one version for all parts.`,
			);
		}
		const difference = findDifference(first.head, part.head);
		if (difference !== undefined) {
			throw new UserError(`\`${first.file}\` and \`${part.file}\` are parts of different runs: ${difference} differ.`);
		}
		const {index, count} = part.head.shard;
		const twin = byIndex.get(index);
		if (twin !== undefined) {
			throw new UserError(
				`\`${twin.file}\` and \`${part.file}\` are the same part, ${index}/${count}: give each part once.`,
			);
		}
		byIndex.set(index, part);
	}
	const {count} = first.head.shard;
	const missing = Array.from({length: count}, (_, index) => index + 1).filter((index) => !byIndex.has(index));
	if (missing.length > 0) {
		const list = new Intl.ListFormat('en-GB').format(missing.map((index) => `\`--shard ${index}/${count}\``));
		throw new UserError(`Not all parts of the run are here: missing ${missing.length === 1 ? 'is' : 'are'} ${list}.`);
	}
	return first;
}

/** What two parts of one run have in common, and what it is called. */
const common: readonly (readonly [name: string, of: (head: PartHead) => unknown])[] = [
	['the numbers of parts', ({shard}) => shard.count],
	['the options', ({options}) => options],
	['the roots', ({root}) => root],
	['the configs', ({config}) => config],
	['the posts of the archive', ({posts}) => posts],
];

function findDifference(a: PartHead, b: PartHead): string | undefined {
	return common.find(([, of]) => JSON.stringify(of(a)) !== JSON.stringify(of(b)))?.[0];
}

/** All posts, as the one run would have them: sorted by path, and with what it would complain of in that order. */
function join(
	parts: readonly OpenPart[],
	run: LintRun,
	root: string,
): {readonly linted: readonly LintedFile[]; readonly others: readonly KnownPost[]} {
	const linted: LintedFile[] = [];
	const others: KnownPost[] = [];
	const complaints: Pick<PartPost, 'path' | 'linted' | 'problems'>[] = [];
	for (const part of parts) {
		const settings = part.head.settings.map(settingsOf);
		for (const post of part.posts()) {
			if (post.problems.length > 0) complaints.push(post);
			const {known} = post;
			if (known === undefined) continue;
			const facts = unpackFacts(known.facts);
			const own = settings[known.settings];
			if (facts === undefined || own === undefined) throw new UserError(`\`${part.file}\` is damaged: make it again.`);
			const {details, findings, disablings = []} = known;
			const found = {facts, details, settings: own, findings, disablings};
			const place = {path: post.path, absolutePath: path.join(root, post.path)};
			if (post.linted) linted.push(run.keep(place, found, post.hash));
			else others.push(run.keepSurveyed(found, post.hash));
		}
	}
	const sorted = complaints.toSorted((a, b) => Number(b.linted) - Number(a.linted) || compareText(a.path, b.path));
	for (const {message, path: post} of sorted.flatMap(({problems}) => problems)) run.complain(message, post);
	return {linted: linted.toSorted((a, b) => compareText(a.file.path, b.file.path)), others};
}

/** What archive rules are to know of a post: which of them are on there, and how severe they are. */
function settingsOf(row: PartHead['settings'][number]): PostSettings {
	return {
		rules: new Map(
			row.map(([id, {severity, messageSeverity}]) => [id, {severity, messageSeverity, options: {}, given: []}]),
		),
		settings: defaultSettings,
		suppressions: defaultSuppressionSettings,
	};
}
