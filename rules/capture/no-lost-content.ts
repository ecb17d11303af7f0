import {
	bodyLayouts,
	classTokens,
	comparableText,
	decodeLeniently,
	defineRule,
	type Element,
	findHeadingLink,
	foldSpace,
	leadsToHost,
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
	textField,
	textOf,
	urlProperty,
} from '../../src/authoring.ts';
import {errorPageFinder} from './errorPage.ts';
import {type PageContent, shortContentOf} from './pageContent.ts';
import {errorPhrases, paywallTokens, teaserTokens, teaserWords} from './pageSigns.ts';

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
		// Where it is not known whether posts of the archive are meant to have one.
		bodyless: {text: 'The body is empty.', severity: 'warning'},
		title: 'The body holds nothing but {what}, `{text}`.',
		teaser: 'Only a teaser was captured, as `{mark}` shows.',
		paywall: 'Only what stands before a paywall was captured, as `{mark}` shows.',
		errorPage: 'An error page was captured in place of the article: `{text}`.',
	},
	prepare: ({options}) => ({
		markTokens: [...options.paywalls, ...options.teaserClasses],
		findMark: markFinder(options),
		findErrorPage: errorPageFinder(options.errorPages),
	}),
	check({post, options, given, settings, prepared: {markTokens, findMark, findErrorPage}, report}) {
		if (post.frontMatter === undefined) return {};
		let lastLink: Element | undefined;
		let mark: Mark | undefined;
		const readMark = (element: Element): void => {
			mark ??= findMark(element);
		};
		const findOnPage = () => {
			const content = shortContentOf(post);
			if (content === undefined) return undefined;
			const error = findErrorPage(post, content);
			if (error !== undefined) return {at: error.range, message: 'errorPage', data: {text: error.text}} as const;
			return loneFinding(post, content, options.layouts);
		};
		return {
			'<a>'(link) {
				if (link.properties['href'] !== undefined) lastLink = link;
			},
			end() {
				const source = sourceOf(post, settings);
				const finding =
					teaserFinding(lastLink, source, options.teasers) ??
					markFinding(mark) ??
					(leadsToHost(source, settings.playerHosts) ? undefined : findOnPage());
				if (finding === undefined) return;
				const fuller = {what: 'fuller'} as const;
				// A config that names the layouts says that their posts have a body.
				if (finding.message !== 'empty' || given.includes('layouts')) return report({asks: fuller, ...finding});
				const {at} = finding;
				report({at, message: 'empty', asks: [fuller, {what: 'convention', of: 'body'}]});
				report({at, message: 'bodyless', asks: [fuller, {what: 'convention', of: 'body', stands: 'untold'}]});
			},
			...(markTokens.some((token) => post.text.includes(token)) ? {'<*>': readMark} : {}),
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

function markFinding(mark: Mark | undefined) {
	return mark === undefined ? undefined : ({at: mark.at, message: mark.kind, data: {mark: mark.token}} as const);
}

/** @param link the last one of the post */
function teaserFinding(link: Element | undefined, source: URL | undefined, teasers: readonly string[]) {
	if (link === undefined || !isTeaser(link, teasers) || !leadsTo(source, link)) return undefined;
	const data = {mark: foldSpace(textOf(link))};
	return {at: rangeOf(link), about: link, message: 'teaser', data} as const;
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

/** What is wrong with a page that says nothing but the title or another heading, or nothing at all. */
function loneFinding(post: Post, content: PageContent, layouts: readonly string[]) {
	const layout = textField(post, 'layout')?.value;
	// Other layouts show data that stands elsewhere; what Liquid writes, nobody knows here.
	if (content.hasMedia || post.opaque.length > 0 || (layout !== undefined && !layouts.includes(layout)))
		return undefined;
	// Twice the longest title is no title.
	if (content.length > 2 * longestTitle) return undefined;
	const texts = content.texts();
	const [first] = texts;
	if (first === undefined) return {at: placeOfNothing(post, content), message: 'empty'} as const;
	const title = titleOf(post);
	const headings = texts.filter(({isHeading}) => isHeading).map(({text}) => text);
	const known = new Set([title, ...headings, ...spellingsOf(content.heading?.text ?? '')].map(comparableText));
	const others = texts.filter(({isHeading}) => !isHeading).map(({text}) => text);
	if (others.length > 0 && !known.has(comparableText(others.join(' ')))) return undefined;
	const what = comparableText(title).includes(comparableText(first.text)) ? 'the title' : 'a heading';
	return {at: first.range, message: 'title', data: {what, text: first.text}} as const;
}

const longestTitle = 300;

/** Also of a title that is no text for YAML, such as a number. */
function titleOf({frontMatter}: Post): string {
	return String(frontMatter?.entries.get('title')?.value ?? '');
}

/** What stands over nothing: the heading link, else the title. */
function placeOfNothing({frontMatter, body}: Post, {heading}: PageContent): Range {
	return heading?.range ?? frontMatter?.entries.get('title')?.valueRange ?? {start: body.start, end: body.start};
}
