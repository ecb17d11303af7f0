import {
	attributeRange,
	attributeSlot,
	attributeValueRange,
	declarationsOf,
	type Element,
	type Fix,
	forbiddenFrameHost,
	insert,
	isElement,
	isHidden,
	isPicture,
	ownFileTest,
	type Post,
	parseUrl,
	property,
	type Question,
	quoteAttribute,
	removeAttribute,
	replace,
	type Settings,
	safe,
	showsSource,
	sliceOf,
	sourceSetCandidates,
	sourceUrlOf,
	startTagOf,
	type TextEdit,
	touchesOpaque,
	trimUrl,
	unsafe,
	urlProperty,
} from '../../src/authoring.ts';
import type {LoaderAttributes, Unloaded} from './unloaded.ts';

/** What shows a picture, and what the archive is to say before it does. */
export interface LoadingFix {
	readonly fix: Fix | undefined;
	readonly asks: readonly Question[];
}

/**
 * Does what the loader's script would have done: writes the real URL where browsers look for it, as it is written. One that would
 * be a file of the archive's own, and is not there, was one of the source site.
 * @returns without a fix where the values are not in the file as they stand on the page
 */
export function loadingFix(post: Post, fault: Unloaded, loader: LoaderAttributes, settings: Settings): LoadingFix {
	const {element, attribute, url, form, isBlank} = fault;
	// To show one of two pictures is to hide the other for good: nobody would be told of it any more.
	if (fault.isOneOfSeveral === true) return {fix: undefined, asks: []};
	const writesSet = fault.belongsInto === 'srcset' || property(element, 'srcset') !== undefined;
	const names = form === 'set' ? [attribute, ...loader.setAttributes] : loader.setAttributes;
	const sets = writesSet ? names.flatMap((name) => sourceSetCandidates(property(element, name) ?? '')) : [];
	const isSingle = fault.belongsInto === 'src' && sets.length === 0;
	const fixTo = (shown: string): Fix | undefined =>
		fixOf(post, isSingle ? {...fault, url: shown} : fault, loader, settings);
	return askingFirst(post, {urls: isBlank ? sets : [url, ...sets], fixTo}, settings);
}

/**
 * Asks whether the archive holds pictures that are written like files of its own. Where it does not, they stay on the source site:
 * only `--fix --unsafe` leads there.
 * @param shown the URLs, the one that matters first, and the fix that shows it, or another one in its place
 */
export function askingFirst(
	post: Post,
	{urls, fixTo}: {readonly urls: readonly string[]; readonly fixTo: (url: string) => Fix | undefined},
	settings: Settings,
): LoadingFix {
	const [first = ''] = urls;
	const fix = fixTo(first);
	const isOwnFile = ownFileTest(settings);
	const own = fix === undefined ? [] : [...new Set(urls)].filter((url) => isOwnFile(trimUrl(url)));
	if (own.length === 0) return {fix, asks: []};
	const elsewhere = fixTo(parseUrl(first, sourceUrlOf(post))?.href ?? first);
	const otherwise = elsewhere === undefined ? undefined : unsafe(elsewhere.edits, {respells: ['target']});
	return {fix, asks: own.map((url) => ({what: 'shown', url, otherwise}))};
}

function fixOf(
	post: Post,
	fault: Unloaded,
	{setAttributes}: LoaderAttributes,
	{frameHosts}: Settings,
): Fix | undefined {
	const {element} = fault;
	const startTag = startTagOf(element);
	// What Liquid writes into a tag may be what the loader waits for.
	if (startTag === undefined || touchesOpaque(post, startTag) || hasBlank(fault.url)) return undefined;
	const values = new Map<string, string | undefined>();
	if (!fault.isBlank) {
		const isWritten = fault.form === 'set' || urlProperty(element, fault.attribute) === fault.url;
		const waiting = isWritten ? writtenValue(post, element, fault.attribute) : quoteAttribute(fault.url);
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
	const style = shownStyle(fault);
	if (style !== undefined) values.set('style', style === '' ? undefined : quoteAttribute(style));
	// A page of any other site would run its code in the archive, as `no-active-content` says.
	const isForbidden = element.tagName === 'iframe' && forbiddenFrameHost(fault.url, frameHosts) !== undefined;
	const edits = editsFor(post, element, values);
	if (isForbidden) return unsafe(edits);
	// A stand-in whose name does not tell is a picture for all that nobody compares it with others.
	const isNamed = element.tagName !== 'img' || fault.isBlank || !showsSource(element);
	return safe(edits, isNamed ? {} : {respells: ['target']});
}

/** Whether an address has a place that a script fills in: `ferry_{width}x.jpg`, `ferry-%7Bsize%7D.jpg`, `$size$`, `[W]`. */
function hasBlank(url: string): boolean {
	return /\{[\w.-]{1,30}\}|%7B[\w.-]{1,30}%7D|\$[a-z_]{1,30}\$|\[(?:w|h|width|height|size)\]|%%\w{1,30}%%/i.test(url);
}

/** Whether a reader would not see an element either once it is loaded, since it, or what stands around it, is hidden for good. */
export function staysHidden(post: Post, fault: Unloaded): boolean {
	const {element} = fault;
	if (!isHidden(post, element)) return false;
	const parent = post.parentOf(element);
	return (isElement(parent) && isHidden(post, parent)) || shownStyle(fault) === undefined;
}

/**
 * The style of an image without what its loader hides it by until it is loaded: Cloudflare's by all means, others by making it
 * transparent.
 * @returns undefined where there is nothing of the kind
 */
function shownStyle({element, attribute}: Unloaded): string | undefined {
	const style = property(element, 'style');
	if (style === undefined || element.tagName !== 'img') return undefined;
	if (attribute === 'data-cfsrc' && /^display:none;visibility:hidden;?$/.test(style)) return '';
	const declarations = declarationsOf(style);
	const kept = declarations.filter((declaration) => !/^\s*opacity\s*:\s*0(?:\.0*)?\s*$/i.test(declaration));
	return kept.length === declarations.length ? undefined : kept.join(';').trim();
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
