import {
	defineRule,
	type Element,
	type Fix,
	originOf,
	type Post,
	type Range,
	rangeOf,
	replace,
	sliceOf,
	startTagOf,
	unsafe,
} from '../../src/authoring.ts';

export default defineRule({
	id: 'no-accidental-emphasis',
	description: 'Disallow handles and addresses whose underscores the renderer takes for emphasis.',
	harm: 'misleading',
	fix: 'unsafe',
	messages: {eaten: 'An underscore of `{name}` is not shown: it is taken for the start of emphasis.'},
	check: ({post, report}) => ({
		'<em,strong>'(element) {
			const marks = underscoresOf(post, element);
			const range = marks && nameAround(post, marks);
			if (marks === undefined || range === undefined) return;
			report({
				at: range,
				message: 'eaten',
				data: {name: sliceOf(post.text, range)},
				cause: '',
				fix: escapeMarks(post, marks, range),
			});
		},
	}),
});

/** The underscores that a piece of emphasis begins and ends with. */
interface Marks {
	readonly opening: Range;
	readonly closing: Range;
}

function underscoresOf(post: Post, element: Element): Marks | undefined {
	const opening = startTagOf(element);
	if (originOf(element) !== 'markdown' || opening === undefined || !isUnderscores(post, opening)) return undefined;
	const {end} = rangeOf(element);
	const closing = {start: end - (opening.end - opening.start), end};
	return isUnderscores(post, closing) ? {opening, closing} : undefined;
}

function isUnderscores({text}: Post, range: Range): boolean {
	return /^_+$/.test(sliceOf(text, range));
}

/** UTF-16 units of a name that are looked at on either side of a mark. */
const longestName = 500;

const handle = /^@\w+(?:\.\w+)*/;
const url = /^https?:\/\/[\w.~:/?#=&%+-]*[\w/]/i;
const mailbox = /^[\w.+-]+@(?:[a-z\d-]{1,63}\.){1,8}[a-z]{2,24}/i;

/** Where the handle, the URL or the e-mail address stands in which emphasis begins: nobody means it to begin there. */
function nameAround({text}: Post, {opening, closing}: Marks): Range | undefined {
	const before = text.slice(Math.max(0, opening.start - longestName), opening.start);
	const beginning = beginningOfName.exec(before)?.[0];
	if (beginning !== undefined) {
		const start = opening.start - beginning.length;
		const written = text.slice(start, start + 2 * longestName);
		const name = handle.exec(written)?.[0] ?? url.exec(written)?.[0] ?? '';
		return name.length > beginning.length ? {start, end: start + name.length} : undefined;
	}
	const start = opening.start - (/(?<![\w.+-])[\w.+-]*$/.exec(before)?.[0].length ?? 0);
	const address = mailbox.exec(text.slice(start, start + longestName))?.[0] ?? '';
	return start + address.length > closing.end ? {start, end: start + address.length} : undefined;
}

/** The part of a handle or a URL before the mark. */
const beginningOfName = /(?:(?<![\w.+@/-])@[\w.]*|https?:\/\/[\w.~:/?#=&%+-]*)$/i;

/** Escapes the underscores of the name, and the mark that ends the emphasis, if that is part of a name as well. */
function escapeMarks({text}: Post, {opening, closing}: Marks, name: Range): Fix | undefined {
	const before = text.slice(Math.max(0, closing.start - longestName), closing.start);
	if (closing.end > name.end && !beginningOfName.test(before)) return undefined;
	const marks = [...text.slice(opening.start, name.end).matchAll(/_+/g)].map(({index, 0: mark}) => {
		const start = opening.start + index;
		return {start, end: start + mark.length};
	});
	if (closing.end > name.end) marks.push(closing);
	return unsafe(marks.map((mark) => replace(mark, '\\_'.repeat(mark.end - mark.start))));
}
