import {
	classTokens,
	descendants,
	type Element,
	isRun,
	type Post,
	perPost,
	property,
	rawTextOf,
} from '../../../src/authoring.ts';

/** Whether a script of the post may fill an element: it names the class or the id, or is loaded from elsewhere and may name any id. */
export function isKnownToScript(post: Post, element: Element): boolean {
	const {words, isLoaded} = scriptsOf(post);
	const id = property(element, 'id');
	if (id !== undefined && (isLoaded || words.has(id))) return true;
	return words.size > 0 && classTokens(element).some((token) => words.has(token));
}

interface PostScripts {
	/** The words of their code. */
	readonly words: ReadonlySet<string>;
	readonly isLoaded: boolean;
}

const scriptsOf = perPost((post): PostScripts => {
	const words = new Set<string>();
	let isLoaded = false;
	if (!/<script\b/i.test(post.text)) return {words, isLoaded};
	for (const element of descendants(post.tree)) {
		if (element.tagName !== 'script' || !isRun(element)) continue;
		isLoaded ||= property(element, 'src') !== undefined;
		for (const [word] of rawTextOf(element).matchAll(/[\w-]+/g)) words.add(word);
	}
	return {words, isLoaded};
});
