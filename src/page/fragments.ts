import type {Post} from '../model/post.ts';
import {sliceOf} from '../model/text.ts';
import {headingReference} from '../texts/headingReference.ts';
import {decodeLeniently} from '../urls/urls.ts';
import {headingRankOf} from './headingRank.ts';
import {descendants, property, textOf} from './html.ts';
import {perPost} from './perPost.ts';

/** Whether a URL that is nothing but a fragment leads to a place of the post. */
export function hasFragmentTarget(post: Post, url: string): boolean {
	const id = fragmentIdOf(url);
	if (id === undefined || targetsOf(post).has(id) || targetsOf(post).has(url.slice(1))) return true;
	if (post.renderer !== 'commonmark') return false;
	// Obsidian names the headings above one before it.
	const place = id.slice(id.lastIndexOf('#') + 1);
	return (
		headingIdsOf(post).has(id.toLowerCase()) ||
		headingIdsOf(post).has(headingReference(place)) ||
		isBlockId(post, place)
	);
}

/** Whether a block of a note of Obsidian has an id, as its text says: `^quay`. */
function isBlockId({text, otherMarks}: Post, id: string): boolean {
	return id.startsWith('^') && otherMarks.some(({name, range}) => name === 'id' && sliceOf(text, range) === id);
}

/** Whether a URL that is nothing but a fragment has the words of one of the post's headings in it, however they are joined. */
export function namesHeading(post: Post, url: string): boolean {
	const id = fragmentIdOf(url);
	return id !== undefined && headingWordsOf(post).has(wordsIn(id));
}

const headingWordsOf = perPost(
	(post): ReadonlySet<string> =>
		new Set(
			[...descendants(post.tree)].flatMap((element) =>
				headingRankOf(element) !== undefined ? wordsIn(textOf(element)) : [],
			),
		),
);

/** The letters and digits of a text, in small letters. */
function wordsIn(text: string): string {
	return text
		.normalize('NFC')
		.toLowerCase()
		.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
		.trim();
}

/** The id that a fragment asks for; undefined when it asks for the top of the page or for words in its text. */
export function fragmentIdOf(url: string): string | undefined {
	const fragment = url.slice(1).replace(/:~:.*$/s, '');
	return fragment === '' || fragment.toLowerCase() === 'top' ? undefined : decodeLeniently(fragment);
}

/** Ids of headings in lower case: GitHub, and other programs that show Markdown, take links to headings in any case. */
const headingIdsOf = perPost(
	(post): ReadonlySet<string> =>
		new Set(
			[...descendants(post.tree)].flatMap((element) =>
				headingRankOf(element) !== undefined ? (property(element, 'id')?.toLowerCase() ?? []) : [],
			),
		),
);

/** Ids and anchor names of a post. */
const targetsOf = perPost((post): ReadonlySet<string> => {
	const targets = new Set<string>();
	for (const element of descendants(post.tree)) {
		const id = property(element, 'id');
		const name = element.tagName === 'a' ? property(element, 'name') : undefined;
		if (id !== undefined) targets.add(id);
		if (name !== undefined) targets.add(name);
	}
	return targets;
});
