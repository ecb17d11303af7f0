import type {Element, ElementContent} from 'hast';
import {toHtml} from 'hast-util-to-html';
import {h} from 'hastscript';
import type {Parent, Post, RootContent, Text} from '../model/post.ts';
import {overlaps, type Range} from '../model/text.ts';
import {shorten} from '../texts/wording.ts';

/** UTF-16 units of the file before and behind a place that are shown with it. */
const reach = {before: 500, behind: 1100} as const;

/** UTF-16 units of one text, and of one address, that are shown. */
const longest = {text: 1500, address: 80} as const;

/** Deeper than this nobody nests what is read. */
const deepest = 60;

/**
 * Shows the page around a place as a reader gets it, with the place in boxes (`<mark>`). Elements are made anew, of a few names and without
 * attributes that lead anywhere or run anything: what the post wrote comes in as text alone. In place of pictures, films and forms stands what they
 * are.
 * @returns HTML; undefined where no part of the page comes from that place
 */
export function excerptOf(post: Post, range: Range): string | undefined {
	if (post.failure !== undefined || range.end < post.body.start) return undefined;
	const excerpt = new Excerpt(range);
	const children = excerpt.childrenOf(post.tree, 0);
	return excerpt.isBoxed ? toHtml([...children]) : undefined;
}

class Excerpt {
	readonly #place: Range;
	readonly #shown: Range;
	#isBoxed = false;
	/** How many boxes stand around what is shown just now. */
	#boxesAround = 0;

	constructor(place: Range) {
		this.#place = place;
		const end = Math.min(place.end, place.start + reach.behind);
		this.#shown = {start: place.start - reach.before, end: end + reach.behind};
	}

	/** Whether something of the page stands in a box. */
	get isBoxed(): boolean {
		return this.#isBoxed;
	}

