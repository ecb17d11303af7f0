import {
	comparableText,
	defineRule,
	type Fix,
	type FrontMatterEntry,
	findHeadingLink,
	foldSpace,
	replace,
	safe,
	showsHeading,
	spellingsOf,
	textField,
	touchesOpaque,
	writeLike,
} from '../../src/authoring.ts';
import {writtenTitleOf} from './writtenTitle.ts';

export default defineRule({
	id: 'consistent-heading',
	description: 'Require that the heading link of a post says its title and leads to its source.',
	fix: 'safe',
	messages: {
		url: {text: 'The heading link leads to `{url}`, but `{key}` is `{source}`.', severity: 'error'},
		lostDots: 'The title has lost the `...` of the heading link, which says `{heading}`.',
		text: 'The heading link says `{heading}`, but the title is `{title}`.',
	},
	check: ({post, settings, report}) => ({
		frontMatter({entries}) {
			const heading = findHeadingLink(post);
			// What Liquid makes of the link, nobody knows here.
			if (heading === undefined || touchesOpaque(post, heading.range)) return;
			const entry = entries.get('title');
			const title = writtenTitleOf(post) ?? '';
			const source = textField(post, settings.source)?.value;
			const isSameText = heading.text === title || isSpelling(title, spellingsOf(heading.text));
			const isSameUrl = source === undefined || isSameSource(heading.url, source);
			// Without a timestamp and without any agreement it is a link of the article's own.
			if (heading.timestamp === undefined && !isSameText && (!isSameUrl || source === undefined)) return;
			if (!isSameUrl) {
				const data = {url: heading.url, key: settings.source, source};
				report({at: heading.urlRange, message: 'url', data});
			}
			if (isSameText || entry === undefined || title === '' || showsHeading(post, heading, [title])) return;
			const data = {heading: foldSpace(heading.text), title: foldSpace(title)};
			const meant = spellingsOf(heading.text).find((text) => isSpelling(title, [text.replace('...', '')]));
			if (meant === undefined) report({at: heading.textRange, message: 'text', data});
			else report({at: entry.valueRange, message: 'lostDots', data, fix: writeTitle(entry, meant)});
		},
	}),
});

function isSpelling(title: string, texts: readonly string[]): boolean {
	const comparable = comparableText(title);
	return texts.some((text) => comparableText(text) === comparable);
}

function writeTitle({style, valueRange}: FrontMatterEntry, title: string): Fix | undefined {
	if (style === 'block' || style === 'alias') return undefined;
	return safe(replace(valueRange, writeLike(style, title)), {sets: ['title']});
}

/** Whether two URLs are the same, but for the spelling of references and for parameters that only count readers. */
function isSameSource(a: string, b: string): boolean {
	return a === b || withoutTracking(comparableText(a)) === withoutTracking(comparableText(b));
}

/** A URL without tracking, and without a difference between its first parameter and the others; only to be compared. */
function withoutTracking(url: string): string {
	return url.replace(tracking, '').replace('?', '&');
}

const tracking =
	/[?&](?:(?:utm_\w+|fbclid|gclid|mc_[ce]id|igshid|ref_src|ref_url|_hs\w*|at_medium|at_campaign|si)=|source=rss-)[^&#]*/gi;
