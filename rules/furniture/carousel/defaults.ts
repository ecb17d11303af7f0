/** Classes by which libraries know the containers of their carousels and galleries. */
export const containerClasses: readonly string[] = [
	'bx-wrapper',
	'bxslider',
	'envira-gallery-public',
	'flexslider',
	'flickity',
	'flickity-enabled',
	'glide',
	'jcarousel',
	'justified-gallery',
	'modula-gallery',
	'owl-carousel',
	'slick-carousel',
	'slick-slider',
	'splide',
	'swiper',
	'swiper-container',
];
