import {
	captionFinderOf,
	classTokens,
	descendants,
	type Element,
	embedOf,
	foldSpace,
	isElement,
	isReferredTo,
	isTrackingPixel,
	neverLoads,
	originOf,
	type Post,
	property,
	rangeOf,
	sourceUrlOf,
	touchesOpaque,
	urlProperty,
} from '../../src/authoring.ts';

/** What shows nothing because nothing in it says what to load. */
export interface Addressless {
	/** What a sentence calls it: a picture by its description. */
	readonly what: string;
}

/**
 * Finds out whether an image names no picture although there was one: Markdown writes images for nothing else, and HTML describes
 * it, prints a caption below it or says how large it is.
 * @returns undefined for one that shows something, that is to show nothing, or that may still be filled
 */
export function addresslessImage(post: Post, image: Element): Addressless | undefined {
	if (!namesNothing(urlProperty(image, 'src')) || !neverLoads(post, image) || !isAsWritten(post, image))
		return undefined;
	if (otherValuesOf(image).some((value) => /[/\\{]|url\(/.test(value))) return undefined;
	const alt = foldSpace(property(image, 'alt') ?? '');
	const isMarkdown = originOf(image) === 'markdown';
	if (!isMarkdown && (mayBeFilled(post, image) || !isMeant(post, image, alt))) return undefined;
	return {what: hasWords.test(alt) ? `Image \`${alt}\`` : 'This image'};
}

/**
 * Finds out whether a frame or player names no page, film or sound although it was there for one.
 * @returns undefined as for images
 */
export function addresslessPlayer(post: Post, player: Element): Addressless | undefined {
	if (property(player, 'srcdoc') !== undefined || embedOf(player) !== undefined) return undefined;
	if (!namesNothing(urlProperty(player, 'src')) || !isAsWritten(post, player) || mayBeFilled(post, player))
		return undefined;
	const kind = player.tagName;
	if (
		otherValuesOf(player).some((value) =>
			/^(?:https?:)?\/\/|\.(?:mp[34]|m4[av]|m3u8|mpd|webm|og[gv])\b|[{}]/i.test(value),
		)
	)
		return undefined;
	if (kind === 'iframe') return isFrameOfArticle(post, player) ? {what: 'This frame'} : undefined;
	const isPlayer = property(player, 'controls') !== undefined || property(player, 'poster') !== undefined;
	// A link, a picture or another player in it says what was to be there.
	for (const inner of descendants(player))
		if (!namesNothing(urlProperty(inner, 'src') ?? urlProperty(inner, 'href') ?? urlProperty(inner, 'data')))
			return undefined;
	return isPlayer ? {what: kind === 'video' ? 'This video' : 'This sound'} : undefined;
}

/** Whether there is no address, or one at which nothing can be; other addresses that lead nowhere are judged as such. */
function namesNothing(url = ''): boolean {
	return url === '' || /^(?:#|about:|javascript:|data:image\/|data:[^,]*,?$)/i.test(url);
}

function isAsWritten(post: Post, element: Element): boolean {
	return !touchesOpaque(post, rangeOf(element));
}

/** Values in which an address may wait that this rule does not know. */
function otherValuesOf(element: Element): readonly string[] {
	return Object.keys(element.properties)
		.filter((name) => !ownAttributes.has(name))
		.map((name) => property(element, name) ?? '');
}

/** Names of properties that hold words, sizes or styles, or were looked at. */
const ownAttributes: ReadonlySet<string> = new Set([
	'alt',
	'className',
	'title',
	'ariaLabel',
	'src',
	'srcSet',
	'sizes',
	'typeof',
	'itemProp',
	'poster',
	'allow',
]);

/** Whether a script may know the element: one of the post, or in works of its maintainer’s own one of the layout. */
function mayBeFilled(post: Post, element: Element): boolean {
	if (sourceUrlOf(post) === undefined) return true;
	return property(element, 'id') !== undefined && isReferredTo(post, element);
}

/** Whether a picture stood there for readers. */
function isMeant(post: Post, image: Element, alt: string): boolean {
	if (isTrackingPixel(image) || property(image, 'ariaHidden') === 'true') return false;
	if (hasWords.test(alt)) return true;
	if (captionFinderOf(post)(image) !== undefined) return true;
	// An empty alternative says that the picture is for the eye alone, or that a script keeps the place ready.
	const isLarge = sizeOf(image, 'width') >= leastSize && sizeOf(image, 'height') >= leastSize;
	return isLarge && property(image, 'alt') === undefined;
}

/** Whether a frame showed a part of the article: it stands in a figure, or alone and large, and is not called like advertising or a tool. */
function isFrameOfArticle(post: Post, frame: Element): boolean {
	const parent = post.parentOf(frame);
	const names = [property(frame, 'id') ?? '', property(frame, 'name') ?? '', ...classTokens(frame)];
	if (property(frame, 'name') !== undefined || names.some((name) => isOfTool.test(name))) return false;
	if (isElement(parent, 'figure')) return true;
	return sizeOf(frame, 'width') >= leastFrame && sizeOf(frame, 'height') >= leastFrame;
}

/** What sites load into frames around an article. */
const isOfTool =
	/(?:^|[^a-z])(?:ads?|adv|advert\w*|banner|pixel|track\w*|share\w*|like|paywall|consent|cookie\w*|captcha|recaptcha|comment\w*|disqus\w*|chat|login|signin|popup|modal|newsletter|subscri\w*|translate|print|sync|google_\w*|twitter\w*|facebook|fb)(?![a-z])|^bshare|frame\d+$/i;

function sizeOf(element: Element, name: 'width' | 'height'): number {
	const size = property(element, name) ?? '';
	return size.trim() === '100%' ? leastFrame : Number.parseFloat(size) || 0;
}

const hasWords = /\p{L}.*\p{L}|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** CSS pixels, in each direction: smaller pictures may be ornaments. */
const leastSize = 48;

/** CSS pixels, in each direction: smaller frames are tools of the page. */
const leastFrame = 100;
