import {splitPost} from '../frontMatter/forms/splitPost.ts';
import {findMeantFrontMatter} from '../frontMatter/meant.ts';
import type {SplitFile} from '../frontMatter/splitFile.ts';
import {splitFrontMatter} from '../frontMatter/splitFrontMatter.ts';
import type {DetailName, PageFacts, PostDetails, PostFacts} from '../model/facts.ts';
import type {FrontMatter, Post} from '../model/post.ts';
import {coversOffset, merge, rangesWithin} from '../model/ranges.ts';
import type {Rule} from '../model/rule.ts';
import type {PostSettings, Settings} from '../model/settings.ts';
import type {Range} from '../model/text.ts';
import {touchesOpaque} from '../page/html.ts';
import {walkPost} from '../page/walk.ts';
import {checkPost} from './check.ts';
import {collectFacts, collectPageFacts} from './collect.ts';
import {detailCollector, detailsWhenLinting} from './collectDetails.ts';
import {engineFinding, engineRules} from './findings/engineFinding.ts';
import {type Finding, type LocatedFinding, locateFindings, type RuleCrash} from './findings/finding.ts';
import type {EngineMeasure} from './measure.ts';
import {type PostInput, parsePost} from './parse.ts';
import type {Disabling} from './suppress/disabling.ts';
import {listenForComments, readSuppressions} from './suppress/readSuppressions.ts';

/** What linting needs to know beside the post. */
export interface LintConfig {
	/** All rules there are, on or off. */
	readonly rules: readonly Rule[];
	/**
	 * Whether a rule that is not among them is one of a plugin that was left out, so that suppressions of it are no mistakes;
	 * left out: no rule is.
	 */
	readonly isLeftOut?: ((rule: string) => boolean) | undefined;
	/** What holds for a post, by its path from the archive root and its front matter. */
	readonly settingsFor: (path: string, frontMatter: FrontMatter | undefined) => PostSettings;
	/** What the rules that judge the archive need to know beside facts, see `neededDetails`; nothing if left out. */
	readonly details?: readonly DetailName[] | undefined;
	/** Measures the parser and the naming of causes. */
	readonly measure?: EngineMeasure | undefined;
}

/** What one post gave: findings that still wait for the archive's word, and facts for judging the archive. */
export interface LintedPost {
	readonly path: string;
	readonly findings: readonly LocatedFinding[];
	/** The rules that the post switches off. */
	readonly disablings: readonly Disabling[];
	readonly facts: PostFacts;
	readonly details: Partial<PostDetails>;
	readonly crashes: readonly RuleCrash[];
	readonly settings: PostSettings;
}

/**
 * Lints one post: parses it and runs all rules over it in one walk.
 * @param input the file as it was read
 * @param read what the parser made of it, where somebody knows that already
 * @returns findings in no particular order; nothing in a post makes this throw
 */
export function lintPost(input: PostInput, config: LintConfig, read = readPost(input, config)): LintedPost {
	const {post, settings} = read;
	const measured: EngineMeasure = config.measure ?? ((_, run) => run());
	const comments = listenForComments(post, settings);
	const details = detailCollector(post, detailsWhenLinting(config.details ?? []), settings.settings);
	const {findings, crashes} =
		post.failure === undefined
			? checkPost(post, config.rules, settings, {
					others: [...details.subscribers, ...comments.subscribers],
					measure: config.measure,
				})
			: {findings: unreadableFindings(post), crashes: []};
	const blind: BlindRanges = {
		printed: printedTags(post),
		meant: findMeantFrontMatter(input.text, post.frontMatter),
		foreign: settings.settings.generator === 'jekyll' ? [] : linesWithUnreadMarks(post, settings.settings.templates),
	};
	const standing = findings.map((finding) => withoutBlindFix(finding, post, blind));
	const {disablings, complaints} = readSuppressions(post, comments.found, {
		rules: config.rules,
		isLeftOut: config.isLeftOut,
		settings,
		crashes,
	});
	for (const complaint of complaints) standing.push(engineFinding(engineRules.suppression, complaint));
	return {
		path: input.path,
		findings: locateFindings(standing, input.text),
		disablings,
		facts: measured('facts', () => collectFacts(input, post, settings.settings)),
		details: measured('details', details.found),
		crashes,
		settings,
	};
}

/** What archive rules know of one post, and what holds for it. */
export type SurveyedPost = Pick<LintedPost, 'facts' | 'details' | 'settings'>;

/**
 * Collects what archive rules know of a post without linting it: for the posts that a run does not report on, but reasons
 * over. Its body is parsed only where a rule needs details.
 */
