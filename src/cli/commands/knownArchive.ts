import {indexArchive} from '../../archive/indexArchive.ts';
import type {ArchiveIndex} from '../../model/archiveIndex.ts';
import type {DetailName} from '../../model/facts.ts';
import type {Problem} from '../../model/report.ts';
import type {Settings} from '../../model/settings.ts';
import {UserError} from '../../model/userError.ts';
import {describeIgnored} from '../../node/files/chooseFiles.ts';
import {readTargets} from '../../node/files/targets.ts';
import type {CommandEnvironment} from '../../node/process/environment.ts';
import {adviseOnFolders} from '../../node/run/adviseOnFolders.ts';
import {othersThan} from '../../node/run/chosenRun.ts';
import {Configs} from '../../node/run/configs.ts';
import {findArchive} from '../../node/run/findArchive.ts';
import {LintRun} from '../../node/run/lintRun.ts';
import type {RunTools} from '../../node/run/runOptions.ts';
import {atOnce, inSteps} from '../../node/run/steps.ts';
import type {CommandName} from '../options/commandDefinitions.ts';
import type {CommandOptions} from '../options/commandOptions.ts';
import {namesakeNotices} from './publishList.ts';

/** An archive of which all is known that can be known without linting it. */
export interface KnownArchive {
	readonly index: ArchiveIndex;
	readonly settings: Settings;
	readonly problems: readonly Problem[];
	readonly notices: readonly string[];
	/** The text of a post; undefined for one that cannot be read any more. */
	readonly textOf: (path: string) => string | undefined;
}

/**
 * Reads the facts of all posts of the archive that the command line means.
 * @param command what they are read for
 * @param details what is to be known of their pages; nothing if left out
 * @throws UserError when there is none, or its config cannot be used
 */
export function readArchive(
	command: CommandName,
	options: CommandOptions,
	environment: CommandEnvironment,
	{ruleset}: RunTools,
	details: readonly DetailName[] = [],
): KnownArchive {
	const {cwd} = environment;
	const targets = readTargets(options.paths.length === 0 ? ['.'] : options.paths, cwd);
	for (const target of targets) if (target.kind === 'unusable') throw new UserError(target.message);
	const ownConfigs = new Configs(options, cwd, ruleset);
	const archive = findArchive(targets, ownConfigs, options, cwd);
	const {root, files, site} = archive;
	const configs = ownConfigs.withDefaults(site.settings, root);
	const run = new LintRun({configs, root, now: environment.clock(), details});
	for (const {message, path: post} of files.problems) run.complain(message, post);
	const candidates = othersThan([], files);
	const posts = atOnce(
		inSteps(candidates, (file) => run.surveyFile(file), {phase: 'reading'}),
		environment.watch,
	);
	const {settings} = configs.archiveOf(root);
	const byPath = new Map(posts.map((post) => [post.facts.path, post.details]));
	const known = {get: (path: string) => byPath.get(path)?.open()};
	const index = indexArchive({posts: posts.map(({facts}) => facts), details: known, files: files.paths}, settings);
	if (posts.length === 0 && run.problems.length === 0 && !options.allowEmpty) {
		const {unread} = archive;
		const advice = unread.length > 0 ? unread : adviseOnFolders(archive, targets, {configs: ownConfigs, cwd, options});
		const ignored = files.posts.flatMap(({path: post, ignoredBecause: reason}) =>
			reason === undefined ? [] : [{path: post, reason}],
		);
		const leftOut = describeIgnored(ignored) ?? [];
		const sentences = [`There are no posts in \`${root}\`.`, leftOut, ...advice].flat().join(' ');
		throw new UserError(`${sentences} With \`--allow-empty\` this is not an error.`);
	}
	return {
		index,
		settings,
		problems: run.problems,
		textOf: (path) => {
			const file = candidates.find((candidate) => candidate.path === path);
			return file === undefined ? undefined : run.readFile(file)?.input.text;
		},
		notices: [...configs.notices, ...site.notices, ...namesakeNotices(command, options, cwd)],
	};
}
