import {readFileSync} from 'node:fs';
import path from 'node:path';
import {UserError} from '../../model/userError.ts';
import {reasonOf} from '../../node/files/fileErrors.ts';
import type {CommandEnvironment} from '../../node/process/environment.ts';
import {freeMemory} from '../../node/process/memory.ts';
import {packageFolder} from '../../node/process/ownPackage.ts';
import type {ConcludedRun} from '../../node/run/concludeRun.ts';
import type {LintRun} from '../../node/run/lintRun.ts';
import {scoredPostOf} from '../../node/run/scoreRun.ts';
import {simplifier} from '../../node/run/simplified.ts';
import type {PageContext, PageShell} from '../../report/pageContext.ts';
import type {PageCommands, PageHistory} from '../../report/pageData.ts';
import {partPageShell} from '../../report/pageShell.ts';
import {once} from '../../texts/once.ts';
import {shellWord} from '../../texts/shellWord.ts';
import type {CommandOptions} from '../options/commandOptions.ts';
import {repeatedWords} from '../options/repeatedWords.ts';
import {packText} from './packText.ts';

/** What the page of a run shows beside its report. Nothing is read before somebody asks. */
export function pageContextOf(
	{
		run,
		root,
		concluded,
		history,
	}: {
		readonly run: LintRun;
		readonly root: string;
		readonly concluded: ConcludedRun;
		readonly history: PageHistory | undefined;
	},
	options: CommandOptions,
	{clock, cwd}: Pick<CommandEnvironment, 'clock' | 'cwd'>,
): PageContext {
	const byPath = once(() => new Map(concluded.linted.map((file) => [file.file.path, file])));
	return {
		name: path.basename(root),
		now: options.now ?? clock(),
		commands: commandsAbout(root, options, cwd),
		template: readShell,
		pack: packText,
		freeMemory,
		factsOf: (post) => byPath().get(post)?.facts,
		scoredPostOf: (report) => {
			const file = byPath().get(report.path);
			return file && scoredPostOf({file, report});
		},
		postAt: (post) => run.parseAgain(byPath().get(post)),
		archive: concluded.archive,
		history,
		settings: run.archiveSettings.settings,
		toSimplified: simplifier(),
	};
}

/** Each command takes options of its own: none gets what it would refuse. */
function commandsAbout(root: string, given: CommandOptions, cwd: string): PageCommands {
	const {cause, quiet, ignoreCauses, history, since, every} = given;
	// The current folder needs no name.
	const paths = given.paths.every((name) => name === '.') ? [] : given.paths;
	const options = {...given, paths};
	const anyRule = {...options, only: [], rule: []};
	const [folder, ...otherFolders] = paths;
	const listed = folder === undefined || otherFolders.length > 0 ? [] : [folder];
	const shown = [
		...cause.flatMap((id) => ['--cause', id]),
		...(quiet ? ['--quiet'] : []),
		...(ignoreCauses ? [] : ['--no-ignore-causes']),
		...(history ? ['--history'] : []),
		...(history && since !== undefined ? ['--since', since] : []),
		...(history && every !== undefined ? ['--every', String(every)] : []),
	];
	const fromHere = path.relative(cwd, root);
	return {
		lint: inShell(repeatedWords(options)),
		report: inShell([...shown, ...repeatedWords(options)]),
		ignore: inShell(repeatedWords(anyRule)),
		explain: inShell(repeatedWords({...anyRule, paths: []})),
		list: inShell(repeatedWords({...anyRule, baseline: undefined, now: undefined, paths: listed})),
		folder: fromHere === '' ? '' : `${fromHere}/`,
	};
}

function inShell(words: readonly string[]): string {
	return words.map((word) => ` ${shellWord(word)}`).join('');
}

/** The build makes it, beside the command. */
const shellFile = path.join(packageFolder, 'dist/command/report.html');

function readShell(): PageShell {
	try {
		return partPageShell(readFileSync(shellFile, 'utf8'));
	} catch (error) {
		throw new UserError(`The page of the report cannot be read from \`${shellFile}\`: ${reasonOf(error)}.`);
	}
}
