import {groupBy} from '../texts/groups.ts';
import {likenessKey} from './fileLikeness.ts';

/** Makes the question whether a file has a name that Obsidian would find it by (https://help.obsidian.md/links). */
export function nameTest(files: Iterable<string>): (target: string) => boolean {
	const byName = groupBy([...files].map(likenessKey), nameOf);
	const isThere = (path: string): boolean =>
		(byName.get(nameOf(path)) ?? []).some((file) => file === path || file.endsWith(`/${path}`));
	return (target) => {
		const [written = ''] = target.split('#', 1);
		const path = likenessKey(written.trim()).replace(/^(?:\.{0,2}\/)+/, '');
		// A place in the note itself has no name before it.
		return path === '' || isThere(path) || isThere(`${path}.md`);
	};
}

function nameOf(path: string): string {
	return path.slice(path.lastIndexOf('/') + 1);
}
