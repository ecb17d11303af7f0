import type {Element, Parent, Post, RootContent} from '../model/post.ts';
import {contains, type Range} from '../model/text.ts';
import {isWhiteSpace} from '../texts/whiteSpace.ts';
import {decodeLeniently} from '../urls/urls.ts';
import {isComment, isCommentBody, isCommentForm, isCommentHeading, isCommentId, isCommentList} from './commentSigns.ts';
import {addTo, type CommentSurvey, emptySurvey, surveyComments} from './commentSurvey.ts';
import {countedCommentsOf} from './countedComments.ts';
import {isWhollyWritten} from './edits.ts';
import {childElements, descendants, isElement, rangeOf} from './html.ts';
import {perPost} from './perPost.ts';

/** A part of the page in which visitors of the source site commented on the article, or could. */
export interface CommentSection {
	/** The element by which it is known. */
	readonly element: Element;
	/** What it is made of, one after the other: the comments, a heading before them, a form behind them. */
	readonly elements: readonly Element[];
	/** From the first of these elements to the last. */
	readonly range: Range;
	/** How many comments it holds; 0 where it is nothing but a form. */
	readonly count: number;
	/** The first comment: what it says, where the page marks that. */
	readonly firstComment: Element | undefined;
}

/** Finds the comment sections of a post, in the order of the page. What the article's own authors wrote is none. */
export const commentSectionsOf: (post: Post) => readonly CommentSection[] = perPost((post) => {
	const named = mayHaveComments.test(post.text) ? findNamed(post) : [];
	return named.length > 0 ? named : findCounted(post);
});

/** Whether a range stands in a comment section of a post. */
export function isInCommentSection(post: Post, range: Range): boolean {
	return commentSectionsOf(post).some((section) => contains(section.range, range));
}

/** Whether a URL leads to comments, or to where visitors write one, of a post that has a comment section. */
export function leadsToComments(post: Post, url: string): boolean {
	const fragment = url.includes('#') ? decodeLeniently(url.slice(url.indexOf('#') + 1)) : '';
	return isCommentId(fragment) && commentSectionsOf(post).length > 0;
}

