import {type Element, foldSpace, isElement, isPhrasing, type Post, placesIn} from '../../../src/authoring.ts';
import {withoutTimeLabel} from './relativeTimes.ts';

/**
 * Whether a time is a word of a sentence: “It sailed <time>yesterday</time>, and sank.” Words of the same line say so that run into
 * it; what stands in elements of their own (a headline, the name of an author), or is set off by signs, does not.
 * @param words what the time says
 */
export function isInSentence(post: Post, time: Element, words: string): boolean {
	return runsInto(textOfLine(post, time, -1)) || beginsSentence(post, time, words);
}

/** Whether a sentence goes on behind a time: “<time>Yesterday</time> it sailed.” @param words what the time says */
export function beginsSentence(post: Post, time: Element, words: string): boolean {
	return runsOn(textOfLine(post, time, 1), isProse(post, time) || !/\p{N}/u.test(words));
}

/** The text beside a time on its line, up to a break or a box; without that of elements beside it. */
function textOfLine(post: Post, time: Element, step: -1 | 1): string {
	let text = '';
	let count = 0;
	let node = time;
	for (;;) {
		const {parent, index} = placesIn(post)(node);
		for (let at = index + step; at >= 0 && at < parent.children.length; at += step) {
			const beside = parent.children[at];
			if (++count > mostNodes || text.length > farthest || (isElement(beside) && !isInLine(beside))) return text;
			if (beside?.type === 'text') text = step < 0 ? beside.value + text : text + beside.value;
		}
		const around = post.parentOf(node);
		if (!isElement(around) || !isPhrasing(around)) return text;
		node = around;
	}
}

/** UTF-16 units, and nodes: enough to know a sentence by. */
const farthest = 200;
const mostNodes = 40;

function isInLine(element: Element): boolean {
	return isPhrasing(element) || element.tagName === 'time' || element.tagName === 'code';
}

function isProse(post: Post, time: Element): boolean {
	const parent = post.parentOf(time);
	return isElement(parent, 'p');
}

/** Whether a text goes on with the time behind it: it ends in a word in small letters, or of a script without any, that labels no time. */
function runsInto(text: string): boolean {
	const words = withoutTimeLabel(foldSpace(text)).replace(/[\s,–—(-]+$/u, '');
	const last = /[\p{L}\p{M}’']+$/u.exec(words.slice(-longestWord))?.[0] ?? '';
	return /^\p{Ll}/u.test(last) || (/\p{Lo}$/u.test(last) && /\p{Lo}$/u.test(text));
}

/** UTF-16 units. */
const longestWord = 40;

/** Whether a text goes on from the time before it. */
function runsOn(text: string, isOfProse: boolean): boolean {
	const words = foldSpace(text);
	if (/^\p{Lo}/u.test(text) || /^[:;：；].*\p{L}/u.test(words)) return true;
	const rest = words.replace(/^[,，、] ?/u, '');
	if (/^\p{Lo}/u.test(rest)) return rest !== words || hasSentence(rest);
	if (/^\p{Ll}/u.test(rest)) return !ofCredits.test(rest) || hasSentence(rest);
	return isOfProse && /^[\p{L}“"«.!?]/u.test(rest) && hasSentence(rest);
}

/** What stands between a time and an author, a place or a section. */
const ofCredits = /^(?:by|in|at|from|von|par|dans|por|en|di|da|door|av|af|in|via|on)(?![\p{L}\p{N}])/u;

/** Three words, and a sign at their end. */
function hasSentence(words: string): boolean {
	return /[.!?…。！？]["”’»)]?$/u.test(words) && (words.match(/[\p{L}\p{N}’']+/gu)?.length ?? 0) >= 3;
}
