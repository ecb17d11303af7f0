import {
	contains,
	defineRule,
	type Element,
	findHeadingLink,
	isOwnWork,
	isTrackingPixel,
	option,
	type Parameter,
	type Post,
	property,
	type Question,
	rangeOf,
	readerTokenIn,
	registeredDomainOf,
	removeElement,
	roleText,
	type Settings,
	safeInCapture,
	touchesOpaque,
	trackingTest,
	urlProperty,
} from '../../src/authoring.ts';
import {isCopiedMark, isOfCampaign} from './campaignMarks.ts';
import {mediaPlaces} from './mediaPlaces.ts';
import {placeOfParameters, rangeOfPart, removeParameters, unwrap} from './trackingFix.ts';
import {pixels, redirects} from './trackingLists.ts';
import {isImplied, type Place, placeOf} from './urlPlace.ts';

export default defineRule({
	id: 'no-tracking',
	description: 'Disallow URLs and images that tell others what the reader does.',
	security: true,
	fix: 'safe and unsafe',
	options: {
		redirects: option.strings(
			redirects,
			'Addresses that track a click and redirect the reader: `host/path?parameter`; `*` stands for any text.',
			{pattern: /^[^/?]+\/[^?]*\?.+$/, means: 'an address and a parameter such as `google.com/url?q`'},
		),
		pixels: option.strings(
			pixels,
			'Beginnings of the addresses of images that count readers, without `https://`, `www.` and `m.`; only images of one pixel count.',
		),
	},
	messages: {
		parameters: 'The URL tracks its readers by `{parameters}`.',
		redirect: 'The link to `{target}` goes through `{host}`, which tracks its readers.',
		token:
			'The link carries the key `{token}` of one reader: whoever opens the post may be able to act in that reader’s name.',
		share: 'The link was made for one reader to share, and says what its site noted of that: `{content}`.',
		pixel: 'Image `{source}` is a tracking pixel.',
	},
	prepare: ({options, settings}) => trackingTest(settings.trackingParameters, options),
	check: ({post, settings, prepared: test, report}) => {
		const ownUrl = roleText(post, 'source')?.value;

		const ownNames = isOwnWork(post) ? namesOf(post, settings) : undefined;

		const reportParameters = (place: Place, found: readonly Parameter[]): void => {
			if (found.length === 0 || isOutOfReach(post, place)) return;
			const campaign = ownNames === undefined ? [] : found.filter(isOfCampaign);
			const isAuthors = ownNames !== undefined && campaign.length > 0 && !isCopiedMark(campaign, ownNames);
			const others = isAuthors ? found.filter((parameter) => !isOfCampaign(parameter)) : found;
			if (others.length > 0) reportTracking(place, others);
			// In an archive of others’ pages, a post without a source is one that has lost it.
			else reportTracking(place, found, {what: 'collected'});
		};
		const reportTracking = (place: Place, tracking: readonly Parameter[], asks?: Question): void => {
			const data = {parameters: tracking.map(({name, value}) => `${name}=${value}`).join('&')};
			const fix = removeParameters(post, place, tracking);
			report({at: placeOfParameters(post, place, tracking), message: 'parameters', data, fix, asks});
		};
		const checkLink = (link: Element): void => {
			const url = link.properties['href'];
			if (typeof url !== 'string' || !test.isSuspect(url)) return;
			// What is wrong with the heading link is wrong in the front matter, and mended with it.
			if (url === ownUrl && isHeadingLink(post, link)) return;
			const place = placeOf(post, link, 'href');
			if (place === undefined) return;
			const found = readerTokenIn(url);
			if (found !== undefined && !isOutOfReach(post, place)) {
				const {token, kind, content} = found;
				const at = rangeOfPart(post, place, token);
				if (kind === 'share') report({at, message: 'share', data: {content}});
				else report({at, message: 'token', data: {token}});
			}
			const redirect = test.redirectOf(url);
			if (redirect === undefined) reportParameters(place, test.trackingIn(url));
			else if (!isOutOfReach(post, place)) {
				const data = {target: redirect.target, host: redirect.host};
				const fix = unwrap(post, place, redirect);
				report({at: place.range ?? link, message: 'redirect', data, fix, outweighs: place.range});
			}
		};
		const checkMedium = (medium: Element): void => {
			if (!urlAttributes.some((name) => test.isSuspect(property(medium, name) ?? ''))) return;
			for (const place of mediaPlaces(post, medium)) reportParameters(place, test.trackingIn(place.url));
		};
		return {
			'<a,area>': checkLink,
			'<img>'(image) {
				const source = urlProperty(image, 'src') ?? '';
				if (!test.isCounter(source) || !isTrackingPixel(image)) return checkMedium(image);
				// Authors may count the readers of their own pages.
				const fix = safeInCapture(post)(removeElement(image), {
					removes: [{range: rangeOf(image), because: 'invisible'}],
				});
				report({at: image, message: 'pixel', data: {source}, fix});
			},
			'<source,video,audio,track,iframe,embed>': checkMedium,
		};
	},
});

/** What a site and the author of a post are called, in small letters: names of two letters stand in too many words. */
function namesOf(post: Post, {siteHosts}: Settings): readonly string[] {
	const labels = siteHosts.map((host) => registeredDomainOf(host).split('.', 1)[0] ?? '');
	const author = roleText(post, 'author')?.value ?? '';
	return [...labels, author, author.replaceAll(' ', '')]
		.map((name) => name.toLowerCase())
		.filter((name) => name.length > 2 && name !== 'github' && name !== 'gitlab');
}

const urlAttributes: readonly string[] = ['src', 'srcset', 'poster'];

function isHeadingLink(post: Post, link: Element): boolean {
	const heading = findHeadingLink(post);
	return heading !== undefined && contains(heading.range, rangeOf(link));
}

/** Whether nobody wrote a URL's element, or Liquid writes a part of the URL: what the rest comes to, nobody knows. */
function isOutOfReach(post: Post, place: Place): boolean {
	return isImplied(place) || touchesOpaque(post, place.range ?? rangeOf(place.element));
}
