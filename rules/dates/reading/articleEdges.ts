import {
	besideDate,
	classTokens,
	type Element,
	findWrittenDate,
	foldSpace,
	hasDescendant,
	isElement,
	isWhiteSpace,
	type Parent,
	type Post,
	perPost,
	property,
	type Range,
	rangeInText,
	readDateLine,
	type Text,
	textOf,
} from '../../../src/authoring.ts';
import {eventToken, isEventHeading} from './events.ts';

/** What a reader sees as one line, or as one paragraph. */
export interface Line {
	/** Its words, without the blanks around them. */
	readonly text: string;
	/** Where a part of its words stands in the file. UTF-16 offsets. */
	readonly locate: (start: number, end: number) => Range;
}

/** An element that holds a time, and the words before it in its line, from another time on; white space folded. */
export interface TimeInLine {
	readonly element: Element;
	readonly before: string;
}

/** What stands above an article: its lines, and the elements that hold a time. */
export interface Opening {
	readonly lines: readonly Line[];
	readonly times: readonly TimeInLine[];
	/** The first paragraph of the article. */
	readonly paragraph: Line | undefined;
}

/** No page has more between its title and its text, nor between a standfirst and what follows it. */
const mostOpeningParts = 60;
const mostBelowStandfirst = 12;

/** Nodes: what hides an article behind more of them is no header. */
const mostParts = 5000;

/** UTF-16 units: a line that is as long, or ends a sentence in Chinese or Japanese, belongs to the article. */
const shortestProse = 40;
const sentenceEnd = /[。！？]/;

/** What agencies begin an article with, however short its first paragraph is: `【海岸時報2024年03月01日訊】`. */
const dateline = /^[【（(［〔][^】）)］〕]{2,60}[讯訊電电][^】）)］〕]{0,10}[】）)］〕]/;

/** What stands above the article of a post, also between its standfirst and its next paragraph. */
export const openingOf: (post: Post) => Opening = perPost((post) => {
	const hasParagraphs = hasDescendant(post.tree, ({tagName}) => tagName === 'p');
	const above: (FoundLine | TimeInLine)[] = [];
	let paragraph: Line | undefined;
	let linesAbove = 0;
	let isOfEvent = false;
	for (const found of linesOf(post, false)) {
		if ('heading' in found) {
			// Below a heading in its midst, nothing is said of the article as a whole.
			if (paragraph !== undefined && found.heading.tagName !== 'h1') break;
			isOfEvent = isEventHeading(foldSpace(textOf(found.heading)).trim());
		} else if (isLine(found) && isProse(found) && (!hasParagraphs || found.isParagraph)) {
			if (paragraph !== undefined) return openingFrom(above, paragraph);
			// Behind a dateline stands no header any more.
			if (dateline.test(found.text)) return openingFrom(above, found);
			paragraph = found;
			linesAbove = above.length;
		} else if (isOfEvent) {
			// When and where something is held.
		} else if (above.push(found) === mostOpeningParts || isFarBelow(above, paragraph, linesAbove)) break;
	}
	// Without a second paragraph, what stands below the first one is the foot of the page.
	return openingFrom(paragraph === undefined ? above : above.slice(0, linesAbove), paragraph);
});

/** Whether more stands below the first paragraph than the line that follows a standfirst. */
function isFarBelow(above: readonly unknown[], paragraph: Line | undefined, linesAbove: number): boolean {
	return paragraph !== undefined && above.length - linesAbove > mostBelowStandfirst;
}

function openingFrom(above: readonly (FoundLine | TimeInLine)[], paragraph: Line | undefined): Opening {
	return {
		lines: above.flatMap((found) => (isLine(found) ? [found] : [])),
		times: above.flatMap((found) => (isLine(found) ? [] : [found])),
		paragraph,
	};
}

function isLine(found: FoundLine | TimeInLine): found is FoundLine {
	return 'text' in found;
}

/** The last line of a post, where it stands right below a sentence of the article. */
export const closingLineOf: (post: Post) => Line | undefined = perPost((post) => {
	const lines: Line[] = [];
	for (const found of linesOf(post, true)) {
		if ('text' in found && lines.push(found) === 2) break;
	}
	const [last, before] = lines;
	return before !== undefined && endsSentence.test(before.text) ? last : undefined;
});

const endsSentence = /[.。!！?？…][)）”"’'」』]?$/;

function isProse({text, isSentence}: FoundLine): boolean {
	if (isSentence || sentenceEnd.test(text) || dateline.test(text)) return true;
	return text.length >= shortestProse && (endsSentence.test(text) || !isShortBesideDate(text));
}

/** Whether a line is as long only because it names a date, as those do that say when and by whom an article was published. */
function isShortBesideDate(text: string): boolean {
	if (readDateLine(text, someYear) !== undefined) return true;
	const date = findWrittenDate(text, someYear);
	return date !== undefined && besideDate(text, date).join('').length < shortestProse;
}

/** Of the calendar of most pages: only where the date stands is asked. */
const someYear = 2015;

type FoundLine = Line & {readonly isParagraph: boolean; readonly isSentence: boolean};

/** Lines, times and headings in the order of the page, or the other way round. */
function* linesOf(post: Post, isBackwards: boolean): Generator<FoundLine | TimeInLine | {readonly heading: Element}> {
	let block = new Block(post, isBackwards);
	let parts = 0;
	for (const part of partsOf(post.tree, isBackwards)) {
		if (parts++ === mostParts) break;
		if (part === 'break') {
			yield* block.lines();
			block = new Block(post, isBackwards);
		} else if (part.type === 'text') block.addText(part);
		else if (part.tagName === 'a') block.addLink(part);
		else if (isTime(part)) yield {element: part, before: block.wordsBeforeTime()};
		else yield {heading: part};
	}
	yield* block.lines();
}

