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
	type Settings,
	siteNamesOf,
	textField,
} from '../../src/authoring.ts';

/** Finds what shows that a post is one of a site's own pages, or of a plug-in's. */
export interface SitePageFinder {
	/** Whether a post may hold elements to be looked at. */
	readonly mayBePage: (post: Post) => boolean;
	/** The type that an element of WordPress says it has; undefined of others. */
	readonly typeOf: (element: Element) => string | undefined;
	/** Whether a type is that of an article, as far as is known. */
	readonly isPageType: (type: string) => boolean;
	/** Whether a title is that of a page, the name of the site behind it or not. */
	readonly isPageTitle: (post: Post, settings: Settings) => boolean;
}

/**
 * @param types of pages, as WordPress names them
 * @param titles in lower case
 */
export function sitePageFinder(types: readonly string[], titles: readonly string[]): SitePageFinder {
	const pageTypes = new Set(types);
	const pageTitles = new Set(titles);
	const isPageName = (text: string): boolean => pageTitles.has(foldSpace(text).toLowerCase());
	return {
		mayBePage: ({text}) => text.includes('hentry') && text.includes('type-'),
		typeOf: (element) => {
			if (!hasClassToken(element, entryTokens)) return undefined;
			const tokens = classTokens(element);
			// Terms of taxonomies stand there too, as `type-of-work-letters`; beside its type, an entry has the name of it.
			return tokens.find((token) => tokens.includes(`type-${token}`));
		},
		isPageType: (type) => pageTypes.has(type),
		isPageTitle: (post, settings) => {
			const title = textField(post, 'title')?.value;
			if (title === undefined) return false;
			return isPageName(title) || isPageName(findSiteSuffix(title, () => siteNamesOf(post, settings))?.rest ?? '');
		},
	};
}

/** What WordPress gives each entry (https://developer.wordpress.org/reference/functions/get_post_class/). */
const entryTokens: ReadonlySet<string> = new Set(['hentry']);

/**
 * Whether an entry is what a post was captured for, and no article that its author wrote as a page: it holds most of the
 * words, and says neither who wrote it nor when.
 */
export function isWholePage(post: Post, entry: Element): boolean {
	const {lengthOutsideLinks} = articleGuard(post);
	const all = childElements(post.tree).reduce((length, element) => length + lengthOutsideLinks(element), 0);
	return lengthOutsideLinks(entry) >= all / 2 && !hasDescendant(entry, isByline);
}

/** What a reader sees of it; for programs, themes put the same into pages, where it is hidden. */
function isByline(element: Element): boolean {
	if (hidesItself(element)) return false;
	const relations = (property(element, 'rel') ?? '').toLowerCase().split(/[ \t\r\n\f\v]+/);
	return relations.includes('author') || hasClassToken(element, bylineTokens);
}

const bylineTokens: ReadonlySet<string> = new Set(['byline', 'posted-on', 'entry-date', 'published', 'post-author']);
