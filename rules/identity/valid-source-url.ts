import {
	applyEdits,
	decodeLeniently,
	defineRule,
	type Fix,
	type FrontMatterEntry,
	findHeadingLink,
	type Parameter,
	type Post,
	parametersOf,
	type Range,
	replace,
	roleEntry,
	sliceOf,
	sourceUrlOf,
	trackingFinder,
	unsafe,
	withoutParameters,
} from '../../src/authoring.ts';
import {decodeOnce, findDoubleEncoding} from './doubleEncoding.ts';

export default defineRule({
	id: 'valid-source-url',
	description: 'Require that the source of a post is the address of a page on the web.',
	harm: 'misleading',
	fix: 'unsafe',
	messages: {
		notAbsolute: '`{key}` is `{url}`, which is not an absolute http(s) URL.',
		host: '`{key}` is `{url}`, whose host `{host}` has no dot.',
		doubleEncoded: 'The characters of the URL in `{key}` are encoded twice: they stand for `{meant}`.',
		tracking: 'The URL in `{key}` has a tracking parameter: `{parameter}`.',
	},
	prepare: ({settings}) => trackingFinder(settings.trackingParameters),
	check: ({post, prepared: trackingIn, report}) => ({
		frontMatter() {
			const entry = roleEntry(post, 'source');
			const key = entry?.key ?? '';
			const written = entry === undefined ? undefined : writtenIn(post, entry);
			// That there is one at all is another rule’s matter.
			if (entry === undefined || written === undefined || written.url === '') return;
			const {url, range} = written;
			const at = (part: Range): Range => ({start: range.start + part.start, end: range.start + part.end});
			const parsed = typeof entry.value === 'string' && /^https?:\/\//i.test(url) ? sourceUrlOf(post) : undefined;
			if (parsed === undefined) {
				report({at: range, message: 'notAbsolute', data: {key, url}});
				return;
			}
			if (!/[^.]\.[^.]/.test(parsed.hostname)) {
				const data = {key, url, host: parsed.hostname};
				report({at: range, message: 'host', data});
				return;
			}
			const encoded = findDoubleEncoding(url);
			if (encoded !== undefined) {
				report({
					at: at(encoded),
					message: 'doubleEncoded',
					data: {key, meant: decodeLeniently(decodeOnce(url.slice(encoded.start, encoded.end)))},
					fix: rewrite(post, written, decodeOnce(url)),
				});
			}
			const tracking = trackingIn(url);
			const fix = tracking.length === 0 ? undefined : rewrite(post, written, withoutTracking(url, tracking));
			for (const {range: part} of tracking.slice(0, maxReported)) {
				const parameter = url.slice(part.start, part.end);
				report({at: at(part), message: 'tracking', data: {key, parameter}, fix});
			}
		},
	}),
});

/** Of one URL; all of them are dropped together. */
const maxReported = 20;

interface WrittenUrl {
	readonly url: string;
	/** Without quotes and the spaces within them. */
	readonly range: Range;
	readonly key: string;
}

/** The URL as it is written. Lists, mappings and what is written in several lines are no URL. */
function writtenIn(post: Post, {key, valueRange, value, style}: FrontMatterEntry): WrittenUrl | undefined {
	if (value === undefined) return undefined;
	const raw = sliceOf(post.text, valueRange);
	const url = typeof value === 'string' ? value.trim() : raw;
	const index = raw.indexOf(url);
	// In quotes with escapes, or through an alias.
	if (index < 0 || style === 'alias') return typeof value === 'string' ? {url, range: valueRange, key} : undefined;
	return {url, key, range: {start: valueRange.start + index, end: valueRange.start + index + url.length}};
}

function withoutTracking(url: string, tracking: readonly Parameter[]): string {
	const starts = new Set(tracking.map(({range}) => range.start));
	const parameters = parametersOf(url);
	const dropped = new Set(parameters.filter(({range}) => starts.has(range.start)));
	return applyEdits(url, withoutParameters(url, parameters, dropped));
}

/** Writes the URL in another way, in the heading link, too. Unsafe: by this URL, programs know the post again. */
function rewrite(post: Post, {url, range, key}: WrittenUrl, text: string): Fix | undefined {
	if (sliceOf(post.text, range) !== url) return undefined;
	const heading = findHeadingLink(post);
	const edits = [replace(range, text)];
	if (heading?.url === url) edits.push(replace(heading.urlRange, text));
	return unsafe(edits, {sets: [key], respells: ['target']});
}
