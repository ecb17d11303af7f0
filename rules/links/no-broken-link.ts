import {defineRule, type Element, trimUrl} from '../../src/authoring.ts';
import {isDoubtful, linkChecker, linkMessages, placeOf} from './checkLink.ts';
import {isPlainUrl} from './linkFault.ts';
import {mediaListeners, mediaPlaces} from './mediaPlaces.ts';
import {relatedBlocksOf} from './relatedBlocks.ts';

export default defineRule({
	id: 'no-broken-link',
	description: 'Disallow links and media that cannot work in the archive.',
	severity: 'error',
	fix: 'safe',
	messages: linkMessages,
	check: ({post, settings, report}) => {
		const related = relatedBlocksOf(post, settings);
		const check = linkChecker(post, settings);
		const checkLink = (link: Element): void => {
			const {href} = link.properties;
			// Links of related blocks are left to `no-broken-related-link`.
			if (typeof href !== 'string' || !isDoubtful(href) || related.holds(link)) return;
			const place = placeOf(post, link, 'href');
			if (place !== undefined) for (const finding of check(place)) report(finding);
		};
		const checkMedium = (medium: Element): void => {
			for (const place of mediaPlaces(post, medium)) {
				if (isPlainUrl(place.url) || !isLoadable(trimUrl(place.url))) continue;
				for (const finding of check(place)) report(finding);
			}
		};
		return {
			'<a>': checkLink,
			'<area>': checkLink,
			...mediaListeners(checkMedium),
		};
	},
});

/** What loads nothing by its nature is no broken URL: an empty value, data, the frame that a script fills. */
function isLoadable(url: string): boolean {
	return url !== '' && !url.startsWith('#') && !/^(?:data|about|javascript|vbscript):/i.test(url);
}
