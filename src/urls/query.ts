import type {Range, TextEdit} from '../model/text.ts';

/** One parameter of a URL as it is written: `name=value`. */
export interface Parameter {
	readonly name: string;
	/** As written, neither decoded from HTML nor from `%XX`. */
	readonly value: string;
	/** Offsets into the URL. */
	readonly range: Range;
}

/** The parameters of a URL, decoded from HTML, in order, empty ones included. */
export function parametersOf(url: string): readonly Parameter[] {
	return splitQuery(url, /&/g);
}

/** The parameters of a URL as it is written in HTML or Markdown, where `&amp;` parts them as `&` does, and `&#39;` does not. */
export function writtenParametersOf(written: string): readonly Parameter[] {
	return splitQuery(written, /&(?:amp;|#38;|#x26;|(?!#\d{1,7};|#x[\da-f]{1,6};|[a-z][a-z\d]{1,30};))/gi);
}

/**
 * Takes parameters out of a URL, with the marks that are of no use without them; the rest stays as it is written.
 * @param parameters all of the written URL
 */
export function withoutParameters(
	written: string,
	parameters: readonly Parameter[],
	dropped: ReadonlySet<Parameter>,
): readonly TextEdit[] {
	const query = queryRange(written);
	if (query === undefined) return [];
	const isEmptied = parameters.every((parameter) => dropped.has(parameter) || isEmpty(parameter.range));
	if (isEmptied) return [{range: query, text: ''}];
	const edits: TextEdit[] = [];
	let isLeading = true;
	let end = query.start + 1;
	for (const [index, parameter] of parameters.entries()) {
		const {range} = parameter;
		const next = parameters[index + 1]?.range.start ?? range.end;
		if (!dropped.has(parameter)) isLeading = false;
		// The first one that stays needs no mark before it; each later one goes with its own.
		else edits.push({range: isLeading ? {start: range.start, end: next} : {start: end, end: range.end}, text: ''});
		end = range.end;
	}
	return edits;
}

function splitQuery(url: string, separators: RegExp): readonly Parameter[] {
	const query = queryRange(url);
	if (query === undefined) return [];
	const text = url.slice(query.start + 1, query.end);
	const parameters: Parameter[] = [];
	let start = 0;
	const add = (end: number): void => {
		const [name = ''] = text.slice(start, end).split('=', 1);
		const range = {start: query.start + 1 + start, end: query.start + 1 + end};
		parameters.push({name, value: text.slice(start + name.length + 1, end), range});
	};
	for (const {index, 0: separator} of text.matchAll(separators)) {
		add(index);
		start = index + separator.length;
	}
	add(text.length);
	return parameters;
}

function isEmpty({start, end}: Range): boolean {
	return start === end;
}

/** From the `?` of a URL to its fragment or end. */
function queryRange(url: string): Range | undefined {
	const fragment = fragmentStart(url);
	const start = url.slice(0, fragment).indexOf('?');
	return start < 0 ? undefined : {start, end: fragment};
}

/** A number sign begins the fragment, but not where it belongs to a reference of HTML. */
function fragmentStart(url: string): number {
	const start = url.search(/(?<!&(?=#(?:\d{1,7}|x[\da-f]{1,6});))#/i);
	return start < 0 ? url.length : start;
}

/** Whether a URL holds another one that is not encoded: what stands behind it belongs to either. */
export function holdsUrl(url: string): boolean {
	return /https?:\//i.test(url.slice(1));
}
