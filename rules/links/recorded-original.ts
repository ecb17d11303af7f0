import {
	attributeRange,
	defineRule,
	type Element,
	type FrontMatterEntry,
	foldSpace,
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
	textOf,
} from '../../src/authoring.ts';
import {isRecorded} from './isRecorded.ts';

export default defineRule({
	id: 'recorded-original',
	description: 'Require that the front matter of an article from an aggregator names its original.',
	harm: 'misleading',
	options: {
		parameters: option.strings(['source'], 'URL parameters in which aggregators name the original.'),
		labelledParameters: option.strings(
			['url', 'u', 'target', 'to', 'link'],
			'URL parameters that name the original where the link says that it leads there; else they may name anything.',
		),
	},
	messages: {
		unrecorded:
			'The address of a link alone names `{url}`, of which the article is a copy: write that into the front matter, as `original`.',
	},
	check: ({post, options, report}) => {
		const source = sourceUrlOf(post);
		const entry = roleEntry(post, 'source');
		if (source === undefined || entry === undefined || !mayHoldOriginal.test(post.text)) return {};
		const called = {parameters: [...options.parameters, ...options.labelledParameters]};
		const links = new Map<string, Element>();
		return {
			'<a>'(link) {
				const original = originalBehind(link, source, isCalledOriginal(post, link) ? called : options);
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
function originalBehind(
	link: Element,
	source: URL,
	{parameters}: {readonly parameters: readonly string[]},
): string | undefined {
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

/** Whether a link says that it leads to what the article is a copy of, in a line of its own: in a sentence, it may be any original. */
function isCalledOriginal(post: Post, link: Element): boolean {
	if (!mayHoldOriginal.test(property(link, 'href') ?? '')) return false;
	const words = foldSpace(textOf(link));
	if (words.length > longestLabel || !originalLabel.test(words)) return false;
	const around = post.parentOf(link);
	const line = around === undefined || around.type === 'root' ? words : foldSpace(textOf(around));
	return line.length <= words.length + longestBeside;
}

/** UTF-16 units that may stand beside it: a bracket, an arrow, “via”. */
const longestBeside = 12;

/** UTF-16 units. */
const longestLabel = 40;

const originalLabel = new RegExp(
	`^[^\\p{L}]{0,4}(?:${[
		String.raw`(?:(?:read|view|see|open) )?(?:the |an? )?original(?: (?:article|post|page|story|link|text|url))?`,
		String.raw`(?:阅读|閱讀|查看|点击查看|點擊查看|浏览|瀏覽)?(?:英文)?原[文帖貼](?:链接|連結|鏈接|网址|網址|地址|出处|出處)?|元の?記事(?:を読む)?|転載元|원문(?: ?보기)?|기사 ?원문`,
		String.raw`(?:zum |zur )?original(?:artikel|beitrag|text)?|(?:lire |voir )?(?:l[’'])?(?:article original|original)|(?:ver |leer )?(?:el )?(?:artículo )?original|(?:leggi |vai al)?(?: ?l[’'])?(?:articolo )?originale|(?:читать )?оригинал`,
	].join('|')})[^\\p{L}]{0,4}$`,
	'iu',
);

/** Writes the key before the one that names the source. */
function recording(post: Post, entry: FrontMatterEntry, url: string): readonly Suggestion[] {
	const edit = insertKeyBefore(post, entry, {key: 'original', value: url});
	return edit === undefined ? [] : [{description: `Add \`original: ${url}\` to the front matter.`, edits: [edit]}];
}
