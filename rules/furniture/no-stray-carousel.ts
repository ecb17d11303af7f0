import {
	ancestors,
	articleGuard,
	classTokens,
	defineRule,
	type Element,
	isArticleElement,
	option,
	sourceUrlOf,
} from '../../src/authoring.ts';
import {removalOf} from './carousel/carouselRemoval.ts';
import {containerClasses, headingTexts} from './carousel/defaults.ts';
import {findSlides, isContainer, judgeSlides} from './carousel/slides.ts';
import {unwrappingOf} from './carousel/unwrapping.ts';

export default defineRule({
	id: 'no-stray-carousel',
	description: 'Disallow carousels that lead to other pages of the source site.',
	severity: 'error',
	fix: 'safe and unsafe',
	options: {
		containers: option.strings(containerClasses, 'Classes of elements that hold a carousel.'),
		headings: option.strings(headingTexts, 'Headings of boxes of links to other pages, whatever element they are in.'),
	},
	messages: {
		stray: 'The {slides} slides of carousel `{container}` lead to other pages and are not part of the article.',
		gallery: {
			text: 'Gallery `{container}` shows its {slides} slides one under the other, or only the first: it needs a script of the source site.',
			severity: 'warning',
		},
	},
	prepare: ({options: {containers, headings}}) => ({
		containers: new Set(containers),
		headings: new Set(headings.map((heading) => heading.toLowerCase())),
	}),
	check: ({post, settings, prepared: {containers, headings}, report}) => {
		const {isArticle} = articleGuard(post);
		const examined = new Set<Element>();
		const reported = new Set<Element>();
		// Libraries put containers into containers: the outermost is the carousel.
		const isExamined = (element: Element): boolean => {
			const around = [...ancestors(post, element)].filter((ancestor) => examined.has(ancestor));
			return around.length >= deepestNesting || around.some((ancestor) => reported.has(ancestor));
		};
		return {
			'<*>'(element) {
				if (!isContainer(element, containers) || isArticleElement(element) || isExamined(element)) return;
				examined.add(element);
				const slides = findSlides(element);
				const kind = judgeSlides(slides, sourceUrlOf(post, settings));
				if (kind === undefined || (kind === 'stray' && isArticle(element))) return;
				reported.add(element);
				const container = classTokens(element).find((token) => containers.has(token)) ?? 'carousel';
				const data = {slides: slides.length, container};
				if (kind === 'gallery')
					return report({at: element, message: 'gallery', data, fix: unwrappingOf(post, element, slides)});
				const fix = removalOf(post, element, {headings, isArticle});
				report({at: element, message: 'stray', data, fix});
			},
		};
	},
});

/** No library puts more containers than this around its slides; each is searched for them. */
const deepestNesting = 4;
