import {checkPlugin} from './checkPlugin.ts';
import {type NamedPlugin, type Ruleset, withPlugins} from './ruleset.ts';

/** A module that a config names as a plugin. */
export interface LoadedModule {
	/** What tells two modules apart; shown to people. */
	readonly file: string;
	/** Its default export. */
	readonly exported: unknown;
}

/**
 * Loads a module: a path that begins with `.` or `/`, or the name of a package.
 * @param from the `path` of the config that names it
 * @returns the module; or one sentence that says why there is none
 */
export type LoadModule = (specifier: string, from: string) => LoadedModule | {readonly problem: string};

/** The plugins of all configs that are read together: each is loaded once, and no two have the same name. */
export class Plugins {
	/** What there is without plugins. */
	readonly own: Ruleset;
	readonly #load: LoadModule;
	readonly #byFile = new Map<string, NamedPlugin>();
	readonly #leftOut = new Set<string>();
	#ruleset: Ruleset;

	/**
	 * @param own archivelint's own rules; where it leaves out plugins, none is loaded
	 * @param load left out: there are no plugins
	 */
	constructor(own: Ruleset, load: LoadModule = loadNone) {
		this.own = own;
		this.#load = load;
		this.#ruleset = own;
	}

	/** Archivelint's own rules and those of all plugins so far; the same object until there is another plugin. */
	get ruleset(): Ruleset {
		return this.#ruleset;
	}

	/** The files of all plugins so far. */
	get files(): readonly string[] {
		return [...this.#byFile.keys()];
	}

	/** What configs name and was not loaded, since plugins are left out. */
	get leftOut(): readonly string[] {
		return [...this.#leftOut];
	}

	/**
	 * The plugin that a config names.
	 * @returns undefined where plugins are left out; or one sentence that says why it cannot be used
	 */
	find(specifier: string, from: string): NamedPlugin | {readonly problem: string} | undefined {
		if (this.own.leavesOutPlugins) {
			this.#leftOut.add(specifier);
			return undefined;
		}
		const loaded = this.#load(specifier, from);
		if ('problem' in loaded) return loaded;
		const {file, exported} = loaded;
		const known = this.#byFile.get(file);
		if (known !== undefined) return known;
		const plugin = checkPlugin(exported, this.own);
		if ('problem' in plugin) return {problem: `The plugin \`${specifier}\` cannot be used: ${plugin.problem}`};
		const twin = [...this.#byFile].find(([, {name}]) => name === plugin.name);
		if (twin !== undefined)
			return {problem: `The plugin \`${specifier}\` cannot be used: \`${twin[0]}\` is called \`${plugin.name}\`, too.`};
		this.#byFile.set(file, plugin);
		this.#ruleset = withPlugins(this.#ruleset, [plugin]);
		return plugin;
	}
}

function loadNone(specifier: string): {readonly problem: string} {
	return {problem: `The plugin \`${specifier}\` cannot be used: there are no plugins here.`};
}
