import type {FrontMatterDefaults, Settings} from '../../model/settings.ts';
import {type Glob, readGlob} from '../../texts/globs.ts';
import {type CollectionSettings, collectionOf} from './collectionFolder.ts';
import {postsFolderIn} from './postName.ts';

/** What Jekyll's config puts in the place of keys that a front matter leaves out. */
export type DefaultValues = FrontMatterDefaults['values'];

/**
 * What the config says of a file in place of its front matter. Of several scopes that hold it, the one with the longest path
 * wins, then the one with a type, then the last.
 * @param path from the folder of the site, of a document from that of its collections
 * @see https://jekyllrb.com/docs/configuration/front-matter-defaults/ and `frontmatter_defaults.rb` in Jekyll
 */
export function defaultsFor(path: string, settings: DefaultSettings): DefaultValues {
	if (settings.defaults.length === 0) return none;
	const type = typeOf(path, settings);
	const sets = setsFor(path, settings);
	return {
		permalink: winning(sets, 'permalink', type),
		categories: winning(sets, 'categories', type),
	};
}

/**
 * Whether the config gives a file a key, whatever its value, so that the front matter need not have it.
 * @param path as for `defaultsFor`
 */
export function hasDefault(path: string, key: string, settings: DefaultSettings): boolean {
	return settings.defaults.length > 0 && setsFor(path, settings).some(({keys = []}) => keys.includes(key));
}

function setsFor(path: string, settings: DefaultSettings): readonly FrontMatterDefaults[] {
	const {defaults, collectionsFolder} = settings;
	const type = typeOf(path, settings);
	return defaults.filter(
		({scope}) => (scope.type === undefined || scope.type === type) && isInScope(path, scope.path, collectionsFolder),
	);
}

/** What it depends on which defaults a file has. */
export type DefaultSettings = CollectionSettings & Pick<Settings, 'defaults' | 'collectionsFolder'>;

const none: DefaultValues = {};

/** Files are pages, or of the collection whose folder they lie in. */
function typeOf(path: string, settings: CollectionSettings): string {
	return postsFolderIn(path.split('/')) !== undefined ? 'posts' : (collectionOf(path, settings) ?? 'pages');
}

function winning<Key extends keyof DefaultValues>(
	sets: readonly FrontMatterDefaults[],
	key: Key,
	type: string,
): DefaultValues[Key] {
	let value: DefaultValues[Key] | undefined = undefined;
	let last: FrontMatterDefaults['scope'] | undefined;
	for (const {scope, values} of sets) {
		const own = values[key];
		// Pages ask for one key at a time, documents take all of a scope.
		if (type === 'pages' && own === undefined) continue;
		const wins = last === undefined || hasPrecedence(scope, last);
		if (wins) last = scope;
		if (own !== undefined && (wins || value === undefined)) value = own;
	}
	return value;
}

function hasPrecedence(scope: FrontMatterDefaults['scope'], last: FrontMatterDefaults['scope']): boolean {
	const lengths = [scope, last].map(({path}) => path.replace(/^\//, '').length);
	const [own = 0, other = 0] = lengths;
	return own === other ? scope.type !== undefined || last.type === undefined : own > other;
}

/** The path of a scope is what a path begins with; in one with `*`, what is found by it on the disk is. */
function isInScope(path: string, scope: string, collectionsFolder: string): boolean {
	const inner = withoutFolder(scope, collectionsFolder);
	if (!scope.includes('*')) return path.startsWith(inner);
	const glob = globOf(inner);
	return ancestorsAndSelf(path).some((place) => glob.matches(place));
}

function ancestorsAndSelf(path: string): readonly string[] {
	const segments = path.split('/');
	return segments.map((_, index) => segments.slice(0, index + 1).join('/'));
}

function withoutFolder(path: string, folder: string): string {
	return folder !== '' && path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : path;
}

/** A glob that ends with `/` finds folders. */
function globOf(pattern: string): Glob {
	return readGlob(pattern.replace(/\/$/, ''));
}
