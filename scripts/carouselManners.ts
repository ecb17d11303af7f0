/**
 * How libraries and themes write their carousels, before their script ran and after: names of classes and nesting as their
 * documentation has them.
 */
export interface Manner {
	readonly name: string;
	readonly before: (slides: readonly string[]) => string;
	readonly after: (slides: readonly string[]) => string;
}

export const manners: readonly Manner[] = [
	{
		name: 'Swiper',
		before: (slides) =>
			`<div class="swiper"><div class="swiper-wrapper">${each(slides, 'div', 'swiper-slide')}</div><div class="swiper-pagination"></div><div class="swiper-button-prev"></div><div class="swiper-button-next"></div></div>`,
		after: (slides) =>
			`<div class="swiper-container swiper-container-initialized swiper-container-horizontal"><div class="swiper-wrapper" style="transform: translate3d(-600px, 0px, 0px); transition-duration: 0ms;">${goingRound(slides, (slide, place) => `<div class="swiper-slide ${place === 'real' ? 'swiper-slide-next' : 'swiper-slide-duplicate swiper-slide-duplicate-prev'}" style="width: 600px; margin-right: 30px;">${slide}</div>`)}</div><div class="swiper-pagination swiper-pagination-clickable swiper-pagination-bullets">${slides.map(() => '<span class="swiper-pagination-bullet" tabindex="0" role="button"></span>').join('')}</div><span class="swiper-notification" aria-live="assertive" aria-atomic="true"></span></div>`,
	},
	{
		name: 'Slick',
		before: (slides) => `<div class="slick-carousel">${each(slides, 'div')}</div>`,
		after: (slides) =>
			`<div class="regular slider slick-initialized slick-slider slick-dotted"><button class="slick-prev slick-arrow" aria-label="Previous" type="button">Previous</button><div class="slick-list draggable"><div class="slick-track" style="opacity: 1; width: 5400px; transform: translate3d(-900px, 0px, 0px);">${goingRound(slides, (slide, place) => `<div class="slick-slide ${place === 'real' ? 'slick-active' : 'slick-cloned'}" data-slick-index="0" aria-hidden="true" tabindex="-1" style="width: 900px;">${slide}</div>`)}</div></div><button class="slick-next slick-arrow" aria-label="Next" type="button">Next</button><ul class="slick-dots" role="tablist">${numbers(slides, (number) => `<li role="presentation"><button type="button" role="tab">${number}</button></li>`)}</ul></div>`,
	},
	{
		name: 'Owl Carousel 1',
		before: (slides) => `<div id="owl-demo" class="owl-carousel">${each(slides, 'div', 'item')}</div>`,
		after: (slides) =>
			`<div class="owl-carousel owl-theme" style="opacity: 1; display: block;"><div class="owl-wrapper-outer"><div class="owl-wrapper" style="width: 4800px; left: 0px; display: block;">${slides.map((slide) => `<div class="owl-item" style="width: 400px;"><div class="item">${slide}</div></div>`).join('')}</div></div><div class="owl-controls clickable"><div class="owl-pagination">${numbers(slides, () => '<div class="owl-page"><span class=""></span></div>')}</div><div class="owl-buttons"><div class="owl-prev">prev</div><div class="owl-next">next</div></div></div></div>`,
	},
	{
		name: 'Owl Carousel 2',
		before: (slides) => `<div class="owl-carousel owl-theme">${each(slides, 'div', 'item')}</div>`,
		after: (slides) =>
			`<div class="owl-carousel owl-theme owl-loaded owl-drag"><div class="owl-stage-outer"><div class="owl-stage" style="transform: translate3d(-1200px, 0px, 0px); width: 3600px;">${goingRound(slides, (slide, place) => `<div class="owl-item ${place === 'real' ? 'active' : 'cloned'}" style="width: 390px; margin-right: 10px;"><div class="item">${slide}</div></div>`)}</div></div><div class="owl-nav"><button type="button" role="presentation" class="owl-prev"><span aria-label="Previous">‹</span></button><button type="button" role="presentation" class="owl-next"><span aria-label="Next">›</span></button></div><div class="owl-dots">${numbers(slides, () => '<button role="button" class="owl-dot"><span></span></button>')}</div></div>`,
	},
	{
		name: 'Flickity',
		before: (slides) => `<div class="main-carousel" data-flickity="{}">${each(slides, 'div', 'carousel-cell')}</div>`,
		after: (slides) =>
			`<div class="carousel flickity-enabled is-draggable" tabindex="0"><div class="flickity-viewport" style="height: 400px; touch-action: pan-y;"><div class="flickity-slider" style="left: 0px; transform: translateX(25%);">${slides.map((slide) => `<div class="carousel-cell is-selected" style="position: absolute; left: 0%;">${slide}</div>`).join('')}</div></div><button class="flickity-button flickity-prev-next-button previous" type="button" aria-label="Previous"><svg class="flickity-button-icon" viewBox="0 0 100 100"><path d="M 10,50 L 60,100 L 70,90 Z" class="arrow"></path></svg></button><ol class="flickity-page-dots">${numbers(slides, (number) => `<li class="dot" aria-label="Page dot ${number}"></li>`)}</ol></div>`,
	},
	{
		name: 'Glide',
		before: (slides) =>
			`<div class="glide"><div class="glide__track" data-glide-el="track"><ul class="glide__slides">${each(slides, 'li', 'glide__slide')}</ul></div><div class="glide__arrows" data-glide-el="controls"><button class="glide__arrow glide__arrow--left" data-glide-dir="&lt;">prev</button><button class="glide__arrow glide__arrow--right" data-glide-dir="&gt;">next</button></div></div>`,
		after: (slides) =>
			`<div class="glide glide--ltr glide--carousel glide--swipeable"><div class="glide__track" data-glide-el="track"><ul class="glide__slides" style="transition: transform 0ms; width: 6000px; transform: translate3d(-600px, 0px, 0px);">${goingRound(slides, (slide, place) => `<li class="glide__slide${place === 'real' ? '' : ' glide__slide--clone'}" style="width: 590px; margin-left: 5px;">${slide}</li>`)}</ul></div><div class="glide__bullets" data-glide-el="controls[nav]">${numbers(slides, () => '<button class="glide__bullet" data-glide-dir="=0"></button>')}</div></div>`,
	},
	{
		name: 'Splide',
		before: (slides) =>
			`<section class="splide" aria-label="A carousel"><div class="splide__track"><ul class="splide__list">${each(slides, 'li', 'splide__slide')}</ul></div></section>`,
		after: (slides) =>
			`<section class="splide splide--loop splide--ltr splide--draggable is-active is-initialized" aria-roledescription="carousel"><div class="splide__arrows splide__arrows--ltr"><button class="splide__arrow splide__arrow--prev" type="button" aria-label="Previous slide"><svg viewBox="0 0 40 40" width="40" height="40"><path d="m15.5 0.932-4.3 4.38z"></path></svg></button></div><div class="splide__track splide__track--loop"><ul class="splide__list" role="presentation" style="transform: translateX(-1200px);">${goingRound(slides, (slide, place) => `<li class="splide__slide${place === 'real' ? ' is-visible' : ' splide__slide--clone'}" aria-hidden="true" style="width: 600px;">${slide}</li>`)}</ul></div><ul class="splide__pagination splide__pagination--ltr" role="tablist">${numbers(slides, () => '<li role="presentation"><button class="splide__pagination__page" type="button"></button></li>')}</ul></section>`,
	},
	{
		name: 'bxSlider',
		before: (slides) => `<ul class="bxslider">${each(slides, 'li')}</ul>`,
		after: (slides) =>
			`<div class="bx-wrapper" style="max-width: 100%;"><div class="bx-viewport" style="width: 100%; overflow: hidden; position: relative; height: 300px;"><ul class="bxslider" style="width: 515%; position: relative; transform: translate3d(-500px, 0px, 0px);">${goingRound(slides, (slide, place) => `<li${place === 'real' ? '' : ' class="bx-clone"'} style="float: left; list-style: none; position: relative; width: 500px;">${slide}</li>`)}</ul></div><div class="bx-controls bx-has-controls-direction bx-has-pager"><div class="bx-pager bx-default-pager">${numbers(slides, (number) => `<div class="bx-pager-item"><a href="" data-slide-index="0" class="bx-pager-link">${number}</a></div>`)}</div><div class="bx-controls-direction"><a class="bx-prev" href="">Prev</a><a class="bx-next" href="">Next</a></div></div></div>`,
	},
	{
		name: 'FlexSlider',
		before: (slides) => `<div class="flexslider"><ul class="slides">${each(slides, 'li')}</ul></div>`,
		after: (slides) =>
			`<div class="flexslider"><div class="flex-viewport" style="overflow: hidden; position: relative;"><ul class="slides" style="width: 1000%; transition-duration: 0s; transform: translate3d(-700px, 0px, 0px);">${goingRound(slides, (slide, place) => `<li class="${place === 'real' ? 'flex-active-slide' : 'clone'}" style="width: 700px; float: left; display: block;">${slide}</li>`)}</ul></div><ol class="flex-control-nav flex-control-paging">${numbers(slides, (number) => `<li><a href="#">${number}</a></li>`)}</ol><ul class="flex-direction-nav"><li class="flex-nav-prev"><a class="flex-prev" href="#">Previous</a></li><li class="flex-nav-next"><a class="flex-next" href="#">Next</a></li></ul></div>`,
	},
	{
		name: 'jCarousel',
		before: (slides) =>
			`<div class="jcarousel-wrapper"><div class="jcarousel"><ul>${each(slides, 'li')}</ul></div><a href="#" class="jcarousel-control-prev">&lsaquo;</a><a href="#" class="jcarousel-control-next">&rsaquo;</a></div>`,
		after: (slides) =>
			`<div class="jcarousel-skin-tango"><div class="jcarousel-container jcarousel-container-horizontal" style="position: relative; display: block;"><div class="jcarousel-clip jcarousel-clip-horizontal" style="position: relative;"><ul class="jcarousel-list jcarousel-list-horizontal" style="overflow: hidden; position: relative; width: 900px;">${slides.map((slide, index) => `<li class="jcarousel-item jcarousel-item-horizontal jcarousel-item-${index + 1}" style="float: left; list-style: none;">${slide}</li>`).join('')}</ul></div><div class="jcarousel-prev jcarousel-prev-horizontal" style="display: block;"></div><div class="jcarousel-next jcarousel-next-horizontal" style="display: block;"></div></div></div>`,
	},
	{
		name: 'Revolution Slider',
		before: (slides) =>
			`<div class="rev_slider_wrapper fullwidthbanner-container" data-source="gallery"><div class="rev_slider fullwidthabanner" data-version="5.4.8"><ul>${slides.map((slide, index) => `<li data-index="rs-${index}" data-transition="fade">${slide}</li>`).join('')}</ul></div></div>`,
		after: (slides) =>
			`<div class="rev_slider_wrapper fullwidthbanner-container" style="height: 400px;"><div class="rev_slider fullwidthabanner revslider-initialised tp-simpleresponsive" style="height: 400px;"><ul class="tp-revslider-mainul" style="visibility: visible; display: block; overflow: hidden;">${slides.map((slide) => `<li class="tp-revslider-slidesli" style="width: 100%; height: 100%; overflow: hidden; z-index: 18; visibility: hidden; opacity: 0;">${slide}</li>`).join('')}</ul><div class="tp-loader spinner0" style="display: none;"></div></div><div class="tp-leftarrow tparrows"></div><div class="tp-bullets">${numbers(slides, () => '<div class="tp-bullet"></div>')}</div></div>`,
	},
	{
		name: 'Bootstrap 3',
		before: (slides) => bootstrap3(slides, 'item'),
		after: (slides) => bootstrap3(slides, 'item next left'),
	},
	{
		name: 'Bootstrap 4',
		before: (slides) => bootstrap4(slides, 'carousel-item'),
		after: (slides) => bootstrap4(slides, 'carousel-item carousel-item-next carousel-item-left'),
	},
	{
		name: 'Bootstrap 5',
		before: (slides) => bootstrap5(slides, 'carousel-item'),
		after: (slides) => bootstrap5(slides, 'carousel-item carousel-item-next carousel-item-start'),
	},
	{
		name: 'AMP',
		before: (slides) =>
			`<amp-carousel width="450" height="300" layout="responsive" type="slides">${slides.map((slide) => `<div class="slide">${ofAmp(slide)}</div>`).join('')}</amp-carousel>`,
		after: (slides) =>
			`<amp-carousel width="450" height="300" layout="responsive" type="slides" class="i-amphtml-element i-amphtml-layout-responsive i-amphtml-layout"><i-amphtml-sizer style="padding-top: 66.6667%;"></i-amphtml-sizer><div class="i-amphtml-slides-container" aria-live="polite">${slides.map((slide) => `<div class="i-amphtml-slide-item"><div class="slide amp-carousel-slide">${slide}</div></div>`).join('')}</div><div class="amp-carousel-button amp-carousel-button-prev" role="button" aria-label="Previous item in carousel"></div><div class="amp-carousel-button amp-carousel-button-next" role="button" aria-label="Next item in carousel"></div></amp-carousel>`,
	},
	{
		name: 'tagDiv',
		before: (slides) =>
			`<div class="td_block_wrap td_block_trending_now"><div class="td_block_inner"><div class="td-trending-now-wrapper" data-start=""><div class="td-trending-now-display-area">${each(slides, 'div', 'td_module_trending_now td-trending-now-post')}</div><div class="td-next-prev-wrap"><a href="#" class="td_ajax-prev-pagex td-trending-now-nav-left"><i class="td-icon-menu-left"></i></a><a href="#" class="td_ajax-next-pagex td-trending-now-nav-right"><i class="td-icon-menu-right"></i></a></div></div></div></div>`,
		after: (slides) =>
			`<div class="td_block_wrap td_block_slide"><div class="td_block_inner"><div class="td-theme-slider iosSlider-col-2 td_mod_wrap" style="height: 300px;"><div class="td-slider" style="transform: matrix(1, 0, 0, 1, 0, 0); width: 2000px;">${slides.map((slide, index) => `<div class="td_module_slide td-animation-stack td-image-gradient td-item${index + 1}" style="width: 681px;">${slide}</div>`).join('')}</div><i class="td-icon-left prevButton"></i><i class="td-icon-right nextButton"></i></div></div></div>`,
	},
	{
		name: 'Newspaper themes',
		before: (slides) => `<div class="related_slider articles-carousel">${each(slides, 'div', 'slide-wrapper')}</div>`,
		after: (slides) =>
			`<div class="sc-kd81 xYzab carousel container-fluid"><div class="sc-a1 bQ slider has-indicator-xs" style="width: 200%; transform: translateX(0%);">${each(slides, 'div', 'sc-b2 teaser-wrap')}</div><div class="carousel-icons"><div class="indicator">${numbers(slides, () => '<div class="indicator-fragment"><div class="bar"></div></div>')}</div></div></div>`,
	},
	{
		name: 'Jetpack slideshow',
		before: (slides) =>
			`<div class="wp-block-jetpack-slideshow aligncenter" data-effect="slide"><div class="wp-block-jetpack-slideshow_container swiper-container"><ul class="wp-block-jetpack-slideshow_swiper-wrapper swiper-wrapper">${each(slides, 'li', 'wp-block-jetpack-slideshow_slide swiper-slide')}</ul><a class="wp-block-jetpack-slideshow_button-prev swiper-button-prev swiper-button-white" role="button"></a><a class="wp-block-jetpack-slideshow_button-next swiper-button-next swiper-button-white" role="button"></a><div class="wp-block-jetpack-slideshow_pagination swiper-pagination swiper-pagination-white"></div></div></div>`,
		after: (slides) =>
			`<div class="wp-block-jetpack-slideshow aligncenter wp-swiper-initialized" data-effect="slide"><div class="wp-block-jetpack-slideshow_container swiper-container swiper-container-initialized"><ul class="wp-block-jetpack-slideshow_swiper-wrapper swiper-wrapper" style="transform: translate3d(-600px, 0px, 0px);">${goingRound(slides, (slide, place) => `<li class="wp-block-jetpack-slideshow_slide swiper-slide${place === 'real' ? '' : ' swiper-slide-duplicate'}" aria-hidden="true" style="width: 600px; height: 400px;">${slide}</li>`)}</ul><div class="swiper-pagination swiper-pagination-white swiper-pagination-custom"><span class="swiper-pagination-bullet"></span></div></div></div>`,
	},
	{
		name: 'Elementor',
		before: (slides) =>
			`<div class="elementor-widget elementor-widget-image-carousel" data-widget_type="image-carousel.default"><div class="elementor-widget-container"><div class="elementor-image-carousel-wrapper swiper-container" dir="ltr"><div class="elementor-image-carousel swiper-wrapper">${each(slides, 'div', 'swiper-slide')}</div><div class="swiper-pagination"></div><div class="elementor-swiper-button elementor-swiper-button-prev"><i aria-hidden="true" class="eicon-chevron-left"></i><span class="elementor-screen-only">Previous</span></div></div></div></div>`,
		after: (slides) =>
			`<div class="elementor-swiper"><div class="elementor-slides-wrapper elementor-main-swiper swiper-container swiper-container-initialized"><div class="swiper-wrapper elementor-slides" style="transform: translate3d(-800px, 0px, 0px);">${goingRound(slides, (slide, place) => `<div class="elementor-repeater-item-a${place === 'real' ? 'b1' : 'c2'} swiper-slide${place === 'real' ? '' : ' swiper-slide-duplicate'}" style="width: 800px;">${slide}</div>`)}</div></div></div>`,
	},
	{
		name: 'WPBakery',
		before: (slides) => bakery(slides, 'vc_item'),
		after: (slides) => bakery(slides, 'vc_item vc_active'),
	},
	{
		name: 'Keen-Slider',
		before: (slides) => `<div class="keen-slider">${each(slides, 'div', 'keen-slider__slide')}</div>`,
		after: (slides) =>
			`<div class="navigation-wrapper"><div class="keen-slider" data-keen-slider-moves="true">${slides.map((slide, index) => `<div class="keen-slider__slide number-slide${index + 1}" style="transform: translate3d(0px, 0px, 0px); min-width: 100%; max-width: 100%;">${slide}</div>`).join('')}</div></div><div class="dots">${numbers(slides, () => '<button class="dot"></button>')}</div>`,
	},
	{
		name: 'tiny-slider',
		before: (slides) => `<div class="my-slider">${each(slides, 'div')}</div>`,
		after: (slides) =>
			`<div class="tns-outer"><div class="tns-controls" aria-label="Carousel Navigation" tabindex="0"><button type="button" data-controls="prev">prev</button><button type="button" data-controls="next">next</button></div><div class="tns-nav" aria-label="Carousel Pagination">${numbers(slides, () => '<button type="button" data-nav="0" class="tns-nav-active"></button>')}</div><div class="tns-liveregion tns-visually-hidden" aria-live="polite">slide <span class="current">1</span>  of ${slides.length}</div><div class="tns-ovh"><div class="tns-inner"><div class="my-slider tns-slider tns-carousel tns-subpixel tns-calc tns-horizontal" style="transform: translate3d(-30%, 0px, 0px);">${goingRound(slides, (slide, place) => `<div class="tns-item${place === 'real' ? ' tns-slide-active' : ' tns-slide-cloned'}" aria-hidden="true" tabindex="-1">${slide}</div>`)}</div></div></div></div>`,
	},
	{
		name: 'Embla',
		before: (slides) =>
			`<div class="embla"><div class="embla__container">${each(slides, 'div', 'embla__slide')}</div></div>`,
		after: (slides) =>
			`<section class="embla"><div class="embla__viewport"><div class="embla__container" style="transform: translate3d(0px, 0px, 0px);">${slides.map((slide) => `<div class="embla__slide" style="transform: translate3d(0px, 0px, 0px);">${slide}</div>`).join('')}</div></div><div class="embla__controls"><div class="embla__buttons"><button class="embla__button embla__button--prev" type="button"><svg class="embla__button__svg" viewBox="0 0 532 532"><path d="M355 11c13-14 34-14 47 0z"></path></svg></button></div><div class="embla__dots">${numbers(slides, () => '<button class="embla__dot" type="button"></button>')}</div></div></section>`,
	},
	{
		name: 'Siema',
		before: (slides) =>
			`<div class="siema">${each(slides, 'div')}</div><button class="prev">prev</button><button class="next">next</button>`,
		after: (slides) =>
			`<div class="siema" style="overflow: hidden; direction: ltr;"><div style="cursor: -webkit-grab; width: 2400px; transition: all 200ms ease-out 0s; transform: translate3d(0px, 0px, 0px);">${slides.map((slide) => `<div style="float: left; width: 33.33%;">${slide}</div>`).join('')}</div></div>`,
	},
	{
		name: 'Nivo Slider',
		before: (slides) =>
			`<div class="slider-wrapper theme-default"><div id="slider" class="nivoSlider">${each(slides, 'div', 'nivo-part')}</div></div>`,
		after: (slides) =>
			`<div class="slider-wrapper theme-default"><div class="ribbon"></div><div id="slider" class="nivoSlider" style="position: relative; height: 246px;">${slides.map((slide) => `<div class="nivo-part" style="display: none;">${slide}</div>`).join('')}<div class="nivo-caption" style="display: none;"></div><div class="nivo-directionNav"><a class="nivo-prevNav">Prev</a><a class="nivo-nextNav">Next</a></div></div><div class="nivo-controlNav">${numbers(slides, (number) => `<a class="nivo-control" rel="0">${number}</a>`)}</div></div>`,
	},
	{
		name: 'Cycle2',
		before: (slides) =>
			`<div class="cycle-slideshow" data-cycle-fx="scrollHorz" data-cycle-slides="&gt; div"><div class="cycle-pager"></div>${each(slides, 'div')}</div>`,
		after: (slides) =>
			`<div class="cycle-slideshow" data-cycle-fx="scrollHorz" style="overflow: hidden;"><div class="cycle-slide cycle-sentinel" style="position: static; top: 0px; left: 0px; z-index: 100; opacity: 1; display: block; visibility: hidden;">${slides[0] ?? ''}</div>${slides.map((slide) => `<div class="cycle-slide" style="position: absolute; top: 0px; left: 0px; z-index: 99; opacity: 0; display: none;">${slide}</div>`).join('')}<div class="cycle-prev"></div><div class="cycle-next"></div><div class="cycle-pager">${numbers(slides, () => '<span>•</span>')}</div></div>`,
	},
	{
		name: 'lightSlider',
		before: (slides) => `<ul id="content-slider" class="content-slider">${each(slides, 'li')}</ul>`,
		after: (slides) =>
			`<div class="lSSlideOuter"><div class="lSSlideWrapper usingCss" style="transition-duration: 500ms;"><ul id="content-slider" class="content-slider lightSlider lSSlide" style="width: 3200px; height: 260px; transform: translate3d(-800px, 0px, 0px);">${goingRound(slides, (slide, place) => `<li class="${place === 'real' ? 'lslide' : place === 'first' ? 'clone left' : 'clone right'}" style="width: 260px; margin-right: 10px;">${slide}</li>`)}</ul><div class="lSAction"><a class="lSPrev"></a><a class="lSNext"></a></div></div><ul class="lSPager lSpg" style="margin-top: 5px;">${numbers(slides, (number) => `<li><a href="#">${number}</a></li>`)}</ul></div>`,
	},
	{
		name: 'RoyalSlider',
		before: (slides) => `<div class="royalSlider rsDefault">${each(slides, 'div', 'rsContent')}</div>`,
		after: (slides) =>
			`<div class="royalSlider rsDefault rsHor rsWithBullets" style="height: 400px;"><div class="rsOverflow grab-cursor" style="width: 700px; height: 400px;"><div class="rsContainer">${slides.map((slide, index) => `<div style="z-index:0; left:${index * 708}px;" class="rsSlide"><div class="rsContent" style="visibility: visible; opacity: 1;">${slide}</div></div>`).join('')}</div><div class="rsArrow rsArrowLeft rsArrowDisabled" style="display: block;"><div class="rsArrowIcn"></div></div></div><div class="rsNav rsBullets">${numbers(slides, () => '<div class="rsNavItem rsBullet"><span></span></div>')}</div></div>`,
	},
	{
		name: 'Unslider',
		before: (slides) => `<div class="banner-slider"><ul>${each(slides, 'li')}</ul></div>`,
		after: (slides) =>
			`<div class="unslider unslider-horizontal"><div class="banner-slider" style="overflow: hidden;"><ul class="unslider-wrap unslider-carousel" style="width: 500%; left: -100%;">${goingRound(slides, (slide, place) => `<li class="${place === 'real' ? 'unslider-active' : 'unslider-clone'}" style="width: 20%;">${slide}</li>`)}</ul></div><nav class="unslider-nav"><ol>${numbers(slides, (number) => `<li data-slide="${number - 1}">${number}</li>`)}</ol></nav><a class="unslider-arrow next">Next</a><a class="unslider-arrow prev">Previous</a></div>`,
	},
];

