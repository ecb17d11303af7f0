/** The one door for rules: everything that a rule may import. */

export {Alignment} from './alignText.ts';
export type {ArchiveIndex} from './archiveIndex.ts';
export {type ArticleGuard, articleGuard, isArticleElement} from './article.ts';
export {parseDate} from './dates.ts';
export type {Fix, RelatedLocation, Removal, Suggestion} from './diagnostic.ts';
export {compareText, longestEmptiedHeading} from './diagnostic.ts';
export {type Duplicate, type DuplicateGroup, findDuplicates, shiftOf} from './duplicates.ts';
export * from './edits.ts';
export type {LinkDetail, PostFacts} from './facts.ts';
export * from './frontMatterScalars.ts';
export {groupBy} from './groups.ts';
export * from './heading.ts';
export * from './html.ts';
export * from './images.ts';
export {option} from './option.ts';
export type {
	Comment,
	DateValue,
	Element,
	FrontMatter,
	FrontMatterEntry,
	LiquidMark,
	Parent,
	Post,
	RendererNote,
	Root,
	RootContent,
	Text,
	YamlValue,
} from './post.ts';
export {defineArchiveRule, defineRule} from './rule.ts';
export {matchesSelector, parseSelector, type Selector, selectorFinder, selectorForm} from './selector.ts';
export type {Settings} from './settings.ts';
export {sourceKeyOf, sourceVersionOf} from './sourceKey.ts';

export {applyEdits, contains, overlaps, type Range, sliceOf, type TextEdit} from './text.ts';
export {parameterNameIn, parameterTest, trackingParameters} from './trackingParameters.ts';
export * from './urls.ts';

export {isLike, isMadeOf} from './wildcards.ts';
export * from './wording.ts';

export {isDateValue, writeLike} from './yaml.ts';
