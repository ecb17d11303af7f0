import type {Role} from '../model/roles.ts';
import type {ArchiveUnderstanding, RoleShare} from '../model/understanding.ts';

/** What was understood of an archive, in one line: `Hugo · content/posts · 1,204 posts · dates date, authors author`. */
export function understoodInOneLine(archive: ArchiveUnderstanding): string {
	const {siteName, posts, postFolders} = archive;
	const roles = describeRoles(archive);
	return [
		siteName,
		...(postFolders.length === 0 ? [] : [describeFolders(postFolders.map(({folder}) => folder))]),
		`${groupedNumber(posts)} ${posts === 1 ? 'post' : 'posts'}`,
		...(roles === '' ? [] : [roles]),
	].join(' · ');
}

/** A count as people read it: `1,204`. */
export function groupedNumber(count: number): string {
	return count.toLocaleString('en-GB');
}

/** So many folders have their names in one line. */
const mostFolders = 2;

function describeFolders(folders: readonly string[]): string {
	const named = folders.slice(0, mostFolders).map(nameOfFolder);
	const others = folders.length - named.length;
	return others === 0
		? named.join(', ')
		: `${named.join(', ')} and ${groupedNumber(others)} more ${others === 1 ? 'folder' : 'folders'}`;
}

/** A folder as it is shown. */
export function nameOfFolder(folder: string): string {
	return folder === '' ? './' : folder;
}

/** What the keys are for, but for titles and tags, which hardly ever are called otherwise. */
const told: readonly (readonly [role: Role, plural: string])[] = [
	['date', 'dates'],
	['author', 'authors'],
	['source', 'sources'],
];

/** Who has a key less often than that has no such thing. */
const leastShare = 0.05;

/** Where hardly any post is without it, nobody asks how many have it. */
const usualShare = 0.9;

function describeRoles({roles, datedByName, posts}: ArchiveUnderstanding): string {
	return told
		.flatMap(([role, plural]) => {
			if (role === 'date' && datedByName > posts / 2) return [`${plural} in file names`];
			const share = roles.find((known) => known.role === role);
			return share === undefined || share.posts < leastShare * share.of ? [] : [`${plural} ${describeShare(share)}`];
		})
		.join(', ');
}

function describeShare({key, posts, of}: RoleShare): string {
	return posts >= usualShare * of ? key : `${key} (${percentOf(posts, of)})`;
}

/** A share of a hundred: less than one of it is not nothing, and not quite all is not all. */
export function percentOf(part: number, whole: number): string {
	if (whole === 0) return '0 %';
	const percent = Math.round((100 * part) / whole);
	const isRounded = (percent === 0 && part > 0) || (percent === 100 && part < whole);
	return isRounded ? (percent === 0 ? '< 1 %' : '> 99 %') : `${percent} %`;
}
