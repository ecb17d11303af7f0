import {
	ancestors,
	defineRule,
	descendants,
	type Element,
	type Embed,
	embedOf,
	type Fix,
	foldSpace,
	forbiddenFrameHost,
	isElement,
	isHidden,
	isInRawHtml,
	isInside,
	isReferredTo,
	isRun,
	isVisual,
	isWhollyWritten,
	mayHoldEmbed,
	mediaElements,
	nodesBelow,
	type Parent,
	type Post,
	paragraphAround,
	perPost,
	placesIn,
	property,
	type RootContent,
	rangeOf,
	rawTextOf,
	remove,
	replace,
	type Settings,
	sourceUrlOf,
	type Text,
	textOf,
	touchesOpaque,
	unsafe,
} from '../../src/authoring.ts';
import {maySayThatNothingPlays, saysThatNothingPlays} from './deadPlayers.ts';
import {embedMarkup} from './embedMarkup.ts';

export default defineRule({
	id: 'no-dead-embed',
	description: 'Disallow boxes in which a script of the source would play or show something.',
	harm: 'invisible',
	fix: 'unsafe',
	messages: {
		player: 'What was to be played here is missing: its player says `{text}`.',
		embed: '`{url}` is never shown: its box waits for a script that the archive does not have.',
		frame: '`{url}` is never shown: the frame that was to show it has no address of its own.',
	},
	check: ({post, settings, report}) => {
		// Whoever writes of his own has the scripts in his layout.
		if (sourceUrlOf(post) === undefined) return {};
		let reportedEnd = -1;
		const reportEmbed = (element: Element): void => {
			const embed = rangeOf(element).start < reportedEnd ? undefined : embedOf(element);
			if (embed === undefined || !isWaiting(post, element, embed)) return;
			reportedEnd = rangeOf(element).end;
			const fix = embedFix(post, element, embed, settings);
			const message = element.tagName === 'iframe' ? 'frame' : 'embed';
			report({at: element, message, data: {url: embed.url}, fix, outweighs: rangeOf(element)});
		};
		const reportPlayer = (text: Text): void => {
			const words = text.value.length > longestText ? '' : foldSpace(text.value);
			if (rangeOf(text).start < reportedEnd || !saysThatNothingPlays(words) || !isSeen(post, text)) return;
			if (isOfArticle(post, text, words.length)) return;
			const box = boxOf(post, text);
			if (box === undefined || hasPlayerBeside(post, box) || waitsAround(post, box)) return;
			reportedEnd = rangeOf(box).end;
			report({at: box, message: 'player', data: {text: words}, fix: removal(post, box)});
		};
		return {
			...(mayHoldEmbed.test(post.text) && {'<*>': reportEmbed}),
			...(maySayThatNothingPlays.test(post.text) && {prose: reportPlayer}),
		};
	},
});

/** UTF-16 units, with what may stand around it in white space: longer texts are an article’s. */
const longestText = 600;

/** UTF-16 units: labels of buttons, words for those without scripts. What is longer is a text of its own. */
const longestLabel = 100;

/** Whether a box shows nothing that tells its readers what was to be there, and no script of the post fills it. */
function isWaiting(post: Post, element: Element, {scripts, isFrame}: Embed): boolean {
	if (isHidden(post, element)) return false;
	// Nobody sees what stands in a frame.
	if (element.tagName === 'iframe') return true;
	let text = '';
	let count = 0;
	const isShown = (inner: Element): boolean => inner.tagName !== 'noscript';
	for (const node of nodesBelow(element, isShown)) {
		if (node.type === 'text') text += node.value.trim();
		if (++count > mostNodes || text.length > longestLabel || (!isFrame && text !== '')) return false;
		if (node.type !== 'element' || !isShown(node)) continue;
		// A link to what the box would show is enough.
		if (node.tagName === 'a' && property(node, 'href') !== undefined) return false;
		if (isFilled(node)) return false;
	}
	return !isFilled(element) && !scriptsIn(post).some((code) => scripts.some((name) => code.includes(name)));
}

/** Whether an element plays or shows a page. */
function isFilled(element: Element): boolean {
	// Pictures stand for what is to come, and elements of AMP wait for its script.
	if (/^(?:img|picture|amp-.*)$/.test(element.tagName)) return false;
	return (
		mediaElements.has(element.tagName) &&
		['src', 'data'].some((name) => /^(?!about:)./.test(property(element, name) ?? ''))
	);
}

/** The addresses and beginnings of the scripts that a post runs, in lower case. */
const scriptsIn = perPost((post): readonly string[] => {
	const scripts = [...descendants(post.tree)].filter((element) => element.tagName === 'script' && isRun(element));
	return scripts.map((script) =>
		`${property(script, 'src') ?? ''} ${rawTextOf(script).slice(0, longestCode)}`.toLowerCase(),
	);
});

/** What a short script loads stands at its beginning. */
const longestCode = 2000;

/** Shows the page in a frame where the archive allows its host, else leads to it. */
function embedFix(post: Post, element: Element, embed: Embed, {frameHosts}: Settings): Fix | undefined {
	const box = boxAround(post, element);
	if (!isReplaceable(post, box)) return undefined;
	const isFramed = embed.isFrame && forbiddenFrameHost(embed.url, frameHosts) === undefined;
	return unsafe(replace(rangeOf(box), embedMarkup(post, {element, box, embed, isFramed})));
}

