import type {LintConfig} from '../engine/lint.ts';
import {resolveOptions} from '../model/option.ts';
import type {Rule} from '../model/rule.ts';
import {defaultSettings, defaultSuppressionSettings, type PostSettings, type Settings} from '../model/settings.ts';

/** A config in which the given rules are on, with their own severities. */
export function configWith(
	rules: readonly Rule[],
	options: Readonly<Record<string, unknown>> = {},
	settings: Partial<Settings> = {},
): LintConfig {
	const postSettings: PostSettings = {
		rules: new Map(
			rules.map((rule) => [
				rule.id,
				{severity: undefined, messageSeverity: {}, options: resolveOptions(rule.options, options)},
			]),
		),
		settings: {...defaultSettings, ...settings},
		suppressions: defaultSuppressionSettings,
	};
	return {rules, settingsFor: () => postSettings};
}
