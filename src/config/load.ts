import {compareText} from '../model/diagnostic.ts';
import type {Rule} from '../model/rule.ts';
import {type Layer, layersOf, presetLayer} from './layer.ts';
import type {ConfigFile, ConfigMistake} from './mistake.ts';
import {didYouMeanPreset, findPreset, presetPrefix} from './presets.ts';
import {type JsonPath, type LocatedJson, parseJson} from './readJson.ts';
import {type ResolvedConfig, resolveLayers} from './resolve.ts';
import {type Config, type ConfigSchemas, configSchemas} from './schema.ts';
import {validate} from './validate.ts';

/**
 * Reads what a config extends: a path that begins with `.` or `/`, or the name of a package.
 * @param from the `path` of the config that names it
 * @returns the config's text, its `path` the same each time; or one sentence that says why there is none
 */
export type ReadConfig = (specifier: string, from: string) => ConfigFile | {readonly problem: string};

/** A config that can be used, or everything that is wrong with it and with what it extends. */
export type LoadedConfig = {readonly config: ResolvedConfig} | {readonly mistakes: readonly ConfigMistake[]};

/**
 * Reads a config and all that it extends.
 *
 * What is extended comes first, in the order it is named and depth first, then the config's own content; later wins.
 * All paths, those in extended configs too, are counted from the folder of `entry`, so that a shared config can speak of
 * the archive that uses it.
 */
export function loadConfig(entry: ConfigFile, read: ReadConfig, rules: readonly Rule[]): LoadedConfig {
	const loader: Loader = {read, rules, schemas: configSchemas(rules), parts: new Map()};
	const {layers, ignores} = loadFile(entry, [], loader);
	const mistakes = [...loader.parts.values()].flatMap((part) => part.mistakes.toSorted(byPlace));
	return mistakes.length > 0 ? {mistakes} : {config: resolveLayers(layers, ignores, rules)};
}

/** What holds where there is no config: the recommended preset. */
export function defaultConfig(rules: readonly Rule[]): ResolvedConfig {
	return resolveLayers([presetLayer('archivelint:recommended', rules)], [], rules);
}

interface Loader {
	readonly read: ReadConfig;
	readonly rules: readonly Rule[];
	readonly schemas: ConfigSchemas;
	/** By path, in the order in which they were met. */
	readonly parts: Map<string, Part>;
}

/** What one config gives, all that it extends included. */
interface Part {
	readonly layers: Layer[];
	readonly ignores: string[];
	readonly mistakes: ConfigMistake[];
}

function loadFile(file: ConfigFile, chain: readonly string[], loader: Loader): Part {
	const known = loader.parts.get(file.path);
	if (known !== undefined) return known;
	const {json, mistakes} = parseJson(file);
	const part: Part = {layers: [], ignores: [], mistakes: [...mistakes]};
	loader.parts.set(file.path, part);
	if (json === undefined) return part;
	for (const item of extendsItems(json)) extend({...item, file, json, chain: [...chain, file.path]}, part, loader);
	const checked = validate(loader.schemas.config, json, file);
	if ('mistakes' in checked) part.mistakes.push(...checked.mistakes);
	else addOwn(checked.value, part);
	return part;
}

function addOwn(config: Config, {layers, ignores}: Part): void {
	layers.push(...layersOf(config));
	ignores.push(...(config.ignores ?? []));
}

interface Item {
	readonly specifier: string;
	readonly path: JsonPath;
}

/** What is extended, as far as it can be told from a config that may have mistakes. */
function extendsItems({value}: LocatedJson): Item[] {
	const given = typeof value === 'object' && value !== null && 'extends' in value ? value.extends : undefined;
	if (typeof given === 'string') return [{specifier: given, path: ['extends']}];
	if (!Array.isArray(given)) return [];
	return given.flatMap((specifier: unknown, index) =>
		typeof specifier === 'string' ? [{specifier, path: ['extends', index]}] : [],
	);
}

interface Extension extends Item {
	readonly file: ConfigFile;
	readonly json: LocatedJson;
	/** The paths of the configs that led here, the extending one included. */
	readonly chain: readonly string[];
}

function extend({specifier, path, file, json, chain}: Extension, part: Part, loader: Loader): void {
	const complain = (message: string) => part.mistakes.push({file, range: json.rangeOf(path, 'value'), message});
	const preset = findPreset(specifier);
	if (preset !== undefined) {
		part.layers.push(presetLayer(preset, loader.rules));
		return;
	}
	if (specifier === '') return;
	if (specifier.startsWith(presetPrefix)) {
		complain(`There is no preset \`${specifier}\`.${didYouMeanPreset(specifier)}`);
		return;
	}
	const found = loader.read(specifier, file.path);
	if ('problem' in found) {
		complain(`${found.problem}${didYouMeanPreset(specifier)}`);
		return;
	}
	if (chain.includes(found.path)) {
		const circle = [...chain.slice(chain.indexOf(found.path)), found.path].map((name) => `\`${name}\``);
		complain(`The config extends itself: ${circle.join(' → ')}.`);
		return;
	}
	const {layers, ignores} = loadFile(found, chain, loader);
	part.layers.push(...layers);
	part.ignores.push(...ignores);
}

function byPlace(a: ConfigMistake, b: ConfigMistake): number {
	return a.range.start - b.range.start || a.range.end - b.range.end || compareText(a.message, b.message);
}
