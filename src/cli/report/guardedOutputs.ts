import {statSync} from 'node:fs';
import path from 'node:path';
import type {Ruleset} from '../../config/index.ts';
import {UserError} from '../../model/userError.ts';
import {ignoreFileNames} from '../../node/files/ignoreFiles.ts';
import {displayedName, finalPlace, findRealPath, pathFrom} from '../../node/files/paths.ts';
import {readStart} from '../../node/files/readBeginning.ts';
import {readTargets} from '../../node/files/targets.ts';
import type {RunEnvironment} from '../../node/process/environment.ts';
import {baselineFileName} from '../../node/run/baselineFile.ts';
import {Configs, configFileNames} from '../../node/run/configs.ts';
import {findArchive} from '../../node/run/findArchive.ts';
import type {CommandName} from '../options/commandDefinitions.ts';
import type {CommandOptions} from '../options/commandOptions.ts';
import {type Output, readOutput} from '../options/outputs.ts';

/** A file that the command line names for something to be written. */
interface NamedOutput {
	/** What names it, such as `--score`. */
	readonly option: string;
	/** As it is written there. */
	readonly name: string;
	/** Where it will be, absolute, all links followed. */
	readonly place: string;
}

/**
 * Sees to it that what a command is to write replaces nothing that somebody wrote: no post, and nothing that the command reads. What archivelint
 * has written there before, it may write again.
 * @param command `run` for linting
 * @throws UserError that names the file, before anything is done
 */
export function refuseOverwriting(
	command: 'run' | CommandName,
	options: CommandOptions,
	{cwd}: Pick<RunEnvironment, 'cwd'>,
	ruleset: Ruleset,
): void {
	const reports = command === 'run' || command === 'merge' ? options.format.map(readOutput) : [];
	const outputs = outputsOf(options, reports, cwd);
	const twice = outputs.find(({place}, index) => outputs.findIndex((other) => other.place === place) !== index);
	if (twice !== undefined)
		throw new UserError(`Two reports cannot be written to \`${path.normalize(twice.name)}\`: give each its own file.`);
	for (const {option, name, place} of outputs) {
		if (!isFile(place)) continue;
		const what =
			whatIsWritten(place, {options, cwd, ruleset}) ?? whatIsRead(place, {command, reports, options, cwd, ruleset});
		if (what !== undefined)
			throw new UserError(`\`${option}\`: \`${name}\` is ${what}, and is not overwritten. Name another file.`);
	}
}

function outputsOf(
	{outputFile, score}: CommandOptions,
	reports: readonly Output[],
	cwd: string,
): readonly NamedOutput[] {
	const named = (option: string, name: string): NamedOutput => ({
		option,
		name,
		place: finalPlace(path.resolve(cwd, name)),
	});
	return [
		...(outputFile === undefined ? [] : [named('--output-file', outputFile)]),
		...reports.flatMap(({file}) => (file === undefined ? [] : [named('--format', file)])),
		...score.map((file) => named('--score', file)),
	];
}

/** Whether there is a file at a place, and no device or pipe, which take whatever comes. */
function isFile(place: string): boolean {
	try {
		return statSync(place, {throwIfNoEntry: false})?.isFile() === true;
	} catch {
		// Who writes there says what is wrong with it.
		return false;
	}
}

interface AskedPlace {
	readonly options: CommandOptions;
	readonly cwd: string;
	readonly ruleset: Ruleset;
}

/** What a file is to a command that reads it; undefined for one that it does not read. */
function whatIsRead(
	place: string,
	{
		command,
		reports,
		options,
		cwd,
		ruleset,
	}: AskedPlace & {readonly command: 'run' | CommandName; readonly reports: readonly Output[]},
): string | undefined {
	const name = path.basename(place);
	if (configFileNames.some((known) => known === name)) return 'a config of archivelint';
	if (name === baselineFileName) return 'a baseline';
	if (ignoreFileNames.has(name)) return 'a file that says what is ignored';
	if (siteConfigs.test(name)) return 'the config of a site';
	const isNamed = (file: string): boolean => findRealPath(path.resolve(cwd, file)) === place;
	const {config, filesFrom, paths} = options;
	if (typeof config === 'string' && isNamed(config)) return 'the config that is named';
	if (filesFrom !== undefined && isNamed(filesFrom)) return 'the list of files to lint';
	if (reports.some(({format}) => isNamed(format))) return 'the formatter that is named';
	if (command === 'merge' && paths.some(isNamed)) return 'a part that is to be merged';
	const configs = new Configs(options, cwd, ruleset);
	for (const target of readTargets(command === 'merge' ? ['.'] : ['.', ...paths], cwd))
		if (target.kind === 'folder') configs.forFolder(target.path);
		else if (target.kind === 'file') configs.forFolder(path.dirname(target.path));
	if ([...configs.texts.keys()].some(isNamed)) return 'read by a config';
	return paths.some(isNamed) ? 'a file that the command is about' : undefined;
}

/** Files by which the programs that make sites know what to do. */
const siteConfigs =
	/^(?:_config\.(?:ya?ml|toml)|hugo\.(?:toml|ya?ml|json)|\.?eleventy(?:\.config)?\.[cm]?[jt]s|astro\.config\.[cm]?[jt]s|pelicanconf\.py|publishconf\.py)$/;

/** No page of a site ends so, and what programs write often does. */
const neverPosts = /\.(?:jsonl?|sarif|svg|xml)$/i;

/** Says of a file that it is a post of its archive, or is to be one, unless archivelint has written it. */
function whatIsWritten(place: string, {options, cwd, ruleset}: AskedPlace): string | undefined {
	// What is known by its name or its first lines needs no look at the archive.
	if (neverPosts.test(place) || isOwn(readStart(place, longestMark) ?? '')) return undefined;
	const configs = new Configs(options, cwd, ruleset);
	const root = options.root === undefined ? undefined : path.resolve(cwd, options.root);
	const own =
		root !== undefined && pathFrom(findRealPath(root) ?? root, place) !== undefined ? {root} : {root: undefined};
	const target = {kind: 'file', argument: displayedName(place, cwd), path: place} as const;
	const archive = findArchive([target], configs, {archive: false, ...own}, cwd);
	const inside = pathFrom(archive.files.realRoot, place);
	if (inside === undefined) return undefined;
	if (archive.isPost(inside)) return 'a post of the archive';
	return `/${inside}`.includes('/_drafts/') ? 'a draft of the archive' : undefined;
}

/** In bytes. */
const longestMark = 4096;

/** Whether a text begins as what archivelint writes into pages and Markdown. */
function isOwn(start: string): boolean {
	return (
		/^## (?:archivelint\n|Archive score: |Score: \d)/.test(start) ||
		/^<!doctype html>\n<html [^>]*>\n<head>\n[^]*<title>[^<]*: archivelint<\/title>/i.test(start)
	);
}
