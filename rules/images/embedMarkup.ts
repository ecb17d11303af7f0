import {
	type Element,
	type Embed,
	embedOf,
	foldSpace,
	isElement,
	isPhrasing,
	nodesBelow,
	type Post,
	placesIn,
	property,
	quoteAttribute,
	type RootContent,
	rangeOf,
	showsSource,
	sliceOf,
} from '../../src/authoring.ts';
import {saysThatNothingPlays} from './deadPlayers.ts';

/** Where what an embed shows is put. */
export interface EmbedPlace {
	/** The element that waits. */
	readonly element: Element;
	/** What is replaced: the element, or a box around it that says nothing else. */
	readonly box: Element;
	readonly embed: Embed;
	/** Whether the archive lets pages of the embed's host stand in frames. */
	readonly isFramed: boolean;
}

/** What stands in place of a box that waits: a frame or a link, with the words of the box, its picture and its id. */
export function embedMarkup(post: Post, place: EmbedPlace): string {
	const {element, box, isFramed} = place;
	const content = contentOf(post, element);
	const isBlock = !standsInLine(post, box);
	if (isFramed) return framed(place, content, isBlock);
	return isBlock ? `<p>${linked(place, content)}</p>` : spaced(post, box, linked(place, content));
}

/** Whether what takes the place of a box is a part of a line. */
function standsInLine(post: Post, box: Element): boolean {
	const parent = post.parentOf(box);
	if (isElement(parent) && (isPhrasing(parent) || /^(?:p|h[1-6]|summary|dt|button|label)$/.test(parent.tagName)))
		return true;
	if (!isPhrasing(box) && !box.tagName.includes('-')) return false;
	return ([-1, 1] as const).some((step) => {
		const node = neighbour(post, box, step);
		return node?.type === 'text' || (isElement(node) && isPhrasing(node) && embedOf(node) === undefined);
	});
}

/** What stands before (-1) or behind (1) a box, beyond white space. */
function neighbour(post: Post, box: Element, step: -1 | 1): RootContent | undefined {
	const {parent, index} = placesIn(post)(box);
	const node = parent.children[index + step];
	return node?.type === 'text' && node.value.trim() === '' ? parent.children[index + step * 2] : node;
}

/** Words and other links that touch a link would be read as a part of it. */
function spaced(post: Post, box: Element, link: string): string {
	const {start, end} = rangeOf(box);
	const [before, after] = [post.text.charAt(start - 1), post.text.charAt(end)];
	return `${/\s/.test(before) ? '' : ' '}${link}${/[\s.,;:!?)]/.test(after) ? '' : ' '}`;
}

/** What a box holds of its own. */
interface BoxContent {
	/** What a reader reads in it, without the words of buttons. */
	readonly words: string;
	/** Its caption as it is written, where the box is a figure. */
	readonly caption: string | undefined;
	/** What it is called where nobody reads it. */
	readonly label: string | undefined;
	/** Its pictures as they are written. */
	readonly pictures: string;
}

function contentOf(post: Post, element: Element): BoxContent {
	const words: string[] = [];
	const alts: string[] = [];
	let caption: string | undefined;
	let pictures = '';
	for (const node of nodesBelow(element, (inner) => !unread.has(inner.tagName))) {
		if (node.type === 'text' && element.tagName !== 'iframe') words.push(node.value);
		if (node.type !== 'element') continue;
		if (node.tagName === 'figcaption' && element.tagName === 'figure') caption = sliceOf(post.text, rangeOf(node));
		if (node.tagName !== 'img') continue;
		alts.push(property(node, 'alt') ?? '');
		if (showsSource(node)) pictures += sliceOf(post.text, rangeOf(node));
	}
	const names = [...labelAttributes.map((name) => property(element, name) ?? ''), ...alts];
	const label = names.map((name) => foldSpace(name).replace(/^play: */i, '')).find((name) => isOwn(name));
	const kept = words.map(foldSpace).filter(isOwn).join(' ');
	return {words: kept, caption: kept === '' ? undefined : caption, label, pictures};
}

/** Elements whose words are of the player, or of nobody. */
const unread: ReadonlySet<string> = new Set('button noscript script style template'.split(' '));

const labelAttributes = ['title', 'data-title', 'playlabel', 'data-playlabel', 'aria-label'] as const;

/** Whether words are more than those of any player. */
function isOwn(words: string): boolean {
	return words !== '' && !ofPlayers.test(words) && !saysThatNothingPlays(words);
}

const ofPlayers =
	/^(?:(?:play|watch|start)(?: (?:the )?video| now| clip)?|video|audio|youtube|vimeo|loading ?(?:\.{3}|…)?|[^\p{L}\p{N}]+|\d{1,2}:\d\d(?::\d\d)?)$/iu;

function framed({element, box, embed}: EmbedPlace, {words, caption, label}: BoxContent, isBlock: boolean): string {
	const title = label === undefined ? '' : ` title=${quoteAttribute(label)}`;
	const frame = `<iframe${idOf(element, box)} src=${quoteAttribute(embed.url)}${title} width="640" height="360" loading="lazy" allowfullscreen></iframe>`;
	if (caption !== undefined) return `<figure>${frame}${caption}</figure>`;
	if (words === '') return frame;
	return frame + (isBlock ? `<p>${textOfWords(words)}</p>` : ` ${textOfWords(words)} `);
}

function linked({element, box, embed}: EmbedPlace, {words, label, pictures}: BoxContent): string {
	const text = words === '' ? (label ?? embed.url) : words;
	const link = `<a${idOf(element, box)} href=${quoteAttribute(embed.url)}>${textOfWords(text)}</a>`;
	return pictures === '' ? link : `${pictures} ${link}`;
}

/** A link of the post may lead there. */
function idOf(element: Element, box: Element): string {
	const id = property(element, 'id') ?? property(box, 'id');
	return id === undefined || id === '' ? '' : ` id=${quoteAttribute(id)}`;
}

/** Words as text of HTML, which Markdown does not read anew. */
function textOfWords(words: string): string {
	return quoteAttribute(words).slice(1, -1);
}
