/** The public API: the pure core. It reads no files and asks no clock; all of it runs in a browser as well. */
export {rules} from '../rules/index.ts';
export {type ArchiveContents, indexArchive} from './archive/indexArchive.ts';
export {type PackedFacts, packFacts, unpackFacts} from './archive/packFacts.ts';
export * from './config/index.ts';
export {neededDetails} from './engine/collectDetails.ts';
export {type Finding, type LocatedFinding, locateFindings, type RuleCrash} from './engine/findings/finding.ts';
export {type FixedPost, fixPost} from './engine/fix/index.ts';
export {type Judgement, judgeArchive} from './engine/judge.ts';
export {type LintConfig, type LintedPost, lintPost, type SurveyedPost, surveyPost} from './engine/lint.ts';
export {type PostInput, parsePost} from './engine/parse.ts';
export {type SettledFrom, type SettledPost, type SettlingContext, settleFindings} from './engine/settle.ts';
export type {Disabling} from './engine/suppress/disabling.ts';
export {type CustomFormatter, type Formatter, type FormatterContext, formatters} from './formatters/index.ts';
export type {ArchiveIndex} from './model/archiveIndex.ts';
export type {CommonmarkOptions} from './model/commonmarkOptions.ts';
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
} from './model/diagnostic.ts';
export {compareDiagnostics} from './model/diagnostic.ts';
export type {
	AuthorFact,
	Convention,
	ConventionCount,
	DetailName,
	Habit,
	LinkDetail,
	PostDetails,
	PostFacts,
} from './model/facts.ts';
export type {KnownFindings} from './model/knownFindings.ts';
export type {KramdownOptions} from './model/kramdownOptions.ts';
export {option} from './model/option.ts';
export type {Post, RendererNote} from './model/post.ts';
export {countDiagnostics, type FileReport, type Problem, type Report} from './model/report.ts';
export {defineArchiveRule, defineRule, type Rule} from './model/rule.ts';
export {
	defaultSettings,
	defaultSuppressionSettings,
	type PostSettings,
	type RuleSetting,
	type Settings,
	type SuppressionSettings,
} from './model/settings.ts';
export type {Site, SiteComplaint} from './model/site.ts';
export {applyEdits, type Position, type Range, Source, type TextEdit} from './model/text.ts';
export type {ArchiveUnderstanding, RoleShare} from './model/understanding.ts';
export {UserError} from './model/userError.ts';
export {type FixedText, type FixOptions, fixText} from './onePost/fixText.ts';
export {lintText, type TextReport} from './onePost/lintText.ts';
export type {TextOptions} from './onePost/textOptions.ts';
export {readSiteConfig} from './sites/jekyll/siteConfig.ts';
