import {
	attributeRange,
	defineRule,
	type Element,
	type FrontMatterEntry,
	insertKeyBefore,
	linkContentOf,
	option,
	type Post,
	parseUrl,
	property,
	roleEntry,
	type Suggestion,
	siteOfHost,
	sourceUrlOf,
} from '../../src/authoring.ts';
import {isRecorded} from './isRecorded.ts';

export default defineRule({
	id: 'recorded-original',
	description: 'Require that the front matter of an article from an aggregator names its original.',
	harm: 'misleading',
	options: {
		parameters: option.strings(['source'], 'URL parameters in which aggregators name the original.'),
	},
	messages: {
		unrecorded:
			'The address of a link alone names `{url}`, of which the article is a copy: write that into the front matter, as `original`.',
	},
	check: ({post, options: {parameters}, report}) => {
		const source = sourceUrlOf(post);
		const entry = roleEntry(post, 'source');
		if (source === undefined || entry === undefined || !mayHoldOriginal.test(post.text)) return {};
		const links = new Map<string, Element>();
		return {
			'<a>'(link) {
				const original = originalBehind(link, source, parameters);
				if (original !== undefined && !links.has(original)) links.set(original, link);
			},
			end() {
				// Links to several originals make a list of articles, which is a copy of none of them.
				const [found] = links.size === 1 ? links : [];
				if (found === undefined || isRecorded(post, found[0])) return;
				const [url, link] = found;
				const at = attributeRange(link, 'href') ?? link;
				report({at, about: url, message: 'unrecorded', data: {url}, suggestions: recording(post, entry, url)});
			},
		};
	},
});

/** Asked of every post: few have such a link. */
const mayHoldOriginal = /=https?(?::|%3a)/i;

/** The page of another site that a link of the source's own site, or one that nobody sees, names in its query. */
function originalBehind(link: Element, source: URL, parameters: readonly string[]): string | undefined {
	const href = property(link, 'href') ?? '';
	const target = mayHoldOriginal.test(href) ? parseUrl(href, source) : undefined;
	const name = target && parameters.find((parameter) => target.searchParams.has(parameter));
	if (target === undefined || name === undefined) return undefined;
	const value = target.searchParams.get(name) ?? '';
	const original = /^https?:/i.test(value) ? parseUrl(value) : undefined;
	// The front page of a site is no article.
	if (original === undefined || original.pathname + original.search === '/') return undefined;
	const [own, held, linked] = [source, original, target].map(({host}) => siteOfHost(host));
	if (held === own || held === linked) return undefined;
	return linked === own || linkContentOf(link) === 'nothing' ? value : undefined;
}

/** Writes the key before the one that names the source. */
function recording(post: Post, entry: FrontMatterEntry, url: string): readonly Suggestion[] {
	const edit = insertKeyBefore(post, entry, {key: 'original', value: url});
	return edit === undefined ? [] : [{description: `Add \`original: ${url}\` to the front matter.`, edits: [edit]}];
}
