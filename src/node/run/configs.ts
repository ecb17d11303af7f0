import {existsSync, readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import path from 'node:path';
import {configFileOf, mistakenConfig} from '../../config/configObject.ts';
import {
	type Checked,
	type Config,
	type ConfigFile,
	defaultConfig,
	loadConfig,
	Plugins,
	parseRuleList,
	parseRuleSpec,
	type ResolvedConfig,
	type Ruleset,
	withoutPlugins,
} from '../../config/index.ts';
import type {FrontMatter} from '../../model/post.ts';
import type {PostSettings, Settings} from '../../model/settings.ts';
import {UserError} from '../../model/userError.ts';
import {foldersUpwards} from '../files/archiveRoot.ts';
import {reasonOf} from '../files/fileErrors.ts';
import {readControlText} from '../files/guardedFile.ts';
import {leadsOutOf, pathFrom, toSlashes} from '../files/paths.ts';
import {isPath, loadPlugin, whyNotFound} from './loadPlugin.ts';
import type {RunOptions} from './runOptions.ts';
import {describeStray, strayConfigsIn} from './strayConfigs.ts';

/** The names that a config file may have: one of them in a folder. Both may hold comments; editors mind the name. */
export const configFileNames = ['.archivelintrc.json', '.archivelintrc.jsonc'] as const;

/** A config and the folder that its paths start from. */
export interface PlacedConfig {
	readonly config: ResolvedConfig;
	/** The rules that it can speak of: archivelint's own and those of its plugins. */
	readonly ruleset: Ruleset;
	/** Absolute. */
	readonly folder: string;
	/** The config file, absolute; undefined when there is none and the recommended rules hold. */
	readonly file: string | undefined;
}

/** What the options say of configs. */
export type ConfigOptions = Pick<RunOptions, 'config' | 'only' | 'rule' | 'plugins' | 'parser'>;

/** Finds the config of each file: what the options name, else the nearest file upwards. */
export class Configs {
	readonly #options: ConfigOptions;
	readonly #cwd: string;
	readonly #plugins: Plugins;
	readonly #defaults: Partial<Settings>;
	readonly #byFolder = new Map<string, PlacedConfig>();
	readonly #byFile = new Map<string, PlacedConfig>();
	readonly #texts = new Map<string, string>();
	/** By folder, sentences about what lies there as if it were a config. */
	readonly #stray: Map<string, readonly string[]>;
	/** Those of sites in folders, which are absolute. */
	#inner: readonly {readonly folder: string; readonly configs: Configs}[] = [];
	/** What holds where there is no config file: one for all folders, which may be many. */
	#unconfigured: PlacedConfig | undefined;

	/**
	 * @param ruleset archivelint's own rules
	 * @param shared what configs have in common that are the same but for their defaults
	 * @throws UserError when `--only` or `--rule` cannot be used, whatever the plugins
	 */
	constructor(
		options: ConfigOptions,
		cwd: string,
		ruleset: Ruleset,
		shared: {
			readonly plugins?: Plugins;
			readonly defaults?: Partial<Settings>;
			readonly stray?: Map<string, readonly string[]>;
		} = {},
	) {
		this.#options = options;
		this.#cwd = cwd;
		this.#plugins =
			shared.plugins ??
			new Plugins(options.plugins ? ruleset : withoutPlugins(ruleset), (specifier, from) =>
				loadPlugin(specifier, path.resolve(cwd, from)),
			);
		this.#defaults = shared.defaults ?? {};
		this.#stray = shared.stray ?? new Map();
		adapt(defaultConfig(ruleset), options, withoutPlugins(ruleset));
	}

	/** Archivelint's own rules and those of all plugins that configs have named so far. */
	get ruleset(): Ruleset {
		return this.#plugins.ruleset;
	}

	/** What a person should know of the configs that were read so far. */
	get notices(): readonly string[] {
		const {leftOut} = this.#plugins;
		const idle = [...this.#byFile.values()].flatMap(({config}) => config.idleSettings);
		const told = [...this.#stray.values()].flat().concat(...new Set(idle));
		if (leftOut.length === 0) return told;
		const list = new Intl.ListFormat('en-GB').format(leftOut.map((specifier) => `\`${specifier}\``));
		return [...told, `With \`--no-plugins\`, plugins are left out: ${list}.`];
	}

	/**
	 * Looks whether the rules of plugins that the command line names are there. To be asked when the configs of all files
	 * are read that a run is about: another one may name another plugin.
	 * @throws UserError when they are not
	 */
	refuseUnknownRules(): void {
		adapt(defaultConfig(this.ruleset), this.#options, {...this.ruleset, leavesOutPlugins: false});
	}

	/**
	 * The config that holds in a folder.
	 * @param folder absolute
	 * @throws UserError with every mistake in the config and what it extends
	 */
	forFolder(folder: string): PlacedConfig {
		const inner = this.#inner.find((site) => pathFrom(site.folder, folder) !== undefined);
		if (inner !== undefined) return inner.configs.forFolder(folder);
		const known = this.#byFolder.get(folder);
		if (known !== undefined) return known;
		const file = this.#findFile(folder);
		const config = file === undefined ? this.#withoutFile() : this.#load(file);
		this.#byFolder.set(folder, config);
		return config;
	}

	/**
	 * What holds when an archive is judged as a whole: what its config says of the root, or of the only site, if it lies in a
	 * folder. Of its sites, all that holds in each is given.
	 * @param root of the archive, absolute
	 */
	archiveOf(root: string): PostSettings {
		const whole = this.forFolder(root).config.archive;
		if (this.#inner.length === 0) return whole;
		const sites = this.#inner.map(({folder, configs}) => ({
			folder: toSlashes(path.relative(root, folder)),
			settings: configs.forFolder(folder).config.archive.settings,
		}));
		const [only = whole.settings, ...others] = sites.map(({settings}) => settings);
		const spokenFor = others.length === 0 ? only : whole.settings;
		return {...whole, settings: {...spokenFor, innerSites: [...sites, {folder: '', settings: whole.settings}]}};
	}

	/**
	 * What holds for a file.
	 * @param file absolute
	 * @param frontMatter undefined for a post that has none, or that is not read
	 */
	settingsOf(file: string, frontMatter: FrontMatter | undefined): PostSettings {
		const {config, folder} = this.forFolder(path.dirname(file));
		// Nearly all files lie below their config: what `path.relative` does beside takes long.
		const isBelow = file.startsWith(folder) && file[folder.length] === path.sep;
		const inside = isBelow ? file.slice(folder.length + path.sep.length) : path.relative(folder, file);
		return config.settingsFor(toSlashes(inside), frontMatter);
	}

	/**
	 * Which overrides of its config hold for a file whose settings are known, in short; undefined where they are from
	 * elsewhere.
	 * @param file absolute
	 */
	overridesOf(file: string, settings: PostSettings): string | undefined {
		return this.forFolder(path.dirname(file)).config.overridesOf(settings);
	}

	/**
	 * What holds for a file of which it is known which overrides of its config hold; undefined for what its config does not know.
	 * @param file absolute
	 */
	settingsUnder(file: string, overrides: string): PostSettings | undefined {
		return this.forFolder(path.dirname(file)).config.settingsUnder(overrides);
	}

	/**
	 * Reads all configs of an archive: that of its root, and those further down.
	 * @param paths of all its files, from its root, with `/`
	 */
	forArchive(root: string, paths: readonly string[]): readonly PlacedConfig[] {
		const own = this.forFolder(root);
		// What the command line names holds everywhere.
		if (this.#options.config !== undefined) return [own];
		const below = paths
			.filter((file) => isConfigName(path.posix.basename(file)))
			.map((file) => this.forFolder(path.join(root, path.dirname(file))));
		return [...new Set([own, ...below])];
	}

	/** Folders whose configs were read so far, each for one config that is not extended by another, in this order. */
	get folders(): readonly string[] {
		return [...this.#byFile.values()].map(({folder}) => folder);
	}

	/** The same without the modules of plugins. */
	get configTexts(): ReadonlyMap<string, string> {
		return this.#texts;
	}

	/** Whether the configs that these were made of had been read: no other was needed since. */
	get isComplete(): boolean {
		return this.#texts.size === 0;
	}

	/**
	 * All configs that were read so far, those included that others extend, and the modules of their plugins: their texts,
	 * by their absolute paths.
	 */
	get texts(): ReadonlyMap<string, string> {
		return new Map([
			...this.configTexts,
			...this.#plugins.files.map((file) => [file, readFileSync(file, 'utf8')] as const),
		]);
	}

	/**
	 * The same configs over settings that hold where they say nothing themselves, below each site of the archive over its own.
	 * @param root of the archive, absolute
	 */
	withDefaults(settings: Partial<Settings>, root: string): Configs {
		const configs = new Configs(this.#options, this.#cwd, this.ruleset, {
			plugins: this.#plugins,
			defaults: settings,
			stray: this.#stray,
		});
		for (const [file, placed] of this.#byFile)
			configs.#byFile.set(file, {...placed, config: placed.config.withDefaults(settings)});
		configs.#inner = (settings.innerSites ?? []).map(({folder, settings: own}) => ({
			folder: path.join(root, folder),
			configs: this.withDefaults({...own, ...keysOf(settings)}, root),
		}));
		return configs;
	}

	#findFile(folder: string): string | undefined {
		const {config} = this.#options;
		if (config === false) return undefined;
		// An object holds as the file would that lay there.
		if (isObject(config)) return path.join(this.#cwd, configFileNames[0]);
		if (config !== undefined) return path.resolve(this.#cwd, config);
		for (const candidate of foldersUpwards(folder)) {
			const [file, second] = configFileNames
				.map((name) => path.join(candidate, name))
				.filter((name) => existsSync(name));
			if (file !== undefined && second !== undefined) throw new UserError(describeTwoConfigs(file, second, this.#cwd));
			if (file !== undefined) return file;
		}
		for (const candidate of foldersUpwards(folder)) this.#lookForStray(candidate);
		return undefined;
	}

	/** Somebody may think that a config is read which has another name. */
	#lookForStray(folder: string): void {
		if (this.#stray.has(folder)) return;
		const sentences = strayConfigsIn(folder).map((name) =>
			describeStray(name, shownPath(path.join(folder, name), this.#cwd)),
		);
		this.#stray.set(folder, sentences);
	}

	#withoutFile(): PlacedConfig {
		const {own: ruleset} = this.#plugins;
		this.#unconfigured ??= {
			config: this.#adapted(defaultConfig(ruleset), ruleset),
			ruleset,
			folder: this.#cwd,
			file: undefined,
		};
		return this.#unconfigured;
	}

	#load(file: string): PlacedConfig {
		const known = this.#byFile.get(file);
		if (known !== undefined) return known;
		const {config: given} = this.#options;
		const entry = isObject(given) ? configFileOf(given) : this.#read(file, path.dirname(file));
		const read = (specifier: string, from: string) => this.#readExtended(specifier, from, path.dirname(file));
		const loaded = loadConfig(entry, read, this.#plugins);
		if ('mistakes' in loaded) throw mistakenConfig(loaded.mistakes);
		const {ruleset} = loaded;
		const placed = {config: this.#adapted(loaded.config, ruleset), ruleset, folder: path.dirname(file), file};
		this.#byFile.set(file, placed);
		return placed;
	}

	/** A config does not mind what the command line says of a plugin that it does not name. */
	#adapted(config: ResolvedConfig, ruleset: Ruleset): ResolvedConfig {
		return adapt(config, this.#options, withoutPlugins(ruleset)).withDefaults(this.#defaults);
	}

	/** @param home the folder whose configs may be shown */
	#read(file: string, home: string): ConfigFile {
		const config = {...readConfigFile(file, this.#cwd), isElsewhere: leadsOutOf(home, file)};
		this.#texts.set(file, config.text);
		return config;
	}

	#readExtended(specifier: string, from: string, home: string): ConfigFile | {readonly problem: string} {
		const origin = path.resolve(this.#cwd, from);
		let file: string;
		try {
			file = isPath(specifier)
				? path.resolve(path.dirname(origin), specifier)
				: createRequire(origin).resolve(specifier);
		} catch (error) {
			return {problem: `The config \`${specifier}\` cannot be found: ${whyNotFound(specifier, error)}.`};
		}
		try {
			return this.#read(file, home);
		} catch (error) {
			if (error instanceof UserError) return {problem: error.message};
			throw error;
		}
	}
}

/** What the posts of an archive say of their keys holds in all of its sites. */
function keysOf({inferredKeys, isSourceDoubtful, authorKeys}: Partial<Settings>): Partial<Settings> {
	return {
		...(inferredKeys === undefined ? {} : {inferredKeys}),
		...(isSourceDoubtful === undefined ? {} : {isSourceDoubtful}),
		...(authorKeys === undefined ? {} : {authorKeys}),
	};
}

function isConfigName(name: string): boolean {
	return configFileNames.some((known) => known === name);
}

function describeTwoConfigs(file: string, second: string, cwd: string): string {
	const shown = shownPath(file, cwd);
	return `\`${shown}\` and \`${path.basename(second)}\` beside it are both the config of one folder: keep one of them.`;
}

function isObject(config: RunOptions['config']): config is Config {
	return typeof config === 'object';
}

function readConfigFile(file: string, cwd: string): ConfigFile {
	try {
		return {path: shownPath(file, cwd), text: readControlText(file)};
	} catch (error) {
		throw new UserError(`The config \`${path.relative(cwd, file) || file}\` cannot be read: ${reasonOf(error)}.`);
	}
}

function shownPath(file: string, cwd: string): string {
	const shown = path.relative(cwd, file) || file;
	return shown.startsWith('..') ? file : shown;
}

/**
 * What the command line makes of a config.
 * @throws UserError when it names rules that there are not
 */
function adapt(
	config: ResolvedConfig,
	{only, rule, parser}: Pick<ConfigOptions, 'only' | 'rule' | 'parser'>,
	ruleset: Ruleset,
): ResolvedConfig {
	const ids = only.flatMap((list) => accepted(parseRuleList(list, ruleset)));
	const set = rule.reduce((current, spec) => current.withRules(accepted(parseRuleSpec(spec, ruleset))), config);
	const chosen = ids.length === 0 ? set : set.only(ids);
	return parser === undefined ? chosen : chosen.withSettings({parser});
}

function accepted<T>(checked: Checked<T>): T {
	if ('mistakes' in checked) throw mistakenConfig(checked.mistakes);
	return checked.value;
}
