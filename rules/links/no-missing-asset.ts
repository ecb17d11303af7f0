import {defineRule, type Element, foldSpace, isNoteEmbed, ownFileTest, property, trimUrl} from '../../src/authoring.ts';
import {isJudgeable} from './checkLink.ts';
import {mediaKey, mediaPlaces} from './mediaPlaces.ts';
import {exactRange, isImplied, type Place, placeOf, spanOf} from './urlPlace.ts';

export default defineRule({
	id: 'no-missing-asset',
	description: 'Disallow links to files of the archive, and images and media from it, that it does not hold.',
	harm: 'invisible',
	severity: 'error',
	looksIntoOpaque: true,
	messages: {
		missing: '`{url}` leads to a file that the archive does not hold.',
		unnamed: '`{target}` is embedded, but no file of the archive has that name.',
	},
	prepare: ({settings}) => ownFileTest(settings),
	check({post, prepared: isOwnFile, report}) {
		const check = (place: Place): void => {
			const url = trimUrl(place.url);
			if (!isOwnFile(url) || isMadeByJekyll(url) || isImplied(place) || !isJudgeable(post, place)) return;
			const range = exactRange(post, place);
			report({at: spanOf(place), message: 'missing', data: {url: foldSpace(url)}, asks: {what: 'held', url, range}});
		};
		const checkEmbed = (element: Element): void => {
			const target = property(element, 'src');
			if (target === undefined || !isNoteEmbed(element)) return;
			report({at: element, message: 'unnamed', data: {target: foldSpace(target)}, asks: {what: 'named', target}});
		};
		return {
			'<span>': checkEmbed,
			'<a,area>'(link) {
				const place = placeOf(post, link, 'href');
				if (place !== undefined) check(place);
			},
			[mediaKey](medium) {
				if (isNoteEmbed(medium)) checkEmbed(medium);
				else for (const place of mediaPlaces(post, medium)) check(place);
			},
		};
	},
});

/** Style and scripts are often written in another language, and those of a theme lie in its own package. */
function isMadeByJekyll(url: string): boolean {
	return /^[^?#]*\.(?:css|js|map)(?:[?#]|$)/i.test(url);
}
