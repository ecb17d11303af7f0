import {descendants, type Post, perPost, rawTextOf} from '../../../src/authoring.ts';

/** What the style sheets say that a post holds itself. */
export interface PostStyles {
	/** Whether they may lay an element over another one: those that are loaded from elsewhere may do anything. */
	readonly mayLayOver: boolean;
	/** Whether they may paint something: a box of which nothing says so may have a colour then. */
	readonly mayPaint: boolean;
	/** The classes that they name. */
	readonly classes: ReadonlySet<string>;
}

/** Reads the `<style>` elements of a post. */
export const postStylesOf = perPost((post: Post): PostStyles => {
	let mayLayOver = /<link\b[^>]{0,300}\bstylesheet\b/i.test(post.text);
	let mayPaint = mayLayOver;
	const classes = new Set<string>();
	if (!/<style\b/i.test(post.text)) return {mayLayOver, mayPaint, classes};
	for (const element of descendants(post.tree)) {
		if (element.tagName !== 'style') continue;
		const css = rawTextOf(element);
		mayLayOver ||= /\babsolute\b|@import/i.test(css);
		mayPaint ||= /\b(?:background|border|outline|box-shadow|content)\b|@import/i.test(css);
		for (const [, name = ''] of css.matchAll(/\.([\w-]+)/g)) classes.add(name);
	}
	return {mayLayOver, mayPaint, classes};
});
