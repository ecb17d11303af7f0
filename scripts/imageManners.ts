/** A picture of our own, with all that manners need to show it. */
export interface Picture {
	/** What all URLs of the picture begin with, and no other one's. */
	readonly stem: string;
	/** 600 pixels wide, as are the pages. */
	readonly url: string;
	readonly small: string;
	readonly large: string;
	readonly set: string;
	readonly alt: string;
	/** From 1, on its page. */
	readonly number: number;
}

/** A way in which pages show pictures. */
export interface ImageManner {
	readonly name: string;
	/** Whether the picture is not shown without the page's script. */
	readonly waits: boolean;
	/** Whether a safe fix shows it; the others want a person, or `--unsafe`. */
	readonly isSafe?: boolean;
	readonly write: (picture: Picture) => string;
}

const pixel = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';
const drawing =
	"data:image/svg+xml,%3Csvg%20xmlns='http://www.w3.org/2000/svg'%20viewBox='0%200%20600%20400'%3E%3C/svg%3E";
const blurred = `data:image/jpeg;base64,${'/9j/4AAQSkZJRgABAQ'.repeat(12)}`;

const twin = ({url, alt}: Picture): string => `<noscript><img src="${url}" alt="${alt}"></noscript>`;

/** Those of which the page's script is missing, by the documentation of what wrote them. */
const waiting: Readonly<Record<string, (picture: Picture) => string>> = {
	lazysizes: ({url, alt}) => `<img class="lazyload" data-src="${url}" alt="${alt}">`,
	'lazysizes with a set': ({url, set, alt}) =>
		`<img class="lazyload" src="${pixel}" data-sizes="auto" data-src="${url}" data-srcset="${set}" alt="${alt}">`,
	'lazysizes, set alone': ({set, alt}) => `<img class="lazyload" data-sizes="auto" data-srcset="${set}" alt="${alt}">`,
	'lazysizes picture': ({url, set, alt}) =>
		`<picture><source data-srcset="${set}" type="image/jpeg"><img class="lazyload" data-src="${url}" alt="${alt}"></picture>`,
	lozad: ({url, alt}) => `<img class="lozad" data-src="${url}" alt="${alt}">`,
	'vanilla-lazyload': ({url, set, alt}) =>
		`<img class="lazy" alt="${alt}" data-src="${url}" data-srcset="${set}" data-sizes="100w">`,
	unveil: ({url, large, alt}) => `<img src="/theme/bg.png" data-src="${url}" data-src-retina="${large}" alt="${alt}">`,
	'echo.js': ({url, alt}) => `<img src="/img/blank.gif" alt="${alt}" data-echo="${url}">`,
	bLazy: ({url, alt}) => `<img class="b-lazy" src="${pixel}" data-src="${url}" alt="${alt}">`,
	'bLazy retina': ({url, large, alt}) => `<img class="b-lazy" src="${pixel}" data-src="${url}|${large}" alt="${alt}">`,
	'jquery.lazyload': ({url, alt}) =>
		`<img class="lazy" src="/img/grey.gif" data-original="${url}" alt="${alt}" width="600" height="400">`,
	'a3 Lazy Load': (picture) =>
		`<img class="lazy lazy-hidden" src="//blog.example/wp-content/plugins/a3-lazy-load/assets/images/lazy_placeholder.gif" data-lazy-type="image" data-src="${picture.url}" alt="${picture.alt}">${twin(picture)}`,
	'WP Rocket': (picture) =>
		`<img src="${drawing}" alt="${picture.alt}" data-lazy-srcset="${picture.set}" data-lazy-sizes="(max-width: 600px) 100vw, 600px" data-lazy-src="${picture.url}">${twin(picture)}`,
	Smush: (picture) =>
		`<img src="${pixel}" data-src="${picture.url}" class="lazyload" style="--smush-placeholder-width: 600px;" alt="${picture.alt}">${twin(picture)}`,
	Jetpack: (picture) =>
		`<img class="jetpack-lazy-image" alt="${picture.alt}" src="${pixel}" data-lazy-src="${picture.url}?is-pending-load=1#038;ssl=1" srcset="${pixel}">${twin(picture)}`,
	Perfmatters: (picture) =>
		`<img src="${drawing}" class="perfmatters-lazy" data-src="${picture.url}" data-srcset="${picture.set}" alt="${picture.alt}">${twin(picture)}`,
	LiteSpeed: (picture) =>
		`<img data-lazyloaded="1" src="${drawing}" data-src="${picture.url}" alt="${picture.alt}">${twin(picture)}`,
	'EWWW IO': ({url, alt}) =>
		`<img class="lazyload" src="data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAlgAAAGQAQAAAABLVpiV" data-src="${url}" data-eio-rwidth="600" data-eio-rheight="400" alt="${alt}">`,
	Autoptimize: (picture) =>
		`${twin(picture)}<img class="lazyload" src="${drawing}" data-src="${picture.url}" alt="${picture.alt}">`,
	PageSpeed: ({url, alt}) =>
		`<img data-pagespeed-lazy-src="${url}" alt="${alt}" src="/pagespeed_static/1.JiBnMqyl6S.gif">`,
	Cloudflare: ({url, alt}) =>
		`<img data-cfsrc="${url}" alt="${alt}" style="display:none;visibility:hidden;"><noscript><img src="${url}" alt="${alt}"></noscript>`,
	Squarespace: ({url, alt}) =>
		`<noscript><img src="${url}" alt="${alt}"></noscript><img class="thumb-image" data-src="${url}" data-image="${url}" data-image-dimensions="600x400" data-image-focal-point="0.5,0.5" data-load="false" alt="${alt}">`,
	'Medium, progressive': ({url, alt}) =>
		`<div class="progressiveMedia js-progressiveMedia"><canvas class="progressiveMedia-canvas"></canvas><img class="progressiveMedia-image js-progressiveMedia-image" data-src="${url}" alt="${alt}"></div>`,
	'Gatsby, first': (picture) =>
		`<div class="gatsby-image-wrapper" style="position:relative;overflow:hidden"><img src="${blurred}" alt="" style="width:100%"><noscript><picture><source srcset="${picture.set}"><img src="${picture.url}" alt="${picture.alt}"></picture></noscript></div>`,
	'gatsby-plugin-image': ({url, set, alt}) =>
		`<div class="gatsby-image-wrapper"><img data-main-image="" style="object-fit:cover;opacity:0" sizes="600px" decoding="async" loading="lazy" data-src="${url}" data-srcset="${set}" alt="${alt}"></div>`,
	'Next image': (picture) =>
		`<span><img alt="${picture.alt}" src="${pixel}" decoding="async" data-nimg="intrinsic">${twin(picture)}</span>`,
	AMP: ({url, alt}) => `<amp-img src="${url}" width="600" height="400" layout="responsive" alt="${alt}"></amp-img>`,
	'Drupal Blazy': ({url, alt}) =>
		`<div class="media media--blazy media--loading"><img class="media__image b-lazy" decoding="async" data-src="${url}" src="${drawing}" alt="${alt}" typeof="foaf:Image"></div>`,
	'Drupal Lazy': ({url, alt}) => `<img data-src="${url}" src="/modules/lazy/images/lazy.svg" alt="${alt}">`,
	'an app of questions': (picture) =>
		`<figure>${twin(picture)}<img src="${drawing}" data-actualsrc="${picture.url}" data-rawwidth="600" class="content_image lazy" alt="${picture.alt}"></figure>`,
	'a placeholder by its name': ({url, alt}) =>
		`<img src="https://cdn.example/lazy/placeholder-1024x682.png" data-src="${url}" alt="${alt}">`,
	'a placeholder by its number': ({url, number, alt}) =>
		`<img src="/custom/share/placeholder_${number}.jpg" data-src="${url}" alt="${alt}">`,
	'a placeholder that says nothing': ({url, alt}) =>
		`<img src="https://cdn.example/res/161-water-v2.svg" data-src="${url}" alt="${alt}">`,
	'an unknown attribute': ({url, alt}) => `<img data-paper-pic="${url}" alt="${alt}">`,
	'an unknown attribute beside a placeholder': ({url, alt}) =>
		`<img src="https://cdn.example/res/161-water-v2.svg" data-td-src-property="${url}" alt="${alt}">`,
	'an unknown set': ({url, set, alt}) => `<img data-gl-src="${url}" data-gl-srcset="${set}" alt="${alt}">`,
	'an attribute for each size': ({small, url, large, alt}) =>
		`<img src="${pixel}" data-src-mini="${small}" data-src-medium="${url}" data-src-large="${large}" alt="${alt}">`,
	microdata: ({url, alt}) => `<img itemprop="image" content="${url}" data-lazyenabled="1" alt="${alt}">`,
	'settings in JSON': ({url, alt}) =>
		`<img class="js-media" data-settings='{"src":"${url}","width":600,"lazy":true}' alt="${alt}">`,
	'an image in JSON': ({small, url, alt}) =>
		`<img src="${pixel}" data-image='{"alt":"","sizes":[{"url":"${small}","width":300},{"url":"${url}","width":600}]}' alt="${alt}">`,
	'a set in JSON': ({set, alt}) => `<img src="${pixel}" data-srcset-json='{"srcset":"${set}"}' alt="${alt}">`,
	Interchange: ({url, large, alt}) =>
		`<img src="/bundles/images/blank.gif" data-lazy="[${url}, (default)], [${large}, (large)]" alt="${alt}">`,
	'an element of its own': ({url, alt}) => `<lazyload-img lsrc="${url}" alt="${alt}"></lazyload-img>`,
	'a box that is filled': ({url, alt}) =>
		`<div class="js-delayed-image-load" data-src="${url}" data-width="600" data-height="400" data-alt="${alt}"></div>`,
	'a source alone': ({set, alt}) => `<picture><source data-srcset="${set}"><img src="${pixel}" alt="${alt}"></picture>`,
};

