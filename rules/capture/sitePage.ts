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
	/** Whether an entry has the type of a page, or of what a plug-in keeps. */
	readonly isOfPage: (entry: Element) => boolean;
	/**
	 * Whether an entry of such a type is what the post was captured for, and no article that its author wrote as a page: it
	 * holds most of the words, says neither who wrote it nor when, and is short or called what pages are called.
	 */
	readonly isPage: (post: Post, entry: Element, settings: Settings) => boolean;
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
	const typeOf = (element: Element): string | undefined => {
		if (!hasClassToken(element, entryTokens)) return undefined;
		const tokens = classTokens(element);
		// Terms of taxonomies stand there too, as `type-of-work-letters`; beside its type, an entry has the name of it.
		return tokens.find((token) => tokens.includes(`type-${token}`));
	};
	return {
		mayBePage: ({text}) => text.includes('hentry') && text.includes('type-'),
		typeOf,
		isOfPage: (entry) => pageTypes.has(typeOf(entry) ?? ''),
		isPage: (post, entry, settings) => {
			const {lengthOutsideLinks} = articleGuard(post);
			const length = lengthOutsideLinks(entry);
			const all = childElements(post.tree).reduce((sum, element) => sum + lengthOutsideLinks(element), 0);
			if (length < all / 2 || hasDescendant(entry, isByline)) return false;
			return typeOf(entry) !== 'page' || length <= longestPage || isTitled(post, settings, usualPageTitles);
		},
		isPageTitle: (post, settings) => isTitled(post, settings, pageTitles),
	};
}

/** Longer texts are essays that somebody published as a page. Characters, white space and links apart. */
const longestPage = 800;

/** What pages are called, and articles may be. */
const usualPageTitles: ReadonlySet<string> = new Set([
	...[
		'about',
		'about me',
		'about us',
		'contact',
		'contact us',
		'contributors',
		'donate',
		'faq',
		'home',
		'imprint',
		'impressum',
	],
	...['jobs', 'legal notice', 'masthead', 'newsletter', 'our team', 'shop', 'staff', 'subscribe', 'support us', 'team'],
	...['关于', '关于我们', '關於', '關於我們', '联系我们', '聯絡我們', '聯繫我們', '投稿', '捐款', '首頁', '首页'],
]);

/** Whether a post has one of the titles, the name of its site behind it or not. @param titles in lower case */
function isTitled(post: Post, settings: Settings, titles: ReadonlySet<string>): boolean {
	const title = textField(post, 'title')?.value;
	if (title === undefined) return false;
	const names = [title, findSiteSuffix(title, () => siteNamesOf(post, settings))?.rest ?? ''];
	return names.some((name) => titles.has(foldSpace(name).toLowerCase()));
}

/** What WordPress gives each entry (https://developer.wordpress.org/reference/functions/get_post_class/). */
const entryTokens: ReadonlySet<string> = new Set(['hentry']);

/** What a reader sees of it; for programs, themes put the same into pages, where it is hidden. */
function isByline(element: Element): boolean {
	if (hidesItself(element)) return false;
	const relations = (property(element, 'rel') ?? '').toLowerCase().split(/[ \t\r\n\f\v]+/);
	return relations.includes('author') || hasClassToken(element, bylineTokens);
}

const bylineTokens: ReadonlySet<string> = new Set(['byline', 'posted-on', 'entry-date', 'published', 'post-author']);
