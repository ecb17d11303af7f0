import type {PageFacts} from '../../model/facts.ts';
import type {Settings} from '../../model/settings.ts';
import {rememberedOf} from '../../texts/rememberedOf.ts';
import {decodeLeniently} from '../../urls/urls.ts';
import {type Calendar, calendarOf} from './calendar.ts';
import {type CollectionSettings, collectionOf} from './collectionFolder.ts';
import {type DefaultSettings, defaultsFor} from './frontMatterDefaults.ts';
import {datedNameOf, fileNameOf, isMarkdownFile, postsFolderIn} from './postName.ts';

/** What the permalink of a post depends on beside its facts. */
export type PermalinkSettings = SiteFolders & DefaultSettings & Pick<Settings, 'permalink' | 'timezone'>;

/** Which folder of the archive is the site, which folder of that holds its collections, and which folders these are. */
export type SiteFolders = CollectionSettings & Pick<Settings, 'siteFolder' | 'collectionsFolder'>;

/** Jekyll's named styles (https://jekyllrb.com/docs/permalinks/#built-in-formats). */
const styles: ReadonlyMap<string, string> = new Map([
	['date', '/:categories/:year/:month/:day/:title:output_ext'],
	['pretty', '/:categories/:year/:month/:day/:title/'],
	['ordinal', '/:categories/:year/:y_day/:title:output_ext'],
	['weekdate', '/:categories/:year/W:week/:short_day/:title:output_ext'],
	['none', '/:categories/:title:output_ext'],
]);

/**
 * Where Jekyll 4 publishes a file with front matter: the path of its page, without `baseurl`, not percent-encoded. A post
 * under `_posts` follows the permalink setting, a file of a collection (`_name/…`) the template of that or `/name/…`, and
 * any other is a page that stays where it is; `permalink` in the front matter wins over all of these.
 * @see https://jekyllrb.com/docs/permalinks/
 */
export const outputPathOf: (post: PageFacts, settings: PermalinkSettings) => string = rememberedOf(workOutPath);

function workOutPath(post: PageFacts, settings: PermalinkSettings): string {
	const path = sitePathOf(post.path, settings) ?? post.path;
	const name = nameOf(path);
	const collection = name.folders !== undefined ? name.collection : collectionOf(path, settings);
	const own = collection === undefined ? undefined : findOwn(settings.collections, collection)?.permalink;
	const defaults = defaultsFor(path, settings);
	const given = post.permalink?.value ?? defaults.permalink ?? own;
	const extension = outputExtensionOf(post, settings);
	if (given === undefined && name.folders === undefined) {
		const place = withoutDots(withoutExtension(path).slice(collection === undefined ? 0 : 1));
		const isIndex = collection === undefined && /(?:^|\/)index$/.test(place);
		const staysAsItIs = isIndex || (collection === undefined && !/^\.x?html?$/.test(extension));
		return tidy(place + (staysAsItIs ? extension : suffixOf(settings.permalink, extension)));
	}
	const template = decodeLeniently(given ?? styles.get(settings.permalink) ?? settings.permalink);
	if (collection === undefined) return tidy(fillInPage(template, path, {name, extension}));
	const categories = [...(defaults.categories ?? []), ...post.categories];
	const values = placeholdersOf({...post, categories}, name, extension);
	return tidy(fillIn(template, values, calendarOf(post, settings.timezone)));
}

/**
 * The file that a page is written to, for its path.
 * @param outputPath as `outputPathOf` gives it
 * @param page undefined for one that a plugin makes
 */
export function outputFileOf(
	outputPath: string,
	page?: Pick<PageFacts, 'path' | 'permalink'>,
	settings: SiteFolders & DefaultSettings = plainSite,
): string {
	const extension = page === undefined ? '.html' : outputExtensionOf(page, settings);
	const path = page && (sitePathOf(page.path, settings) ?? page.path);
	// Posts and documents of collections are pages in any folder of theirs.
	const isDocument = path === undefined || isOfCollection(path, settings);
	if (outputPath.endsWith('/')) return `${outputPath}index${isDocument ? '.html' : extension}`;
	return outputPath.endsWith(extension) ? outputPath : `${outputPath}${extension}`;
}

const plainSite = {siteFolder: '', collectionsFolder: '', defaults: [], include: [], collections: {}};

/** What the name of a page ends in that Jekyll makes of a file: the front matter may name another one than it would have. */
function outputExtensionOf(
	{path, permalink}: Pick<PageFacts, 'path' | 'permalink'>,
	settings: SiteFolders & DefaultSettings,
): string {
	const given = extensionOf(
		permalink?.value ?? defaultsFor(sitePathOf(path, settings) ?? path, settings).permalink ?? '',
	);
	if (given !== '') return given;
	if (isMarkdownFile(path)) return '.html';
	const extension = extensionOf(path);
	return converted.get(extension.toLowerCase()) ?? extension;
}

/** What a file's name ends in; empty for none, and for a folder. */
function extensionOf(path: string): string {
	const name = fileNameOf(path);
	const dot = name.lastIndexOf('.');
	return dot > 0 && dot < name.length - 1 ? name.slice(dot) : '';
}

