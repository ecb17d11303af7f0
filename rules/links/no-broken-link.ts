import {
	defineRule,
	type Element,
	type Post,
	property,
	type Range,
	sliceOf,
	sourceSetCandidates,
} from '../../src/authoring.ts';
import {linkChecker, linkMessages, type Place, placeOf} from './checkLink.ts';
import {relatedBlocksOf, relatedOptions} from './relatedBlocks.ts';

export default defineRule({
	id: 'no-broken-link',
	description: 'Disallow links and media that cannot work in the archive.',
	severity: 'error',
	fix: 'safe',
	options: relatedOptions,
	messages: linkMessages,
	check: ({post, options, settings, report}) => {
		const related = relatedBlocksOf(post, options);
		const check = linkChecker(post, settings);
		const checkLink = (link: Element): void => {
			const place = placeOf(post, link, 'href');
			const findings = place === undefined ? [] : check(place);
			// Links of related blocks are left to `no-broken-related-link`.
			if (findings.length === 0 || related.holds(link)) return;
			for (const finding of findings) report(finding);
		};
		const checkMedium = (medium: Element): void => {
			for (const place of mediaPlaces(post, medium)) {
				if (!isLoadable(trimmed(place.url))) continue;
				for (const finding of check(place)) report(finding);
			}
		};
		return {
			'<a>': checkLink,
			'<area>': checkLink,
			'<img>': checkMedium,
			'<source>': checkMedium,
			'<video>': checkMedium,
			'<audio>': checkMedium,
			'<track>': checkMedium,
			'<iframe>': checkMedium,
			'<embed>': checkMedium,
		};
	},
});

/** Attributes of media that hold one URL. */
const singleUrls: readonly string[] = ['src', 'poster'];

/** All URLs of an image, a frame, a film or a sound. */
function mediaPlaces(post: Post, medium: Element): readonly Place[] {
	const places: Place[] = [];
	for (const attribute of singleUrls) {
		const place = placeOf(post, medium, attribute);
		if (place !== undefined) places.push(place);
	}
	return property(medium, 'srcset') === undefined ? places : [...places, ...candidatePlaces(post, medium)];
}

/** The URLs of a `srcset`, each with its own place where it can be told. */
function candidatePlaces(post: Post, element: Element): readonly Place[] {
	const attribute = 'srcset';
	const whole = placeOf(post, element, attribute);
	if (whole === undefined) return [];
	const urls = sourceSetCandidates(whole.url);
	const ranges = candidateRanges(post, whole.range);
	const areSame = ranges.length === urls.length;
	return urls.map((url, index) => ({element, attribute, url, range: areSame ? ranges[index] : undefined}));
}

/** Where the candidates of a `srcset` are written. */
function candidateRanges(post: Post, within: Range | undefined): readonly Range[] {
	if (within === undefined) return [];
	let end = within.start;
	return sourceSetCandidates(sliceOf(post.text, within)).map((written) => {
		const start = post.text.indexOf(written, end);
		end = start + written.length;
		return {start, end};
	});
}

/** What loads nothing by its nature is no broken URL: an empty value, data, the frame that a script fills. */
function isLoadable(url: string): boolean {
	return url !== '' && !url.startsWith('#') && !/^(?:data|about|javascript|vbscript):/i.test(url);
}

function trimmed(url: string): string {
	return url.replace(/^[ \t\r\n\f]+/, '');
}
