import {decodeHTMLAttribute} from 'entities';
import type {Element, Post} from '../src/model/post.ts';
import {overlaps, type Range} from '../src/model/text.ts';
import {descendants, property, propertyName} from '../src/page/html.ts';

/** How many places of a post were looked at, and which of them are wrong. */
export interface CheckedPositions {
	readonly elements: number;
	readonly attributes: number;
	/** URLs of Markdown's links and images. */
	readonly urls: number;
	/** One sentence for each place at which something else stands. */
	readonly wrong: readonly string[];
}

/** Looks up every tag, attribute and link URL of a post in the file: the slice at its range must be just that. */
export function checkPositions(post: Post): CheckedPositions {
	const counts = {elements: 0, attributes: 0, urls: 0};
	const wrong: string[] = [];
	const expect = (isRight: boolean, what: string, {start, end}: Range): void => {
		if (!isRight)
			wrong.push(`${what} at ${start}–${end} is ${JSON.stringify(post.text.slice(start, end).slice(0, 80))}`);
	};
	for (const element of descendants(post.tree)) {
		const location = element.data?.location;
		if (location === undefined || location.origin === 'implied') continue;
		const {origin, startTag, endTag, attributes} = location;
		counts.elements++;
		if (origin === 'html' && startTag !== undefined) {
			expect(isStartTag(sliceAt(post, startTag), element), `the start tag of ${element.tagName}`, startTag);
			if (endTag !== undefined)
				expect(isEndTag(sliceAt(post, endTag), element), `the end tag of ${element.tagName}`, endTag);
		}
		for (const [name, range] of attributes) {
			const slice = sliceAt(post, range);
			// What is only there or not is written in many ways: `hidden`, `hidden="hidden"`.
			const isSwitch = element.properties[propertyName(name)] === true;
			// What a template writes in a value is not in the file.
			const isTemplated = post.liquid.some((mark) => overlaps(mark.range, range));
			const value = isSwitch ? undefined : (property(element, name) ?? '');
			if (origin === 'html') {
				counts.attributes++;
				expect(
					isTemplated ? slice.toLowerCase().startsWith(name) : isAttribute(slice, name, value),
					`${name}=${JSON.stringify(value)}`,
					range,
				);
			} else {
				counts.urls++;
				expect(isSameText(decodeHTMLAttribute(slice), value ?? ''), `the ${name} of ${element.tagName}`, range);
			}
		}
	}
	return {...counts, wrong};
}

function sliceAt({text}: Post, {start, end}: Range): string {
	return text.slice(start, end);
}

function isStartTag(slice: string, {tagName}: Element): boolean {
	// What SVG writes in mixed case the tree does too; an `image` outside of it is an `img`.
	const name = /^<([^\t\n\f\r />]+)[^]*>$/.exec(slice)?.[1]?.toLowerCase();
	// The reference takes what follows a dot or a number sign for a class or an id.
	const read = name?.replace(/(?<=.)[.#][^]*/, '');
	return name === tagName.toLowerCase() || read === tagName.toLowerCase() || (name === 'image' && tagName === 'img');
}

function isEndTag(slice: string, {tagName}: Element): boolean {
	return /^<\/([^\t\n\f\r />]+)[\t\n\f\r ]*>$/.exec(slice)?.[1]?.toLowerCase() === tagName.toLowerCase();
}

function isAttribute(slice: string, name: string, value: string | undefined): boolean {
	const match = /^([^=\t\n\f\r ]+)(?:[\t\n\f\r\v ]*=[\t\n\f\r\v ]*(?:"([^"]*)"|'([^']*)'|([^"'\t\n\f\r ]+)))?$/.exec(
		slice,
	);
	if (match === null || match[1]?.toLowerCase() !== name) return false;
	return value === undefined || isSameText(decodeHTMLAttribute(match[2] ?? match[3] ?? match[4] ?? ''), value);
}

/** The tree holds some values as lists, numbers and switches. */
function isSameText(written: string, value: string): boolean {
	const plain = written.replace(/\r\n?/g, '\n');
	return plain === value || fold(plain) === fold(value) || Number(plain) === Number(value);
}

function fold(text: string): string {
	return text
		.split(/[ \t\n\f,]+/)
		.filter((word) => word !== '')
		.join(' ')
		.toLowerCase();
}
