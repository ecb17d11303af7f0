import {
	bodyLayouts,
	classTokens,
	comparableText,
	decodeLeniently,
	defineArchiveRule,
	descendants,
	type Element,
	errorPhrases,
	findHeadingLink,
	findStandInPages,
	findSuddenBatches,
	foldSpace,
	isDraft,
	isMadeOf,
	isOwnWork,
	leadsToHost,
	option,
	type Post,
	parseUrl,
	type Range,
	rangeOf,
	roleEntry,
	siteOfHost,
	sourceUrlOf,
	spellingsOf,
	startTagOf,
	textField,
	textOf,
	urlProperty,
} from '../../src/authoring.ts';
import {errorPageFinder} from './errorPage.ts';
import {type PageContent, type PagePart, type PageText, shortContentOf} from './pageContent.ts';
import * as signs from './pageSigns.ts';
import {batchFindings, standInFindings} from './repeatedCaptures.ts';
import {type SitePage, sitePageFinder} from './sitePage.ts';

export default defineArchiveRule({
	id: 'no-lost-content',
	description: 'Disallow posts that hold nothing of the article, or only its beginning.',
	harm: 'lost',
	severity: 'error',
	options: {
		layouts: option.strings(bodyLayouts, 'Layouts that show a post by its body, so that it must not be empty.'),
		teasers: option.strings(signs.teaserWords, 'Beginnings, in lower case, of links from a teaser to its article.'),
		teaserClasses: option.strings(signs.teaserTokens, 'Class tokens of teasers.'),
		paywalls: option.strings(signs.paywallTokens, 'Beginnings of the class tokens of paywalls.'),
		errorPages: option.strings(errorPhrases, 'What error pages say, in lower case.'),
		standfirsts: option.strings(signs.standfirstTokens, 'Class tokens of what stands between a title and its article.'),
		templates: option.strings(
			signs.templateWords,
			'What templates hold until an article is written, in lower case; `…` stands for any words.',
		),
		pageTypes: option.strings(signs.pageTypes, 'Types of WordPress, as in `type-page`, that are no articles.'),
		pageTitles: option.strings(signs.pageTitles, 'Titles that only pages of sites have, in lower case.'),
	},
	messages: {
		empty: 'The body is empty.',
		// Where it is not known whether posts of the archive are meant to have one.
		bodyless: {text: 'The body is empty.', severity: 'warning'},
		title: 'The body holds nothing but {what}, `{text}`.',
		standfirst: 'The body holds nothing of the article but its standfirst, `{text}`.',
		surroundings: 'The body holds nothing of the article, but what stands around it, such as `{text}`.',
		template: 'The body holds nothing but the words of a template, `{text}`.',
		page: {text: 'A page of the site was captured, and no article, as `{mark}` shows.', severity: 'warning'},
		teaser: 'Only a teaser was captured, as `{mark}` shows.',
		paywall: 'Only what stands before a paywall was captured, as `{mark}` shows.',
		errorPage: 'An error page was captured in place of the article: `{text}`.',
		standIn:
			'{posts:post|posts} of `{site}`, each from an address of its own, hold one and the same page{evidence}: it was captured in place of the articles.',
		titled:
			'{posts:post|posts} of `{site}`, each from an address of its own, have {title} and hardly differ{evidence}: something else was captured in place of the articles.',
		batch: {
			text: 'All {posts:post|posts} of `{site}` {when} {lack}, while {unlike} of the {all} before and after {have}: the capture may have failed.',
			severity: 'warning',
		},
		batchOfSites: {
			text: 'All {posts:post|posts} of {sites:site|sites} {when} {lack}, while {unlike} of the {all} before and after {have}: the capture may have failed.',
			severity: 'warning',
			madeBy: 'archive',
		},
	},
	prepare: ({options}) => ({
		markTokens: [...options.paywalls, ...options.teaserClasses],
		findMark: markFinder(options),
		findErrorPage: errorPageFinder(options.errorPages),
		standfirsts: new Set(options.standfirsts),
		sitePage: sitePageFinder(options.pageTypes, options.pageTitles),
	}),
	check({
		post,
		options,
		given,
		settings,
		prepared: {markTokens, findMark, findErrorPage, standfirsts, sitePage},
		report,
	}) {
		// What an author has not published yet, he has not written yet; and a vault grows by notes that are only names.
		const isUnwritten = isOwnWork(post) && (settings.generator === 'obsidian' || isDraft(post, settings));
		if (post.frontMatter === undefined || isUnwritten) return {};
		let lastLink: Element | undefined;
		let mark: Mark | undefined;
		const entries: Element[] = [];
		const mayBeMarked = markTokens.some((token) => post.text.includes(token));
		const mayBePage = sitePage.mayBePage(post);
		const readMark = (element: Element): void => {
			if (mayBeMarked) mark ??= findMark(element);
			if (mayBePage && sitePage.isEntry(element)) entries.push(element);
		};
		const findOnPage = () => {
			const content = shortContentOf(post, standfirsts);
			if (content === undefined) return undefined;
			const error = findErrorPage(post, content);
			if (error !== undefined) return {at: error.range, message: 'errorPage', data: {text: error.text}} as const;
			return loneFinding(post, content, options);
		};
		return {
			'<a>'(link) {
				if (link.properties['href'] !== undefined) lastLink = link;
			},
			end() {
				const source = sourceOf(post);
				const finding =
					teaserFinding(lastLink, source, options.teasers) ??
					markFinding(mark) ??
					(leadsToHost(source, settings.playerHosts) ? undefined : findOnPage()) ??
					// A page of one's own site was captured from nowhere.
					(source === undefined ? undefined : pageFinding(sitePage.findPage(post, entries)));
				if (finding === undefined) return;
				const fuller = {what: 'fuller'} as const;
				// A config that names the layouts says that their posts have a body.
				const whole = {start: 0, end: post.text.length};
				const outweighs = saysNothing.has(finding.message) ? whole : undefined;
				if (finding.message !== 'empty' || given.includes('layouts'))
					return report({asks: fuller, outweighs, ...finding});
				const {at} = finding;
				report({at, message: 'empty', asks: [fuller, {what: 'convention', of: 'body'}]});
				report({at, message: 'bodyless', asks: [fuller, {what: 'convention', of: 'body', stands: 'untold'}]});
			},
			...(mayBeMarked || mayBePage ? {'<*>': readMark} : {}),
		};
	},
	judge({archive, settings, report}) {
		const pages = findStandInPages(archive, settings);
		for (const finding of standInFindings(pages)) report(finding);
		const known = new Set(pages.flatMap(({posts}) => posts.map(({path}) => path)));
		for (const finding of batchFindings(findSuddenBatches(archive, settings, known))) report(finding);
	},
});

