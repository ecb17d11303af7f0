import {
	ancestors,
	canonicalUrl,
	defineRule,
	descendants,
	type Element,
	type Fix,
	foldSpace,
	isWhollyWritten,
	overlaps,
	type Post,
	property,
	type Range,
	rangeOf,
	remove,
	safe,
	sourceUrlOf,
	startTagOf,
	type Text,
	textOf,
	touchesOpaque,
} from '../../src/authoring.ts';
import {linkChecker, linkMessages, placeOf} from './checkLink.ts';
import {type RelatedBlocks, relatedBlocksOf, relatedOptions} from './relatedBlocks.ts';

export default defineRule({
	id: 'no-broken-related-link',
	description: 'Disallow links in related blocks that cannot work in the archive.',
	severity: 'error',
	fix: 'safe',
	options: relatedOptions,
	messages: {
		...linkMessages,
		self: '`{url}` leads to the very post that it stands in.',
		noLink: 'Related block `{block}` holds no link.',
	},
	check: ({post, options, settings, report}) => {
		const related = relatedBlocksOf(post, options);
		const check = linkChecker(post, settings);
		const source = sourceUrlOf(post, settings);
		const ownUrl = source === undefined ? undefined : canonicalUrl(source.href);
		let emptied: Range | undefined;

		const checkLink = (link: Element): void => {
			const place = placeOf(post, link, 'href');
			if (place === undefined) return;
			const findings = check(place);
			if (findings.length > 0 && related.holds(link)) for (const finding of findings) report(finding);
			const isSelf = findings.length === 0 && place.range !== undefined && ownUrl !== undefined && canonicalUrl(place.url) === ownUrl;
			if (isSelf && related.blockAround(link) !== undefined) {
				report({at: place.range, message: 'self', data: {url: foldSpace(place.url)}});
			}
		};
		return {
			'<*>'(element) {
				if (element.tagName === 'a' || element.tagName === 'area') return checkLink(element);
				const block = related.nameOf(element);
				// A block in a block goes with the outer one.
				if (block === undefined || (emptied !== undefined && overlaps(emptied, rangeOf(element)))) return;
				if (!isWithoutLink(post, element)) return;
				emptied = rangeOf(element);
				report({at: startTagOf(element) ?? element, message: 'noLink', data: {block}, fix: removal(post, element, related)});
			},
		};
	},
});

const mediaElements: ReadonlySet<string> = new Set('img picture video audio iframe embed object canvas'.split(' '));

/** Whether a block offers nothing: no link, no media, nothing that Liquid would fill in. */
function isWithoutLink(post: Post, block: Element): boolean {
	if (touchesOpaque(post, rangeOf(block))) return false;
	for (const element of descendants(block)) {
		if (property(element, 'href') !== undefined || mediaElements.has(element.tagName)) return false;
	}
	return true;
}

/** Takes a block away with its heading, if it holds nothing else. */
function removal(post: Post, block: Element, related: RelatedBlocks): Fix | undefined {
	if (!isWhollyWritten(block)) return undefined;
	const range = rangeOf(block);
	const words = textsBelow(block).filter(({value}) => value.trim() !== '');
	const [first, last] = [words[0], words.at(-1)];
	if (first === undefined || last === undefined) return safe(remove(range), {removes: [{range, because: 'invisible'}]});
	const heading = headingAround(post, first);
	const isHeading = heading !== undefined && heading === headingAround(post, last);
	if (!isHeading && !related.isHeading(foldSpace(textOf(block)))) return undefined;
	return safe(remove(range), {
		removes: [
			{range: {start: range.start, end: rangeOf(first).start}, because: 'invisible'},
			{range: {start: rangeOf(first).start, end: rangeOf(last).end}, because: 'emptied-heading'},
			{range: {start: rangeOf(last).end, end: range.end}, because: 'invisible'},
		],
	});
}

function textsBelow(block: Element): readonly Text[] {
	return [block, ...descendants(block)].flatMap(({children}) => children.filter((child) => child.type === 'text'));
}

function headingAround(post: Post, text: Text): Element | undefined {
	return [...ancestors(post, text)].find(({tagName}) => /^(?:h[1-6]|header)$/.test(tagName));
}
