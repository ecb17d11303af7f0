import type {Rule} from '../model/rule.ts';
import {findNearest} from '../texts/nearest.ts';
import type {RulesConfig} from './schema.ts';

/** What a config names a preset by, before its name. */
export const presetPrefix = 'archivelint:';

/** The presets' names as a config writes them. */
export const presetNames = ['archivelint:recommended', 'archivelint:strict'] as const;

export type PresetName = (typeof presetNames)[number];

/** The rules that a preset turns on, each message with its own severity. */
export function presetRules(name: PresetName, rules: readonly Rule[]): RulesConfig {
	const isOn = ({preset}: Rule) => preset === 'recommended' || (preset === 'strict' && name === 'archivelint:strict');
	return Object.fromEntries(rules.filter(isOn).map(({id}) => [id, 'on']));
}

/** The preset that a config names, if there is one of that name. */
export function findPreset(name: string): PresetName | undefined {
	return presetNames.find((preset) => preset === name);
}

/** ` Did you mean …?` for a name that may stand for a preset, with or without `archivelint:`; else empty. */
export function didYouMeanPreset(name: string): string {
	// The prefix is the same for all of them: if it counted, every preset would be near every other.
	const written = name.startsWith(presetPrefix) ? name.slice(presetPrefix.length) : name;
	const preset = findNearest(
		written,
		presetNames.map((known) => known.slice(presetPrefix.length)),
	);
	return preset === undefined ? '' : ` Did you mean \`${presetPrefix}${preset}\`?`;
}