/** What stands between two breaks: a line, or several with links between them, unless it is a sentence in which links stand. */
class Block {
	readonly #post: Post;
	readonly #isBackwards: boolean;
	readonly #pieces: Text[][] = [[]];
	/** All words in the order of the page, those of links, too. */
	readonly #words: string[] = [];
	#spokenFor = 0;

	constructor(post: Post, isBackwards: boolean) {
		this.#post = post;
		this.#isBackwards = isBackwards;
	}

	addText(text: Text): void {
		this.#pieces.at(-1)?.push(text);
		this.#words.push(text.value);
	}

	addLink(link: Element): void {
		this.#pieces.push([]);
		this.#words.push(textOf(link));
		this.#spokenFor = 0;
	}

	/** What was said since the last time or link. */
	wordsBeforeTime(): string {
		const texts = this.#pieces.at(-1) ?? [];
		const words = texts.slice(this.#spokenFor).map(({value}) => value);
		this.#spokenFor = texts.length;
		return foldSpace(words.join('')).trim();
	}

	*lines(): Generator<FoundLine> {
		const isSentence = this.#pieces.length > 1 && this.#isSentenceWithLinks();
		for (const texts of isSentence ? [this.#pieces.flat()] : this.#pieces) {
			const line = lineOf(this.#post, this.#isBackwards ? texts.toReversed() : texts, isSentence);
			if (line !== undefined) yield line;
		}
	}

	/** Bylines and rows of links are short, have no full stop, or are links for the most part. */
	#isSentenceWithLinks(): boolean {
		const own = this.#pieces.flat().reduce((sum, {value}) => sum + value.trim().length, 0);
		const text = foldSpace((this.#isBackwards ? this.#words.toReversed() : this.#words).join('')).trim();
		return text.length >= shortestProse && own >= text.length / 2 && endsSentence.test(text);
	}
}

function lineOf(post: Post, texts: readonly Text[], isSentence: boolean): FoundLine | undefined {
	const whole = texts.map(({value}) => value).join('');
	if (isWhiteSpace(whole)) return undefined;
	const text = whole.trim();
	const before = whole.length - whole.trimStart().length;
	const [first] = texts;
	const placeOf = (offset: number, isEnd: boolean): Range | undefined => {
		let left = offset;
		for (const node of texts) {
			if (left < node.value.length || (isEnd && left === node.value.length)) {
				const part = isEnd ? {start: Math.max(left - 1, 0), end: left} : {start: left, end: left + 1};
				return rangeInText(post, node, part);
			}
			left -= node.value.length;
		}
		return undefined;
	};
	return {
		text,
		isParagraph: first !== undefined && isInParagraph(post, first),
		isSentence,
		locate: (start, stop) => {
			const [from, to] = [placeOf(before + start, false), placeOf(before + stop, true)];
			return {start: from?.start ?? 0, end: to?.end ?? from?.end ?? 0};
		},
	};
}

function isInParagraph(post: Post, text: Text): boolean {
	for (let around = post.parentOf(text); around?.type === 'element'; around = post.parentOf(around))
		if (around.tagName === 'p') return true;
	return false;
}

/** Texts, elements that hold a time, headings, and what breaks lines. Calls itself once per level, of which the guards allow few. */
function* partsOf(parent: Parent, isBackwards: boolean): Generator<Text | Element | 'break'> {
	for (const child of isBackwards ? parent.children.toReversed() : parent.children) {
		if (child.type === 'text') yield child;
		if (!isElement(child)) continue;
		if (isTime(child)) yield child;
		else if (child.tagName === 'a' && !isBesideByName(child)) yield child;
		else if (isBeside(child)) {
			yield 'break';
			if (/^h[1-6]$/.test(child.tagName)) yield child;
		} else {
			const isBox = !inlineElements.has(child.tagName);
			if (isBox) yield 'break';
			yield* partsOf(child, isBackwards);
			if (isBox) yield 'break';
		}
	}
}

function isTime(element: Element): boolean {
	return element.tagName === 'time' && property(element, 'datetime') !== undefined;
}

const inlineElements: ReadonlySet<string> = new Set(
	'span b i em strong small font time u abbr cite mark sub sup bdi bdo label'.split(' '),
);

/** What is no text of the article’s own: titles, lists, links, captions, quotations, controls, what nobody sees. */
const besideElements: ReadonlySet<string> = new Set(
	(
		'h1 h2 h3 h4 h5 h6 ul ol dl nav aside footer figure figcaption table form button select textarea blockquote pre code ' +
		'script style template noscript svg iframe object video audio canvas math'
	).split(' '),
);

const besideToken =
	/^(?:comments?|respond)(?:$|[-_\d])|related|recommend|sidebar|widget|teaser|^(?:wp-|image-?|photo-?|img-?|lead_image_|media-?|picture-?)?caption|newsletter|cookie|most-?read|trending/i;

function isBeside(element: Element): boolean {
	return besideElements.has(element.tagName) || isBesideByName(element);
}

function isBesideByName(element: Element): boolean {
	const tokens = [property(element, 'id') ?? '', ...classTokens(element)];
	return tokens.some((token) => besideToken.test(token) || eventToken.test(token));
}