function each(slides: readonly string[], tagName: string, className?: string): string {
	const attributes = className === undefined ? '' : ` class="${className}"`;
	return slides.map((slide) => `<${tagName}${attributes}>${slide}</${tagName}>\n`).join('');
}

/** With the last slide before the first one and the first behind the last, so that they can go round. */
function goingRound(
	slides: readonly string[],
	write: (slide: string, place: 'first' | 'real' | 'last') => string,
): string {
	const real = slides.map((slide) => write(slide, 'real'));
	return [write(slides.at(-1) ?? '', 'first'), ...real, write(slides[0] ?? '', 'last')].join('\n');
}

function numbers(slides: readonly string[], write: (number: number) => string): string {
	return slides.map((_, index) => write(index + 1)).join('');
}

function bootstrap3(slides: readonly string[], second: string): string {
	return `<div id="carousel-generic" class="carousel slide" data-ride="carousel"><ol class="carousel-indicators">${numbers(slides, (number) => `<li data-target="#carousel-generic" data-slide-to="${number - 1}"></li>`)}</ol><div class="carousel-inner" role="listbox">${ofBootstrap(slides, 'item active', second, 'item')}</div><a class="left carousel-control" href="#carousel-generic" role="button" data-slide="prev"><span class="glyphicon glyphicon-chevron-left" aria-hidden="true"></span><span class="sr-only">Previous</span></a><a class="right carousel-control" href="#carousel-generic" role="button" data-slide="next"><span class="glyphicon glyphicon-chevron-right" aria-hidden="true"></span><span class="sr-only">Next</span></a></div>`;
}

