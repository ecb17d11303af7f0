import type {Region} from '../mappedText.ts';
import {contentModelOf} from './elements.ts';
import type {NativeForm} from './htmlTree.ts';
import type {NativeText} from './nativeText.ts';
import type {TagChange} from './printTag.ts';
import {tagAttribute} from './tagAttributes.ts';
import type {Tag} from './tags.ts';

/** What kramdown does to the attributes of an element that takes a form, cells and headings apart. */
export function changeOfTag(text: string, tag: Tag, form: NativeForm): TagChange | undefined {
	if (form === 'break') return {attributes: new Map(tag.attributes.map(({name}) => [name.toLowerCase(), undefined]))};
	const classes = form === 'code' ? tagAttribute(text, tag, 'class') : undefined;
	if (classes === undefined || !highlighter.test(classes)) return undefined;
	return {attributes: new Map([['class', classes.replace(highlighters, '')]])};
}

/** How the text right in an element is written. */
export function textKindIn({
	form,
	tag,
}: {
	readonly form: NativeForm | undefined;
	readonly tag: Tag;
}): NativeText['kind'] {
	if (form === 'code' || form === 'code block') return 'code';
	const isRaw = form === 'literal' || (form === 'html' && contentModelOf(tag.name) === 'raw');
	return isRaw ? 'plain' : 'explained';
}

/** A formula in a script, without the marks that hide it from XML. */
export function formulaIn({text, start, end}: Region): Region {
	const written = text.text.slice(start, end);
	const opening = /^(?:%[ \t\r\n\f\v]*)?<!\[CDATA\[\n?/.exec(written)?.[0];
	const closing = /(?:[ \t\r\n\f\v]%)?\]\]>$/.exec(written)?.[0];
	if (opening === undefined || closing === undefined) return {text, start, end};
	return {text, start: start + opening.length, end: Math.max(start + opening.length, end - closing.length)};
}

const highlighter = /highlighter-/;
const highlighters = /[ \t\r\n\f\v]+\bhighlighter-[A-Za-z0-9_]+\b|\bhighlighter-[A-Za-z0-9_]+\b[ \t\r\n\f\v]*/g;