	childrenOf(parent: Parent, depth: number): readonly ElementContent[] {
		return parent.children.flatMap((node) => this.#show(node, depth));
	}

	#show(node: RootContent, depth: number): readonly ElementContent[] {
		if (node.type === 'doctype') return [];
		const {range} = node.data?.location ?? {range: this.#shown};
		if (!overlaps(range, this.#shown) && !touches(range, this.#place)) return [];
		if (node.type === 'text') return this.#text(node, range);
		if (node.type === 'comment')
			return touches(range, this.#place) ? this.#box([nameTag(`<!--${clipped(node.value)}-->`)]) : [];
		return this.#element(node, depth);
	}

	#text({value}: Text, range: Range): readonly ElementContent[] {
		const {start, end} = this.#place;
		if (!touches(range, this.#place) || value.trim() === '') return [{type: 'text', value: clippedText(value)}];
		// Where the post's own words are the text, its offsets are known.
		if (value.length !== range.end - range.start || end <= range.start)
			return this.#box([{type: 'text', value: clippedText(value)}]);
		const [from, to] = [Math.max(0, start - range.start), Math.max(start + 1, end) - range.start];
		return [
			{type: 'text', value: value.slice(Math.max(0, from - reach.before), from)},
			...this.#box([{type: 'text', value: clippedText(value.slice(from, to))}]),
			{type: 'text', value: clippedText(value.slice(to))},
		];
	}

	#element(element: Element, depth: number): readonly ElementContent[] {
		const {range, startTag} = element.data?.location ?? {range: undefined, startTag: undefined};
		const isPlace = range !== undefined && this.#isAt(range, startTag);
		if (!isPlace) return this.#shownAs(element, depth, false);
		this.#boxesAround++;
		const shown = this.#shownAs(element, depth, true);
		this.#boxesAround--;
		return this.#box(shown.length === 0 ? [nameTag(`<${element.tagName}>`)] : shown);
	}

	/** Whether the place is this element: it spans all of it, or begins in its start tag. */
	#isAt(range: Range, startTag: Range | undefined): boolean {
		const {start, end} = this.#place;
		if (range.start === range.end) return false;
		if (start <= range.start && range.end <= end) return true;
		return startTag !== undefined && startTag.start <= start && start < startTag.end;
	}

	#shownAs(element: Element, depth: number, isPlace: boolean): readonly ElementContent[] {
		const {tagName} = element;
		if (unseen.has(tagName)) return isPlace ? [nameTag(`<${tagName}>`)] : [];
		const standIn = standIns.get(tagName);
		if (standIn !== undefined) {
			const shown = nameTag(standIn(element));
			// Nothing that stands in it is shown, and that may be the place.
			const holdsPlace = !isPlace && touches(element.data?.location.range ?? this.#shown, this.#place);
			return holdsPlace ? this.#box([shown]) : [shown];
		}
		const children = depth >= deepest ? [] : this.childrenOf(element, depth + 1);
		const name = tagName === 'a' ? 'u' : tagName;
		return plain.has(name) ? [h(name, cellSpans(element), [...children])] : children;
	}

	/** Puts a box around something, unless there is one already. */
	#box(children: readonly ElementContent[]): readonly ElementContent[] {
		if (this.#boxesAround > 0) return children;
		this.#isBoxed = true;
		const isBlock = children.some((child) => child.type === 'element' && blocks.has(child.tagName));
		return [h('mark', isBlock ? {className: ['block']} : {}, [...children])];
	}
}

/** Whether a place begins or ends in a range, or the other way round; places may be empty. */
function touches(range: Range, place: Range): boolean {
	return place.start < Math.max(range.end, range.start + 1) && range.start < Math.max(place.end, place.start + 1);
}

/** Names a thing that is not shown itself. */
function nameTag(name: string): Element {
	return h('code', clippedText(name));
}

function clipped(text: string): string {
	return shorten(text, longest.address);
}

function clippedText(text: string): string {
	return shorten(text, longest.text);
}

function cellSpans({tagName, properties}: Element) {
	if (tagName !== 'td' && tagName !== 'th') return {};
	const spans = Object.entries(properties).filter(
		([name, value]) => /^(?:col|row)Span$/.test(name) && typeof value === 'number' && value > 0 && value <= 100,
	);
	return Object.fromEntries(spans);
}

/** Elements of which a reader sees nothing. */
const unseen: ReadonlySet<string> = new Set(
	'base head link meta noscript param script source style template title track'.split(' '),
);

function addressOf({properties}: Element): string {
	const address = properties['src'] ?? properties['dataSrc'] ?? properties['data'] ?? '';
	return clipped(String(address));
}

function pictureName(element: Element): string {
	const {alt} = element.properties;
	return `🖼 ${typeof alt === 'string' && alt !== '' ? clipped(alt) : addressOf(element)}`;
}

const ofAddress = (element: Element): string => `<${element.tagName}> ${addressOf(element)}`;
const ofName = ({tagName}: Element): string => `<${tagName}>`;

/** What stands in place of what would load or ask something. */
const standIns: ReadonlyMap<string, (element: Element) => string> = new Map([
	['img', pictureName],
	...'audio embed frame iframe object video'.split(' ').map((name) => [name, ofAddress] as const),
	...'button canvas input math select svg textarea'.split(' ').map((name) => [name, ofName] as const),
]);

/** Those of them that stand in lines of their own. */
const blocks: ReadonlySet<string> = new Set(
	'address article aside blockquote details div dl figure footer h1 h2 h3 h4 h5 h6 header hr main mark nav ol p pre section table ul'.split(
		' ',
	),
);

/** Elements that are shown as they are; of others, what stands in them is. */
const plain: ReadonlySet<string> = new Set(
	'abbr address article aside b bdi bdo big blockquote br caption cite code col colgroup dd del details dfn div dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i ins kbd li main nav ol p pre q rp rt ruby s samp section small span strike strong sub summary sup table tbody td tfoot th thead time tr tt u ul var wbr'.split(
		' ',
	),
);