function bootstrap4(slides: readonly string[], second: string): string {
	return `<div id="controls" class="carousel slide" data-ride="carousel"><div class="carousel-inner">${ofBootstrap(slides, 'carousel-item active', second, 'carousel-item')}</div><a class="carousel-control-prev" href="#controls" role="button" data-slide="prev"><span class="carousel-control-prev-icon" aria-hidden="true"></span><span class="sr-only">Previous</span></a><a class="carousel-control-next" href="#controls" role="button" data-slide="next"><span class="carousel-control-next-icon" aria-hidden="true"></span><span class="sr-only">Next</span></a></div>`;
}

function bootstrap5(slides: readonly string[], second: string): string {
	return `<div id="indicators" class="carousel slide" data-bs-ride="carousel"><div class="carousel-indicators">${numbers(slides, (number) => `<button type="button" data-bs-target="#indicators" data-bs-slide-to="${number - 1}" aria-label="Slide ${number}"></button>`)}</div><div class="carousel-inner">${ofBootstrap(slides, 'carousel-item active', second, 'carousel-item')}</div><button class="carousel-control-prev" type="button" data-bs-target="#indicators" data-bs-slide="prev"><span class="carousel-control-prev-icon" aria-hidden="true"></span><span class="visually-hidden">Previous</span></button></div>`;
}

