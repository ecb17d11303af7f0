import type {Layer} from './layer.ts';

/** Where what holds is said, for people; what is not in here has its default. */
export interface Origins {
	/** By the id of the rule: where it was last set, and where its options were last given. */
	readonly rules: ReadonlyMap<string, {readonly set: string; readonly options: string | undefined}>;
	/** By the name of the setting. */
	readonly settings: ReadonlyMap<string, string>;
	/** By the key of the config. */
	readonly suppressions: ReadonlyMap<string, string>;
}

/** Where layers that lie upon each other say what they come to. */
export function originsIn(layers: readonly Layer[]): Origins {
	const rules = new Map<string, {readonly set: string; readonly options: string | undefined}>();
	const settings = new Map<string, string>();
	const suppressions = new Map<string, string>();
	for (const layer of layers) {
		for (const [id, config] of Object.entries(layer.rules)) {
			const set = layer.originOf(['rules', id]);
			// A word alone keeps the options that were given before it.
			const options = typeof config === 'string' || config[1] === undefined ? rules.get(id)?.options : set;
			rules.set(id, {set, options});
		}
		for (const name of Object.keys(layer.settings)) settings.set(name, layer.originOf(['settings', name]));
		for (const key of Object.keys(layer.suppressions ?? {})) suppressions.set(key, layer.originOf([key]));
	}
	return {rules, settings, suppressions};
}
