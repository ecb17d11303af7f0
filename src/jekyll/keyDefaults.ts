import type {KeyDefaults} from '../model/settings.ts';
import {readGlob} from '../texts/globs.ts';
import {postsFolderIn} from './postName.ts';

/**
 * Tells of a file and a key whether Jekyll gives the key to the front matter of the file, which then need not write it.
 * @see https://jekyllrb.com/docs/configuration/front-matter-defaults/
 */
export function keyDefaultsTest(defaults: readonly KeyDefaults[]): (path: string, key: string) => boolean {
	const scopes = defaults.map(({path, type, keys}) => ({keys: new Set(keys), holds: scopeTest(path, type)}));
	return (path, key) => scopes.some(({keys, holds}) => keys.has(key) && holds(path));
}

/** As `applies?` in Jekyll's `frontmatter_defaults.rb`. */
function scopeTest(scope: string, type: string | undefined): (path: string) => boolean {
	const isInPath = pathTest(scope);
	return (path) => (type === undefined || typeOf(path) === type) && isInPath(path);
}

function pathTest(scope: string): (path: string) => boolean {
	if (!scope.includes('*')) return (path) => path.startsWith(scope);
	const {matches} = readGlob(scope.replace(/\/$/, ''));
	return (path) => foldersAndFileOf(path).some(matches);
}

/** `a`, `a/b`, `a/b/c.md` for `a/b/c.md`. */
function foldersAndFileOf(path: string): readonly string[] {
	const segments = path.split('/');
	return segments.map((_, index) => segments.slice(0, index + 1).join('/'));
}

/** What Jekyll takes a file for, by its folders. */
function typeOf(path: string): string {
	const segments = path.split('/');
	if (postsFolderIn(segments) !== undefined) return 'posts';
	if (segments.slice(0, -1).includes('_drafts')) return 'drafts';
	const [first = ''] = segments;
	return segments.length > 1 && first.startsWith('_') ? first.slice(1) : 'pages';
}
