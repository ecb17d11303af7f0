import {defineRule, type Element, foldSpace, type Post, sliceOf, trimUrl} from '../../src/authoring.ts';
import {isImplied, isOpaque, type Place, placeOf, spanOf} from './checkLink.ts';
import {mediaListeners, mediaPlaces} from './mediaPlaces.ts';
import {isOwnFile} from './ownFiles.ts';

export default defineRule({
	id: 'no-missing-asset',
	description: 'Disallow links to files of the archive, and images and media from it, that it does not hold.',
	severity: 'error',
	messages: {missing: '`{url}` is not found in the archive.'},
	check({post, settings, report}) {
		const check = (place: Place): void => {
			const url = trimUrl(place.url);
			if (!isOwnFile(url, settings) || isMadeByJekyll(url) || isImplied(place) || isOpaque(post, place)) return;
			report({
				at: spanOf(place),
				message: 'missing',
				data: {url: foldSpace(url)},
				asks: {what: 'held', url, range: isWrittenSo(post, place) ? place.range : undefined},
			});
		};
		const checkLink = (link: Element): void => {
			const place = placeOf(post, link, 'href');
			if (place !== undefined) check(place);
		};
		const checkMedium = (medium: Element): void => {
			for (const place of mediaPlaces(post, medium)) check(place);
		};
		return {
			'<a>': checkLink,
			'<area>': checkLink,
			...mediaListeners(checkMedium),
		};
	},
});

/** Style and scripts are often written in another language, and those of a theme lie in its own package. */
function isMadeByJekyll(url: string): boolean {
	return /^[^?#]*\.(?:css|js|map)(?:[?#]|$)/i.test(url);
}

/** Whether a URL stands in the file character by character, without references of HTML. */
function isWrittenSo(post: Post, {url, range}: Place): boolean {
	return range !== undefined && sliceOf(post.text, range) === url;
}
