import type {Range} from '../../src/authoring.ts';

/**
 * Parameters of a source URL that tell the site how its reader came there, and change nothing of the page: `name` or
 * `name=value`; a `*` at the end of either stands for any text.
 */
export const trackingParameters: readonly string[] = [
	'utm_*',
	'fbclid',
	'gclid',
	'mc_cid',
	'mc_eid',
	'igshid',
	'ref_src',
	'ref_url',
	'_hs*',
	'at_medium',
	'at_campaign',
	// Medium, under its own host and those of its customers.
	'source=rss-*',
];

/** A tracking parameter of a URL. */
export interface TrackingParameter {
	/** `name=value`, as offsets into the URL. */
	readonly range: Range;
	readonly written: string;
}

/** The parameters of a URL that only track. */
export function trackingParametersOf(url: string, patterns: readonly string[]): readonly TrackingParameter[] {
	return parametersOf(url).filter(({written}) => patterns.some((pattern) => isLike(pattern, written)));
}

/** The URL without some of its parameters, and without the `?` where none is left. */
export function withoutParameters(url: string, dropped: readonly TrackingParameter[]): string {
	const query = queryRange(url);
	if (query === undefined) return url;
	const starts = new Set(dropped.map(({range}) => range.start));
	const kept = parametersOf(url).filter(({range}) => !starts.has(range.start));
	const text = kept.map(({written}) => written).join('&');
	return `${url.slice(0, query.start)}${text === '' ? '' : `?${text}`}${url.slice(query.end)}`;
}

function parametersOf(url: string): readonly TrackingParameter[] {
	const query = queryRange(url);
	if (query === undefined) return [];
	let start = query.start + 1;
	return url
		.slice(start, query.end)
		.split('&')
		.map((written) => {
			const range = {start, end: start + written.length};
			start = range.end + 1;
			return {range, written};
		});
}

/** From the `?` of a URL to its fragment or end. */
function queryRange(url: string): Range | undefined {
	const fragment = url.indexOf('#');
	const end = fragment < 0 ? url.length : fragment;
	const start = url.slice(0, end).indexOf('?');
	return start < 0 ? undefined : {start, end};
}

function isLike(pattern: string, written: string): boolean {
	const [name = '', value = '*'] = splitAtEquals(pattern);
	const [writtenName = '', writtenValue = ''] = splitAtEquals(written);
	return matches(name, writtenName) && matches(value, writtenValue);
}

function splitAtEquals(text: string): readonly string[] {
	const index = text.indexOf('=');
	return index < 0 ? [text] : [text.slice(0, index), text.slice(index + 1)];
}

function matches(pattern: string, text: string): boolean {
	return pattern.endsWith('*') ? text.startsWith(pattern.slice(0, -1)) : text === pattern;
}