/** What says that a post holds nothing of an article: nobody polishes the rest of it. */
const saysNothing: ReadonlySet<string> = new Set('empty title surroundings template page errorPage'.split(' '));

function pageFinding(page: SitePage | undefined) {
	return page === undefined
		? undefined
		: ({message: 'page', data: {mark: page.mark}, at: page.at, about: page.about} as const);
}

/** A class token that says that something is missing. */
interface Mark {
	readonly kind: 'paywall' | 'teaser';
	/** What shows it. */
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
		// The words that the reader sees say it best.
		if (paywall !== undefined) return {kind: 'paywall', token: foldSpace(textOf(element)) || paywall, at};
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
function sourceOf(post: Post): URL | undefined {
	return sourceUrlOf(post) ?? parseUrl(findHeadingLink(post)?.url ?? '');
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

/** What is wrong with a page that says nothing of an article, or nothing at all. */
function loneFinding(post: Post, content: PageContent, {layouts, templates}: Signs) {
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
	const of = (part: PagePart): readonly PageText[] => texts.filter((text) => text.part === part);
	const headings = of('heading').map(({text}) => text);
	const known = new Set([title, ...headings, ...spellingsOf(content.heading?.text ?? '')].map(comparableText));
	const [own, ...others] = of('article');
	const ownWords = comparableText([own, ...others].map((each) => each?.text ?? '').join(' '));
	if (own !== undefined && isTemplate(ownWords, templates))
		return {at: own.range, message: 'template', data: {text: ownWords}} as const;
	if (own !== undefined && (!known.has(ownWords) || isLinkPost(post, ownWords))) return undefined;
	const [around] = [...of('standfirst'), ...of('surroundings')];
	if (around !== undefined) return {at: around.range, message: nameOf(around.part), data: {text: around.text}} as const;
	const what = comparableText(title).includes(comparableText(first.text)) ? 'the title' : 'a heading';
	return {at: first.range, message: 'title', data: {what, text: first.text}} as const;
}

/** Whether the words of a post are a link to another page: that link is what it was written for. */
function isLinkPost(post: Post, words: string): boolean {
	const source = sourceOf(post);
	return [...descendants(post.tree)].some((element) => {
		const target = element.tagName === 'a' ? parseUrl(urlProperty(element, 'href') ?? '') : undefined;
		const isElsewhere = target !== undefined && !leadsTo(source, element);
		return isElsewhere && comparableText(textOf(element)) === words;
	});
}

type Signs = {readonly layouts: readonly string[]; readonly templates: readonly string[]};

function nameOf(part: PagePart): 'standfirst' | 'surroundings' {
	return part === 'standfirst' ? part : 'surroundings';
}

/** Whether words are those of a template, brackets and dots around them or not. */
function isTemplate(words: string, templates: readonly string[]): boolean {
	const written = words.toLowerCase().replaceAll("'", '’');
	const bare = written.replace(/^[[(<“"]{1,3}/, '').replace(/[\])>”".!…]{1,5}$/, '');
	return templates.some((template) => isMadeOf(bare, template.split('…')));
}

const longestTitle = 300;

/** Also of a title that is no text for YAML, such as a number. */
function titleOf({roles}: Post): string {
	return String(roles.title[0]?.value ?? '');
}

/** What stands over nothing: the heading link, else the title. */
function placeOfNothing(post: Post, {heading}: PageContent): Range {
	return heading?.range ?? roleEntry(post, 'title')?.valueRange ?? {start: post.body.start, end: post.body.start};
}
