import type {DetailName, LinkDetail, PostDetails} from '../model/facts.ts';
import type {Element, Post} from '../model/post.ts';
import type {Listeners, Rule} from '../model/rule.ts';
import type {PostSettings, Settings} from '../model/settings.ts';
import {isInCommentSection} from '../page/commentSections.ts';
import {attributeValueRange, touchesOpaque, urlProperty} from '../page/html.ts';
import type {Subscriber} from '../page/walk.ts';
import {collectBlocks} from './collectBlocks.ts';
import {contentsCounter} from './collectContents.ts';

/** Collects one kind of details while the tree is walked. */
interface Collecting<T> {
	readonly listeners: Listeners;
	/** What was found; asked after the walk. */
	readonly found: () => T;
}

/** A new kind of details is one type in `PostDetails` and one line here. */
const collectors: {readonly [Name in DetailName]: (post: Post, settings: Settings) => Collecting<PostDetails[Name]>} = {
	contents: contentsCounter,
	links: collectLinks,
	// The page is read once, when it is asked for.
	blocks: (post, settings) => ({listeners: {}, found: () => collectBlocks(post, settings)}),
};

/** What is collected of each post that is linted: its rules have its page parsed anyway. */
export function detailsWhenLinting(needed: readonly DetailName[]): readonly DetailName[] {
	return needed.includes('contents') ? needed : [...needed, 'contents'];
}

/** The kinds of details that the rules which judge an archive need. */
export function neededDetails(rules: readonly Rule[], archive: PostSettings): readonly DetailName[] {
	const needed = new Set(rules.flatMap(({id, needs}) => (archive.rules.has(id) ? needs : [])));
	return [...needed].toSorted();
}

/**
 * Prepares for collecting details of a post.
 * @returns what is to listen to the walk, and what gives the details after it
 */
export function detailCollector(
	post: Post,
	names: readonly DetailName[],
	settings: Settings,
): {readonly subscribers: readonly Subscriber[]; readonly found: () => Partial<PostDetails>} {
	const all = names.map((name) => ({name, collecting: collectors[name](post, settings)}));
	return {
		// A post whose details cannot be told has none: no rule is at fault.
		subscribers: all.map(({collecting: {listeners}}) => ({listeners, failed: () => {}})),
		found: () => Object.fromEntries(all.map(({name, collecting}) => [name, collecting.found()])),
	};
}

function collectLinks(post: Post): Collecting<readonly LinkDetail[]> {
	const links: LinkDetail[] = [];
	return {
		listeners: {
			'<a>'(link) {
				const url = urlProperty(link, 'href');
				if (url === undefined || !/^https?:\/\//i.test(url)) return;
				const range = attributeValueRange(post, link, 'href');
				if (range !== undefined && !isInCommentSection(post, range))
					links.push({url, range, style: styleOf(post, link, range)});
			},
		},
		found: () => links,
	};
}

function styleOf(post: Post, link: Element, range: LinkDetail['range']): LinkDetail['style'] {
	const before = post.text.charAt(range.start - 1);
	if (touchesOpaque(post, range)) return 'fixed';
	if (link.data?.location.origin === 'markdown') return before === '(' ? 'markdown' : 'fixed';
	if (before === '"') return 'double-quoted';
	return before === "'" ? 'single-quoted' : 'unquoted';
}