function isReplaceable(post: Post, element: Element): boolean {
	const parent = post.parentOf(element);
	return (
		isWhollyWritten(element) &&
		!isReferredTo(post, element) &&
		(parent?.type === 'root' || isInRawHtml(post, parent)) &&
		!touchesOpaque(post, rangeOf(element))
	);
}

/** Whether a reader sees what a player says. */
function isSeen(post: Post, text: Text): boolean {
	return !isHidden(post, text) && !isInside(post, text, 'video', 'audio', 'object', 'iframe', 'a', 'button');
}

/** Whether what a player may say is a part of what the article says: a heading, an item, words in a sentence or a long paragraph. */
function isOfArticle(post: Post, text: Text, length: number): boolean {
	const paragraph = paragraphAround(post, text);
	if (!isElement(paragraph)) return false;
	if (
		articleElements.has(paragraph.tagName) ||
		isInside(post, text, ...headings, 'code', 'q', 'samp', 'blockquote', 'td', 'th', 'dd', 'caption')
	)
		return true;
	const contents = contentsOf(paragraph);
	if (contents === undefined) return true;
	const isOther = (node: RootContent): boolean => isContentText(node) && !isOfPlayer(node);
	if ((paragraph.tagName === 'p' ? contents : paragraph.children).some(isOther)) return true;
	if (length <= longestLabel || paragraph.tagName !== 'p') return false;
	const parent = post.parentOf(paragraph);
	return parent !== undefined && (paragraphCounts(post).get(parent) ?? 0) > 1;
}

/** How many paragraphs with words stand in each element of a post. */
const paragraphCounts = perPost((post): ReadonlyMap<Parent, number> => {
	const counts = new Map<Parent, number>();
	for (const element of descendants(post.tree)) {
		const parent = element.tagName === 'p' && textOf(element).trim() !== '' ? post.parentOf(element) : undefined;
		if (parent !== undefined) counts.set(parent, (counts.get(parent) ?? 0) + 1);
	}
	return counts;
});

const headings = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'] as const;

const articleElements: ReadonlySet<string> = new Set(
	'li dt dd td th caption figcaption blockquote summary legend label'.split(' '),
);

/** Whether something plays right before or behind a box. */
function hasPlayerBeside(post: Post, box: Element): boolean {
	const {parent, index} = placesIn(post)(box);
	const contentFrom = (start: number, step: 1 | -1): RootContent | undefined => {
		for (let at = start; ; at += step) {
			const node = parent.children[at];
			if (node === undefined || node.type === 'element' || isContentText(node)) return node;
		}
	};
	const beside = [contentFrom(index - 1, -1), contentFrom(index + 1, 1)];
	return beside.some(
		(node) =>
			isElement(node) && [node, ...(contentsOf(node) ?? [])].some((inner) => isElement(inner) && isFilled(inner)),
	);
}

function isContentText(node: RootContent): boolean {
	return node.type === 'text' && node.value.trim() !== '';
}

/** Whether a box waits beside what it says to those without its script: it is reported itself. */
function waitsAround(post: Post, box: Element): boolean {
	let height = 0;
	for (const around of ancestors(post, box)) {
		const contents = ++height > farthestSaying ? undefined : contentsOf(around);
		if (contents === undefined) return false;
		const waiting = contents.find((node) => isElement(node) && embedOf(node) !== undefined);
		if (isElement(waiting)) return boxAround(post, waiting) === around;
	}
	return false;
}

/** The box around one that waits, where all that it says beside is that nothing plays. */
function boxAround(post: Post, element: Element): Element {
	let height = 0;
	for (const around of ancestors(post, element)) {
		const contents = ++height > farthestSaying ? undefined : contentsOf(around);
		if (contents?.every((node) => node === element || isOfPlayer(node)) !== true) return element;
		if (contents.some(isContentText)) return around;
	}
	return element;
}

/** What a box says to those without its script stands at most so many elements around it. */
const farthestSaying = 4;

/** The largest element that says nothing else, and shows nothing. */
function boxOf(post: Post, text: Text): Element | undefined {
	let box: Element | undefined;
	for (const around of ancestors(post, text)) {
		if (contentsOf(around)?.every(isOfPlayer) !== true) break;
		box = around;
	}
	return box;
}

function isOfPlayer(node: RootContent): boolean {
	if (node.type === 'element') return !isVisual(node) && embedOf(node) === undefined;
	return node.type !== 'text' || node.value.trim() === '' || saysThatNothingPlays(foldSpace(node.value));
}

/** What stands in a small element; undefined of a larger one, which is more than a player. */
function contentsOf(element: Element): readonly RootContent[] | undefined {
	const contents: RootContent[] = [];
	for (const node of nodesBelow(element)) if (contents.push(node) > mostNodes) return undefined;
	return contents;
}

/** Players before their script ran, and after it failed, hold less. */
const mostNodes = 100;

function removal(post: Post, box: Element): Fix | undefined {
	return isReplaceable(post, box) ? unsafe(remove(rangeOf(box))) : undefined;
}
