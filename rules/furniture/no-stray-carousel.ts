import {
	ancestors,
	articleGuard,
	attributeRange,
	defineRule,
	type Element,
	type Fix,
	isArticleElement,
	isHidden,
	option,
	type PhraseTest,
	type Post,
	phraseTest,
	type Range,
	sourceUrlOf,
	startTagOf,
	touchesOpaque,
} from '../../src/authoring.ts';
import {besideSlides} from './carousel/besideSlides.ts';
import {carouselNamer, showsByItself} from './carousel/carouselNames.ts';
import {type Boxes, removalOf} from './carousel/carouselRemoval.ts';
import {containerClasses} from './carousel/defaults.ts';
import {filledBoxFinder} from './carousel/filledBox.ts';
import {judgeSlides, type SlidesKind} from './carousel/judgeSlides.ts';
import {type Slides, slideFinder} from './carousel/slides.ts';
import {unwrappingOf} from './carousel/unwrapping.ts';

export default defineRule({
	id: 'no-stray-carousel',
	description: 'Disallow carousels that lead to other pages of the source site.',
	severity: 'error',
	fix: 'safe and unsafe',
	options: {
		containers: option.strings(containerClasses, 'Classes of elements that hold a carousel.'),
	},
	messages: {
		stray:
			'The {slides} slides of carousel `{container}` lead to other pages and are not part of the article{unfixed}.',
		advert:
			'The {slides} slides of carousel `{container}` offer something elsewhere and are not part of the article{unfixed}.',
		gallery: {
			text: 'Gallery `{container}` needs a script of the source site to show its {slides} slides as it did there{unfixed}.',
			severity: 'warning',
		},
	},
	prepare: ({options: {containers}, settings: {relatedHeadings}}) => ({
		nameOf: carouselNamer(new Set(containers)),
		headings: phraseTest(relatedHeadings),
	}),
	check: ({post, prepared: {nameOf, headings}, report}) => {
		const {isLargePart} = articleGuard(post);
		const findSlides = slideFinder();
		const examined = new Set<Element>();
		const found = new Map<Element, Found>();
		// Libraries put containers into containers: the outermost is the carousel.
		const isExamined = (element: Element): boolean => {
			if (examined.size === 0) return false;
			const around = [...ancestors(post, element)].filter((ancestor) => examined.has(ancestor));
			return around.length >= deepestNesting || around.some((ancestor) => found.has(ancestor));
		};
		return {
			'<*>'(element) {
				const container = nameOf(element);
				if (container === undefined || isArticleElement(element) || isExamined(element)) return;
				examined.add(element);
				const slides = findSlides(element);
				if (slides === undefined) return;
				const verdict = judgeSlides(element, slides.slides, sourceUrlOf(post));
				if (verdict === undefined) return;
				const {kind, ownLength} = verdict;
				const beside = besideSlides(element, slides);
				if (beside.isMuch) return;
				const isArticle = beside.hasPicture || isLargePart(beside.length + ownLength);
				if (kind === 'gallery' ? showsByItself(element) : isArticle) return;
				found.set(element, {kind, container, slides, hasWords: beside.hasWords});
			},
			end() {
				const strays = [...found.keys()].filter((element) => found.get(element)?.kind !== 'gallery');
				const boxes = boxesIn(post, {
					strays,
					unseen: strays.filter((stray) => isHidden(post, stray) && found.get(stray)?.hasWords === false),
					headings,
				});
				for (const [element, {kind, container, slides, hasWords}] of found) {
					const fix =
						kind === 'gallery'
							? unwrappingOf(post, slides)
							: removalOf(post, element, boxes, kind === 'advert' || hasWords);
					const hindrance = fix === undefined ? 'one of its tags is not in the file' : hindranceOf(post, fix);
					const unfixed = hindrance === undefined ? '' : `, and has no fix, because ${hindrance}`;
					const data = {slides: slides.slides.length, container, unfixed};
					report({at: placeOf(post, element), about: element, message: kind, data, fix});
				}
			},
		};
	},
});

/** Why the engine will not apply a fix. */
function hindranceOf(post: Post, {edits}: Fix): string | undefined {
	return edits.some(({range}) => touchesOpaque(post, range)) ? 'code or Liquid stands in it' : undefined;
}

/** The start tag; where Liquid stands in that, the class by which the carousel is known. */
function placeOf(post: Post, element: Element): Element | Range {
	const startTag = startTagOf(element);
	if (startTag === undefined || !touchesOpaque(post, startTag)) return element;
	return attributeRange(element, 'class') ?? element;
}

interface Found {
	readonly kind: SlidesKind;
	/** What the carousel is called. */
	readonly container: string;
	readonly slides: Slides;
	/** Whether words stand beside its slides. */
	readonly hasWords: boolean;
}

/** No library puts more containers than this around its slides; each is searched for them. */
const deepestNesting = 6;

/** The boxes that go with stray carousels; a heading over several goes with them. */
function boxesIn(
	post: Post,
	{
		strays,
		unseen,
		headings,
	}: {
		readonly strays: readonly Element[];
		/** Those of them of which the reader sees nothing. */
		readonly unseen: readonly Element[];
		readonly headings: PhraseTest;
	},
): Boxes {
	return {
		hidden: filledBoxFinder(post, {headings, goesToo: new Set(unseen), isSafe: true}),
		visible: filledBoxFinder(post, {headings, goesToo: new Set(strays), isSafe: false}),
	};
}
