import {UserError} from '../../model/userError.ts';
import type {ArchiveFiles, ListingOptions} from '../files/archiveFiles.ts';
import type {ChosenFile} from '../files/chooseFiles.ts';
import type {RunEnvironment} from '../process/environment.ts';
import {archivePath} from './archivePath.ts';
import {Blobs} from './blobs.ts';
import {asDifferences, type CheckoutChanges, PassingCheckout} from './passingCheckout.ts';
import {
	type Difference,
	findMergeBase,
	isPlainFile,
	openRepositoryOf,
	parseListed,
	parseRawDiff,
	plainDiff,
	type Repository,
	resolveCommit,
	splitNul,
	type TrackedFile,
} from './repository.ts';
import {type StagedFile, stagedFile} from './stagedFile.ts';

/** What git says of which posts to lint, and what they and the archive around them hold. */
export interface GitSelection {
	/** Says in a sentence that there is nothing. */
	readonly emptiness: string;
	/** The archive of which the posts are part: with `--staged` what the next commit will hold. */
	readonly files: ArchiveFiles;
	/** Where the text of a file is read from that the archive holds in another state than the work tree. */
	readonly place: (file: ChosenFile) => ChosenFile;
	/** Whether a post is to be linted. */
	readonly has: (file: ChosenFile) => boolean;
}

/** What says that git chooses the posts. */
export interface GitChoice {
	/** Whether to lint what git's index holds: what the next commit will hold. */
	readonly staged: boolean;
	/** Lint what differs from a commit, in the work tree. */
	readonly changed: string | undefined;
	/** Lint what has changed since the branch left that of a commit. */
	readonly since: string | undefined;
}

/** Asks git which posts to lint; undefined where nobody says so. */
export function selectByGit(
	{staged, changed, since}: GitChoice,
	environment: RunEnvironment,
	files: ArchiveFiles,
	isPost: ListingOptions['isPost'],
): GitSelection | undefined {
	if (staged) return selectStaged(openRepositoryOf(files.root, environment, '--staged'), {files, isPost, environment});
	if (changed !== undefined) {
		const repository = openRepositoryOf(files.root, environment, '--changed');
		const base =
			changed === 'HEAD' && !hasCommits(repository)
				? emptyTree(repository)
				: resolveCommit(repository, changed, '--changed');
		return selectChanged(repository, base, files, `No post differs from \`${changed}\`.`);
	}
	if (since !== undefined) {
		const repository = openRepositoryOf(files.root, environment, '--since');
		const base = findMergeBase(repository, since, '--since');
		return selectChanged(repository, base, files, `No post has changed since this branch left \`${since}\`.`);
	}
	return undefined;
}

/** The posts of the work tree that differ from a commit, or that git does not know yet. */
function selectChanged(repository: Repository, base: string, files: ArchiveFiles, emptiness: string): GitSelection {
	const selected = new Set([
		...differencesFrom(repository, base).flatMap((file) =>
			file.status === 'D' ? [] : archivePath(file, repository, files),
		),
		...untracked(repository).flatMap((file) => archivePath({path: file}, repository, files)),
	]);
	return {
		emptiness,
		files,
		place: (file) => file,
		has: ({path: post}) => selected.has(post),
	};
}

/** The posts that the index holds in another state than the last commit. */
function selectStaged(
	repository: Repository,
	{
		files,
		isPost,
		environment,
	}: Pick<ListingOptions, 'isPost'> & {readonly files: ArchiveFiles; readonly environment: RunEnvironment},
): GitSelection {
	const base = hasCommits(repository) ? 'HEAD' : emptyTree(repository);
	const staged = stagedDifferences(repository, base);
	const unmerged = staged.filter(({status}) => status === 'U').map((file) => file.path);
	if (unmerged.length > 0) {
		const others = unmerged.length === 1 ? '' : ` and ${unmerged.length - 1} more`;
		throw new UserError(
			`\`--staged\`: \`${unmerged[0]}\`${others} has conflicts of a merge: resolve them and \`git add\` it.`,
		);
	}
	// Which of two links to one post is linted, is decided by whoever chooses.
	const checkout = new PassingCheckout({repository, files, environment, isChosen: () => false});
	const held = checkout.pass(asDifferences(indexFiles(repository)));
	const selected = new Set(
		staged
			.filter((file) => file.status !== 'D' && isPlainFile(file))
			.flatMap((file) => archivePath(file, repository, files)),
	);
	const posts = new IndexedPosts(repository, files);
	return {
		emptiness: 'No post is staged.',
		files: archiveOfIndex(files, held, isPost),
		place: (file) => {
			const {held: tracked, linkedTo, isOutward} = held.get(file.path) ?? {};
			const isOwn = linkedTo === undefined && isOutward === false && tracked?.repository === repository;
			if (!isOwn || !isPlainFile(tracked) || !isPost(file.path)) return file;
			// What is in the work tree says nothing of what is staged.
			if (selected.has(file.path)) return {...file, blob: tracked.blob, ...posts.accessTo(tracked)};
			return new IndexedPost(file, tracked, posts);
		},
		has: ({path: post}) => selected.has(post),
	};
}

/** Where the posts of the index are read from. */
class IndexedPosts {
	readonly #repository: Repository;
	readonly #files: ArchiveFiles;
	readonly #blobs: Blobs;
	#unstaged: ReadonlySet<string> | undefined;

