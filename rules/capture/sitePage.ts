import {
	articleGuard,
	childElements,
	classTokens,
	type Element,
	findSiteSuffix,
	foldSpace,
	hasClassToken,
	hasDescendant,
	hidesItself,
	type Post,
	property,
	type Range,
	rangeOf,
	roleText,
	siteNamesOf,
	startTagOf,
} from '../../src/authoring.ts';
import {usualPageTitles} from './pageSigns.ts';

/** What shows that a post is a page of its site, or of a plug-in. */
export interface SitePage {
	/** Its type, `type-page`, or its title. */
	readonly mark: string;
	readonly at: Range;
	/** The element that has the type. */
	readonly about: Element | undefined;
}

/** Finds out whether posts are pages of sites. */
export interface SitePageFinder {
	/** Whether a post may hold entries to be looked at. */
	readonly mayBePage: (post: Post) => boolean;
	/** Whether an element is an entry of WordPress, and has a type. */
	readonly isEntry: (element: Element) => boolean;
	/** @param entries all of the post */
	readonly findPage: (post: Post, entries: readonly Element[]) => SitePage | undefined;
}

/**
 * @param types of pages, as WordPress names them
 * @param titles that only pages have, in lower case
 */
export function sitePageFinder(types: readonly string[], titles: readonly string[]): SitePageFinder {
	const pageTypes = new Set(types);
	const pageTitles = new Set(titles);
	return {
		mayBePage: ({text}) => text.includes('hentry') && text.includes('type-'),
		isEntry: (element) => typeOf(element) !== undefined,
		findPage: (post, entries) => {
			const [entry] = entries;
			const isTyped = entries.every((each) => pageTypes.has(typeOf(each) ?? ''));
			if (entry !== undefined && isTyped && isPage(post, entry))
				return {mark: `type-${typeOf(entry) ?? ''}`, at: startTagOf(entry) ?? rangeOf(entry), about: entry};
			const title = roleText(post, 'title');
			if (title === undefined || !isTitled(post, pageTitles)) return undefined;
			return {mark: foldSpace(title.value), at: title.valueRange, about: undefined};
		},
	};
}

/** What WordPress gives each entry (https://developer.wordpress.org/reference/functions/get_post_class/). */
const entryTokens: ReadonlySet<string> = new Set(['hentry']);

/** The type that an entry has; undefined of other elements. */
function typeOf(element: Element): string | undefined {
	if (!hasClassToken(element, entryTokens)) return undefined;
	const tokens = classTokens(element);
	// Terms of taxonomies stand there too, as `type-of-work-letters`; beside its type, an entry has the name of it.
	return tokens.find((token) => tokens.includes(`type-${token}`));
}

/**
 * Whether an entry with the type of a page is what the post was captured for, and no article that its author wrote as a page:
 * it holds most of the words, says neither who wrote it nor when, and is short or called what pages are called.
 */
function isPage(post: Post, entry: Element): boolean {
	const {lengthOutsideLinks} = articleGuard(post);
	const length = lengthOutsideLinks(entry);
	const all = childElements(post.tree).reduce((sum, element) => sum + lengthOutsideLinks(element), 0);
	if (length < all / 2 || hasDescendant(entry, isByline)) return false;
	return typeOf(entry) !== 'page' || length <= longestPage || isTitled(post, usualTitles);
}

/** Longer texts are essays that somebody published as a page. Characters, white space and links apart. */
const longestPage = 800;

const usualTitles: ReadonlySet<string> = new Set(usualPageTitles);

/** Whether a post has one of the titles, the name of its site behind it or not. @param titles in lower case */
function isTitled(post: Post, titles: ReadonlySet<string>): boolean {
	const title = roleText(post, 'title')?.value;
	if (title === undefined) return false;
	const names = [title, findSiteSuffix(title, () => siteNamesOf(post))?.rest ?? ''];
	return names.some((name) => titles.has(foldSpace(name).toLowerCase()));
}

/** What a reader sees of it; for programs, themes put the same into pages, where it is hidden. */
function isByline(element: Element): boolean {
	if (hidesItself(element)) return false;
	const relations = (property(element, 'rel') ?? '').toLowerCase().split(/[ \t\r\n\f\v]+/);
	return relations.includes('author') || hasClassToken(element, bylineTokens);
}

const bylineTokens: ReadonlySet<string> = new Set(['byline', 'posted-on', 'entry-date', 'published', 'post-author']);
