import {
	type Element,
	type Fix,
	originOf,
	type Parameter,
	type Post,
	parametersOf,
	type Range,
	type Redirect,
	replace,
	replaceAttribute,
	safe,
	safeInCapture,
	sliceOf,
	withoutParameters,
	writtenParametersOf,
} from '../../src/authoring.ts';
import {isShown, type Place} from './urlPlace.ts';

/** Where the first parameters stand that follow one another; the whole URL where they are written in some other way. */
export function placeOfParameters(post: Post, place: Place, tracking: readonly Parameter[]): Element | Range {
	const {element, range} = place;
	const written = writtenParameters(post, place, tracking);
	if (range === undefined || written === undefined) return range ?? element;
	const [first] = written.tracking;
	let next = first === undefined ? -1 : written.all.indexOf(first);
	let last = first;
	for (const parameter of written.tracking) {
		if (written.all[next] !== parameter) break;
		last = parameter;
		next++;
	}
	if (first === undefined || last === undefined) return range;
	return {start: range.start + first.range.start, end: range.start + last.range.end};
}

/** Takes parameters out of a URL; undefined where they are written in some other way, or the reader sees them. */
export function removeParameters(post: Post, place: Place, tracking: readonly Parameter[]): Fix | undefined {
	const {range} = place;
	const written = writtenParameters(post, place, tracking);
	if (range === undefined || written === undefined || isShown(post, place)) return undefined;
	// What is escaped twice has to be fixed first: an `amp;` that is left over would be a name.
	if (written.all.some(({name}) => name.startsWith('amp;'))) return undefined;
	const edits = withoutParameters(sliceOf(post.text, range), written.all, new Set(written.tracking));
	const level = written.tracking.some(({name}) => campaign.test(name)) ? safeInCapture(post) : safe;
	return level(
		edits.map(({range: {start, end}, text}) => ({range: {start: range.start + start, end: range.start + end}, text})),
		{respells: ['target']},
	);
}

/** Parameters that authors put into links themselves: sponsors pay by them, and friends like to know. Others name one click, or one reader. */
const campaign = /^(?:utm_|ref_|at_)/i;

/** Writes the real address in the place of one that sends the reader there. */
export function unwrap(post: Post, place: Place, {target, isUncertain}: Redirect): Fix | undefined {
	const {element, range} = place;
	if (range === undefined || isUncertain || isShown(post, place)) return undefined;
	if (originOf(element) !== 'markdown') return safe(replaceAttribute(element, 'href', target), {respells: ['target']});
	// A parenthesis that closes none ends the link.
	return /[()\\*_`|]/.test(target) ? undefined : safe(replace(range, target), {respells: ['target']});
}

/** Where a part of a URL stands; the whole URL where it is written in some other way. */
export function rangeOfPart(post: Post, {element, range}: Place, part: string): Element | Range {
	const index = range === undefined ? -1 : sliceOf(post.text, range).indexOf(part);
	if (range === undefined || index < 0) return range ?? element;
	return {start: range.start + index, end: range.start + index + part.length};
}

/** The parameters as they are written in the file; undefined where they are not the same as in the page. */
function writtenParameters(
	post: Post,
	{url, range}: Place,
	tracking: readonly Parameter[],
): {readonly all: readonly Parameter[]; readonly tracking: readonly Parameter[]} | undefined {
	if (range === undefined) return undefined;
	const all = writtenParametersOf(sliceOf(post.text, range));
	const indices = new Map(parametersOf(url).map(({range: {start}}, index) => [start, index]));
	const found = tracking.flatMap(({name, value, range: {start}}) => {
		const parameter = all[indices.get(start) ?? -1];
		return parameter?.name === name && parameter.value === value ? [parameter] : [];
	});
	return all.length === indices.size && found.length === tracking.length ? {all, tracking: found} : undefined;
}
