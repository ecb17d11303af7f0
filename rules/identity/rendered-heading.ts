import {
	comparableText,
	defineRule,
	type Fix,
	findHeadingLink,
	foldSpace,
	type HeadingLink,
	renderedHeadingOf,
	replace,
	safe,
	shorten,
	showsHeading,
	spellingsOf,
	textOf,
	writtenTitleOf,
} from '../../src/authoring.ts';
import {markupOffsets} from './markupOffsets.ts';

export default defineRule({
	id: 'rendered-heading',
	description: 'Require that the renderer shows the heading link as it is written.',
	harm: 'broken',
	madeBy: 'archive',
	fix: 'safe',
	looksIntoOpaque: true,
	messages: {
		noLink: 'The heading link `{text}` is printed as text, not as a link{reason}.',
		text: 'The heading link `{text}` is shown as `{shown}`.',
	},
	check: ({post, report}) => ({
		frontMatter() {
			const heading = findHeadingLink(post);
			// What Liquid writes, nobody knows here.
			if (heading === undefined || /\{[{%]/.test(heading.text)) return;
			const link = renderedHeadingOf(post, heading);
			if (link !== undefined && !mayHoldMarkup.test(heading.text)) return;
			const title = writtenTitleOf(post) ?? '';
			const meant = meantTexts(heading, title);
			// Markup that somebody put there shows the title.
			if (showsHeading(post, heading, [title, ...meant, ...meant.map(withoutTags)])) return;
			const text = foldSpace(heading.text);
			const fix = escapeText(heading, meant);
			if (link === undefined) {
				const {sign, reason} = whatBreaks(heading.text);
				report({at: heading.range, message: 'noLink', data: {text, reason}, cause: sign, fix});
			} else
				report({at: heading.textRange, message: 'text', data: {text, shown: foldSpace(textOf(link))}, cause: '', fix});
		},
	}),
});

const mayHoldMarkup = /[\\*_`<>[\]{}$~&^]/;

/** What keeps a text in brackets from being that of a link, where its signs tell: a bracket without its other, or a tag. */
function whatBreaks(text: string): {readonly sign: string; readonly reason: string} {
	const unescaped = text.replace(/\\[^]/g, '');
	let open = 0;
	for (const [sign] of unescaped.matchAll(/[[\]]/g)) {
		open += sign === '[' ? 1 : -1;
		if (open < 0) return {sign: ']', reason: ', because a `]` in it has no `[` before it'};
	}
	if (open > 0) return {sign: '[', reason: ', because a `[` in it has no `]` behind it'};
	const tag = /<[^<>\s/!][^<>]*>/.exec(unescaped)?.[0];
	if (tag === undefined) return {sign: '', reason: ''};
	return {sign: '<…>', reason: `, because \`${shorten(foldSpace(tag))}\` in it is read as a tag`};
}

/** What the text of a heading link was meant to say: what the title says, if it is one of the text's spellings. */
function meantTexts({text}: HeadingLink, title: string): readonly string[] {
	const spellings = spellingsOf(text);
	const titled = spellings.filter((spelling) => comparableText(spelling) === comparableText(title));
	return titled.length > 0 ? titled : spellings;
}

/** Takes the meaning of markup from all signs of a text; the engine applies it only if that gives the text back. */
function escapeText({text, textRange}: HeadingLink, meant: readonly string[]): Fix | undefined {
	const hasEscapes = !meant.every((spelling) => spelling === text);
	const {start} = textRange;
	const edits = markupOffsets(text, hasEscapes ? 'escape' : 'character').map((offset) =>
		replace({start: start + offset, end: start + offset}, '\\'),
	);
	// A caret after the bracket begins the name of a footnote, and no backslash escapes it.
	const caret = text.startsWith('^') ? [replace({start, end: start + 1}, '&#94;')] : [];
	return safe([...caret, ...edits], {repairs: 'heading', restsOn: ['title']});
}

/** Titles may have markup of their own, and mean it; but not a tag alone, such as that of “How <b> came to be”. */
function withoutTags(text: string): string {
	return text
		.replace(/<(?:br|wbr)(?:[ \t][^<>]*)?>/gi, '')
		.replace(pairedTags, '$2')
		.replace(pairedTags, '$2');
}

/** With no tag between, so that pairs within pairs take a second turn. */
const pairedTags =
	/<(b|i|em|strong|u|s|sub|sup|small|mark|del|ins|code|span|font|q|cite)(?:[ \t][^<>]*)?>([^<>]*)<\/\1>/gi;
