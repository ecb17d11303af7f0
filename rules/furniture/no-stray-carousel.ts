import {
	ancestors,
	articleGuard,
	attributeRange,
	defineRule,
	type Element,
	type Fix,
	isArticleElement,
	isHidden,
	isOwnWork,
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
import {carouselMarkOf} from './carousel/carouselMarkup.ts';
import {carouselNamer} from './carousel/carouselNames.ts';
import {type Boxes, removalOf} from './carousel/carouselRemoval.ts';
import {containerClasses} from './carousel/defaults.ts';
import {filledBoxFinder} from './carousel/filledBox.ts';
import {judgeSlides, type SlidesKind} from './carousel/judgeSlides.ts';
import {clearingOf, type Remains, remainsFinder} from './carousel/remains.ts';
import {type Slides, slideFinder} from './carousel/slides.ts';
import {switchesOf} from './carousel/switches.ts';
import {unwrappingOf} from './carousel/unwrapping.ts';
import {worksWithoutScript} from './carousel/withoutScript.ts';

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
		remains: {
			text: 'The slides of carousel `{container}` are gone, and {left}{unfixed}.',
			severity: 'warning',
		},
	},
	prepare: ({options: {containers}, settings: {relatedHeadings}}) => ({
		known: new Set(containers),
		nameOf: carouselNamer(new Set(containers)),
		headings: phraseTest(relatedHeadings),
	}),
	check: ({post, prepared: {known, nameOf, headings}, report}) => {
		const {isLargePart} = articleGuard(post);
		const findSlides = slideFinder();
		const examined = new Set<Element>();
		const found = new Map<Element, Found>();
		const remainsOf = remainsFinder(post, known, (element) => nameOf(element) !== undefined);
		// Libraries put containers into containers: the outermost is the carousel.
		const isExamined = (element: Element): boolean => {
			if (examined.size === 0) return false;
			const around = [...ancestors(post, element)].filter((ancestor) => examined.has(ancestor));
			return around.length >= deepestNesting || around.some((ancestor) => found.has(ancestor));
		};
		const reportRemains = (element: Element, remains: Remains): void => {
			const left = remains.isSeen ? 'only what turned them is left' : 'an empty box is left';
			const fix = clearingOf(post, element, remains);
			const data = {container: remains.name, left, unfixed: unfixedBy(post, fix, missingTag)};
			report({at: placeOf(post, element), about: element, message: 'remains', data, fix});
		};
		return {
			'<*>'(element) {
				const remains = isOwnWork(post) ? undefined : remainsOf(element);
				if (remains !== undefined) return reportRemains(element, remains);
				const name = nameOf(element) ?? carouselMarkOf(post, element);
				if (name === undefined || isArticleElement(element) || isExamined(element)) return;
				examined.add(element);
				const slides = findSlides(element);
				if (slides === undefined) return;
				const verdict = judgeSlides(element, slides.slides, sourceUrlOf(post));
				if (verdict === undefined) return;
				const {kind, ownLength} = verdict;
				const beside = besideSlides(element, slides);
				if (beside.isMuch) return;
				const isArticle = beside.hasPicture || isLargePart(beside.length + ownLength);
				if (kind === 'gallery' ? worksWithoutScript(post, element, {name, slides}) : isArticle) return;
				found.set(element, {kind, container: name.text, slides, hasWords: beside.hasWords});
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
					const unfixed = unfixedBy(post, fix, missingPart(post, kind, slides));
					const data = {slides: slides.slides.length, container, unfixed};
					report({at: placeOf(post, element), about: element, message: kind, data, fix});
				}
			},
		};
	},
});

const missingTag = 'one of its tags is not in the file';

/** What a fix would lack if there is none. */
function missingPart(post: Post, kind: SlidesKind, slides: Slides): string {
	const isSwitched = kind === 'gallery' && switchesOf(post, slides) === undefined;
	return isSwitched ? 'words of the post choose which slide is shown' : missingTag;
}

/** What messages say of a carousel that no fix will be applied to. */
function unfixedBy(post: Post, fix: Fix | undefined, missing: string): string {
	const isBlocked = fix?.edits.some(({range}) => touchesOpaque(post, range)) === true;
	const hindrance = fix === undefined ? missing : isBlocked ? 'code or Liquid stands in it' : undefined;
	return hindrance === undefined ? '' : `, and has no fix, because ${hindrance}`;
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
