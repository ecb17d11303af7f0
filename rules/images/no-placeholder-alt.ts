import {
	attributeRange,
	defineRule,
	type Element,
	type Fix,
	foldSpace,
	imageSourceOf,
	isBareUrl,
	isLabelled,
	option,
	property,
	replaceAttribute,
	safe,
} from '../../src/authoring.ts';
import {isAllOfLink, isForNobody, suggestionsFor} from './descriptions.ts';
import {type EmptyTextTest, emptyTextTest, emptyWords} from './emptyTexts.ts';
import {isCredit, isGuess, saysThatEmpty} from './generatedTexts.ts';
import {isCode, isDatedName, isFileName, isOwnFileName} from './pictureFileNames.ts';
import {isOfKnownMark, isReadable} from './readableImage.ts';
import {isSpacer} from './spacers.ts';

export default defineRule({
	id: 'no-placeholder-alt',
	description: 'Disallow `alt` texts that describe nothing: file names, URLs, codes, `image`, and HTML.',
	harm: 'invisible',
	fix: 'safe',
	options: {words: option.strings(emptyWords, 'Texts that describe no image, whatever their case.')},
	messages: {
		tags: 'The `alt` text `{alt}` of an image contains HTML tags.',
		url: 'The `alt` text `{alt}` of an image is a URL.',
		fileName: 'The `alt` text `{alt}` of an image is the name of a file.',
		code: 'The `alt` text `{alt}` of an image is {what}.',
		word: 'The `alt` text `{alt}` of an image describes nothing.',
		guess: 'The `alt` text `{alt}` of an image is what a program guessed.',
		credit: 'The `alt` text `{alt}` of an image says who made it, not what it shows.',
		spacer: 'The `alt` text `{alt}` is read out for an image that only keeps a space free.',
	},
	looksIntoOpaque: true,
	prepare: ({options}) => emptyTextTest(options.words),
	check: ({post, prepared: texts, report}) => ({
		'<img>'(image) {
			const alt = property(image, 'alt')?.trim() ?? '';
			const message = faultOf(alt, image, texts) ?? (isSpacer(image, alt) ? 'spacer' : undefined);
			const at = attributeRange(image, 'alt');
			if (message === undefined || at === undefined || isForNobody(post, image)) return;
			// Screen readers tell a label instead.
			if (!isReadable(post, image) || isLabelled(post, image)) return;
			const suggestions = isOfKnownMark(post, image) ? [] : suggestionsFor(post, image);
			const data = {alt: foldSpace(alt)};
			// Words are what a program puts wherever it knows none; the rest is different in each post.
			const cause = message === 'word' || message === 'spacer' ? data.alt.toLowerCase() : '';
			if (message === 'tags') report({at, message, data, cause, fix: stripping(image, alt)});
			else if (message === 'spacer') {
				const fix = isAllOfLink(post, image) ? undefined : safe(replaceAttribute(image, 'alt', ''));
				report({at, message, data, cause, fix});
			} else if (message === 'code') {
				const what = isDatedName(alt) ? 'the name that a program gave a file' : 'a code';
				report({at, message, data: {...data, what}, cause, suggestions});
			} else report({at, message, data, cause, suggestions});
		},
	}),
});

function faultOf(alt: string, image: Element, texts: EmptyTextTest) {
	if (alt === '') return undefined;
	if (texts.isEmpty(alt) || saysThatEmpty(alt)) return 'word';
	if (isBareUrl(alt)) return 'url';
	if (isFileName(alt) || isOwnFileName(alt, imageSourceOf(image))) return 'fileName';
	if (isCode(alt)) return 'code';
	if (texts.isCounted(alt)) return 'word';
	if (isGuess(alt)) return 'guess';
	if (isCredit(alt)) return 'credit';
	return alt.includes('<') && markupIn(alt).size > 0 ? 'tags' : undefined;
}

const tag = /<(\/?)([a-z][a-z0-9]*)((?:[ \t\r\n\f\v][^<>]*)?)\/?>/gi;
const lineBreaks: ReadonlySet<string> = new Set(['br', 'hr', 'img', 'wbr']);

/**
 * The names of the tags in a text that are markup: they come in pairs, have attributes or need no end. A lone `<div>` may be
 * what the image shows.
 */
function markupIn(text: string): ReadonlySet<string> {
	const opened = new Set<string>();
	const found = new Set<string>();
	for (const [, slash, name = '', attributes = ''] of text.matchAll(tag)) {
		const lowerName = name.toLowerCase();
		if (slash === '/') {
			if (opened.has(lowerName)) found.add(lowerName);
		} else {
			opened.add(lowerName);
			if (lineBreaks.has(lowerName) || attributes.includes('=')) found.add(lowerName);
		}
	}
	return found;
}

/** Takes the tags away; undefined where nothing would be left, for then nobody has described the image. */
function stripping(image: Element, alt: string): Fix | undefined {
	const markup = markupIn(alt);
	const text = alt
		.replace(tag, (whole, _slash: string, name: string) =>
			markup.has(name.toLowerCase()) ? (inline.test(name) ? '' : ' ') : whole,
		)
		.replace(/[ \t\r\n\f\v]+/g, ' ')
		.trim();
	return text === '' ? undefined : safe(replaceAttribute(image, 'alt', text));
}

const inline = /^(?:a|abbr|b|cite|code|em|font|i|img|mark|s|small|span|strong|sub|sup|u|wbr)$/i;
