import {
	defineRule,
	type Element,
	isTrackingPixel,
	option,
	type Parameter,
	type Post,
	property,
	rangeOf,
	removeElement,
	safe,
	tokenIn,
	touchesOpaque,
	trackingTest,
	urlProperty,
} from '../../src/authoring.ts';
import {type Place, placeOf} from './checkLink.ts';
import {mediaPlaces} from './mediaPlaces.ts';
import {shorten} from './shorten.ts';
import {placeOfParameters, rangeOfPart, removeParameters, unwrap} from './trackingFix.ts';
import {pixels, redirects} from './trackingLists.ts';

export default defineRule({
	id: 'no-tracking',
	description: 'Disallow URLs and images that tell others what the reader does.',
	security: true,
	fix: 'safe',
	options: {
		redirects: option.strings(
			redirects,
			'Addresses that take note of a click and send the reader on: `host/path?parameter`; `*` stands for any text.',
			{pattern: /^[^/?]+\/[^?]*\?.+$/, means: 'an address and a parameter such as `google.com/url?q`'},
		),
		pixels: option.strings(
			pixels,
			'Beginnings of the addresses of images that count readers, without `https://`, `www.` and `m.`; only images of one pixel count.',
		),
	},
	messages: {
		parameters: 'The URL tracks its readers by `{parameters}`.',
		redirect: 'The link to `{target}` leads through `{host}`, which takes note of its readers.',
		token: 'The link holds the signed token `{token}`.',
		pixel: 'Image `{source}` only counts the readers.',
	},
	check: ({post, options, settings, report}) => {
		const test = trackingTest(settings.trackingParameters, options);
		const ownUrl = () => post.frontMatter?.entries.get(settings.source)?.value;

		const reportParameters = (place: Place, tracking: readonly Parameter[]): void => {
			if (tracking.length === 0 || isOutOfReach(post, place)) return;
			const data = {parameters: shorten(tracking.map(({name, value}) => `${name}=${value}`).join('&'))};
			const fix = removeParameters(post, place, tracking);
			report({at: placeOfParameters(post, place, tracking), message: 'parameters', data, fix});
		};
		const checkLink = (link: Element): void => {
			const url = link.properties['href'];
			// What is wrong with the post's own address is wrong in its front matter.
			if (typeof url !== 'string' || !test.isSuspect(url) || url === ownUrl()) return;
			const place = placeOf(post, link, 'href');
			if (place === undefined) return;
			const token = tokenIn(url);
			if (token !== undefined && !isOutOfReach(post, place)) {
				report({at: rangeOfPart(post, place, token), message: 'token', data: {token: shorten(token)}});
			}
			const redirect = test.redirectOf(url);
			if (redirect === undefined) reportParameters(place, test.trackingIn(url));
			else if (!isOutOfReach(post, place)) {
				const data = {target: shorten(redirect.target), host: redirect.host};
				report({at: place.range ?? link, message: 'redirect', data, fix: unwrap(post, place, redirect)});
			}
		};
		const checkMedium = (medium: Element): void => {
			if (!urlAttributes.some((name) => test.isSuspect(property(medium, name) ?? ''))) return;
			for (const place of mediaPlaces(post, medium)) reportParameters(place, test.trackingIn(place.url));
		};
		const checkImage = (image: Element): void => {
			const source = urlProperty(image, 'src') ?? '';
			if (!test.isCounter(source) || !isTrackingPixel(image)) checkMedium(image);
			else if (!touchesOpaque(post, rangeOf(image))) {
				const fix = safe(removeElement(image), {removes: [{range: rangeOf(image), because: 'invisible'}]});
				report({at: image, message: 'pixel', data: {source: shorten(source)}, fix});
			}
		};
		return {
			'<a>': checkLink,
			'<area>': checkLink,
			'<img>': checkImage,
			'<source>': checkMedium,
			'<video>': checkMedium,
			'<audio>': checkMedium,
			'<iframe>': checkMedium,
			'<embed>': checkMedium,
		};
	},
});

const urlAttributes: readonly string[] = ['src', 'srcset', 'poster'];

/** Whether a URL stands in code or Liquid, or in an element that nobody wrote. */
function isOutOfReach(post: Post, {element, range}: Place): boolean {
	return element.data?.location.origin === 'implied' || touchesOpaque(post, range ?? rangeOf(element));
}