	constructor(repository: Repository, files: ArchiveFiles) {
		this.#repository = repository;
		this.#files = files;
		this.#blobs = new Blobs(repository);
	}

	/** What reads and writes a post in the index. */
	accessTo(tracked: TrackedFile): StagedFile {
		return stagedFile(this.#repository, this.#blobs, tracked);
	}

	/**
	 * Whether the work tree holds a post in another state, or perhaps does. Git looks at all files for that: who knows all
	 * posts by their blobs need not ask.
	 */
	differs(post: string): boolean {
		this.#unstaged ??= new Set(
			unstaged(this.#repository).flatMap((file) => archivePath(file, this.#repository, this.#files)),
		);
		return this.#unstaged.has(post);
	}
}

/** A post as the index holds it that is not staged: what is in the work tree may be the same. */
class IndexedPost implements ChosenFile {
	readonly path: string;
	readonly absolutePath: string;
	readonly blob: string;
	readonly #tracked: TrackedFile;
	readonly #posts: IndexedPosts;
	#access: StagedFile | 'none' | undefined;

	constructor({path: file, absolutePath}: ChosenFile, tracked: TrackedFile, posts: IndexedPosts) {
		this.path = file;
		this.absolutePath = absolutePath;
		this.blob = tracked.blob;
		this.#tracked = tracked;
		this.#posts = posts;
	}

	get read(): ChosenFile['read'] {
		return this.#found === 'none' ? undefined : this.#found.read;
	}

	get write(): ChosenFile['write'] {
		return this.#found === 'none' ? undefined : this.#found.write;
	}

	get #found(): StagedFile | 'none' {
		this.#access ??= this.#posts.differs(this.path) ? this.#posts.accessTo(this.#tracked) : 'none';
		return this.#access;
	}
}

/** The archive as the next commit will hold it: without what git does not track, and with what is missing in the work tree only. */
function archiveOfIndex(files: ArchiveFiles, held: CheckoutChanges, isPost: ListingOptions['isPost']): ArchiveFiles {
	const present = new Set(files.paths);
	const missing = [...held.values()].flatMap((file) => (file === undefined || present.has(file.path) ? [] : [file]));
	const missingPosts = missing
		.filter((file) => isPost(file.path) && file.linkedTo === undefined && !file.isOutward)
		.map((file) => ({path: file.path, ignoredBecause: files.whyIgnored(file.path), linkedTo: undefined}));
	const isHeld = (file: string): boolean => held.get(file) !== undefined;
	const paths = files.paths.filter(isHeld);
	const posts = files.posts.filter((post) => isHeld(post.path));
	if (missing.length === 0) return {...files, paths, posts};
	return {
		...files,
		paths: [...paths, ...missing.map((file) => file.path)].toSorted(),
		posts: [...posts, ...missingPosts].toSorted((a, b) => (a.path < b.path ? -1 : 1)),
	};
}

/** All files of the index, but those that are only intended to be added. */
function indexFiles(repository: Repository): TrackedFile[] {
	const files = splitNul(repository.run(['ls-files', '-z', '--stage', '--full-name', '--', ':/'])).map((line) => {
		const [[mode = '', blob = ''], file] = parseListed(line);
		return {path: file, mode, blob};
	});
	// Git has nothing of those yet, and lists them like empty files.
	if (!files.some(({blob}) => emptyBlobs.has(blob))) return files;
	const intended = new Set(
		parseRawDiff(repository.run(['diff-files', '--ita-invisible-in-index', ...plainDiff]))
			.filter(({status}) => status === 'A')
			.map((file) => file.path),
	);
	return files.filter((file) => !intended.has(file.path));
}

/** What git calls an empty file, in repositories of either kind. */
const emptyBlobs: ReadonlySet<string> = new Set([
	'e69de29bb2d1d6434b8b29ae775ad8c2e48c5391',
	'473a0f4c3be8a93681a267e3b1e9a7dcda1185436fe141f7749120a303721813',
]);

/** What the work tree holds in another state than the index, or perhaps does: git compares times first. */
function unstaged(repository: Repository): Difference[] {
	return parseRawDiff(repository.run(['diff-files', ...plainDiff]));
}

/** What the work tree holds in another state than a commit. */
export function differencesFrom(repository: Repository, base: string): Difference[] {
	return parseRawDiff(repository.run(['diff', ...plainDiff, '--no-textconv', base, '--']));
}

/** What the index holds in another state than a commit. */
export function stagedDifferences(repository: Repository, base: string): Difference[] {
	const options = ['--cached', '--ita-invisible-in-index', ...plainDiff];
	return parseRawDiff(repository.run(['diff-index', ...options, base, '--']));
}

function untracked(repository: Repository): string[] {
	return splitNul(repository.run(['ls-files', '-z', '--others', '--exclude-standard', '--full-name', '--', ':/']));
}

function hasCommits(repository: Repository): boolean {
	return repository.attempt(['rev-parse', '--verify', '--quiet', 'HEAD^{commit}']).status === 0;
}

function emptyTree(repository: Repository): string {
	return repository.run(['hash-object', '-t', 'tree', '--stdin'], '').toString('utf8').trim();
}
