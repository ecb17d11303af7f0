/** The public API: the pure core. It reads no files and asks no clock; all of it runs in a browser as well. */
export {rules} from '../rules/index.ts';
export type {ArchiveIndex} from './archiveIndex.ts';
export * from './config/index.ts';
export type {
	Diagnostic,
	Fix,
	RelatedLocation,
	Removal,
	Safety,
	Severity,
	Suggestion,
	SuppressedDiagnostic,
	Suppression,
} from './diagnostic.ts';
export {compareDiagnostics} from './diagnostic.ts';
export {type ArchiveContents, indexArchive, type Judgement, judgeArchive} from './engine/archive.ts';
export {type Finding, type LocatedFinding, locateFindings, type RuleCrash} from './engine/check.ts';
export {neededDetails} from './engine/collectDetails.ts';
export {type FixedPost, fixPost} from './engine/fix/index.ts';
export {type LintConfig, type LintedPost, lintPost, type SurveyedPost, surveyPost} from './engine/lint.ts';
export {type PackedFacts, packFacts, unpackFacts} from './engine/packFacts.ts';
export {type PostInput, parsePost} from './engine/parse.ts';
export {type SettledFrom, type SettledPost, type SettlingContext, settleFindings} from './engine/settle.ts';
export {readSiteConfig} from './engine/siteConfig.ts';
export type {Disabling} from './engine/suppress/disabling.ts';
export type {DetailName, LinkDetail, PostDetails, PostFacts} from './facts.ts';
export {type CustomFormatter, type Formatter, type FormatterContext, formatters} from './formatters/index.ts';
export type {KnownFindings} from './knownFindings.ts';
export type {KramdownOptions} from './kramdownOptions.ts';
export {option} from './option.ts';
export type {Post, RendererNote} from './post.ts';
export {countDiagnostics, type FileReport, type Problem, type Report} from './report.ts';
export {defineArchiveRule, defineRule, type Rule} from './rule.ts';
export {
	defaultSettings,
	defaultSuppressionSettings,
	type PostSettings,
	type RuleSetting,
	type Settings,
	type SuppressionSettings,
} from './settings.ts';
export type {Site, SiteComplaint} from './site.ts';
export {applyEdits, type Position, type Range, Source, type TextEdit} from './text.ts';
