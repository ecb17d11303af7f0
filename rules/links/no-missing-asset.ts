import {defineRule, foldSpace, type Post, sliceOf, trimUrl} from '../../src/authoring.ts';
import {isJudgeable} from './checkLink.ts';
import {mediaKey, mediaPlaces} from './mediaPlaces.ts';
import {ownFileTest} from './ownFiles.ts';
import {isImplied, type Place, placeOf, spanOf} from './urlPlace.ts';

export default defineRule({
	id: 'no-missing-asset',
	description: 'Disallow links to files of the archive, and images and media from it, that it does not hold.',
	severity: 'error',
	looksIntoOpaque: true,
	messages: {missing: '`{url}` is not found in the archive.'},
	prepare: ({settings}) => ownFileTest(settings),
	check({post, prepared: isOwnFile, report}) {
		const check = (place: Place): void => {
			const url = trimUrl(place.url);
			if (!isOwnFile(url) || isMadeByJekyll(url) || isImplied(place) || !isJudgeable(post, place)) return;
			const range = isWrittenSo(post, place) ? place.range : undefined;
			report({at: spanOf(place), message: 'missing', data: {url: foldSpace(url)}, asks: {what: 'held', url, range}});
		};
		return {
			'<a,area>'(link) {
				const place = placeOf(post, link, 'href');
				if (place !== undefined) check(place);
			},
			[mediaKey](medium) {
				for (const place of mediaPlaces(post, medium)) check(place);
			},
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
