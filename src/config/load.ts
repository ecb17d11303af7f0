import {isObject} from '../model/checks.ts';
import {compareText} from '../model/diagnostic.ts';
import type {PlacedIgnoredCause} from '../model/ignoredCauses.ts';
import {Source} from '../model/text.ts';
import {type Layer, layersOf, type PlaceInConfig, presetLayer} from './layer.ts';
import type {ConfigFile, ConfigMistake} from './mistake.ts';
import type {Plugins} from './plugins.ts';
import {didYouMeanPreset, ownPrefix, prefixOf} from './presets.ts';
import {type JsonPath, type LocatedJson, parseJson} from './readJson.ts';
import {type ResolvedConfig, resolveLayers} from './resolve.ts';
import {type NamedPlugin, type Ruleset, withoutPlugins, withPlugins} from './ruleset.ts';
import {type Config, configSchemas} from './schema.ts';
import {validate} from './validate.ts';

/**
 * Reads what a config extends: a path that begins with `.` or `/`, or the name of a package.
 * @param from the `path` of the config that names it
 * @returns the config's text, its `path` the same each time; or one sentence that says why there is none
 */
export type ReadConfig = (specifier: string, from: string) => ConfigFile | {readonly problem: string};

/** A config that can be used and the rules that it can speak of, or everything that is wrong with it and with what it extends. */
export type LoadedConfig =
	| {readonly config: ResolvedConfig; readonly ruleset: Ruleset}
	| {readonly mistakes: readonly ConfigMistake[]};

/**
 * Reads a config and all that it extends.
 *
 * What is extended comes first, in the order it is named and depth first, then the config's own content; later wins.
 * All paths, those in extended configs too, are counted from the folder of `entry`, so that a shared config can speak of
 * the archive that uses it. Plugins are found from the config that names them; it may speak of their rules, and so may
 * what extends it.
 */
export function loadConfig(entry: ConfigFile, read: ReadConfig, plugins: Plugins): LoadedConfig {
	const loader: Loader = {read, plugins, parts: new Map()};
	const part = loadFile(entry, [], loader);
	const mistakes = [...loader.parts.values()].flatMap((one) => one.mistakes.toSorted(byPlace));
	if (mistakes.length > 0) return {mistakes};
	const ruleset = rulesetOf(part, loader);
	return {config: resolveLayers(part.layers, part, ruleset.rules), ruleset};
}

/** What holds where there is no config: the recommended preset. */
export function defaultConfig({rules, presets}: Ruleset): ResolvedConfig {
	return resolveLayers(
		[presetLayer(presets.get('archivelint:recommended') ?? {}, 'archivelint:recommended')],
		{ignores: [], ignoreCauses: []},
		rules,
	);
}

interface Loader {
	readonly read: ReadConfig;
	readonly plugins: Plugins;
	/** By path, in the order in which they were met. */
	readonly parts: Map<string, Part>;
}

/** What one config gives, all that it extends included. */
interface Part {
	readonly layers: Layer[];
	readonly ignores: string[];
	readonly ignoreCauses: PlacedIgnoredCause[];
	readonly mistakes: ConfigMistake[];
	readonly plugins: Set<NamedPlugin>;
	/** Whether a plugin could not be loaded: then nobody knows which rules there are. */
	lacksPlugin: boolean;
}

function loadFile(file: ConfigFile, chain: readonly string[], loader: Loader): Part {
	const known = loader.parts.get(file.path);
	if (known !== undefined) return known;
	const {json, mistakes} = parseJson(file);
	const part: Part = {
		layers: [],
		ignores: [],
		ignoreCauses: [],
		mistakes: [...mistakes],
		plugins: new Set(),
		lacksPlugin: false,
	};
	loader.parts.set(file.path, part);
	if (json === undefined) return part;
	const place = {file, json, chain: [...chain, file.path]};
	for (const item of itemsOf(json, 'plugins')) plugIn({...item, ...place}, part, loader);
	for (const item of itemsOf(json, 'extends')) extend({...item, ...place}, part, loader);
	const checked = validate(configSchemas(rulesetOf(part, loader)).config, json, file);
	if ('mistakes' in checked) part.mistakes.push(...checked.mistakes);
	else addOwn(checked.value, part, placeTeller(file, json));
	return part;
}

