import type {Element, Parent} from '../model/post.ts';
import {withoutSpace} from '../texts/whiteSpace.ts';
import {isArticleElement} from './article.ts';
import {
	isAuthorsComment,
	isComment,
	isCommentBody,
	isCommentForm,
	isCommentHeading,
	isFormHeading,
	isSignature,
	showsVisitor,
} from './commentSigns.ts';
import {isElement, isRead, mediaElements} from './html.ts';

/** What an element holds, itself included, as far as it tells whether visitors commented there. */
export interface CommentSurvey {
	/** How many comments. */
	comments: number;
	/** How many bodies of comments: some pages mark nothing else. */
	bodies: number;
	/** Characters of text outside links, white space apart. */
	length: number;
	/** How many of the comments the article's own author wrote, and how many of the characters stand in them. */
	authors: number;
	authorsLength: number;
	/** How many pictures, films and the like. */
	media: number;
	/** Whether something shows that visitors wrote it, or may. */
	isVisited: boolean;
	/** Whether something would show it inside of a comment. */
	isSigned: boolean;
	/** Whether something in it is called a form for comments, or is the heading of one. */
	hasForm: boolean;
	/** Whether there is something to fill in, or a heading that asks to. */
	asks: boolean;
	/** Whether it holds an article that is no comment. */
	holdsArticle: boolean;
}

/** A survey of nothing. */
export function emptySurvey(): CommentSurvey {
	return {
		comments: 0,
		bodies: 0,
		length: 0,
		authors: 0,
		authorsLength: 0,
		media: 0,
		isVisited: false,
		isSigned: false,
		hasForm: false,
		asks: false,
		holdsArticle: false,
	};
}

/**
 * Surveys all that stands below a node, in one go. Calls itself once per level, of which the guards allow few.
 * @param surveys takes what was found for each element
 */
export function surveyComments(parent: Parent, surveys: Map<Element, CommentSurvey>): CommentSurvey {
	const sum = emptySurvey();
	for (const child of parent.children) {
		if (child.type === 'text') sum.length += withoutSpace(child.value).length;
		else if (child.type === 'element') addTo(sum, surveyElement(child, parent, surveys));
	}
	return sum;
}

function surveyElement(element: Element, parent: Parent, surveys: Map<Element, CommentSurvey>): CommentSurvey {
	const survey = surveyComments(element, surveys);
	const isOne = isComment(element);
	if (element.tagName === 'a' || !isRead(element)) survey.length = 0;
	if (mediaElements.has(element.tagName)) survey.media++;
	// A list item and the box that fills it may both be called a comment.
	if (isOne && !(isElement(parent) && isComment(parent))) survey.comments++;
	if (isCommentBody(element)) survey.bodies++;
	if (isOne && isAuthorsComment(element)) {
		survey.authors++;
		survey.authorsLength = survey.length;
	}
	if (isOne) survey.holdsArticle = false;
	else survey.holdsArticle ||= isArticleElement(element);
	survey.hasForm ||= isCommentForm(element) || isFormHeading(element);
	survey.asks ||= fields.has(element.tagName) || isCommentHeading(element);
	survey.isVisited ||= showsVisitor(element) || (isOne && survey.isSigned);
	survey.isSigned ||= isSignature(element);
	surveys.set(element, survey);
	return survey;
}

const fields: ReadonlySet<string> = new Set(['form', 'textarea', 'input']);

/** Adds what a part of something holds to what is known of the whole. */
export function addTo(sum: CommentSurvey, part: CommentSurvey): void {
	sum.comments += part.comments;
	sum.bodies += part.bodies;
	sum.length += part.length;
	sum.authors += part.authors;
	sum.authorsLength += part.authorsLength;
	sum.media += part.media;
	sum.isVisited ||= part.isVisited;
	sum.isSigned ||= part.isSigned;
	sum.hasForm ||= part.hasForm;
	sum.asks ||= part.asks;
	sum.holdsArticle ||= part.holdsArticle;
}
