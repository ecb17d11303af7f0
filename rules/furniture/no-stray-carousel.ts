import {
	ancestors,
	classTokens,
	defineRule,
	type Element,
	option,
	sourceUrlOf,
	startTagOf,
} from '../../src/authoring.ts';
import {articleTest, isArticleElement} from './carousel/article.ts';
import {removalOf} from './carousel/removal.ts';
import {findSlides, isContainer, judgeSlides} from './carousel/slides.ts';
import {unwrappingOf} from './carousel/unwrapping.ts';

export default defineRule({
	id: 'no-stray-carousel',
	description: 'Disallow carousels that lead to other pages of the source site.',
	severity: 'error',
	fix: 'safe and unsafe',
	options: {
		containers: option.strings(
			[
				'bx-wrapper',
				'bxslider',
				'flexslider',
				'flickity',
				'flickity-enabled',
				'glide',
				'jcarousel',
				'owl-carousel',
				'slick-carousel',
				'slick-slider',
				'splide',
				'swiper',
				'swiper-container',
			],
			'Classes of elements that hold a carousel.',
		),
		headings: option.strings(
			[
				'延伸閱讀',
				'延伸阅读',
				'相關',
				'相关',
				'相關閱讀',
				'相关阅读',
				'相關新聞',
				'相关新闻',
				'聚焦新聞',
				'焦點新聞',
				'推薦閱讀',
				'推荐阅读',
				'熱門新聞',
				'热门新闻',
				'更多',
				'您可能感兴趣的文章',
				'您可能感興趣的文章',
				'Related',
				'Related Articles',
				'Related Posts',
				'Related Reading',
				'Related Stories',
				'See also',
				'You may also like',
				'You might also like',
				'Recommended',
				'Recommended for you',
				'Read more',
				'More from',
				'More stories',
			],
			'Texts that head a box of links to other pages, in whatever element they stand.',
		),
	},
	messages: {
		stray: 'The {slides} slides of carousel `{container}` lead to other pages and are no part of the article.',
		gallery: {text: 'Gallery `{container}` with {slides} slides needs its script.', severity: 'warning'},
	},
	check: ({post, options, settings, report}) => {
		const containers = new Set(options.containers);
		const isArticleItself = articleTest(post);
		const reported = new Set<Element>();
		// Libraries put containers into containers: the outermost is the carousel.
		const isWithinCarousel = (element: Element): boolean =>
			[...ancestors(post, element)].some(
				(ancestor) => reported.has(ancestor) || (isContainer(ancestor, containers) && !isArticleItself(ancestor)),
			);
		return {
			'<*>'(element) {
				if (!isContainer(element, containers) || isArticleElement(element) || isWithinCarousel(element)) return;
				const slides = findSlides(element);
				const kind = judgeSlides(slides, sourceUrlOf(post, settings));
				if (kind === undefined || (kind === 'stray' && isArticleItself(element))) return;
				reported.add(element);
				const finding = {
					at: startTagOf(element) ?? element,
					data: {slides: slides.length, container: classTokens(element).find((token) => containers.has(token)) ?? 'carousel'},
				};
				if (kind === 'gallery') report({...finding, message: 'gallery', fix: unwrappingOf(post, element, slides)});
				else report({...finding, message: 'stray', fix: removalOf(post, element, {headings: options.headings, isArticleItself})});
			},
		};
	},
});
