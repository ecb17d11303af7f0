import {readJsonObject} from '../frontMatter/json/readJsonObject.ts';
import {readToml} from '../frontMatter/toml/readToml.ts';
import {isMapping} from '../frontMatter/valueKinds.ts';
import {readYaml} from '../frontMatter/yaml.ts';
import type {FrontMatterEntry, YamlValue} from '../model/post.ts';
import {byteOrderMarkLength} from '../model/text.ts';

/** The values of a config, by key. */
export type ConfigValues = Readonly<Record<string, YamlValue>>;

/** In UTF-16 units. A site's config is its owner's own and may be longer than what came with a page. */
const longestConfig = 1_000_000;

/**
 * Reads a config of a program that makes sites, in the language that the name of the file ends in. What cannot be read says
 * nothing: the program tells its owner why.
 * @param name ends in `.toml`, `.json`, `.yml` or `.yaml`
 */
export function readConfigValues(name: string, given: string): ConfigValues {
	const text = given.slice(byteOrderMarkLength(given));
	try {
		return valuesOf(entriesIn(name, text));
	} catch {
		// A parser that fails on a config must not end a run over posts.
		return {};
	}
}

function entriesIn(name: string, text: string): ReadonlyMap<string, FrontMatterEntry> {
	if (/\.toml$/i.test(name)) return readToml(text, 0, 0).entries;
	if (/\.json$/i.test(name)) return readJsonObject(text, 0, {start: 0, end: 1}).entries;
	return readYaml(text, 0, longestConfig).entries;
}

function valuesOf(entries: ReadonlyMap<string, FrontMatterEntry>): ConfigValues {
	return Object.fromEntries([...entries].map(([key, {value}]) => [key, value]));
}

/** The same with keys in small letters, for programs that take them in any. */
export function inSmallLetters(values: ConfigValues): ConfigValues {
	return Object.fromEntries(Object.entries(values).map(([key, value]) => [key.toLowerCase(), value]));
}

/** A text that is not empty. */
export function textIn(value: YamlValue): string | undefined {
	return typeof value === 'string' && value !== '' ? value : undefined;
}

/** The texts of a list, or the one that stands in the place of a list. */
export function textsIn(value: YamlValue): readonly string[] {
	const items: readonly YamlValue[] = Array.isArray(value) ? value : [value];
	return items.flatMap((item) => textIn(item) ?? []);
}

/** The values of a mapping; none of what is no mapping. */
export function mappingIn(value: YamlValue): ConfigValues {
	return isMapping(value) ? value : {};
}

/** A folder of the site, however it is written; undefined for one outside. */
export function folderIn(value: YamlValue): string | undefined {
	const folder = textIn(value)?.replace(/^(?:\.?\/)+|\/+$/g, '');
	return folder === undefined || folder === '' || folder === '.' || folder.startsWith('..') ? undefined : folder;
}
