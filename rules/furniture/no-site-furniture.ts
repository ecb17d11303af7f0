import {
	ancestors,
	articleGuard,
	classTokens,
	defineRule,
	type Element,
	foldSpace,
	hostForm,
	isArticleElement,
	isReferredTo,
	option,
	originOf,
	type Post,
	property,
	type Range,
	rangeOf,
	remove,
	type Selector,
	selectorFinder,
	selectorForm,
	sourceUrlOf,
	startTagOf,
	textOf,
	touchesOpaque,
	unsafe,
} from '../../src/authoring.ts';
import {boxFinder, wholenessTest} from './boxes/box.ts';
import {type Evidence, endpointTest, isEmpty, isFurniture, isSaying, type Kind, shareBarTest} from './site/evidence.ts';
import {findFeedTrailer} from './site/feedTrailer.ts';
import * as lists from './site/furnitureLists.ts';
import {headedWidgetAround} from './site/headedWidget.ts';
import {keptAreaOf} from './site/keptAreas.ts';
import {readerLabelOf} from './site/readerLabels.ts';
import {
	type Area,
	areaFindings,
	emptyFindings,
	type Label,
	type LeftBox,
	labelFindings,
	readerTextFindings,
} from './site/remnants.ts';
import {sentenceTest} from './site/sentences.ts';
import {zoomLinkName} from './site/zoomLink.ts';

export default defineRule({
	id: 'no-site-furniture',
	description: 'Disallow what the source site put around the article: share bars, ad slots, tag lists and the like.',
	fix: 'safe and unsafe',
	options: {
		shareBars: option.strings(lists.shareBars, 'Share bars; each must hold one of `shareEndpoints`.', selectorForm),
		shareEndpoints: option.strings(
			lists.shareEndpoints,
			'Where share buttons lead: beginnings of URLs without `https://`, `www.` and `m.`; with `?`, a parameter of any page.',
		),
		likeButtons: option.strings(lists.likeButtons, 'Placeholders of buttons to like the page.', selectorForm),
		adSlots: option.strings(lists.adSlots, 'Where advertising stood.', selectorForm),
		tagLists: option.strings(lists.tagLists, "Links to the site's tags and categories.", selectorForm),
		submitLines: option.strings(lists.submitLines, 'Lines that say who submitted a page, and when.', selectorForm),
		feedAdverts: option.strings(lists.feedAdverts, 'What feeds put under their items.', selectorForm),
		feedSentences: option.strings(
			lists.feedSentences,
			'Paragraphs that feeds put under their items; `…` stands for any words.',
		),
		feedServices: option.strings(
			lists.feedServices,
			'Sites of services that make feeds, which put a line of their own under each item; what has `feed` or `rss` in its name is one, too.',
			hostForm,
		),
		screenReaderTexts: option.strings(
			lists.screenReaderTexts,
			"Texts that the site's style sheet would hide from those who see.",
			selectorForm,
		),
		others: option.strings([], 'Whatever else is not part of an article, for the posts of one source.', selectorForm),
	},
	messages: {
		share: 'Share bar `{name}` is not part of the article.',
		like: 'Like button `{name}` is not part of the article.',
		ad: 'Advertising `{name}` is not part of the article.',
		tags: 'Tag list `{name}` is not part of the article: what is worth keeping of it belongs into `tags`.',
		submit: 'Submit line `{name}` is not part of the article.',
		feed: 'Feed advert `{name}` is not part of the article.',
		screenReader: 'Text for screen readers `{name}` is shown without the style sheet of its site{places}.',
		zoom: 'Link `{name}` only enlarges a picture on the page of its site, and is not part of the article.',
		other: 'Furniture `{name}` is not part of the article.',
		label: 'Label `{text}` is for screen readers, and shown without the style sheet of its site{places}.',
		area: 'Style `{declaration}` keeps an empty area beside a picture that the style sheet of its site would have laid over it{places}.',
		emptyArea: 'Style `{declaration}` keeps an empty area, in which nothing stands{places}.',
		empty: 'The source site left {count:empty box|empty boxes} in the post: {names}.',
	},
	prepare: ({options}) => furnitureOf(options),
	check: ({post, options, prepared: furniture, report}) => {
		let found: Surroundings | undefined;
		const surroundings = (): Surroundings => (found ??= surroundingsIn(post, furniture));
		let reportedEnd = -1;

		const empties: LeftBox[] = [];
		const readerTexts: LeftBox[] = [];
		const labels: Label[] = [];
		const areas: Area[] = [];
		const isCaptured = sourceUrlOf(post) !== undefined;
		const collectRemnants = (element: Element): void => {
			if (!isCaptured || originOf(element) !== 'html') return;
			const text = readerLabelOf(post, element);
			if (text !== undefined) labels.push({element, text});
			const area = keptAreaOf(post, element);
			if (area !== undefined) areas.push({element, ...area});
		};
		const reportAs = (element: Element, kind: Kind | 'zoom' | 'empty', name: string, divider?: Range): void => {
			const startTag = startTagOf(element);
			// Liquid in the tag may make something else of it: then what stands in the element is looked at by itself.
			if (startTag === undefined || touchesOpaque(post, startTag)) return;
			// What stands in reported furniture goes with it.
			reportedEnd = rangeOf(element).end;
			const {boxAround, isWhole} = surroundings();
			const filled = boxAround(element);
			const box = (kind === 'tags' ? headedWidgetAround(post, filled) : undefined) ?? filled;
			const isNeeded = isReferredTo(post, box) || isNameOfLink(post, element) || (kind === 'empty' && isSaying(box));
			const {start, end} = rangeOf(box);
			const removable = isNeeded || !isWhole(box) ? undefined : {start: divider?.start ?? start, end};
			if (kind === 'empty' || kind === 'screenReader') {
				const left = {element, name, removable: removable && !touchesOpaque(post, removable) ? removable : undefined};
				(kind === 'empty' ? empties : readerTexts).push(left);
				return;
			}
			const fix = removable && unsafe(remove(removable));
			report({at: element, message: kind, data: {name}, fix, outweighs: rangeOf(element)});
		};
		return {
			'<*>'(element) {
				collectRemnants(element);
				// What the renderer adds, such as the heading of footnotes, is styled by the archive's own site.
				if (originOf(element) !== 'html') return;
				const selectors = furniture.find(post, element);
				if (selectors.length === 0 || rangeOf(element).start < reportedEnd || isArticleElement(element)) return;
				const isNothing = isEmpty(post, element);
				if (!isNothing && surroundings().guard.isArticle(element)) return;
				for (const selector of selectors) {
					const kinds = furniture.kindsOf.get(selector.text) ?? [];
					const kind = kinds.find((candidate) =>
						isNothing ? candidate !== 'screenReader' : isFurniture(element, candidate, surroundings()),
					);
					if (kind === undefined) continue;
					return reportAs(element, isNothing ? 'empty' : kind, nameOf(element, selector));
				}
			},
			'<a>'(link) {
				const name = isCaptured && rangeOf(link).start >= reportedEnd ? zoomLinkName(post, link) : undefined;
				if (name !== undefined) reportAs(link, 'zoom', name);
			},
			'<p>'(paragraph) {
				if (!furniture.isSentence(paragraph) || rangeOf(paragraph).start < reportedEnd) return;
				if (!surroundings().guard.isArticle(paragraph)) reportAs(paragraph, 'feed', foldSpace(textOf(paragraph)));
			},
			end() {
				const {guard} = surroundings();
				const source = sourceUrlOf(post);
				const trailer = findFeedTrailer(post, {guard, source, services: options.feedServices});
				if (trailer !== undefined && rangeOf(trailer.block).start >= reportedEnd)
					reportAs(trailer.block, 'feed', foldSpace(textOf(trailer.block)), trailer.divider);
				for (const finding of labelFindings(post, labels)) report(finding);
				for (const finding of areaFindings(post, areas)) report(finding);
				for (const finding of readerTextFindings(readerTexts)) report(finding);
				for (const finding of emptyFindings(empties)) report(finding);
			},
		};
	},
});

