import {
	ancestors,
	defineRule,
	descendants,
	type Element,
	type Fix,
	findHeadingLink,
	foldSpace,
	type Post,
	type RootContent,
	rangeInText,
	rangeOf,
	remove,
	removeElement,
	type Text,
	textOf,
	unreadElements,
	unsafe,
} from '../../src/authoring.ts';
import {hasLostSigns, lettersOf} from '../identity/lostSigns.ts';
import {findSiteSuffix, siteNamesOf} from '../identity/siteName.ts';

export default defineRule({
	id: 'no-duplicate-title',
	description: 'Disallow a heading at the start of the body that repeats the title.',
	preset: 'strict',
	fix: 'unsafe',
	messages: {duplicate: 'The heading repeats the title.'},
	check: ({post, settings, report}) => ({
		frontMatter({entries}) {
			const title = entries.get('title')?.value;
			const first = typeof title === 'string' ? findFirstText(post) : undefined;
			const heading = first === undefined ? undefined : findHeadingAround(post, first);
			if (typeof title !== 'string' || first === undefined || heading === undefined) return;
			const names = [title, findSiteSuffix(title, () => siteNamesOf(post, settings))?.rest ?? title];
			const text = foldSpace(textOf(heading));
			const letters = lettersOf(text);
			// Where the title has lost some of its signs, the heading is the only one to know them.
			const isRepeated = names.some((name) => lettersOf(name) === letters && !hasLostSigns(name, text));
			if (isRepeated && letters !== '')
				report({at: wordsOf(post, first), message: 'duplicate', fix: removeHeading(heading)});
		},
	}),
});

/** The first text of the body below the heading link; undefined where something else comes first. */
function findFirstText(post: Post): Text | undefined {
	const start = findHeadingLink(post)?.underline.end ?? post.body.start;
	const stack: RootContent[] = post.tree.children.toReversed();
	for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
		if (node.type === 'text' && node.value.trim() !== '' && rangeOf(node).start >= start) return node;
		if (node.type !== 'element' || unreadElements.has(node.tagName)) continue;
		if (shown.has(node.tagName)) return undefined;
		stack.push(...node.children.toReversed());
	}
	return undefined;
}

/** Elements that the reader sees before any text in them. */
const shown: ReadonlySet<string> = new Set('img video audio iframe object embed canvas svg hr table'.split(' '));

function findHeadingAround(post: Post, text: Text): Element | undefined {
	for (const ancestor of ancestors(post, text)) if (/^h[1-6]$/.test(ancestor.tagName)) return ancestor;
	return undefined;
}

function wordsOf(post: Post, text: Text) {
	const start = text.value.length - text.value.trimStart().length;
	return rangeInText(post, text, {start, end: text.value.trimEnd().length});
}

/** A heading with a picture says more than the title. */
function removeHeading(heading: Element): Fix | undefined {
	if ([...descendants(heading)].some(({tagName}) => shown.has(tagName))) return undefined;
	return unsafe(heading.data?.location.origin === 'markdown' ? remove(rangeOf(heading)) : removeElement(heading));
}