/** Those of which only a person can tell how large they were, and whether they were more than decoration. */
const backgrounds: Readonly<Record<string, (picture: Picture) => string>> = {
	'a background of lazysizes': ({url}) => `<div class="lazyload" data-bg="${url}"></div>`,
	'a background of WP Rocket': ({url}) => `<div class="rocket-lazyload" data-bg="url('${url}')"></div>`,
	'a background of lozad': ({url}) => `<div class="lozad" data-background-image="${url}"></div>`,
};

/** Those that show their picture, whatever waits in them. */
const shown: Readonly<Record<string, (picture: Picture) => string>> = {
	'the same picture larger': ({url, large, alt}) => `<img src="${url}" data-src="${large}" alt="${alt}">`,
	'a zoom': ({url, large, alt}) => `<img src="${url}" data-zoom-image="${large}" data-full="${large}" alt="${alt}">`,
	'files of Jetpack': ({url, small, large, alt}) =>
		`<img src="${url}" data-orig-file="${large}" data-medium-file="${small}" data-large-file="${large}" data-permalink="https://blog.example/dock/" alt="${alt}">`,
	'a logo': ({url, large, alt}) => `<img class="logo" src="${url}" data-retina="${large}" alt="${alt}">`,
	Discourse: ({url, set, large, alt}) =>
		`<a class="lightbox" href="${large}"><img src="${url}" alt="${alt}" width="600" height="400" srcset="${set}" data-dominant-color="A1B2C3"></a>`,
	'loaded late by the browser': ({url, set, alt}) =>
		`<img src="${url}" srcset="${set}" sizes="600px" loading="lazy" decoding="async" alt="${alt}">`,
	'a picture for pins': ({url, alt}) =>
		`<img src="${url}" data-pin-media="https://img.example/pins/of-all.jpg" alt="${alt}">`,
	'loaded already': ({url, alt}) => `<img class="lazyloaded" src="${url}" data-src="${url}" alt="${alt}">`,
	'a set that is loaded already': ({url, set, alt}) =>
		`<img src="${pixel}" srcset="${set}" data-src="${url}" data-srcset="${set}" alt="${alt}">`,
	'another one when it is pointed at': ({url, number, alt}) =>
		`<img src="${url}" data-hover="https://img.example/hover/${number}.jpg" alt="${alt}">`,
	'another one when it fails': ({url, alt}) =>
		`<img src="${url}" data-error-src="https://img.example/missing.png" alt="${alt}">`,
	'a stand-in in the attribute': ({url, alt}) => `<img src="${url}" data-src="/img/placeholder.png" alt="${alt}">`,
	'a bird that is grey': ({url, large, alt}) =>
		`<img src="${url}" data-large="${large.replace('.jpg', '-grey-heron.jpg')}" alt="${alt}">`,
	'twice, in two sizes': ({url, small, large, alt}) =>
		`<img src="${url}" data-src="${small}" alt="${alt}"><a href="${large}">Larger</a>`,
	'a picture whose source waits': ({url, set, alt}) =>
		`<picture><source data-srcset="${set}"><img src="${url}" alt="${alt}"></picture>`,
};

/** All manners. */
export const imageManners: readonly ImageManner[] = [
	...Object.entries(waiting).map(([name, write]) => ({name, waits: true, write})),
	...Object.entries(backgrounds).map(([name, write]) => ({name, waits: true, isSafe: false, write})),
	...Object.entries(shown).map(([name, write]) => ({name, waits: false, write})),
];
