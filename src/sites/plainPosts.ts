import {groupBy} from '../texts/groups.ts';
import {
	depthOf,
	folderAbove,
	folderOfPost,
	regrouped,
	saysItsDate,
	startsLikePost,
	withoutDeepest,
} from './postLikeFiles.ts';

/** Which folders of a site without convention hold posts. Plain JSON; paths start from its folder, empty for that itself. */
export interface PlainFolders {
	/** Folders of posts, with what lies below them; of the empty one, what lies in it. */
	readonly posts: readonly string[];
	/** Folders of other pages, which may lie in those. */
	readonly others: readonly string[];
}

/** Files to choose from. */
export interface PlainPages {
	/** Those that may be posts by their names, and are not ignored. */
	readonly pages: readonly string[];
	/** All files. */
	readonly paths: readonly string[];
	/** The beginning of a file; undefined for one that cannot be read. */
	readonly startOf: (path: string) => string | undefined;
}

/** So many files that look alike are posts. */
const fewestPosts = 3;

/** So many folders are looked into: of more, the deepest are taken together. */
const mostFolders = 60;

/** Of each, so many files are read. */
const sampleSize = 9;

/**
 * Finds the folders that hold posts: many pages that begin alike, with front matter or a heading. Names and folders decide, and
 * the beginnings of a few files of each folder, always the same ones.
 */
export function findPlainFolders({pages, paths, startOf}: PlainPages): PlainFolders {
	const folders = groupIntoFolders(pages);
	const projects = new Set(paths.filter((path) => manifest.test(path)).map(folderAbove));
	const posts: string[] = [];
	const others: string[] = [];
	for (const [folder, files] of folders) {
		const isOfCode = isCodeFolder(folder, projects);
		const isAlike = files.length >= fewestPosts && areAlike(files, startOf, isOfCode);
		(isAlike ? posts : others).push(folder);
	}
	return {posts: posts.toSorted(), others: others.toSorted()};
}

/** Groups pages by the folders that hold them. Of what holds but a few, and of too many folders, the deepest are taken together. */
export function groupIntoFolders(pages: readonly string[]): ReadonlyMap<string, readonly string[]> {
	let folders: ReadonlyMap<string, readonly string[]> = groupBy(pages, folderOfPost);
	for (let depth = deepestOf(folders); depth > 1; depth--)
		folders = regrouped(folders, (folder, {length}) => depthOf(folder) === depth && length < fewestPosts);
	while (folders.size > mostFolders && deepestOf(folders) > 1) folders = withoutDeepest(folders);
	return folders;
}

/** A few files of many, always the same: spread evenly over them. */
export function sampleOf(files: readonly string[], most: number = sampleSize): readonly string[] {
	const sorted = files.toSorted();
	const count = Math.min(most, sorted.length);
	return Array.from({length: count}, (_, index) => sorted[Math.floor((index * sorted.length) / count)] ?? '');
}

/** Whether the nearest folder around a page of which something is known holds posts. */
export function isInPlainFolder(path: string, {posts, others}: PlainFolders): boolean {
	const own = folderOfPost(path);
	for (let folder = own; ; folder = folderAbove(folder)) {
		if (posts.includes(folder)) return folder !== '' || own === '';
		if (folder === '' || others.includes(folder)) return false;
	}
}

function deepestOf(folders: ReadonlyMap<string, unknown>): number {
	return Math.max(0, ...[...folders.keys()].map(depthOf));
}

/** Most of a sample begin as posts do; what lies with code also says its date. */
function areAlike(files: readonly string[], startOf: PlainPages['startOf'], isOfCode: boolean): boolean {
	const sample = sampleOf(files);
	const alike = sample.filter((path) => {
		const start = startOf(path);
		return start !== undefined && startsLikePost(path, start) && (!isOfCode || saysItsDate(start));
	});
	return 3 * alike.length >= 2 * sample.length;
}

/** What a project of code has in its folder. */
const manifest =
	/(?:^|\/)(?:package\.json|deno\.jsonc?|Cargo\.toml|go\.mod|pyproject\.toml|setup\.(?:py|cfg)|pom\.xml|build\.gradle(?:\.kts)?|CMakeLists\.txt|composer\.json|mix\.exs|[^/]+\.(?:gemspec|csproj|sln|cabal))$/;

/** Folders in which projects of code keep what is said of the code. */
const codeFolders =
	/^(?:docs?|documentation|manual|man|wiki|guides?|tutorials?|reference|api|rfcs?|adrs?|src|lib|libs|packages|crates|apps|modules|internal|cmd|pkg|examples?|samples?|rules|website|scripts|tools|bench(?:marks?)?)$/i;

function isCodeFolder(folder: string, projects: ReadonlySet<string>): boolean {
	if (projects.size === 0) return false;
	const names = folder === '' ? [] : folder.split('/');
	return (
		names.some(
			(name, index) =>
				codeFolders.test(name) &&
				names.slice(0, index + 2).some((_, depth) => projects.has(names.slice(0, depth).join('/'))),
		) ||
		(folder === '' && projects.has(''))
	);
}
