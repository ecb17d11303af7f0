import type {PostFacts, Range, RelatedLocation, StandInPage, SuddenBatch} from '../../src/authoring.ts';

/** All of a post, however long it is: where nothing of the article is left, nobody polishes the rest. */
const wholePost: Range = {start: 0, end: Number.MAX_SAFE_INTEGER};

/** So many other posts are named. */
const mostNamed = 3;

/** What is said of each capture of pages that stand in place of articles. */
export function* standInFindings(pages: readonly StandInPage[]) {
	for (const page of pages) {
		const {site, kind, id, posts, title} = page;
		const evidence = evidenceFor(page);
		const cause = `${kind} ${id}`;
		for (const [index, post] of posts.entries()) {
			const found = {
				post,
				at: placeOf(post),
				about: cause,
				cause,
				related: othersOf(posts, index, 'The same page stands here.'),
				outweighs: wholePost,
			};
			const data = {posts: posts.length, site, evidence};
			if (kind === 'page') yield {...found, message: 'standIn', data} as const;
			else yield {...found, message: 'titled', data: {...data, title: titleInWords(title)}} as const;
		}
	}
}

function evidenceFor({others, isExcuse}: StandInPage): string {
	const own = others === 0 ? '' : `, while ${others} others have texts of their own`;
	return isExcuse ? `, with words of pages that have no article to show${own}` : own;
}

function titleInWords(title: string): string {
	return title === '' ? 'no title' : `the title “${title}”`;
}

/** What is said of each post of sudden batches. */
export function* batchFindings(batches: readonly SuddenBatch[]) {
	for (const {site, sites, kind, posts, first, last, all, unlike} of batches) {
		const cause = `${kind} ${first}`;
		const when = first === last ? `of ${first}` : `from ${first} to ${last}`;
		const data = {posts: posts.length, when, all, unlike, ...words[kind]};
		for (const [index, post] of posts.entries()) {
			const found = {
				post,
				at: placeOf(post),
				about: cause,
				cause,
				related: othersOf(posts, index, 'This post is one of them.'),
				outweighs: kind === 'titled' ? placeOf(post) : undefined,
				// What is known of the post alone is surer.
				yields: true,
			};
			if (site === undefined) yield {...found, message: 'batchOfSites', data: {...data, sites}} as const;
			else yield {...found, message: 'batch', data: {...data, site}} as const;
		}
	}
}

const words: Readonly<Record<SuddenBatch['kind'], {readonly lack: string; readonly have: string}>> = {
	short: {lack: 'hold hardly any text', have: 'hold far more'},
	bare: {lack: 'show no picture', have: 'show one'},
	titled: {lack: 'have one title', have: 'have titles of their own'},
};

/** What says which article it should be. */
function placeOf({title, source}: PostFacts): Range {
	return title?.range ?? source?.range ?? {start: 0, end: 0};
}

function othersOf(posts: readonly PostFacts[], index: number, message: string): readonly RelatedLocation[] {
	const others = [...posts.slice(0, Math.min(index, mostNamed)), ...posts.slice(index + 1, index + 1 + mostNamed)];
	return others.slice(0, mostNamed).map(({path}) => ({path, message}));
}
