import {isEmptyValue} from '../frontMatter/emptyValue.ts';
import {isMapping} from '../frontMatter/writeYaml.ts';
import {readYaml} from '../frontMatter/yaml.ts';
import type {FrontMatterEntry, YamlValue} from '../model/post.ts';
import type {CollectionSettings, Settings} from '../model/settings.ts';
import {type Site, type SiteComplaint, unknownSite} from '../model/site.ts';
import {byteOrderMarkLength, type Range, sliceOf} from '../model/text.ts';
import {readKramdownConfig} from './kramdownConfig.ts';
import {markdownExtensions} from './postName.ts';

/** In UTF-16 units. A site's config is its owner's own and may be longer than what came with a page. */
const maxLength = 1_000_000;

/**
 * Reads the text of Jekyll's `_config.yml` (https://jekyllrb.com/docs/configuration/), with the values that Jekyll's YAML
 * 1.1 gives it. Pure, and nothing in it makes this throw.
 * @returns what was understood, and what stops Jekyll: then the site is not known
 */
export function readSiteConfig(text: string): {readonly site: Site; readonly complaints: readonly SiteComplaint[]} {
	const start = byteOrderMarkLength(text);
	const {entries, problems} = readYaml(text.slice(start), start, maxLength);
	const broken = problems.filter(({kind, breaks}) => kind === 'not-a-mapping' || breaks !== '1.2');
	if (broken.length > 0) {
		// The reader of front matter speaks of front matter.
		const complaints = broken.map(({range, message}) => ({range, message: message.replace('front matter', 'config')}));
		return {site: unknownSite, complaints};
	}
	const kramdown = readKramdown(entries.get('kramdown'), text);
	const site: Site = {
		permalink: textOf(entries.get('permalink')),
		baseurl: baseUrlOf(textOf(entries.get('baseurl'))),
		timezone: textOf(entries.get('timezone')),
		markdown: textOf(entries.get('markdown')),
		exclude: textsOf(entries.get('exclude')?.value),
		include: textsOf(entries.get('include')?.value),
		collections: collectionsOf(entries.get('collections')?.value),
		defaults: defaultsOf(entries.get('defaults')?.value),
		kramdown: kramdown.options,
		unfollowed: [...unfollowedKeys(entries), ...kramdown.unfollowed],
	};
	return {site, complaints: kramdown.complaints};
}

interface KramdownReading {
	readonly options: Site['kramdown'];
	readonly unfollowed: readonly string[];
	readonly complaints: readonly SiteComplaint[];
}

function readKramdown(entry: FrontMatterEntry | undefined, text: string): KramdownReading {
	if (entry?.value === undefined) return {options: {}, unfollowed: [], complaints: []};
	if (!isMapping(entry.value)) {
		const message = '`kramdown` must be a mapping of options to values.';
		return {options: {}, unfollowed: [], complaints: [{range: entry.valueRange, message}]};
	}
	const {options, unfollowed, problems} = readKramdownConfig(entry.value);
	return {
		options,
		unfollowed: unfollowed.map((name) => `kramdown.${name}`),
		complaints: problems.map(({option, message}) => ({range: rangeOfKey(option, entry, text), message})),
	};
}

/** Where a key stands within a value: values of inner keys have no places of their own. */
function rangeOfKey(key: string, {valueRange, keyRange}: FrontMatterEntry, text: string): Range {
	const found = new RegExp(`(?:^|[\\s{,])(["']?${key}["']?)[ \\t]*:`).exec(sliceOf(text, valueRange));
	if (found === null) return keyRange;
	const [whole, written = ''] = found;
	const start = valueRange.start + found.index + whole.indexOf(written);
	return {start, end: start + written.length};
}

/**
 * Jekyll takes a list of names or a mapping of names to what holds for them; posts are a collection that is always there.
 * @see https://jekyllrb.com/docs/collections/
 */
function collectionsOf(value: YamlValue): Settings['collections'] {
	const given = Array.isArray(value)
		? value.filter((name) => typeof name === 'string').map((name): [string, YamlValue] => [name, undefined])
		: Object.entries(isMapping(value) ? value : {});
	const collections: readonly (readonly [string, CollectionSettings])[] = given.map(([name, metadata]) => [
		name,
		collectionOf(name, isMapping(metadata) ? metadata : {}),
	]);
	return {posts: {output: true}, ...Object.fromEntries(collections)};
}

/**
 * The keys that Jekyll gives to the front matter of files; those without a value say nothing.
 * @see https://jekyllrb.com/docs/configuration/front-matter-defaults/
 */
function defaultsOf(value: YamlValue): Settings['defaults'] {
	const items: readonly YamlValue[] = Array.isArray(value) ? value : [];
	return items.flatMap((item) => {
		const {scope, values} = isMapping(item) ? item : {};
		// A set without a scope, or without values, is not valid for Jekyll, and says nothing.
		if (!isMapping(scope) || !isMapping(values)) return [];
		const {path = '', type} = scope;
		const keys = Object.keys(values).filter((key) => !isEmptyValue(values[key]));
		return [{path: String(path), ...(type === undefined ? {} : {type: String(type)}), keys}];
	});
}

/** Ruby: whatever is not empty and not `false` is true. Posts are published, whatever is said of them. */
function collectionOf(name: string, metadata: {readonly [key: string]: YamlValue}): CollectionSettings {
	const {output, permalink} = metadata;
	return {
		output: name === 'posts' || (output !== undefined && output !== false),
		...(typeof permalink === 'string' ? {permalink} : {}),
	};
}

function textsOf(value: YamlValue): readonly string[] {
	if (typeof value === 'string') return value === '' ? [] : [value];
	return Array.isArray(value) ? value.filter((item) => typeof item === 'string' && item !== '') : [];
}

function unfollowedKeys(entries: ReadonlyMap<string, FrontMatterEntry>): readonly string[] {
	const markdown = textOf(entries.get('markdown'));
	const extensions = textOf(entries.get('markdown_ext'))?.toLowerCase().split(',');
	const hasOthers =
		extensions !== undefined &&
		(extensions.includes('html') || markdownExtensions.some((extension) => !extensions.includes(extension)));
	return [
		...(markdown === undefined || markdown.toLowerCase() === 'kramdown' ? [] : [`markdown: ${markdown}`]),
		...(hasOthers ? ['markdown_ext'] : []),
		...['collections_dir', 'source'].filter((key) => textOf(entries.get(key)) !== undefined),
		...(setsPaths(entries.get('defaults')?.value) ? ['defaults'] : []),
	];
}

/** Whether the defaults of front matter say where posts are published, or whether they are. */
function setsPaths(defaults: YamlValue): boolean {
	if (!Array.isArray(defaults)) return false;
	return defaults.some((item) => {
		const values = isMapping(item) ? item['values'] : undefined;
		return (
			isMapping(values) && ['permalink', 'published', 'categories', 'slug'].some((key) => Object.hasOwn(values, key))
		);
	});
}

function textOf(entry: FrontMatterEntry | undefined): string | undefined {
	const value: YamlValue = entry?.value;
	if (value === undefined || value === '' || typeof value === 'object') return undefined;
	return String(value);
}

/** Jekyll takes a base URL with or without slashes around it. */
function baseUrlOf(written: string | undefined): string | undefined {
	const name = written?.replace(/^\/+/, '').replace(/\/+$/, '');
	return name === undefined || name === '' ? undefined : `/${name}`;
}
