import {
	aroundFinder,
	attributeRange,
	defineRule,
	descendants,
	type Element,
	type Fix,
	foldSpace,
	hasDescendant,
	isWhollyWritten,
	option,
	originOf,
	type Post,
	property,
	type Range,
	rangeInText,
	rangeOf,
	replace,
	replaceAttribute,
	safe,
	type TextEdit,
	textOf,
	unsafe,
} from '../../src/authoring.ts';
import {decodeAddress, decoderPath, standIn, writeAsText} from './cloudflare.ts';
import {subjectQuestion} from './subject.ts';

export default defineRule({
	id: 'no-obfuscated-email',
	description: 'Disallow e-mail addresses that Cloudflare has hidden.',
	harm: 'invisible',
	severity: 'error',
	fix: 'safe and unsafe',
	options: {
		subjects: option.strings(
			['cloudflare'],
			'Words, in lower case, of posts about this: they may say `[email protected]`.',
		),
	},
	messages: {
		hidden: 'The address `{address}` shows as `[email protected]`.',
		hiddenLink: {
			text: 'The link to `{address}` leads to a script that only the source site has.',
			sharesCausesOf: 'hidden',
		},
		hiddenLinkAndText: {
			text: 'The link to `{address}` shows as `[email protected]`, and leads to a script that only the source site has.',
			sharesCausesOf: 'hidden',
		},
		lostLink: {
			text: 'The link leads to a script that only the source site has, and the address is lost.',
			sharesCausesOf: 'lost',
		},
		lost: 'The address shows as `[email protected]`, and what it was is lost.',
	},
	check: ({post, options, report}) => {
		if (!mayHoldDecoder(post.text)) return {};
		const isExample = subjectQuestion(post.text, options.subjects);
		/** What was reported with the link around it. */
		const told = new Set<Element>();
		const findHidingAround = aroundFinder(post, isHiding);
		const findDecoderLinkAround = aroundFinder(post, (element) => hiddenTarget(element) !== undefined);
		return {
			'<*>'(element) {
				const code = codeOf(element);
				if (code === undefined) return;
				const at = attributeRange(element, 'data-cfemail') ?? element;
				const address = decodeAddress(code);
				if (address === undefined) report({at, message: 'lost'});
				else if (!textOf(element).includes(address) && !told.has(element))
					report({at, message: 'hidden', data: {address}, cause: '', fix: showing(element, address)});
			},
			'<a>'(link) {
				const code = hiddenTarget(link);
				if (code === undefined) return;
				const at = attributeRange(link, 'href') ?? link;
				const address = decodeAddress(code);
				if (address !== undefined) {
					const shown = textHidingIn(link, address);
					for (const {element} of shown) told.add(element);
					const edits = [linking(link, address), ...shown.map(({edit}) => edit)].filter((edit) => edit !== undefined);
					const isBoth = shown.length > 0;
					// The site itself had nothing but a part of that address.
					const fix = isMasked(address) ? undefined : safe(edits, {respells: isBoth ? ['text', 'target'] : ['target']});
					report({at, message: isBoth ? 'hiddenLinkAndText' : 'hiddenLink', data: {address}, cause: '', fix});
				} else if (!isHiding(link) && !hasDescendant(link, isHiding))
					report({at, message: textOf(link).search(standIn) < 0 ? 'lostLink' : 'lost'});
			},
			text(text) {
				const standIns = [...text.value.matchAll(standIn)];
				if (standIns.length === 0 || findHidingAround(text) !== undefined) return;
				const link = findDecoderLinkAround(text);
				const address = decodeAddress(hiddenTarget(link) ?? '')?.replace(/\?.*$/, '');
				if (address === undefined && (link !== undefined || isExample())) return;
				for (const {index, 0: shown} of standIns) {
					const at = rangeInText(post, text, {start: index, end: index + shown.length});
					const dropped = address === undefined ? droppedAddress(post, at) : undefined;
					// What the page shows of it is a text of its own there, which cannot be mended by itself.
					if (dropped !== undefined) report({at, message: 'hidden', data: {address: dropped}, cause: ''});
					else if (address === undefined) report({at, message: 'lost'});
					else {
						// The text of a link to an address is mostly this address, but who knows.
						const fix = unsafe(replace(at, writeAsText(address)), {respells: ['text']});
						report({at, message: 'hidden', data: {address}, cause: '', fix});
					}
				}
			},
		};
	},
});

