import path from 'node:path';
import {foldersToList} from '../files/chooseFiles.ts';
import {type CandidateFolder, findPostCandidates} from '../files/postCandidates.ts';
import type {Target} from '../files/targets.ts';
import {type Configs, configFileNames} from './configs.ts';
import type {Archive} from './findArchive.ts';
import type {RunOptions} from './runOptions.ts';

/** Where advice is given. */
interface AdvicePlace {
	readonly configs: Configs;
	/** Absolute. */
	readonly cwd: string;
	readonly options: Pick<RunOptions, 'config'>;
}

/** Of folders with fewer files than this share of the largest, nobody need hear. */
const leastShare = 0.1;

/** So many folders are named with how many files they hold. */
const mostNamed = 3;

/**
 * Tells whoever has posts that archivelint does not take for posts where they are, and what takes them, in sentences.
 * @returns none where there is nothing like a post
 */
export function adviseOnFolders(
	archive: Archive,
	targets: readonly Target[],
	{configs, cwd, options}: AdvicePlace,
): readonly string[] {
	const {root} = archive;
	const {folders, postFolders} = suggestFolders(archive, targets, configs);
	if (folders.length === 0) return [];
	const {file} = configs.forFolder(root);
	const inFolders = folders.flatMap((folder) => (folder.path === '' ? [] : [folder.path]));
	const setting = `"postFolders": ${JSON.stringify(postFolders).replaceAll('","', '", "')}`;
	const shown = path.relative(cwd, file ?? path.join(root, configFileNames[0]));
	const without = options.config === false ? ', and leave out `--no-config`' : '';
	const advice =
		file === undefined
			? `write \`${shown}\` with \`{"extends": "archivelint:recommended", "settings": {${setting}}}\` in it${without}`
			: `put \`${setting}\` into \`settings\` of \`${shown}\``;
	return [
		describeFolders(folders),
		...(inFolders.length === 0 ? [] : [`To lint what is in ${inFolders.length === 1 ? 'it' : 'them'}, ${advice}.`]),
		...folders.flatMap((folder) => (folder.path === '' ? [adviseOnRoot(folder, path.relative(cwd, root))] : [])),
	];
}

/** Folders whose files look like posts, and the setting `postFolders` that takes them. */
export interface SuggestedFolders {
	/** Those with the most such files first. */
	readonly folders: readonly CandidateFolder[];
	readonly postFolders: readonly string[];
}

/** Finds the folders whose files look like posts and are none. What lies in the root itself, no setting takes. */
export function suggestFolders(
	{root, files, listWith}: Archive,
	targets: readonly Target[],
	configs: Configs,
): SuggestedFolders {
	const found = findPostCandidates(files, foldersToList(targets, root), listWith);
	const most = found[0]?.files ?? 0;
	const folders = found.filter((folder) => folder.files >= most * leastShare);
	// A list in a config replaces the one that holds: what has posts stays in it.
	const kept = configs
		.forFolder(root)
		.config.base.settings.postFolders.filter((name) =>
			files.posts.some((post) => `/${post.path}`.includes(`/${name}/`)),
		);
	return {folders, postFolders: [...kept, ...folders.flatMap(({path: folder}) => (folder === '' ? [] : [folder]))]};
}

function describeFolders(folders: readonly CandidateFolder[]): string {
	const named = folders
		.slice(0, mostNamed)
		.map(({path: folder, files}) => `${files} in ${folder === '' ? 'the root of the archive' : `\`${folder}\``}`);
	const others = folders.length - named.length;
	if (others > 0) named.push(`more in ${others} other ${others === 1 ? 'folder' : 'folders'}`);
	return `Files that look like posts: ${new Intl.ListFormat('en-GB').format(named)}.`;
}

/** No setting makes posts of all that lies beside a config: readmes do, too. */
function adviseOnRoot({extensions}: CandidateFolder, root: string): string {
	const globs = extensions.map((extension) => path.join(root, `*${extension}`)).join(' ');
	return `What lies in the root itself is linted when it is named: \`archivelint ${globs}\`.`;
}
