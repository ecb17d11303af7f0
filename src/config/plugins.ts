import {checkPlugin, type LoadedModule} from './checkPlugin.ts';
import {type NamedPlugin, type Ruleset, withPlugins} from './ruleset.ts';

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
		return [...this.#ruleset.plugins.values()].map(({file}) => file);
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
		const known = [...this.#ruleset.plugins.values()].find(({file}) => file === loaded.file);
		if (known !== undefined) return known;
		const refuse = (why: string) => ({problem: `The plugin \`${specifier}\` cannot be used: ${why}`});
		const plugin = checkPlugin(loaded, this.own);
		if ('problem' in plugin) return refuse(plugin.problem);
		const twin = this.#ruleset.plugins.get(plugin.name);
		if (twin !== undefined) return refuse(`\`${twin.file}\` has the name \`${plugin.name}\` already.`);
		this.#ruleset = withPlugins(this.#ruleset, [plugin]);
		return plugin;
	}
}

function loadNone(specifier: string): {readonly problem: string} {
	return {problem: `The plugin \`${specifier}\` cannot be used: there are no plugins here.`};
}
