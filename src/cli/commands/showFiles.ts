import path from 'node:path';
import {compareText} from '../../model/diagnostic.ts';
import {isWithin, pathFrom} from '../../node/files/paths.ts';
import type {CommandEnvironment} from '../../node/process/environment.ts';
import {type ChosenRun, chooseRun} from '../../node/run/chosenRun.ts';
import type {RunTools} from '../../node/run/runOptions.ts';
import {isInShard} from '../../node/run/shard.ts';
import {isPageFile} from '../../sites/jekyll/postName.ts';
import {indentedLines} from '../../terminal/indentedLines.ts';
import {usableColumns} from '../../terminal/usableColumns.ts';
import {columnsOf, escapeForTerminal} from '../../texts/terminalText.ts';
import type {CommandOptions} from '../options/commandOptions.ts';
import {runOptionsOf} from '../options/runOptionsOf.ts';
import {refuseStrayWord} from '../options/strayWord.ts';
import type {ExitCode} from '../report/outcome.ts';
import {listWidth, publishList} from './publishList.ts';

/** Lists which files a run would lint, and which it leaves out, and why. */
export async function showFiles(
	options: CommandOptions,
	environment: CommandEnvironment,
	tools: RunTools,
): Promise<ExitCode> {
	refuseStrayWord(options, environment);
	const opened = chooseRun(await runOptionsOf(options, environment), environment, tools);
	const {linted, leftOut} = sortOut(opened, options, environment.cwd);
	const text = options.format.includes('json')
		? `${JSON.stringify({root: opened.files.root, linted, leftOut}, undefined, '\t')}\n`
		: toLines(
				{linted, leftOut},
				{root: opened.files.root, cwd: environment.cwd, width: listWidth(options, environment)},
			);
	return publishList(text, {problems: opened.run.problems, notices: opened.notices}, options, environment);
}

/** What a run does with files, each from the archive root. */
interface SortedOut {
	/** `butFor`: why a run over its folder would leave out a file that is linted because it is named. */
	readonly linted: readonly {readonly path: string; readonly butFor: string | undefined}[];
	/** `reason`: a clause that can follow “because”. */
	readonly leftOut: readonly {readonly path: string; readonly reason: string}[];
}

/** Sorts the files that the command line means into those that a run lints, and those that it leaves out. */
export function sortOut({chosen, files, whyNoPost}: ChosenRun, options: CommandOptions, cwd: string): SortedOut {
	const {shard} = options;
	const mine = chosen.files.filter((file) => shard === undefined || isInShard(file.path, shard));
	const linted = new Set(mine.map((file) => file.path));
	const posts = new Map(files.posts.map((post) => [post.path, post.ignoredBecause]));
	const reasons = new Map(chosen.ignored.map((file) => [file.path, file.reason]));
	for (const file of filesAskedFor(files, options, cwd)) {
		if (posts.has(file)) reasons.set(file, reasons.get(file) ?? posts.get(file) ?? unselected(options));
		else if (isPageFile(file)) reasons.set(file, whyNoPost(file));
	}
	for (const {path: file} of chosen.files) reasons.set(file, 'it is of another part');
	const leftOut = [...reasons].flatMap(([file, reason]) => (linted.has(file) ? [] : [{path: file, reason}]));
	return {
		linted: mine.map(({path: file}) => ({path: file, butFor: posts.has(file) ? posts.get(file) : whyNoPost(file)})),
		leftOut: leftOut.toSorted((a, b) => compareText(a.path, b.path)),
	};
}

/** The files of the folders that the command line names; none where a list or a glob names what is meant. */
function filesAskedFor(
	{root, paths: all}: ChosenRun['files'],
	{paths, filesFrom}: CommandOptions,
	cwd: string,
): readonly string[] {
	if (filesFrom !== undefined) return [];
	const folders = (paths.length === 0 ? ['.'] : paths).flatMap((name) => pathFrom(root, path.resolve(cwd, name)) ?? []);
	return all.filter((file) => folders.some((folder) => isWithin(folder, file)));
}

/** Why a post is not linted that nothing ignores. */
function unselected({staged, changed, since}: CommandOptions): string {
	if (staged) return 'git’s index holds no change of it';
	if (changed !== undefined) return `it is as in \`${changed}\``;
	if (since !== undefined) return `it has not changed since this branch left \`${since}\``;
	return 'it is the same file as another post';
}

/** What decides how files are listed. */
interface ListPlace {
	readonly root: string;
	readonly cwd: string;
	/** Of the terminal in columns; undefined for a file or a pipe. */
	readonly width: number | undefined;
}

function toLines({linted, leftOut}: SortedOut, {root, cwd, width}: ListPlace): string {
	const shown = (file: string): string => {
		const relative = path.relative(cwd, path.join(root, file));
		return escapeForTerminal(relative.startsWith('..') ? path.join(root, file) : relative);
	};
	// A path is not broken, so that it can be copied.
	const told = (line: string, behind: string): readonly string[] => {
		const whole = line + escapeForTerminal(behind);
		const indent = ' '.repeat(line.length - line.trimStart().length + 2);
		return columnsOf(whole) <= usableColumns(width, 0)
			? [whole]
			: [line, ...indentedLines(behind.trim(), width, indent)];
	};
	const lines = linted.flatMap(({path: file, butFor}) =>
		told(shown(file), butFor === undefined ? '' : ` (named; else it is left out: ${butFor})`),
	);
	const others = leftOut.flatMap(({path: file, reason}) => told(`  ${shown(file)}:`, ` ${reason}`));
	const parts = [lines, others.length === 0 ? [] : ['Left out:', ...others]].filter((part) => part.length > 0);
	return parts.length === 0 ? 'There are no files.\n' : `${parts.map((part) => part.join('\n')).join('\n\n')}\n`;
}