function ofBootstrap(slides: readonly string[], first: string, second: string, others: string): string {
	const classes = [first, second];
	return slides.map((slide, index) => `<div class="${classes[index] ?? others}">${slide}</div>\n`).join('');
}

function bakery(slides: readonly string[], item: string): string {
	return `<div class="wpb_images_carousel wpb_content_element vc_clearfix"><div class="wpb_wrapper"><div data-ride="vc_carousel" class="vc_slide vc_images_carousel"><ol class="vc_carousel-indicators">${numbers(slides, (number) => `<li data-target="#vc" data-slide-to="${number - 1}"></li>`)}</ol><div class="vc_carousel-inner"><div class="vc_carousel-slideline"><div class="vc_carousel-slideline-inner">${slides.map((slide) => `<div class="${item}"><div class="vc_inner">${slide}</div></div>`).join('\n')}</div></div></div><a class="vc_left vc_carousel-control" href="#vc" data-slide="prev"><span class="icon-prev"></span></a><a class="vc_right vc_carousel-control" href="#vc" data-slide="next"><span class="icon-next"></span></a></div></div></div>`;
}

/** AMP has elements of its own for pictures. */
function ofAmp(slide: string): string {
	return slide.replace(/<img ([^>]*)>/g, '<amp-img $1 width="450" height="300"></amp-img>');
}