/** A section is known by the names of its elements, of which nearly all posts have none such, in HTML or in Markdown. */
const mayHaveComments =
	/(?:\b(?:class|id|itemtype|typeof)\s*=\s*["']?|\{:)[^"'<>={}]*(?:comment|respond|disqus|sohucs|komment|coment|reactie|komentar|yorum|pinglun|isso)/i;

/** Characters of text: a page with less beside its comments, and without a picture, has no other article. */
const shortestArticle = 60;

/** Characters of text: comments that are longer on average are what their authors were asked for. */
const longestComment = 800;

/** Characters of text: a form has labels and notes, and no article. */
const longestForm = 600;

function findNamed(post: Post): readonly CommentSection[] {
	const surveys = new Map<Element, CommentSurvey>();
	const page = surveyComments(post.tree, surveys);
	const surveyOf = (element: Element): CommentSurvey => surveys.get(element) ?? emptySurvey();
	const found = sectionsBelow(post.tree, surveyOf);
	const all = found.flatMap(({elements}) => elements).map(surveyOf);
	const articleLength = page.length - all.reduce((sum, {length}) => sum + length, 0);
	const articleMedia = page.media - all.reduce((sum, {media}) => sum + media, 0);
	if (articleLength < shortestArticle && articleMedia === 0) return [];
	return found.filter(({element, count}) => {
		const {length} = surveyOf(element);
		return length <= articleLength || length <= count * longestComment;
	});
}

/** Sections of a page whose elements have lost their names. */
function findCounted(post: Post): readonly CommentSection[] {
	const found = countedCommentsOf(post);
	if (found.length === 0) return [];
	const page = surveyComments(post.tree, new Map());
	const articleLength = page.length - found.reduce((sum, {length}) => sum + length, 0);
	if (articleLength < shortestArticle) return [];
	return found.flatMap(({heading, elements, count, length}) => {
		const last = elements.at(-1) ?? heading;
		const range = {start: rangeOf(heading).start, end: rangeOf(last).end};
		const isShort = length <= articleLength || length <= count * longestComment;
		return isShort ? [{element: heading, elements, range, count, firstComment: elements[1]}] : [];
	});
}

/** The outermost sections below a node. */
function sectionsBelow(parent: Parent, surveyOf: SurveyOf): readonly CommentSection[] {
	const found: CommentSection[] = [];
	let run: Element[] = [];
	const close = (): void => {
		for (const section of sectionsAmong(run, surveyOf)) found.push(section);
		run = [];
	};
	for (const child of parent.children) {
		if (!isElement(child)) {
			if (isSeen(child)) close();
			continue;
		}
		const survey = surveyOf(child);
		const isHeading = holdsOnlyHeading(child) && isWhollyWritten(child);
		// Comments without a box around them stand under a heading.
		if (isHeading || isSection(child, survey) || (run.length > 0 && isLoose(child, survey))) run.push(child);
		else {
			close();
			if (!mayHoldSection(survey)) continue;
			for (const section of sectionsBelow(child, surveyOf)) found.push(section);
		}
	}
	close();
	return found;
}

/** @param run headings, sections and single comments, one after the other */
function sectionsAmong(run: readonly Element[], surveyOf: SurveyOf): readonly CommentSection[] {
	const [first] = run;
	const loose = run.filter((element) => !isSection(element, surveyOf(element)) && isLoose(element, surveyOf(element)));
	const all = emptySurvey();
	for (const element of loose) addTo(all, surveyOf(element));
	const areOfVisitors = first !== undefined && holdsOnlyHeading(first) && all.isVisited && !isOfAuthors(all);
	const single = new Set(areOfVisitors ? loose : []);
	const isPart = (element: Element): boolean => isSection(element, surveyOf(element)) || single.has(element);
	const section = sectionOf(run.slice(0, run.findLastIndex(isPart) + 1), isPart, surveyOf);
	if (section !== undefined) return [section];
	return run.flatMap((element) => (mayHoldSection(surveyOf(element)) ? sectionsBelow(element, surveyOf) : []));
}

type SurveyOf = (element: Element) => CommentSurvey;

/**
 * @param elements of which one at least is a part of it, and not only a heading
 * @param isPart tells which are
 */
function sectionOf(
	elements: readonly Element[],
	isPart: (element: Element) => boolean,
	surveyOf: SurveyOf,
): CommentSection | undefined {
	const sections = elements.filter(isPart);
	const element = sections.find((section) => commentsIn(surveyOf(section)) > 0) ?? sections[0];
	const [first, last] = [elements[0], elements.at(-1)];
	if (element === undefined || first === undefined || last === undefined) return undefined;
	const count = sections.reduce((sum, section) => sum + commentsIn(surveyOf(section)), 0);
	const range = {start: rangeOf(first).start, end: rangeOf(last).end};
	return {element, elements, range, count, firstComment: count === 0 ? undefined : firstCommentIn(element)};
}

function firstCommentIn(element: Element): Element | undefined {
	let comment = isComment(element) ? element : undefined;
	for (const inner of descendants(element)) {
		if (isCommentBody(inner)) return inner;
		if (isComment(inner)) comment ??= inner;
	}
	return comment;
}

function isSection(element: Element, survey: CommentSurvey): boolean {
	if (survey.holdsArticle || !isWhollyWritten(element)) return false;
	const isList = isCommentList(element);
	if (!isList && !isCommentForm(element)) return false;
	if (commentsIn(survey) === 0)
		return survey.hasForm && survey.asks && survey.media === 0 && survey.length <= longestForm;
	return isList && survey.isVisited && !isOfAuthors(survey);
}

/** Whether an element may be one comment of several, with nothing around them. */
function isLoose(element: Element, survey: CommentSurvey): boolean {
	return isComment(element) && !survey.holdsArticle && isWhollyWritten(element);
}

/** Whether it is mostly the article's own authors who speak there. An answer to a visitor is short. */
function isOfAuthors({comments, authors, length, authorsLength}: CommentSurvey): boolean {
	return authors * 2 > comments || (authorsLength > longestComment && authorsLength * 2 > length);
}

function commentsIn({comments, bodies}: CommentSurvey): number {
	return comments > 0 ? comments : bodies;
}

function mayHoldSection({comments, bodies, hasForm}: CommentSurvey): boolean {
	return comments > 0 || bodies > 0 || hasForm;
}

/** Whether an element is the heading of comments, or a box that holds nothing else. */
function holdsOnlyHeading(element: Element): boolean {
	let inner = element;
	for (let depth = 0; depth < deepestHeading; depth++) {
		if (isCommentHeading(inner)) return true;
		const [only, ...others] = childElements(inner);
		if (only === undefined || others.length > 0 || inner.children.some(isSeen)) return false;
		inner = only;
	}
	return false;
}

/** Boxes of themes around a heading, and itself. */
const deepestHeading = 5;

function isSeen(node: RootContent): boolean {
	return node.type === 'text' && !isWhiteSpace(node.value);
}
