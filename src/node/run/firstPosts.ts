import path from 'node:path';
import {findRealPath} from '../files/paths.ts';
import {type CommitNote, findAdditions} from '../git/additions.ts';
import {isShallow, openRepositoryOf} from '../git/repository.ts';
import type {RunEnvironment} from '../process/environment.ts';
import type {LintedFile} from './lintRun.ts';

/** The first of some posts that a repository got, and the commit that brought it. */
export interface FirstPost {
	/** From the archive root, with `/`. */
	readonly path: string;
	readonly commit: CommitNote;
}

/** The history of an archive: which commits brought its posts. */
export interface ArchiveHistory {
	/** The post that came first; undefined where none of them was ever committed. */
	firstOf(posts: readonly LintedFile[]): FirstPost | undefined;
	/** Whether the clone leaves out older commits, so that its oldest one seems to bring what they brought. */
	readonly isShallow: boolean;
}

/**
 * Reads the history of the repository that an archive lies in. Nothing is checked out.
 * @param root of the archive, absolute
 * @param purpose the command that needs it, for messages
 * @throws UserError when there is no repository, or none that can be used
 */
export function readHistory(
	root: string,
	environment: Pick<RunEnvironment, 'cwd' | 'env'>,
	purpose: string,
): ArchiveHistory {
	const repository = openRepositoryOf(root, environment, purpose);
	const additions = findAdditions(repository);
	return {
		isShallow: isShallow(repository),
		firstOf: (posts) => {
			let first: (FirstPost & {readonly order: number}) | undefined;
			for (const {file} of posts) {
				const real = findRealPath(file.absolutePath) ?? file.absolutePath;
				const addition = additions.get(path.relative(repository.top, real).split(path.sep).join('/'));
				if (addition !== undefined && (first === undefined || addition.order < first.order))
					first = {path: file.path, ...addition};
			}
			return first && {path: first.path, commit: first.commit};
		},
	};
}