export function surveyPost(input: PostInput, config: LintConfig): SurveyedPost {
	const split = splitInput(input, config);
	const settings = config.settingsFor(input.path, split.frontMatter);
	const facts = collectFacts(input, split, settings.settings);
	const {details: names = []} = config;
	if (names.length === 0) return {facts, details: {}, settings};
	const post = parsePost(input, settings.settings, split);
	const details = detailCollector(post, names, settings.settings);
	walkPost(post, details.subscribers);
	return {facts, details: details.found(), settings};
}

/** What says where a file is published that is no post; undefined for one without front matter. */
export function surveyPage({path, text}: Pick<PostInput, 'path' | 'text'>): PageFacts | undefined {
	const {frontMatter} = splitFrontMatter(text);
	return frontMatter?.usable === true ? collectPageFacts(path, frontMatter, 'jekyll') : undefined;
}

/** Parses a post under the settings that its path and front matter give it. */
export function readPost(input: PostInput, config: LintConfig): ReadPost {
	const {measure} = config;
	return measure === undefined ? read(input, config) : measure('parsing', () => read(input, config));
}

/** A post, and what holds for it. */
export interface ReadPost {
	readonly post: Post;
	readonly settings: PostSettings;
}

function read(input: PostInput, config: LintConfig): ReadPost {
	const split = splitInput(input, config);
	const settings = config.settingsFor(input.path, split.frontMatter);
	return {post: parsePost(input, settings.settings, split), settings};
}

/** In which form a post has its front matter, no override decides: these ask for what it says. */
function splitInput({path, text}: PostInput, {settingsFor}: LintConfig): SplitFile {
	return splitPost(text, () => settingsFor(path, undefined).settings);
}

/** Where a post is not what it seems. */
interface BlindRanges {
	/** Tags that are printed. */
	readonly printed: readonly Range[];
	/** What was meant as front matter, and is published as text. */
	readonly meant: Range | undefined;
	/** Lines with what may be a mark of a template language that was not read: sorted, apart. */
	readonly foreign: readonly Range[];
}

/**
 * No fix touches code or Liquid: what these come to is known only when the site is built. But for one that shows Liquid as
 * it stands. No fix touches what browsers would take for part of a tag that is printed, until that tag is mended; nor what
 * was meant as front matter, until it is.
 */
function withoutBlindFix(finding: Finding, post: Post, {printed, meant, foreign}: BlindRanges): Finding {
	const {fix} = finding;
	if (fix === undefined) return finding;
	const isBlind = fix.edits.some(({range}) => {
		if (meant !== undefined && range.start < meant.end) return true;
		if (rangesWithin(foreign, range).length > 0) return true;
		if (fix.repairs === 'liquid') return false;
		const isOpaque = fix.repairs !== 'heading' && touchesOpaque(post, range);
		return isOpaque || (fix.repairs === undefined && rangesWithin(printed, range).length > 0);
	});
	return isBlind ? {...finding, fix: undefined} : finding;
}

/** Marks of the template languages that sites are made with, and of the links that generators resolve. */
const foreignMark = /\{\{|\{%|<%|\[\[|\{(?:filename|static|attach|tag|category|author|index)\}|^:::/gm;

/** The lines with marks that no language of the post has read. */
function linesWithUnreadMarks({text, opaque}: Post, templates: Settings['templates']): readonly Range[] {
	const ranges: Range[] = [];
	for (const {index, 0: mark} of text.matchAll(foreignMark)) {
		const last = ranges.at(-1);
		if (last !== undefined && index < last.end) continue;
		if (mark === '[[' && templates.includes('obsidian')) continue;
		if (coversOffset(opaque, index)) continue;
		const start = text.lastIndexOf('\n', index) + 1;
		const end = text.indexOf('\n', index);
		ranges.push({start, end: end === -1 ? text.length : end + 1});
	}
	return ranges;
}

/** Of end tags only those that would swallow another tag: `</i <b>`. */
function printedTags({notes, text}: Post): readonly Range[] {
	const tags = notes.filter(
		({type, range}) =>
			type === 'unparsed-tag' || (type === 'stray-end-tag' && text.slice(range.start + 1, range.end).includes('<')),
	);
	return tags.length === 0 ? [] : merge(tags.map(({range}) => range));
}

/** What stopped the parser is an error that no config switches off: the post was not linted. */
function unreadableFindings({failure, text}: Post): readonly Finding[] {
	if (failure === undefined) return [];
	const range = {start: failure.offset, end: Math.min(failure.offset + 1, text.length)};
	const {unreadable: rule} = engineRules;
	return [
		engineFinding(rule, {messageId: rule, message: failure.message, severity: 'error', range, identity: undefined}),
	];
}
