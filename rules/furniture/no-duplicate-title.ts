import {
	ancestors,
	defineRule,
	type Element,
	type Fix,
	findHeadingLink,
	findSiteSuffix,
	foldSpace,
	hasDescendant,
	hasLostSigns,
	isRead,
	lettersOf,
	nodesBelow,
	originOf,
	type Parent,
	type Post,
	rangeInText,
	rangeOf,
	remove,
	removeElement,
	roleText,
	siteNamesOf,
	type Text,
	textOf,
	unsafe,
} from '../../src/authoring.ts';

export default defineRule({
	id: 'no-duplicate-title',
	description: 'Disallow a heading at the start of the body that repeats the title.',
	preset: 'strict',
	fix: 'unsafe',
	messages: {duplicate: 'The heading repeats the title.'},
	check: ({post, report}) => ({
		frontMatter() {
			const title = roleText(post, 'title')?.value;
			const first = title === undefined ? undefined : findFirstText(post);
			const heading = first === undefined ? undefined : findHeadingAround(post, first);
			if (title === undefined || first === undefined || heading === undefined) return;
			const findRest = (): string | undefined => findSiteSuffix(title, () => siteNamesOf(post))?.rest;
			if (isRepeated(title, foldSpace(textOf(heading)), findRest) && hasContentBehind(post, heading))
				report({at: wordsOf(post, first), message: 'duplicate', fix: removeHeading(heading)});
		},
	}),
});

/** @param findRest finds the title without the name of its site */
function isRepeated(title: string, heading: string, findRest: () => string | undefined): boolean {
	const letters = lettersOf(heading);
	const bare = title.replace(sectionBefore, '');
	// The title is the heading, or begins with it, behind the name of a section or without.
	if (letters === '' || ![title, bare].some((name) => lettersOf(name).startsWith(letters))) return false;
	// Where the title has lost some of its signs, the heading is the only one to know them.
	const isSame = (name: string): boolean => lettersOf(name) === letters && !hasLostSigns(name, heading);
	const rest = findRest() ?? title;
	return [title, bare, rest, rest.replace(sectionBefore, '')].some(isSame);
}

/** What feeds put before a title: `[Columns] `, `【專欄】`, `Opinion | `. */
const sectionBefore =
	/^\s*(?:(?:\[[^[\]]{1,40}\]|【[^【】]{1,40}】|〔[^〔〕]{1,40}〕)\s*){1,2}(?=\S)|^[^|｜]{1,30}\s[|｜]\s(?=\S)/;

/** The first text of the body below the heading link; undefined where something else comes first. */
function findFirstText(post: Post): Text | undefined {
	const start = findHeadingLink(post)?.underline.end ?? post.body.start;
	const first = findShown(post.tree, start);
	return first?.type === 'text' ? first : undefined;
}

/** The first node of the page that a reader sees: a text from an offset on, or an element before it. */
function findShown(tree: Parent, start: number): Element | Text | undefined {
	for (const node of nodesBelow(tree, isRead)) {
		if (node.type === 'element' && shown.has(node.tagName)) return node;
		if (node.type === 'text' && rangeOf(node).start >= start && node.value.trim() !== '') return node;
	}
	return undefined;
}

/** Elements that the reader sees before any text in them. */
const shown: ReadonlySet<string> = new Set('img video audio iframe object embed canvas svg hr table'.split(' '));

const headings: ReadonlySet<string> = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** A heading that is all there is of the article is no repetition: `no-lost-content` says what is wrong. */
function hasContentBehind(post: Post, heading: Element): boolean {
	const {end} = rangeOf(heading);
	for (const node of nodesBelow(post.tree, (element) => element !== heading && isRead(element))) {
		if (node.type === 'text' && node.value.trim() !== '' && rangeOf(node).start >= end) return true;
		if (node.type === 'element' && shown.has(node.tagName)) return true;
	}
	return false;
}

function findHeadingAround(post: Post, text: Text): Element | undefined {
	for (const ancestor of ancestors(post, text)) if (headings.has(ancestor.tagName)) return ancestor;
	return undefined;
}

function wordsOf(post: Post, text: Text) {
	const start = text.value.length - text.value.trimStart().length;
	return rangeInText(post, text, {start, end: text.value.trimEnd().length});
}

/** A heading with a picture says more than the title. */
function removeHeading(heading: Element): Fix | undefined {
	if (hasDescendant(heading, ({tagName}) => shown.has(tagName))) return undefined;
	return unsafe(originOf(heading) === 'markdown' ? remove(rangeOf(heading)) : removeElement(heading));
}
