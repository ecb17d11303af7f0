/**
 * The public API for programs that run on Node.js: an archive on a disk, and all of the pure core.
 */
export * from './index.ts';
export type {ArchiveOptions} from './node/run/archiveOptions.ts';
export {type ArchiveReport, lintArchive} from './node/run/lintArchive.ts';
