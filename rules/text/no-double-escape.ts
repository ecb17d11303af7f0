import {
	attributeRange,
	defineRule,
	type Element,
	lazySourceAttributes,
	lazySourceSetAttributes,
	option,
	type Post,
	type Range,
	rangeInText,
	rangeOf,
	replace,
	safe,
	sliceOf,
	type Text,
	type TextEdit,
	unsafe,
} from '../../src/authoring.ts';
import {isReferenceName} from './referenceNames.ts';
import {subjectQuestion} from './subject.ts';

export default defineRule({
	id: 'no-double-escape',
	description: 'Disallow character references that were escaped twice.',
	fix: 'safe and unsafe',
	options: {
		subjects: option.strings(
			[
				'html entit',
				'character entit',
				'character reference',
				'html escap',
				'html-escap',
				'xss',
				'转义',
				'轉義',
				'跳脫',
				'字符实体',
				'字元實體',
			],
			'Words, in lower case, of posts about references: these may show some.',
		),
		hints: option.strings(
			['html', 'entit', 'escap', '实体', '實體', '转义', '轉義'],
			'Beginnings of words, in lower case, that speak of references: near one of them, a reference is meant.',
		),
	},
	messages: {
		url: 'The URL holds `{reference}`, which was escaped twice.',
		text: 'The text shows `{reference}` instead of what it stands for.',
	},
	check: ({post, options, report}) => {
		if (!escapedTwice.test(post.text)) return {};
		const isExample = subjectQuestion(post.text, options.subjects);
		return {
			'<*>'(element) {
				for (const range of urlRanges(element)) {
					const edits = editsWithin(post, range);
					const [first] = edits;
					if (first === undefined) continue;
					const data = {reference: first.text};
					report({at: first.range, message: 'url', data, fix: safe(edits, {respells: ['target']})});
				}
			},
			prose(text) {
				const edits = editsIn(post, text);
				const [first] = edits;
				if (first === undefined) return;
				if (isExample() || isHinted(post, first.range, options.hints) || isContrast(post, text, edits)) return;
				const data = {reference: first.text};
				report({at: first.range, message: 'text', data, fix: unsafe(edits, {respells: ['text']})});
			},
		};
	},
});

/** A reference whose ampersand is a reference too. The group is what it would be without. */
const escapedTwice = /&(?:amp|#0*38|#[xX]0*26);(?:amp;)*(#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,30});/;

const allEscapedTwice = new RegExp(escapedTwice, 'g');

/** What a reader sees of one. */
const shown = /&(?:amp;)*(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,30});/g;

const urlAttributes = ['href', 'src', 'srcset', 'poster', ...lazySourceAttributes, ...lazySourceSetAttributes];

function urlRanges(element: Element): readonly Range[] {
	return urlAttributes.flatMap((name) => attributeRange(element, name) ?? []);
}

/** One layer is left of each: `&amp;amp;` becomes `&amp;`. */
function editsWithin(post: Post, range: Range): readonly TextEdit[] {
	return [...sliceOf(post.text, range).matchAll(allEscapedTwice)].flatMap(({index, 0: written, 1: body = ''}) => {
		const start = range.start + index;
		return isReference(body) ? [replace({start, end: start + written.length}, `&${body};`)] : [];
	});
}

function editsIn(post: Post, text: Text): readonly TextEdit[] {
	if (!text.value.includes('&')) return [];
	return [...text.value.matchAll(shown)].flatMap(({index, 0: reference}) => {
		const range = rangeInText(post, text, {start: index, end: index + reference.length});
		// What was written in another way, such as `\&#39;`, was meant so.
		const match = escapedTwice.exec(sliceOf(post.text, range));
		const isWhole = match?.[0].length === range.end - range.start;
		return isWhole && isReference(match?.[1] ?? '') ? [replace(range, `&${match?.[1]};`)] : [];
	});
}

/** Whether a text shows a reference and what it stands for, as a tutorial does. */
function isContrast(post: Post, text: Text, edits: readonly TextEdit[]): boolean {
	const others = sliceOf(post.text, rangeOf(text)).replace(allEscapedTwice, ' ');
	const single = new Set(others.match(/&#?\w{1,32};/g));
	return edits.some((edit) => single.has(edit.text));
}

/** Whether one of the words nearby speaks of references; what stands in tags and URLs is no word. */
function isHinted(post: Post, {start, end}: Range, beginnings: readonly string[]): boolean {
	const around = post.text.slice(Math.max(post.body.start, start - farthestHint), end + farthestHint);
	const bare = around.replace(/<[^<>]*>|https?:\/\/[^\s<>"']*/gi, ' ').toLowerCase();
	// Scripts that set no blanks have no beginnings of words.
	const words = bare.match(/[a-z\d./]+|[^\sa-z\d./]+/g) ?? [];
	return words.some((word) =>
		beginnings.some((beginning) => (/^[a-z]/.test(word) ? word.startsWith(beginning) : word.includes(beginning))),
	);
}

const farthestHint = 120;

function isReference(body: string): boolean {
	return body.startsWith('#') || isReferenceName(body);
}
