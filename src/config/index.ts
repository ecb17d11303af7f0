/**
 * The config: `.archivelintrc.json`, what it extends, and what the command line says on top of it. Pure: the shell finds
 * the files and hands in how to read them.
 */

export type {GivenOptions, RuleConfig, RulesConfig, RuleWord} from '../model/rulesConfig.ts';
export {codeFrame} from '../terminal/codeFrame.ts';
export type {LoadedModule} from './checkPlugin.ts';
export {resolveConfig} from './configObject.ts';
export {extendedBy} from './extendedBy.ts';
export {defaultConfig, type LoadedConfig, loadConfig, type ReadConfig} from './load.ts';
export type {Checked, ConfigFile, ConfigMistake} from './mistake.ts';
export type {Origins} from './origins.ts';
export {type LoadModule, Plugins} from './plugins.ts';
export type {Presets} from './presets.ts';
export {type ProposalFacts, type ProposedConfig, proposeConfig} from './proposedConfig.ts';
export type {ResolvedConfig} from './resolve.ts';
export {parseRuleList, parseRuleSpec} from './ruleSpecs.ts';
export {
	isLeftOut,
	type NamedPlugin,
	ownRuleset,
	pagesOf,
	type Ruleset,
	withoutPlugins,
	withPlugins,
} from './ruleset.ts';
export {
	type Config,
	type ConfigSchemas,
	configSchemas,
	type OverrideConfig,
	unknownRule,
} from './schema.ts';
export {type SettingOption, settingOptions} from './settingOptions.ts';
export {type SiteSettings, settingsOfSite} from './siteSettings.ts';
export type {Where, WhereValue} from './where.ts';
export {withIgnoredCause} from './writeIgnored.ts';