type FurnitureLists = Readonly<Record<keyof typeof lists, readonly string[]>> & {
	readonly others: readonly string[];
};

/** What a config says of furniture. */
interface Furniture {
	readonly kindsOf: ReadonlyMap<string, readonly Kind[]>;
	readonly find: ReturnType<typeof selectorFinder>;
	readonly isSentence: (paragraph: Element) => boolean;
	readonly isEndpoint: (url: string) => boolean;
}

function furnitureOf(options: FurnitureLists): Furniture {
	const kinds: readonly (readonly [Kind, readonly string[]])[] = [
		['share', options.shareBars],
		['like', options.likeButtons],
		['ad', options.adSlots],
		['tags', options.tagLists],
		['submit', options.submitLines],
		['feed', options.feedAdverts],
		['screenReader', options.screenReaderTexts],
		['other', options.others],
	];
	const kindsOf = new Map<string, Kind[]>();
	for (const [kind, texts] of kinds) {
		for (const text of texts) kindsOf.set(text, [...(kindsOf.get(text) ?? []), kind]);
	}
	return {
		kindsOf,
		find: selectorFinder([...kindsOf.keys()]),
		isSentence: sentenceTest(options.feedSentences),
		isEndpoint: endpointTest(options.shareEndpoints),
	};
}

/** What is asked of a post as soon as something in it has the name of furniture. */
interface Surroundings extends Evidence {
	readonly boxAround: (element: Element) => Element;
	readonly isWhole: (element: Element) => boolean;
}

function surroundingsIn(post: Post, {isEndpoint}: Furniture): Surroundings {
	const guard = articleGuard(post);
	return {
		post,
		guard,
		isShareBar: shareBarTest(isEndpoint),
		boxAround: boxFinder(post, guard.isArticle),
		isWhole: wholenessTest(post),
	};
}

/** The part of a selector that is the element's own; the whole token where the selector knows its beginning. */
function nameOf(element: Element, {text}: Selector): string {
	const own = text.slice(text.lastIndexOf(' ') + 1);
	if (!own.endsWith('*')) return own;
	const mark = Math.max(own.lastIndexOf('.'), own.lastIndexOf('#'));
	const tokens = own[mark] === '#' ? [property(element, 'id') ?? ''] : classTokens(element);
	const token = tokens.find((candidate) => candidate.startsWith(own.slice(mark + 1, -1)));
	return own.slice(0, mark + 1) + (token ?? '');
}

/** Whether an element is all that a link or button says. */
function isNameOfLink(post: Post, element: Element): boolean {
	for (const around of ancestors(post, element)) {
		if (around.tagName === 'a' || around.tagName === 'button') return textOf(around).trim() === textOf(element).trim();
	}
	return false;
}
