import {
	attributeRange,
	attributeSlot,
	attributeValueRange,
	type Element,
	type Fix,
	forbiddenFrameHost,
	insert,
	isPicture,
	type Post,
	property,
	quoteAttribute,
	removeAttribute,
	replace,
	type Settings,
	safe,
	sliceOf,
	sourceSetCandidates,
	type TextEdit,
	touchesOpaque,
	unsafe,
} from '../../src/authoring.ts';
import type {LoaderAttributes, Unloaded} from './unloaded.ts';

/**
 * Does what the loader's script would have done: writes the real URL where browsers look for it, as it is written.
 * @returns undefined where the values are not in the file as they stand on the page
 */
export function loadingFix(
	post: Post,
	fault: Unloaded,
	{setAttributes}: LoaderAttributes,
	{frameHosts}: Settings,
): Fix | undefined {
	const {element} = fault;
	const startTag = element.data?.location.startTag;
	if (startTag === undefined || touchesOpaque(post, startTag)) return undefined;
	const values = new Map<string, string | undefined>();
	if (!fault.isBlank) {
		const waiting = writtenValue(post, element, fault.attribute);
		if (waiting === undefined) return undefined;
		values.set(fault.belongsInto, waiting);
	}
	if (!values.has('srcset') && property(element, 'srcset') !== undefined) {
		const real = setAttributes.find((name) => sourceSetCandidates(property(element, name) ?? '').some(isPicture));
		values.set('srcset', real === undefined ? undefined : writtenValue(post, element, real));
		// Candidates by width need it: without, each is as wide as the window.
		const sizes = property(element, 'sizes') === undefined ? writtenValue(post, element, 'data-lazy-sizes') : undefined;
		if (real !== undefined && sizes !== undefined) values.set('sizes', sizes);
	}
	// Cloudflare's loader hides its images until it shows them.
	const isHiddenByLoader =
		fault.attribute === 'data-cfsrc' && /^display:none;visibility:hidden;?$/.test(property(element, 'style') ?? '');
	if (isHiddenByLoader) values.set('style', undefined);
	// A page of any other site would run its code in the archive, as `no-active-content` says.
	const isForbidden = element.tagName === 'iframe' && forbiddenFrameHost(fault.url, frameHosts) !== undefined;
	return (isForbidden ? unsafe : safe)(editsFor(post, element, values));
}

/** Sets attributes to values that are quoted already, or removes them where there is no value. */
function editsFor(post: Post, element: Element, values: ReadonlyMap<string, string | undefined>): readonly TextEdit[] {
	let added = '';
	const edits: (TextEdit | undefined)[] = [];
	for (const [name, value] of values) {
		const range = attributeRange(element, name);
		if (value === undefined) edits.push(removeAttribute(post, element, name));
		else if (range === undefined) added += ` ${name}=${value}`;
		else edits.push(replace(range, `${name}=${value}`));
	}
	if (added !== '') edits.push(insert(attributeSlot(element), added));
	return edits.filter((edit) => edit !== undefined);
}

/** An attribute's value as it is written, in its quotes: references in it stay as they are. */
function writtenValue(post: Post, element: Element, name: string): string | undefined {
	const value = property(element, name);
	const range = attributeValueRange(post, element, name);
	if (value === undefined || range === undefined) return undefined;
	const quote = post.text.charAt(range.start - 1);
	return quote === '"' || quote === "'" ? `${quote}${sliceOf(post.text, range)}${quote}` : quoteAttribute(value);
}
