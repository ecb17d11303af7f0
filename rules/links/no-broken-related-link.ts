import {
	ancestors,
	defineRule,
	type Element,
	type EmptyBox,
	foldSpace,
	isReferredTo,
	isUnseenLink,
	isWhollyWritten,
	leadsToComments,
	mediaElements,
	type Post,
	rangeOf,
	relatedBlockFinder,
	remove,
	sourceUrlOf,
	touchesOpaque,
	unsafe,
	waitsForScript,
} from '../../src/authoring.ts';
import {doubtTest, linkChecker, linkMessages} from './checkLink.ts';
import {deadEndsAmong, removalOf} from './deadEnds.ts';
import {ownPageTest} from './ownPage.ts';
import {placeOf} from './urlPlace.ts';

export default defineRule({
	id: 'no-broken-related-link',
	description: 'Disallow links in related blocks that cannot work in the archive.',
	harm: 'broken',
	severity: 'error',
	fix: 'safe and unsafe',
	messages: {
		...linkMessages,
		self: {text: '`{url}` leads to the very post that it stands in.', severity: 'warning'},
		noLink: {text: 'Box `{block}` announces other articles, but holds no link.', severity: 'warning'},
		noArticle: {
			text: 'Heading `{heading}` announces other articles, but nothing that a reader could follow stands under it.',
			severity: 'warning',
		},
	},
	prepare: ({settings}) => ({
		relatedBlocksIn: relatedBlockFinder(settings),
		checkerFor: linkChecker(settings, {isRelated: true}),
		isDoubtful: doubtTest(settings),
	}),
	check: ({post, prepared, report}) => {
		const related = prepared.relatedBlocksIn(post);
		const check = prepared.checkerFor(post);
		const isSelf = ownPageTest(sourceUrlOf(post));
		const blocks: Element[] = [];
		const filled = new Set<Element>();
		// Outside the known blocks, what is said of links that show nothing, or invite to comment, is said by other rules.
		const isLeftToOthers = (link: Element, href: string): boolean => isUnseenLink(link) || leadsToComments(post, href);
		const reportEmpty = ({words, parts: [first, ...others]}: EmptyBox): void => {
			if (first === undefined) return;
			const range = {start: rangeOf(first).start, end: rangeOf(others.at(-1) ?? first).end};
			// What Liquid writes into a box, or behind its heading, may be its links.
			if (touchesOpaque(post, {start: range.start, end: nextContentAfter(post, range.end) + 1})) return;
			const parts = [first, ...others];
			const isRemovable = parts.every((part) => isWhollyWritten(part) && !isReferredTo(post, part));
			const fix = isRemovable ? unsafe(remove(range)) : undefined;
			report({at: first, message: 'noArticle', data: {heading: words}, fix, covers: range});
		};
		return {
			'<*>'(element) {
				if (related.nameOf(element) !== undefined) blocks.push(element);
				if (blocks.length > 0 && isOfUse(element)) fill(post, element, filled);
			},
			'<a,area>'(link) {
				const {href} = link.properties;
				if (typeof href !== 'string') return;
				// A block begins before all that stands in it.
				const isInBlock = blocks.length > 0 && related.blockAround(link) !== undefined;
				const place =
					isInBlock || (prepared.isDoubtful(href) && related.holds(link)) ? placeOf(post, link, 'href') : undefined;
				if (place === undefined || (!isInBlock && isLeftToOthers(link, href))) return;
				const finding = check(place);
				// In full, the address of a part of this very post is no better here.
				if (finding !== undefined)
					report(finding.message === 'fragment' && isInBlock ? {...finding, fix: undefined} : finding);
				else if (isInBlock && place.range !== undefined && isSelf(href))
					report({at: place.range, message: 'self', data: {url: foldSpace(href)}});
			},
			end() {
				const unfilled = blocks.filter((block) => !filled.has(block));
				for (const block of deadEndsAmong(unfilled, post, related))
					report({
						at: block,
						message: 'noLink',
						data: {block: related.nameOf(block) ?? ''},
						fix: removalOf(post, block),
					});
				for (const box of related.emptyBoxes()) reportEmpty(box);
			},
		};
	},
});

/** The offset of what stands behind a place, white space and end tags apart. */
function nextContentAfter({text}: Post, offset: number): number {
	closing.lastIndex = offset;
	closing.test(text);
	return Math.max(closing.lastIndex, offset);
}

const closing = /(?:\s|<\/[a-z][a-z0-9]*\s*>)*/giy;

/** Whether an element offers something to the reader of a related block: a link, or a picture, if one that is still to come. */
function isOfUse(element: Element): boolean {
	return element.properties['href'] !== undefined || mediaElements.has(element.tagName) || waitsForScript(element);
}

/** Takes down everything around an element. */
function fill(post: Post, element: Element, filled: Set<Element>): void {
	filled.add(element);
	for (const around of ancestors(post, element)) {
		if (filled.has(around)) return;
		filled.add(around);
	}
}
