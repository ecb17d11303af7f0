import {
	attributeRange,
	defineRule,
	type Element,
	type Fix,
	foldSpace,
	isBareUrl,
	option,
	property,
	replaceAttribute,
	safe,
} from '../../src/authoring.ts';
import {isForNobody, suggestionsFor} from './descriptions.ts';

/** Words that stand where nobody wrote a description. */
const placeholders = [
	'image',
	'img',
	'photo',
	'picture',
	'pic',
	'图片',
	'圖片',
	'图像',
	'圖像',
	'照片',
	'file',
	'filev',
	'.',
	'null',
	'undefined',
	'[object Object]',
];

export default defineRule({
	id: 'no-placeholder-alt',
	description: 'Disallow `alt` texts that describe nothing: file names, URLs, codes, `image`, and HTML.',
	fix: 'safe',
	options: {words: option.strings(placeholders, 'Texts that describe no image, whatever their case.')},
	messages: {
		tags: 'The `alt` text `{alt}` of an image contains HTML tags.',
		url: 'The `alt` text `{alt}` of an image is a URL.',
		fileName: 'The `alt` text `{alt}` of an image is the name of a file.',
		code: 'The `alt` text `{alt}` of an image is a code.',
		word: 'The `alt` text `{alt}` of an image describes nothing.',
	},
	prepare: ({options}) => new Set(options.words.map((word) => word.toLowerCase())),
	check: ({post, prepared: words, report}) => ({
		'<img>'(image) {
			const alt = property(image, 'alt')?.trim() ?? '';
			const message = faultOf(alt, words);
			const at = attributeRange(image, 'alt');
			if (message === undefined || at === undefined || isForNobody(post, image)) return;
			const data = {alt: foldSpace(alt)};
			if (message === 'tags') report({at, message, data, fix: stripping(image, alt)});
			else report({at, message, data, suggestions: suggestionsFor(post, image)});
		},
	}),
});

function faultOf(alt: string, words: ReadonlySet<string>) {
	if (alt === '') return undefined;
	if (words.has(alt.toLowerCase())) return 'word';
	if (isBareUrl(alt)) return 'url';
	if (isFileName(alt)) return 'fileName';
	if (isCode(alt)) return 'code';
	return alt.includes('<') && markupIn(alt).size > 0 ? 'tags' : undefined;
}

/** No name of a file is longer than a line. */
const longestName = 120;

/** A name with spaces is one only if it counts or dates something: sentences may end in the name of a file. */
function isFileName(text: string): boolean {
	if (text.length > longestName || /[/?<>|"，。！？；：、,;!]/.test(text)) return false;
	if (!/[^.\s]\.(?:avif|bmp|gif|heic|jfif|jpe?g|png|svg|tiff?|webp)$/i.test(text)) return false;
	return !/\s/.test(text) || /\d/.test(text);
}

/** What cameras, telephones and content systems call their files: a number, or twelve hexadecimal digits and more. */
function isCode(text: string): boolean {
	if (text.length > longestName || !/^[\w.*~%+@()-]+$/.test(text)) return false;
	if (/^(?:img|dsc[nf]?|pxl|mvimg)[_-]?\d{3,}/i.test(text)) return true;
	return (text.match(/[0-9a-f]{12,}/gi) ?? []).some((digits) => /\d/.test(digits));
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