/** Where something stands in a config. Mostly nobody asks. */
function placeTeller(file: ConfigFile, json: LocatedJson): PlaceInConfig {
	let source: Source | undefined;
	return (path) => {
		source ??= new Source(file.text);
		const {line, column} = source.positionAt(json.rangeOf(path, 'key').start);
		return `${file.path}:${line}:${column}`;
	};
}

function addOwn(config: Config, {layers, ignores, ignoreCauses}: Part, originOf: PlaceInConfig): void {
	layers.push(...layersOf(config, originOf));
	ignores.push(...(config.ignores ?? []));
	const entries = config.ignoreCauses ?? [];
	for (const [index, entry] of entries.entries())
		ignoreCauses.push({...entry, place: originOf(['ignoreCauses', index])});
}

interface Item {
	readonly specifier: string;
	readonly path: JsonPath;
}

/** What is named under a key, as far as it can be told from a config that may have mistakes. */
function itemsOf({value}: LocatedJson, key: 'extends' | 'plugins'): Item[] {
	const given = isObject(value) ? value[key] : undefined;
	if (typeof given === 'string' && key === 'extends' && given !== '') return [{specifier: given, path: [key]}];
	if (!Array.isArray(given)) return [];
	return given.flatMap((specifier: unknown, index) =>
		typeof specifier === 'string' && specifier !== '' ? [{specifier, path: [key, index]}] : [],
	);
}

/** Archivelint's own rules and those of the plugins of a config. */
function rulesetOf({plugins, lacksPlugin}: Part, loader: Loader): Ruleset {
	const ruleset = withPlugins(loader.plugins.own, [...plugins]);
	return lacksPlugin ? withoutPlugins(ruleset) : ruleset;
}

function plugIn({specifier, path, file, json}: Extension, part: Part, loader: Loader): void {
	const plugin = loader.plugins.find(specifier, file.path);
	if (plugin !== undefined && 'name' in plugin) {
		part.plugins.add(plugin);
		return;
	}
	part.lacksPlugin = true;
	if (plugin !== undefined) part.mistakes.push({file, range: json.rangeOf(path, 'value'), message: plugin.problem});
}

interface Extension extends Item {
	readonly file: ConfigFile;
	readonly json: LocatedJson;
	/** The paths of the configs that led here, the extending one included. */
	readonly chain: readonly string[];
}

function extend({specifier, path, file, json, chain}: Extension, part: Part, loader: Loader): void {
	const complain = (message: string) => part.mistakes.push({file, range: json.rangeOf(path, 'value'), message});
	const {presets, plugins, leavesOutPlugins} = rulesetOf(part, loader);
	const preset = presets.get(specifier);
	if (preset !== undefined) {
		part.layers.push(presetLayer(preset, specifier));
		return;
	}
	const prefix = prefixOf(specifier);
	if (prefix !== undefined) {
		const isPlugged = prefix === ownPrefix || plugins.has(prefix);
		if (isPlugged) complain(`There is no preset \`${specifier}\`.${didYouMeanPreset(specifier, presets)}`);
		else if (!leavesOutPlugins) complain(`There is no preset \`${specifier}\`: no plugin \`${prefix}\` is loaded.`);
		return;
	}
	const found = loader.read(specifier, file.path);
	if ('problem' in found) {
		complain(`${found.problem}${didYouMeanPreset(specifier, presets)}`);
		return;
	}
	if (chain.includes(found.path)) {
		const circle = [...chain.slice(chain.indexOf(found.path)), found.path].map((name) => `\`${name}\``);
		complain(`The config extends itself: ${circle.join(' → ')}.`);
		return;
	}
	const extended = loadFile(found, chain, loader);
	part.layers.push(...extended.layers);
	part.ignores.push(...extended.ignores);
	part.ignoreCauses.push(...extended.ignoreCauses);
	for (const plugin of extended.plugins) part.plugins.add(plugin);
	part.lacksPlugin ||= extended.lacksPlugin;
}

function byPlace(a: ConfigMistake, b: ConfigMistake): number {
	return a.range.start - b.range.start || a.range.end - b.range.end || compareText(a.message, b.message);
}
