import {
	type ArticleGuard,
	addressOnSite,
	type Element,
	hasDescendant,
	hasOwnText,
	isHidden,
	isRead,
	isReferredTo,
	mayShow,
	mediaElements,
	namingAttributes,
	type Post,
	property,
	waitsForScript,
} from '../../../src/authoring.ts';

/** What furniture can be; each has its message. */
export type Kind = 'share' | 'like' | 'ad' | 'tags' | 'submit' | 'feed' | 'screenReader' | 'other';

/** What is asked beside the names of an element before it is called furniture. */
export interface Evidence {
	readonly post: Post;
	readonly guard: ArticleGuard;
	/** Whether an element, or one in it, leads to where pages are shared, and shows no picture beside. */
	isShareBar(element: Element): boolean;
}

/** How much text outside links furniture may hold: more belongs to somebody's article. */
const longest: Readonly<Partial<Record<Kind, number>>> = {share: 100, like: 100, tags: 40, submit: 100};

/** Whether an element that holds something, and has the name of some furniture, really is that. */
export function isFurniture(element: Element, kind: Kind, evidence: Evidence): boolean {
	const {post, guard} = evidence;
	if (guard.lengthOutsideLinks(element) > (longest[kind] ?? Number.POSITIVE_INFINITY)) return false;
	if (kind === 'share') return evidence.isShareBar(element);
	if (kind === 'tags' || kind === 'submit') return !holdsMedia(element);
	if (kind !== 'screenReader') return true;
	// Captions say what a table or picture is: to show them does no harm.
	if (element.tagName === 'caption' || element.tagName === 'figcaption') return false;
	return !holdsMedia(element) && !isReferredTo(post, element) && !isHidden(post, element);
}

/** Whether an element has neither text nor a link nor anything to look at, and waits for none of that. */
export function isEmpty(post: Post, element: Element): boolean {
	const isFilled = (inner: Element): boolean => mayShow(post, inner) || leads(inner) || hasWords(inner);
	return !isFilled(element) && !hasDescendant(element, isFilled);
}

/** Whether a box in which nothing stands says something all the same: as the answer to a term, or by a name of its own. */
export function isSaying(box: Element): boolean {
	const says = (element: Element): boolean =>
		element.tagName === 'dd' ||
		element.tagName === 'dt' ||
		namingAttributes.some((name) => !saysAdvertising.test(property(element, name) ?? ''));
	return says(box) || hasDescendant(box, says);
}

/** Names of nothing but advertising, in the languages of archives. */
const saysAdvertising =
	/^(?:[\s\d\p{P}]|third|3rd|party|google|ads?(?![a-z])|advert(?:s|isements?|ising)?|commercial|sponsored|promot(?:ed|ion)|content|banner|slot|unit|frame|anzeigen?|werbung|publicidad|anuncios?|publicit[ée]s?|pubblicità|reklam[ae]?|реклама|広告|广告|廣告|광고)*$/iu;

/**
 * Makes the question whether a URL leads to where pages are shared.
 * @param endpoints beginnings of URLs as `addressOnSite` gives them, parameters with `?`
 */
export function endpointTest(endpoints: readonly string[]): (url: string) => boolean {
	const parameters = endpoints.filter((endpoint) => endpoint.startsWith('?')).map((endpoint) => endpoint.slice(1));
	const beginnings = endpoints.filter((endpoint) => !endpoint.startsWith('?')).map(addressOnSite);
	return (url) => {
		const address = addressOnSite(url);
		return (
			beginnings.some((beginning) => address.startsWith(beginning)) ||
			(/[?&]/.test(address) &&
				parameters.some((parameter) => address.includes(`?${parameter}`) || address.includes(`&${parameter}`)))
		);
	};
}

/** Makes the question for the share bars of one post. */
export function shareBarTest(isEndpoint: (url: string) => boolean): (element: Element) => boolean {
	// Boxes with such names stand in each other: each element is looked at once.
	const surveys = new Map<Element, Survey>();
	const survey = (element: Element): Survey => {
		const known = surveys.get(element);
		if (known !== undefined) return known;
		const {href, src} = element.properties;
		const url = href ?? (element.tagName === 'iframe' ? src : undefined);
		let shares = typeof url === 'string' && isEndpoint(url);
		let shows = (mediaElements.has(element.tagName) || waitsForScript(element)) && !shares;
		for (const child of element.children) {
			if (child.type !== 'element') continue;
			const inner = survey(child);
			shares ||= inner.shares;
			// The picture in a link is its button.
			shows ||= inner.shows && element.tagName !== 'a';
		}
		surveys.set(element, {shares, shows});
		return {shares, shows};
	};
	return (element) => {
		const {shares, shows} = survey(element);
		return shares && !shows;
	};
}

interface Survey {
	readonly shares: boolean;
	readonly shows: boolean;
}

function holdsMedia(element: Element): boolean {
	const isMedia = (inner: Element): boolean => mediaElements.has(inner.tagName) || waitsForScript(inner);
	return isMedia(element) || hasDescendant(element, isMedia);
}

function leads({tagName, properties}: Element): boolean {
	return (tagName === 'a' || tagName === 'area') && properties['href'] !== undefined;
}

/** What the author, or his program, wrote in an element itself. */
function hasWords(element: Element): boolean {
	return isRead(element) && hasOwnText(element);
}
