import {isEmptyValue} from '../../frontMatter/emptyValue.ts';
import {isMapping} from '../../frontMatter/valueKinds.ts';
import {readYaml} from '../../frontMatter/yaml.ts';
import type {FrontMatterEntry, YamlValue} from '../../model/post.ts';
import type {CollectionSettings, FrontMatterDefaults, Settings} from '../../model/settings.ts';
import {type Site, type SiteComplaint, unknownSite} from '../../model/site.ts';
import {byteOrderMarkLength, type Range, sliceOf} from '../../model/text.ts';
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
	const asWritten = readYaml(text.slice(start), start, maxLength);
	// Ruby's parser lets a value in quotation marks go on in a line that is not indented.
	const indented = stopsJekyll(asWritten)
		? readYaml(withQuotedLinesIndented(text.slice(start)), start, maxLength)
		: asWritten;
	const {entries, problems} = stopsJekyll(indented) ? asWritten : indented;
	const broken = problems.filter(isBreaking);
	if (broken.length > 0) {
		// The reader of front matter speaks of front matter.
		const complaints = broken.map(({range, message}) => ({range, message: message.replace('front matter', 'config')}));
		return {site: unknownSite, complaints};
	}
	const kramdown = readKramdown(entries.get('kramdown'), text);
	const site: Site = {
		permalink: textOf(entries.get('permalink')),
		url: textOf(entries.get('url'))?.replace(/\/+$/, ''),
		// `gems` is what Jekyll called them before version 3.5.
		plugins: ['plugins', 'gems'].flatMap((key) => textsOf(entries.get(key)?.value)),
		source: folderOf(textOf(entries.get('source'))),
		collectionsFolder: folderOf(textOf(entries.get('collections_dir'))),
		defaults: defaultsOf(entries.get('defaults')?.value),
		baseurl: baseUrlOf(textOf(entries.get('baseurl'))),
		timezone: textOf(entries.get('timezone')),
		markdown: textOf(entries.get('markdown')),
		exclude: textsOf(entries.get('exclude')?.value),
		include: textsOf(entries.get('include')?.value),
		collections: collectionsOf(entries.get('collections')?.value),
		kramdown: kramdown.options,
		unfollowed: [...unfollowedKeys(entries), ...kramdown.unfollowed],
	};
	return {site, complaints: kramdown.complaints};
}

type Reading = ReturnType<typeof readYaml>;

function stopsJekyll({problems}: Reading): boolean {
	return problems.some(isBreaking);
}

function isBreaking({kind, breaks}: Reading['problems'][number]): boolean {
	return kind === 'not-a-mapping' || breaks !== '1.2';
}

/** Indents the lines that go on with a value in quotation marks of a key at the left edge. */
function withQuotedLinesIndented(text: string): string {
	let quote: string | undefined;
	return text.replace(/[^\n]*\n?/g, (line) => {
		const isInside = quote !== undefined;
		const opening = isInside ? undefined : /^[\w-]+:[ \t]+(["'])/.exec(line);
		quote ??= opening?.[1];
		const rest = line.slice(opening?.[0].length ?? 0);
		if (quote !== undefined && rest.replace(/\\.|''/g, '').includes(quote)) quote = undefined;
		return isInside && line.trim() !== '' ? `  ${line}` : line;
	});
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

/** Ruby: whatever is not empty and not `false` is true. Posts are published, whatever is said of them. */
function collectionOf(name: string, metadata: {readonly [key: string]: YamlValue}): CollectionSettings {
	const {output, permalink} = metadata;
	return {
		output: name === 'posts' || (output !== undefined && output !== false),
		...(typeof permalink === 'string' ? {permalink} : {}),
	};
}

/** What files have that have no key of their own for it. */
function defaultsOf(value: YamlValue): Settings['defaults'] {
	const items: readonly YamlValue[] = Array.isArray(value) ? value : [];
	const sets = items.flatMap((item): readonly FrontMatterDefaults[] => {
		const {scope, values} = isMapping(item) ? item : {};
		if (!isMapping(values)) return [];
		const {permalink} = values;
		const {path, type} = isMapping(scope) ? scope : {};
		const categories = [...wordsOf(values['categories']), ...textsOf(values['category'])];
		const isPlaced = typeof permalink === 'string' && permalink !== '';
		return [
			{
				scope: {
					path: typeof path === 'string' ? path : '',
					...(typeof type === 'string' ? {type: pluralTypes.get(type) ?? type} : {}),
				},
				values: {...(isPlaced ? {permalink} : {}), ...(categories.length > 0 ? {categories} : {})},
				keys: Object.keys(values).filter((key) => !isEmptyValue(values[key])),
			},
		];
	});
	// A scope that says nothing still counts against others that do.
	return sets.some(({keys = []}) => keys.length > 0) ? sets : [];
}

/** How Jekyll called types before version 3. */
const pluralTypes: ReadonlyMap<string, string> = new Map([
	['page', 'pages'],
	['post', 'posts'],
]);

function wordsOf(value: YamlValue): readonly string[] {
	return typeof value === 'string' ? value.split(/\s+/).filter((word) => word !== '') : textsOf(value);
}

/** A folder, however it is written: `./docs/` is `docs`. */
function folderOf(written: string | undefined): string {
	return written?.replace(/^(?:\.?\/)+|\/+$/g, '').replace(/^\.$/, '') ?? '';
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
		...(setsPaths(entries.get('defaults')?.value) ? ['defaults'] : []),
	];
}

/** What defaults of front matter say that is not followed: whether files are published, and another name for them. */
function setsPaths(defaults: YamlValue): boolean {
	if (!Array.isArray(defaults)) return false;
	return defaults.some((item) => {
		const values = isMapping(item) ? item['values'] : undefined;
		return isMapping(values) && ['published', 'slug'].some((key) => Object.hasOwn(values, key));
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
