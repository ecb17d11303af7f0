import {existsSync, readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import path from 'node:path';
import {configFileOf, describeMistakes} from '../../config/configObject.ts';
import {
	type Checked,
	type Config,
	type ConfigFile,
	defaultConfig,
	loadConfig,
	parseRuleList,
	parseRuleSpec,
	type ResolvedConfig,
} from '../../config/index.ts';
import type {Rule} from '../../model/rule.ts';
import type {Settings} from '../../model/settings.ts';
import {UserError} from '../../model/userError.ts';
import {foldersUpwards} from '../files/archiveRoot.ts';
import {reasonOf} from '../files/fileErrors.ts';
import type {RunOptions} from './runOptions.ts';

/** The name of the config file. */
export const configFileName = '.archivelintrc.json';

/** A config and the folder that its paths start from. */
export interface PlacedConfig {
	readonly config: ResolvedConfig;
	/** Absolute. */
	readonly folder: string;
	/** The config file, absolute; undefined when there is none and the recommended rules hold. */
	readonly file: string | undefined;
}

/** Finds the config of each file: what the options name, else the nearest file upwards. */
export class Configs {
	readonly #options: Pick<RunOptions, 'config' | 'only' | 'rule'>;
	readonly #cwd: string;
	readonly #rules: readonly Rule[];
	readonly #byFolder = new Map<string, PlacedConfig>();
	readonly #byFile = new Map<string, PlacedConfig>();
	readonly #texts = new Map<string, string>();
	/** What holds where there is no config file: one for all folders, which may be many. */
	#unconfigured: PlacedConfig | undefined;
	readonly #adapt: (config: ResolvedConfig) => ResolvedConfig;

	/**
	 * @param adapt what the command line makes of each config
	 * @throws UserError when `--only` or `--rule` cannot be used
	 */
	constructor(
		options: Pick<RunOptions, 'config' | 'only' | 'rule'>,
		cwd: string,
		rules: readonly Rule[],
		adapt = adaptation(options, rules),
	) {
		this.#options = options;
		this.#cwd = cwd;
		this.#rules = rules;
		this.#adapt = adapt;
	}

	/**
	 * The config that holds in a folder.
	 * @param folder absolute
	 * @throws UserError with every mistake in the config and what it extends
	 */
	forFolder(folder: string): PlacedConfig {
		const known = this.#byFolder.get(folder);
		if (known !== undefined) return known;
		const file = this.#findFile(folder);
		const config = file === undefined ? this.#withoutFile() : this.#load(file);
		this.#byFolder.set(folder, config);
		return config;
	}

	/** All configs that were read so far, those included that others extend: their texts, by their absolute paths. */
	get texts(): ReadonlyMap<string, string> {
		return this.#texts;
	}

	/** The same configs over settings that hold where they say nothing themselves. */
	withDefaults(settings: Partial<Settings>): Configs {
		const configs = new Configs(this.#options, this.#cwd, this.#rules, (config) =>
			this.#adapt(config).withDefaults(settings),
		);
		for (const [file, placed] of this.#byFile)
			configs.#byFile.set(file, {...placed, config: placed.config.withDefaults(settings)});
		return configs;
	}

	#findFile(folder: string): string | undefined {
		const {config} = this.#options;
		if (config === false) return undefined;
		// An object holds as the file would that lay there.
		if (isObject(config)) return path.join(this.#cwd, configFileName);
		if (config !== undefined) return path.resolve(this.#cwd, config);
		return foldersUpwards(folder)
			.map((candidate) => path.join(candidate, configFileName))
			.find((candidate) => existsSync(candidate));
	}

	#withoutFile(): PlacedConfig {
		this.#unconfigured ??= {config: this.#adapt(defaultConfig(this.#rules)), folder: this.#cwd, file: undefined};
		return this.#unconfigured;
	}

	#load(file: string): PlacedConfig {
		const known = this.#byFile.get(file);
		if (known !== undefined) return known;
		const {config: given} = this.#options;
		const entry = isObject(given) ? configFileOf(given) : this.#read(file);
		const loaded = loadConfig(entry, (specifier, from) => this.#readExtended(specifier, from), this.#rules);
		if ('mistakes' in loaded) throw new UserError(describeMistakes(loaded.mistakes));
		const placed = {config: this.#adapt(loaded.config), folder: path.dirname(file), file};
		this.#byFile.set(file, placed);
		return placed;
	}

	#read(file: string): ConfigFile {
		const config = readConfigFile(file, this.#cwd);
		this.#texts.set(file, config.text);
		return config;
	}

	#readExtended(specifier: string, from: string): ConfigFile | {readonly problem: string} {
		const origin = path.resolve(this.#cwd, from);
		try {
			const isPath = /^\.{1,2}(?:\/|$)/.test(specifier) || path.isAbsolute(specifier);
			const file = isPath ? path.resolve(path.dirname(origin), specifier) : createRequire(origin).resolve(specifier);
			return this.#read(file);
		} catch (error) {
			return {
				problem: error instanceof UserError ? error.message : `\`${specifier}\` cannot be read: ${reasonOf(error)}.`,
			};
		}
	}
}

function isObject(config: RunOptions['config']): config is Config {
	return typeof config === 'object';
}

function readConfigFile(file: string, cwd: string): ConfigFile {
	const shown = path.relative(cwd, file) || file;
	try {
		return {path: shown.startsWith('..') ? file : shown, text: readFileSync(file, 'utf8')};
	} catch (error) {
		throw new UserError(`The config \`${shown}\` cannot be read: ${reasonOf(error)}.`);
	}
}

function adaptation(
	{only, rule}: Pick<RunOptions, 'only' | 'rule'>,
	rules: readonly Rule[],
): (config: ResolvedConfig) => ResolvedConfig {
	const settings = rule.map((spec) => accepted(parseRuleSpec(spec, rules)));
	const ids = only.flatMap((list) => accepted(parseRuleList(list, rules)));
	return (config) => {
		const set = settings.reduce((current, setting) => current.withRules(setting), config);
		return ids.length === 0 ? set : set.only(ids);
	};
}

function accepted<T>(checked: Checked<T>): T {
	if ('mistakes' in checked) throw new UserError(describeMistakes(checked.mistakes));
	return checked.value;
}
