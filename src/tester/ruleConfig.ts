import {settingsOver} from '../config/settingsOver.ts';
import type {LintConfig} from '../engine/lint.ts';
import {resolveOptions} from '../model/option.ts';
import type {Rule} from '../model/rule.ts';
import {defaultSuppressionSettings, type PostSettings, type Settings} from '../model/settings.ts';
import {didYouMean} from '../texts/nearest.ts';

/** The settings that a config gives, over those that hold where it says nothing. */
export function settingsWith(settings: Partial<Settings> = {}): Settings {
	return settingsOver([settings]);
}

/** A config in which the given rules are on, with their own severities. */
export function configWith(
	rules: readonly Rule[],
	options: Readonly<Record<string, unknown>> = {},
	settings: Partial<Settings> = {},
): LintConfig {
	for (const name of Object.keys(options)) {
		if (!rules.some((rule) => Object.hasOwn(rule.options, name)))
			throw new Error(
				`No rule has the option \`${name}\`.${didYouMean(
					name,
					rules.flatMap((rule) => Object.keys(rule.options)),
				)}`,
			);
	}
	const postSettings: PostSettings = {
		rules: new Map(
			rules.map((rule) => [
				rule.id,
				{
					severity: undefined,
					messageSeverity: {},
					options: resolveOptions(rule.options, options),
					given: Object.keys(rule.options).filter((name) => Object.hasOwn(options, name)),
				},
			]),
		),
		settings: settingsWith(settings),
		suppressions: defaultSuppressionSettings,
	};
	return {rules, settingsFor: () => postSettings};
}
