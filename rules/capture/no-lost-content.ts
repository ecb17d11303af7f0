import {
	classTokens,
	comparableText,
	decodeLeniently,
	defineRule,
	type Element,
	findHeadingLink,
	foldSpace,
	isHostOrBelow,
	option,
	type Post,
	parseUrl,
	type Range,
	rangeOf,
	type Settings,
	siteOfHost,
	sourceUrlOf,
	spellingsOf,
	startTagOf,
	textOf,
	urlProperty,
} from '../../src/authoring.ts';
import {findErrorPage} from './errorPage.ts';
import {type PageContent, type PageText, shortContentOf} from './pageContent.ts';
import {bodyLayouts, errorPhrases, paywallTokens, teaserTokens, teaserWords} from './pageSigns.ts';

export default defineRule({
	id: 'no-lost-content',
	description: 'Disallow posts that hold nothing of the article, or only its beginning.',
	severity: 'error',
	options: {
		layouts: option.strings(bodyLayouts, 'Layouts that show a post by its body, so that it must not be empty.'),
		teasers: option.strings(teaserWords, 'Beginnings, in lower case, of links from a teaser to its article.'),
		teaserClasses: option.strings(teaserTokens, 'Class tokens of teasers.'),
		paywalls: option.strings(paywallTokens, 'Beginnings of the class tokens of paywalls.'),
		errorPages: option.strings(errorPhrases, 'What error pages say, in lower case.'),
	},
	messages: {
		empty: 'The body is empty.',
		title: 'The body holds nothing but {what}, `{text}`.',
		teaser: 'Only a teaser was captured, as `{mark}` shows.',
		paywall: 'Only what stands before a paywall was captured, as `{mark}` shows.',
		errorPage: 'An error page was captured in place of the article: `{text}`.',
	},
	check({post, options, settings, report}) {
		if (post.frontMatter === undefined) return {};
		let lastLink: Element | undefined;
		let mark: Mark | undefined;
		const findMark = markFinder(options);
		const mayBeMarked = [...options.paywalls, ...options.teaserClasses].some((token) => post.text.includes(token));
		const readMark = (element: Element): void => {
			mark ??= findMark(element);
		};
		return {
			'<a>'(link) {
				if (link.properties['href'] !== undefined) lastLink = link;
			},
			end() {
				const source = sourceOf(post, settings);
				if (lastLink !== undefined && isTeaser(lastLink, options.teasers) && leadsTo(source, lastLink))
					return report({
						at: rangeOf(lastLink),
						about: lastLink,
						message: 'teaser',
						data: {mark: foldSpace(textOf(lastLink))},
						asks: {what: 'fuller'},
					});
				if (mark !== undefined)
					return report({at: mark.at, message: mark.kind, data: {mark: mark.token}, asks: {what: 'fuller'}});
				const content = isPlayed(source, settings.playerHosts) ? undefined : shortContentOf(post);
				if (content === undefined) return;
				const error = findErrorPage(post, content, options.errorPages);
				if (error !== undefined)
					return report({at: error.range, message: 'errorPage', data: {text: error.text}, asks: {what: 'fuller'}});
				const lone = findLoneText(post, content, options.layouts);
				if (lone === 'nothing') report({at: placeOfNothing(post, content), message: 'empty', asks: {what: 'fuller'}});
				else if (lone !== undefined) {
					const data = {text: lone.text, what: whatIs(lone, post)};
					report({at: lone.range, message: 'title', data, asks: {what: 'fuller'}});
				}
			},
			...(mayBeMarked ? {'<*>': readMark} : {}),
		};
	},
});

/** A class token that says that something is missing. */
interface Mark {
	readonly kind: 'paywall' | 'teaser';
	readonly token: string;
	readonly at: Range;
}

function markFinder(options: {
	readonly paywalls: readonly string[];
	readonly teaserClasses: readonly string[];
}): (element: Element) => Mark | undefined {
	return (element) => {
		const tokens = classTokens(element);
		if (tokens.length === 0) return undefined;
		const at = startTagOf(element) ?? rangeOf(element);
		const paywall = tokens.find((token) => options.paywalls.some((beginning) => token.startsWith(beginning)));
		if (paywall !== undefined) return {kind: 'paywall', token: paywall, at};
		const teaser = tokens.find((token) => options.teaserClasses.includes(token));
		return teaser === undefined ? undefined : {kind: 'teaser', token: teaser, at};
	};
}

/** Where the post came from; the heading link knows it too, should the front matter be broken. */
function sourceOf(post: Post, settings: Settings): URL | undefined {
	return sourceUrlOf(post, settings) ?? parseUrl(findHeadingLink(post)?.url ?? '');
}

/** Whether the text of a link begins as that of a link from a teaser to its article. @param beginnings in lower case */
function isTeaser(link: Element, beginnings: readonly string[]): boolean {
	const words = foldSpace(textOf(link)).toLowerCase();
	return beginnings.some((beginning) => words.startsWith(beginning));
}

/** Whether a link leads to the page that a post was taken from; what follows `?` only says who asked for it. */
function leadsTo(source: URL | undefined, link: Element): boolean {
	const target = parseUrl(urlProperty(link, 'href') ?? '', source);
	return source !== undefined && target !== undefined && pageOf(target) === pageOf(source);
}

function pageOf({hostname, pathname}: URL): string {
	return siteOfHost(hostname) + decodeLeniently(pathname).replace(/\/$/, '');
}

/** Whether a post came from where things are played rather than read. */
function isPlayed(source: URL | undefined, hosts: readonly string[]): boolean {
	const host = source?.hostname;
	return host !== undefined && hosts.some((known) => isHostOrBelow(host, known));
}

/** The text of a page that says nothing but the title or another heading; `nothing` for a page without any. */
function findLoneText(
	{frontMatter, opaque}: Post,
	content: PageContent,
	layouts: readonly string[],
): PageText | 'nothing' | undefined {
	const layout = frontMatter?.entries.get('layout')?.value;
	// Other layouts show data that stands elsewhere; what Liquid writes, nobody knows here.
	if (content.hasMedia || opaque.length > 0 || (typeof layout === 'string' && !layouts.includes(layout)))
		return undefined;
	// Twice the longest title is no title.
	if (content.length > 2 * longestTitle) return undefined;
	const texts = content.texts();
	const [first] = texts;
	if (first === undefined) return 'nothing';
	const title = frontMatter?.entries.get('title')?.value;
	const headings = texts.filter(({isHeading}) => isHeading).map(({text}) => text);
	const known = new Set(
		[String(title ?? ''), ...headings, ...spellingsOf(content.heading?.text ?? '')].map(comparableText),
	);
	const others = texts.filter(({isHeading}) => !isHeading).map(({text}) => text);
	return others.length === 0 || known.has(comparableText(others.join(' '))) ? first : undefined;
}

const longestTitle = 300;

function whatIs({text}: PageText, {frontMatter}: Post): string {
	const title = comparableText(String(frontMatter?.entries.get('title')?.value ?? ''));
	return title.includes(comparableText(text)) ? 'the title' : 'a heading';
}

/** What stands over nothing: the heading link, else the title. */
function placeOfNothing({frontMatter, body}: Post, {heading}: PageContent): Range {
	return heading?.range ?? frontMatter?.entries.get('title')?.valueRange ?? {start: body.start, end: body.start};
}
