import {UserError} from '../../model/userError.ts';
import {
	type Difference,
	findIllegible,
	isShallow,
	parseListed,
	parseRawDiff,
	plainDiff,
	type Repository,
	resolveCommit,
	splitNul,
	type TrackedFile,
} from './repository.ts';

/** A commit of a branch. */
export interface BranchCommit {
	/** Its object id. */
	readonly id: string;
	/** When it was committed, in milliseconds since 1970-01-01T00:00:00Z. */
	readonly time: number;
	/** The first line of its message. */
	readonly subject: string;
}

/** The commits that a branch went through, the oldest first: of a merge only what it merged into. */
export interface BranchHistory {
	readonly commits: readonly BranchCommit[];
	/** Whether the clone leaves out what came before. */
	readonly isCut: boolean;
}

/** Lists the history of `HEAD`: none where there is no commit yet. */
export function listHistory(repository: Repository): BranchHistory {
	if (repository.attempt(['rev-parse', '--verify', '--quiet', 'HEAD^{commit}']).status !== 0)
		return {commits: [], isCut: false};
	const output = repository.run([
		'log',
		'--first-parent',
		'--reverse',
		'-z',
		'--format=%H%x00%ct%x00%s',
		'--encoding=UTF-8',
		'--no-show-signature',
		'--no-notes',
		'--no-color',
		'--no-patch',
		'HEAD',
		'--',
	]);
	const fields = splitNul(output);
	const commits: BranchCommit[] = [];
	for (let index = 0; index + 2 < fields.length; index += 3) {
		const [id = '', seconds = '', subject = ''] = fields.slice(index, index + 3);
		commits.push({id, time: timeOf(seconds), subject});
	}
	return {commits, isCut: isShallow(repository)};
}

/** Whoever writes a commit may write any number. */
function timeOf(seconds: string): number {
	const time = 1000 * Number(seconds);
	return Number.isNaN(time) ? 0 : Math.min(Math.max(time, -latest), latest);
}

/** The last instant that a date can name: https://tc39.es/ecma262/#sec-time-values-and-time-range */
const latest = 8.64e15;

/**
 * Finds out which commits of a branch an older commit does not have in its history.
 * @param option the option that names it
 * @throws UserError where there is no such commit
 */
export function commitsSince(repository: Repository, ref: string, option: string): ReadonlySet<string> {
	const commit = commitOrDate(repository, ref, option);
	const output = repository.run(['rev-list', '--first-parent', 'HEAD', `^${commit}`, '--']);
	return new Set(output.toString('utf8').split(/\s+/));
}

function commitOrDate(repository: Repository, ref: string, option: string): string {
	try {
		return resolveCommit(repository, ref, option);
	} catch (error) {
		if (!(error instanceof UserError)) throw error;
		throw new UserError(`${error.message} A date is written as 2024, 2024-03 or 2024-03-01.`);
	}
}

/** All files of a commit. */
export function filesOfCommit(repository: Repository, commit: string): readonly TrackedFile[] {
	const output = repository.run(['ls-tree', '-r', '-z', '--full-tree', commit]);
	const illegible = findIllegible(output);
	return splitNul(output).map((line) => {
		const [[mode = '', , blob = ''], file] = parseListed(line);
		return {path: file, mode, blob, illegible: illegible.get(line)};
	});
}

/**
 * Finds out what each of some commits differs in from the one before it. One process for all.
 * @returns a list for each commit but the first
 */
export function differencesAlong(
	repository: Repository,
	commits: readonly string[],
): readonly (readonly Difference[])[] {
	const pairs = commits.slice(1).map((commit, index) => `${commit} ${commits[index] ?? ''}\n`);
	if (pairs.length === 0) return [];
	// The states of submodules are in the commits: nobody looks into work trees for them.
	const output = repository.run(
		['diff-tree', '--stdin', '--always', '-r', ...plainDiff, '--ignore-submodules=none'],
		pairs.join(''),
	);
	return partByCommit(output).map(parseRawDiff);
}

/** The parts of an output in which an object id, ended by NUL, stands above what is told of each commit. */
function partByCommit(output: Buffer): readonly Buffer[] {
	const parts: Buffer[] = [];
	let start: number | undefined;
	let position = 0;
	const isEntry = (place: number): boolean => output[place] === colon;
	while (position < output.length) {
		const end = endOf(output, position);
		if (isEntry(position)) {
			// What is told of a file, and its path, which may look like anything.
			position = endOf(output, end);
			continue;
		}
		if (start !== undefined) parts.push(output.subarray(start, position));
		start = end;
		position = end;
	}
	if (start !== undefined) parts.push(output.subarray(start));
	return parts;
}

const colon = 0x3a;

/** Where the field behind the next NUL begins. */
function endOf(output: Buffer, position: number): number {
	const end = output.indexOf(0, position);
	return end === -1 ? output.length : end + 1;
}
