/**
 * The public API for programs that run on Node.js: an archive on a disk, and all of the pure core.
 */
import {rules} from '../rules/index.ts';
import {ownRuleset} from './config/index.ts';
import type {ArchiveOptions} from './node/run/archiveOptions.ts';
import {type ArchiveReport, ArchiveRun} from './node/run/archiveRun.ts';
import {workerFile} from './node/worker/workerFile.ts';

export * from './index.ts';
export type {ArchiveOptions, ArchiveReport};

/**
 * Lints the posts of an archive on this disk, and fixes them where the options say so. All of them are linted, judged
 * together and fixed before the first is reported, for what is found in one depends on the others; posts are read and written
 * one by one, and other work has its turn between them.
 *
 * The run begins when somebody asks for the first post. It throws then, not here.
 * @param folder where relative paths start, the current folder of a command; its posts are linted if no `paths` are given
 * @throws UserError when folder, options, config or baseline cannot be used, or there is nothing to lint; the reason of
 * the signal when it is aborted: posts that were fixed until then are written whole, the others are as they were
 */
export function lintArchive(folder: string, options: ArchiveOptions = {}): ArchiveReport {
	return new ArchiveRun(folder, options, {ruleset: ownRuleset(rules), timing: undefined, worker: workerFile});
}