/** Asked of every post: few have an address at all. */
function mayHoldDecoder(text: string): boolean {
	return text.includes('email') && /data-cfemail|\/cdn-cgi\/l\/email-prot|\[email.{1,8}protected\]/i.test(text);
}

/** Whether somebody has struck out a part of an address: `al*****@mail.example` is where no mail goes. */
function isMasked(address: string): boolean {
	return /\*{2}|\.{3}|[\u2026\u2022\u25CF\uFF0A\u2588]/.test(address.replace(/\?.*$/, ''));
}

/** Asked of every element: few have one. */
function codeOf(element: Element): string | undefined {
	return element.properties['dataCfemail'] === undefined ? undefined : property(element, 'data-cfemail');
}

/** The address in the code of an element that the renderer leaves out, as kramdown does in `<pre>` where `html_to_native` is set. */
function droppedAddress({text}: Post, {start, end}: Range): string | undefined {
	const before = text.slice(Math.max(0, start - longestTag), start);
	const [, name, code] = /<(a|span)\b[^<>]*\bdata-cfemail="([\da-f]+)"[^<>]*>$/i.exec(before) ?? [];
	return text.startsWith(`</${name}>`, end) ? decodeAddress(code ?? '') : undefined;
}

/** UTF-16 units. */
const longestTag = 500;

function isHiding(element: Element): boolean {
	return codeOf(element) !== undefined;
}

/** What stands for the address in a link to the decoder; undefined for any other element. */
function hiddenTarget(element: Element | undefined): string | undefined {
	if (element?.tagName !== 'a') return undefined;
	const href = property(element, 'href');
	if (href === undefined || !href.includes(decoderPath)) return undefined;
	const [before = '', behind] = href.split(decoderPath);
	const isDecoder =
		/^(?:(?:https?:)?\/\/[^/?#]*)?$/i.test(before) && (behind === '' || behind?.startsWith('#') === true);
	return isDecoder ? behind?.slice(1) : undefined;
}

/** The elements in a link that hide its own address, each with what shows it. */
function textHidingIn(link: Element, target: string) {
	const address = target.replace(/\?.*$/, '');
	return [...descendants(link)].flatMap((element) => {
		const isSame = isHiding(element) && decodeAddress(codeOf(element) ?? '') === address;
		const edit = isSame && !textOf(element).includes(address) ? writing(element, address) : undefined;
		return edit === undefined ? [] : [{element, edit}];
	});
}

function showing(element: Element, address: string): Fix | undefined {
	return safe(writing(element, address), {respells: ['text', 'target']});
}

/** Writes the address where its element stood, which is what the script does; a true link around it stays. */
function writing(element: Element, address: string): TextEdit | undefined {
	const text = foldSpace(textOf(element));
	const holdsStandIn = text.length <= maxStandInLength && !text.includes('@');
	const isPlain = element.children.every(({type}) => type === 'text');
	if (!holdsStandIn || !isPlain || !isWhollyWritten(element)) return undefined;
	const {startTag, endTag} = element.data?.location ?? {};
	if (startTag === undefined || endTag === undefined) return undefined;
	const isLink = property(element, 'href') !== undefined && hiddenTarget(element) === undefined;
	const range = isLink ? {start: startTag.end, end: endTag.start} : rangeOf(element);
	return replace(range, writeAsText(address));
}

/** Pages in other languages have another stand-in. */
const maxStandInLength = 40;

function linking(element: Element, address: string): TextEdit | undefined {
	const url = `mailto:${address.replace(/[ ()"'_[\]\\`]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)}`;
	const range = attributeRange(element, 'href');
	const isMarkdown = originOf(element) === 'markdown';
	return isMarkdown && range !== undefined ? replace(range, url) : replaceAttribute(element, 'href', url);
}
