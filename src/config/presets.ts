import type {Rule} from '../model/rule.ts';
import type {RulesConfig} from '../model/rulesConfig.ts';
import {findNearest} from '../texts/nearest.ts';

/** What a config names archivelint's own presets by, before their names. */
export const ownPrefix = 'archivelint';

/** What a config names by a preset, and what that says of rules. */
export type Presets = ReadonlyMap<string, RulesConfig>;

/**
 * The presets that follow from what each rule says of itself, each message with its own severity.
 * @param prefix what they are named by, before the colon
 */
export function presetsOf(prefix: string, rules: readonly Rule[]): Presets {
	const on = (...presets: readonly Rule['preset'][]): RulesConfig =>
		Object.fromEntries(rules.filter(({preset}) => presets.includes(preset)).map(({id}) => [id, 'on']));
	return new Map([
		[`${prefix}:recommended`, on('recommended')],
		[`${prefix}:strict`, on('recommended', 'strict')],
	]);
}

/** What stands before the colon in the name of a preset; undefined for a path, or the name of a package. */
export function prefixOf(specifier: string): string | undefined {
	// `C:\` is no preset.
	return /^([a-z\d-]{2,}):(?!\/)/.exec(specifier)?.[1];
}

/** ` Did you mean …?` for a name that may stand for a preset, with or without what is before its colon; else empty. */
export function didYouMeanPreset(name: string, presets: Presets): string {
	const prefix = prefixOf(name) ?? ownPrefix;
	// The prefix is the same for all of them: if it counted, every preset would be near every other.
	const written = name.startsWith(`${prefix}:`) ? name.slice(prefix.length + 1) : name;
	const known = [...presets.keys()].flatMap((preset) =>
		preset.startsWith(`${prefix}:`) ? preset.slice(prefix.length + 1) : [],
	);
	const preset = findNearest(written, known);
	return preset === undefined ? '' : ` Did you mean \`${prefix}:${preset}\`?`;
}
