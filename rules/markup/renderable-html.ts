import {defineRule, type Fix, foldSpace, isInside, type Post, type RendererNote, replace, safe, sliceOf} from '../../src/authoring.ts';
import {type Cause, findCauses} from './causes.ts';
import {Places} from './places.ts';
import {findUnreadablePart, isHtmlName, isVoidName, mendStartTag, readStartTag} from './startTag.ts';

export default defineRule({
	id: 'renderable-html',
	description: 'Write tags so that kramdown reads them as tags, and nothing else as a tag.',
	severity: 'error',
	fix: 'safe',
	messages: {
		unparsed: 'Tag `<{name}>` is printed as text, because the renderer cannot read `{part}`.',
		blockInText: 'Tag `<{name}>` is printed as text, because it stands within a paragraph.',
		strayEndTag: 'End tag `</{name}>` closes nothing and is printed as text.',
		misnested: 'End tag `</{name}>` is printed as text, because something in the element is still open.',
		unclosed: 'Element `<{name}>` has no end tag.',
		unclosedPrinting: 'Element `<{name}>` has no end tag, so that {printed} printed as text.',
		endedEarly: 'Element `<{name}>` is ended before its end tag, which is printed as text.',
		notATag: 'Text `{text}` is read as a tag, so that it is not shown.',
		bogusComment: 'Markup `{text}` is printed as text.',
	},
	check: ({post, report}) => ({
		end() {
			const places = new Places(post);
			for (const cause of findCauses(post.notes)) {
				const finding = findingOf(cause, post, places);
				if (finding !== undefined) report({at: cause.note.range, ...finding});
			}
		},
	}),
});

function findingOf(cause: Cause, post: Post, places: Places) {
	switch (cause.note.type) {
		case 'unparsed-tag':
			return unparsed(cause, post, places);
		case 'block-tag-in-text':
			return {message: 'blockInText', data: {name: cause.note.name ?? ''}} as const;
		case 'stray-end-tag':
			return strayEndTag(cause, post);
		case 'unclosed':
			return unclosed(cause, post, places);
		case 'bogus-comment':
			return bogusComment(cause, post);
		case 'duplicate-attribute':
			return undefined;
	}
}

/** Tags of HTML and of web components count; `<1984, Orwell>` or `<https://news.example/>` is rightly printed. */
function unparsed({note, endTag}: Cause, post: Post, places: Places) {
	const text = sliceOf(post.text, note.range);
	const tag = readStartTag(text);
	const name = tag?.name ?? note.name ?? '';
	const isComponent = /^[a-z][a-z0-9]*-[a-z0-9-]*$/i.test(name) && text.includes('=');
	if (!isHtmlName(name) && !isComponent) return undefined;
	const part = (tag === undefined ? undefined : findUnreadablePart(tag, text)) ?? text;
	const isWhole = isVoidName(name) || (endTag !== undefined && isClosedBy(endTag, note, places));
	const mended = tag !== undefined && isWhole ? mendStartTag(tag) : undefined;
	return {message: 'unparsed', data: {name, part: clip(part)}, fix: mend(note, mended)} as const;
}

/** Whether an end tag closes the element once its start tag is read: all between them must be whole. */
function isClosedBy(endTag: RendererNote, startTag: RendererNote, places: Places): boolean {
	const parent = places.parentOfText(startTag.range.start);
	const endParent = places.parentOfText(endTag.range.start);
	if (parent === undefined || endParent === undefined) return false;
	if (parent === endParent) return true;
	// The end tag that was meant for it closed the element around it, whose own one is the printed one.
	return parent.type === 'element' && parent.tagName === startTag.name?.toLowerCase() && places.parentOf(parent) === endParent;
}

function strayEndTag({note, element}: Cause, post: Post) {
	const text = sliceOf(post.text, note.range);
	const name = /^<\/([a-z][^ \t\r\n\f/>]*)/i.exec(text)?.[1];
	if (name === undefined || (!isHtmlName(name) && element === undefined)) return undefined;
	const data = {name};
	const rest = foldSpace(text.slice(name.length + 2, -1));
	if (element === undefined) {
		// Browsers drop a stray end tag, but read this one as a line break.
		const mended = name.toLowerCase() === 'br' ? '<br>' : '';
		return {message: 'strayEndTag', data, fix: mend(note, mended)} as const;
	}
	if (rest === '') return {message: 'misnested', data} as const;
	return {message: 'unparsed', data: {name: `/${name}`, part: clip(rest)}, fix: mend(note, `</${name}>`)} as const;
}

function unclosed({note, endTag, printed}: Cause, post: Post, places: Places) {
	const text = sliceOf(post.text, note.range);
	const {name = ''} = note;
	if (endTag !== undefined) return {message: 'endedEarly', data: {name}} as const;
	if (isProse(name, text) && !isInDrawing(note, post, places)) {
		return {message: 'notATag', data: {text: clip(text)}, fix: mend(note, `&lt;${text.slice(1)}`)} as const;
	}
	const [first, ...others] = printed;
	if (first === undefined) return {message: 'unclosed', data: {name}} as const;
	const more = others.length === 1 ? ' and 1 more end tag are' : ` and ${others.length} more end tags are`;
	const tags = `\`${clip(sliceOf(post.text, first.range))}\`${others.length === 0 ? ' is' : more}`;
	return {message: 'unclosedPrinting', data: {name, printed: tags}} as const;
}

/** Whether a tag is text in angle brackets: no element of HTML, of a web component or of another vocabulary. */
function isProse(name: string, text: string): boolean {
	return !isHtmlName(name) && !/[-:]/.test(name) && !text.includes('=');
}

function isInDrawing({range}: RendererNote, post: Post, places: Places): boolean {
	const element = places.elementAt(range.start);
	return element !== undefined && isInside(post, element, 'svg', 'math');
}

/** Of what browsers take for a comment, only what no writer means as text. */
function bogusComment({note}: Cause, post: Post) {
	const text = post.text.slice(note.range.start, note.range.start + longestExcerpt);
	const opening = /^<(?:!\[CDATA\[|!doctype|!--|\?xml|\?php)/i.exec(text)?.[0];
	return opening === undefined ? undefined : ({message: 'bogusComment', data: {text: opening}} as const);
}

function mend({range}: RendererNote, text: string | undefined): Fix | undefined {
	return text === undefined ? undefined : safe(replace(range, text), {mends: 'markup'});
}

const longestExcerpt = 40;

function clip(text: string): string {
	const line = foldSpace(text);
	return line.length > longestExcerpt ? `${line.slice(0, longestExcerpt - 1)}…` : line;
}