/** What Jekyll writes in another language than it reads, beside Markdown. */
const converted: ReadonlyMap<string, string> = new Map([
	['.scss', '.css'],
	['.sass', '.css'],
	['.coffee', '.js'],
]);

/**
 * The path of a file from the folder of its site, of a post or another document from that of its collections; undefined for
 * what lies outside of it.
 */
export function sitePathOf(path: string, settings: SiteFolders): string | undefined {
	const {siteFolder, collectionsFolder} = settings;
	const own = pathWithin(siteFolder, path);
	if (own === undefined || collectionsFolder === '') return own;
	const inner = pathWithin(collectionsFolder, own);
	if (inner !== undefined && isOfCollection(inner, settings)) return inner;
	return isOfCollection(own, settings) ? undefined : own;
}

function pathWithin(folder: string, path: string): string | undefined {
	if (folder === '') return path;
	return path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : undefined;
}

function isOfCollection(path: string, settings: CollectionSettings): boolean {
	return collectionOf(path, settings) !== undefined || postsFolderIn(path.split('/')) !== undefined;
}

/** How the paths of pages end, which follow the style of posts in that alone. */
function suffixOf(permalink: string, extension: string): string {
	return (styles.get(permalink) ?? permalink).endsWith('/') ? '/' : extension;
}

function findOwn<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
	return Object.hasOwn(record, key) ? record[key] : undefined;
}

/** What Jekyll reads from the path of a post. */
interface PublishedName {
	/** The folders around `_posts`, which are categories; undefined for a file that is not under `_posts`. */
	readonly folders: readonly string[] | undefined;
	/** File name without extension. */
	readonly base: string;
	/** File name without date and extension. */
	readonly slug: string;
	/** Path without the folder of its kind and without extension. */
	readonly path: string;
	/** The kind of files it belongs to: `posts`, or the name of its collection. */
	readonly collection: string;
}

function nameOf(path: string): PublishedName {
	const segments = path.split('/');
	const base = withoutExtension(fileNameOf(path));
	const posts = postsFolderIn(segments);
	const start = posts ?? 0;
	const folders = segments.slice(0, start);
	return {
		folders: posts === undefined ? undefined : folders,
		base,
		slug: withoutDots(datedNameOf(path)?.slug ?? base),
		path: withoutDots(withoutExtension([...folders, ...segments.slice(start + 1)].join('/'))),
		collection: (segments[start] ?? '').replace(/^_/, ''),
	};
}

type Placeholders = Readonly<Record<string, () => string>>;

/** @see https://jekyllrb.com/docs/permalinks/#placeholders */
function placeholdersOf({categories, slug = ''}: PageFacts, name: PublishedName, extension: string): Placeholders {
	const folders = [...new Set([...(name.folders ?? []), ...categories].map((category) => category.toLowerCase()))];
	// A slug of the front matter's own counts, unless nothing is left of it.
	const ownSlug = slug === '' ? name.slug : slug;
	return {
		title: () => slugify(ownSlug, /[^\p{M}\p{L}\p{Nd}._~!$&'()+,;=@]+/gu),
		slug: () => plainSlug(ownSlug),
		name: () => plainSlug(name.base),
		path: () => name.path,
		collection: () => name.collection,
		categories: () => folders.join('/'),
		slugified_categories: () => folders.map(plainSlug).join('/'),
		output_ext: () => extension,
	};
}

function fillIn(template: string, values: Placeholders, calendar: Calendar): string {
	const find = (name: string): (() => string) | undefined => findOwn(values, name) ?? findOwn(calendar, name);
	return template.replace(/:([a-z_]+)/g, (written, name: string) => {
		const value = find(name);
		if (value !== undefined) return value();
		// In `:year_:month` the underscore belongs to the template.
		const known = name.replace(/_$/, '');
		return `${find(known)?.() ?? ''}${written.slice(known.length + 1)}`;
	});
}

/** Pages know three placeholders; others stay as they are written. */
function fillInPage(
	template: string,
	path: string,
	{name: {base}, extension}: {readonly name: PublishedName; readonly extension: string},
): string {
	const values: Placeholders = {
		// With a slash before it, and none behind.
		path: () => `/${path}`.slice(0, path.lastIndexOf('/') + 1),
		basename: () => withoutDots(base),
		output_ext: () => extension,
	};
	return template.replace(/:([a-z_]+)/g, (written, name: string) => findOwn(values, name)?.() ?? written);
}

function plainSlug(text: string): string {
	return slugify(text, /[^\p{M}\p{L}\p{Nd}]+/gu).toLowerCase();
}

function slugify(text: string, separators: RegExp): string {
	return text.replace(separators, '-').replace(/^-|-$/g, '');
}

/** Jekyll lets no path climb out of the site. */
function tidy(path: string): string {
	return `/${path}`
		.replaceAll('..', '/')
		.replaceAll('./', '')
		.replace(/\/{2,}/g, '/');
}

function withoutDots(name: string): string {
	return name.replace(/(?<!\.)\.+$/, '');
}

function withoutExtension(path: string): string {
	const dot = path.lastIndexOf('.');
	return dot > path.lastIndexOf('/') + 1 ? path.slice(0, dot) : path;
}
