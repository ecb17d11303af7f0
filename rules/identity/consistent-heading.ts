import {
	defineRule,
	type Fix,
	type FrontMatterEntry,
	findHeadingLink,
	foldSpace,
	headingAgreementOf,
	isSpellingOf,
	option,
	type Question,
	replace,
	roleEntry,
	roleText,
	safe,
	showsHeading,
	spellingsOf,
	touchesOpaque,
	writeLike,
	writtenTitleOf,
} from '../../src/authoring.ts';

export default defineRule({
	id: 'consistent-heading',
	description: 'Require that the heading link of a post says its title and leads to its source.',
	harm: 'misleading',
	fix: 'safe',
	options: {
		always: option.flag(false, 'Whether all heading links are to agree, also where most of the archive’s do not.'),
	},
	messages: {
		url: {text: 'The heading link leads to `{url}`, but `{key}` is `{source}`.', severity: 'error'},
		lostDots: 'The title has lost the `...` of the heading link, which says `{heading}`.',
		text: 'The heading link says `{heading}`, but the title is `{title}`.',
	},
	check: ({post, options, report}) => ({
		frontMatter() {
			const asks = options.always ? undefined : convention;
			const heading = findHeadingLink(post);
			// What Liquid makes of the link, nobody knows here.
			if (heading === undefined || touchesOpaque(post, heading.range)) return;
			const entry = roleEntry(post, 'title');
			const title = writtenTitleOf(post) ?? '';
			const source = roleText(post, 'source')?.value;
			const agreement = headingAgreementOf(heading, {title, source});
			if (agreement === undefined) return;
			if (!agreement.isSameUrl) {
				const data = {url: heading.url, key: roleEntry(post, 'source')?.key ?? '', source: source ?? ''};
				report({at: heading.urlRange, message: 'url', data, asks});
			}
			if (agreement.isSameText || entry === undefined || title === '' || showsHeading(post, heading, [title])) return;
			const data = {heading: foldSpace(heading.text), title: foldSpace(title)};
			const meant = spellingsOf(heading.text).find((text) => isSpellingOf(title, [text.replace('...', '')]));
			if (meant === undefined) report({at: heading.textRange, message: 'text', data, asks});
			else report({at: entry.valueRange, message: 'lostDots', data, asks, fix: writeTitle(entry, meant)});
		},
	}),
});

/** A link above a title that it leads to is a heading by its form alone; where most lead elsewhere, they are meant to. */
const convention: Question = {what: 'convention', of: 'heading', stands: 'unless-broken'};

function writeTitle({key, style, valueRange}: FrontMatterEntry, title: string): Fix | undefined {
	if (style === 'block' || style === 'alias') return undefined;
	return safe(replace(valueRange, writeLike(style, title)), {sets: [key], restsOn: ['title']});
}
