import {
	ancestors,
	articleGuard,
	classTokens,
	defineRule,
	type Element,
	isArticleElement,
	option,
	sourceUrlOf,
	startTagOf,
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
		headings: option.strings(
			headingTexts,
			'Texts that head a box of links to other pages, in whatever element they stand.',
		),
	},
	messages: {
		stray: 'The {slides} slides of carousel `{container}` lead to other pages and are no part of the article.',
		gallery: {text: 'Gallery `{container}` with {slides} slides needs its script.', severity: 'warning'},
	},
	check: ({post, options, settings, report}) => {
		const containers = setOf(options.containers);
		const guard = articleGuard(post);
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
				if (kind === undefined || (kind === 'stray' && guard.isArticle(element))) return;
				reported.add(element);
				const finding = {
					at: startTagOf(element) ?? element,
					about: element,
					data: {
						slides: slides.length,
						container: classTokens(element).find((token) => containers.has(token)) ?? 'carousel',
					},
				};
				if (kind === 'gallery') {
					report({...finding, message: 'gallery', fix: unwrappingOf(post, element, slides)});
				} else {
					const fix = removalOf(post, element, {headings: options.headings, isArticleItself: guard.isArticle});
					report({...finding, message: 'stray', fix});
				}
			},
		};
	},
});

/** A config says the same of many posts. */
const sets = new WeakMap<readonly string[], ReadonlySet<string>>();

function setOf(texts: readonly string[]): ReadonlySet<string> {
	const set = sets.get(texts) ?? new Set(texts);
	sets.set(texts, set);
	return set;
}

/** No library puts more containers than this around its slides; each is searched for them. */
const deepestNesting = 4;
