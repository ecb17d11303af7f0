import {defineRule, isUnseenLink, leadsToComments, relatedBlockFinder, trimUrl} from '../../src/authoring.ts';
import {doubtTest, linkChecker, linkMessages} from './checkLink.ts';
import {mediaKey, mediaPlaces} from './mediaPlaces.ts';
import {type Place, placeOf} from './urlPlace.ts';

export default defineRule({
	id: 'no-broken-link',
	description: 'Disallow links and media that cannot work in the archive.',
	harm: 'broken',
	severity: 'error',
	fix: 'safe and unsafe',
	messages: linkMessages,
	looksIntoOpaque: true,
	prepare: ({settings}) => ({
		relatedBlocksIn: relatedBlockFinder(settings),
		checkerFor: linkChecker(settings),
		isDoubtful: doubtTest(settings),
	}),
	check: ({post, prepared, report}) => {
		const related = prepared.relatedBlocksIn(post);
		const check = prepared.checkerFor(post);
		const reportFaultOf = (place: Place): void => {
			const finding = check(place);
			if (finding !== undefined) report(finding);
		};
		return {
			'<a,area>'(link) {
				const {href} = link.properties;
				// Links of related blocks are left to `no-broken-related-link`.
				if (typeof href !== 'string' || !prepared.isDoubtful(href) || related.holds(link)) return;
				// An invitation to comment goes with the section that `no-comment-section` reports.
				if (leadsToComments(post, href)) return;
				const place = placeOf(post, link, 'href');
				if (place !== undefined && !isUnseenLink(link)) reportFaultOf(place);
			},
			[mediaKey](medium) {
				for (const place of mediaPlaces(post, medium))
					if (prepared.isDoubtful(place.url) && isLoadable(trimUrl(place.url))) reportFaultOf(place);
			},
		};
	},
});

/** What loads nothing by its nature is no broken URL: an empty value, data, the frame that a script fills. */
function isLoadable(url: string): boolean {
	return url !== '' && !url.startsWith('#') && !/^(?:data|about|javascript|vbscript):/i.test(url);
}
