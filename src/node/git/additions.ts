import {UserError} from '../../model/userError.ts';
import type {Repository} from './repository.ts';

/** A commit, in the words of those who look for it. */
export interface CommitNote {
	/** Its object id. */
	readonly id: string;
	readonly author: string;
	/** The day on which it was written, where its author was: `2024-03-01`. */
	readonly day: string;
	/** The first line of its message. */
	readonly subject: string;
}

/** The commit that brought a file, and which place it has among all commits, the oldest first. */
export interface Addition {
	readonly commit: CommitNote;
	readonly order: number;
}

/**
 * Finds out which commit of the history of `HEAD` brought each file that is there now. What was moved as it was came with the
 * commit that brought it to its first place. One process for all files: it reads what commits changed, and no file.
 * @returns by path from the top of the work tree, with `/`
 * @throws UserError where there is no commit yet
 */
export function findAdditions(repository: Repository): ReadonlyMap<string, Addition> {
	const {status, stdout, stderr} = repository.attempt(['log', ...plainLog, 'HEAD', '--']);
	if (status === 0) return readAdditions(stdout);
	const isEmpty = /unknown revision|bad revision|does not have any commits/.test(stderr);
	throw new UserError(
		isEmpty ? 'The repository has no commit yet.' : `\`git log\` failed: ${stderr.trim().split('\n', 1)[0] ?? ''}`,
	);
}

/** What makes the log the same whatever somebody's settings say, and has it run no other program. */
const plainLog: readonly string[] = [
	'--reverse',
	'-z',
	'--format=%H%x00%aN%x00%ad%x00%s',
	'--date=short',
	'--encoding=UTF-8',
	'--no-show-signature',
	'--no-notes',
	'--no-color',
	'--root',
	'--raw',
	'--no-abbrev',
	'--find-renames=100%',
	'--diff-filter=ADR',
	'--ignore-submodules=all',
	'--no-relative',
	'--no-ext-diff',
];

/** Reads commits of three fields behind their id, and below each what it added, deleted and moved. */
function readAdditions(output: Buffer): ReadonlyMap<string, Addition> {
	const fields = output.toString('utf8').split('\0');
	const found = new Map<string, Addition>();
	let addition: Addition | undefined;
	let order = 0;
	for (let index = 0; index < fields.length; index++) {
		const field = (fields[index] ?? '').trimStart();
		if (/^(?:[\da-f]{40}|[\da-f]{64})$/.test(field)) {
			const [author = '', day = '', subject = ''] = fields.slice(index + 1, index + 4);
			addition = {commit: {id: field, author, day, subject}, order: order++};
			index += 3;
		} else if (field.startsWith(':') && addition !== undefined) {
			const status = field.slice(field.lastIndexOf(' ') + 1).charAt(0);
			const path = fields[++index] ?? '';
			if (status === 'D') found.delete(path);
			else if (status === 'R') move(found, path, fields[++index] ?? '', addition);
			// Two branches may have brought the same file: the first one did.
			else if (!found.has(path)) found.set(path, addition);
		}
	}
	return found;
}

function move(found: Map<string, Addition>, from: string, to: string, addition: Addition): void {
	found.set(to, found.get(from) ?? addition);
	found.delete(from);
}
